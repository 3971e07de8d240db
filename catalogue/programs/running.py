"""What a program would do, as far as its text says: it ends, prints, does the same each time, and keeps to itself."""

import ast
import builtins
import math
import re
from collections.abc import Iterator, Mapping

from catalogue.programs import programnumbers
from catalogue.programs.certain import prints
from catalogue.programs.imported import full, names
from catalogue.programs.reached import reached

KNOWN = {*dir(builtins), "__name__", "__doc__"}
REFLECTING = {"__subclasses__", "__bases__", "__mro__", "__globals__", "__builtins__", "__code__", "__version__"}
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
    r"time\.\w+|datetime\.(?:\w+\.)?(?:now|today|utcnow)": "asks the clock, which never says the same; do without",
}
SEEDED = r"(?:Random|RandomState|default_rng|PCG64|SeedSequence|seed)"
BEGINS = re.compile(rf"(?:numpy\.)?random\.{SEEDED}")
DRAWS = re.compile(rf"((?:numpy\.)?random)\.(?!{SEEDED}\b|Generator\b|BitGenerator\b)\w+")
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
# What keeps the order that it is given, and what asks for none.
ORDERED = {"list", "tuple", "enumerate", "iter", "join"}
SETS, WHOLE = {"set", "frozenset"}, {"sorted", "len", "sum", "min", "max", "any", "all", "set", "frozenset", "Counter"}
ENDLESS = re.compile(r"itertools\.(?:count|cycle)")


def faults(program: ast.Module) -> Iterator[tuple[int, str]]:
    """Each with its line; of one line, the last speaks."""
    known, nodes = names(program), [*ast.walk(program)]
    everything = {name for node in nodes for name in _named(node)}
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
        elif isinstance(node, ast.While | ast.For) and _is_endless(node, known):
            yield node.lineno, "never ends; count to a number, or break"
        elif isinstance(node, ast.Call):
            yield from ((node.lineno, said) for said in _of_call(node, full(node.func, known), node in unseeded))


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


def _of_call(call: ast.Call, name: str, unseeded: bool) -> Iterator[str]:
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


def _is_endless(loop: ast.While | ast.For, known: Mapping[str, str]) -> bool:
    """What yields ends with whoever takes from it."""
    if any(isinstance(node, ast.Break | ast.Return | ast.Raise | ast.Yield | ast.YieldFrom) for node in ast.walk(loop)):
        return False
    if isinstance(loop, ast.While):
        return (isinstance(loop.test, ast.Constant) and bool(loop.test.value)) or _stays(loop)
    return isinstance(loop.iter, ast.Call) and ENDLESS.fullmatch(full(loop.iter.func, known)) is not None


def _stays(loop: ast.While) -> bool:
    """Whether it compares a name with a number, and nothing in it gives the name another value; functions of its own may."""
    match loop.test:
        case ast.Compare(left=ast.Name(id=name), comparators=[ast.Constant(value=int() | float())]):
            inside = [*ast.walk(loop)]
            called = {node.func.id for node in inside if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)}
            return name not in {each for node in inside for each in _named(node)} and called <= KNOWN
    return False


def _named(node: ast.AST) -> Iterator[str]:
    """The names that a part of the program gives."""
    if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load):
        yield node.id
    elif isinstance(node, ast.alias):
        yield node.asname or node.name.partition(".")[0]
    elif isinstance(node, ast.arg):
        yield node.arg
    else:  # of functions, classes, errors and patterns
        yield from filter(None, (getattr(node, field, None) for field in ("name", "rest")))
