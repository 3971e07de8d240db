"""A page is written in its language, and says as much as the other."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import regex

from catalogue.language.spoken import spoken
from catalogue.markdown import pagetext
from catalogue.markdown.composition import KINDS, TEXT
from catalogue.markdown.sections import sections
from catalogue.records.data import Data
from catalogue.records.han import HAN
from catalogue.records.problem import Problem
from catalogue.records.values import LANGUAGES
from catalogue.rules.once import sign_at
from catalogue.rules.text import SENTENCE

WORD = re.compile(r"[A-Za-z][A-Za-z'’-]*")
# What begins as a title or a quotation does may be in another language.
QUOTED = re.compile(r"[\s…]*[*_“\"‘']")
# Letters of neither language, and of both.
OTHERS, OURS = regex.compile(r"[\p{L}--[\p{Latin}\p{Han}\p{Greek}]]", regex.VERSION1), regex.compile(r"[\p{Latin}\p{Han}]")
# So many times more letters of others, or characters of Chinese for each word, say nothing in the language of the page;
# so many may be a name.
MANY, NAME = 4, 7
# Chinese characters for each word of English, in the same text: of ours, from 1.1 to 2.4 in a paragraph of 40 words and more,
# from 1.2 to 1.8 in a section.
LONG, PARAGRAPH, SECTION = 40, (0.8, 2.8), (1.1, 2.0)


class Said(NamedTuple):
    """A paragraph, or the texts of a section that is divided otherwise in the other language."""

    line: int
    text: str

    @property
    def length(self) -> int:
        """In characters of Chinese, or in words."""
        return len(HAN.findall(self.text)) + len(WORD.findall(self.text))


def pages_are_in_their_language(data: Data, docs: Path) -> Iterator[Problem]:
    """Leaves alone what is quoted."""
    for language, cure in (("zh", "Chinese"), ("en", "English")):
        for page, text in pagetext.texts(docs / language, data.only):
            written = text.split("\n")
            for line, said in enumerate(spoken(text).split("\n"), 1):
                if _strange(said, language) and not KINDS["quotation"].match(written[line - 1]):
                    yield Problem(
                        page, line, "", "", f"is not in the language of the page; write it in {cure}", sign_at(page, line)
                    )


def _strange(said: str, language: str) -> bool:
    han, words = len(HAN.findall(said)), len(WORD.findall(said))
    if len(OTHERS.findall(said)) > MANY * len(OURS.findall(said)):
        return True
    if language == "en":
        return han > max(NAME, MANY * words)
    lowered = sum(word.islower() for word in WORD.findall(said))
    return not han and lowered >= SENTENCE and not QUOTED.match(said)


def languages_say_as_much(data: Data, docs: Path) -> Iterator[Problem]:
    """Where the sections themselves differ, that is told first (parity.py)."""
    found = {code: pagetext.texts(docs / code, data.only) for code in LANGUAGES}
    zh, en = ({page.relative_to(docs / code): text for page, text in pages} for code, pages in found.items())
    for name in zh.keys() & en.keys():
        ours, theirs = ([*_texts(each[name])] for each in (zh, en))
        for chinese, english in zip(ours, theirs) if len(ours) == len(theirs) else ():
            alike = len(chinese) == len(english)
            pairs, limits = ([*zip(chinese, english)], PARAGRAPH) if alike else ([(_whole(chinese), _whole(english))], SECTION)
            yield from _unlike(docs / "zh" / name, docs / "en" / name, pairs, limits)


def _unlike(zh: Path, en: Path, pairs: list[tuple[Said, Said]], limits: tuple[float, float]) -> Iterator[Problem]:
    for chinese, english in pairs:
        least, most = (limit * english.length for limit in limits)
        if max(english.length, chinese.length / limits[1]) >= LONG and not least <= chinese.length <= most:
            (path, line), (other, there) = (zh, chinese.line), (en, english.line)
            if chinese.length < least:
                (path, line), (other, there) = (other, there), (path, line)
            message = f"says much more than {other}:{there}; write in both what one leaves out"
            yield Problem(path, line, "", "", message, beside=(other, there))


def _texts(text: str) -> Iterator[list[Said]]:
    """The paragraphs of each section."""
    lines = spoken(text).split("\n")
    for section in sections(text):
        at = [block.line - 1 for block in section.blocks if block.kind == TEXT]
        yield [Said(start + 1, "\n".join(lines[start : _end(lines, start)])) for start in at]


def _end(lines: list[str], start: int) -> int:
    return next((at for at in range(start, len(lines)) if not lines[at].strip()), len(lines))


def _whole(texts: list[Said]) -> Said:
    return Said(texts[0].line if texts else 1, "\n".join(said.text for said in texts))


RULES = [pages_are_in_their_language, languages_say_as_much]
