"""Where Jinja of others runs: a page may call what it is given, a drawing may count and repeat. No files, no Python.

Pages and drawings come with a pull request from anyone. https://jinja.palletsprojects.com/en/stable/sandbox/ says what a
sandbox alone leaves open: the names, filters and objects it is given, time and memory. So a page is given only calls and
{% raw %}, a drawing only words and numbers, and neither is given an object of ours. What a drawing uses up is
counted by meter.py, how long a page takes is measured by patience.py.
"""

import re
from collections.abc import Callable, Mapping
from os.path import exists
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, nodes
from jinja2.exceptions import SecurityError
from jinja2.loaders import split_template_path
from jinja2.runtime import LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment, safe_range

from catalogue.jinja import meter
from catalogue.jinja.nodes import deepest, kind, line
from catalogue.records.textfile import as_shown, text_of

# All that a page needs: text, {{ name("argument", name="argument") }}, {% raw %}.
ALLOWED = (nodes.Template, nodes.Output, nodes.TemplateData, nodes.Call, nodes.Name, nodes.Const, nodes.Keyword)
# All that a drawing needs besides: for, if, set and macro, lists, comparisons, sums.
DRAWN: tuple[type[nodes.Node], ...]
DRAWN = (nodes.For, nodes.If, nodes.Assign, nodes.Macro, nodes.Filter, nodes.Getattr, nodes.Getitem, nodes.List, nodes.Tuple)
DRAWN += (nodes.Dict, nodes.Pair, nodes.CondExpr, nodes.Compare, nodes.Operand, nodes.And, nodes.Or, nodes.Not, nodes.Neg)
DRAWN += (nodes.Add, nodes.Sub, nodes.Mul, nodes.Div, nodes.FloorDiv, nodes.Mod)
DRAWING = ".svg.jinja"
DRAWS = "draw with for, if, set and macro, with numbers and t()"
FILTERS = ("abs", "float", "int", "length", "max", "min")
ATTRIBUTES = {LoopContext: {"index", "index0", "revindex", "revindex0", "first", "last", "length"}, str: {"split"}}
# Names that Jinja gives to what is no word and no number.
JINJAS = {"self", "super", "caller", "varargs", "kwargs"}
LARGEST = 1_000_000
# Characters of a page, and of a drawing; of the real ones, the longest have 15,000 and 9,000.
LONGEST, LONGEST_DRAWING = 500_000, 30_000
# The beginning of an element, and what tells its line.
TAG, LINE = re.compile(r"<[A-Za-z]+(?=[\s/>])"), "data-line-of-the-source"
# For templates of our own, which know how they are laid out.
BLOCKS: dict[str, Any] = {"undefined": StrictUndefined, "autoescape": True, "trim_blocks": True, "lstrip_blocks": True}


def inside(folder: Path, name: str) -> Path:
    """The file of this name in the folder. Raises SecurityError where the name, or a link there, leads out of it."""
    path = folder / name
    if not path.resolve().is_relative_to(folder.resolve()):
        raise SecurityError(f"{name!r} is not in {folder.name}/")
    return path


class Inspected(ImmutableSandboxedEnvironment):
    """An environment that looks at a source before it is compiled; subclasses say what may stand in it."""

    longest = LONGEST

    def compile(self, source: Any, name: str | None = None, filename: str | None = None, *rest: Any) -> Any:
        """Raises SecurityError for what `inspect` refuses, and for a source of more than `longest` characters."""
        if len(source) > self.longest:
            raise SecurityError(f"is longer than {self.longest:,} characters; shorten it")
        try:
            template = self.parse(source, name, filename)
            _once(template)
            self.inspect(template)
            return super().compile(template, name, filename, *rest)
        except RecursionError:
            message = "brackets stand too deep in one another; write fewer"
            raise SecurityError(f"line {deepest(source)}: {message}") from None

    def inspect(self, template: nodes.Template) -> None:
        raise NotImplementedError


def _once(template: nodes.Template) -> None:
    """Raises SecurityError where an argument is given, or a name is taken, twice, at which Python itself would fail."""
    for node in template.find_all((nodes.Call, nodes.Macro)):
        names = [part.name for part in getattr(node, "args", ()) if isinstance(node, nodes.Macro)]
        names += [part.key for part in getattr(node, "kwargs", ())]
        if twice := next((name for name in names if names.count(name) > 1), None):
            raise SecurityError(f"line {node.lineno}: {twice} stands twice between the parentheses; leave one out")


class Readable(FileSystemLoader):
    """Reads what text_of does not refuse."""

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        """As its class does. Raises CatalogueError where there is a file, but none to read."""
        for path in (Path(folder, *split_template_path(template)) for folder in self.searchpath):
            if exists(path):
                text_of(path)
        text, name, unchanged = super().get_source(environment, template)
        return as_shown(text), name, unchanged


class Drawings(Inspected):
    """An environment for the drawings of a folder, which are given words, numbers and functions that make words."""

    # Text and lists that grow by doubling fill the memory in a few lines.
    intercepted_binops = frozenset("+*%")
    context_class = meter.Metered
    longest = LONGEST_DRAWING

    def __init__(self, folder: Path, given: Mapping[str, Any], printed: Callable[[Any], Any]):
        super().__init__(loader=Readable(folder), finalize=meter.counted(printed), **BLOCKS)
        self.globals, self.tests = {"range": safe_range, **given, **meter.CALLS}, {}
        self.filters = {name: self.filters[name] for name in FILTERS}

    def inspect(self, template: nodes.Template) -> None:
        for node in template.find_all(nodes.Node):
            if not isinstance(node, ALLOWED + DRAWN):
                raise SecurityError(f"line {line(node)}: {kind(node)} is not for drawings; {DRAWS}")
            name = node.name if isinstance(node, nodes.Name | nodes.Macro) else ""
            new = isinstance(node, nodes.Macro) or (isinstance(node, nodes.Name) and node.ctx != "load")
            if name in JINJAS | meter.CALLS.keys() or (new and name in self.globals):
                raise SecurityError(f"line {line(node)}: {name} is a name that is taken; choose another")
        meter.Meter().visit(template)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        return any(isinstance(obj, kind) and attr in names for kind, names in ATTRIBUTES.items())

    def wrap_str_format(self, value: Any) -> None:
        """A sandbox has a str.format of its own, which would come before the question whether it is safe."""
        return None

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        if not all(isinstance(side, int | float) for side in (left, right)):
            raise SecurityError(f"{operator} stands beside what is no number; write numbers, and texts one after the other")
        if not all(abs(side) <= LARGEST for side in (left, right)):
            raise SecurityError(f"{operator} is for numbers up to {LARGEST}")
        return super().call_binop(context, operator, left, right)


class Lined(Drawings):
    """An environment for the same drawings, in which every element says where its line of the source is."""

    def inspect(self, template: nodes.Template) -> None:
        super().inspect(template)
        for data in template.find_all(nodes.TemplateData):
            data.data = _lined(data)


def _lined(data: nodes.TemplateData) -> str:
    def told(tag: "re.Match[str]") -> str:
        line = data.lineno + data.data.count("\n", 0, tag.start())
        return f'{tag[0]} {LINE}="{line}"'

    return TAG.sub(told, data.data)
