"""What a drawing needs besides SVG: a title and a description, ids of its own, words in the language of the page."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from html import unescape
from pathlib import Path

from catalogue.drawings.svg import SHAPES
from catalogue.drawings.svgxml import MARK
from catalogue.jinja.sandbox import DRAWING
from catalogue.language import foreign
from catalogue.language.differences import unlike_numbers
from catalogue.markdown.danger import Danger
from catalogue.numbers.digits import LIKE, misspelled
from catalogue.numbers.impossible import impossible
from catalogue.numbers.numbers import unmatched
from catalogue.records.draft import OPEN
from catalogue.records.han import HAN

# How a drawing begins; those who do not see it hear its title and its description.
BEGIN = {
    "svg": '<svg viewBox="0 0 400 300" role="img" aria-labelledby="NAME-title NAME-desc"> first, and </svg> last',
    **{part: f'<{part} id="NAME-{part}">{{{{ t("中文", "English") }}}}</{part}> below <svg>' for part in ("title", "desc")},
}
ID = re.compile(r'<[^<>]*\sid="([^"]+)"[^<>]*>')
PROLOG = re.compile(r"\s*(?:<\?xml\b|<!DOCTYPE\b)[^<>]*>", re.IGNORECASE)
# A label that is one number with a comma for its point; 2,1 may be two.
COMMA = re.compile(r"\d{2,},\d{1,2}")
# What stands between two tags; words in another language say so.
WORDS = re.compile(r"(<[^<>]*>)([^<>]*)(?=<)")
# What a reader hears in place of the drawing is in words; labels may be names.
SAID = ("<title", "<desc")
# What may be no mark of others in a label: one sign at its beginning (# of tokens), names of Python, a tag alone.
NO_MARK = re.compile(r".|__\w+__|<(?!br>)\w+>")
ROW, TAG = re.compile(r"<text\b[^<>]*>.*?</text>", re.DOTALL), re.compile("<[^<>]*>")
MARKER = re.compile(r"<(marker|defs)\b.*?</\1>", re.DOTALL)
LATIN = re.compile(r"[A-Za-z]{2}")


def apart(svg: str) -> Iterator[Danger]:
    """What is for a file of its own, or for two."""
    if prolog := PROLOG.match(svg):
        yield Danger(prolog[0], "is for a file that stands alone; drop it, and begin with <svg>")
    elif len(re.findall(r"<svg[\s>]", svg)) > 1:
        yield Danger("<svg", "stands twice; write one drawing into a file, and in it groups, <g>", again=True)


def empty(svg: str) -> Iterator[Danger]:
    """Of a drawing without a shape or a word outside of its arrowheads."""
    if not re.search(rf"<(?:{'|'.join(SHAPES)}|text)\b", MARKER.sub("", svg)):
        yield Danger("<svg", "draws nothing; draw with <path>, <rect>, <circle> and <text>, or drop it")


def ids(svg: str, path: Path) -> Iterator[Danger]:
    """Of the drawing in this file (`<name>.svg.jinja`), where each part has its place."""
    name = path.name.removesuffix(DRAWING)
    for found in ID.finditer(svg):
        if not re.fullmatch(rf"{re.escape(name)}-[\w-]+", found[1]):
            yield Danger(found[0], f"is an id that another drawing may have; begin it with {name}-")


def faults(svg: str, path: Path, language: str, terms: Mapping[str, str]) -> Iterator[Danger]:
    """Of the drawing in this file as it is drawn in a language; with English words and their Chinese."""
    if missing := [element for element in BEGIN if f"<{element}" not in svg]:
        begin = BEGIN[missing[0]].replace("NAME", path.name.removesuffix(DRAWING))
        yield Danger("", f"has no <{missing[0]}>; write {begin}")
    for tag, words in WORDS.findall(svg):
        known = terms.get(words.strip().lower()) if language == "zh" else None
        strange = "English" if known else other_language(unescape(words), language)
        if strange and ' lang="' not in tag and (known or language == "en" or tag.startswith(SAID)):
            cure = f't("{known}", "{words.strip()}")' if known else 't("中文", "English")'
            of = "English" if language == "en" else "Chinese"
            own = re.escape(unescape(words.strip()))
            before = r"(?:(?!\1).)*\1, *\1" if language == "en" else ""
            called = rf"\bt\(([\"']){before}{own}\1"  # of which drawingsource.py may tell
            alone = rf"(?<=[>\s]){own}(?=\s*<)|(?<!\bt\()([\"']){own}\2"
            fault = f"is {strange} in the {of} drawing; write {cure}"
            yield Danger(words.strip(), fault, written=rf"{called}|{alone}")
        yield from () if "monospace" in tag else _marks(unescape(words))


def unlike(chinese: str, english: str) -> Iterator[Danger]:
    """What is painted in one language alone: shapes, then numbers; of the same drawing, which says the lines of its elements.

    Where they are may differ, as words do in length; so may in how many rows they stand.
    """
    for kind in sorted(SHAPES):
        zh, en = (re.findall(rf"<{kind}\b[^<>]*>", svg) for svg in (chinese, english))
        if len(zh) != len(en):
            fault = f"draws {len(zh)} {kind} in Chinese and {len(en)} in English; draw the same in both"
            yield Danger("", fault, at=_apart(zh, en))
            return
    zh, en = (ROW.findall(svg) for svg in (chinese, english))
    said = ("\n".join(TAG.sub("", row) for row in rows) for rows in (zh, en))
    if message := unlike_numbers(*unmatched(*said)):
        yield Danger("", message, at=_apart(zh, en))


def _apart(*elements: list[str]) -> int:
    """The line of the first with a number that is in one of the lists alone, or of the first that is."""
    zh, en = map(Counter, elements)
    alone = [*(zh - en), *(en - zh)]
    found = next((each for each in alone if re.search(r"\d", TAG.sub("", each))), alone[0])
    return int(found_line[1]) if (found_line := MARK.search(found)) else 0


def _marks(words: str) -> Iterator[Danger]:
    if OPEN.match(words):
        yield Danger(words, "is still to be written; write what the drawing says there, or drop it")
    for found in foreign.first(foreign.in_words(words)):
        if not NO_MARK.fullmatch(found.text.strip()):
            yield Danger(found.text, f"{found.fault}; {found.cure}")
    if COMMA.fullmatch(words):
        yield Danger(words, f"is no number; {LIKE}")
    yield from (Danger("", said, written=re.escape(words)) for said in (*misspelled(words), *impossible(words)))


def other_language(words: str, language: str) -> str | None:
    """The language of the words where it is not this one; a name, which has no space, or a number is of neither."""
    if language == "en":
        return "Chinese" if HAN.search(words) else None
    return "English" if LATIN.search(words) and " " in words.strip() and not HAN.search(words) else None
