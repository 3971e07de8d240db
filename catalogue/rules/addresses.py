"""Addresses lead to hosts that every reader can reach, under names that are what they look like."""

import os
import posixpath
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from ipaddress import ip_address
from pathlib import Path
from urllib.parse import unquote, urlsplit

import regex
from pydantic import TypeAdapter, ValidationError

from catalogue.language.characters import LATIN_TWINS, lookalikes, named
from catalogue.links.addresses import written
from catalogue.records.arxiv import OLD, ArxivId, month
from catalogue.records.data import Data
from catalogue.records.problem import Problem
from catalogue.records.url import fault
from catalogue.records.values import Doi
from catalogue.rules.once import danger_at

# Names that lead nowhere, or to something else on each machine: RFC 6761, RFC 6762, RFC 8375, and what routers hand out.
NOT_PUBLIC = {"localhost", "localdomain", "local", "internal", "intranet", "private", "lan", "home", "corp"}
NOT_PUBLIC |= {"arpa", "invalid", "test", "onion"}
# As browsers read them: 2130706433, 0x7f.1 and 127.1 are all 127.0.0.1.
NUMBER = re.compile(r"(?:0x[0-9a-f]*|[0-9]+)(?:\.(?:0x[0-9a-f]*|[0-9]+))*")
# Letters that are drawn as Latin ones. Browsers refuse a name wholly of these, too, but under an end in its own letters (.рф):
# https://chromium.googlesource.com/chromium/src/+/main/docs/idn.md.
TWINS = re.compile(f"[-0-9{LATIN_TWINS}αγικνορυχ]*")
# How a host may end; and a part of one in Chinese, Japanese or Korean, which nobody takes for Latin.
PREVIEW = re.compile(r"https?://(?:127\.0\.0\.1|localhost|0\.0\.0\.0):8\d{3}(?:/|$)")
LAST = re.compile(r"[a-z]{2,}|xn--[a-z0-9-]+")
EAST = regex.compile(r"(?=.*[^\d-])[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}ー\d-]+")
# A preprint by its identifier, without its version, and a work by its DOI; doi.org has short names, too: 10/abc.
PREPRINT, WORK = TypeAdapter[str](ArxivId), TypeAdapter[str](Doi)
AT_ARXIV = rf"(?i:https?://(?:\w+\.)?arxiv\.org/(?:abs|pdf|html))/(?!{OLD})([^/?#]*?)(?:v[1-9]\d*)?(?:\.pdf)?(?:[/?#].*)?"
IDENTIFIED = {
    re.compile(AT_ARXIV): (PREPRINT, "arXiv identifier"),
    re.compile(r"(?i:https?://(?:dx\.)?doi\.org)/(?!10/)(.*)"): (WORK, "DOI"),
}


def hosts_are_public(data: Data, docs: Path | None) -> Iterator[Problem]:
    for address, occurrence in written(data, docs):
        if wrong := _fault(address):
            problem = occurrence.problem(f"the address {address!r} {wrong}")
            yield replace(problem, cause=danger_at(problem.path, problem.line)) if problem.path.suffix == ".md" else problem


def own_pages_are_linked_by_their_file(data: Data, docs: Path | None) -> Iterator[Problem]:
    """Where it is known where the site is: to whoever publishes it, and to GitHub, which checks what was proposed."""
    owner, _, name = os.environ.get("GITHUB_REPOSITORY", "").partition("/")
    homes = filter(None, [os.environ.get("SITE_URL"), name and f"https://{owner}.github.io/{name}"])
    site = re.compile(rf"(?:{'|'.join(re.escape(home.rstrip('/')) for home in homes) or '(?!)'})(?:/(?:en(?:/|$))?|$)")
    for address, occurrence in written(data, docs):
        if found := site.match(address):
            cure = _cure(docs, occurrence.found.path, address[found.end() :].removesuffix("index.html").rstrip("/"))
            yield occurrence.problem(f"the address {address!r} leads to this site by where it is today; {cure}")


def _cure(docs: Path | None, page: Path, path: str) -> str:
    """What to write on a page, or in a record, for what stands at a path below the site of its language."""
    if not docs or page.suffix != ".md":
        return "write the name of the paper, which texts link by themselves"
    folder = docs / page.relative_to(docs).parts[0]
    sources = [source for source in (folder / f"{path}.md", folder / path / "index.md") if source.is_file()]
    return f"link to the file of the page, {posixpath.relpath(sources[0], page.parent) if sources else '../topic/page.md'}"


def _fault(address: str) -> str | None:
    if wrong := fault(address):
        return wrong
    host = (urlsplit(address).hostname or "").rstrip(".")
    latin = re.search(r"\.(?!xn--)[a-z]+$", host) is not None
    if mixed := next(filter(None, (_mixed(label, latin) for label in host.split("."))), None):
        return f"has {mixed}"
    foreign = [label for label in host.split(".") if not EAST.fullmatch(label)]
    if strange := next((char for char in "".join(foreign) if not char.isascii()), None):
        return f"has {named(strange)} in its host; write the host as browsers send it, xn--…"
    if PREVIEW.match(address):
        return "leads to a preview on one machine; write where the page is, ../topic/page.md"
    if NUMBER.fullmatch(host) or _is_ip(host):
        return "names a machine by its number; write the name of a public host"
    if "." not in host or host.rpartition(".")[2] in NOT_PUBLIC:
        return "leads to no public host; write one that every reader can reach, or write it as code"
    if not LAST.fullmatch(last := host.rpartition(".")[2]) and not EAST.fullmatch(last):
        return f"ends its host with {last!r}, which no browser opens; write the host that is meant"
    return _unknown(address)


def _unknown(address: str) -> str | None:
    """What is wrong with the identifier in an address at arXiv, or the DOI in one at doi.org."""
    for host, (kind, what) in IDENTIFIED.items():
        if (found := host.fullmatch(address)) and not _is(kind, unquote(found[1])):
            return f"leads to no paper, as {unquote(found[1])!r} is no {what}; write it as a browser shows it there"
    return None


def _is(kind: "TypeAdapter[str]", id: str) -> bool:
    try:
        kind.validate_python(id)
    except ValidationError:
        return False
    return kind is not PREPRINT or month(id) <= (date.today().year, date.today().month)


def _mixed(label: str, latin: bool) -> str | None:
    """What looks like a Latin letter beside others that are, or under a `latin` end, in a part of a host as people read it."""
    try:
        read = label[4:].encode().decode("punycode") if label.startswith("xn--") else label
    except UnicodeError:
        return "a host that cannot be read; write it as a browser shows it"
    found = [said.partition(" in '")[0] for _, said in lookalikes(read)] if re.search("[a-z]", read) else []
    found += [named(char) for char in read if not char.isascii()] if latin and TWINS.fullmatch(read) else []
    return f"{found[0]} in {read!r}, which is read as another; write the host that is meant" if found else None


def _is_ip(host: str) -> bool:
    try:
        return bool(ip_address(host))
    except ValueError:
        return False


RULES = [hosts_are_public, own_pages_are_linked_by_their_file]
