"""The events of a command, build or serve, and what is kept from build to build: plugin.py has those of one build.

One instance lives as long as the command: MkDocs keeps a plugin that has `on_startup` from build to build.
"""

import logging
import signal
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Literal

from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin

from catalogue.exports import fonts
from catalogue.files.kept import Kept, code
from engine import broken, quiet
from engine.background import Background
from engine.edition import Edition
from engine.languages import ROOT, OtherLanguage

LOG = logging.getLogger("mkdocs.classics")
# What is kept depends on all of it.
MADE_BY = [ROOT / name for name in ("catalogue", "engine", "macros.py", "mkdocs.yml", "mkdocs.en.yml")]


class Settings(Config):
    """There are none: what there is to set stands in the data."""


class Command(BasePlugin[Settings]):
    """Begins and ends what lives longer than a build."""

    edition: Edition | None = None
    """The build that is under way, or the last one."""

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Once for a command: what is kept from build to build begins here."""
        self.command: Literal["build", "gh-deploy", "serve"] = command
        self.serving = command == "serve"
        if self.serving:
            signal.signal(signal.SIGTERM, signal.default_int_handler)  # ends as Ctrl-C does, and leaves no files
        quiet.quiet()
        self.draws = not self.serving and fonts.possible()
        if not (self.draws or self.serving):
            LOG.info("No Chinese font found by fc-match: pages go without a picture (og:image)")
        self.other, self.background = OtherLanguage(), Background()
        self.kept = Kept(ROOT / ".cache" / "kept", code(MADE_BY))

    @property
    def now(self) -> Edition:
        """The build that is under way."""
        assert self.edition, "MkDocs begins with on_config"
        return self.edition

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[..., None]) -> None:
        """Builds after the first go through `withstand`, so that none ends the preview."""
        server.builder = partial(broken.withstand, server.builder, Path(config.site_dir), self.now.docs)

    def on_build_error(self, *, error: Exception) -> None:
        """Nobody will wait for what this build has set off."""
        self.other.abandon()
        self.background.stop()

    def on_shutdown(self) -> None:
        """The command ends, and all that it has started."""
        self.other.stop()
        self.background.stop()
