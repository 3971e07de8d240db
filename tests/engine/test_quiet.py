"""What the terminal shows at each build: our lines and every warning, none of the small talk."""

import logging

import jinja2
import pytest
from mkdocs.commands import build
from mkdocs.config import load_config
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs_macros.util import trace

from engine.quiet import BUILDS, MACROS, name_language, quiet, tell_what_stops
from tests.invented import ROOT, TOPICS, project
from tests.tools import run


@pytest.fixture
def hushed():
    quiet()
    yield
    MACROS.filters.clear()
    BUILDS.filters.clear()


def test_the_macros_plugin_tells_warnings_only(hushed, caplog):
    caplog.set_level(logging.INFO, "mkdocs")
    trace("Found local Python module")
    trace("No such macro", level="warning")
    assert [record.levelname for record in caplog.records] == ["WARNING"]


def test_who_asks_for_all_of_it_is_told_all_of_it(hushed, caplog):
    caplog.set_level(logging.DEBUG, "mkdocs")
    trace("Found local Python module")
    assert len(caplog.records) == 1


def test_a_file_that_has_nothing_to_say_is_no_news(hushed, caplog, tmp_path):
    caplog.set_level(logging.INFO, "mkdocs")
    config = load_config(str(ROOT / "mkdocs.en.yml"), site_dir=str(tmp_path))
    env = jinja2.Environment(loader=jinja2.DictLoader({"robots.txt": "", "other.txt": "text"}))
    for name in ("robots.txt", "other.txt"):
        build._build_theme_template(name, env, Files([]), config, Navigation([], []))
    assert caplog.messages == []
    assert (tmp_path / "other.txt").read_text() == "text"


def test_calling_it_again_adds_nothing(hushed):
    quiet()
    assert len(MACROS.filters) == 1


def test_a_warning_of_mkdocs_says_of_which_language_it_is(caplog):
    logging.getLogger("mkdocs").addHandler(caplog.handler)
    name_language()
    logging.getLogger("mkdocs.structure.pages").warning("Doc file %r contains a link", "about.md")
    logging.getLogger("mkdocs").removeHandler(caplog.handler)
    caplog.handler.filters.clear()
    assert caplog.messages[0] == "zh: Doc file 'about.md' contains a link"


@pytest.mark.parametrize(("strict", "level"), [(True, logging.WARNING), (False, logging.ERROR)])
def test_a_strict_build_tells_its_warnings_however_quiet(caplog, strict, level):
    caplog.set_level(logging.ERROR, "mkdocs")
    tell_what_stops(strict)
    assert logging.getLogger("mkdocs").level == level


def test_a_strict_build_that_is_quiet_says_why_it_stops(tmp_path):
    folder = project(tmp_path, len(TOPICS))
    (folder / "docs" / "en" / "about.md").write_text("# x\n\n[x](none.md)\n", encoding="utf-8")
    (folder / "docs" / "zh" / "about.md").write_text("# x\n\n[x](none.md)\n", encoding="utf-8")
    status, output = run("mkdocs", "build", "--strict", "--quiet", folder=folder)
    assert status == 1 and all(f"{code}: Doc file 'about.md' contains a link 'none.md'" in output for code in ("zh", "en"))
