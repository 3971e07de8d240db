"""What a program takes from modules, and whether they have that."""

import ast
import builtins
import inspect
import warnings
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import suppress
from difflib import get_close_matches
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType
from typing import cast

from catalogue.programs.meant import full, names

# Who asks first may name what is not there.
ASKS = ("hasattr", "getattr")
# How alike a name is that was meant: nrom and norm, not softmax and fmax.
NEAR = 0.75
MANY = (inspect.Parameter.VAR_POSITIONAL, inspect.Parameter.VAR_KEYWORD)


def unnamed(program: ast.Module) -> Iterator[tuple[int, str]]:
    """What it takes from modules without a name that is written there: of what that is, nothing can be told."""
    known = names(program)
    for node in ast.walk(program):
        match node:
            case ast.ImportFrom(names=[ast.alias(name="*")]):
                yield node.lineno, f"imports all that {node.module or 'is there'} has; name what the program needs"
            case ast.Call(func=ast.Name(id="getattr" | "vars"), args=[of, *_]) if full(node, known) == "own":
                module = full(of, known)
                if not module.startswith("own"):
                    yield node.lineno, f"takes any part that {module} has; write the one that is meant, as {module}.name"


def lacking(program: ast.Module, modules: Collection[str]) -> Iterator[tuple[int, str]]:
    """What these modules do not have, each with its line; nothing of one that is not installed, nor of what is tried."""
    nodes = [*ast.walk(program)]
    tried = {id(node) for each in nodes if isinstance(each, ast.Try) for node in ast.walk(each)}
    own = {node.id for node in nodes if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load)}
    own |= {node.arg for node in nodes if isinstance(node, ast.arg)}
    known = {name: meant for name, meant in names(program).items() if name not in own}
    if any(isinstance(node, ast.Name) and node.id in ASKS for node in nodes):
        return
    for node in (node for node in nodes if id(node) not in tried):
        for module, name in _taken(node, known):
            if module.partition(".")[0] in modules and (said := _fault(module, name)):
                yield getattr(node, "lineno", 1), said
        if isinstance(node, ast.Call) and not (node.args or node.keywords):
            module, _, name = full(node.func, known).rpartition(".")
            if module.partition(".")[0] in modules and (wanted := _wanted(getattr(_there(module), name, None))):
                yield node.lineno, f"{module}.{name}() is given nothing; write its {wanted}"


def _taken(node: ast.AST, known: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """From which module, and what; a part of a module is taken from the whole."""
    named = [each.name for each in node.names] if isinstance(node, ast.Import) else [getattr(node, "module", None) or ""]
    yield from ((whole, part) for whole, _, part in (name.rpartition(".") for name in named) if whole)
    if isinstance(node, ast.ImportFrom):
        yield from ((node.module or "", each.name) for each in node.names if not node.level)
    elif isinstance(node, ast.Attribute):
        yield full(node.value, known), node.attr


def _there(module: str) -> object:
    first, *rest = module.split(".")
    with warnings.catch_warnings(action="ignore"):
        found: object = import_module(first) if find_spec(first) else None
        for each in rest:
            found = getattr(found, each, None)
    return found


def _wanted(function: object) -> str | None:
    """What it cannot do without, as far as it says that."""
    with suppress(TypeError, ValueError):
        needed = inspect.signature(cast(Callable[..., object], function)).parameters.values()
        return next((each.name for each in needed if each.default is each.empty and each.kind not in MANY), None)
    return None


def _fault(module: str, name: str) -> str | None:
    found = _there(module)
    if (
        not isinstance(found, ModuleType)
        or name in dir(found)
        or (hasattr(found, "__path__") and find_spec(f"{module}.{name}"))
    ):
        return None
    own = [name] if name in dir(builtins) else []  # as numpy.int was
    near = own or get_close_matches(name, (each for each in dir(found) if each[0] != "_"), 1, NEAR)
    return f"{module} has no {name}; {f'write {near[0]}' if near else 'mend the name'}"
