"""A block of code or a formula right below a text, or above it, stands between paragraphs: none may hold one."""

import re

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor
from markdown.util import HTML_PLACEHOLDER

# What stands for a block, alone on its line.
BLOCK = re.compile(r"[ \t]*" + HTML_PLACEHOLDER % r"\d+" + r"[ \t]*")


class _Apart(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        return [each for line in lines for each in (["", line, ""] if BLOCK.fullmatch(line) else [line])]


class Apart(Extension):
    """Runs once the blocks are taken out of the page, and before other HTML is."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Called by Markdown."""
        md.preprocessors.register(_Apart(md), "apart", 22)
