"""The parts of a program that can run at all: what stands in it, and in the functions whose names are said there."""

import ast
from collections.abc import Iterator

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
