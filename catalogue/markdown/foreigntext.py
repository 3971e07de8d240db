"""What a page has that is written as other Markdowns write it; code and addresses are left out."""

import re
from collections.abc import Iterator
from functools import lru_cache

from catalogue.language import foreign, markup
from catalogue.markdown import blocks, fences, pageform, pagetext
from catalogue.markdown.brackets import brackets
from catalogue.markdown.lists import numbered

NOTHING = "\0"
# What is no text where links and pictures lead.
TARGET = re.compile(r"(?<=\]\()[^)\n]*|<https?:[^>\n]*>")
CAPTION = re.compile(r"(?<!`)\{\{-?\s*figure *\(\s*([\"'])[^\"'\n]*\1\s*,\s*([\"'])(?P<words>(?:(?!\2).)*)\2", re.DOTALL)

# Of ours: one of another site is a danger, too.
PICTURE = re.compile(r"<img(?![^>]*//)(?:\s+(?:src|alt|title|width|height|align|class)=(?:\"[^\"]*\"|\w+))+\s*/?>")
# In English an ending may be written on a term.
GLUED = re.compile(r"(?<!`)\{\{-? *term *\([^{}\n]*\) *-?\}\}(?!e?s\b)[A-Za-z]\w*")

# Of such a call, Jinja takes away the lines that end before it, or behind it.
JOINED = re.compile(r"^ *(?P<above>\{\{- *\w+\([^{}\n]*\) *-?\}\})|\{\{ *\w+\([^{}\n]*\) *-\}\}(?= *$)", re.MULTILINE)


@lru_cache(maxsize=64)  # pages that only print their record have one text
def of_page(text: str) -> list[foreign.Found]:
    """What is found, as it stands there."""
    return [found._replace(text=_line(text, found)) if NOTHING in found.text else found for found in _of_page(text)]


def _line(text: str, found: foreign.Found) -> str:
    return text[found.start :].partition("\n")[0].strip()


def _of_page(text: str) -> Iterator[foreign.Found]:
    """In texts of one length, so that what is found stands where it did."""
    yield from fences.fences(text)
    yield from pageform.code_by_indenting(text)
    for mark in markup.UNCLOSED.finditer(_blank(pagetext.CODE[1], _blank(pagetext.CODE[0], text))):
        yield foreign.Found(mark.start(), mark[0], "write <!-- autocorrect-enable --> where it ends", "is not closed")
    text = _blank(pagetext.CODE[0], pagetext.uncommented(text, NOTHING))
    yield from foreign.roles(pagetext.CODE[1].sub(lambda code: f"`{NOTHING * (len(code[0]) - 2)}`", text))
    yield from fences.spans(text)
    for caption in CAPTION.finditer(text):
        at, words = caption.start("words"), caption["words"]
        yield from (found._replace(start=found.start + at) for found in foreign.in_text(words))
    text = _blank(pagetext.CODE[1], text)
    for glued in GLUED.finditer(text):
        cure = "put a space behind the call, on which only s and es are written"
        yield foreign.Found(glued.start(), glued[0], cure, "would be shown as one word")
    for joined in JOINED.finditer(text):
        beside = "above" if joined["above"] else "below"
        yield foreign.Found(
            joined.end() - len(joined[0].strip()), joined[0].strip(), "write {{ and }} without -", f"joins the text {beside} it"
        )
    text = _blank(TARGET, _blank(pagetext.CALL, text))
    yield from foreign.in_page(text)
    yield from brackets(text)
    yield from pageform.of_form(text)
    yield from blocks.in_blocks(text)
    yield from numbered(text)


def joined(text: str, found: foreign.Found) -> list[int]:
    """The lines of the text that a call joins, in the first of which what becomes of all is told."""
    lines = [text[: found.start].rstrip().count("\n") + 1] if found.text.startswith("{{-") else []
    below = text[found.start + len(found.text) :]
    return lines + [text.count("\n", 0, len(text) - len(below.lstrip())) + 1] * found.text.endswith("-}}")


def _blank(pattern: re.Pattern[str], text: str) -> str:
    """A sign in place of each sign of what matches, which no other pattern knows; line breaks and the margin stay."""
    return pattern.sub(lambda match: re.sub(r"(\A +)|[^\n]", lambda sign: sign[1] or NOTHING, match[0]), text)
