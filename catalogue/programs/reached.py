"""The parts of a program that can run: what stands in it, and in functions that are named there; names before their values."""

import ast
import builtins
import operator
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from typing import Any

from catalogue.programs.endless import named

COMPARED: Mapping[type[ast.cmpop], Callable[[Any, Any], object]] = {
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
}
SCOPES = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda | ast.ClassDef | ast.ListComp | ast.SetComp | ast.DictComp
SCOPES |= ast.GeneratorExp


def reached(program: ast.Module) -> list[ast.AST]:
    """Without the bodies of functions that nothing names, and without branches that are never taken."""
    sent = any(isinstance(node, ast.Attribute) and node.attr == "send" for node in ast.walk(program))
    functions = [node for node in ast.walk(program) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    waiting = [node for node in functions if sent or isinstance(node, ast.FunctionDef)]  # nothing here awaits
    found = [*_parts(program)]
    while True:
        said = {node.id for node in found if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)}
        said |= {node.attr for node in found if isinstance(node, ast.Attribute)}
        called = [node for node in waiting if node.name in said or node.name.startswith("__")]
        if not called:
            return found
        waiting = [node for node in waiting if node not in called]
        found += [part for node in called for each in node.body for part in _parts(each)]


def _parts(node: ast.AST) -> Iterator[ast.AST]:
    """Itself and what runs with it; of a function, what is not its body."""
    yield node
    idle = _idle(node)
    for each in ast.iter_child_nodes(node):
        if each not in idle:
            yield from _parts(each)


def _idle(node: ast.AST) -> Sequence[ast.AST]:
    """The parts of it that do not run with it."""
    match node:
        case ast.FunctionDef(body=body) | ast.AsyncFunctionDef(body=body):
            return body
        case ast.If(test=test, body=body) | ast.While(test=test, body=body) if is_never(test):
            return body
        case ast.IfExp(test=test, body=taken) if is_never(test):
            return [taken]
        case ast.BoolOp(op=ast.And(), values=[test, *others]) if is_never(test):
            return others
        case ast.For(iter=ast.List(elts=[]) | ast.Tuple(elts=[]), body=body):
            return body
        case ast.Expr(value=ast.Lambda() | ast.GeneratorExp() | ast.Name() as alone):  # which nobody calls or asks
            return [alone]
    return []


def is_never(test: ast.expr) -> bool:
    match test:
        case ast.Constant(value=value):
            return not value
        case ast.UnaryOp(op=ast.Not(), operand=ast.Constant(value=value)):
            return bool(value)
        case ast.Compare(left=ast.Name(id="__name__"), ops=[op], comparators=[ast.Constant(value=value)]):
            return isinstance(op, ast.Eq if value != "__main__" else ast.NotEq)
        case ast.Compare(left=left, ops=[op], comparators=[right]) if type(op) in COMPARED:
            with suppress(ValueError, TypeError):  # of what is not written out, and of what cannot be compared
                return not COMPARED[type(op)](ast.literal_eval(left), ast.literal_eval(right))
    return False


def early(program: ast.Module) -> Iterator[tuple[int, str]]:
    """Names that are asked for before anything gives them, for certain: at the top of the program, and of functions."""
    for scope in (node for node in ast.walk(program) if isinstance(node, ast.Module | ast.FunctionDef)):
        own = [node for each in scope.body for node in _own(each)]
        elsewhere = {name for node in own if isinstance(node, ast.Global | ast.Nonlocal) for name in node.names}
        given = {name for node in own for name in named(node)}
        given -= {*dir(builtins)} if isinstance(scope, ast.Module) else set()
        taken = ast.walk(scope.args) if isinstance(scope, ast.FunctionDef) else ()
        bound = elsewhere | {name for node in taken for name in named(node)}
        for statement in scope.body:
            for name in _asked(statement):
                if name.id not in bound and (name.id in given or isinstance(name.ctx, ast.Del)):
                    yield name.lineno, f"{name.id} is used before it is assigned; give it a value above this line"
            bound |= {name for node in ast.walk(statement) for name in named(node)}


def _asked(statement: ast.stmt) -> list[ast.Name]:
    """The names that a statement begins with, if none depends on what others come to."""
    match statement:
        case ast.Expr() | ast.Assign() | ast.AugAssign() | ast.Assert() | ast.Return() | ast.Delete():
            nodes = [*_own(statement)]
        case ast.If(test=first) | ast.While(test=first) | ast.For(iter=first):
            nodes = [*_own(first)]
        case _:
            return []
    if any(isinstance(node, ast.IfExp | ast.BoolOp | ast.NamedExpr) for node in nodes):
        return []
    added = [statement.target] if isinstance(statement, ast.AugAssign) else []
    names = [node for node in nodes if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Store)]
    return [*names, *(node for node in added if isinstance(node, ast.Name))]


def _own(node: ast.AST) -> Iterator[ast.AST]:
    """Itself and its parts, but for what has names of its own."""
    yield node
    for each in ast.iter_child_nodes(node) if not isinstance(node, SCOPES) else ():
        yield from _own(each)
