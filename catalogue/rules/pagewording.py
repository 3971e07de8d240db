"""Pages keep to the typography of their language and to the words of the term table. Captions are in its words.

Code and addresses are left alone.
"""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from catalogue.drawings import drawn
from catalogue.language import markup
from catalogue.language.characters import hidden, lookalikes
from catalogue.language.differences import differences, unformatted_line
from catalogue.language.garbled import garbled, torn_words
from catalogue.language.punctuation import dashed, narrowed, unpaired, widened
from catalogue.language.spoken import spoken
from catalogue.language.terms import Wording
from catalogue.language.twice import SHORT, doubled
from catalogue.language.typography import formatted_page, spaced_page
from catalogue.markdown import pagetext
from catalogue.markdown.foreigntext import CAPTION
from catalogue.markdown.hrefs import running
from catalogue.records.data import Data
from catalogue.records.line import quoted
from catalogue.records.patience import patience
from catalogue.records.problem import Problem
from catalogue.rules.once import prose_at, sign_at

# How papers begin a caption.
COUNTED = re.compile(r"(?:Fig(?:ure|\.)|图) ?\d+ ?[:：.。]++(?!\d)")
# A call, of which its caption is heard: two drawings may have the same; and what is quoted.
CALLED = re.compile("….*…|>.*", re.DOTALL)
# What is no text: code, comments, addresses, and what stands between AutoCorrect's own marks.
UNREAD = [
    re.compile(r"<!-- *autocorrect-disable *-->.*?(?:<!-- *autocorrect-enable *-->|\Z)", re.DOTALL),
    pagetext.SILENT,
    re.compile(rf"\]\([^)\n]*\)|<(?:https?:[^>\n]*)>|^ *\[[^\]\n]+\]:.*|{markup.ADDRESS}", re.MULTILINE),
]


def chinese_pages_are_set_well(data: Data, docs: Path) -> Iterator[Problem]:
    for page, text in _pages(data, docs):
        after = formatted_page(text)
        right = widened(dashed(spoken(after)))
        by_hand = {each.line for each in _unlike(page, spoken(after), right, differences)}  # told with what format would do
        yield from (each for each in _unlike(page, text, after, unformatted_line) if each.line not in by_hand)
        yield from (each for each in _unlike(page, spoken(text), right, differences) if each.line in by_hand)


def chinese_pages_are_simplified(data: Data, docs: Path) -> Iterator[Problem]:
    """Looks at Chinese pages only: English ones may print Chinese names as their owners do."""
    simplified = Wording(entry.record for entry in data.terms).simplified
    for page, text in _pages(data, docs):
        yield from _unlike(page, _read(text), simplified(_read(text)), differences)


def english_pages_are_set_well(data: Data, docs: Path) -> Iterator[Problem]:
    for page, text in _pages(data, docs, "en"):
        after = spaced_page(text)
        if dashed(narrowed(after)) != text:
            yield from _unlike(page, spoken(text), dashed(narrowed(spoken(after))), differences)


def signs_stand_in_pairs_and_words_once(data: Data, docs: Path) -> Iterator[Problem]:
    """Within a paragraph, as one reads it; braces that are not read are told first, and English with signs of Chinese."""
    for language, page, text in pagetext.of_both(docs, data.only):
        said = narrowed(spoken(text)) if language == "en" else spoken(text)
        before = ""
        for paragraph in pagetext.PARAGRAPH.finditer(said):
            heard = (unpaired(paragraph[0]), doubled(paragraph[0])) if not pagetext.BRACES.search(paragraph[0]) else ()
            read = paragraph[0].strip()
            again = (0, f"{quoted(before)} stands twice; leave one out") if read == before else None
            before = "" if len(read) <= SHORT or CALLED.fullmatch(read) else read
            for at, complaint in filter(None, (*heard, again)):
                line = said.count("\n", 0, paragraph.start() + at) + 1
                yield Problem(page, line, "", "", complaint, cause=prose_at(page, line), beside=(page, line))


def words_are_whole(data: Data, docs: Path) -> Iterator[Problem]:
    """Leaves alone a hyphen before code, which is not heard."""
    for _, page, text in pagetext.of_both(docs, data.only):
        for line, word, complaint in torn_words(spoken(text)):
            if word in text:
                yield Problem(page, line, "", "", complaint, cause=prose_at(page, line), beside=(page, line))


def _unlike(page: Path, text: str, right: str, told: Callable[[str, str], str]) -> Iterator[Problem]:
    for line, (before, after) in enumerate(zip(text.split("\n"), right.split("\n")), 1):
        if before != after:
            yield Problem(page, line, "", "", told(before, after), beside=(page, line))


def chinese_pages_keep_to_the_terms(data: Data, docs: Path) -> Iterator[Problem]:
    wording = Wording(entry.record for entry in data.terms)
    for page, text in _pages(data, docs):
        for line, words in enumerate(_read(text).split("\n"), 1):
            for complaint in wording.complaints(words):
                yield Problem(page, line, "", "", complaint)


def characters_are_what_they_look_like(data: Data, docs: Path) -> Iterator[Problem]:
    """Looks for what nobody sees in code, drawings and programs, too; code may quote any alphabet."""
    beside = [(path, pagetext.text(path)) for folder in ("figures", "examples") for path in sorted((docs / folder).glob("*"))]
    pages = [(page, text) for _, page, text in pagetext.of_both(docs, data.only)]
    for path, text in [*pages, *((path, text) for path, text in beside if isinstance(text, str))]:
        with patience(path):
            read = _read(text) if path.suffix == ".md" else text
            for line, complaint in (*hidden(text), *lookalikes(read), *dict(garbled(read)).items()):
                yield Problem(path, line, "", "", complaint, cause=sign_at(path, line))


def captions_are_words_of_their_page(data: Data, docs: Path) -> Iterator[Problem]:
    for language, page, text in pagetext.of_both(docs):
        for caption in CAPTION.finditer(running(text)):
            line, words = text.count("\n", 0, caption.start("words")) + 1, caption["words"]
            if not words.strip():
                yield Problem(page, line, "", "", "the drawing has no caption; say what it shows")
            elif counted := COUNTED.match(words):
                message = f"the caption begins with {quoted(counted[0])}, and our drawings have no numbers; drop that"
                yield Problem(page, line, "", "", message, prose_at(page, line), (page, line))
            elif strange := drawn.other_language(words, language):
                message = f"the caption {quoted(words)} is {strange}; write it in the language of the page"
                yield Problem(page, line, "", "", message, prose_at(page, line), (page, line))


def _pages(data: Data, docs: Path, language: str = "zh") -> Iterator[tuple[Path, str]]:
    return pagetext.texts(docs / language, data.only)


def _read(text: str) -> str:
    """The text without what is no text; lines stay where they are."""
    return pagetext.without(UNREAD, text)


RULES = [
    chinese_pages_are_set_well,
    chinese_pages_are_simplified,
    english_pages_are_set_well,
    signs_stand_in_pairs_and_words_once,
    words_are_whole,
    chinese_pages_keep_to_the_terms,
    characters_are_what_they_look_like,
    captions_are_words_of_their_page,
]
