"""Modules of ours as one script that is none: browsers load no modules from a disk (HTML, fetch a single module script)."""

import re
from pathlib import Path
from typing import NamedTuple

from jinja2 import Environment, FileSystemLoader

IMPORT = re.compile(r'^import (\{ .+ \}) from "(.+)"$', re.MULTILINE)
EXPORT = re.compile(r"^export (?=(?:async )?(?:function|class|const) (\w+))", re.MULTILINE)
# An import() takes what is needed later from this folder.
LATER = re.compile(r"\bimport\(")
UNKNOWN = re.compile(r"^(?:import|export)\b.*", re.MULTILINE)


class Module(NamedTuple):
    """A module, as the body of a function."""

    name: str
    text: str
    exported: list[str]


def classic(script: Path, worker: bool = False) -> str:
    """The module with all that it imports. Raises ValueError, with file and line, where that has another form than ours."""
    modules: dict[Path, Module] = {}
    _collect(script, modules)
    template = Environment(loader=FileSystemLoader(Path(__file__).parent)).get_template("classic.js.jinja")
    return template.render(modules=modules.values(), worker=worker) + "\n"


def _collect(script: Path, modules: dict[Path, Module]) -> None:
    """Adds the module after those that it imports."""
    text = script.read_text(encoding="utf-8")
    needed = [script.parent / found[2] for found in IMPORT.finditer(text)]
    needed += sorted(script.parent.glob("*.js")) if LATER.search(text) else []
    for path in (path.resolve() for path in needed):
        if path not in modules and path != script.resolve():
            _collect(path, modules)
    modules[script.resolve()] = Module(script.name, _body(script, text), EXPORT.findall(text))


def _body(script: Path, text: str) -> str:
    text = IMPORT.sub(lambda found: f'const {found[1]} = modules["{Path(found[2]).name}"]', text)
    text = LATER.sub("later(", EXPORT.sub("", text)).replace("import.meta.url", "here")
    if unknown := UNKNOWN.search(text):
        line = text[: unknown.start()].count("\n") + 1
        raise ValueError(f'{script}:{line}: {unknown[0]}: write import {{ name }} from "./file.js", and export function name')
    return text.strip()
