"""What of a page is prose, to be set by typography.py, and what is not and stays byte for byte.

Markdown as Python-Markdown reads it with the extensions of catalogue/markdown/markdown.yml, HTML, and calls of macros. Where it
is doubtful whether something is prose, it is not.
"""

import re
from collections.abc import Iterator

# In running text, an address ends where a Chinese sign or a quote stands, or a parenthesis that it does not open itself.
_SIGN = '[^\\s<>"`()（），。；：！？、“”‘’《》「」]'
ADDRESS = rf"(?<![A-Za-z0-9+.-])(?:[A-Za-z][A-Za-z0-9+.-]*+://|mailto:|www\.)(?:{_SIGN}|\({_SIGN}*\))*+"
ADDRESS += r"|(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]++@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+"
# Within one paragraph.
WITHIN = r"(?:(?!\n[ \t]*\n)[\s\S])"
PARENTHESES = r"(?:\"[^\"\n]*\"|<[^<>\n]*>|[^()\n]|\((?:[^()\n])*\)|\n(?![ \t]*\n))*+"
SILENT = "code|kbd|math|pre|samp|script|style|svg|textarea|var"
# The first that fits counts.
KINDS = [
    r"\0[\0\n]*",
    r"\A---\n[\s\S]*?\n---\n",
    r"<!-- *autocorrect-disable *-->[\s\S]*?(?:<!-- *autocorrect-enable *-->|\Z)",
    r"<!--[\s\S]*?(?:-->|\Z)",
    rf"<({SILENT})\b[\s\S]*?(?:</\1\s*>|\Z)",
    rf"(?<!`)(`++){WITHIN}+?(?<!`)\2(?!`)|`++",
    rf"\$\${WITHIN}+?\$\$|\\\((?:(?!\\\(){WITHIN})*?\\\)|\\\[(?:(?!\\\[){WITHIN})*?\\\]|\$[^\s$](?:[^$\n]*[^\s$])?\$(?!\d)",
    r"\\.",
    # A drawing's caption is prose.
    r"\{\{ *figure\( *\"[^\"\n]*\" *, *\"(?=[^\"\n\\{}]*\" *\) *\}\})|\" *\) *\}\}",
    r"\{\{(?:(?!\{\{)[\s\S])*?\}\}|\{%(?:(?!\{%)[\s\S])*?%\}|\{#!(?:(?!\{#!)[\s\S])*?!#\}|\{[^{}\n]*\}",
    r"</?[A-Za-z][^<>]*>|<[^\s<>]+>",
    r"^[ >]*\[\^[^\]\n]+\]:|^[ >]*\*\[[^\]\n]+\]:|^[ >]*\[[^\]\n]+\]:[^\n]*",
    r"\[\^[^\[\]\n]+\]",
    rf"\]\({PARENTHESES}\)|\] ?\[[^\[\]\n]*\]",
    ADDRESS,
    # The title of a block is prose.
    r"^[ >]*(?:!!!|\?\?\?\+?|===[+!]?)[^\n\"]*\"?",
    r"^[ \t>]*(?:(?:[-+*:]|\d+[.)])(?=[ \t])|\#{1,6})[ \t]*",
    r"&\#?\w+;",
]
# What is to keep a part of a page as others set it, and has no end: that does not hold for all that follows.
UNCLOSED = re.compile(r"<!-- *autocorrect-disable *-->(?![\s\S]*<!-- *autocorrect-enable *-->)")
SIGNS = r"!?\[|\]|[*_|]+|~~+"
FENCED, INDENTED = "fenced", "indented"
FENCE = re.compile(r"[ \t>]*(`{3,}+|~{3,}+)([^`\n]*)")
QUOTED = re.compile(r"(?: {0,3}> ?)*")
# What holds lines that stand further in.
HOLDS = re.compile(r"[!！?？]{2,3}|===|[-+*:]\s|\d+[.)]\s|\[\^[^\]]+\]:")
LABEL = re.compile(r"^[ >]*\[([^\]^\n][^\]\n]*)\]:", re.MULTILINE)


def pieces(text: str) -> Iterator[tuple[bool, str]]:
    """The text in pieces, each with whether it is prose: within one line, between signs that mean something."""
    at, hidden = 0, _without_code(text)
    for match in _pattern(hidden).finditer(hidden):
        yield from _lines(text[at : match.start()])
        yield False, text[match.start() : match.end()]
        at = match.end()
    yield from _lines(text[at:])


def _lines(prose: str) -> Iterator[tuple[bool, str]]:
    """White space at either end of a line belongs to how the page is laid out."""
    for number, line in enumerate(prose.split("\n")):
        words = line.strip()
        start = len(line) - len(line.lstrip())
        parts = "\n" * bool(number) + line[:start], words, line[start + len(words) :]
        yield from ((part is words, part) for part in parts if part)


def _pattern(text: str) -> re.Pattern[str]:
    """Of everything that is not prose; a label that the page defines stands for its address, wherever it is."""
    labels = "|".join(re.escape(label) for label in dict.fromkeys(LABEL.findall(text)))
    kinds = [*KINDS, *([rf"!?\[(?:{labels})\]"] if labels else []), SIGNS]
    return re.compile("|".join(kinds), re.MULTILINE | re.IGNORECASE)


def _without_code(text: str) -> str:
    """Of the same length, with NUL in place of the lines that are code."""
    lines = text.replace("\0", " ").split("\n")
    return "\n".join("\0" * len(line) if code else line for line, code in zip(lines, _code(lines)))


def indented(text: str) -> list[int]:
    """The lines, counted from 0, that stand so far in that they are code."""
    return [at for at, code in enumerate(_code(text.split("\n"))) if code == INDENTED]


def _code(lines: list[str]) -> Iterator[str]:
    """How each line is code: as one of a fenced block, because it stands so far in, or not."""
    fence, within, after_blank = "", 0, True
    for line in lines:
        inner = line[len((QUOTED.match(line) or [""])[0]) :].expandtabs(4)
        indent = len(inner) - len(inner.lstrip())
        mark = None if not fence and after_blank and indent >= within + 4 else FENCE.fullmatch(line)
        if fence or mark:
            yield FENCED
            if mark:
                fence = mark[1] if not fence else "" if mark[1] == fence and not mark[2].strip() else fence
            continue
        if after_blank and inner.strip():
            within = min(within, indent // 4 * 4)
        code = after_blank and indent >= within + 4
        if not code and HOLDS.match(inner.lstrip()):
            within = indent // 4 * 4 + 4
        yield INDENTED if code and inner.strip() else ""
        after_blank = code or not inner.strip()
