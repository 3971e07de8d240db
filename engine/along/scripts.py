"""Modules of ours as scripts that are none: browsers load no modules from a disk, where each file has an origin of its own."""

import re
from pathlib import Path, PurePath
from typing import NamedTuple

from jinja2 import Environment, FileSystemLoader

# As they are written, and as they are sent.
IMPORT = re.compile(r'^import ?(\{[^}]+\}) ?from ?"(.+?)"', re.MULTILINE)
EXPORT = re.compile(r"^export (?=(?:async )?(?:function|class|const) (\w+))", re.MULTILINE)
LATER = re.compile(r'\bimport\("(.+?)"\)')
UNKNOWN = re.compile(r"(?:^(?:import|export)\b|\bimport\().*", re.MULTILINE)


class Module(NamedTuple):
    """A module, as the body of a function."""

    name: str
    text: str
    exported: list[str]


def classic(script: Path, worker: bool = False) -> str:
    """The module with all that it imports. Raises ValueError, with file and line, where that has another form than ours."""
    modules: dict[Path, Module] = {}
    _collect(script.resolve(), modules)
    template = Environment(loader=FileSystemLoader(Path(__file__).parent)).get_template("classic.js.jinja")
    return template.render(modules=list(modules.values()), worker=worker) + "\n"


def _collect(script: Path, modules: dict[Path, Module]) -> None:
    """Adds the module after those that it imports."""
    text = script.read_text(encoding="utf-8")
    for address in [*(found[2] for found in IMPORT.finditer(text)), *LATER.findall(text)]:
        needed = (script.parent / address).resolve()
        if needed not in modules:
            _collect(needed, modules)
    modules[script] = Module(script.name, _body(script, text), EXPORT.findall(text))


def _body(script: Path, text: str) -> str:
    text = IMPORT.sub(lambda found: f'const {found[1]} = modules.load("{PurePath(found[2]).name}")', text)
    text = LATER.sub(lambda found: f'modules.later("{PurePath(found[1]).name}")', text)
    text = EXPORT.sub("", text).replace("import.meta.url", "here")
    if unknown := UNKNOWN.search(text):
        line = text[: unknown.start()].count("\n") + 1
        raise ValueError(f'{script}:{line}: {unknown[0]}: write import {{ name }} from "./file.js", and export function name')
    return text.strip()
