"""CommonMark (commonmark.org): the texts of records, and pages without what only this site's Markdown knows."""

import re
from collections.abc import Callable

from markupsafe import Markup

from catalogue.exports.site import fit

# What CommonMark would read as markup; | also parts the cells of a table, and braces would be taken for attributes here.
CONTROL = re.compile(r"[\\`*_\[\]<|]|&(?=#|\w+;)|\{(?= ?[#:.])")
LEADING = re.compile(r"^([-+>#=~]|\d{1,9}(?=[.)](?: |$)))")

FENCED = r"^[ \t]*(?P<fence>`{3,})[^\n]*\n.*?^[ \t]*(?P=fence)[ \t]*$"
CODE = r"(?<!`)(?P<ticks>`+)(?!`)(?P<code>[^\n]+?)(?<!`)(?P=ticks)(?!`)"
LINK = r"\]\((?P<target>#[\w-]+|(?!\w+:|/)[^()\s]+\.md(?:#[\w-]+)?)\)"
ATTRIBUTES = r"\s*\{ ?[#:.][^{}\n]*\}[ \t]*$"
COMMENT = r"<!--(?:(?!-->).)*-->"
UNSEEN = rf"(?P<unseen>{ATTRIBUTES}|^{COMMENT}\n+|{COMMENT})"
GAP = r"(?P<gap>\n{3,})"
# One search from left to right, so that nothing is looked for in code or after a backslash.
PIECE = re.compile("|".join([r"\\.", FENCED, CODE, LINK, UNSEEN, GAP]), re.MULTILINE | re.DOTALL)


def escape(text: str) -> Markup:
    """The text as CommonMark that shows exactly this text."""
    text = CONTROL.sub(lambda match: "\\" + match[0], fit(text))
    return Markup(LEADING.sub(lambda match: f"{match[1]}\\" if match[1].isdigit() else f"\\{match[1]}", text))


def commonmark(text: str, address: Callable[[str], str]) -> str:
    """A page of this site as CommonMark; `address` tells where a link to another page, or to a #place on this one, leads."""

    def turned(piece: re.Match) -> str:
        if piece["target"]:
            return f"]({address(piece['target'])})"
        if piece["ticks"] == "`" and piece["code"].startswith("#!math "):
            return f"${piece['code'].removeprefix('#!math ')}$"
        return "" if piece["unseen"] else "\n\n" if piece["gap"] else piece[0]

    return PIECE.sub(turned, text)
