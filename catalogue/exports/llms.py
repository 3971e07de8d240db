"""llms.txt and llms-full.txt (llmstxt.org): the site for language models, per language.

In llms.txt, prose stands before the first H2; below an H2, the format knows nothing but links with notes.
"""

import re
from collections.abc import Iterator

from catalogue.exports.commonmark import escape
from catalogue.exports.site import Site
from catalogue.pages.navigation import GROUPS, source
from catalogue.records import addresses
from catalogue.records.addresses import FOLDER, PATHS, ROOTS, markdown
from catalogue.records.lists import Topic

# What stands below Optional may be skipped.
OPTIONAL = ["status", "contributing", "hosting"]
FILES = ("llms.txt", "llms-full.txt")
LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")


def export(site: Site, language: str) -> Iterator[tuple[str, str]]:
    for name, text in zip(FILES, (_index(site, language), _full(site, language))):
        yield f"{ROOTS[language]}{name}", text


def _index(site: Site, language: str) -> str:
    words = {key: escape(text[language]) for key, text in site.catalogue.strings.items()}
    sections = [(escape(topic.name[language]), _topic(site, topic, language)) for topic in site.catalogue.topics]
    sections += [(words["nav_paths"], _paths(site, language))]
    sections += [
        (words[f"nav_{group}"], _pages(site, [page for page in pages if page not in OPTIONAL], language))
        for group, pages in GROUPS.items()
    ]
    sections += [("Optional", _pages(site, OPTIONAL, language) + _files(site, language))]
    blocks = [f"# {words['site_name']}", f"> {words['site_description']}", words["home_lead"]]
    blocks += [f"## {head}\n\n" + "\n".join(links) for head, links in sections if links]
    return "\n\n".join(blocks) + "\n"


def _topic(site: Site, topic: Topic, language: str) -> list[str]:
    introduction = [(topic.name[language], f"{topic.id}/index.md", topic.lead[language])]
    papers = [
        (paper.name, addresses.source(paper), f"{paper.known_for[language]} · {paper.tldr[language]}")
        for paper in site.catalogue.of_topic(topic.id)
    ]
    return _there(site, introduction + papers, language)


def _paths(site: Site, language: str) -> list[str]:
    paths = [(path.name[language], f"{PATHS}/{path.id}.md", path.goal[language]) for path in site.catalogue.paths]
    return _there(site, paths, language)


def _pages(site: Site, pages: list[str], language: str) -> list[str]:
    """Each with its first line, which is CommonMark already."""
    named = [(site.catalogue.strings[f"nav_{page}"][language], source(page)) for page in pages]
    there = [(name, at, site.pages[language][at]) for name, at in named if at in site.pages[language]]
    return [_link(site, name, markdown(at, language), _first(text)) for name, at, text in there]


def _there(site: Site, named: list[tuple[str, str, str]], language: str) -> list[str]:
    """Of names, sources and notes, those whose page is there."""
    there = [each for each in named if each[1] in site.pages[language]]
    return [_link(site, name, markdown(source, language), escape(notes)) for name, source, notes in there]


def _first(page: str) -> str:
    """The first line of prose, without links."""
    lines = (line for line in page.splitlines() if line and not line.startswith(("#", "-", "|", "`")))
    return LINK.sub(r"\1", next(lines, ""))


def _files(site: Site, language: str) -> list[str]:
    words = site.catalogue.strings
    files = {f"{ROOTS[language]}llms-full.txt": "llms_full"} | {f"{FOLDER}/papers.{kind}": kind for kind in ("json", "bib")}
    return [_link(site, path.split("/")[-1], path, escape(words[f"data_{word}"][language])) for path, word in files.items()]


def _link(site: Site, name: str, path: str, notes: str) -> str:
    """Readers of the format end a name at the first bracket, even at one that is escaped."""
    name = escape(name.replace("[", "(").replace("]", ")"))
    return f"- [{name}]({site.address(path)})" + (f": {notes}" if notes else "")


def _full(site: Site, language: str) -> str:
    """Of a preview, without pages that cannot be shown."""
    sources = map(addresses.source, site.catalogue.papers)
    pages = [site.pages[language][source] for source in sources if source in site.pages[language]]
    words = site.catalogue.strings
    return "\n".join([f"# {words['site_name'][language]}\n\n> {words['site_description'][language]}\n", *pages])
