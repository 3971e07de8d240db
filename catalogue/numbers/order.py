"""From which number to which: 从 10 降到 3 is from 10 to 3, and not from 3 to 10; 3:1 is not 1:3."""

import re
from itertools import pairwise

from catalogue.numbers.numerals import spelled
from catalogue.numbers.written import RANGE, Said, Unmatched

# Before the first number and between both; the last one names the second number first.
FROM, TO = (
    re.compile(r"(?:[从由自][^。；;，,]{0,16}|\bfrom\b[^.;,]{0,40})$", re.IGNORECASE),
    re.compile(r"[^。；;，,\n]{0,12}[到至为成][^。；;，,\n]{0,8}|[^.;\n]{0,40}\bto\b[^.;,\n]{0,25}", re.IGNORECASE),
)
BACK = re.compile(r"\bto\b[^.;,]{0,25}$", re.IGNORECASE), re.compile(r"[^.;,\n]{0,25}\bfrom\b[^.;,\n]{0,25}", re.IGNORECASE)
RATIO, IN_WORDS = re.compile(r"\s*[:：∶]\s*"), re.compile(r"\s*比\s*")


def unlike(zh: Said, en: Said) -> Unmatched:
    """Of the ways from one number to another those that the other text goes back only."""
    ours, theirs = _ways(zh, "zh"), _ways(en, "en")
    only = ours.keys() - theirs.keys(), theirs.keys() - ours.keys()
    turned = {(a, b, sign) for a, b, sign in only[0] if a != b and (b, a, sign) in only[1]}
    return {f"{a} to {b}": ours[a, b, sign] for a, b, sign in turned}, {
        f"{b} to {a}": theirs[b, a, sign] for a, b, sign in turned
    }


def _ways(said: Said, language: str) -> dict[tuple[str, str, bool], str]:
    """Each as it is written, and whether with a sign: what is 1:4 in one text may be 4 to 1 in the other, told from there."""
    found, end = {}, 0
    numbers = sorted([(each.start, each.end, each.value) for each in said.numbers] + [*spelled(said.text, language)])
    for (start, stop, one), (begin, last, other) in pairwise(numbers):
        before, between = said.text[end:start], said.text[stop:begin]
        end, written = stop, said.text[start:last]
        if RATIO.fullmatch(between):
            found[one, other, True] = written
        elif RANGE.match(between) or IN_WORDS.fullmatch(between) or (FROM.search(before) and TO.fullmatch(between)):
            found[one, other, False] = written
        elif BACK[0].search(before) and BACK[1].fullmatch(between):
            found[other, one, False] = written
    return found
