"""Where a word stands in an index: Chinese by its sound, all else by its letters; and what a letter is in LaTeX."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import groupby
from typing import TypeVar

Item = TypeVar("Item")
Sound = Callable[[str], str]
# Words that begin with no letter stand together, before all others.
OTHER = "#"
# Erd\H{o}s, as BibTeX has it, and Jos´e, as PDFs do; with what Unicode puts behind a letter.
LATEX = re.compile(r"(?:\{?\\([\"'`^~=.A-Za-z])\s*|([´`¨ˆ˜¸])(?: (?=[a-z]))?)\{?([A-Za-zı]?)\}*")
ACCENTS = dict(zip("\"'`^~=.Hcvukrd", "\u0308\u0301\u0300\u0302\u0303\u0304\u0307\u030b\u0327\u030c\u0306\u0328\u030a\u0323"))
ACCENTS |= dict(zip("´¨ˆ˜¸", "\u0301\u0308\u0302\u0303\u0327"))
# Words of the field in which the library takes a character for its other sound.
OURS = {"微调": [["wēi"], ["tiáo"]], "长上": [["cháng"], ["shàng"]], "长文": [["cháng"], ["wén"]], "重排": [["chóng"], ["pái"]]}


def sound(word: str) -> str:
    """A word in small Latin letters: 思维链 is siweilian (pinyin without tones), Łukasz's é is e; other signs stay."""
    plain = unicodedata.normalize("NFKD", word if word.isascii() else "".join(_reader()(word)))
    return "".join(char for char in plain if not unicodedata.combining(char)).casefold()


def in_latex(text: str) -> tuple[str, str] | None:
    """The first letter that is written as in LaTeX, or in a PDF, and the letter itself ("" where nobody knows)."""
    found = LATEX.search(text)
    mark = ACCENTS.get(found[1] or found[2], "") if found else ""
    letter = unicodedata.normalize("NFC", found[3].replace("ı", "i") + mark) if found else ""
    apostrophe = found and found[2] and letter.isupper() and found.start()  # O´Neill
    return found and (found[0], letter if found[3] and not (letter.isascii() or apostrophe) else "")


@cache
def _reader() -> Callable[[str], list[str]]:
    """The library takes 50 MB and a quarter of a second, which a build whose words are known does without."""
    from pypinyin import lazy_pinyin, load_phrases_dict

    load_phrases_dict(OURS)
    return lazy_pinyin


def by_letter(items: Iterable[Item], word: Callable[[Item], str], sound: Sound = sound) -> Iterator[tuple[str, list[Item]]]:
    """The items in alphabetical order of their words, letter by letter; each letter is a capital, or OTHER."""
    told = sorted(((sound(word(item)), word(item), item) for item in items), key=lambda each: (_letter(each[0]), *each[:2]))
    for letter, group in groupby(told, key=lambda each: _letter(each[0])):
        yield letter, [item for _, _, item in group]


def _letter(sound: str) -> str:
    first = sound[:1]
    return first.upper() if first.isascii() and first.isalpha() else OTHER
