"""What the configuration of a language takes from the data: names, navigation, the words of the theme's templates."""

import logging
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin

from mkdocs.config.defaults import MkDocsConfig

from catalogue.pages.navigation import escape, navigation
from catalogue.records.load import load
from catalogue.records.model import Catalogue
from catalogue.records.values import CODES, LANGUAGES
from engine.checked import DATA
from engine.languages import MAIN, ROOT

# Where the colors of the site stand, and that of its paper in them: by day, then by night.
STYLE = ROOT / "engine" / "theme" / "assets" / "base.css"
# Of the site, below it.
ICON = "assets/icon-512.png"
PAPER = re.compile(r"--paper: (#\w{6});")
# The other language, and where its home page is, seen from ours.
OTHER = {"zh": ("en", "en/"), "en": ("zh", "../")}


class Words(dict[str, str]):
    """The words of one language by their keys; a word that is not there shows its key."""

    def __missing__(self, key: str) -> str:
        return key


def apply(config: MkDocsConfig, catalogue: Catalogue | None) -> None:
    """Writes into the configuration; without a catalogue, what the theme cannot do without, and its words as far as they go."""
    language: str = config.theme["language"]
    other, home = OTHER[language]
    strings = (catalogue or load(DATA).catalogue).strings  # which tell what is wrong with others
    words = {code: Words({key: text[code] for key, text in strings.items()}) for code in LANGUAGES}
    if catalogue:
        config.site_name = escape(words[language]["site_name"])
        config.site_description = escape(words[language]["site_description"])
        config.nav = navigation(catalogue, language)
        if not all((Path(config.docs_dir) / source).is_file() for source in texts(config.nav)):
            _pass_over_lost(config)
    config.extra["code"] = CODES[language]
    config.extra["paper"] = dict(zip(("light", "dark"), PAPER.findall(STYLE.read_text(encoding="utf-8")), strict=True))
    config.extra["words"] = words[language]
    config.extra["other"] = {"code": other, "name": LANGUAGES[other], "home": home, "words": words[other]}
    config.extra["root"] = "../" * (language != MAIN) or "./"
    config.extra["updated"] = catalogue.updated if catalogue else None
    config.extra["renamed"] = catalogue.renamed if catalogue else {}
    config.extra["homes"] = {language: config.site_url, other: urljoin(config.site_url or "", home)}


def _pass_over_lost(config: MkDocsConfig) -> None:
    """Where a preview lacks a page, the problem is told; what leads to the page is no other one."""
    links = config.validation.links
    config.validation.nav.not_found = links.not_found = links.anchors = logging.DEBUG


def texts(setting: object) -> Iterator[str]:
    """Every text in a setting, but for names in it."""
    if isinstance(setting, str):
        yield setting
    elif isinstance(setting, dict | list):
        for each in setting.values() if isinstance(setting, dict) else setting:
            yield from texts(each)


def take_repository(config: MkDocsConfig) -> str:
    """The repository's address, out of the theme's sight, which would ask its host for stars and forks on every page."""
    repository = (config.repo_url or "").rstrip("/").removesuffix(".git")
    config.repo_url, config.repo_name, config.extra["repository"] = None, None, repository
    config.edit_uri = repository and f"{repository}/edit/main/docs/{config.theme['language']}/"
    return repository


def home(config: MkDocsConfig) -> str:
    """Where the site of the language is, seen from the root of the whole site."""
    return "" if config.theme["language"] == MAIN else f"{config.theme['language']}/"


def root(config: MkDocsConfig) -> str | None:
    """Where the whole site is, if that is known."""
    url = config.site_url
    return url.removesuffix(home(config)) if url else url
