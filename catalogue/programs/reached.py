"""The parts of a program that can run at all: what stands in it, and in the functions whose names are said there; and its loops
that never end.
"""

import ast
import builtins
import re
from collections.abc import Iterator, Mapping

from catalogue.programs.imported import full

ENDLESS = re.compile(r"itertools\.(?:count|cycle)")
Function = ast.FunctionDef | ast.AsyncFunctionDef


def reached(program: ast.Module) -> list[ast.AST]:
    """Without the bodies of functions that nothing names, and without branches that are never taken."""
    found, waiting = [*_parts(program)], [node for node in ast.walk(program) if isinstance(node, Function)]
    while True:
        said = {node.id for node in found if isinstance(node, ast.Name)}
        said |= {node.attr for node in found if isinstance(node, ast.Attribute)}
        called = [node for node in waiting if node.name in said or node.name.startswith("__")]
        if not called:
            return found
        waiting = [node for node in waiting if node not in called]
        found += [part for node in called for each in node.body for part in _parts(each)]


def _parts(node: ast.AST) -> Iterator[ast.AST]:
    """Itself and what runs with it; of a function, what is not its body."""
    yield node
    idle = node.body if isinstance(node, Function) or (isinstance(node, ast.If | ast.While) and _is_never(node.test)) else []
    for each in ast.iter_child_nodes(node):
        if each not in idle:
            yield from _parts(each)


def _is_never(test: ast.expr) -> bool:
    return isinstance(test, ast.Constant) and not test.value


def is_endless(loop: ast.While | ast.For, known: Mapping[str, str]) -> bool:
    """Whether a loop never ends; what yields ends with whoever takes from it."""
    if any(isinstance(node, ast.Break | ast.Return | ast.Raise | ast.Yield | ast.YieldFrom) for node in ast.walk(loop)):
        return False
    if isinstance(loop, ast.For):
        return goes_on(loop.iter, known)
    match loop.test:
        case ast.Constant(value=value) if value:
            return True
        case ast.UnaryOp(op=ast.Not(), operand=ast.Constant(value=value)) if not value:
            return True
    return _stays(loop)


def goes_on(over: ast.expr, known: Mapping[str, str]) -> bool:
    """Whether it gives one after the other without an end: count(), repeat(1), iter(int, 1)."""
    match over:
        case ast.Call(func=ast.Name(id="iter"), args=[ast.Name(id="int"), ast.Constant(value=value)]):
            return value != 0
        case ast.Call(func=func, args=args, keywords=keywords):
            name = full(func, known)
            return ENDLESS.fullmatch(name) is not None or (name == "itertools.repeat" and len(args) + len(keywords) == 1)
    return False


def _stays(loop: ast.While) -> bool:
    """Whether it compares a name with a number, and nothing in it gives the name another value; functions of its own may."""
    match loop.test:
        case ast.Compare(left=ast.Name(id=name), comparators=[ast.Constant(value=int() | float())]):
            inside = [*ast.walk(loop)]
            called = {node.func.id for node in inside if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)}
            return name not in {each for node in inside for each in named(node)} and called <= {*dir(builtins)}
    return False


def named(node: ast.AST) -> Iterator[str]:
    """The names that a part of the program gives."""
    if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load):
        yield node.id
    elif isinstance(node, ast.alias):
        yield node.asname or node.name.partition(".")[0]
    elif isinstance(node, ast.arg):
        yield node.arg
    else:  # of functions, classes, errors and patterns
        yield from filter(None, (getattr(node, field, None) for field in ("name", "rest")))
