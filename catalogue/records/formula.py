"""Formulas of numbers and names: `6 * parameters * tokens`. Nothing else of Python is understood."""

import ast
import operator
import re
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from typing import Annotated

from pydantic import AfterValidator, StringConstraints

from catalogue.records.line import quoted

OPERATORS: dict[type[ast.operator], Callable[[Decimal, Decimal], Decimal]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
}
# Numbers as programs write them, not papers: 1_000, 0x10.
NO_DIGITS = re.compile(r"\d_|\b0[xob]", re.IGNORECASE)

# What people write as papers do, and what to write instead.
STRANGE = {
    r"\b\d[\d.,]*[KMBT]\b": "write the number with its power of ten, like 300e9",
    r"\b\d{1,3}(?:,\d{3})+\b": "leave out its commas",
    r"\b[\d.]+ ?%": "write it as a share of 1, like 0.45",
    "[×·⋅]": "write *",
    "÷": "write /",
    r"\^|\*\*": "write a power of ten like 1e9",
}


def _readable(text: str) -> str:
    """Raises ValueError for what is no formula."""
    try:
        tree = ast.parse(text, mode="eval").body
        if not NO_DIGITS.search(text) and all(_allowed(node) for node in _nodes(tree)):
            return text
    except SyntaxError:
        pass
    for pattern, cure in STRANGE.items():
        if found := re.search(pattern, text):
            raise ValueError(f"has {quoted(found[0])}, which is no part of a formula; {cure}")
    if text.count("(") != text.count(")"):
        raise ValueError("has a bracket without its other one; leave it out, or write that")
    raise ValueError("must be numbers and names of this entry with + - * / between them: 6 * parameters * tokens")


Formula = Annotated[str, StringConstraints(strip_whitespace=True, max_length=200), AfterValidator(_readable)]


def names(formula: str) -> list[str]:
    """The names in a formula, in order, each once."""
    found = (node.id for node in _nodes(ast.parse(formula, mode="eval").body) if isinstance(node, ast.Name))
    return list(dict.fromkeys(found))


def result(formula: str, given: Mapping[str, Decimal]) -> Decimal:
    """What a formula comes to. Raises KeyError for a name that is not given, DecimalException for a division by zero."""
    return _result(ast.parse(formula, mode="eval").body, given)


def _result(node: ast.expr, given: Mapping[str, Decimal]) -> Decimal:
    if isinstance(node, ast.BinOp):
        return OPERATORS[type(node.op)](_result(node.left, given), _result(node.right, given))
    return given[node.id] if isinstance(node, ast.Name) else Decimal(str(ast.literal_eval(node)))


def _nodes(node: ast.expr) -> Iterator[ast.expr]:
    yield node
    if isinstance(node, ast.BinOp):
        yield from _nodes(node.left)
        yield from _nodes(node.right)


def _allowed(node: ast.expr) -> bool:
    """A number beyond all others is none: 1e999."""
    if isinstance(node, ast.Constant):
        return type(node.value) in (int, float) and Decimal(str(node.value)).is_finite()
    return type(node.op) in OPERATORS if isinstance(node, ast.BinOp) else isinstance(node, ast.Name)
