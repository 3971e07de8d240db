"""What readers would see of a page that nobody means: signs of Markdown and calls as they are written, and what is unseen.

Looks at what the page becomes, whichever way it is written.
"""

import re
from collections import Counter
from collections.abc import Iterator
from html import unescape
from html.entities import name2codepoint
from unicodedata import name

from catalogue.language.characters import HIDDEN, lookalikes, named
from catalogue.markdown.danger import Danger
from catalogue.markdown.pagetext import CODE as SPANS
from catalogue.records.closure import closure
from catalogue.records.han import IDEOGRAPHS

# What shows signs as they are, on purpose.
SILENT = re.compile(r"<(code|pre|math|svg|script|style|kbd|samp|textarea)\b.*?</\1>", re.DOTALL)
# What shows its source as it is: that of a page, or a program beside it, of which pagewording.py tells.
CODE_SHOWN = re.compile(r"<(code|pre)\b.*?</\1>", re.DOTALL)
TAG = re.compile(r"<[^<>]*>")
BACKQUOTE = re.compile("`")
# Of a comparison, before it stands a letter or a number: A<B, n1<n2.
NO_OPERAND = r"(?:(?<=[A-Za-z]{2})|(?<![A-Za-z\d)\]]))"
# Each with what to do about it; a star beside a letter may be a name (A*).
RAW = {
    re.compile(rf"\*\*|(?<![\w*)])\*(?=\w)|(?<!\w)_+(?=\w)|(?<=[{IDEOGRAPHS}])\*(?= +[^\s*][^*]*\*[{IDEOGRAPHS}])"): (
        "close the marks around the words"
    ),
    BACKQUOTE: "put as many backquotes at the end of code as at its beginning",
    re.compile(r"!?\[[^\[\]]*\]\(|\]\("): "write a link as [text](page.md)",
    re.compile(r"\[\^[^\s\[\]]*\]?"): "write the note, [^1]: text, at the beginning of a line",
    re.compile(rf"&#?\w+;|(?<!\w)&(?:{'|'.join(name2codepoint)})(?!\w)"): "write the character itself",
    re.compile(r"\{ *\{|\} *\}|\{[^{}]*\(.*?\}"): 'write a call like {{ term("token") }}, with two braces at either end',
    re.compile(r"\{[^{}]*\}?|\}"): "end a heading with {#anchor}, write braces as code, and a formula as `#!math …`",
    re.compile(r"<!--|-->|<!"): "write a comment as <!-- text -->",
    re.compile(rf"<[/?%]\S*|{NO_OPERAND}<[A-Za-z]\S*"): "close it with >, or write it as code",
    re.compile(r"^\s*(?:!!!|\?\?\?).*"): 'write !!! note "Title", and below it the text, indented by four spaces',
    re.compile(r"^\s*#+ .*"): "write a heading as ## Text {#anchor}",
}
# One of these stands in whatever they find.
MARKED = re.compile(r"[*_`\[\]&{}<>]|\A\s*(?:!!!|\?\?\?|#)")
# A star or an underscore that closes nothing, beside what others have marked.
STAR = re.compile(r"(\*+|(?<!\w)_+)<(em|strong)>([^<>]*)|<(em|strong)>([^<>]*)</\4>(\*+|_+(?!\w))")
# One of these stands there.
BESIDE = [mark for star in "*_" for name in ("em", "strong") for mark in (f"{star}<{name}>", f"</{name}>{star}")]
# So much of what follows helps to find it in the source.
AROUND = 30
CODE = re.compile(r"(?<!<pre>)(?<!</span>)<code[^<>]*>([^<]*)</code>")
IN_LINE = "stands in a line; begin a block of code with ``` and one word on a line of its own"
ASKEW = "ends nothing there; put it right below the ``` that begins the block"
# Code that may hold backquotes, as one writes it.
DOUBLE = re.compile(r"(?<!`)(``+)(?!`)([^\n]*?[^`\n])\1(?!`)")
ASKED = re.compile(r"\[\^([^\]\n]+)\]")
MISWRITTEN = re.compile(r"^ *\[\^([^\]\n]+)\] *[:：]|(?<!\S\n)^ *\[\^?([^\]\n]+)\](?= *\S)", re.MULTILINE)
# A note and what it says, as far as the next.
SAID = re.compile(r"^ {0,3}\[\^([^\]\n]+)\]:(.*(?:\n(?! {0,3}\[\^)(?!\n(?! )).*)*)", re.MULTILINE)
NOTE = re.compile(r"^ {0,3}\[\^([^\]\n]+)\]:", re.MULTILINE)


def seen(html: str, text: str) -> Iterator[Danger]:
    """Of the HTML of a page and its source; each kind once in a piece of text between two tags."""
    wrong, running = _told_elsewhere(text), SILENT.sub("<>", html)
    for danger in (*unseen(html, text), *_raw(running, text), *_stars(running), *_code(html, text)):
        asked = ASKED.match(danger.tag)  # of one that is written wrongly, the note itself tells
        if danger.line(text) and not (asked and asked[1] in wrong):
            yield danger
    for note, times in Counter(NOTE.findall(text)).items():
        if times > 1:
            yield Danger(f"[^{note}]:", "is a note that stands twice, and is shown once; give one another name", again=True)
    named = {note: {*ASKED.findall(said)} for note, said in SAID.findall(text)}
    if circular := next((note for note in named if note in closure(note, lambda each: named.get(each, ()))), None):
        yield Danger(f"[^{circular}]:", "is a note that leads back to itself; write out what it says")


def _told_elsewhere(text: str) -> set[str]:
    """The notes of which the line tells that was to be theirs: written wrongly, or under another name."""
    named, given = {*ASKED.findall(NOTE.sub("", text))}, {*NOTE.findall(text)}
    wrong = {name for names in MISWRITTEN.findall(text) for name in names}
    return wrong | (named if given - named else set())


def _raw(running: str, text: str) -> Iterator[Danger]:
    """What comes from a record, a template, or characters that were escaped, no source writes like this."""
    for shown in filter(MARKED.search, map(unescape, dict.fromkeys(TAG.split(running)))):
        found = ((pattern.search(shown), cure) for pattern, cure in RAW.items())
        first = next(((at, cure) for at, cure in found if at), None)
        if first and (first[0][0][0] != "<" or first[0][0] in text):
            tag = _cut(shown, first[0])
            said, written = f"would be shown as it is written; {first[1]}", rf"(?<!\\){re.escape(tag)} *$"
            torn = rf"{re.escape(tag)}[_*`]|[_*`]{re.escape(tag)}"  # as of {#__init__}, where Markdown sees a mark
            yield Danger(tag, said, written=torn if tag[0] in "{}" and re.search(torn, text) else written)


def _stars(running: str) -> Iterator[Danger]:
    for star in STAR.finditer(running) if any(map(running.__contains__, BESIDE)) else ():
        mark, words = (star[1] or star[6])[0], re.escape(unescape(star[3] or star[5] or ""))
        marks = "stars" if mark == "*" else "underscores"
        fault = f"has more {marks} on one side than on the other; close the marks around the words"
        yield Danger(unescape(TAG.sub(mark, star[0])), fault, written=rf"[*_]+{words}[*_]+")


def _code(html: str, text: str) -> Iterator[Danger]:
    """Code within a line that was meant for a block, or ends otherwise than it begins; between two marks, one may stand."""
    shows = {code[2].strip() for code in DOUBLE.finditer(text)}
    for shown in (unescape(code[1]) for code in CODE.finditer(html)):
        first = shown.partition("\n")[0]
        if first != shown:
            askew = _askew(text)
            yield Danger("```", ASKEW, at=askew) if askew else Danger(first, IN_LINE)
        elif shown.count("`") % 2 and shown.strip("` ") and shown not in shows:
            yield Danger(first, f"would be shown as it is written; {RAW[BACKQUOTE]}")


def _askew(text: str) -> int:
    """The line of the first mark that would end a block of code, and stands at another margin than the one that begins it."""
    for block in SPANS[0].finditer(text):
        first, *_, last = block[0].split("\n")
        if first[: len(first) - len(first.lstrip())] != last[: len(last) - len(last.lstrip())]:
            return text.count("\n", 0, block.end()) + 1
    return 0


def _cut(text: str, found: "re.Match[str]") -> str:
    """What was found, with what stands beside it in its line."""
    return text[found.start() : max(found.end(), found.start() + AROUND)].strip("\n").partition("\n")[0]


def unseen(html: str, text: str) -> Iterator[Danger]:
    """Characters that nobody sees or takes for others, where the source writes them in another way than as themselves."""
    for char in sorted(set(unescape(CODE_SHOWN.sub("", html))) - set(text)):
        if HIDDEN.match(char):
            yield Danger("", f"shows {named(char)}, which nobody sees; remove it", written=_spellings(char))
    for _, complaint in lookalikes(unescape(TAG.sub("", SILENT.sub("<>", html)))):
        char = chr(int(complaint[2:].partition(" ")[0], 16))
        if char not in text:
            yield Danger("", complaint, written=_spellings(char))


def _spellings(char: str) -> str:
    """As itself, by its number and by its name, as HTML, Jinja and LaTeX write it."""
    number = rf"(?:\\[ux]\{{?0*|\\unicode\{{ *\"?[x\"]?0*){ord(char):x}|\\unicode\{{ *{ord(char)}\b|\\0*{ord(char):o}(?![0-7])"
    return rf"{re.escape(char)}|(?i:{number}|\\N\{{{re.escape(name(char, '?'))}\}})"
