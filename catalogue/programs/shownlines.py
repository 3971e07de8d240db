"""How a program is written, line by line, that the pages of both languages show."""

import re
from collections.abc import Iterator

from catalogue.programs.certain import PLACE
from catalogue.records.draft import OPEN
from catalogue.records.han import IDEOGRAPHS

# Of a line, a remark outside of quotation marks, or the first words between three of them.
_REMARK = r"[^\"'#]*#"
LINES = {
    r"\t": "is indented by a tab, which is of another width everywhere; indent by four spaces",
    rf"{_REMARK}[^\"']*[{IDEOGRAPHS}]|\s*(?:\"\"\"|''').*[{IDEOGRAPHS}]": (
        "has a comment in Chinese, and the English page shows it, too; write it in English"
    ),
    rf"{_REMARK}(?:{OPEN.pattern})": "has a comment that is to be written; write what it says, or drop it",
    rf"{_REMARK}.*?(?:{PLACE})": "names a place on one machine; leave it out",
}


def faults(text: str) -> Iterator[tuple[int, str]]:
    """What is wrong with each, with its number."""
    for number, line in enumerate(text.split("\n"), 1):
        yield from ((number, said) for pattern, said in LINES.items() if re.match(pattern, line))
