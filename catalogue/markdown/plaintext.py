"""Texts of a page without a sign of Markdown, of which there are most: no pattern of inline Markdown is tried on them."""

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

# One of these is in all that an inline pattern of ours matches, and \2 in what Markdown has put aside.
SIGNS = re.compile(r"[\\`*_\[\]<>&!\2]|  \n")


class _Plain(Treeprocessor):
    def run(self, root: Element) -> None:
        if self.md.treeprocessors["abbr"].abbrs:  # type: ignore[attr-defined]  # they are looked for in text that is none of these
            return
        for element in root.iter():
            element.text, element.tail = _told(element.text), _told(element.tail)


def _told(text: str | None) -> str | None:
    """Markdown leaves it as it is where it may."""
    return AtomicString(text) if text and not SIGNS.search(text) else text


class PlainText(Extension):
    """Runs right before inline Markdown."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Called by Markdown."""
        md.treeprocessors.register(_Plain(md), "plain_text", 21)
