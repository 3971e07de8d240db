"""Sets of a program whose order it shows, which may differ from run to run."""

import ast
from collections import Counter
from collections.abc import Container, Iterator, Sequence

from catalogue.programs.endless import named

# What keeps the order that it is given, and what asks for none.
ORDERED = {"list", "tuple", "enumerate", "iter", "join"}
SETS, WHOLE = {"set", "frozenset"}, {"sorted", "len", "sum", "min", "max", "any", "all", "set", "frozenset", "Counter"}
SHUFFLED = "takes a set in its order, which may differ from run to run; write sorted(…) around the set"


def faults(nodes: Sequence[ast.AST]) -> Iterator[tuple[int, str]]:
    """Sets that become lists, unless nobody asks for the order, those that are printed one by one, and what is first in one."""
    sets = _sets(nodes)
    calls = [(node, getattr(node.func, "id", getattr(node.func, "attr", ""))) for node in nodes if isinstance(node, ast.Call)]
    whole = {id(each) for node, name in calls if name in WHOLE for each in (node, *node.args)}
    for node, name in calls:
        taken = (each.value if isinstance(each, ast.Starred) else name in ORDERED and each for each in node.args)
        if (id(node) not in whole and any(_is_set(each, sets) for each in taken)) or _is_first(node, sets):
            yield node.lineno, SHUFFLED
    for each in nodes:
        match each:
            case ast.For(iter=over) if _is_set(over, sets):
                if any(getattr(part, "id", "") == "print" for part in ast.walk(each)):
                    yield each.lineno, SHUFFLED
            case ast.Assign(targets=[ast.Tuple(elts=[_, _, *_]) | ast.List(elts=[_, _, *_])], value=value) if _is_set(
                value, sets
            ):
                yield each.lineno, SHUFFLED


def _sets(nodes: Sequence[ast.AST]) -> set[str]:
    """The names that stand for a set alone."""
    given = Counter(name for node in nodes for name in named(node))
    found: set[str] = set()
    for node in nodes:
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=value) if given[name] == 1 and _is_set(value, found):
                found.add(name)
    return found


def _is_first(call: ast.Call, sets: Container[str]) -> bool:
    """Whether it takes one of a set, where several may be as good: {"a", "b"}.pop()."""
    match call:
        case ast.Call(func=ast.Attribute(value=value, attr="pop"), args=[]):
            return _is_set(value, sets)
        case ast.Call(func=ast.Name(id="min" | "max"), args=[value], keywords=[ast.keyword(arg="key"), *_]):
            return _is_set(value, sets)
    return False


def _is_set(node: object, sets: Container[str]) -> bool:
    match node:
        case ast.BinOp(left=left, op=ast.BitOr() | ast.BitAnd() | ast.Sub() | ast.BitXor()):
            return _is_set(left, sets)
        case ast.Name(id=name):
            return name in sets
        case ast.Call(func=ast.Name(id=name)):
            return name in SETS
    return isinstance(node, ast.Set | ast.SetComp)
