"""Addresses lead to hosts that every reader can reach, under names that are what they look like, and to our own pages."""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import replace
from ipaddress import ip_address
from pathlib import Path
from urllib.parse import urlsplit

from catalogue.language.characters import named
from catalogue.links.addresses import IN_PAGE, written
from catalogue.markdown import pagetext
from catalogue.markdown.hrefs import running
from catalogue.pages.missing import missing
from catalogue.records.data import Data
from catalogue.records.problem import Problem
from catalogue.records.url import fault
from catalogue.rules.once import danger_at

# Names that lead nowhere, or to something else on each machine: RFC 6761, RFC 6762, RFC 8375, and what routers hand out.
NOT_PUBLIC = {"localhost", "localdomain", "local", "internal", "intranet", "private", "lan", "home", "corp"}
NOT_PUBLIC |= {"arpa", "invalid", "test", "onion"}
# As browsers read them: 2130706433, 0x7f.1 and 127.1 are all 127.0.0.1.
NUMBER = re.compile(r"(?:0x[0-9a-f]*|[0-9]+)(?:\.(?:0x[0-9a-f]*|[0-9]+))*")
ARXIV = re.compile(r"(?i)https?://(?:www\.|export\.)?arxiv\.org/(?:abs|pdf|html)/(\d{4}\.\d{4,5})(v\d+)?(?:\.pdf)?(#\S*)?")


def hosts_are_public(data: Data, docs: Path | None) -> Iterator[Problem]:
    for address, occurrence in written(data, docs):
        if wrong := _fault(address):
            problem = occurrence.problem(f"the address {address!r} {wrong}")
            yield replace(problem, cause=danger_at(problem.path, problem.line)) if problem.path.suffix == ".md" else problem


def _fault(address: str) -> str | None:
    if wrong := fault(address):
        return wrong
    host = (urlsplit(address).hostname or "").rstrip(".")
    if strange := next((char for char in host if not char.isascii()), None):
        return f"has {named(strange)} in its host; write the host as browsers send it, xn--…"
    if NUMBER.fullmatch(host) or _is_ip(host):
        return "names a machine by its number; write the name of a public host"
    if "." not in host or host.rpartition(".")[2] in NOT_PUBLIC:
        return "leads to no public host; write one that every reader can reach, or write it as code"
    return None


def _is_ip(host: str) -> bool:
    try:
        return bool(ip_address(host))
    except ValueError:
        return False


def pages_lead_to_pages(data: Data, docs: Path) -> Iterator[Problem]:
    """Leaves alone a paper's own page, a version and a place in one, which our page has not, and an address that is printed."""
    papers = {paper.arxiv.id: paper for paper in (entry.record for entry in data.papers) if paper.arxiv}
    for language, path, text in pagetext.of_both(docs):
        here = path.relative_to(docs / language).as_posix()
        for link in IN_PAGE.finditer(running(text)):
            found = ARXIV.fullmatch(link[1])
            paper = papers.get(found[1]) if found else None
            page = paper and f"{paper.topic}/{paper.id}.md"
            printed = found and link[0] == f"<{link[1]}"
            if found and page and not (printed or found[2] or found[3] or page == here or missing(docs, page)):
                address = posixpath.relpath(page, posixpath.dirname(here) or ".")
                message = f"{link[1]!r} is a paper that has a page here; write {address!r}"
                yield Problem(path, text.count("\n", 0, link.start(1)) + 1, "", "", message)


RULES = [hosts_are_public, pages_lead_to_pages]
