"""What is imported is named where it is installed from: nothing comes along by chance."""

import re
import sys
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from tests.invented import ROOT
from tests.repository.test_architecture import SOURCES, imported

TESTS = sorted((ROOT / "tests").rglob("*.py"))
PROGRAMS = sorted((ROOT / "docs" / "examples").glob("*.py"))
OURS = {"catalogue", "engine", "macros", "tests"}


def named(*files: str) -> set[str]:
    texts = [(ROOT / "requirements" / f"{name}.in").read_text(encoding="utf-8") for name in files]
    return {plain(name) for text in texts for name in re.findall(r"^[\w.-]+", text, re.MULTILINE)}


def plain(name: str) -> str:
    """As packages are compared (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


@pytest.mark.parametrize(("sources", "files"), [(SOURCES, ["site"]), (TESTS + PROGRAMS, ["site", "test"])])
def test_every_library_that_is_imported_is_named(sources: list[Path], files: list[str]):
    libraries = {name.split(".")[0] for path in sources for name in imported(path)} - OURS - sys.stdlib_module_names
    packages = packages_distributions()
    found = {library: {plain(package) for package in packages.get(library, [library])} for library in libraries}
    assert {library for library, sold in found.items() if not sold & named(*files)} == set()
