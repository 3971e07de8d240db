"""What can be counted in the prose of a paper's page: from why it matters to how it aged, without what the record prints."""

import re
from collections.abc import Mapping

from catalogue.markdown import pagetext
from catalogue.records.han import HAN
from catalogue.records.lists import Term

WORD = re.compile(r"[A-Za-z]+(?:['’-][A-Za-z]+)*")
HEADING = re.compile(r"^#+ .*$", re.MULTILINE)
TERM = re.compile(r"\{\{ *term\(\"([^\"]+)\"\) *\}\}")
TARGET = re.compile(r"\]\([^)]*\)")
QUESTION = re.compile(r"^\?\?\?\+? question ", re.MULTILINE)
# A link, and what follows it as far as the next one: [QLoRA](qlora.md) (2023)
WORK = re.compile(r"\[([^\]]*)\]\(([^)\s]*)\)([^\[]{0,60})")
# Words that lead to another site, or are set apart, which may be the title of a work.
TITLES = re.compile(
    r"\[[^\[\]\n]*\]\(<?https?:[^)\n]*\)|(?<![*\w])\*(?![*\s])[^*\n]+\*(?![*\w])|(?<![\w_])_(?![_\s])[^_\n]+_(?![\w_])"
)
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def heading(anchor: str) -> re.Pattern[str]:
    """Of a section with this anchor, as pages write it: ## Limits {#limits}."""
    return re.compile(rf"^## .*\{{ ?#{anchor} ?\}}", re.MULTILINE)


def words(text: str, language: str, terms: Mapping[str, Term]) -> int:
    """Chinese characters, or English words; numbers, formulas, programs, headings, captions and addresses are neither.

    Where nothing says why it matters, they are counted from the beginning: the page lacks that section, and no words besides.
    """
    text = _between(text, "why", "questions") or heading("questions").split(text, 1)[0]
    text = TERM.sub(lambda match: _printed(terms.get(match[1]), language), text)
    text = pagetext.without([pagetext.SILENT, HEADING, pagetext.CALL, TARGET], text)
    return len((HAN if language == "zh" else WORD).findall(text))


def terms(text: str) -> int:
    """How many terms are linked, each once."""
    return len({*TERM.findall(text)})


def questions(text: str) -> int:
    """How many stand under their heading."""
    return len(QUESTION.findall(_between(text, "questions", "")))


def later_works(text: str, year: int) -> int:
    """How many works of that year or later are linked from the limits to how it aged, each with its year."""
    found = WORK.finditer(_between(text, "limits", "questions"))
    return len({work[2] for work in found if any(int(day) >= year for day in YEAR.findall(work[1] + work[3]))})


def _between(text: str, first: str, after: str) -> str:
    """From the heading of one section to that of another, or to the end; nothing where the first is not there."""
    start, end = heading(first).search(text), heading(after).search(text) if after else None
    return text[start.end() : end.start() if end else len(text)] if start else ""


def _printed(term: Term | None, language: str) -> str:
    return "" if term is None else term.zh if language == "zh" else term.en
