"""What a program would do, as far as its text says: it ends, prints, does the same each time, and keeps to itself."""

import ast
import builtins
import math
import re
from collections.abc import Iterator, Mapping

from catalogue.programs import programnumbers
from catalogue.programs.certain import prints
from catalogue.programs.endless import goes_on, is_endless, named
from catalogue.programs.imported import full, names
from catalogue.programs.reached import reached

KNOWN = {*dir(builtins), "__name__", "__doc__"}
REFLECTING = {"__subclasses__", "__bases__", "__mro__", "__globals__", "__builtins__", "__code__", "__version__"}
REFLECTING |= {"__traceback__", "__closure__", "__loader__", "__spec__", "gi_frame", "tb_frame", "f_globals", "f_builtins"}
# Of Python itself; each set with what to do.
REACHING = {
    **dict.fromkeys(
        ["open", "exec", "compile", "__import__", "__file__", "breakpoint", "exit", "quit", "help", "globals", "locals"],
        "reaches beyond the program; do with NumPy and plain statements",
    ),
    "input": "waits for a reader; write the value into the program",
    **dict.fromkeys(("id", "hash"), "differs from run to run; print what stays the same"),
}
FILES = "reads or writes a file, which readers do not have; make the numbers in the program"
# By their names in full, whatever they are imported as.
CALLED = {
    r"numpy\.(?:load|save|savez)\w*|numpy\.(?:genfromtxt|fromfile|memmap)|io\.(?:open\w*|FileIO)|.*\.tofile": FILES,
    r"numpy\.(?:\w+\.)*DataSource|numpy\.ctypeslib\.\w+": FILES,
    r"time\.\w+|datetime\.(?:\w+\.)?(?:now|today|utcnow)": "asks the clock, which never says the same; do without",
}
SEEDED = r"(?:Random|RandomState|default_rng|PCG64|SeedSequence|seed)"
BEGINS = re.compile(rf"(?:numpy\.)?random\.{SEEDED}")
DRAWS = re.compile(rf"((?:numpy\.)?random)\.(?!{SEEDED}\b|Generator\b|BitGenerator\b)\w+")
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
# What keeps the order that it is given, and what asks for none.
ORDERED = {"list", "tuple", "enumerate", "iter", "join"}
SETS, WHOLE = {"set", "frozenset"}, {"sorted", "len", "sum", "min", "max", "any", "all", "set", "frozenset", "Counter"}
# What takes all, before it gives anything.
WHOLLY = {f"own {name}" for name in ("list", "tuple", "set", "sorted", "sum", "min", "max")}


def faults(program: ast.Module) -> Iterator[tuple[int, str]]:
    """Each with its line; of one line, the last speaks."""
    known, nodes = names(program), [*ast.walk(program)]
    everything = {name for node in nodes for name in named(node)}
    if not prints(reached(program)):
        yield 1, "prints nothing; let it print what the page shows"
    yield from programnumbers.faults(program)
    yield from ((node.lineno, "ends the program; drop it") for node in program.body[:-1] if isinstance(node, ast.Raise))
    yield from _shuffled(nodes)
    unseeded = {*_unseeded(program, known)}
    for node in nodes:
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and node.id not in everything:
            yield from ((node.lineno, said) for said in _of_name(node.id, "*" in everything))
        elif isinstance(node, ast.Attribute) and node.attr in REFLECTING:
            yield node.lineno, f"{node.attr} reaches into Python itself; do with NumPy and plain statements"
        elif isinstance(node, ast.Attribute) and node.attr[0] == "_" and full(node, known).startswith("numpy."):
            yield node.lineno, f"{node.attr} is a part of NumPy that only NumPy uses; do with what it shows"
        elif isinstance(node, ast.While | ast.For) and is_endless(node, known):
            yield node.lineno, "never ends; count to a number, or break"
        elif isinstance(node, ast.Call):
            yield from ((node.lineno, said) for said in _of_call(node, full(node.func, known), known, node in unseeded))


def _shuffled(nodes: list[ast.AST]) -> Iterator[tuple[int, str]]:
    """Sets that become lists, unless nobody asks for the order."""
    calls = [(node, getattr(node.func, "id", getattr(node.func, "attr", ""))) for node in nodes if isinstance(node, ast.Call)]
    whole = {id(each) for node, name in calls if name in WHOLE for each in (node, *node.args)}
    for node, name in calls:
        taken = (each.value if isinstance(each, ast.Starred) else name in ORDERED and each for each in node.args)
        if id(node) not in whole and any(map(_is_set, taken)):
            yield node.lineno, "takes a set in its order, which may differ from run to run; write sorted(…) around the set"


def _is_set(node: object) -> bool:
    called = node.func if isinstance(node, ast.Call) else None
    return isinstance(node, ast.Set | ast.SetComp) or getattr(called, "id", "") in SETS


def _of_name(name: str, imports_all: bool) -> Iterator[str]:
    if name in REACHING:
        yield f"{name} {REACHING[name]}"
    elif name not in KNOWN and not imports_all:
        yield f"nothing is called {name!r}; mend the name"


def _of_call(call: ast.Call, name: str, known: Mapping[str, str], unseeded: bool) -> Iterator[str]:
    if name in WHOLLY and call.args and goes_on(call.args[0], known):
        yield f"{name.removeprefix('own ')}() never ends; take so many with itertools.islice()"
    yield from (
        f"{name.removeprefix('own').lstrip(' .')}() {said}" for pattern, said in CALLED.items() if re.fullmatch(pattern, name)
    )
    if name == "own eval" and call.args and isinstance(call.args[0], ast.Constant):
        yield "eval() is given a text that is known; write the expression itself"
    if BEGINS.fullmatch(name) and not _given(call):
        yield f"{name}() begins anywhere; give it a number"
    elif unseeded:
        yield f"{name}() begins anywhere; draw from numpy.random.default_rng(0)"


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
