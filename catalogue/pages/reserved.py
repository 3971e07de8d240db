"""Names that no id may take, because the site, the systems that it is kept on, or its scripts use them already."""

from collections.abc import Iterator

from catalogue.pages.navigation import BESIDE
from catalogue.records.addresses import ARCHIVE, BOOK, FOLDER, ROOTS
from catalogue.records.values import LANGUAGES

PAGES = {*BESIDE}
# What stands at the root of a site or in each folder, without endings; tests/built/test_reserved.py compares it with the site.
FILES = {"index", "404", "feed", BOOK, ARCHIVE.removesuffix(".zip"), "card", "sitemap", "sitemap-index", "robots", "favicon"}
FILES |= {"opensearch", "llms", "llms-full", "headers", "csp", "manifest", "offline", "sw"}
# Those of the site, and those of the sources.
FOLDERS = {FOLDER, "assets", "search", "stylesheets", "javascripts", "workers", "overrides", "theme", "docs", "figures"}
FOLDERS |= {"examples", "places", "asked", "papers", "preprints", "site"}
# https://learn.microsoft.com/windows/win32/fileio/naming-a-file
WINDOWS = {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10))}
# Ids that scripts look for in a page: every id of ours may be an anchor in a list.
SCRIPTS = {"progress", "cite", "main", "map-end"}
REASONS = {
    "a page of the site": PAGES,
    "a file of the site": FILES,
    "a folder of the site": FOLDERS,
    "a device on Windows": WINDOWS,
    "a part of a page that scripts use": SCRIPTS,
}
# Letters: an id is the name of a file, and part of every address.
LONGEST = 60


def reserved(id: str) -> str | None:
    """Why a topic, paper, path, term or tag cannot have this id; None where it can."""
    return next(_reasons(id), None)


def _reasons(id: str) -> Iterator[str]:
    yield from (f"is the name of {what}" for what, names in REASONS.items() if id in names)
    if id in {*LANGUAGES, *(root.rstrip("/") for root in ROOTS.values())} or (len(id) == 2 and id.isalpha()):
        yield "is kept for a language, as all of two letters are"
    if id.startswith("letter-"):
        yield "begins as the letters of the glossary do"
    if len(id) > LONGEST:
        yield f"is longer than {LONGEST} letters"
