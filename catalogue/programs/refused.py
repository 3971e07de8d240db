"""What programs of ours do without: names, parts and functions that reach beyond a program, each with what to do."""

import builtins
import re
from collections.abc import Iterator

KNOWN = {*dir(builtins), "__name__", "__doc__"}
# What begins with _ and may be used: of values, of functions and classes, of collections.namedtuple.
SHOWN = {*dir(int), *dir(str), *dir(list), *dir(dict), *dir(set), "__next__", "__name__", "__qualname__"}
SHOWN |= {"__dict__", "__annotations__", "__call__", "__matmul__", "__enter__", "__exit__", "__cause__", "__module__"}
SHOWN |= {"_replace", "_asdict", "_make", "_fields", "_field_defaults"}
REFLECTING = {"gi_frame", "gi_code", "cr_frame", "tb_frame", "f_back", "f_globals", "f_locals", "f_builtins"}
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
    r"numpy\.(?:\w+\.)*(?:(?:load|save)\w*|genfromtxt|fromfile|(?:open_)?memmap|DataSource)|io\.(?:open\w*|FileIO)": FILES,
    r"numpy\.(?:ctypeslib|f2py)\.\w+|(?!json\.).*\.dump|.*\.tofile": FILES,
    r"numpy\.(?:show_config|show_runtime|get_include)": "tells of one machine; drop it",
    r"numpy\.(?:float(?:96|128)|complex(?:192|256))": "is there on some machines alone; write float64 or complex128",
    r"time\.\w+|datetime\.(?:\w+\.)?(?:now|today|utcnow)": "asks the clock, which never says the same; do without",
}


def of_name(name: str) -> Iterator[str]:
    """What is wrong with a name that no program of ours uses, or that means nothing."""
    if name in REACHING:
        yield f"{name} {REACHING[name]}"
    elif name not in KNOWN:
        yield f"nothing is called {name!r}; mend the name"


def of_part(name: str) -> Iterator[str]:
    """What is wrong with a part of a thing, by what it is called."""
    if name in REFLECTING or (name[:2] == "__" and name not in SHOWN):
        yield f"{name} reaches into Python itself; do with NumPy and plain statements"
    elif name[0] == "_" and name not in SHOWN:
        yield f"{name} is a part that only its own module uses; do with what that shows"


def of_function(name: str) -> Iterator[str]:
    """What is wrong with a function, by its name in full."""
    shown = name.removeprefix("own").lstrip(" .")
    yield from (f"{shown}() {said}" for pattern, said in CALLED.items() if re.fullmatch(pattern, name))
