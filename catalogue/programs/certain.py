"""What a program prints, as far as its text says: anything at all, words for certain, and what none prints alike."""

import ast
import builtins
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import takewhile

from catalogue.programs.programnumbers import number, written
from catalogue.records.line import quoted

PRINTING = {"pprint", "pp"}
# What goes through all of what it is given, and the methods that do so.
ALONG, VIEWS = {"enumerate", "zip", "sorted", "reversed", "list", "tuple"}, {"items", "keys", "values"}
# Values by the names that stand for them.
Lists = Mapping[str, ast.expr]
# What no program prints that does the same everywhere, and what to do.
RAISED, WARNED = ("|".join(name for name in dir(builtins) if name[1:].endswith(end)) for end in ("Error", "Warning"))
PLACE = (
    r"(?<![\w./])(?:/home|/Users|/root|/tmp|/var|/private|/content/drive|/mnt)/\S+|\b[A-Z]:\\\S+"
    r"|(?<!\S)\\\\[\w.-]+\\(?!\\)\S+|(?<!\S)~/\w\S*"
)
# So many lines may be printed twice on purpose.
FEW = 3
RUN_AGAIN = "mend the program, and keep what it prints"
STRANGE = {
    rf"Traceback \(most recent call last\):|^ +File \".*\", line \d+|^(?:{RAISED})(?:: .*)?\s*\Z": (
        f"is how a program fails; {RUN_AGAIN}"
    ),
    rf"\S*(?:\.py|<\w+>):\d+: \w*Warning\b|^(?:{WARNED}): ": f"is a warning of Python; {RUN_AGAIN}",
    r"^.*[$%>#✗] ?\S*python[\d.]*(?:\.exe)? \S+\.py.*|^(?:\([\w.-]+\) )?(?:\S+@\S+ )?[$%#] python[\d.]* .*"
    r"|^(?:In|Out) ?\[\d+\]: .*": "was typed, not printed; keep what the program prints",
    r"^\[(?:Finished in [\d.]+ ?m?s|Done\] exited|Program finished).*|^Process finished with exit code \d+.*"
    r"|^Press (?:any key|Enter) to .*": "was said by an editor, not printed; keep what the program prints",
    r"^(?:\w*sh|\S*python[\d.]*): .*(?:not found|can't open file).*": f"is how a command fails; {RUN_AGAIN}",
    PLACE: "is a place on one machine; leave it out",
    r"\bat 0x[0-9A-Fa-f]{6,}\b": "is an address, which differs from run to run; print what stays the same",
    r"\{'[^':{}]*'(?:, '[^':{}]*')+\}": "is a set, whose order differs from run to run; print it sorted",
}


def strange(text: str) -> Iterator[tuple[int, str]]:
    """What an output has that tells how it came about, each with its line."""
    for pattern, said in STRANGE.items():
        for found in re.finditer(pattern, text, re.MULTILINE):
            yield text.count("\n", 0, found.start()) + 1, f"{quoted(found[0])} {said}"


def again(text: str) -> Iterator[tuple[int, str]]:
    """Of an output that was kept twice."""
    lines = text.strip().split("\n")
    half = len(lines) // 2
    if half >= FEW and lines[:half] == lines[-half:]:
        yield len(lines) - half + 1, "is all printed above already; keep what one run prints"


def certain(program: ast.Module) -> Iterator[tuple[int, str]]:
    """Each row of words, without the spaces around it, and each number, and its line."""
    for node in _run(program.body, dict(_lists(program))):
        call = node.value if isinstance(node, ast.Expr) else None
        elsewhere = isinstance(call, ast.Call) and any(each.arg in ("file", None) for each in call.keywords)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "print" and not elsewhere:
            parts = [part for each in call.args for part in (each.values if isinstance(each, ast.JoinedStr) else [each])]
            for text in filter(None, map(_printed, parts)):
                yield from ((node.lineno, row.strip()) for row in text.splitlines() if row.strip())


def _printed(part: ast.expr) -> str | None:
    return str(part.value) if isinstance(part, ast.Constant) else written(part)


def prints(nodes: list[ast.AST]) -> bool:
    """Whether these print something, or let others do so."""
    if any(isinstance(node, ast.Attribute) and node.attr in PRINTING for node in nodes):
        return True
    calls = [node for node in nodes if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)]
    empty = [call.func for call in calls if all(isinstance(each, ast.Constant) and each.value == "" for each in call.args)]
    return any(isinstance(node, ast.Name) and node.id in {"print", *PRINTING} and node not in empty for node in nodes)


def _run(statements: Iterable[ast.stmt], lists: Lists) -> Iterator[ast.stmt]:
    """Those that run once at least, if the program does not fail."""
    for statement in statements:
        yield statement
        if isinstance(statement, ast.With) or (isinstance(statement, ast.For) and _has_some(statement.iter, lists)):
            yield from _run(takewhile(_stays, statement.body), lists)


def _stays(node: ast.AST) -> bool:
    """Whether nothing in it ends the turn of the loop around it; what ends one of a loop within it does not."""
    within = node.orelse if isinstance(node, ast.For | ast.While) else ast.iter_child_nodes(node)
    return not isinstance(node, ast.Break | ast.Continue) and all(map(_stays, within))


def _lists(program: ast.Module) -> Iterator[tuple[str, ast.expr]]:
    """The names that stand for one value alone, which is given at the top, and which no method is called of."""
    stored = Counter(node.id for node in ast.walk(program) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store))
    parts = [node for node in ast.walk(program) if isinstance(node, ast.Attribute | ast.Subscript)]
    changed = {node.value.id for node in parts if isinstance(node.value, ast.Name) and _may_change(node)}
    for statement in program.body:
        match statement:
            case ast.Assign(targets=[ast.Name(id=name)], value=value) if stored[name] == 1 and name not in changed:
                yield name, value


def _may_change(part: ast.Attribute | ast.Subscript) -> bool:
    return part.attr not in VIEWS if isinstance(part, ast.Attribute) else isinstance(part.ctx, ast.Del)


def _has_some(over: ast.expr, lists: Lists) -> bool:
    """Whether a loop over it begins: a list that is written out, by itself or under a name, or a range of numbers."""
    match over:
        case ast.Name(id=name) if name in lists:
            return _has_some(lists[name], {})
        case ast.Call(func=ast.Name(id=name), args=[_, *_] as each) if name in ALONG:
            return all(_has_some(one, lists) for one in each[: 1 if name != "zip" else None])
        case ast.Call(func=ast.Attribute(value=value, attr=name), args=[]) if name in VIEWS:
            return _has_some(value, lists)
        case ast.Dict(keys=keys):
            return bool(keys)
        case ast.Call(func=ast.Name(id="range"), args=[*given]):
            numbers = [number(each) for each in given]
            whole = [int(each) for each in numbers if each is not None and each.is_integer()]
            return 0 < len(whole) < 4 and whole == numbers and 0 not in whole[2:] and bool(range(*whole))
    return isinstance(over, ast.Tuple | ast.List) and bool(over.elts)
