"""A Markdown extension: in code, only what has a color of its own is marked; marks of names and signs weigh as much as text."""

import re

from markdown import Markdown
from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor

# Short names of Pygments: names of variables, modules and functions, operators, punctuation, white space.
# https://pygments.org/docs/tokens/
PLAIN = re.compile(r'<span class="(?:n|nn|nf|o|p|w)">([^<]*)</span>')


class _Plain(Postprocessor):
    def run(self, text: str) -> str:
        return PLAIN.sub(r"\1", text)


class PlainCode(Extension):
    """Runs after the code has been put back into the page."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Called by Markdown."""
        md.postprocessors.register(_Plain(md), "plain_code", 5)
