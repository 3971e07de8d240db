"""CommonMark (spec.commonmark.org, 0.31): texts that show exactly what they say, and emphasis that is read as such."""

import re
from unicodedata import category

# What would be read as markup; | also parts the cells of a table, and $ begins a formula.
CONTROL = re.compile(r"[\\`*_\[\]<|$]|&(?=#|\w+;)")
# An underscore within a word is none of emphasis; after or before any other sign, it may be.
UNSAFE = re.compile(r"[*<]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9{\\])")
LEADING = re.compile(r"^([-+>#=~]|\d{1,9}(?=[.)](?: |$)))")
# Emphasis is kept as signs of private use until its neighbours are known: strong, em.
SIGNS = {"strong": ("\ue000", "\ue001"), "em": ("\ue002", "\ue003")}
_MARKS = frozenset("".join(map("".join, SIGNS.values())))
EMPHASIS = re.compile("\ue000([^\ue000\ue001]*)\ue001|\ue002([^\ue002\ue003]*)\ue003")


def inert(text: str) -> str:
    """The text within a line, shown as it is."""
    return CONTROL.sub(r"\\\g<0>", text)


def beginning(line: str) -> str:
    """A line whose first sign begins no list, heading or quotation."""
    return LEADING.sub(lambda match: f"{match[1]}\\" if match[1].isdigit() else f"\\{match[1]}", line)


def escape(text: str) -> str:
    """The text as a line of its own that shows exactly this text."""
    return beginning(inert(" ".join(text.split())))


def code(text: str) -> str:
    """The text as code within a line."""
    fence = "`" * (1 + max(map(len, re.findall("`+", text)), default=0))
    return f"{fence} {text} {fence}" if text[:1] == "`" or text[-1:] == "`" else f"{fence}{text}{fence}"


def formula(tex: str) -> str:
    """A formula within a line; as code, too, where its signs could be read as emphasis (GitHub knows both forms)."""
    return f"$`{tex}`$" if UNSAFE.search(tex) else f"${tex}$"


def displayed(tex: str) -> str:
    """A formula of its own lines, in the same two forms."""
    return fenced(tex, "math") if UNSAFE.search(tex) else f"$$\n{tex}\n$$"


def fenced(text: str, language: str = "") -> str:
    """The text as a block of code, within a fence longer than any in the text."""
    fence = "`" * max(3, 1 + max(map(len, re.findall("`+", text)), default=0))
    return f"{fence}{language}\n{text}\n{fence}"


def quoted(blocks: list[str]) -> str:
    """The blocks as a quotation."""
    return "\n".join(f"> {line}".rstrip() for line in "\n\n".join(blocks).split("\n"))


def table(rows: list[list[str]]) -> str:
    """The rows as GitHub writes tables; the first is the head. A table without rows says nothing."""
    if not rows:
        return ""
    head, *body = rows
    return "\n".join(f"| {' | '.join(row)} |" for row in (head, ["---"] * len(head), *body))


def emphasized(text: str) -> str:
    """SIGNS become asterisks where CommonMark reads these as emphasis (section 6.2), else elements of HTML."""

    def written(match: re.Match[str]) -> str:
        name, stars = ("strong", "**") if match[1] is not None else ("em", "*")
        inner = match[1] if match[1] is not None else match[2]
        before, after = match.string[: match.start()][-1:], match.string[match.end() :][:1]
        flanked = stars not in inner and _flanks(before, inner[:1]) and _flanks(after, inner[-1:])
        return f"{stars}{inner}{stars}" if flanked else f"<{name}>{inner}</{name}>"

    while EMPHASIS.search(text):
        text = EMPHASIS.sub(written, text)
    return text


def _flanks(outside: str, inside: str) -> bool:
    """Whether asterisks between the two characters may open or close emphasis on the side of `inside`, in any CommonMark.

    Until 0.31, signs (→, ≈, €) were none of punctuation; asterisks side by side are read as one run.
    """
    if not inside or inside.isspace() or outside == "*" or {outside, inside} & _MARKS:
        return False
    return category(inside)[0] not in "PS" or not outside or outside.isspace() or _punctuation(outside)


def _punctuation(char: str) -> bool:
    """By every version of CommonMark."""
    return category(char)[0] == "P" or (char.isascii() and category(char)[0] == "S")
