"""The text of pages, for whoever reads their Markdown; catalogue/rules/pages.py says what keeps one from being read."""

import re
import time
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager, suppress
from functools import lru_cache
from pathlib import Path

from catalogue.records.own import called_after
from catalogue.records.patience import patience
from catalogue.records.problem import CatalogueError, Problem
from catalogue.records.textfile import LONGEST, as_shown, text_of
from catalogue.records.values import LANGUAGES

# What is no text: fenced blocks, and code within a line.
CODE = [re.compile(r"^ *(`{3,}+|~{3,}+).*?^ *\1", re.DOTALL | re.MULTILINE), re.compile(r"(?<!`)(`++)[^\n]+?(?<!`)\1(?!`)")]
# Neither goes beyond the beginning of another, or looking for the end of each would take for ever.
COMMENT = re.compile(r"<!--(?:(?!<!--).)*?-->", re.DOTALL)
# All of these: what begins first counts, as in code that shows how a comment is written.
SILENT = re.compile(
    r"^ *(?P<fence>`{3,}+|~{3,}+).*?^ *(?P=fence)|(?<!`)(?P<marks>`++)[^\n]+?(?<!`)(?P=marks)(?!`)|" + COMMENT.pattern,
    re.DOTALL | re.MULTILINE,
)
# What shows no word by itself.
WORDLESS = [COMMENT, re.compile(r"<(?!https?:|mailto:)[^<>]*>|&#?\w+;")]
CALL = re.compile(r"\{\{(?:(?!\{\{).)*?\}\}", re.DOTALL)
# Lines without a blank one between them.
PARAGRAPH = re.compile(r"(?:^.*\S.*(?:\n|\Z))+", re.MULTILINE)
# Where a block of code holds a whole page, as chats hand it over, maybe below a line of theirs.
WRAPPED = re.compile(r"\s*(?:(?![#{`~]).*\n\s*)?(?=(?:`{3,}|~{3,}) *(?:markdown|md)\b)|\s*(?=(`{3,})\n[#{][\s\S]*\n\1\s*\Z)")
BRACES = re.compile(r"\{[{%]")
# Characters of a line; of the real ones, the longest has 1,100.
LONGEST_LINE = 4_000
# Nanoseconds: two changes of a file that come so close may look like one.
JUST_NOW = 50_000_000
CURE = "put the page itself here, or remove it"
# The pages of a folder while they are held.
_still: dict[Path, list[tuple[Path, str | Problem]]] = {}


def texts(folder: Path, ids: Collection[str] = ()) -> Iterator[tuple[Path, str]]:
    """Every page that can be read and is no symbolic link, with its text; with `ids`, those of these papers.

    What is done with one may take no longer than patience.py allows.
    """
    for page, found in _still[folder] if folder in _still else _found(folder):
        if isinstance(found, str) and called_after(page, ids):
            with patience(page):
                yield page, found


def of_both(docs: Path, ids: Collection[str] = ()) -> Iterator[tuple[str, Path, str]]:
    """The pages of both languages, each after its language; see `texts`."""
    for language in LANGUAGES:
        yield from ((language, page, text) for page, text in texts(docs / language, ids))


def pairs(docs: Path, ids: Collection[str] = ()) -> Iterator[tuple[tuple[Path, str], tuple[Path, str]]]:
    """The pages that both languages have: in Chinese, then the same in English; see `texts`."""
    english = dict(texts(docs / "en", ids))
    for page, text in texts(docs / "zh", ids):
        other = docs / "en" / page.relative_to(docs / "zh")
        if other in english:
            yield (page, text), (other, english[other])


def _found(folder: Path) -> Iterator[tuple[Path, str | Problem]]:
    for page in sorted(folder.rglob("*.md")):
        if not page.is_symlink():
            yield page, text(page)


@contextmanager
def still(docs: Path) -> Iterator[None]:
    """Meanwhile the pages are as they are now, those of each language too: every rule looks at all of them."""
    _still.update({folder: [*_found(folder)] for folder in (docs, *map(docs.joinpath, LANGUAGES))})
    try:
        yield
    finally:
        _still.clear()


@contextmanager
def beside(passed: Collection[Path]) -> Iterator[None]:
    """Meanwhile, of pages that are held `still`, those that have passed are left out."""
    all_of_them = dict(_still)
    _still.update({folder: [page for page in pages if page[0] not in passed] for folder, pages in _still.items()})
    try:
        yield
    finally:
        _still.update(all_of_them)


def text(page: Path, as_written: bool = False) -> str | Problem:
    """As an editor shows it, or why it cannot be read; read once, as every rule looks at every page."""
    with suppress(OSError):
        known = page.stat()
        if time.time_ns() - known.st_ctime_ns > JUST_NOW:
            return _read_before(page, as_written, known.st_mtime_ns, known.st_ctime_ns, known.st_size)
    return _read(page, as_written)


@lru_cache(maxsize=1024)
def _read_before(page: Path, as_written: bool, *known: int) -> str | Problem:
    """While what is `known` of the file stays."""
    return _read(page, as_written)


def _read(page: Path, as_written: bool) -> str | Problem:
    try:
        found = text_of(page, cure=CURE)
        found = found if as_written else as_shown(found)
    except CatalogueError as error:
        return error.problems[0]
    return fault(page, found) or found


def fault(page: Path, text: str) -> Problem | None:
    """Why such a page could not be read."""
    if len(text.encode()) > LONGEST:
        return Problem(page, 1, "", "", f"has more than {LONGEST:,} bytes; shorten it, or divide it")
    for number, line in enumerate(text.split("\n"), 1):
        if len(line) > LONGEST_LINE:
            return Problem(page, number, "", "", f"has {len(line):,} characters in a line; break it, at most {LONGEST_LINE:,}")
    return None


def says_nothing(text: str) -> bool:
    """Whether readers of such a page would find neither a word nor what a call makes."""
    return not re.search(r"[^\W_]", without(WORDLESS, text))


def wrapped(text: str) -> int:
    """The line with which a block of code begins that holds the whole page; 0 for any other page."""
    found = WRAPPED.match(text)
    return text.count("\n", 0, found.end()) + 1 if found else 0


def uncommented(text: str, sign: str = "") -> str:
    """The text without its comments, with a sign in place of each of theirs; lines keep their numbers."""
    return SILENT.sub(lambda match: re.sub(r"[^\n]", sign, match[0]) if match[0].startswith("<!--") else match[0], text)


def without(patterns: Iterable[re.Pattern[str]], text: str) -> str:
    """The text with only the line breaks of what matches, so that lines keep their numbers."""
    for pattern in patterns:
        text = pattern.sub(lambda match: "\n" * match[0].count("\n"), text)
    return text
