"""Sets the Chinese of data files and pages as catalogue/language/typography.py says; everything else keeps every byte."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from unicodedata import normalize

import yaml

from catalogue.language.typography import HAN, changes, formatted, formatted_page
from catalogue.records.problem import CatalogueError, Problem
from catalogue.records.values import QUOTED
from catalogue.records.yamlfile import read

# What means something to YAML around a text: a comment, a key, a list, a quote. The tool may not make more of it.
MEANING = [re.compile(pattern) for pattern in (r"\s#", r":(?=\s|$)", r"[,\[\]{}]", '"', "'")]

# Where a scalar begins and ends, and what is to stand there.
Change = tuple[int, int, str]


@dataclass(frozen=True)
class Setting:
    """What formatting makes of a file."""

    before: str
    after: str
    left: list[int]
    """Lines whose Chinese stays as it is: set, YAML would read something else there."""

    @property
    def needed(self) -> bool:
        return self.before != self.after or bool(self.left)


def unformatted(data: Path, docs: Path | None) -> dict[Path, Setting]:
    """Each file that is not set as it should be.

    Raises CatalogueError for a data file that cannot be read and for a page that is not UTF-8.
    """
    files = {path: set_data for path in sorted({*data.glob("*.yaml"), data / "papers.yaml"}) if read(path)}
    if docs:
        files |= {path: _set_page for path in sorted((docs / "zh").rglob("*.md")) if path.is_file()}
    found = {path: function(_text(path)) for path, function in files.items()}
    return {path: setting for path, setting in found.items() if setting.needed}


def problems(path: Path, setting: Setting) -> Iterator[Problem]:
    """One for each line that differs, and for each that a person has to set."""
    for line, (old, new) in enumerate(zip(setting.before.split("\n"), setting.after.split("\n")), 1):
        if old != new:
            yield Problem(path, line, "", "", changes(old, new))
    yield from left(path, setting)


def left(path: Path, setting: Setting) -> Iterator[Problem]:
    for line in setting.left:
        yield Problem(path, line, "", "", "left as it is: with its Chinese set, YAML would read something else; set it by hand")


def _text(path: Path) -> str:
    data = path.read_bytes()
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise CatalogueError([Problem(path, line, "", "", "not UTF-8; save the page as UTF-8")]) from None


def _set_page(text: str) -> Setting:
    return Setting(text, formatted_page(text), [])


def set_data(text: str) -> Setting:
    """A YAML file with its Chinese texts set; quotations of the source list, names and addresses are left alone."""
    mark, body = ("\ufeff", text[1:]) if text.startswith("\ufeff") else ("", text)
    found = [(start, end, _scalar(body[start:end])) for start, end in _chinese(yaml.compose(body, Loader=yaml.CSafeLoader))]
    wanted = sorted(change for change in found if change[2] != body[change[0] : change[1]])
    possible = [change for change in wanted if _safe(body[change[0] : change[1]], change[2])]
    harmless = _harmless(body, possible)
    if not _same_but_for_setting(body, _changed(body, harmless)):
        harmless = []
    lines = [body.count("\n", 0, change[0]) + 1 for change in wanted if change not in harmless]
    return Setting(text, mark + _changed(body, harmless), lines)


def _harmless(body: str, changes: list[Change]) -> list[Change]:
    """Those after which the file still says the same; halves are tried until the harmful ones are alone."""
    if not changes or _same_but_for_setting(body, _changed(body, changes)):
        return changes
    half = len(changes) // 2
    return [*_harmless(body, changes[:half]), *_harmless(body, changes[half:])] if half else []


def _changed(body: str, changes: list[Change]) -> str:
    for start, end, text in reversed(changes):
        body = body[:start] + text + body[end:]
    return body


def _chinese(node: yaml.Node | None) -> Iterator[tuple[int, int]]:
    """Where the values of `zh` begin and end."""
    if isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _chinese(item)
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == "zh" and isinstance(value, yaml.ScalarNode) and HAN.search(value.value):
                yield value.start_mark.index, value.end_mark.index
            elif key.value != QUOTED:
                yield from _chinese(value)


def _scalar(source: str) -> str:
    """A scalar as it stands in the file, over several lines perhaps, with each of its lines set."""
    lines = [re.fullmatch(r"(\s*)(.*?)(\s*)", line, re.DOTALL).groups() for line in source.split("\n")]
    return "\n".join(before + formatted(line) + after for before, line, after in lines)


def _safe(source: str, new: str) -> bool:
    return "\\" not in source and all(len(pattern.findall(new)) <= len(pattern.findall(source)) for pattern in MEANING)


def _same_but_for_setting(before: str, after: str) -> bool:
    """The same values, but for spaces and punctuation of the Chinese ones."""
    try:
        nodes = [yaml.compose(text, Loader=yaml.CSafeLoader) for text in (before, after)]
    except yaml.YAMLError:
        return False
    return _values(nodes[0]) == _values(nodes[1])


def _values(node: yaml.Node | None):
    if isinstance(node, yaml.CollectionNode):
        pairs = node.value if isinstance(node, yaml.SequenceNode) else [part for pair in node.value for part in pair]
        return [_values(part) for part in pairs]
    return re.sub(r"\W", "", normalize("NFKC", node.value)) if node and HAN.search(node.value) else node and node.value
