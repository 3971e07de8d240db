"""Where a page or a drawing opens what it does not close: Jinja itself only notices further down."""

import re

SKIPPED = re.compile(r"\{%-? *raw *-?%\}.*?(?:\{%-? *endraw *-?%\}|\Z)|\{#!.*?!#\}", re.DOTALL)
# Up to its end, or to where another begins.
BRACES = re.compile(r"\{\{((?:(?!\{\{|\}\}).)*)(\}\}|(?=\{\{)|\Z)", re.DOTALL)
QUOTED = re.compile(r"\"[^\"\n]*\"|'[^'\n]*'")


def unclosed(source: str) -> tuple[int, str] | None:
    """The line of the first call that does not end, and what is not closed there."""
    text = SKIPPED.sub(lambda part: re.sub(r"[^\n]", " ", part[0]), source)
    for call in BRACES.finditer(text):
        line = text.count("\n", 0, call.start()) + 1
        if not call[2]:
            return line, "{{ is not closed"
        if re.search("[\"']", QUOTED.sub("", call[1])):
            return line, "a quotation mark is not closed"
    return None
