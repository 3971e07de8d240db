"""From which number to which: 从 10 降到 3 is from 10 to 3, and not from 3 to 10."""

import re
from itertools import pairwise

from catalogue.language.written import RANGE, Said

# Before the first number and between both; the last one names the second number first.
FROM, TO = (
    re.compile(r"(?:[从由自][^。；;，,]{0,16}|\bfrom\b[^.;,]{0,40})$", re.IGNORECASE),
    re.compile(r"[^。；;，,\n]{0,12}[到至为成][^。；;，,\n]{0,8}|[^.;\n]{0,40}\bto\b[^.;,\n]{0,25}", re.IGNORECASE),
)
BACK = re.compile(r"\bto\b[^.;,]{0,25}$", re.IGNORECASE), re.compile(r"[^.;,\n]{0,25}\bfrom\b[^.;,\n]{0,25}", re.IGNORECASE)


def unlike(zh: Said, en: Said) -> tuple[set[str], set[str]]:
    """Of the ways from one number to another those that the other text goes back only."""
    ours, theirs = _ways(zh), _ways(en)
    turned = {(a, b) for a, b in ours - theirs if a != b and (b, a) in theirs - ours}
    return {f"from {a} to {b}" for a, b in turned}, {f"from {b} to {a}" for a, b in turned}


def _ways(said: Said) -> set[tuple[str, str]]:
    found, end = set(), 0
    for one, other in pairwise(said.numbers):
        before, between = said.text[end : one.start], said.text[one.end : other.start]
        end = one.end
        if RANGE.match(between) or (FROM.search(before) and TO.fullmatch(between)):
            found.add((one.value, other.value))
        elif BACK[0].search(before) and BACK[1].fullmatch(between):
            found.add((other.value, one.value))
    return found
