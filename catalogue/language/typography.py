"""Chinese typography as AutoCorrect writes it: a space between Chinese and Latin or digits, full-width punctuation.

https://github.com/huacnlee/autocorrect tells the rules. It is given prose and nothing else: of what is not, markup.py knows
more than its own reader of Markdown, which also ends the process on long texts. What the tool leaves to people is found by
punctuation.py.
"""

import json
import re
from collections.abc import Iterable

import autocorrect_py
import regex

from catalogue.language.markup import ADDRESS, pieces
from catalogue.language.punctuation import WIDE, spaced
from catalogue.records.han import HAN, IDEOGRAPHS

# Switched off: what would part the names of places (巴黎-萨克雷), narrow the colon before a formula, or change code.
OFF = {"rules": {"space-dash": 0, "halfwidth-punctuation": 0, "space-dollar": 0}, "context": {"codeblock": 0}}
autocorrect_py.load_config(json.dumps(OFF))

# The tool settles after one pass on all text seen so far, but does not promise it.
PASSES = 5
# Between numbers the tool narrows a colon, which is right in a ratio and a time, and wrong where it ends a clause: behind a
# name with a number (GPT-2：5 分, 表 2：), and before what is counted (7 种).
CLAUSE = r"(?<=\d)：(?=\d+\.\d|\d{3})|(?<=\d{3})：(?=\d)|(?<=\.\d)：(?=\d)"
CLAUSE += r"|(?<=(?:[A-Za-z][- ]?|(?:[图表式骤步段层版节章轮组级题项第]|(?<!比)例) ?)\d{1,2})：(?= ?\d)"
CLAUSE += r"|(?<=\d)：(?= ?\d{1,2} ?(?:[个种处层项篇条次年月天秒倍步位台块张份类组段句词行列万亿题头人轮]|分(?!之)|小时))"
# Of several marks the tool widens the first alone.
RUN = re.compile(rf"(?<=[{IDEOGRAPHS}”）])[?!]{{2,}}(?!\[)")
# YAML takes it out by itself; what is quoted may show how a text is cut.
GAP = re.compile(rf"(“[^”]*”)|(?<=[{IDEOGRAPHS}]) +(?=[{IDEOGRAPHS}])")
ADDRESSES, KEPT = re.compile(f"({ADDRESS})"), regex.compile(f"({ADDRESS}|{CLAUSE})")


def formatted(text: str) -> str:
    """One line of text as the tool sets it, but for addresses and a colon after a number; formatting it again changes nothing.

    A text without Chinese comes back as it is.
    """
    if not HAN.search(text):
        return text
    return "".join(part if at % 2 else _settled(part) for at, part in enumerate(KEPT.split(RUN.sub(_wide, text))))


def _wide(signs: re.Match[str]) -> str:
    return signs[0].translate(WIDE)


def formatted_page(text: str) -> str:
    """A Markdown page with its prose set. All else stays, byte for byte: see markup.py."""
    parts = [*pieces(text)]
    page = "".join(formatted(GAP.sub(r"\1", part)) if is_prose else part for is_prose, part in parts)
    # Should the tool have made of prose what means something, nothing was gained.
    return page if _markup(pieces(page)) == _markup(parts) else text


def spaced_page(text: str) -> str:
    """An English page with the spaces of its prose around punctuation where they belong; code between them is a word."""
    return "".join(spaced(part) if is_prose else part for is_prose, part in pieces(text))


def _markup(parts: Iterable[tuple[bool, str]]) -> list[str]:
    return [part for is_prose, part in parts if not is_prose]


def _settled(text: str) -> str:
    """As it was, where the tool goes back and forth; white space at either end stays."""
    words = text.strip()
    before, found = "", words
    for _ in range(PASSES):
        before, found = found, str(autocorrect_py.format(found)) if found else found
        if found == before:
            return text.replace(words, found, 1) if words else text
    return text
