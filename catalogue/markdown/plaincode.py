"""Code on pages: only what has a color of its own is marked, as marks of names and signs weigh as much as text."""

import re
from collections.abc import Mapping
from html import escape

from markdown import Markdown
from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor

# Short names of Pygments: names of variables, modules and functions, operators, punctuation, white space.
# https://pygments.org/docs/tokens/
PLAIN = re.compile(r'<span class="(?:n|nn|nf|o|p|w)">([^<]*)</span>')


def untitled(language: str, inputs: Mapping[str, str], options: object, attrs: object, md: Markdown) -> bool:
    """Whether a fenced block of text is for `text`."""
    return not inputs


def text(source: str, language: str, css_class: str, options: object, md: Markdown, **more: object) -> str:
    """What Pygments makes of text, without it: each paper is cited in six blocks, and it begins anew at each."""
    return f'<div class="language-text highlight"><pre><span></span><code>{escape(source, quote=False)}\n</code></pre></div>'


class _Plain(Postprocessor):
    def run(self, text: str) -> str:
        return PLAIN.sub(r"\1", text)


class PlainCode(Extension):
    """Runs after the code has been put back into the page."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Called by Markdown."""
        md.postprocessors.register(_Plain(md), "plain_code", 5)
