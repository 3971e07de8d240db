"""Markdown as our pages write it -> HTML, by Python-Markdown with the extensions of markdown.yml."""

from functools import lru_cache
from pathlib import Path

import yaml
from markdown import Markdown

SETTINGS = Path(__file__).parent / "markdown.yml"


def html(text: str) -> str:
    """The HTML of a page; links to sources of pages stay as they are written."""
    markdown = _markdown()
    markdown.reset()
    return markdown.convert(text)


@lru_cache(maxsize=1)
def _markdown() -> Markdown:
    # A file of ours, in which !!python/name names functions of ours.
    settings = yaml.load(SETTINGS.read_text(encoding="utf-8"), yaml.UnsafeLoader)["markdown_extensions"]
    return Markdown(extensions=list(settings), extension_configs=settings)
