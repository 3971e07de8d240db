"""The events of one build, in their order, and nothing else: what each sets off is elsewhere."""

import logging
from functools import partial
from pathlib import Path
from typing import Any, cast

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from catalogue.citing.cite import ahead
from catalogue.records.textfile import readable
from catalogue.search import words
from engine import assets, checked, gate, headers, offline, publish, quiet, settings
from engine.command import Command
from engine.compiled import Compiled
from engine.conversion import Conversion
from engine.edition import Edition
from engine.firststep import Whole
from engine.forgiving import forgive
from engine.languages import MAIN
from engine.meta import meta
from engine.preview import follows
from engine.sidebar import near
from engine.usable import to_be_usable

LOG = logging.getLogger("mkdocs.classics")


class Classics(Command):
    """Puts the catalogue on the pages of one language."""

    def on_config(self, config: MkDocsConfig) -> None:
        """A build begins. Raises Abort where settings, data or pages have problems; of the latter, not in a preview."""
        to_be_usable(config, self.serving)
        quiet.tell_what_stops(config.strict)
        if self.serving and config.theme["language"] == MAIN:
            self.prepare(config)
        if not self.serving and config.theme["language"] == MAIN:
            self.begin_english(config)
        config.extra["published"] = not (self.serving or config.extra.get("preview"))
        before = self.edition.catalogue if self.edition else None
        found = self.found or checked.found(self.serving, self.kept)
        self.edition = Edition(config, self.serving, before, self.kept, found, self.told)
        if self.edition.main:
            quiet.name_language()
        if self.edition.catalogue:
            words.teach(self.edition.catalogue)
        if gate.closed() and not self.edition.main:  # or MkDocs would empty the folder before it may
            self.folder, config.site_dir = config.site_dir, f"{config.site_dir} (once it is empty)"

    def on_files(self, files: Files, *, config: MkDocsConfig) -> None:
        """Not before: MkDocs has just emptied the folder that both languages are built into."""
        if self.folder:
            config.site_dir, self.folder = self.folder, None
            for file in files:
                file.dest_dir = config.site_dir
        for file in self.now.withheld(files):
            files.remove(file)
        self.now.assets = assets.settle(files, config, settings.home(config), self.kept)
        config.extra["assets"], config.extra_css = self.now.assets.folder, []
        if self.now.main:
            self.other.build(self.order(config, self.now.found))

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> None:
        """Once all files are known, before the first page is read."""
        self.conversion, self.nav = Conversion(self.kept, config, files), nav
        if self.now.catalogue and not self.serving:
            papers = self.now.catalogue.papers
            ahead(papers if self.now.main else reversed(papers), self.kept)

    def on_page_read_source(self, *, page: Page, config: MkDocsConfig) -> str | None:
        """What has a problem is not read: it may be no text, and have no end."""
        source = page.file.src_uri
        unknown = gate.closed() and not readable(self.now.docs / source)  # its problem is only about to be found
        return "" if unknown or self.now.problems.on(source) else None

    @event_priority(100)
    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> None:
        """Before mkdocs-macros, which reads page.meta and has macros.py render the page."""
        catalogue = self.now.catalogue
        page.meta = meta(catalogue, page.file.src_uri, self.now.language, markdown) if catalogue else {}
        page.render = partial(self.now.convert, page, self.conversion)  # type: ignore[method-assign]

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> None:
        """Where everything that a page brings along has become HTML, and the theme's own has not come yet."""
        self.now.look_at(page, html)
        page.markdown = ""  # a thousand of them take room; without any, MkDocs would have no title of the page

    def on_env(self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files) -> None:
        """All pages are read, none is written."""
        gate.wait()
        self.now.stop_on_problems()
        if not self.serving:
            self.now.bind(files, config)
        if self.kept.folder:
            env.bytecode_cache = Compiled(self.kept.folder)
        env.filters["url"] = self.now.assets.filter()
        env.filters["near"] = near
        env.trim_blocks = env.lstrip_blocks = True  # their white space was a thirtieth of a page
        if self.serving:
            forgive(env, self.now.problems.tell)
        self.env, self.files = env, files
        if self.now.problems.lines:  # links to anchors of pages that cannot be shown are no mistakes
            config.validation.links.anchors = logging.DEBUG

    def on_page_context(self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation) -> None:
        """What our templates of the theme are given besides."""
        values = cast(dict[str, Any], context)
        values["other_url"] = "../" * page.url.count("/") + config.extra["other"]["home"] + page.url
        values["problems"] = self.now.problems.on(page.file.src_uri)
        values["unfinished"] = self.now.to_finish(page.file.src_uri)
        values["head"] = self.now.head(page, config, self.draws)

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Writes what stands beside the pages; after the search plugin, whose index it takes apart."""
        folder, catalogue = Path(config.site_dir), self.now.catalogue
        if catalogue:
            files, whole = publish.beside(catalogue, self.now, settings.root(config), folder)
            if self.serving and follows():
                self.left = publish.steps(files, whole)
            else:
                publish.put(files, whole)
        if catalogue and self.draws:
            publish.pictures(catalogue, self.now.built, folder)
        if self.now.main:
            self._finish(folder, config.extra["published"])
        self.built = Whole(config, self.files, self.nav, self.env, self.now, self.conversion)

    def _finish(self, folder: Path, published: bool) -> None:
        answer = self.other.finish()
        self.now.problems.hear(answer.problems)
        if not published:
            offline.withdraw(folder)
        if self.serving:
            return
        if not answer.built:
            raise Abort("\n".join(answer.problems) or "The English site was not built, see above.")
        # The headers come last: they name the scripts of every page.
        for page in headers.publish(folder):
            LOG.warning("%s: a script of its own, which the site's headers keep from running; remove it", page)
        if published:
            offline.publish(folder, self.kept)
