"""What is passed over for its lack of signs becomes the same HTML."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis.strategies import lists, sampled_from
from markdown import Markdown

from catalogue.markdown.dialect import SETTINGS, html

PAGES = sorted((Path(__file__).parents[2] / "docs").rglob("*.md"))
PIECES = [*"\\`*_[](){}<>&!^#|-:.\n ", "  \n", "a", "词", "word", "[a](b.md)", "**b**", "`c`", "&lt;", "[^1]", "<kbd>K</kbd>"]


def _without(text: str) -> str:
    settings = yaml.load(SETTINGS.read_text(encoding="utf-8"), yaml.UnsafeLoader)["markdown_extensions"]
    assert settings.pop("catalogue.markdown.plaintext:PlainText") == {}
    return Markdown(extensions=list(settings), extension_configs=settings).convert(text)


@pytest.mark.parametrize("page", PAGES[::7], ids=lambda page: page.stem)
def test_of_pages(page):
    text = page.read_text(encoding="utf-8")
    assert html(text) == _without(text)


@given(lists(sampled_from(PIECES), max_size=30).map("".join))
def test_of_any_signs(text):
    assert html(text) == _without(text)


def test_of_abbreviations_in_plain_text():
    text = "The HTML of a page.\n\n*[HTML]: HyperText Markup Language\n"
    assert html(text) == _without(text)
    assert "<abbr" in html(text)
