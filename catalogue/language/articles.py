"""Articles of English before the wrong letter: a example, an model."""

import re

# What is quoted may be in another language, in which a is a word of its own, and an.
QUOTATION = re.compile('“[^”]*”|‘[^’]*’|"[^"]*"|(?m:^>.*)')
# Words before which an article is certain: others may be letters that are read as such, or said of a letter (a equals b).
VOWEL = r"(?!a(?:bo|fter|gain|l[lsw])|e(?:ach|lse|u|ven|we)|in(?:to|stead)|o(?:n[celw]|ui|ver)|[a-z]+[^isu]s\b)[aeio][a-z]{3,}"
VOWEL += r"|h(?:ours?\b|onest|onou?r|eir)"
# Read letter by letter, and the first one's name begins with a vowel.
VOWEL += r"|(?:(?!SQL|NCCL)[FHLMNRSX][BCDFGHJKLMNPQRSTVWXZ]{2,}|LM|[MR]L)(?![A-Za-z])"
CONSONANT = r"(?:[bcdfgjklmnpqrstvwz][lr]?[aeiou][a-z]{2,}|us(?:e[drs]?|eful|ual)\b|uni(?:on|t|ts|que|form|versal)\b"
CONSONANT += r"|(?:big|bit|day|few|key|low|map|new|run|set|sum|tag|way|one)\b|[Ee]u(?:rope|clid)|[BCDGJKPQTVWZ][A-Z]+(?![a-z]))"
A = re.compile(rf"(?P<quoted>{QUOTATION.pattern})|(?<!\S)a (?={VOWEL})")
AN = re.compile(rf"(?P<quoted>{QUOTATION.pattern})|(?P<letter>[Aa])n (?<=\b.n )(?={CONSONANT})")


def articled(text: str) -> str:
    """An English text with its articles as the words behind them ask for."""
    text = A.sub(lambda found: found["quoted"] or "an ", text)
    return AN.sub(lambda found: found["quoted"] or f"{found['letter']} ", text)
