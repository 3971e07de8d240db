"""Dates agree with identifiers and with each other."""

import datetime
import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from catalogue.records.data import Data
from catalogue.records.problem import Problem

# 2018, '18
YEAR = re.compile(r"\b(?:19|20)\d\d\b|['’]\d\d\b")


def date_is_in_the_month_of_the_arxiv_id(data: Data) -> Iterator[Problem]:
    """An identifier carries year and month of its announcement, which is at most a weekend or so after the submission."""
    named = Counter(paper.record.arxiv.id for paper in data.papers if paper.record.arxiv)
    for paper in data.papers:
        record = paper.record
        if not record.arxiv or named[record.arxiv.id] > 1:  # whose it is, identity.py asks
            continue
        year, month = record.arxiv.month
        first = datetime.date(year, month, 1)
        after = datetime.date(year + month // 12, month % 12 + 1, 1)
        if not first - datetime.timedelta(days=3) <= record.date < after:
            month_of_id = f"{year}-{month:02}, the month of arXiv {record.arxiv.id}"
            message = f"{record.date} is not in {month_of_id}; write the day of v1"
            yield paper.problem(message, "date", cause=f"the month of {paper.id}")


def announcement_is_earlier(data: Data) -> Iterator[Problem]:
    for paper in data.papers:
        if paper.record.announced and paper.record.announced.date >= paper.record.date:
            yield paper.problem("is not before the paper's date; drop it, or write the earlier day", "announced", "date")


def papers_are_in_order_of_first_publication(data: Data) -> Iterator[Problem]:
    for before, paper in pairwise(data.papers):
        if paper.record.first_public < before.record.first_public:
            after = next(each.id for each in data.papers if each.record.first_public > paper.record.first_public)
            message = f"stands after {before.id} of {before.record.first_public}; move the record up, before {after}"
            yield paper.problem(message, "date", cause=f"the order of {paper.file.path}", beside=before.place("date"))


def venues_are_of_their_year(data: Data) -> Iterator[Problem]:
    for paper in data.papers:
        venue, public = paper.record.venue, paper.record.first_public
        named = [int(f"20{year[1:]}" if year[0] in "'’" else year) for year in YEAR.findall(venue.short)] if venue else []
        if venue and named and venue.year not in named:
            message = f"names {named[0]}, and its year is {venue.year}; write the same in both"
            yield paper.problem(message, "venue", "short")
        elif venue and venue.year < public.year:
            cure = "write its year, or announced, where the work was public before"
            yield paper.problem(f"{venue.year} is before the paper of {public}; {cure}", "venue", "year")


def pages_are_reviewed_after_the_paper(data: Data) -> Iterator[Problem]:
    for paper in data.papers:
        for language, day in paper.record.reviewed:
            if day and day < paper.record.date:
                message = f"{day} is before the paper of {paper.record.date}; write the day on which the page was read"
                yield paper.problem(message, "reviewed", language)


RULES = [
    date_is_in_the_month_of_the_arxiv_id,
    announcement_is_earlier,
    papers_are_in_order_of_first_publication,
    venues_are_of_their_year,
    pages_are_reviewed_after_the_paper,
]
