"""What strangers have written - services, servers, authors - as one line that a terminal and a page can show."""

import re
import unicodedata

LONGEST = 200
# So much of a wrong value is quoted: enough to find it by.
QUOTED = 60
# Line breaks, tabs and the commands of terminals become a space.
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")
# Invisible: what turns the direction of text, has no width, or is no character at all (Cs, and two that YAML cannot hold).
UNSEEN = {"Cf", "Cs"}
NO_CHARACTER = "\ufffe\uffff"


def one_line(text: str) -> str:
    """The text that a reader sees, with single spaces: no line break, no command for a terminal, nothing invisible."""
    seen = "".join(char for char in text if unicodedata.category(char) not in UNSEEN and char not in NO_CHARACTER)
    return " ".join(CONTROL.sub(" ", seen).split())


def short(text: str, longest: int = LONGEST) -> str:
    """The text as `one_line` gives it, at most `longest` characters of it; an ellipsis stands for what is cut off."""
    return _cut(one_line(text), longest)


def quoted(text: str) -> str:
    """The text between quotes, for a message about it: cut like `short`, but what nobody sees is spelled out (\\u200b)."""
    return literal(_cut(" ".join(text.split()), QUOTED))


def literal(text: str) -> str:
    """The whole text between quotes, its backslashes as they stand there."""
    return repr(text).replace("\\\\", "\\")


def reason(error: Exception) -> str:
    """Why a request failed, as `short` gives it: what the system says, where it says something."""
    from urllib.error import URLError  # most who quote never ask anybody, and it takes a while

    cause = error.reason if isinstance(error, URLError) and error.reason else error
    return short(str(getattr(cause, "strerror", None) or cause)) or "no reason given"


def printable(text: str) -> str:
    """The text as one line that does nothing to a terminal or a log: what nobody sees is spelled out (\\x1b, \\n)."""
    return "".join(char if char.isprintable() else char.encode("unicode_escape").decode() for char in text)


def _cut(line: str, longest: int) -> str:
    return line if len(line) <= longest else line[: longest - 1] + "…"
