"""The marks of a text that is still to be written."""

import re

TODO = "TODO"
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


def is_open(value: object) -> bool:
    """Whether a value is a text that someone has still to write."""
    return isinstance(value, str) and (OPEN.match(value) or ELSEWHERE.fullmatch(value)) is not None
