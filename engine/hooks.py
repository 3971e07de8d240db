"""MkDocs events only: the catalogue's problems, names and metadata of pages; what they set off is elsewhere."""

import logging
from html import unescape
from pathlib import Path
from urllib.parse import urljoin

from jinja2 import FileSystemBytecodeCache
from mkdocs.exceptions import Abort
from mkdocs.plugins import event_priority

from catalogue.exports import fonts
from catalogue.pages import dangers, metadata, navigation
from catalogue.records.load import catalogue, reread
from catalogue.records.problem import CatalogueError
from catalogue.records.values import LANGUAGES
from catalogue.rules.check import check
from engine import background as beside
from engine import languages as english
from engine import preview as kept
from engine import publish, quiet, searchindex

ROOT = Path(__file__).parent.parent
DATA = ROOT / "data"
DOCS = ROOT / "docs"
TEMPLATE_CACHE = FileSystemBytecodeCache(pattern="__llm_classics_%s.cache")
LOG = logging.getLogger("mkdocs.hooks")
# The other language, and where its home page is, seen from ours.
HOMES = [("zh", "en", "en/"), ("en", "zh", "../")]
OTHER = {here: {"code": code, "name": LANGUAGES[code], "home": home} for here, code, home in HOMES}
building, draws_cards = False, False


def on_startup(command, dirty):
    """While one writes, an edit is to be on screen at once: only a build draws cards and writes headers."""
    global building, draws_cards
    quiet.quiet()
    building = command == "build"
    draws_cards = building and fonts.possible()
    if building and not draws_cards:
        LOG.info("No Chinese font found by fc-match: the pages of papers go without a picture (og:image)")


def on_config(config):
    if _language(config) == "zh":
        beside.stop()
        reread()
        _stop_on_problems()
    known, language = catalogue(DATA), _language(config)
    words = {code: {key: text[code] for key, text in known.strings.items()} for code in LANGUAGES}
    other = OTHER[language]
    config.site_name = navigation.escape(words[language]["site_name"])
    config.site_description = navigation.escape(words[language]["site_description"])
    config.nav = navigation.navigation(known, language)
    _take_repository(config)
    config.extra |= {"words": words[language], "other": other | {"words": words[other["code"]]}, "renamed": known.renamed}
    config.extra["homes"] = {language: config.site_url, other["code"]: urljoin(config.site_url or "", other["home"])}
    searchindex.teach(known)
    return config


def on_files(files, config):
    """Not before: MkDocs has just emptied the folder that both languages are built into."""
    if _language(config) == "zh":
        config.extra["english"] = english.start(config)
    return files


@event_priority(100)
def on_page_markdown(markdown, page, config, files):
    """Before the macros and the tags plugin, which read page.meta."""
    page.meta = navigation.metadata(catalogue(DATA), page.file.src_uri, _language(config))
    if "description" not in page.meta and not page.is_homepage:
        page.meta |= navigation.described(markdown)
    if not building:
        kept.keep(page)
    return markdown


def on_page_content(html, page, config, files):
    """Where everything that a page brings along has become HTML, and the theme's own has not come yet."""
    found = dangers.dangers(f"{html}{page.title}")
    if found:
        raise Abort("\n".join(f"docs/{_language(config)}/{page.file.src_uri}: {danger}" for danger in found))


def on_env(env, config, files):
    """MkDocs makes a new environment for every build; kept bytecode spares compiling the theme each time."""
    env.bytecode_cache = TEMPLATE_CACHE
    env.trim_blocks = env.lstrip_blocks = True  # their white space was a thirtieth of a page
    return env


def on_page_context(context, page, config, nav):
    context["other_url"] = "../" * page.url.count("/") + config.extra["other"]["home"] + page.url
    place = metadata.Place(
        source=page.file.src_uri,
        title=unescape(page.title),
        language=_language(config),
        url=page.url,
        root=_root(config),
        description=unescape(page.meta.get("description", "")),
        cards=draws_cards,
    )
    context["head"] = metadata.head(catalogue(DATA), place)
    return context


@event_priority(-100)
def on_post_build(config):
    """After the search plugin."""
    publish.of_language(DATA, _language(config), Path(config.site_dir), draws_cards)
    if _language(config) == "zh":
        publish.of_site(DATA, config, building)


def on_build_error(error):
    """Otherwise the English build would go on writing where the next one writes."""
    beside.stop()


def _take_repository(config):
    """Out of the theme's sight: it would ask the repository's host for stars and forks on every page."""
    repository = (config.repo_url or "").rstrip("/").removesuffix(".git")
    config.repo_url, config.repo_name, config.extra["repository"] = None, None, repository
    config.edit_uri = repository and f"{repository}/edit/main/docs/{_language(config)}/"


def _stop_on_problems():
    problems = check(DATA, DOCS, finishing=building)
    if problems:
        raise Abort("\n".join(map(str, problems)))
    try:
        catalogue(DATA)
    except CatalogueError as error:  # edited since
        raise Abort(str(error)) from None


def _language(config) -> str:
    return config.theme["language"]


def _root(config) -> str | None:
    """Where the whole site is."""
    url = config.site_url
    return url.removesuffix("en/") if url and _language(config) == "en" else url
