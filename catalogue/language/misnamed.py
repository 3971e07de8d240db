"""Places that are named as papers name them, or half in the other language, each with how it is written here.

Only what places.py reads becomes a link.
"""

import re
from collections.abc import Iterator

from catalogue.language.places import LETTERED, NUMBERED, number_of, place_of, places
from catalogue.numbers.numerals import chinese
from catalogue.records.han import HAN
from catalogue.records.line import quoted
from catalogue.records.otherforms import SHORT

# As English writes them, for a Chinese text, which may quote one.
ENGLISH = {kind: kind for kind in (*NUMBERED, LETTERED)}
# Most texts have none, and need no closer look.
SHORTENED = re.compile(rf"\b(?:{'|'.join(SHORT)}) ?\(?[\dA-Z]")
QUOTATION = re.compile("“[^”]*”|‘[^’]*’|《[^》]*》")
# In parentheses, where nothing but a place can stand, further forms that become no link; of each, what is written for it.
_ANY, _COUNT = r"(?:\d+|(?<![A-Za-z])[A-Z](?![A-Za-z]))(?:\.\d+)*[a-h]?", "[一二三四五六七八九十]+"
_WORDS = {"Section": "sec(?:t(?:ions?|s?)|s)?", "Figure": "fig(?:ure)?s?", "Table": "tab(?:le)?s?|tbls?"}
_WORDS |= {
    "Equation": "eqn?s?|equations?",
    "Algorithm": "alg(?:o|orithms?)?",
    LETTERED: "app(?:x|endix)?|annex",
    "page": r"(?:pp?|pg)(?=\.)",
}
BESIDE = {
    "en": {
        rf"(?i:{words})(?:[.:]? ?(?:#|no\. ?)?|-){_ANY}": "§{}" if kind == "Section" else f"{kind} {{}}"
        for kind, words in _WORDS.items()
    },
    "zh": {
        rf"图 ?{_COUNT}": "图 {}",
        rf"表格? ?{_COUNT}|表格 ?{_ANY}": "表 {}",
        rf"算法 ?{_COUNT}": "算法 {}",
        rf"(?:公|方程)?式 ?{_COUNT}|方程式? ?{_ANY}": "式 {}",
        rf"第 ?(?:{_COUNT} ?小?节|{_ANY} ?小节)|\d+(?:\.\d+)+ ?节|节 ?{_ANY}": "§{}",
        rf"附件 ?{_ANY}": "附录 {}",
        r"(?:[Pp]{1,2}\. ?|页 ?)\d+": "第 {} 页",
    },
}
BEFORE = {"en": r"\((?:see |cf\. |in )?", "zh": "[（(](?:详?见|参[见看]|[如据在])?(?:原文|论文)? ?"}
AFTER = r"(?= ?[)）,，、;；]| ?(?:and|to|[-–—至到])[ \d])"


def misnamed(text: str, language: str) -> Iterator[str]:
    """What is wrong with places that are not named as this language does here, and what to write."""
    if language == "zh" and (found := in_english(text)):
        yield f"has {quoted(found)}; name a place in Chinese: 表 2, 图 1, 附录 B, §3"
        return
    told = dict([*beside(text, language), *(shortened(text) if language == "en" else ())])
    yield from (f"{quoted(found)} is no place; write {quoted(ours)}" for found, ours in told.items())


def in_english(text: str) -> str | None:
    """The first place of a Chinese text that is written as English writes it: Table 2 for 表 2."""
    text = QUOTATION.sub(lambda found: " " * len(found[0]), text)
    whole = (text[start:end] for start, end, _ in places(text, ENGLISH))
    short = (found for found, _ in shortened(text))
    return next((place for place in (*whole, *short) if place[0].isascii() and HAN.search(text)), None)


def shortened(text: str) -> Iterator[tuple[str, str]]:
    """The places of a text that are written as papers write them, Fig. 1 and Equation (3), each with how it is written here."""
    if not SHORTENED.search(text):
        return
    text = QUOTATION.sub(lambda found: " " * len(found[0]), text)
    for short, kind in SHORT.items():
        for found in re.finditer(rf"\b(?:{short}) ?(\()?({number_of(kind)})(?(1)\))", text):
            yield found[0], place_of(kind, found[2])


def beside(text: str, language: str) -> Iterator[tuple[str, str]]:
    """Those in parentheses that no page reads, (p. 3) and （图二）, each with how it is written here."""
    if not re.search("[(（]", text):
        return
    for form, cure in BESIDE[language].items():
        for found in re.finditer(rf"{BEFORE[language]}({form}){AFTER}", text):
            if not any(places(found[1], ENGLISH)):
                yield found[1], cure.format(_counted(found[1]))


def _counted(text: str) -> str:
    last: str = re.findall(rf"{_COUNT}|{_ANY}", text)[-1]
    return str(chinese(last) or last)
