"""How names and texts are written: proper names in titles; words with single spaces."""

import re
from collections.abc import Iterator

import regex

from catalogue.language.differences import differences
from catalogue.language.garbled import torn
from catalogue.language.punctuation import narrowed
from catalogue.records.data import Data, Entry
from catalogue.records.line import quoted
from catalogue.records.problem import Problem
from catalogue.records.values import QUOTED, Record, Text
from catalogue.records.walk import titles, values
from catalogue.records.yamlfile import Loc
from catalogue.rules.lists import NO_FORM
from catalogue.rules.once import name_at
from catalogue.rules.text import LENGTHS, LONGEST

# The name of a site, as the head of its page has it behind the title.
SITE = re.compile(
    r"(?:(?: *[|_]| [-–—·]) ?(?:arXiv(?:\.org)?|OpenReview(?:\.net)?|ACM Digital Library|YouTube|Papers [Ww]ith Code|GitHub"
    r"|Medium|Semantic Scholar|ScienceDirect|SpringerLink|IEEE Xplore|ACL Anthology|知乎|哔哩哔哩|bilibili|CSDN博客))+$"
)
# Addresses and identifiers (a preprint has no venue), a version, a file; marks of footnotes, but for A* and Self².
COPIED = re.compile(
    r"(?i:https?:\S*|\bwww\.\S+|\barXiv\b.*\d{4}\.\d{4,5}(?:v\d+)?|(?:^| )\d{4}\.\d{4,5}(?:v\d+)?$|\b10\.\d{4,9}/\S+"
    r"|\[\d{4}\.\d{4,5}\]|\barXiv preprint\b|(?:published|under review) as a conference paper\b.*|\bdoi:\S+|\[v\d+\]$"
    r"|^(?:Publisher|Published (?:by|in)|Copyright)\b:? ?"
    r"|(?<=\w)\.(?:pdf|html?|docx?)$|^\[(?:PDF|HTML)\])|[†‡§¶※✉⋆∗¹]+$|(?<=[^\W\d_A-Z]{3})(?:\*+$|[†‡]+)| \*+$"
    rf"|{SITE.pattern}"
)
CUT = re.compile(r"[,;:，；：、]$| (?:\.{3}|…)$| &$|(?: |(?<=[a-z]{2}))[-–—]$| (?:and|the|an)…?$")
# The marks of a citation around a title: its end, its year, its quotation marks.
AROUND = re.compile(r"(?<=[a-z]{3}) ?\.$|\((?:19|20)\d\d\)$|^\"[^\"“”]+\"$|^\"(?=[^\"“”]*$)|^「[^」]+」$")
# What belongs to the word before it, as . . . and .NET do not, and a colon that stands at the one behind it, too.
APART = re.compile(r"(?<=[^\W\d_]{2})(?: +(?:,|\.(?= (?!\.))) *(?=\S)|:(?=[A-Z][a-z]))")
WORD = re.compile(r"[\w∞✓✗]")
# What YAML takes for no text.
UNSAID = re.compile(r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)|true|false")
# Titles in these have the punctuation of Chinese.
EAST = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}]")
# Two of them in capitals are no names: GPT-4 TECHNICAL REPORT. Nor are two among words in small letters alone.
LONG_WORD, SMALL = re.compile(r"[^\W\d_]{4,}"), re.compile("[a-z ,?!'’-]+")
# Of any text; of the real ones, a digest has 982, and what is no summary of a paper 515.
LONGEST_TEXT = 1500


def proper_names_stand_in_the_title(data: Data) -> Iterator[Problem]:
    for paper in data.papers:
        for at, name in enumerate(paper.record.proper_names):
            if not re.search(rf"(?<!\w){re.escape(name)}(?!\w)", paper.record.title):
                yield paper.problem(f"{name!r} is no word of the title; write it as it stands there", "proper_names", at)


def titles_and_names_are_words(data: Data) -> Iterator[Problem]:
    """What is copied beside a title is no part of it."""
    for paper in data.papers:
        record = paper.record
        texts: dict[Loc, str] = {("title",): record.title, ("name",): record.name}
        parts = ("name", "short", "publisher") if record.venue else ()
        texts |= {("venue", part): text for part in parts if (text := getattr(record.venue, part))}
        texts |= dict(titles(record))
        for field in ("aliases", "keywords"):
            texts |= {(field, at): word for at, word in enumerate(getattr(record, field))}
        for loc, text in texts.items():
            strange, cut = COPIED.search(text) or (loc[-1] in ("title", "name") and AROUND.search(text)), CUT.search(text)
            said = torn(text) or (strange and f"has {quoted(strange[0])}, which is no part of it; leave it out")
            if loc[0] in ("aliases", "keywords") and text.isalpha() and not text.isupper() and NO_FORM.fullmatch(text.lower()):
                said = f"{quoted(text)} is in every text; write what people look for, or drop it"
            if said := said or (cut and f"ends with {quoted(cut[0].strip())}; write the rest of it, or leave that out"):
                yield paper.problem(said, *loc, cause=name_at(paper.file.path, paper.loc + loc))


def titles_are_set_as_papers_print_them(data: Data) -> Iterator[Problem]:
    for paper in data.papers:
        for loc, title in titles(paper.record):
            if said := _in_one_size(title):
                work = paper.place(*loc[:-1]) if loc[0] in paper.record.relations else None
                yield paper.problem(f"{said} that the paper's page on arXiv has", *loc, beside=work)
            elif not EAST.search(title) and title != (right := APART.sub(lambda sign: f"{sign[0].strip()} ", narrowed(title))):
                yield paper.problem(differences(title, right), *loc, beside=paper.place(*loc))


def _in_one_size(title: str) -> str | None:
    if any(part.isupper() and len(LONG_WORD.findall(part)) > 1 for part in title.split(": ")):
        return "is in capitals; write those"
    small = SMALL.fullmatch(title) and len(LONG_WORD.findall(title)) > 1
    return "is in small letters; write the capitals" if small else None


def texts_are_no_pages(data: Data) -> Iterator[Problem]:
    """Of some, the rule above and text.py know how much shorter they are."""
    for entry, loc, text in _told_once(data):
        if len(text) > LONGEST_TEXT and loc[0] not in LENGTHS | LONGEST:
            yield entry.problem(f"has {len(text)} characters; write at most {LONGEST_TEXT}", *loc)


def texts_have_single_spaces(data: Data) -> Iterator[Problem]:
    for entry, loc, text in _told_once(data):
        if re.search(r"  |[^\S ]", text):
            said = "has a tab, a line break, or a space that is wide or double; write one space"
            yield entry.problem(said, *loc, cause=name_at(entry.file.path, entry.loc + loc))


def texts_have_words(data: Data) -> Iterator[Problem]:
    """Of words of the interface, some are signs."""
    for entry, loc, text in _told_once(data):
        unsaid = not WORD.search(text) or (UNSAID.fullmatch(text) and not {"authors", "id"} & {*loc})
        if unsaid and entry.loc and entry.file.path.stem != "strings":
            yield entry.problem(f"{quoted(text)} says nothing; write it, or drop the field where it is optional", *loc)


def _told_once(data: Data) -> Iterator[tuple[Entry[Record], Loc, str]]:
    """Every text but quotations; one that both languages print, as Chinese alone, and two without a word as one."""
    both: tuple[Entry[Record], Loc] | None = None
    for entry, loc, value in values(data, (Text, str)):
        if isinstance(value, Text) and (value.zh == value.en or not WORD.search(value.zh + value.en)):
            both = entry, (*loc, "en")
        elif isinstance(value, str) and QUOTED not in loc and both != (entry, loc):
            yield entry, loc, value


RULES = [
    proper_names_stand_in_the_title,
    titles_and_names_are_words,
    titles_are_set_as_papers_print_them,
    texts_are_no_pages,
    texts_have_single_spaces,
    texts_have_words,
]
