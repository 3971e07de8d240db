"""Where a page or a drawing opens what it does not close: Jinja itself only notices further down."""

import re

SKIPPED = re.compile(r"\{%-? *raw *-?%\}.*?(?:\{%-? *endraw *-?%\}|\Z)|\{#!.*?!#\}", re.DOTALL)
# Up to its end, or to where another begins.
BRACES = re.compile(r"\{\{((?:(?!\{\{|\}\}).)*)(\}\}|(?=\{\{)|\Z)", re.DOTALL)
# A tag, in the same way; and those that something closes.
TAG = re.compile(r"\{%[-+]?\s*(\w*)(?:(?!\{%|%\}).)*(%\}|(?=\{%)|\Z)", re.DOTALL)
CLOSED = {"for", "if", "macro"}
QUOTED = re.compile(r"\"[^\"\n]*\"|'[^'\n]*'")


def unclosed(source: str) -> tuple[int, str] | None:
    """The line of the first call that does not end, and what is not closed there."""
    text = bare(source)
    for call in BRACES.finditer(text):
        line = text.count("\n", 0, call.start()) + 1
        if not call[2]:
            return line, "{{ is not closed"
        if re.search("[\"']", QUOTED.sub("", call[1])):
            return line, "a quotation mark is not closed"
    return None


def unclosed_tag(source: str) -> tuple[int, str] | None:
    """The same of the first tag that has no end, or the last that nothing closes."""
    text = bare(source)
    opened: list[tuple[int, str]] = []
    for tag in TAG.finditer(text):
        line = text.count("\n", 0, tag.start()) + 1
        if not tag[2]:
            return line, "{% is not closed"
        if tag[1] in CLOSED:
            opened.append((line, f"{{% {tag[1]} %}} is not closed"))
        elif opened and f"{{% {tag[1].removeprefix('end')} %}} is not closed" == opened[-1][1]:
            opened.pop()
    return opened[-1] if opened else None


def bare(source: str) -> str:
    """Without what is raw or a comment, of the same length."""
    return SKIPPED.sub(lambda part: re.sub(r"[^\n]", " ", part[0]), source)
