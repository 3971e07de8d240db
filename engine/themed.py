"""What the theme is told in mkdocs.yml, and cannot follow: files that are not there, values that it does not know."""

import posixpath
import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import get_close_matches
from itertools import chain
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from catalogue.records.line import quoted
from engine.assets import THEME
from engine.settings import texts

FOREIGN = re.compile(r"(?:\w+:)?//")
# Of `extra`, what has a page load something of others: scripts, and what says which pages other languages have.
ASKING = {"analytics": False, "polyfills": [], "alternate": True}
# Where the logo may lead: to a page of ours, or of the web.
HOME = re.compile(r"https?://|(?![\w+.-]*:)", re.IGNORECASE)
# What Material for MkDocs knows, https://squidfunk.github.io/mkdocs-material/setup/; sheets may have schemes of their own.
SCHEMES = ("default", "slate", "preference")
COLORS = ["red", "pink", "indigo", "cyan", "teal", "lime", "yellow", "amber", "brown", "black", "white", "custom"]
COLORS += ["purple", "orange", "blue", "green", "grey", "deep purple", "light blue", "light green", "deep orange", "blue grey"]
FEATURES = [
    "announce.dismiss",
    "content.action.edit",
    "content.action.view",
    "content.code.annotate",
    "content.code.copy",
    "content.code.select",
    "content.footnote.tooltips",
    "content.lazy",
    "content.tabs.link",
    "content.tooltips",
    "header.autohide",
    "navigation.expand",
    "navigation.footer",
    "navigation.indexes",
    "navigation.instant",
    "navigation.instant.prefetch",
    "navigation.instant.preview",
    "navigation.instant.progress",
    "navigation.path",
    "navigation.prune",
    "navigation.sections",
    "navigation.tabs",
    "navigation.tabs.sticky",
    "navigation.top",
    "navigation.tracking",
    "search.highlight",
    "search.share",
    "search.suggest",
    "toc.follow",
    "toc.integrate",
]


def faults(config: MkDocsConfig) -> Iterator[str]:
    """One line for each setting."""
    yield from chain(_of_files(config), _of_html(config), _of_values(config))


def _of_files(config: MkDocsConfig) -> Iterator[str]:
    """All that a page shows is ours; what MkDocs makes a file of may be a template of its own."""
    theme = config.theme
    if theme.get("font"):
        yield "mkdocs.yml: theme.font: fetches letters from elsewhere, which this site never does; write font: false"
    named = {setting: [*config[setting]] for setting in ("extra_css", "extra_javascript")}
    named |= {f"theme.{icon}": [theme[icon]] for icon in ("logo", "favicon") if theme.get(icon)}
    toggles = [each.get("toggle") for each in theme.get("palette") or () if isinstance(each, dict)]
    icons = {"theme.icon": texts(theme.get("icon"))}
    icons["theme.palette"] = (toggle.get("icon", "") for toggle in toggles if isinstance(toggle, dict))
    made = {setting: [f".icons/{icon}.svg" for icon in each] for setting, each in icons.items()}
    made["theme.static_templates"] = sorted(theme.static_templates)
    for setting, files in (named | made).items():
        for file in map(str, files):
            cure = "put it there" if FOREIGN.match(file) else "mend the name"
            within = posixpath.normpath(file) == file and not file.startswith(("/", "../"))
            folders = (theme.dirs if setting in made else [THEME]) if within else []
            if not any((Path(folder) / file).is_file() for folder in folders):
                yield f"mkdocs.yml: {setting}: there is no {quoted(file)} in engine/theme; {cure}"


def _of_html(config: MkDocsConfig) -> Iterator[str]:
    """What the theme writes into pages as it is, and what it has them ask for."""
    for name, right in ASKING.items():
        if (config.extra.get(name) or right) != right:
            cure = f"write {name}: {str(right).lower()}"
            yield f"mkdocs.yml: extra.{name}: has every page load what is of others, which this site never does; {cure}"
    if (home := str(config.extra.get("homepage") or "")) and not HOME.match(home):
        yield f"mkdocs.yml: extra.homepage: {quoted(home)} is no page; write one like https://example.org/"
    named = {"site_author": config.site_author} | {f"theme.{name}": value for name, value in config.theme.items()}
    for setting, text in ((setting, text) for setting, value in named.items() for text in texts(value)):
        if '"' in text:
            yield f"mkdocs.yml: {setting}: {quoted(text)} has a quotation mark, which ends what it stands in; leave it out"


def _of_values(config: MkDocsConfig) -> Iterator[str]:
    """What the theme does not know it passes over in silence. A feature that is near none may be a newer one."""
    palettes = config.theme.get("palette") or ()
    for palette in [palettes] if isinstance(palettes, dict) else palettes:
        for color in (str(palette[name]) for name in ("primary", "accent") if palette.get(name)):
            if color.replace("-", " ") not in COLORS:
                near = get_close_matches(color, COLORS, 1, 0) or ["custom"]
                yield f"mkdocs.yml: theme.palette: {quoted(color)} is no color of the theme; write {near[0]}"
        yield from _misspelt("palette", [str(palette.get("scheme") or "default")], SCHEMES)
    yield from _misspelt("features", map(str, config.theme.get("features") or ()), FEATURES)


def _misspelt(setting: str, values: Iterable[str], known: Sequence[str]) -> Iterator[str]:
    for value in values:
        if value not in known and (near := get_close_matches(value, known, 1, 0.75)):
            yield f"mkdocs.yml: theme.{setting}: the theme knows no {quoted(value)}; write {near[0]}"
