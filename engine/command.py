"""The events of a command, build or serve, and what is kept from build to build: plugin.py has those of one build.

One instance lives as long as the command: MkDocs keeps a plugin that has `on_startup` from build to build.
"""

import gc
import logging
import shutil
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Literal

from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin

from catalogue.exports import fonts
from catalogue.files.kept import Kept, code
from catalogue.records.load import load
from catalogue.search import spelling, words
from engine import checked, quiet
from engine.conversion import Conversion
from engine.edition import Edition
from engine.ending import as_by_ctrl_c
from engine.firststep import Whole
from engine.languages import OTHER, ROOT, OtherLanguage
from engine.orders import Found, Order
from engine.port import to_be_free
from engine.preview import Preview
from engine.publish import Steps
from engine.watching import Watch

LOG = logging.getLogger("mkdocs.classics")
# What is kept depends on all of it.
MADE_BY = [ROOT / name for name in ("catalogue", "engine", "macros.py", "mkdocs.yml", "mkdocs.en.yml")]


class Settings(Config):
    """There are none: what there is to set stands in the data."""


class Command(BasePlugin[Settings]):
    """Begins and ends what lives longer than a build."""

    edition: Edition | None = None
    """The build that is under way, or the last one."""
    folder: str | None = None
    """Where this build will write, while it may not."""
    conversion: Conversion
    """Of this build."""
    built: Whole | None = None
    """The last build that came to its end."""
    shown: Whole | None = None
    """The one that browsers see, in which pages are made again."""
    left: Steps = ()
    """Files for programs of the last build: nobody waits for them in a preview."""
    told: Iterable[str] = ()
    """The problems that were told at once: the build that follows does not repeat them."""
    found: Found | None = None
    """What is wrong, where the other process has looked."""
    watch: Watch | None = None
    spare: str | None = None
    """The folder of every other build of a preview."""

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Once for a command: what is kept from build to build begins here."""
        self.command: Literal["build", "gh-deploy", "serve"] = command
        self.serving = command == "serve"
        if self.serving:
            as_by_ctrl_c()
        quiet.quiet()
        gc.set_threshold(50_000, 20, 20)  # looking for garbage, of which there is little, took a twentieth of a build
        self.draws = not self.serving and fonts.possible()
        if not (self.draws or self.serving):
            LOG.info("No Chinese font found by fc-match: pages go without a picture (og:image)")
        self.other = OtherLanguage()
        self.kept = Kept(ROOT / ".cache" / "kept", code(MADE_BY))

    @property
    def now(self) -> Edition:
        """The build that is under way."""
        assert self.edition, "MkDocs begins with on_config"
        return self.edition

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[..., None]) -> None:
        """The first build has come to its end; what follows is told in preview.py."""
        sys.setswitchinterval(0.001)  # who asks for a page gets it while a build is under way
        assert self.watch
        Preview(server, self.watch, self, checked.DOCS)

    def prepare(self, config: MkDocsConfig) -> None:
        """Of a preview: a folder of its own for every build, beside the one that is shown; and what to watch, from now on."""
        if not self.watch:
            to_be_free(*config.dev_addr)
            self.watch = Watch([config.docs_dir, *filter(None, [config.config_file_path]), *config.watch])
        self.spare = f"{config.site_dir}-next"
        if self.shown and self.shown.folder == config.site_dir:
            config.site_dir = self.spare

    def begin_english(self, config: MkDocsConfig) -> None:
        """It shares what is loaded by now, and reads its pages while ours are checked."""
        LOG.info("Looking at both languages, and building them: half a minute, the first time one or two")
        if not (data := load(checked.DATA)).problems:
            words.teach(data.catalogue)
            if self.kept.new:
                spelling.load()  # once for both languages
            self.other.begin(self.order(config, Found()))

    def order(self, config: MkDocsConfig, found: Found) -> Order:
        """What is to be built in English."""
        return Order(self.command, config.site_dir, config.site_url, config.strict, LOG.getEffectiveLevel(), found)

    def show(self) -> Path:
        """From now on browsers see the last build; returns its folder."""
        assert self.built
        self.shown = self.built
        return Path(self.built.folder)

    def at_once(self, changed: list[Path]) -> bool:
        """Makes again what these files concern, in both languages at the same time; whether a page was made."""
        assert self.shown
        self.other.make_again(self.shown.folder, changed, None)
        found = checked.at_once(self.kept)
        ordered = found and self.other.make_again(self.shown.folder, changed, found)
        made = self.again(self.shown.folder, changed, found) if found else []
        if ordered:
            answer = self.other.finish()
            self.now.problems.hear(answer.problems)
            made += [f"{OTHER}/{address}" for address in answer.made]
        self.told = self.now.problems.lines
        if made:
            LOG.info("Shown at once: %s", ", ".join(made))
        return bool(made)

    def again(self, folder: str, changed: list[Path], found: Found) -> list[str]:
        """The pages of this language that these files concern, by their addresses, once they are made again in the folder."""
        self.shown = self.built if self.built and self.built.folder == folder else self.shown
        if not self.shown or self.shown.folder != folder:
            return []
        self.edition, self.conversion = self.shown.edition, self.shown.conversion
        return self.shown.again(changed, found)

    def on_shutdown(self) -> None:
        """The command ends, and all that it has started."""
        gc.freeze()  # or Python would look for garbage once more
        self.other.stop()
        if self.spare:
            shutil.rmtree(self.spare, ignore_errors=True)
