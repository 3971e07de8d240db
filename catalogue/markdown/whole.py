"""A formula within a line and what touches it: browsers take it for a picture, beside which any line may end."""

import re

from markdown import Markdown
from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor

from catalogue.records.han import IDEOGRAPHS

OPENING = "（［｛“‘《〈「『【〔(\\[{"
# What begins no line after it: marks, and the rest of a word (d-dimensional).
TOUCHING = re.compile(rf"[{OPENING}]*+<math\b[^>]*+>.*?</math>[^\s<{OPENING}{IDEOGRAPHS}]*+", re.DOTALL)


class _Whole(Postprocessor):
    def run(self, text: str) -> str:
        return TOUCHING.sub(_held, text) if "<math" in text else text


def _held(found: re.Match[str]) -> str:
    said = found[0]
    return said if said.startswith("<math") and said.endswith("</math>") else f'<span class="whole">{said}</span>'


class Whole(Extension):
    """Runs once the formulas are in the page."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Called by Markdown, which takes a formula for a block, and would set a space between it and what touches it."""
        md.block_level_elements = [name for name in md.block_level_elements if name != "math"]
        md.postprocessors.register(_Whole(md), "whole", 25)
