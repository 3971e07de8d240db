"""Sets the Chinese in the text of a YAML file; everything else keeps every byte, and YAML reads the same values."""

import re
from collections.abc import Iterator
from typing import Any
from unicodedata import normalize

import yaml

from catalogue.language.typography import formatted
from catalogue.records.han import HAN
from catalogue.records.values import QUOTED

# What means something to YAML around a text: a comment, a key, a list, a quote. The tool may not make more of it.
MEANING = [re.compile(pattern) for pattern in (r"\s#", r":(?=\s|$)", r"[,\[\]{}]", '"', "'")]
LINE = re.compile(r"\A(\s*)(.*?)(\s*)\Z", re.DOTALL)

# Where a scalar begins and ends, and what is to stand there.
Change = tuple[int, int, str]


def formatted_yaml(text: str) -> tuple[str, list[int]]:
    """The text with its Chinese set, and the lines, counted from 1, whose Chinese stays because YAML would read it otherwise.

    Raises yaml.YAMLError where the text is no YAML.
    """
    found = [(start, end, set_scalar(text[start:end])) for start, end in _chinese(yaml.compose(text, Loader=yaml.CSafeLoader))]
    wanted = sorted(change for change in found if change[2] != text[change[0] : change[1]])
    possible = [change for change in wanted if settable(text[change[0] : change[1]], change[2])]
    harmless = _harmless(text, possible)
    if not _same_but_for_setting(text, _changed(text, harmless)):
        harmless = []
    lines = [text.count("\n", 0, change[0]) + 1 for change in wanted if change not in harmless]
    return _changed(text, harmless), lines


def _harmless(text: str, changes: list[Change]) -> list[Change]:
    """Those after which the file still says the same; halves are tried until the harmful ones are alone."""
    if not changes or _same_but_for_setting(text, _changed(text, changes)):
        return changes
    half = len(changes) // 2
    return [*_harmless(text, changes[:half]), *_harmless(text, changes[half:])] if half else []


def _changed(text: str, changes: list[Change]) -> str:
    pieces, at = [], 0
    for start, end, new in changes:
        pieces += [text[at:start], new]
        at = end
    return "".join([*pieces, text[at:]])


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


def set_scalar(source: str) -> str:
    """A scalar as it stands in the file, over several lines perhaps, with each of its lines set."""
    return "\n".join(LINE.sub(lambda part: part[1] + formatted(part[2]) + part[3], line) for line in source.split("\n"))


def settable(source: str, new: str) -> bool:
    """Whether the tool may set a scalar so."""
    return "\\" not in source and all(len(pattern.findall(new)) <= len(pattern.findall(source)) for pattern in MEANING)


def _same_but_for_setting(before: str, after: str) -> bool:
    """The same values, but for spaces and punctuation of the Chinese ones."""
    try:
        nodes = [yaml.compose(text, Loader=yaml.CSafeLoader) for text in (before, after)]
    except yaml.YAMLError:
        return False
    return bool(_values(nodes[0]) == _values(nodes[1]))


def _values(node: yaml.Node | None) -> Any:
    if isinstance(node, yaml.CollectionNode):
        pairs = node.value if isinstance(node, yaml.SequenceNode) else [part for pair in node.value for part in pair]
        return [_values(part) for part in pairs]
    return re.sub(r"\W", "", normalize("NFKC", node.value)) if node and HAN.search(node.value) else node and node.value
