"""A preview after an edit: first what was edited, at once; then everything, in a folder of its own; then files for programs.

A further edit supersedes all that has not come to its end. README.md tells what it costs and why.
"""

import filecmp
import logging
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Protocol

import click
from mkdocs.livereload import LiveReloadServer

from catalogue.records.problem import CatalogueError
from engine import before, broken
from engine.checked import DOCS
from engine.edition import Edition
from engine.languages import MAIN, OTHER, ROOT
from engine.publish import Steps
from engine.superseding import finished
from engine.watching import Watch

LOG = logging.getLogger("mkdocs.classics")
# Seconds without an edit until everything is built: until then browsers fetch what was edited.
QUIET = 0.3


def follows() -> bool:
    """Whether edits will be followed; not with --no-livereload, where nobody takes steps later."""
    command = click.get_current_context(silent=True)
    return command is None or command.params.get("livereload") is not False


class Builder(Protocol):
    """What makes pages of both languages."""

    left: Steps

    @property
    def now(self) -> Edition:
        """The last build, or the one that is under way."""

    def at_once(self, changed: list[Path]) -> bool:
        """Makes again what these files concern; whether a page was made."""

    def show(self) -> Path:
        """From now on the last build is the one that is shown; returns its folder."""


class Preview:
    """In place of the loop of MkDocs' server, which would build everything, and let browsers wait for it."""

    def __init__(self, server: LiveReloadServer, watch: Watch, builder: Builder, docs: Path):
        self.server, self.watch, self.builder, self.docs = server, watch, builder, docs
        self.due = self.was_wrong = False
        server.observer = watch  # type: ignore[assignment]
        server.root = str(builder.show())
        server.error_handler = self._error_page
        server._build_loop = self.go_on  # type: ignore[method-assign]
        self.found, server._serve_request = server._serve_request, self._answer  # type: ignore[method-assign]

    def go_on(self) -> None:
        """Until Ctrl-C."""
        while True:
            finished(self._follow, self.watch.newer, self.watch.pause)
            changed = self.watch.changed()
            self.due = True
            for path in filter(_is_ours, changed):
                LOG.warning("%s has changed: end this and start it again; a preview reads Python once", _below(path))
            if self.builder.at_once(changed):
                self._reload()
            if new := ", ".join(self._new(changed)):
                LOG.info("Shown once everything is built: %s", new)

    def _new(self, changed: list[Path]) -> Iterator[str]:
        """Addresses of pages that browsers have none of yet."""
        for language, home in ((MAIN, ""), (OTHER, f"{OTHER}/")):
            pages = [path.relative_to(self.docs / language) for path in changed if path.is_relative_to(self.docs / language)]
            for page in (page for page in pages if page.suffix == ".md" and (self.docs / language / page).is_file()):
                name = page.parent if page.stem == "index" else page.with_suffix("")
                if not Path(self.server.root, home, name, "index.html").exists():
                    yield f"{home}{name.as_posix()}/"

    def _follow(self) -> None:
        built = True
        if self.due:
            time.sleep(QUIET)
            built = self._build()
        if broken.go_on(self.builder.left) and built:
            self._tell(len(self.builder.now.problems.lines))
        self.was_wrong = not built or bool(self.builder.now.problems.lines)

    def _tell(self, problems: int) -> None:
        again = "All is well again. " if self.was_wrong and not problems else ""
        left = f", with {problems} problem{'s' * (problems != 1)}, told above and on the pages" if problems else ""
        LOG.info("%sBuilt: pages, lists and files%s", again, left)

    def _build(self) -> bool:
        """Whether that went well. Browsers load again where a page is another than they have, or all tell what is broken."""
        before = Path(self.server.root)
        homes = {before: self.docs / MAIN, before / OTHER: self.docs / OTHER}
        built = broken.withstand(self._anew, homes)
        self.due = False
        after = self.builder.show() if built else before
        self.server.root = str(after)
        if not built or _differ(before, after):
            self._reload()
        return built

    def _anew(self) -> None:
        for problem in before.problems():
            raise CatalogueError([problem])
        self.server.builder()

    def _reload(self) -> None:
        with self.server._epoch_cond:
            now = max(self.server._visible_epoch + 1, round(time.monotonic() * 1000))
            self.server._visible_epoch = self.server._wanted_epoch = now
            self.server._epoch_cond.notify_all()

    def _answer(self, environ: Any, start_response: Any) -> Iterable[bytes] | None:
        """None where nothing is there: no file has NUL in its name, and Python would not even look for it."""
        return None if "\0" in environ["PATH_INFO"] else self.found(environ, start_response)

    def _error_page(self, code: int) -> bytes | None:
        page = Path(self.server.root) / f"{code}.html"
        return page.read_bytes() if page.is_file() else None


def _is_ours(path: Path) -> bool:
    """Whether it is code of the site; programs of pages are read each time."""
    return path.suffix == ".py" and not path.is_relative_to(DOCS)


def _below(path: Path) -> Path:
    return path.relative_to(ROOT) if path.is_relative_to(ROOT) else path


def _differ(one: Path, other: Path) -> bool:
    pages = [{path.relative_to(folder).as_posix() for path in folder.rglob("*.html")} for folder in (one, other)]
    return pages[0] != pages[1] or bool(filecmp.cmpfiles(one, other, pages[0], shallow=False)[1])
