"""Style sheets, scripts and icons: once for both languages, in a folder named after what is in them.

So a browser may keep them for good (nginx.conf and templates/_headers.jinja say so): what changes has another address.
"""

import posixpath
import re
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.utils.templates import TemplateContext, url_filter

from catalogue.files.kept import Kept
from engine import small

FOLDER, THEME = "assets/", Path(__file__).parent / "theme"
SHEET = f"{FOLDER}site.css"
# The sheet of pages that show many papers brings along the one for paper, which is loaded beside SHEET by the others.
LISTS, PRINT = f"{FOLDER}lists.css", f"{FOLDER}print.css"
# Of the theme's files we use its script, and its style sheets, as the beginning of ours.
SCRIPT = re.compile(r"assets/javascripts/bundle\.\w+\.min\.js")
SHEETS = re.compile(r"assets/stylesheets/\w+\.\w+\.min\.css")
WORKER = re.compile(r"assets/javascripts/workers/search\.\w+\.min\.js")
SOURCE_MAP = re.compile(r"/\*# sourceMappingURL=.*?\*/")


@dataclass(frozen=True)
class Assets:
    """Where they stand."""

    folder: str
    """That of our files, seen from the root of the site."""
    root: str
    """The way there from the home of the language."""
    home: str
    """The way back."""
    script: str = ""
    """Where the theme's script stands, seen from the root: it changes less often than ours, and is kept when they do."""

    def path(self, name: str) -> str:
        """Where a file stands that templates call assets/…, seen from the root of the site."""
        if WORKER.fullmatch(name):
            return f"{self.folder}javascripts/workers/search.js"
        return self.script if SCRIPT.fullmatch(name) else self.folder + name.removeprefix(FOLDER)

    def filter(self) -> Callable[[TemplateContext, str], str]:
        """In place of the filter of MkDocs that templates write addresses with."""

        @jinja2.pass_context
        def url(context: TemplateContext, value: str) -> str:
            if not str(value).startswith(FOLDER):
                return url_filter(context, value)
            address = posixpath.normpath(posixpath.join(context["base_url"], self.root, self.path(str(value))))
            # The worker, which is ours, is told whose index to read.
            return f"{address}#{self.home}" if WORKER.fullmatch(str(value)) else address

        return url


def settle(files: Files, config: MkDocsConfig, home: str, kept: Kept) -> Assets:
    """Gives the files of the site their places, and leaves out what no page asks for; `home` is "" where they are written."""
    found = [file for file in files if file.src_uri.startswith(FOLDER)]
    for file in found:
        files.remove(file)
    ours = [file for file in found if _is_ours(file) and file.src_uri not in config.extra_css]
    for file in ours:
        _shrink(file)
    sheets = {file.src_uri: file for file in ours if file.is_css()}
    sheets[LISTS].content_string += sheets[PRINT].content_string
    ours.append(File.generated(config, SHEET, content=_sheet(found, config.extra_css, kept)))
    [theirs] = (file for file in found if SCRIPT.fullmatch(file.src_uri))
    script = File.generated(config, theirs.src_uri, content=small.theirs(theirs.content_string))
    place = f"{FOLDER}javascripts/theme.{_name([script])}.js"
    assets = Assets(f"{FOLDER}{_name(ours)}/", "../" * home.count("/"), home, place)
    if not home:
        for file in [*ours, script]:
            file.dest_uri = assets.path(file.src_uri)
            files.append(file)
    return assets


def _is_ours(file: File) -> bool:
    """Where the file of the settings is named from the folder one stands in, so are theirs."""
    return file.src_dir is not None and Path(file.src_dir).resolve() == THEME


def _name(files: list[File]) -> str:
    """Another one for whatever is in them."""
    parts = sorted((file.src_uri, file.content_bytes) for file in files)
    return sha256(b"".join(uri.encode() + content for uri, content in parts)).hexdigest()[:8]


def _sheet(found: list[File], ours: list[str], kept: Kept) -> str:
    """One style sheet of the theme's and ours, in this order."""
    texts = {file.src_uri: file.content_string for file in found if file.src_uri.endswith(".css")}
    theirs = sorted(name for name in texts if SHEETS.fullmatch(name))
    parts = "\n".join(SOURCE_MAP.sub("", texts[name]) for name in theirs), "\n".join(texts[name] for name in ours)
    return kept.value("sheet", parts, lambda: small.joined(*parts))


def _shrink(file: File) -> None:
    if file.is_javascript():
        file.content_string = small.script(file.content_string)
    elif file.is_css():
        file.content_string = small.sheet(file.content_string)
