"""What is corrected of a title or a day is right in the record itself, and wrong in what is corrected."""

from collections.abc import Iterator

from catalogue.numbers.days import DAYS, month
from catalogue.records.data import Data
from catalogue.records.paper import Paper
from catalogue.records.parts import Correction
from catalogue.records.problem import Problem
from catalogue.records.values import LANGUAGES, Text, slug
from catalogue.rules.lists import ENDS

# Of these kinds, what is said may be right, as far as it goes.
IN_PART = {"imprecise", "omission"}
BRACKETS = "《》〈〉「」『』*"


def corrections_agree_with_their_record(data: Data) -> Iterator[Problem]:
    for paper in data.papers:
        for at, one in enumerate(paper.record.corrections):
            for field, said, own in _unlike(paper.record, one):
                place = paper.place(own)
                yield paper.problem(f"{said} {place[0]}:{place[1]}", "corrections", at, field, beside=place)


def _unlike(paper: Paper, one: Correction) -> Iterator[tuple[str, str, str]]:
    """The field that is wrong, what is said of it, and the field of the record that says otherwise."""
    if one.field == "title":
        if paper.title in map(_bare, (one.says.zh, one.says.en)):
            yield "says", "is the paper's title; drop the correction, or write another title at", "title"
        elif one.right.zh == one.right.en and slug(one.right.en) != slug(paper.title):  # else it is a sentence
            yield "right", "is not the paper's title; write the one of both that is printed there, here and at", "title"
    if one.field == "date":
        own, right = str(paper.date), _days(one.right)
        if one.kind not in IN_PART and own in _days(one.says):
            yield "says", f"has {own}, the paper's own day; drop the correction, or write another day at", "date"
        elif right and not right & {own, str(paper.first_public)}:
            yield "right", f"has {min(right)}, and the record {own}; write the right one here and at", "date"


def _bare(text: str) -> str:
    return text.strip(ENDS + BRACKETS)


def _days(text: Text) -> set[str]:
    """Those whose year is written, as records write them."""
    found = (day for language in LANGUAGES for form in DAYS for day in form.finditer(text[language]))
    return {f"{day['year']}-{month(day):02}-{int(day['day']):02}" for day in found if day["year"]}


RULES = [corrections_agree_with_their_record]
