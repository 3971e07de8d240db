"""Chinese typography as AutoCorrect writes it: a space between Chinese and Latin or digits, full-width punctuation.

https://github.com/huacnlee/autocorrect tells the rules. In a page, what stands between <!-- autocorrect-disable --> and
<!-- autocorrect-enable --> is left alone, and so is code. What the tool leaves to people is found by punctuation.py.
"""

import json
from collections.abc import Callable

import autocorrect_py

from catalogue.records.han import HAN

# Switched off: what would part the names of places (巴黎-萨克雷), narrow the colon before a formula, or change code.
OFF = {"rules": {"space-dash": 0, "halfwidth-punctuation": 0, "space-dollar": 0}, "context": {"codeblock": 0}}
autocorrect_py.load_config(json.dumps(OFF))

# The tool settles after one pass on all text seen so far, but does not promise it.
PASSES = 5


def formatted(text: str) -> str:
    """One line of text as the tool sets it; formatting it again changes nothing. A text without Chinese comes back as it is."""
    return _settled(text, autocorrect_py.format) if HAN.search(text) else text


def formatted_page(text: str) -> str:
    """A Markdown page; its code, addresses and formulas are left alone. Line for line: the number of lines stays."""
    page = _settled(text, lambda text: str(autocorrect_py.format_for(text, "markdown")))
    return page if page.count("\n") == text.count("\n") else text


def _settled(text: str, once: Callable[[str], str]) -> str:
    """As it was, where the tool goes back and forth."""
    found = text
    for _ in range(PASSES):
        before, found = found, once(found)
        if found == before:
            return found
    return text
