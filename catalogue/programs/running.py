"""What a program would do, as far as its text says: it ends, prints, does the same each time, and keeps to itself."""

import ast
import math
import re
from collections.abc import Iterator, Mapping

from catalogue.programs import failing, programnumbers, shuffled
from catalogue.programs.certain import prints
from catalogue.programs.endless import LOOPS, goes_on, is_endless, named
from catalogue.programs.meant import by_name, full, names
from catalogue.programs.reached import early, reached
from catalogue.programs.refused import of_function, of_name, of_part

SEEDED = r"(?:Random|RandomState|default_rng|PCG64|SeedSequence|seed)"
BEGINS = re.compile(rf"(?:numpy\.)?random\.{SEEDED}")
DRAWS = re.compile(rf"((?:numpy\.)?random)\.(?!{SEEDED}\b|Generator\b|BitGenerator\b)\w+")
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
# What puts numbers into an array, besides a[0] = 1.
FILLING = {"out", "buffer", "fill", "flat", "copyto", "put", "place", "putmask", "put_along_axis", "shuffle"}
# What takes all, before it gives anything.
WHOLLY = {f"own {name}" for name in ("list", "tuple", "set", "sorted", "sum", "min", "max")}


def faults(program: ast.Module) -> Iterator[tuple[int, str]]:
    """Each with its line; of one line, the last speaks."""
    known, nodes = names(program), [*ast.walk(program)]
    everything = {name for node in nodes for name in named(node)}
    own = everything | {node.attr for node in nodes if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store)}
    if not prints(reached(program)):
        yield 1, "prints nothing; let it print what the page shows"
    yield from programnumbers.faults(program)
    yield from early(program)
    yield from failing.faults(program, known)
    yield from shuffled.faults(nodes)
    yield from _unset(nodes, known)
    unseeded = {*_unseeded(program, known)}
    for node in nodes:
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and node.id not in everything:
            yield from ((node.lineno, said) for said in of_name(node.id))
        elif isinstance(node, ast.Attribute) and node.attr not in own:
            yield from ((node.lineno, said) for said in of_part(node.attr))
        elif isinstance(node, LOOPS) and is_endless(node, known):
            yield node.lineno, "never ends; count to a number, or break"
        elif isinstance(node, ast.Call):
            name = full(node.func, known)
            name = full(node, known) if name == "own" else name
            name = "own" if name.startswith("own") and getattr(node.func, "attr", "") in own else name
            yield from ((node.lineno, said) for part in by_name(node, known) if part not in own for said in of_part(part))
            given = (full(each, known) for each in (*node.args, *(word.value for word in node.keywords)))
            yield from ((node.lineno, said) for each in given if not each.startswith("own") for said in of_function(each))
            yield from ((node.lineno, said) for said in _of_call(node, name, known, node in unseeded))


def _unset(nodes: list[ast.AST], known: Mapping[str, str]) -> Iterator[tuple[int, str]]:
    """Arrays of whatever memory held, in a program that fills none; one of no numbers, or of objects, holds no such thing."""
    stored = any(isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Store) for node in nodes)
    if stored or FILLING & {getattr(node, "attr", getattr(node, "arg", "")) for node in nodes}:
        return
    for node in (node for node in nodes if isinstance(node, ast.Call)):
        without = {0, "object"} & {getattr(each, "value", getattr(each, "id", "")) for each in ast.walk(node)}
        if re.fullmatch(r"numpy\.(?:empty(?:_like)?|ndarray)", full(node.func, known)) and not without:
            yield node.lineno, "takes numbers that are there by chance; write zeros"


def _of_call(call: ast.Call, name: str, known: Mapping[str, str], unseeded: bool) -> Iterator[str]:
    if name in WHOLLY and call.args and goes_on(call.args[0], known):
        yield f"{name.removeprefix('own ')}() never ends; take so many with itertools.islice()"
    yield from of_function(name)
    if name == "own eval" and call.args and isinstance(call.args[0], ast.Constant):
        yield "eval() is given a text that is known; write the expression itself"
    if BEGINS.fullmatch(name) and not _given(call):
        yield f"{name}() has no seed; write {name.rpartition('.')[2]}(0)"
    elif unseeded:
        yield f"{name}() has no seed; draw from numpy.random.default_rng(0)"


def _unseeded(program: ast.Module, known: Mapping[str, str]) -> Iterator[ast.Call]:
    """The calls that draw from a module without a seed before; what is in a function may run later.

    One that is given no number is told itself.
    """
    later = {id(node) for each in ast.walk(program) if isinstance(each, FUNCTIONS) for node in ast.walk(each)}
    called = [(full(node.func, known), node) for node in ast.walk(program) if isinstance(node, ast.Call)]
    seeds = sorted((node.lineno, name.removesuffix(".seed")) for name, node in called if name.endswith("random.seed"))
    for name, node in called:
        drawn = DRAWS.fullmatch(name)
        last = math.inf if id(node) in later else node.lineno
        if drawn and not any(module == drawn[1] and line <= last for line, module in seeds):
            yield node


def _given(call: ast.Call) -> bool:
    """Whether it is given something that is not None."""
    values = [*call.args, *(each.value for each in call.keywords)]
    return any(not isinstance(value, ast.Constant) or value.value is not None for value in values)
