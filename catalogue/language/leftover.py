"""What was left in the other language: Chinese within English, and in Chinese a sentence of English or the words of a link."""

import re

from catalogue.records.han import HAN, IDEOGRAPHS
from catalogue.records.line import quoted

OWN, OTHER = {"zh": "Chinese", "en": "English"}, {"zh": "English", "en": "Chinese"}
# Chinese between words of English, behind a number or an article, and what joins words. What is spoken of as a word is called
# one nearby, and a name stands behind by.
JOINS = "[是都也的了在和与或把被将由对从为以会能可及等]"
JOINING = re.compile(
    rf"(?:(?<=[a-z,] )|(?<=\d)|(?<=\d ))(?<!\bby )[{IDEOGRAPHS}]+(?= [a-z])"
    rf"|(?<=\b[Tt]he )[{IDEOGRAPHS}]+|(?<=[a-z]){JOINS}+(?=[a-z])"
)
QUOTATION, NEAR = re.compile("“[^”]*”|‘[^’]*’"), 25
CALLED = re.compile(r"\b(?:Chinese|Mandarin|(?:byte|character|word|particle|verb|token|syllable)s?|as|like|means?|called)\b")
# English within Chinese that may be a title, a quotation, or what is translated there: 知识蒸馏（knowledge distillation）.
SET_APART = re.compile(
    rf"“[^”]*”|‘[^’]*’|「[^」]*」|《[^》]*》|\"[^\"]*\"|(?<!\*)\*(?!\*)(?:[^*]|\*\*[^*]+\*\*)+\*|（[^（）{IDEOGRAPHS}]*[），]"
)
# What names, titles and terms have little of.
_SMALL = (
    "the|an?|is|are|was|were|has|have|had|does|do|did|can|will|would|it|its|they|their|we|our|you|your|this|that|these|those"
    "|there|here|which|what|where|when|who|how|why|if|so|but|and|or|not|of|to|in|on|at|for|from|by|with|as|than|then|into"
)
_WORD = r"(?:[A-Za-z][\w'’-]*|\d[\d.,]*(?<![.,])[%KMBT]?|\{[a-z]+\})"
_SENTENCE = rf"[A-Z][\w'’-]*(?:[,;:]? {_WORD})+"
# A sentence of its own, which may be short, and a longer run of words that no title begins.
ALONE = re.compile(rf"(?:(?<=[。！？；])|^\W*) ?({_SENTENCE}(?:[.!?](?![\w.])|(?=[。！？])))")
RUN = re.compile(rf"(?<![A-Za-z\d'’.-])(?<![A-Za-z\d,;:)] )[a-z][\w'’-]*(?:[,;:]? {_WORD}){{4,}}(?![\w'’-]|（)")
# So many small words has a sentence, and so many of these among them.
SENTENCE, AMONG = 3, 1
_BEGUN = rf"(?:{_SMALL}|all|another|one|more|read|see|click)(?=[ \]])(?! (?:la|priori|posteriori)\b)"
LINK = re.compile(rf"(?<![!\]\\])\[({_BEGUN}[^\[\]{IDEOGRAPHS}*`“]*)\]\(")


def left_over(said: str, language: str = "en", written: str = "") -> str | None:
    """The first that was left: each number 都 has its place, 甲。The model reads it. 乙。 Links are looked for as written."""
    if language == "en":
        said = QUOTATION.sub("", said)
        near = ((found, max(0, found.start() - NEAR), found.end() + NEAR) for found in JOINING.finditer(said))
        return next((found[0] for found, start, end in near if not CALLED.search(said, start, end)), None)
    if not HAN.search(said):
        return None
    links = (found[1] for found in LINK.finditer(written) if found[1] in said)  # code is not spoken
    said = SET_APART.sub("“”", said)
    runs = [found[1] for found in ALONE.finditer(said)] + [found[0] for found in RUN.finditer(said)]
    return next((run for run in runs if _is_prose(run)), next(links, None))


def told(left: str, language: str) -> str:
    """As a problem says it."""
    return f"{quoted(left)} is {OTHER[language]}; write it in {OWN[language]}, or between “ ”"


def _is_prose(run: str) -> bool:
    words = re.findall(r"(?<![\w'’-])[A-Za-z][a-z'’-]*(?![\w'’-])", run)
    return (
        sum(word.islower() for word in words) >= SENTENCE
        and sum(bool(re.fullmatch(_SMALL, word.lower())) for word in words) > AMONG
    )
