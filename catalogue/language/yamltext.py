"""Sets the Chinese in the text of a YAML file; everything else keeps every byte, and YAML reads the same values."""

import re
from collections.abc import Iterator
from typing import Any
from unicodedata import normalize

import yaml

from catalogue.language.typography import formatted
from catalogue.records.han import HAN, unfolded
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
    found = _chinese(yaml.compose(text, Loader=yaml.CSafeLoader))
    wanted = sorted((start, end, _scalar(text[start:end])) for start, end, value in found if well_set(value) != unfolded(value))
    possible = [(start, end, new) for start, end, new in wanted if new != text[start:end] and _safe(text[start:end], new)]
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


def well_set(value: str) -> str:
    """A text as YAML reads it, set; where it is so already, the file may part its lines and sentences as it likes."""
    return formatted(unfolded(value))


def _chinese(node: yaml.Node | None) -> Iterator[tuple[int, int, str]]:
    """Where the values of `zh` begin and end, and what YAML reads there."""
    if isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _chinese(item)
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == "zh" and isinstance(value, yaml.ScalarNode) and HAN.search(value.value):
                yield value.start_mark.index, value.end_mark.index, value.value
            elif key.value != QUOTED:
                yield from _chinese(value)


def _scalar(source: str) -> str:
    """A scalar as it stands in the file, over several lines perhaps, with each of its lines set."""
    return "\n".join(LINE.sub(lambda part: part[1] + formatted(part[2]) + part[3], line) for line in source.split("\n"))


def _safe(source: str, new: str) -> bool:
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
