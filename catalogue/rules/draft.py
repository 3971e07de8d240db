"""What `python -m catalogue new` could not know is marked TODO until someone has written it."""

import re
from collections.abc import Iterator

from catalogue.records.data import Data
from catalogue.records.draft import TODO
from catalogue.records.problem import Problem
from catalogue.records.values import Record, Text
from catalogue.records.walk import walk
from catalogue.records.yamlfile import Loc

# As people mark it besides; Todo is the name of some, and a placeholder one of our subjects.
MARK = rf"(?:{TODO}|TB[ACD]|FIXME|WIP|[Xx]{{3,}}|[Ll]orem ipsum|[Pp]laceholder text)\b|待(?:[补写定续]|完[善成])"
WITHIN = rf".*[(（\[【] ?(?:{TODO}|TB[ACD]|FIXME|待[补写定])|.*\b(?:{TODO}|FIXME)[:：]"
OPEN = re.compile(rf"\W*(?:此处|这里)?(?:{MARK}|占位(?:文字|文本)?\W*$)|{WITHIN}")
# The whole of a text that says that there is something elsewhere, or nothing, or tells the writer what to write.
ELSEWHERE = re.compile(
    r"\W*(?:n/a|n\.a\.|(?:same )?as above|see (?:above|below)|ditto|to do|to be (?:added|determined|written|done)|asdf\w*"
    r"|同[上前]|[参详]?见[上下前]文?|暂[无缺略]|从?略|不详)\W*"
    r"|(?:\(|\[|（|【)(?:(?:insert|your|add|write|fill|some)\b|此处|在此|请|插入|填写|描述|说明).*[)\]）】]",
    re.IGNORECASE,
)


def nothing_is_left_to_write(data: Data) -> Iterator[Problem]:
    for entries in (*data.lists.values(), *(files.values() for files in data.beside.values())):
        for entry in entries:
            for loc in _unwritten(entry.record):
                yield entry.problem("to be written; data/README.md says how", *loc)
    for paper in data.papers:
        if not paper.record.tags:
            yield paper.problem("to be written; data/tags.yaml lists them", "tags")


def _unwritten(record: Record) -> Iterator[Loc]:
    """A text that is to be written in both languages is one thing to write."""
    found = dict(walk(record))
    both = {loc for loc, value in found.items() if isinstance(value, Text) and _is_open(value.zh) and _is_open(value.en)}
    yield from (
        loc
        for loc, value in found.items()
        if loc in both or (_is_open(value) and loc[:-1] not in both and loc[:1] != ("tags",))
    )


def _is_open(value: object) -> bool:
    return isinstance(value, str) and (OPEN.match(value) or ELSEWHERE.fullmatch(value)) is not None


RULES = [nothing_is_left_to_write]
