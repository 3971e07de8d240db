"""What comes of the numbers that stand in a program, where that is no number, or takes too long."""

import ast
import math
import operator
import re
from collections.abc import Callable, Iterator
from typing import Any, TypeGuard

Sign = type[ast.operator]
SIGNS: dict[Sign, Callable[[float, float], float]] = {ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul}
SIGNS |= {ast.Pow: operator.pow, ast.Div: operator.truediv, ast.FloorDiv: operator.floordiv, ast.Mod: operator.mod}
DIVIDING = (ast.Div, ast.FloorDiv, ast.Mod)
# No small program counts as far, nor raises to such a power.
MOST, HIGHEST = 100_000_000, 100_000
ARRAYS = {"zeros", "ones", "full", "empty"}
# Of what is put into a text, so far as it takes no long time.
FORM = re.compile(r"[<>=^]?[-+ ]?0?\d{0,2}[,_]?(?:\.\d{1,2})?[a-zA-Z%]?")
# More would be no float.
FLOATING = 1e300


def faults(program: ast.Module) -> Iterator[tuple[int, str]]:
    """Each with its line; of what is tried, nothing."""
    for node in outside_of_try(program):
        if isinstance(node, ast.BinOp):
            right = number(node.right)
            inverse = isinstance(node.op, ast.Pow) and number(node.left) == 0 and right is not None and right < 0
            if inverse or (isinstance(node.op, DIVIDING) and right == 0 and not _is_text(node.left)):
                yield node.lineno, "divides by 0; mend it"
            elif isinstance(node.op, ast.Pow | ast.LShift) and right and right > HIGHEST and number(node.left) not in (None, 0):
                yield node.lineno, "makes a number that takes too long; make it smaller"
            elif isinstance(node.op, ast.Mult) and right and right > MOST and (_is_list(node.left) or _is_text(node.left)):
                yield node.lineno, f"makes a list of more than {MOST:,}, which takes too long; make it shorter"
        elif isinstance(node, ast.Call):
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            if name == "range" and any((number(each) or 0) > MOST for each in node.args):
                yield node.lineno, f"counts further than {MOST:,}, which takes too long; count less"
            elif name in ARRAYS and node.args and _size(node.args[0]) > MOST:
                yield node.lineno, f"makes an array of more than {MOST:,}, which takes too long; make it smaller"
        elif isinstance(node, ast.Subscript) and _is_list(node.value) and (number(node.slice) or 0) >= len(node.value.elts):
            yield node.lineno, f"takes what is not there of {len(node.value.elts)}, the first of which is 0; mend the number"


def outside_of_try(program: ast.Module) -> Iterator[ast.AST]:
    """What is to go well."""
    tried = {id(node) for each in ast.walk(program) if isinstance(each, ast.Try) for node in ast.walk(each)}
    yield from (node for node in ast.walk(program) if id(node) not in tried)


def number(node: ast.AST) -> float | None:
    """What numbers alone come to; None of all else, and of what is none or too large."""
    if isinstance(node, ast.Constant):
        return float(node.value) if isinstance(node.value, int | float) and abs(node.value) < FLOATING else None
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        operand = number(node.operand)
        return None if operand is None else -operand
    if not isinstance(node, ast.BinOp) or type(node.op) not in SIGNS:
        return None
    left, right = number(node.left), number(node.right)
    try:
        found = None if left is None or right is None else SIGNS[type(node.op)](left, right)
    except ArithmeticError:
        return None
    return found if isinstance(found, float) else None


def written(node: ast.AST) -> str | None:
    """How Python writes what numbers alone come to, in an f-string by its form; None of all else."""
    form = ""
    if isinstance(node, ast.FormattedValue):
        spec = node.format_spec.values if isinstance(node.format_spec, ast.JoinedStr) else []
        form = "".join(str(part.value) if isinstance(part, ast.Constant) else "?" for part in spec)
        node = node.value if node.conversion < 0 else node
    if number(node) is None or not FORM.fullmatch(form):
        return None
    try:
        return format(_exact(node), form)
    except ValueError:  # of a whole number, a form of another
        return None


def _exact(node: ast.AST) -> Any:
    """Of a node that comes to a number: whole ones stay whole."""
    return (
        SIGNS[type(node.op)](_exact(node.left), _exact(node.right))
        if isinstance(node, ast.BinOp)
        else getattr(node, "value", None)
    )


def _size(shape: ast.expr) -> float:
    return math.prod(number(each) or 0 for each in (shape.elts if _is_list(shape) else [shape]))


def _is_list(node: ast.AST) -> TypeGuard[ast.List | ast.Tuple]:
    """Whether it is one whose length can be read."""
    return isinstance(node, ast.List | ast.Tuple) and not any(isinstance(each, ast.Starred) for each in node.elts)


def _is_text(node: ast.AST) -> bool:
    """Whether % puts something into it."""
    return isinstance(node, ast.JoinedStr) or (isinstance(node, ast.Constant) and isinstance(node.value, str | bytes))
