"""data/places/<id>.yaml, from the HTML of the version read: ids and numbers, no words of others."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from catalogue.links.anchors import ids, places
from catalogue.links.ask import Answer
from catalogue.links.pages import EVERYWHERE, fetch
from catalogue.pages.places import PAGED, Printed, converted
from catalogue.records.data import Data, Entry
from catalogue.records.paper import Paper
from catalogue.records.places import Places
from catalogue.records.problem import Problem
from catalogue.records.yamlfile import says
from catalogue.records.yamlreader import EMPTY

HEAD = "# Where the places of this version stand in its HTML. python -m catalogue places writes all anew but by_hand.\n"
BY_HAND = "by_hand"
UNKEPT = "cannot be kept as it is written; write `by_hand:` at the beginning of a line, and below it a line for each place"


@dataclass(frozen=True)
class Confirmed:
    """What the HTML of a paper says of its places."""

    path: Path
    text: str | None
    """What to write there; None where there was nothing to find."""
    said: str
    """In one line."""
    problems: list[Problem]


def confirm(data: Data, paper: Entry[Paper], printed: list[Printed], timeout: float) -> Confirmed:
    """Asks for the HTML of a paper; `printed` are the places that its pages name. Never raises for what the network does."""
    path, address = data.folder / "places" / f"{paper.id}.yaml", paper.record.html
    if not (paper.record.arxiv and address and converted(paper.record)):
        return Confirmed(path, None, f"{paper.id}: has no HTML on arXiv; nothing to look for", [])
    source = fetch(address, timeout)
    if isinstance(source, Answer):
        elsewhere = source.said.startswith(("3", "it leads to no address"))  # tomorrow as well
        cure = "write html: false in its arxiv" if source.state == "dead" else "try again later"
        cure = "open it, and write html: false in its arxiv where it has no paper" if elsewhere else cure
        return Confirmed(path, None, "", [paper.problem(f"{address}: {source.said}; {cure}", "arxiv")])
    anchors, before = places(source), data.places.get(paper.id)
    if not anchors:
        return Confirmed(path, None, "", [paper.problem(f"{address}: has no numbered places; is this the paper?", "arxiv")])
    version = paper.record.arxiv.version
    known = Places(version=version, anchors=anchors, by_hand=before.record.by_hand if before else {})
    problems = [*_missing(known, printed, version, address), *(_misled(before, ids(source), address) if before else [])]
    said, text = f"{paper.id}: {version}: {len(anchors)} anchors in {address}", _text(known, _kept(before) if before else "")
    if before and not says(path, text, {"version": version, "anchors": anchors} | _by_hand(before)):
        return Confirmed(path, None, "", [before.file.problem((BY_HAND,), UNKEPT)])
    return Confirmed(path, text, said, problems)


def _missing(known: Places, printed: list[Printed], version: str, address: str) -> Iterator[Problem]:
    """One for each place, at the first line that names it."""
    in_html = [each for each in printed if each.version in (None, version) and not PAGED.fullmatch(each.place)]
    first = {each.place: each for each in reversed(in_html)}
    for place, each in first.items():
        if not known.has(place):
            message = f"{place} is not in {address}; correct it, or write its id under {BY_HAND}"
            yield Problem(each.found.path, each.found.line, each.found.record, each.found.field, message)


def _misled(before: Entry[Places], there: set[str], address: str) -> Iterator[Problem]:
    for place, anchor in before.record.by_hand.items():
        if anchor not in there | EVERYWHERE:
            yield before.file.problem((BY_HAND, place), f"{address} has no #{anchor}; correct it, or drop the line")


def _text(known: Places, kept: str) -> str:
    anchors = {place: json.dumps(anchor) if anchor in EMPTY else anchor for place, anchor in known.anchors.items()}
    lines = [f"  {json.dumps(place, ensure_ascii=False)}: {anchor}\n" for place, anchor in anchors.items()]
    return "".join([HEAD, f"version: {known.version}\n", "anchors:\n", *lines, kept])


def _by_hand(before: Entry[Places]) -> dict[str, dict[str, str]]:
    return {BY_HAND: before.record.by_hand} if BY_HAND in before.file.value else {}


def _kept(before: Entry[Places]) -> str:
    """What a person wrote, with its comments: from those right above its name to the next field."""
    begins = {loc[0]: line for loc, line in before.file.lines.items() if len(loc) == 1}
    if BY_HAND not in begins:
        return ""
    first, lines = begins[BY_HAND] - 1, before.file.printed
    last = min((line - 1 for line in begins.values() if line - 1 > first), default=len(lines))
    while first and lines[first - 1].strip()[:1] in ("", "#") and f"{lines[first - 1]}\n" != HEAD:
        first -= 1
    return "".join(f"{line}\n" for line in lines[first:last]).lstrip()
