"""What the names of a program stand for, whatever it calls them: numpy.load for np.load, n.load and getattr(np, "load")."""

import ast
from collections import Counter
from collections.abc import Iterator, Mapping

# What takes parts of a thing by what they are called, and which of what it is given are these.
TAKES = {"own getattr": slice(1, 2), "operator.attrgetter": slice(None), "operator.methodcaller": slice(1)}
# Of these, what gives a function that takes them of what it is given itself.
GIVING = TAKES.keys() - {"own getattr"}


def names(program: ast.Module) -> dict[str, str]:
    """What imported names are in full, and names that stand for one of these alone."""
    found: dict[str, str] = {}
    nodes = [*ast.walk(program)]
    for node in nodes:
        if isinstance(node, ast.Import):
            found |= {each.asname: each.name for each in node.names if each.asname}
        elif isinstance(node, ast.ImportFrom):
            found |= {each.asname or each.name: f"{node.module}.{each.name}" for each in node.names}
    modules = {each.name.partition(".")[0] for node in nodes if isinstance(node, ast.Import) for each in node.names}
    found = {**{module: module for module in modules}, **found}
    given = Counter(node.id for node in nodes if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load))
    given.update(node.arg for node in nodes if isinstance(node, ast.arg))
    for name, value in (pair for node in nodes for pair in _assigned(node)):
        if given[name] == 1 and not (meant := full(value, found)).startswith("own"):
            found[name] = meant
    return found


def _assigned(node: ast.AST) -> Iterator[tuple[str, ast.expr]]:
    match node:
        case ast.Assign(targets=targets, value=value):
            for target in targets:
                both = (target, value) if isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple) else None
                pairs = zip(both[0].elts, both[1].elts) if both else [(target, value)]
                yield from ((each.id, given) for each, given in pairs if isinstance(each, ast.Name))
        case ast.NamedExpr(target=ast.Name(id=name), value=value):
            yield name, value


def full(node: ast.expr, names: Mapping[str, str]) -> str:
    """The name that is called; of what is no import, a name that nothing here is looked for by."""
    if isinstance(node, ast.Attribute):
        return f"{full(node.value, names)}.{node.attr}"
    match node:
        case ast.Call(func=ast.Name(id="getattr"), args=[of, word, *_]) if name := _text(word):
            return f"{full(of, names)}.{name}"
        case ast.Call(func=ast.Call(func=taking, args=[word, *_]), args=[of]) if full(taking, names) in GIVING:
            return f"{full(of, names)}.{_text(word)}"
    return names.get(node.id, f"own {node.id}") if isinstance(node, ast.Name) else "own"


def by_name(call: ast.Call, names: Mapping[str, str]) -> list[str]:
    """The parts that a call takes of anything by what they are called."""
    words = map(_text, call.args[TAKES.get(full(call.func, names), slice(0))])
    return [part for word in words for part in word.split(".") if part]


def _text(node: ast.expr) -> str:
    """What words in quotation marks come to, also where they are put together."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        left, right = _text(node.left), _text(node.right)
        return left + right if left and right else ""
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""
