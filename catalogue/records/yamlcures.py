"""What to write instead: the faults that libyaml finds, in the words of who edits a file."""

INDENT = "indent the line like those around it"
CURES = {
    "found a tab character": "indent with spaces, not tabs",
    "mapping values are not allowed": f"put a text with a colon in quotes, or {INDENT}",
    "did not find expected '-' indicator": INDENT,
    "did not find expected key": f"{INDENT}, and close quotes where they end",
    "could not find expected ':'": "write `field: value` in the line above, with a space after the colon",
    "did not find expected ',' or ']'": "close [ with ], and put texts with commas or brackets in quotes",
    "did not find expected ',' or '}'": "close { with }, and put texts with commas or braces in quotes",
    "found unexpected end of stream": "close the quotes that were opened",
    "found unexpected document indicator": "close the quotes that were opened",
    "found character that cannot start any token": "put the text in quotes",
    "did not find expected alphabetic or numeric character": "put the text in quotes",
    "found unknown escape character": r"write \\ for a backslash, or put the text in single quotes",
    "block sequence entries are not allowed": "begin the list on the next line",
}


def quotes(line: int) -> str:
    """Of quotes that do not end where the text does; `line` is where that came to light."""
    return f"the quotes that open here do not close before line {line}; close them where the text ends"


def cure(fault: str, line: str) -> str:
    """The fault that libyaml names, and what to do about it; `line` is where it stands."""
    if "\t" in line:
        return f"{fault}; indent with spaces, not tabs"
    return f"{fault}; " + next(
        (what for start, what in CURES.items() if start in fault), f"put the text in quotes, or {INDENT}"
    )
