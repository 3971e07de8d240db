"""Chinese typography as AutoCorrect writes it: a space between Chinese and Latin or digits, full-width punctuation.

https://github.com/huacnlee/autocorrect tells the rules. In a page, what stands between <!-- autocorrect-disable --> and
<!-- autocorrect-enable --> is left alone, and so is code. What the tool leaves to people is found here, and changed by them.
"""

import json
import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from unicodedata import name, normalize

import autocorrect_py
import opencc

# Switched off: what would part the names of places (巴黎-萨克雷), narrow the colon before a formula, or change code.
OFF = {"rules": {"space-dash": 0, "halfwidth-punctuation": 0, "space-dollar": 0}, "context": {"codeblock": 0}}
autocorrect_py.load_config(json.dumps(OFF))

HAN = re.compile(r"[\u3400-\u9fff]")
# The tool settles after one pass on all text seen so far, but does not promise it.
PASSES = 5
# So many faults of one line are printed.
SHOWN = 3

# What makes a half-width sign a fault: Chinese before it, after it. Markdown's emphasis may stand between; what closes or opens
# around an English quotation (“TL;DR:”) does not. ![ begins a picture, ]: a footnote.
BEFORE, AFTER = "[\u3400-\u9fff”）》」』】〉]", "[\u3400-\u9fff“（《「『【〈]"
AFTER_ZH = re.compile(rf"({BEFORE}[*_]*) ?([,:;?!]|\.{{3,}})(?!\[) ?")
BEFORE_ZH = re.compile(rf"(?<=[^\s\]]) ?([,:;?!]|\.{{3,}}) ?(?=[*_]*{AFTER})")
LEFT, RIGHT = re.compile(BEFORE), re.compile(f"{AFTER}|[、。，：；？！]")
# Parentheses or straight quotes, and what they hold.
ENCLOSED = re.compile(r""" ?(?:\(([^()\n]*)\)|"([^"\n]*)") ?""")
HALF_WIDTH = re.compile(r'[(",:;?!]|\.{3}')
# int8(x); (0.5, 1)
CALLED = re.compile(r"[A-Za-z0-9_]")
POINT = re.compile(r"[^,A-Za-z\u3400-\u9fff]+(?:,[^,A-Za-z\u3400-\u9fff]+)+")
WIDE = str.maketrans(",:;?!", "，：；？！")
# Signs of Chinese in an English text; NFKC knows the other half of them.
FULL_WIDTH = re.compile("[\u3000-\u3003\u3008-\u3011\u3014-\u301b\uff01-\uff65]")
ASCII = str.maketrans("、。「」『』【】《》〈〉", ",.\"\"''[]\"\"''")
# Control characters, and what has no width or turns the direction of writing: soft hyphen, joiners, marks, overrides, isolates.
HIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
SIMPLE = opencc.OpenCC("t2s")
# All but characters that the mainland's table of 2013 has given back to names (昇腾), and halves that are none.
CONVERTED = re.compile("[^昇氾陞\ud800-\udfff]+")


def formatted(text: str) -> str:
    """One line of text; formatting it again changes nothing."""
    return _settled(text, autocorrect_py.format) if HAN.search(text) else text


def formatted_page(text: str) -> str:
    """A Markdown page; its code, addresses and formulas are left alone. Line for line: the number of lines stays."""
    page = _settled(text, lambda text: autocorrect_py.format_for(text, "markdown"))
    return page if page.count("\n") == text.count("\n") else text


def _settled(text: str, once) -> str:
    """As it was, where the tool goes back and forth."""
    found = text
    for _ in range(PASSES):
        before, found = found, once(found)
        if found == before:
            return found
    return text


def widened(text: str) -> str:
    """A Chinese text with full-width punctuation, ellipses and quotes wherever a half-width one stands beside Chinese.

    Numbers (10:1), calls (LLM.int8(), O(n)), points (0, 1) and English within the Chinese stay.
    """
    if not HALF_WIDTH.search(text):
        return text
    for pattern, wide in ((ENCLOSED, _enclosed), (AFTER_ZH, lambda m: m[1] + _wide(m[2])), (BEFORE_ZH, lambda m: _wide(m[1]))):
        text = pattern.sub(wide, text)
    return text


def _enclosed(match: re.Match) -> str:
    (within, quoted), text = match.groups(), match.string
    before, after = text[max(0, match.start() - 1) : match.start()], text[match.end() : match.end() + 1]
    is_formula = quoted is None and (POINT.fullmatch(within) or (match[0][0] == "(" and CALLED.match(before)))
    if HAN.search(match[0]) or (not is_formula and (LEFT.match(before) or RIGHT.match(after))):
        return f"（{within}）" if quoted is None else f"“{quoted}”"
    return match[0]


def _wide(sign: str) -> str:
    return "……" if sign.startswith(".") else sign.translate(WIDE)


def simplified(text: str) -> str:
    """A Chinese text in the characters of the mainland; OpenCC looks at the words around them (乾坤, 干净)."""
    return CONVERTED.sub(lambda match: SIMPLE.convert(match[0]), text)


def narrowed(text: str) -> str:
    """An English text without the punctuation of Chinese."""
    return FULL_WIDTH.sub(lambda match: normalize("NFKC", match[0].translate(ASCII)), text)


def hidden(text: str) -> Iterator[tuple[int, str]]:
    """The line of each character that nobody sees, and what a checker says of it."""
    for match in HIDDEN.finditer(text):
        before = text[max(0, match.start() - 10) : match.start()].rpartition("\n")[2]
        what = f"U+{ord(match[0]):04X} {name(match[0], '')}".strip()
        yield text.count("\n", 0, match.start()) + 1, f"{what}, which nobody sees, after {before!r}; remove it"


def changes(before: str, after: str) -> str:
    """What a checker says of a line that is not as the tool writes it."""
    return f"{places(before, after)}; python -m catalogue format does it"


def places(before: str, after: str) -> str:
    """The first places where a line should be another, with a little around them."""
    steps = [step for step in SequenceMatcher(None, before, after, autojunk=False).get_opcodes() if step[0] != "equal"]
    shown = [f"{before[max(0, a - 4) : b + 4]!r}, write {after[max(0, c - 4) : d + 4]!r}" for _, a, b, c, d in steps[:SHOWN]]
    return "; ".join(shown) + (f"; and {len(steps) - SHOWN} more" if len(steps) > SHOWN else "")
