"""MkDocs events only: what each sets off is elsewhere.

One instance lives as long as the command: MkDocs keeps a plugin that has `on_startup` from build to build.
"""

import logging
import signal
from collections.abc import Callable, Mapping
from functools import partial
from html import unescape
from pathlib import Path
from typing import Any, Literal, cast

import jinja2
from jinja2 import Environment, FileSystemBytecodeCache
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from catalogue import exports
from catalogue.exports import fonts
from catalogue.exports.twins import Rendered
from catalogue.pages import metadata
from catalogue.pages.dangers import dangers
from catalogue.pages.maths import unreadable
from catalogue.pages.pages import Pages
from catalogue.records.load import load
from catalogue.records.model import Catalogue
from catalogue.records.problem import CatalogueError, Problem
from catalogue.rules.check import check
from engine import broken, headers, publish, quiet, searchindex, settings
from engine.background import Background
from engine.forgiving import forgive
from engine.languages import MAIN, Order, OtherLanguage
from engine.meta import meta
from engine.preview import Preview
from engine.problems import Problems
from engine.reserved import RESERVED

ROOT = Path(__file__).parent.parent
DATA, DOCS = ROOT / "data", ROOT / "docs"
LOG = logging.getLogger("mkdocs.classics")
# Kept bytecode spares compiling the theme for every build: MkDocs makes a new environment each time.
BYTECODE = FileSystemBytecodeCache(pattern=f"__llm_classics_{jinja2.__version__}_%s.cache")


class Settings(Config):
    """There are none: what there is to set stands in the data."""


class Classics(BasePlugin[Settings]):
    """Puts the catalogue on the pages of one language."""

    pages: Pages | None
    """What renders the pages of this build; None where the data cannot be used."""

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        self.command = command
        self.serving = command == "serve"
        if self.serving:
            signal.signal(signal.SIGTERM, signal.default_int_handler)  # ends as Ctrl-C does, and leaves no files
        quiet.quiet()
        self.draws = not self.serving and fonts.possible()
        if not (self.draws or self.serving):
            LOG.info("No Chinese font found by fc-match: the pages of papers go without a picture (og:image)")
        self.other, self.background, self.preview = OtherLanguage(), Background(), Preview()
        self.catalogue: Catalogue | None = None

    def on_config(self, config: MkDocsConfig) -> None:
        self.background.stop()
        self.other.abandon()
        self.language: str = config.theme["language"]
        self.main = self.language == MAIN
        self.rendered: dict[str, Rendered] = {}
        self.problems = Problems(ROOT, self.language, telling=self.main and self.serving)
        if self.main or self.serving:  # else the other process has checked
            self.problems.add(check(DATA, DOCS, finishing=not self.serving, rendering=False))
        self._stop_on_problems()
        data = load(DATA)
        usable = not data.problems and not self.problems.everywhere
        self.catalogue = data.catalogue if usable else self.catalogue
        settings.apply(config, self.catalogue)
        self.pages = Pages(data, DOCS, self.language, config.extra["repository"]) if usable else None
        if self.catalogue:
            searchindex.teach(self.catalogue)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> None:
        """Not before: MkDocs has just emptied the folder that both languages are built into."""
        if self.main:
            level = logging.getLogger("mkdocs").getEffectiveLevel()
            self.other.build(Order(self.command, config.site_dir, config.site_url, config.strict, level))

    def on_page_read_source(self, *, page: Page, config: MkDocsConfig) -> str | None:
        """What has a problem is not read: it may be no text."""
        return "" if self.problems.on(page.file.src_uri) else None

    @event_priority(100)
    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> None:
        """Before mkdocs-macros, which reads page.meta and calls `source_rendered`."""
        source = page.file.src_uri
        page.meta = meta(self.catalogue, source, self.language, markdown) if self.catalogue else {}
        if self.serving:
            page.render = partial(self._convert, page)  # type: ignore[method-assign]

    def source_rendered(self, source: str, markdown: str, names: Mapping[str, Callable[..., Any]]) -> str:
        """What the page becomes when it may call these names; nothing where it has a problem, which is shown in its place."""
        if self.problems.on(source) or self.pages is None:
            return ""
        try:
            return self.pages.render(source, markdown, names)
        except CatalogueError as error:
            self.problems.of_page(source, error.problems)
            return ""

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> None:
        """Where everything that a page brings along has become HTML, and the theme's own has not come yet."""
        source = page.file.src_uri
        path = DOCS / self.language / source
        self.problems.of_page(source, [Problem(path, 1, "", "", danger) for danger in dangers(f"{html}{page.title}", RESERVED)])
        if not self.problems.on(source):
            self.rendered[source] = Rendered(str(page.title), html)

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> None:
        """All pages are read, none is written."""
        self._stop_on_problems()
        env.bytecode_cache = BYTECODE
        env.trim_blocks = env.lstrip_blocks = True  # their white space was a thirtieth of a page
        if self.serving:
            forgive(env, self.problems.tell)
        if self.problems.lines:  # links to anchors of pages that cannot be shown are no mistakes
            config.validation.links.anchors = logging.DEBUG

    def on_page_context(self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation) -> None:
        values = cast(dict[str, Any], context)
        values["other_url"] = "../" * page.url.count("/") + config.extra["other"]["home"] + page.url
        values["problems"] = self.problems.on(page.file.src_uri)
        values["head"] = metadata.head(self.catalogue, self._place(page, config)) if self.catalogue else metadata.Head()

    def _place(self, page: Page, config: MkDocsConfig) -> metadata.Place:
        return metadata.Place(
            source=page.file.src_uri,
            title=unescape(str(page.title)),
            language=self.language,
            url=page.url,
            root=settings.root(config),
            description=unescape(page.meta.get("description", "")),
            cards=self.draws,
        )

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """After the search plugin."""
        folder = Path(config.site_dir)
        whole = folder if self.main else folder.parent
        if self.catalogue:
            publish.index(self.catalogue, self.language, folder)
            files = publish.files(self.catalogue, self.language, settings.root(config), self.rendered)
            if self.serving:
                self.background.start(publish.steps(files, whole), self._say_that_files_wait)
            else:
                exports.write(dict(files), whole)
        if self.draws and self.catalogue:
            publish.pictures(self.catalogue, self.language, folder)
        if self.main:
            self._finish(folder)

    def _finish(self, folder: Path) -> None:
        answer = self.other.finish()
        self.problems.hear(answer.problems)
        if self.serving:
            return
        if not answer.built:
            raise Abort("\n".join(answer.problems) or "The English site was not built, see above.")
        # The headers come last: they name the scripts of every page.
        for page in headers.publish(folder):
            LOG.warning("%s: a script of its own, which the site's headers keep from running; remove it", page)

    def on_build_error(self, *, error: Exception) -> None:
        self.other.abandon()
        self.background.stop()

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Any) -> None:
        server.builder = partial(self._rebuild, server.builder, Path(config.site_dir))

    def on_shutdown(self) -> None:
        self.other.stop()
        self.background.stop()

    def _rebuild(self, build: Any, folder: Path) -> None:
        """A preview goes on whatever happens: else browsers would wait for an answer until the next edit."""
        with broken.heard() as lines:
            try:
                build()
            except (Exception, SystemExit) as error:
                if not lines:
                    LOG.error(broken.said(error))
                broken.show("\n".join(lines), folder, DOCS / MAIN)

    def _convert(self, page: Page, config: MkDocsConfig, files: Files) -> None:
        """In place of Page.render, in a preview."""
        source = page.file.src_uri
        try:
            self.problems.of_page(source, unreadable(DOCS / self.language / source, page.markdown or ""))
            if not self.problems.on(source):
                self.preview.convert(page, config, files)
                return
        except Exception as error:
            said = f"cannot become HTML: {broken.said(error)}; mend its Markdown"
            self.problems.of_page(source, [Problem(DOCS / self.language / source, 1, "", "", said)])
        page.markdown = ""
        type(page).render(page, config, files)

    def _stop_on_problems(self) -> None:
        """Not in a preview."""
        if self.problems.lines and not self.serving:
            raise Abort("\n".join(self.problems.lines))

    def _say_that_files_wait(self, error: Exception) -> None:
        LOG.info("The files for programs wait for the next build (%s)", broken.said(error))
