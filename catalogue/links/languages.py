"""Addresses of one site in two languages: zh.wikipedia.org and en.wikipedia.org, /zh-cn/ and /en-us/."""

import re

# Titles of articles are translated, too, where a language has a host of its own.
HOST = re.compile(r"https?://(?P<language>zh|en)(?:-\w+)?\.(?P<site>[^/?#]+\.[^/?#]+)(?:[/?#].*)?", re.IGNORECASE)
SEGMENT = re.compile(r"(?<=[^/:]/)(?:zh|en)(?:[-_]\w+)?(?=/|$)", re.IGNORECASE)


def counterparts(one: str, other: str) -> bool:
    """Whether the addresses differ in their language, and lead to one site in each."""
    ours, theirs = HOST.fullmatch(one), HOST.fullmatch(other)
    if ours and theirs:
        return ours["site"] == theirs["site"] and ours["language"] != theirs["language"]
    marked = "//" in one and one != other and SEGMENT.search(one) and SEGMENT.search(other)
    return bool(marked) and SEGMENT.sub("", one) == SEGMENT.sub("", other)
