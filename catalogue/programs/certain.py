"""What a program prints, as far as its text says: whether anything, and for certain words in a print that nothing passes by."""

import ast
from collections.abc import Iterable, Iterator

from catalogue.programs.programnumbers import number

PRINTING = {"pprint", "pp"}


def certain(program: ast.Module) -> Iterator[tuple[int, str]]:
    """Each row of words, without the spaces around it, and its line."""
    for node in _run(program.body):
        call = node.value if isinstance(node, ast.Expr) else None
        elsewhere = isinstance(call, ast.Call) and any(each.arg in ("file", None) for each in call.keywords)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "print" and not elsewhere:
            parts = [part for each in call.args for part in (each.values if isinstance(each, ast.JoinedStr) else [each])]
            for text in (part.value for part in parts if isinstance(part, ast.Constant) and isinstance(part.value, str)):
                yield from ((node.lineno, row.strip()) for row in text.splitlines() if row.strip())


def prints(nodes: list[ast.AST]) -> bool:
    """Whether these print something, or let others do so."""
    if any(isinstance(node, ast.Attribute) and node.attr in PRINTING for node in nodes):
        return True
    calls = [node for node in nodes if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)]
    empty = [call.func for call in calls if all(isinstance(each, ast.Constant) and each.value == "" for each in call.args)]
    return any(isinstance(node, ast.Name) and node.id in {"print", *PRINTING} and node not in empty for node in nodes)


def _run(statements: Iterable[ast.stmt]) -> Iterator[ast.stmt]:
    """Those that run once at least, if the program does not fail."""
    for statement in statements:
        yield statement
        loops = isinstance(statement, ast.For) and _has_some(statement.iter)
        leaves = any(isinstance(node, ast.Break | ast.Continue) for node in ast.walk(statement))
        if isinstance(statement, ast.For | ast.With) and not leaves and (loops or isinstance(statement, ast.With)):
            yield from _run(statement.body)


def _has_some(over: ast.expr) -> bool:
    """Whether a loop over it begins: a list that is written out, or a range up to a number."""
    if isinstance(over, ast.Call) and isinstance(over.func, ast.Name) and over.func.id == "range":
        return len(over.args) == 1 and (number(over.args[0]) or 0) > 0
    return isinstance(over, ast.Tuple | ast.List) and bool(over.elts)
