"""Settings that no site can be built with: one line says which, before anything is emptied, built or published."""

import os
import re
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from urllib.parse import urlsplit

import regex
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from catalogue.commands.folders import OURS
from catalogue.records.line import quoted
from catalogue.records.problem import CatalogueError
from catalogue.records.values import LANGUAGES
from engine import before, themed
from engine.before import ADDRESSES, no_address
from engine.checked import DOCS
from engine.languages import MAIN, OTHER, ROOT
from engine.loaded import run

# Every site has it, and little else does.
BUILT = "404.html"
# Pages, and pictures on them: by their names, no editor has left them.
PUBLISHED = re.compile(r"(?:[a-z0-9-]+/)?[a-z0-9-]+\.[a-z0-9]+")
NEEDED = {"macros": "macros: {module_name: macros, …}", "search": "search: {lang: …}"}


def address(setting: str, value: object) -> object:
    """The value: mkdocs.yml has it pass here before MkDocs looks at anything. Raises Abort for what it would tell badly."""
    said = no_address(setting, value)
    for line in [f"{setting} (${setting.upper()}): {said}"] if said else _of_files():
        raise Abort(line)
    return value


def to_be_usable(config: MkDocsConfig, serving: bool = False) -> None:
    """Raises Abort where the settings of a language are such. The folder of a preview is its own, however a build left it."""
    for line in chain(_of_files(), *(look(config) for look in (_of_pages, _of_variables, _of_plugins, themed.faults))):
        raise Abort(line)
    if config.theme["language"] == MAIN and not serving:
        to_be_emptied(config.site_dir)


def to_be_emptied(folder: str) -> None:
    """MkDocs empties the folder of a site first. Raises Abort where that would take along what no build has made."""
    try:
        site = Path(folder).resolve()
        above = next(each for each in (site, *site.parents) if each.exists())
        possible = site.is_file() or (above.is_dir() and os.access(above, os.W_OK | os.X_OK))
    except (OSError, ValueError):  # a name that is too long, or has a sign that no name has
        possible = False
    if not possible:
        raise Abort(f"site_dir: no folder can be made at {quoted(folder)}; write site_dir: site")
    within = any(site.is_relative_to(ROOT / name) for name in OURS)
    foreign = site.exists() and site != ROOT / "site" and not (site / BUILT).exists()
    if within or (foreign and (site.is_file() or any(site.iterdir()))) or ROOT.is_relative_to(site):
        raise Abort(f"site_dir: a build empties {folder} first, which holds what is not built; write site_dir: site")


def _of_files() -> Iterator[str]:
    yield from map(str, before.problems())
    try:
        run(ROOT / "macros.py")
    except CatalogueError as error:
        yield str(error)


def _of_pages(config: MkDocsConfig) -> Iterator[str]:
    language = str(config.theme["language"])
    if language not in LANGUAGES:
        yield f"mkdocs.yml: theme.language: {quoted(language)} is no language of this site; write language: {MAIN}"
    elif Path(config.docs_dir).resolve() != DOCS / language:
        yield f"docs_dir: the site of theme.language {language} needs its pages; write docs_dir: docs/{language}"
    elif language == OTHER and Path(config.site_dir).name != OTHER:
        yield f"mkdocs.{OTHER}.yml: is built along with mkdocs.yml, below it; leave out --config-file"
    for setting in ("exclude_docs", "draft_docs"):
        for page in map(quoted, _left_out(config, setting)):
            yield f"mkdocs.yml: {setting}: {page} is of the site, and links lead there; drop what leaves it out"
    if config.nav:
        yield "mkdocs.yml: nav: is made of the data, whatever stands here; leave it out"
    if not config.use_directory_urls:
        yield "mkdocs.yml: use_directory_urls: all links lead to folders; write true (for a site on a disk: make along)"


def _left_out(config: MkDocsConfig, setting: str) -> Iterator[str]:
    if patterns := config[setting]:
        files = (path.relative_to(config.docs_dir).as_posix() for path in sorted(Path(config.docs_dir).rglob("*.*")))
        yield from patterns.match_files(filter(PUBLISHED.fullmatch, files))


def _of_variables(config: MkDocsConfig) -> Iterator[str]:
    if not re.fullmatch(r"[0-9]{1,11}", seconds := os.environ.get("SOURCE_DATE_EPOCH", "0")):
        yield f"$SOURCE_DATE_EPOCH: {quoted(seconds)} is no number of seconds since 1970; write one, or unset it"
    for setting in ADDRESSES:
        if said := no_address(setting, config[setting]):
            yield f"{setting} (${setting.upper()}): {said}"
    parts = [part for part in urlsplit(config.repo_url or "").path.split("/") if part]
    if config.repo_url and not (len(parts) == 2 or (parts and urlsplit(config.repo_url).hostname != "github.com")):
        said = f"repo_url ($REPO_URL): {quoted(config.repo_url)} is no repository, from which pages are mended"
        yield f"{said}; write one like https://github.com/you/llm"


def _of_plugins(config: MkDocsConfig) -> Iterator[str]:
    """The theme gives some a name of its own: material/search."""
    plugins = {name.rpartition("/")[2]: plugin for name, plugin in config.plugins.items()}
    for name in (name for name in NEEDED if name not in plugins):
        yield f"mkdocs.yml: plugins: lack {name}; write {NEEDED[name]}"
    if "macros" in plugins and (module := plugins["macros"].config["module_name"]) != "macros":
        yield f"mkdocs.yml: macros.module_name: {quoted(module)} is not what pages call; write macros"
    separator = str(plugins["search"].config["separator"]) if "search" in plugins else ""
    try:
        regex.compile(separator)  # as browsers read it: what looks back may be of any length
    except regex.error as error:
        yield f"mkdocs.yml: search.separator: {quoted(separator)} is no pattern ({error.msg}); mend it, or write '[\\s\\-]+'"
