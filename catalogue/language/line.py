"""What strangers have written - services, servers, authors - as one line that a terminal and a page can show."""

import re
import unicodedata
from urllib.error import URLError

LONGEST = 200
# Line breaks, tabs and the commands of terminals become a space.
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")
# Invisible: what turns the direction of text, has no width, or is no character at all (Cs, and two that YAML cannot hold).
UNSEEN = {"Cf", "Cs"}
NO_CHARACTER = "\ufffe\uffff"


def one_line(text: str) -> str:
    """The text that a reader sees, with single spaces."""
    seen = "".join(char for char in text if unicodedata.category(char) not in UNSEEN and char not in NO_CHARACTER)
    return " ".join(CONTROL.sub(" ", seen).split())


def short(text: str, longest: int = LONGEST) -> str:
    """One line, cut off where it is too long to be read."""
    line = one_line(text)
    return line if len(line) <= longest else line[: longest - 1] + "…"


def reason(error: Exception) -> str:
    """Why a request failed."""
    cause = error.reason if isinstance(error, URLError) and error.reason else error
    return short(str(getattr(cause, "strerror", None) or cause)) or type(cause).__name__
