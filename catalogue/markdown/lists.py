"""Lists of a page that ours takes for text, for one list, or for another count."""

import re
from collections.abc import Iterator

from catalogue.language.foreign import Found
from catalogue.records.han import IDEOGRAPHS

ITEM = re.compile(r"( *)([-*+]|\d+\.) +\S")
EMPTY = re.compile(r"[-*+]|\d+\.")
BRACKETED = re.compile(r"\d+\) ")
GLUED = re.compile(
    r"[-+][^\s\d+-]|\d+\.[^\s\d]|[•·●◦▪■○‣–—] |[A-Za-z]\. |[ivx]+[.)] |\d+、|[（(](?:[\da-z]{1,2}|[一二三四五六七八九十]+)[)）]"
    r"|[\u2460-\u2473]|\d\ufe0f?\u20e3|[一二三四五六七八九十]+、"
)
# What nobody means but an item, even where there is no other; a star that ends further on begins *emphasis*.
SURELY = re.compile(rf"(?:[-+•·●]|\*(?![^*\n]+\*(?!\*)))[{IDEOGRAPHS}]|[•▪] ")
# An item that says something, and a dash of a sentence, of which the next may begin a line; a number may be of a sentence, too.
SAYS, DASH = re.compile(r"[-*+] +[^\W\d]|[-*+] +[^\w\s]"), re.compile(r"\S - |[-–—]$")
# Another kind of block, after which a list may begin.
OTHER = re.compile(r"[-*+] |\d+\. |[#>|<{!?:]|\s|\[\^")
NUMBER = re.compile(r"(\d+)\. +\S")
WRITE_ITEMS = "write - or 1. and a space before each item of a list"
WITHIN = "indent a list within a list by four spaces"
# A list within a list, in spaces further in than what it stands in: less is no list within it, more is code.
LEAST, MOST = 4, 7


def cure(lines: list[str], number: int) -> str | None:
    """What to write for a line of a block, where it was meant for an item."""
    line, before, after = lines[number], lines[number - 1] if number else "", "".join(lines[number + 1 : number + 2])
    item, above = ITEM.match(line.expandtabs(4)), ITEM.match(before.expandtabs(4))
    if item and not item[1] and number and not OTHER.match(lines[0]) and not OTHER.match(before):
        several = any(not ahead[1] for ahead in map(ITEM.match, lines[number + 1 :]) if ahead)
        meant = several or before.rstrip().endswith((":", "：")) or (SAYS.match(line) and not any(map(DASH.search, lines)))
        return "put a blank line before a list" if meant else None
    if item and above:
        return _of_two(above, item)
    if EMPTY.fullmatch(line.strip()):
        return "write the item, or drop it"
    alone = SURELY.match(line) and not number and not after
    if alone or (GLUED.match(line) and (GLUED.match(after) or GLUED.match(before) or (above and not above[1]))):
        return WRITE_ITEMS
    if BRACKETED.match(line) and BRACKETED.match(after):
        return "write 1. and 2. for a list with numbers"
    return None


def _of_two(above: re.Match[str], item: re.Match[str]) -> str | None:
    """Of two items, one right below the other."""
    further = len(item[1]) - len(above[1])
    if 0 < further < LEAST or further > MOST or (further < 0 and further % LEAST):
        return WITHIN
    alike = above[2].isascii() and above[2][0].isdigit() == item[2][0].isdigit()
    return None if further or alike else "begin all items of a list in the same way"


def numbered(text: str) -> Iterator[Found]:
    """Items that would have another number: a list counts from 1, each time that it begins."""
    at, shown, ones, before = 0, 0, True, ""
    for line in text.split("\n"):
        item = NUMBER.match(line)
        if item and (shown or not before.strip()):
            shown, ones = shown + 1, item[1] == "1" and (ones or not shown)
            if int(item[1]) != shown and not ones:
                written = "count from 1, indent by four spaces what stands between two items, and write a year as 2017\\."
                yield Found(at, line, written, f"would be shown as {shown}.")
        elif line[:1] not in ("", " ", "\t") and not before.strip():
            shown, ones = 0, True
        at, before = at + len(line) + 1, line
