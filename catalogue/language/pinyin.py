"""Names of people in Chinese characters beside the letters that they are read as."""

import re

from catalogue.records.han import HAN

SYLLABLE = (
    "(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?"
    "(?:i?a(?:ng?|i|o)?|i?ang?|i?e|e[inr]|eng?|o|ou|i?ong|i[nu]?|ing|u(?:a(?:ng?|i)?|o|i|n|e)?|ve?|üe?)"
)
FAMILY, GIVEN = re.compile(SYLLABLE), re.compile(rf"(?:{SYLLABLE}'?){{1,3}}")
# Hong Kong, Singapore and Taiwan have other vowels, and a harder or softer beginning: 邓 Tang, 张 Chang, 文 Man.
BEGINNINGS = str.maketrans("dgbzjqxhmn", "tkpccsssws")
# There, and in Korea, these begin otherwise, too: 陈 Tan, 任 Yan, 江 Kang, 柳 Yu.
OTHERS = {"tan", "ang", "hui", "chin", "eng", "kang", "kan", "yan", "yau", "au", "wan", "yi", "yu", "na", "no", "ra"}


def is_read_otherwise(zh: str, family: str, given: str) -> bool:
    """Whether both names are pinyin, and the first character is never read with such a beginning as the family name has.

    Family names of two characters and given names of several words are passed over, and so is what has no pinyin.
    """
    own = family.lower()
    if not HAN.match(zh) or own in OTHERS or not (FAMILY.fullmatch(own) and GIVEN.fullmatch(given.lower())):
        return False
    from pypinyin import Style, pinyin  # it takes a quarter of a second, and few records have such names

    (readings,) = pinyin(zh[0], style=Style.NORMAL, heteronym=True)
    return all(_beginning(reading) != _beginning(own) for reading in readings)


def _beginning(sound: str) -> str:
    return sound[:1].translate(BEGINNINGS)
