"""What other Markdowns read and ours does not, so that readers would see the signs; each with how it is written here."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from catalogue.records.line import quoted

# What marks a formula between dollars or \( \): a sign of LaTeX, a comparison, a lone letter. Prices have none of these.
FORMULA = re.compile(
    r".*[\\^_{}=<>].*|[A-Za-z](?:['′]|\([\w, ]*\)|\d)*(?:\s*[-+*/,|]\s*(?:[A-Za-z](?:\d|['′])*|\d+))*", re.DOTALL
)
NUMBER = re.compile(r"[\d.,]+")
HAN_OR_WIDE = re.compile("[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]")
WRITE_FORMULA = "write a formula as `#!math …`, and one of its own as a block ```math"
WRITE_BLOCK = 'write !!! note "Title", and below it the text, indented by four spaces'
WRITE_LINK = "write a link as [text](page.md)"
WRITE_MARK = "mark it as **bold**, or not at all"
WRITE_SMALL = "write it as `#!math …`, or with the character itself: ₂, ²"

# Where a formula may stand; what is between the signs is asked whether it is one.
FORMULAS = re.compile(
    r"(?<![\\$A-Za-z0-9])\$(?!\s)([^$\n]{1,300}?)(?<![\s\\])\$(?![A-Za-z0-9$])|\\\((.{1,300}?)\\\)|\\\[(.{1,300}?)\\\]",
    re.DOTALL,
)
# A link whose address stands elsewhere on the page, and such an address.
REFERENCE = re.compile(r"(?<![!\\\]A-Za-z0-9_])\[([^\[\]\n^]+)\]\[([^\[\]\n]*)\]")
DEFINED = re.compile(r"^ {0,3}\[([^\[\]\n]+)\]: *\S", re.MULTILINE)
# Within a line, in pages and in texts that are plain.
INLINE: Mapping[str, str] = {
    r"\$\$": WRITE_FORMULA,
    r"\\(?:begin|end)\{\w+\*?\}|\\[a-z]{2,}\{": WRITE_FORMULA,
    r"(?<!~)~~(?=[^\s~])[^~\n]+~~(?!~)": "leave out what no longer holds, or say that it does not",
    r"(?<![=A-Za-z0-9])==(?=[^\s=])[^=\n]*[^\s=]==(?!=)": WRITE_MARK,
    r"(?<![+A-Za-z0-9])\+\+(?=[^\s+])[^+\n]*(?:\+[^+\n]+)*\+\+(?!\+)": "write keys and insertions as plain text",
    r"\{(?:\+\+|--|==|>>|~~)": "leave out the marks of an editor",
    r"(?<![\[^])\^[\w+−.,()-]{1,20}\^(?!\^)(?<!\^_\^)": WRITE_SMALL,
    r"(?<=[A-Za-z)])~[A-Za-z0-9+-]{1,10}~(?!~)": WRITE_SMALL,
    r"!?\[\[(?=[^\[\]\n]*[^\W\d_])[^\[\]\n]+\](?:\[[^\[\]\n]+\])?\](?![(\[])": WRITE_LINK,
    r"(?<![:A-Za-z0-9]):[a-z][a-z0-9_+-]*:(?![:A-Za-z0-9])": "write the sign itself, or none",
    r"%%(?=\S)[^%\n]+%%": "write a comment as <!-- … -->",
    r"\[[^\[\]\n]+\] \((?:[\w./-]+\.md|https?:)[^)\n]*\)|\([^()\n]+\)\[(?:[\w./-]+\.md|https?:)[^\]\n]*\]": WRITE_LINK,
    r"\((?:[\w./-]+\.md|https?:[^()\s]*)\)\[[^\[\]\n]+\]|\[[^\[\]\n]+\] \[(?:[\w./-]+\.md|https?:)[^\]\n]*\]": WRITE_LINK,
    r"(?<=[^\s\^]) ?\^\[[^\[\]\n]+\]": "write a note as [^1], and [^1]: text at the beginning of a line",
    r"\[\^(?=[\w-]*+[^\w\]\n-])[^\]\n]*+\]": "name a note by letters and digits: [^1]",
}
# In pages alone. Code has been left out, so a fence that is left does not end.
LINES: Mapping[str, str] = {
    r"^ *(?:`{3,}|~{3,}).*$": "end the block of code with ``` on a line of its own",
    r"^<{7} .*(?:\n(?!>{7} ).*){0,2000}(?:\n>{7} .*)?|^>{7} \S.*$": "finish the merge: keep one side, and leave out its marks",
    r"^[ >]*\[![A-Za-z]+\]": WRITE_BLOCK,
    r"^ *:{3,}.*$|^ *\.\. [\w-]+::": WRITE_BLOCK,
    r"^ *(?:[-*+]|\d+\.) \[[ xX]\](?: |$)": "write a list without boxes",
    r"^ *={3,}[!+]* \"": "write a heading for each part",
    r"^ *-+8<-+": "write the text itself",
    r"^#\+\w+": "write a heading as ## Text {#anchor}, and code between ```",
    r"^(?:image|include|video)::\S+\[": 'write {{ figure("name", "caption") }} for a drawing',
    r"^(?:import|export) .*\bfrom ['\"]": "leave it out: no page runs a program",
    r"^[^\s#>|<{`:-][^\n|]*\n(?:=+|-+) *$": "write a heading as ## Text {#anchor}, and a blank line before a rule",
    r"^#{1,6}(?!#)(?! \S)(?!\+\w).*$": "put one space after #, and the words of the heading",
    r"^(?: *(?:[-*+>]|\d+[.)]) +)+#{1,6} .*$": "put a heading at the beginning of a line",
    r"^: {1,3}(?=\S)": "write a list",
    r"(?<=[^\\\n])\\$": "end the line with two spaces, or begin a new paragraph",
    r"\](?=\{[.#])\{[^}\n]*\}": "drop what is in braces",
    r"^\*\[[^\]\n]+\]:.*$": 'write {{ term("id") }} for a term of the glossary, and what it means there',
    r"^ {0,3}\[\^[^\]\n]+\]:[ \t]*$(?!\n {4})": "write the note, or drop it",
    r"^ *\[\^[^\]\n]+\](?: +:|：).*$|^ {4,}\[\^[^\]\n]+\]:.*$": "write a note as [^1]: text, at the beginning of a line",
    r"<(details|summary)\b[^<>]*>(?:[^<>]*</\1>)?|</(?:details|summary)>": WRITE_BLOCK.replace("!!! note", "??? question"),
}
# Around code in a line, of which only the marks are left.
ROLES: Mapping[str, str] = {
    "(?:(?<![:a-z]):(?:[a-z]+:)+|\\{[a-z:]+\\})`\0+`": "write a link as [text](page.md), code as `code`",
    r"`\0+`__?(?![A-Za-z0-9])": "write a link as [text](https://example.org)",
}
# In texts that are plain: of records, and captions.
PLAIN: Mapping[str, str] = {
    r"\A(?:#{1,6}|[-*+>|]|!!!|\?{3}|={3,}|-{3,}) +(?=[^\W\d])": "leave out the marks",
    r"\*\*(?=[^\s*])[^*\n]+\*\*|(?<![\w*])\*(?=[^\s*])[^*\n]*[^\s*]\*(?![\w*])": "leave out the marks",
    r"(?<!\w)__?(?=[^\W_])[^_\n]*[^\s_]__?(?!\w)": "leave out the marks",
    r"!?\[[^\[\]\n]+\]\((?:https?:|[\w./#-]+\))": "leave out the address",
    r"`[^`\n]+`": "leave out the marks",
    r"<(b|i|em|strong|sub|sup|code|br|a|span|u|p|div|h[1-6]|font|style)\b[^<>]*>(?:[^<>]*</\1>)?": "leave out the tags",
    r"&(?:#\d+|#x[0-9A-Fa-f]+|[A-Za-z]{2,8});": "write the character itself",
    r"\{\{(?:(?!\{\{).)*?\}\}": "write the word: terms and names of papers are linked by themselves",
}


class Found(NamedTuple):
    """What is written as others write it, where it begins, what to write, and what becomes of it."""

    start: int
    text: str
    cure: str
    fault: str = "would be shown as it is written"

    @property
    def complaint(self) -> str:
        """As a problem says it."""
        return f"{quoted(self.text)} {self.fault}; {self.cure}"


def first(found: Iterable[Found]) -> list[Found]:
    """What stands within another find is told there."""
    kept: list[Found] = []
    for each in sorted(found, key=lambda each: (each.start, -len(each.text))):
        if not kept or each.start >= kept[-1].start + len(kept[-1].text):
            kept.append(each)
    return kept


def in_text(text: str) -> Iterator[Found]:
    """Of a text that is plain, in which nothing is Markdown."""
    formula = "write it in plain letters and signs: k, d², ≤"
    yield from _formulas(text, formula)
    yield from _matching({pattern: formula if cure == WRITE_FORMULA else cure for pattern, cure in INLINE.items()}, text)
    yield from _matching(PLAIN, text)


def in_page(text: str) -> Iterator[Found]:
    """Of a page, whose code has been left out."""
    defined = {name.lower() for name in DEFINED.findall(text)}
    for found in REFERENCE.finditer(text):
        if (found[2] or found[1]).lower() not in defined:
            yield Found(found.start(), found[0], WRITE_LINK)
    for found in DEFINED.finditer(text):
        if found[1][0] != "^" and text.lower().count(f"[{found[1].lower()}]") < 2:
            yield Found(found.start(), f"[{found[1]}]:", WRITE_LINK, "is an address that no link names")
    yield from _formulas(text, WRITE_FORMULA)
    yield from _matching(INLINE, text)
    yield from _matching(LINES, text)


def roles(text: str) -> Iterator[Found]:
    """Of a page without its code, but with the marks around the code in its lines."""
    yield from _matching(ROLES, text)


def _formulas(text: str, cure: str) -> Iterator[Found]:
    for found in FORMULAS.finditer(text):
        inside = next(filter(None, found.groups())).strip()
        number = found[1] and NUMBER.fullmatch(inside)
        if (number or FORMULA.fullmatch(inside)) and not HAN_OR_WIDE.search(inside):
            yield Found(found.start(), found[0], cure)


def _matching(patterns: Mapping[str, str], text: str) -> Iterator[Found]:
    for pattern, cure in patterns.items():
        for found in re.finditer(pattern, text, re.MULTILINE):
            yield Found(found.start(), found[0], cure)
