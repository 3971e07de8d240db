"""Characters that do not belong into a text: traditional ones in Chinese, and everywhere what nobody sees or takes for others.

Properties of characters: https://www.unicode.org/reports/tr44/
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from unicodedata import name, normalize

import opencc
import regex
from babel.core import get_global

# Control characters but for ends of lines and tabs, what is drawn as nothing, what is no character, a blank that is a sign.
HIDDEN = regex.compile(
    r"[[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\u2800]--[\t\n\r]]|\r(?!\n)", regex.VERSION1
)
# Of these, what makes one emoji of several signs.
JOINING = regex.compile(
    r"(?<=\p{Extended_Pictographic})\ufe0f|(?<=[0-9#*])\ufe0f(?=\u20e3)"
    r"|(?<=\p{Extended_Pictographic}[\ufe0f\p{Emoji_Modifier}]?)\u200d(?=\p{Extended_Pictographic})"
)
# Of these, what ends a line elsewhere.
ENDS = "\r\v\f\x85\u2028\u2029"
# What stands for a letter that nobody could read, and letters under a pile of marks.
LOST = {
    regex.compile("[\ufffc\ufffd]"): "which stands for one that was lost",
    regex.compile(r"\p{M}{3,}"): "one of many on a letter",
}
# Letters of alphabets that this site is not written in, among them twins of Latin ones (раper), and their digits.
WRITTEN = r"\p{Latin}\p{Han}\p{Greek}\p{Hiragana}\p{Katakana}\p{Hangul}\p{Bopomofo}\p{Lm}\u00b5\u2100-\u214f"
FOREIGN = regex.compile(rf"[[\p{{L}}\p{{Nd}}]--[{WRITTEN}0-9０-９]]+", regex.VERSION1)
# Of these a whole word, and what joins its letters; and those that are drawn as Latin ones.
WORD = regex.compile(rf"(?<![\p{{L}}\p{{M}}])[[\p{{L}}\p{{M}}\u200c\u200d]--[{WRITTEN}]]++(?!\p{{L}})", regex.VERSION1)
LATIN_TWINS = "АВЕЅІЈКМНОРСТУХаеѕіјкорсухһӏԁԛԝѵ"
# Plain letters in another dress: full-width, circled, small capitals, two in one.
DRESSED = regex.compile(r"[\uff21-\uff3a\uff41-\uff5a\u24b6-\u24e9\U0001f130-\U0001f189\u1d00-\u1d2b\ufb00-\ufb06]+")
# Greek letters that look like Latin ones, beside them; those of formulas (αBA), between them; phonetic ones but in /ˈtəʊkən/.
# All of them come first, as a set of characters is found ten times faster than what stands beside them.
TWIN = regex.compile(
    r"(?=[ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονικυρα\u0250-\u02af])(?:(?<=\p{Latin})[ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο]|[ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο](?=\p{Latin})"
    r"|(?<=\p{Latin})[νικυρα](?=\p{Latin})|[\u0250-\u02af](?<!/\S*))"
)
# A letter and its marks, and characters kept for others that are the same: é in two, the sign of kelvin.
APART, MARKS = regex.compile(r"\P{M}\p{M}+|[\u2126\u212a\u212b\uf900-\ufaff]"), 3
# Parts of characters, as they stand in dictionaries; PDFs give them for the characters (⼀ for 一, ⻓ for 长).
RADICAL = regex.compile(r"[\u2e80-\u2fdf]")
SIMPLE = opencc.OpenCC("t2s")
# All but characters that the mainland's table of 2013 has given back to names (昇腾), and halves that are none.
CONVERTED = re.compile("[^昇氾陞\ud800-\udfff]+")


def simplified(text: str) -> str:
    """A Chinese text in the characters of the mainland; OpenCC looks at the words around them (乾坤, 干净)."""
    return CONVERTED.sub(lambda match: str(SIMPLE.convert(match[0])), text)


def hidden(text: str) -> Iterator[tuple[int, str]]:
    """For each character that nobody sees its line, counted from 1, and what to do about it."""
    for match in HIDDEN.finditer(text) if HIDDEN.search(_each_once(text)) else ():
        if JOINING.match(text, match.start()):
            continue
        cure = "remove it, or begin a new line there" if match[0] in ENDS else "remove it"
        yield _at(match), f"{named(match[0])}, which nobody sees, after {_before(match)!r}; {cure}"
    for pattern, what in LOST.items():
        for match in pattern.finditer(text):
            yield _at(match), f"{named(match[0][0])}, {what}, after {_before(match)!r}; write the letter itself"


def lookalikes(text: str, code: bool = True) -> Iterator[tuple[int, str]]:
    """For each letter that is taken for another, or that this site does not write, its line and what to do about it.

    Without `code`, the text is one that cannot show a word as it is.
    """
    signs = _each_once(text)
    for pattern in (*(single for single in (FOREIGN, DRESSED) if single.search(signs)), TWIN):
        for match in pattern.finditer(text):
            like = "digits 0 to 9" if match[0][0].isdecimal() else "letter that it looks like"
            cure = f"write the {like}" + ", or the word as code, between backquotes" * code
            yield _at(match), f"{named(match[0][0])} in {_before(match) + match[0]!r}; {cure}"
    for match in APART.finditer(text) if APART.search(signs) else ():
        whole = normalize("NFC", match[0])
        cure = f"write {whole[:2]!r}" if whole != match[0] else "write a letter with one mark"
        if whole != match[0] or len(match[0]) > MARKS:
            yield _at(match), f"{named(match[0][-1])} in {_before(match) + match[0][:4]!r}; {cure}"
    for match in RADICAL.finditer(text) if RADICAL.search(signs) else ():
        whole = normalize("NFKC", match[0])
        cure = f"write {whole!r}" if whole != match[0] else "write the character that it looks like"
        yield _at(match), f"{named(match[0])} in {_before(match) + match[0]!r}; {cure}"


def of_script(language: str) -> "regex.Pattern[str] | None":
    """Letters of a language (BCP 47) that this site is not written in; None of one in letters that it is."""
    script = next((part for part in language.split("-") if len(part) == 4), "")
    script = script or get_global("likely_subtags").get(language.partition("-")[0], "").rpartition("_")[0].rpartition("_")[2]
    with suppress(regex.error):
        letters = regex.compile(rf"[\p{{Script={script}}}\u200c\u200d]+")
        return letters if script != "Latn" else None
    return None


def named(character: str) -> str:
    """The number and the name of a character: U+0430 CYRILLIC SMALL LETTER A."""
    return f"U+{ord(character):04X} {name(character, '')}".strip()


def of_alphabet(printed: str) -> "regex.Pattern[str] | None":
    """Words of a title or name in an alphabet that this site is not written in; None where they are few, or all twins."""
    found = "".join(WORD.findall(printed))
    return WORD if 3 * len(found) > len(printed) and {*found} - {*LATIN_TWINS} else None


def _each_once(text: str) -> str:
    """The characters of a text, in order, after a space: where a pattern of ours finds none in these, it has nothing to find.

    Texts are long and have few characters. TWIN asks what stands beside them.
    """
    return " " + "".join(sorted({*text}))


def _at(match: "regex.Match[str]") -> int:
    return str(match.string).count("\n", 0, match.start()) + 1


def _before(match: "regex.Match[str]") -> str:
    return str(match.string[max(0, match.start() - 10) : match.start()].rpartition("\n")[2])
