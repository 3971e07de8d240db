"""Loops of a program that never end, as far as its text says, and what gives one value after the other without an end."""

import ast
import builtins
import re
from collections.abc import Iterator, Mapping

from catalogue.programs.meant import full

ENDLESS = re.compile(r"itertools\.(?:count|cycle)")
LOOPS = (ast.While, ast.For, ast.ListComp, ast.SetComp, ast.DictComp, ast.Starred)
# What stands in these may not run, or end with whoever takes from it.
PERHAPS = ast.IfExp | ast.BoolOp | ast.Lambda | ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp
PERHAPS |= ast.Yield | ast.YieldFrom


def is_endless(loop: ast.AST, known: Mapping[str, str]) -> bool:
    """Whether one of LOOPS never ends; what yields ends with whoever takes from it."""
    if any(isinstance(node, ast.Break | ast.Return | ast.Raise | ast.Yield | ast.YieldFrom) for node in ast.walk(loop)):
        return False
    match loop:
        case ast.While(test=ast.UnaryOp(op=ast.Not(), operand=test)):
            return _known(test) is False
        case ast.While(test=ast.Compare(left=ast.Constant(value=a), ops=[ast.Eq()], comparators=[ast.Constant(value=b)])):
            return bool(a == b)
        case ast.While(test=test):
            return _known(test) is True or _stays(loop)
        case ast.For(iter=over) | ast.Starred(value=over):
            return goes_on(over, known)
    return isinstance(loop, ast.expr) and goes_on(loop, known)


def _known(test: ast.expr) -> bool | None:
    """Whether it holds, as far as it is written out."""
    try:
        return bool(ast.literal_eval(test))
    except (ValueError, TypeError):
        return None


def calls_itself(function: ast.FunctionDef) -> bool:
    """Whether it does so in its first statement, whatever it is given."""
    match function.body[ast.get_docstring(function) is not None :]:
        case [ast.Return() | ast.Expr() | ast.Assign() as first, *_]:
            nodes = [*ast.walk(first)]
            called = {node.func.id for node in nodes if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)}
            return function.name in called and not any(isinstance(node, PERHAPS) for node in nodes)
    return False


def goes_on(over: ast.expr, known: Mapping[str, str]) -> bool:
    """Whether it gives one after the other without an end: count(), repeat(1), iter(int, 1)."""
    match over:
        case ast.Call(func=ast.Name(id="iter"), args=[ast.Name(id="int"), ast.Constant(value=value)]):
            return value != 0
        case ast.Call(func=ast.Name(id="enumerate"), args=[taken, *_]) | ast.Call(func=ast.Name(id="map"), args=[_, taken]):
            return goes_on(taken, known)
        case ast.GeneratorExp() | ast.ListComp() | ast.SetComp() | ast.DictComp():
            return goes_on(over.generators[0].iter, known)
        case ast.Call(func=func, args=args, keywords=keywords):
            name = full(func, known)
            return ENDLESS.fullmatch(name) is not None or (name == "itertools.repeat" and len(args) + len(keywords) == 1)
    return False


def _stays(loop: ast.While) -> bool:
    """Whether it compares a name with a number, and nothing in it brings the name nearer to that; functions of its own may."""
    match loop.test:
        case ast.Compare(left=ast.Name(id=name), ops=[op], comparators=[ast.Constant(value=int() | float())]):
            inside = [*ast.walk(loop)]
            called = {node.func.id for node in inside if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)}
            away = {id(node.target) for node in inside if isinstance(node, ast.AugAssign) and _goes_away(node, op)}
            given = {each for node in inside if id(node) not in away for each in named(node)}
            return name not in given and called <= {*dir(builtins)}
    return False


def _goes_away(step: ast.AugAssign, op: ast.cmpop) -> bool:
    """Whether what is above, or below, goes on in that way: while n > 0: n += 1."""
    up = isinstance(op, ast.Gt | ast.GtE)
    number = isinstance(step.value, ast.Constant) and isinstance(step.value.value, int | float) and step.value.value > 0
    return number and isinstance(op, ast.Gt | ast.GtE | ast.Lt | ast.LtE) and isinstance(step.op, ast.Add if up else ast.Sub)


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
