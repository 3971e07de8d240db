"""A line break within Chinese: a browser shows it as a space, and Chinese has none between its own characters."""

import re

from markdown import Markdown
from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor

from catalogue.records.han import FULL_WIDTH

# What may begin or end beside a line break within a paragraph, and the mark of a note, which belongs to what is before it.
TAGS = r"((?:</?(?:a|abbr|code|em|span|strong)\b[^<>]*>|<sup id=\"fnref[^<>]*>.*?</sup>)*+)"
# Signs that are as wide as Chinese where they stand in it, and those beside which even a word of Latin letters has no space.
WIDE, BESIDE, SIGN = f"[{FULL_WIDTH}]", f"[{FULL_WIDTH}“”‘’—…]", "[\u3001-\u3011\uff00-\uffef]"
SIDES = ((WIDE, BESIDE), (BESIDE, WIDE), (SIGN, ""), ("", SIGN))
# What a find can begin with comes first, which is found sooner.
BREAK = re.compile("(?=[< \n])(?:" + "|".join(rf"(?<={a}){TAGS} *\n *{TAGS}(?={b})" for a, b in SIDES) + ")")


class _Joined(Postprocessor):
    def run(self, text: str) -> str:
        return BREAK.sub(lambda found: "".join(found.groups("")), text)


class SoftBreaks(Extension):
    """Runs before the code is put back into the page, whose lines stay."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Called by Markdown."""
        md.postprocessors.register(_Joined(md), "soft_breaks", 35)
