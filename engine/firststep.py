"""What an edit shows at once: the pages that it concerns, made again with all that a build has left."""

import logging
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import jinja2
from mkdocs.commands import build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation

from catalogue.markdown import pagetext
from catalogue.pages.navigation import of_source
from catalogue.records.model import Catalogue
from catalogue.records.paper import Paper
from catalogue.records.problem import Problem
from engine import broken
from engine.checked import DATA, DOCS
from engine.conversion import Conversion
from engine.edition import Edition
from engine.orders import Found

LOG = logging.getLogger("mkdocs.classics")
# Pages: where more have changed, as after `git checkout`, nobody waits for one of them.
MOST = 8
# Folders of drawings and programs.
BESIDE = ("figures", "examples")
# Behind the address of a page in whose place its problems are shown.
WRONG = " (with what is wrong)"
# What warns of links; the build that follows does so.
WARNING = ("mkdocs.commands.build", "mkdocs.structure.pages")


@dataclass(frozen=True)
class Whole:
    """A build of one language that came to its end."""

    config: MkDocsConfig
    files: Files
    nav: Navigation
    env: jinja2.Environment
    edition: Edition
    conversion: Conversion

    @property
    def folder(self) -> str:
        """Where its pages were written."""
        return self.config.site_dir

    def again(self, changed: Collection[Path], found: Found) -> list[str]:
        """Makes the pages again that these files concern; returns their addresses, below the site of the language, to be told.

        New, renamed and lost pages, lists, settings, the theme, and what cannot be made, are left to the build that follows.
        """
        try:
            return self._again(changed, found.problems)
        except Exception as error:
            LOG.debug("Nothing is shown at once: %s", broken.said(error))
            return []

    def _again(self, changed: Collection[Path], problems: list[Problem]) -> list[str]:
        edited = [file for file in self.files.documentation_pages() if _written_in(file, {*changed})]
        if not edited and not any(path.is_relative_to(DATA) for path in changed):
            return []
        before = self.edition.catalogue
        self.edition.read_again(problems)
        pages = [file for file in self.files.documentation_pages() if file in edited or self._told_anew(file, before)]
        if len(pages) > MOST or not all(Path(file.abs_src_path or "").is_file() for file in pages):
            return []
        with _quietly():
            for file in pages:
                self._make(file)
        return [f"{file.url}{WRONG * bool(self.edition.problems.on(file.src_uri))}" for file in pages]

    def _told_anew(self, file: File, before: Catalogue | None) -> bool:
        """Whether the record of the page's paper, topic or path is another now."""
        now = self.edition.catalogue
        return bool(before and now) and now is not before and _record(before, file) != _record(now, file)

    def _make(self, file: File) -> None:
        assert file.page
        build._populate_page(file.page, self.config, self.files)
        build._build_page(file.page, self.config, self.files.documentation_pages(), self.nav, self.env)


def _written_in(file: File, changed: Collection[Path]) -> bool:
    """Whether one of these is the page, its program with what that prints, or a drawing that it shows."""
    page = Path(file.abs_src_path or "")
    beside = {folder: {path.name.partition(".")[0] for path in changed if path.parent == DOCS / folder} for folder in BESIDE}
    drawn = any(f'figure("{name}"' in str(pagetext.text(page)) for name in beside["figures"])
    return page in changed or page.stem in beside["examples"] or drawn


def _record(catalogue: Catalogue | None, file: File) -> object:
    assert catalogue
    about = of_source(catalogue, file.src_uri)
    return (about, catalogue.places.get(about.id)) if isinstance(about, Paper) else about


@contextmanager
def _quietly() -> Iterator[None]:
    """For the terminal: conversion.py has to hear of warnings."""
    handlers = [*logging.getLogger("mkdocs").handlers]
    for handler in handlers:
        handler.addFilter(_told_at_once)
    try:
        yield
    finally:
        for handler in handlers:
            handler.removeFilter(_told_at_once)


def _told_at_once(record: logging.LogRecord) -> bool:
    return record.name not in WARNING
