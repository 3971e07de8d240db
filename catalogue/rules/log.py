"""The log tells in order what happened to papers that exist, under the names that they had that day, and where they stand."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from catalogue.pages.changed import folders
from catalogue.records.data import Data
from catalogue.records.lists import Change
from catalogue.records.mentions import meant
from catalogue.records.problem import Problem


def changes_are_in_order_of_date(data: Data) -> Iterator[Problem]:
    """That of a day before the paper is told as that."""
    public = {paper.id: paper.record.first_public for paper in data.papers}
    for before, change in pairwise(data.log):
        day = change.record.date
        if public.get(change.record.paper, day) <= day < before.record.date:
            after = next(each for each in data.log if each.record.date > day)
            message = f"stands after {before.record.date}; move it up, before line {after.line}"
            yield change.problem(message, "date", cause=f"the order of {change.file.path}", beside=change.place("paper"))


def changes_are_of_known_papers(data: Data) -> Iterator[Problem]:
    for change in data.log:
        paper = change.record.paper
        if not data.has("papers", paper) and paper not in data.catalogue.renamed:
            said = f"unknown paper {paper!r}; {meant(data, 'paper', paper)}"
            yield change.problem(said, "paper", cause=f"paper {paper!r}")


def corrections_say_what_was_wrong(data: Data) -> Iterator[Problem]:
    for change in data.log:
        if change.record.kind == "correction" and not change.record.text:
            yield change.problem("is missing; write what was wrong and what is right", "text")


def changes_are_told_once(data: Data) -> Iterator[Problem]:
    """Feeds take two of one id for one entry, and a merge leaves a correction on two days."""
    renamed = data.catalogue.renamed
    firsts = {id: old for old, id in reversed(renamed.items())}
    told: dict[object, int] = {}
    for change in data.log:
        kind, paper, line = change.record.kind, change.record.paper, change.problem("").line
        known_as = change.record.model_copy(update={"paper": firsts.get(renamed.get(paper, paper), renamed.get(paper, paper))})
        if told.setdefault(known_as.id, line) != line:
            cure = f"write nth: {change.record.nth + 1} here" if kind == "correction" else "write both into that one"
            yield change.problem(
                f"{paper} has a {kind} of this day in line {told[known_as.id]}; {cure}", "paper", cause=f"again {line}"
            )
        elif (text := change.record.text) and (before := told.setdefault((known_as.paper, text), line)) != line:
            yield change.problem(f"says what line {before} says; keep one of the two", "text")


def changes_are_told_of_what_was_there(data: Data) -> Iterator[Problem]:
    """A paper joins once, after it was published and before its page is finished or corrected."""
    dates = {paper.id: paper.record.first_public for paper in data.papers}
    joining, joined = {change.paper for change in _joined(data)}, dict[str, date]()
    for change in data.log:
        kind, paper, day = change.record.kind, change.record.paper, change.record.date
        if day < dates.get(paper, day):
            yield change.problem(f"is before the paper of {dates[paper]}; write the day of the change", "date")
        elif kind == "paper" and joined.get(paper, day) != day:
            yield change.problem(f"{paper} joined on {joined[paper]}; write page or correction", "kind")
        elif kind != "paper" and paper in joining - joined.keys():
            yield change.problem(f"{paper} joins below; move this line down", "paper")
        joined |= {paper: day} if kind == "paper" and paper not in joined else {}


def fields_are_of_their_kind(data: Data) -> Iterator[Problem]:
    told: set[str] = set()
    for change in data.log:
        record = change.record
        if record.topic and record.kind != "paper":
            yield change.problem("is for the line with which a paper joins; drop it", "topic")
        if record.nth == 1 and "nth" in record.model_fields_set:
            yield change.problem("is for the second of a day, and the others; drop it", "nth")
        elif record.nth > 1 and record.model_copy(update={"nth": record.nth - 1}).id not in told:
            yield change.problem(f"has none before it; write {record.nth - 1}, or drop it where it is the first", "nth")
        told.add(record.id)


def papers_are_in_the_log(data: Data) -> Iterator[Problem]:
    """Of a folder whose log tells of papers, from where it is known where each was published; none of them is named in vain."""
    told = data.catalogue.told("paper")
    for paper in data.papers if told and told <= data.ids("papers") and not data.faulty["log"] else ():
        if paper.id not in told:
            line = f"- {{date: {date.today()}, kind: paper, paper: {paper.id}, topic: {paper.record.topic}}}"
            yield paper.problem(f"joins without a line in log.yaml; write at its end: {line}", "id")


def moves_leave_an_address_behind(data: Data) -> Iterator[Problem]:
    """The log knows the topic under which a paper was published; its record, every other one that it stood under."""
    papers = {old: data.paper(id) for old, id in data.catalogue.renamed.items()} | {paper.id: paper for paper in data.papers}
    for change in data.log:
        paper, was = papers.get(change.record.paper), change.record.topic
        if not paper or change.record.kind != "paper" or was == (now := paper.record.topic) or not data.has("topics", now):
            continue
        topic, cause = f"write topic: {now}", f"page {now}/{paper.id}.md"
        if was is None:
            yield change.problem(f"is missing; {topic}", "topic", cause=cause)
        elif was in paper.record.moved_from:
            yield change.problem(f"{paper.id} has moved from there; {topic}", "topic", cause=cause)
        elif _is_a_slip(was, data):
            yield change.problem(
                f"unknown topic {was!r}; write {now}, or {was} into moved_from of {paper.id}", "topic", cause=cause
            )
        else:
            line = change.problem("", "topic").line
            moving = f"write {was} into moved_from (a draft leaves that out), move its pages into {folders(now)}"
            cure = f"{moving}, and {topic} into line {line} of log.yaml"
            yield paper.problem(f"its pages were published under {was!r}; {cure}", "topic", cause=cause)


def _is_a_slip(topic: str, data: Data) -> bool:
    """Whether one line alone names a topic that there is none of; of one that was, other papers tell, too."""
    named = [change.record.topic for change in data.log]
    named += [topic for paper in data.papers for topic in paper.record.moved_from]
    return named.count(topic) == 1 and not data.has("topics", topic)


def _joined(data: Data) -> list[Change]:
    return [change.record for change in data.log if change.record.kind == "paper"]


RULES = [
    changes_are_told_once,
    changes_are_in_order_of_date,
    changes_are_of_known_papers,
    corrections_say_what_was_wrong,
    changes_are_told_of_what_was_there,
    fields_are_of_their_kind,
    papers_are_in_the_log,
    moves_leave_an_address_behind,
]
