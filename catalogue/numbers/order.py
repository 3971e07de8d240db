"""From which number to which: 从 10 降到 3 is from 10 to 3, and not from 3 to 10; 3:1 is not 1:3."""

import re
from itertools import pairwise

from catalogue.numbers.written import RANGE, Said, Unmatched

# Before the first number and between both; the last one names the second number first.
FROM, TO = (
    re.compile(r"(?:[从由自][^。；;，,]{0,16}|\bfrom\b[^.;,]{0,40})$", re.IGNORECASE),
    re.compile(r"[^。；;，,\n]{0,12}[到至为成][^。；;，,\n]{0,8}|[^.;\n]{0,40}\bto\b[^.;,\n]{0,25}", re.IGNORECASE),
)
BACK = re.compile(r"\bto\b[^.;,]{0,25}$", re.IGNORECASE), re.compile(r"[^.;,\n]{0,25}\bfrom\b[^.;,\n]{0,25}", re.IGNORECASE)
RATIO = re.compile(r"\s*[:：∶比]\s*|\s*-?to-?\s*")


def unlike(zh: Said, en: Said) -> Unmatched:
    """Of the ways from one number to another those that the other text goes back only."""
    ours, theirs = _ways(zh), _ways(en)
    turned = {(a, b) for a, b in ours.keys() - theirs.keys() if a != b and (b, a) in theirs.keys() - ours.keys()}
    return {f"{a} to {b}": ours[a, b] for a, b in turned}, {f"{b} to {a}": theirs[b, a] for a, b in turned}


def _ways(said: Said) -> dict[tuple[str, str], str]:
    """Each as it is written."""
    found, end = {}, 0
    for one, other in pairwise(said.numbers):
        before, between = said.text[end : one.start], said.text[one.end : other.start]
        end, written = one.end, said.text[one.start : other.end]
        if RANGE.match(between) or RATIO.fullmatch(between) or (FROM.search(before) and TO.fullmatch(between)):
            found[one.value, other.value] = written
        elif BACK[0].search(before) and BACK[1].fullmatch(between):
            found[other.value, one.value] = written
    return found
