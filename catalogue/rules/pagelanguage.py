"""A page is written in its language, and says as much as the other."""

import re
from collections.abc import Generator, Iterator
from pathlib import Path

import regex

from catalogue.language.leftover import OWN, left_over, told
from catalogue.language.spoken import Passage, spoken, surplus, whole
from catalogue.markdown import pagetext, samecode
from catalogue.markdown.composition import KINDS, TEXT
from catalogue.markdown.fences import INFO, PROGRAMS
from catalogue.markdown.formulas import FORMULA
from catalogue.markdown.lacking import alike
from catalogue.markdown.sections import Section, sections
from catalogue.records.data import Data
from catalogue.records.draft import is_open
from catalogue.records.han import HAN, IDEOGRAPHS
from catalogue.records.line import quoted
from catalogue.records.problem import Problem
from catalogue.rules.once import prose_at, sign_at
from catalogue.rules.text import SENTENCE

WORD = re.compile(r"[A-Za-z][A-Za-z'’-]*")
# Two small words, but for those of titles and of names: word2vec.
SAYING = re.compile(r"(?:(?<![\w-])(?!(?:a[nst]|and|are|by|for|from|i[ns]|o[fnr]|the|to|with)\b)[a-z]['’a-z-]+(?![\w-]).*?){2}")
# What begins as a title or a quotation does may be in another language.
QUOTED = re.compile(r"[\s…#-]*(?:\d+\. )?[*_“\"‘']")
# A sentence of Japanese has characters between kana, and more of these.
KANA, QUOTES = re.compile("[\u3041-\u3096]"), re.compile("[“‘「『]")
JAPANESE = re.compile(f"{KANA.pattern}[{IDEOGRAPHS}]+{KANA.pattern}")
IN_FORMULA = re.compile(rf"\\(?:text|mbox)\w*\s*\{{[^{{}}{IDEOGRAPHS}]*([{IDEOGRAPHS}]+)")
SENTENCE_ZH, TITLED = re.compile(rf"[{IDEOGRAPHS}][，。；：！？]"), re.compile(r"##| *(?:!!!|\?{3}\+?) \w+ \"")
# Letters of neither language, and of both.
OTHERS, OURS = regex.compile(r"[\p{L}--[\p{Latin}\p{Han}\p{Greek}]]", regex.VERSION1), regex.compile(r"[\p{Latin}\p{Han}]")
# So many times more letters of others, or Chinese for each word, say nothing in the page's language; so many may be a name.
MANY, NAME = 4, 7
# Chinese characters for each word of English, in the same text: of ours, from 1.1 to 2.4 in a paragraph of 40 words and more,
# from 1.2 to 1.8 in a section.
LONG, PARAGRAPH, SECTION, WORDLY = 40, (0.8, 2.8), (1.1, 2.0), 1.6


def pages_are_in_their_language(data: Data, docs: Path) -> Iterator[Problem]:
    """Leaves alone what is quoted, and the rows of tables, which list examples."""
    for language, page, text in pagetext.of_both(docs, data.only):
        message = f"is not in the language of the page; write it in {OWN[language]}, or between “ ” what is quoted"
        for line, (said, written) in enumerate(zip(spoken(text).split("\n"), text.split("\n")), 1):
            if KINDS["quotation"].match(written) or KINDS["table"].match(written):
                continue
            if _strange(said, language, written):
                yield Problem(page, line, "", "", message, sign_at(page, line))
            elif not KINDS["call"].match(written) and (left := left_over(said, language, written) or _is_left(said, language)):
                said = told(left, language) if isinstance(left, str) else message
                yield Problem(page, line, "", "", said, prose_at(page, line), (page, line))


def _strange(said: str, language: str, written: str = "") -> bool:
    han, words = len(HAN.findall(said)), len(WORD.findall(said))
    japanese = language == "zh" and JAPANESE.search(said) and len(KANA.findall(said)) > han and not QUOTES.search(said)
    if japanese or len(OTHERS.findall(said)) > MANY * len(OURS.findall(said)):
        return True
    if language == "en":
        return han > max(NAME, MANY * words)
    lowered = sum(word.islower() for word in WORD.findall(said))
    return not han and bool(SAYING.search(said) if TITLED.match(written) else lowered >= SENTENCE) and not QUOTED.match(said)


def _is_left(said: str, language: str = "en") -> bool:
    """Whether there is Chinese without a word of English but for names that begin a sentence of it, however short."""
    named = WORD.search(said) and (re.search(r"\b[a-z]+\b", said) or not SENTENCE_ZH.search(said))
    return language == "en" and bool(HAN.search(said)) and not (named or QUOTED.match(said) or is_open(said))


def code_speaks_english_on_english_pages(data: Data, docs: Path) -> Iterator[Problem]:
    """What is written for readers: comments, and words of formulas. What a program works on may be Chinese."""
    for page, text in pagetext.texts(docs / "en", data.only):
        for line, said in [*_comments(text), *_in_formulas(text)] if HAN.search(text) else ():
            message = f"{quoted(said)} is in Chinese; write it in English"
            yield Problem(page, line, "", "", message, sign_at(page, line))


def _comments(text: str) -> Iterator[tuple[int, str]]:
    """Chinese ones of programs, each with its line."""
    for block in pagetext.SILENT.finditer(text):
        line, info = text.count("\n", 0, block.start()) + 2, INFO.match(block[0])
        if info and info[2] in PROGRAMS:
            said = samecode.comments(info[2], block[0].split("\n")[1:-1])
            yield from ((line + at, each) for at, each in said if _strange(each, "en") or left_over(each) or _is_left(each))


def _in_formulas(text: str) -> Iterator[tuple[int, str]]:
    """Chinese words, each with its line."""
    for formula in FORMULA.finditer(text):
        for words in IN_FORMULA.finditer(formula[0]):
            yield text.count("\n", 0, formula.start() + words.start()) + 1, words[1]


def languages_say_as_much(data: Data, docs: Path) -> Iterator[Problem]:
    """Where the sections themselves differ, or one lacks a block, that is told first (parity.py)."""
    for (zh, chinese_text), (en, english_text) in pagetext.pairs(docs, data.only):
        ours, theirs = sections(chinese_text), sections(english_text)
        for section, match in zip(ours, theirs) if len(ours) == len(theirs) else ():
            if alike(section, match):
                chinese, english = _texts(section, chinese_text), _texts(match, english_text)
                if len(chinese) == len(english):
                    yield from _unlike(zh, en, [*zip(chinese, english)], PARAGRAPH)
                elif abs(len(chinese) - len(english)) > 1 or not (yield from _lacking(zh, chinese, en, english)):
                    yield from _unlike(zh, en, [(whole(chinese), whole(english))], SECTION)


def _lacking(zh: Path, chinese: list[Passage], en: Path, english: list[Passage]) -> Generator[Problem, None, bool]:
    """A paragraph that one language lacks, and whether there is one; which of several nobody can know."""
    sides = [(zh, chinese, WORDLY), (en, english, 1.0)]
    (path, more, rate), (other, fewer, their) = sorted(sides, key=lambda side: len(side[1]), reverse=True)
    at = surplus([_length(each.text) / rate for each in more], [_length(each.text) / their for each in fewer])
    if at is not None:
        message = f"this paragraph seems to have none beside it at {other}:{fewer[0].line}; write it there too, or drop it here"
        yield Problem(path, more[at].line, "", "", message, beside=(other, fewer[0].line))
    return at is not None


def _unlike(zh: Path, en: Path, pairs: list[tuple[Passage, Passage]], limits: tuple[float, float]) -> Iterator[Problem]:
    for chinese, english in pairs:
        characters, words = _length(chinese.text), _length(english.text)
        if max(words, characters / limits[1]) >= LONG and not limits[0] * words <= characters <= limits[1] * words:
            (path, line), (other, there) = (zh, chinese.line), (en, english.line)
            if characters < limits[0] * words:
                (path, line), (other, there) = (other, there), (path, line)
            message = f"says much more than {other}:{there}; write in both what one leaves out"
            yield Problem(path, line, "", "", message, f"what {path}:{line} says", (other, there))


def _texts(section: Section, text: str) -> list[Passage]:
    """The paragraphs of a section."""
    lines = spoken(text).split("\n")
    at = [block.line - 1 for block in section.blocks if block.kind == TEXT]
    return [Passage(start + 1, "\n".join(lines[start : _end(lines, start)])) for start in at]


def _end(lines: list[str], start: int) -> int:
    return next((at for at in range(start, len(lines)) if not lines[at].strip()), len(lines))


def _length(text: str) -> int:
    """In characters of Chinese, or in words."""
    return len(HAN.findall(text)) + len(WORD.findall(text))


RULES = [pages_are_in_their_language, code_speaks_english_on_english_pages, languages_say_as_much]
