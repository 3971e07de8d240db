"""What a checker says of a line that should be another."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from catalogue.numbers.written import Stated
from catalogue.records.line import literal

# So many differences of one line are printed, each with so many signs on either side.
SHOWN, AROUND = 3, 4
# Characters compared at a time: the time that takes grows with their cube.
WINDOW = 60


def differences(before: str, after: str) -> str:
    """Where the line should change and what to write, with a little around it: the first few, and whether there are more."""
    shown: list[str] = []
    for a, b, c, d in _apart(before, after):
        if len(shown) == SHOWN:
            return "; ".join([*shown, "and more"])
        ours, theirs = before[max(0, a - AROUND) : b + AROUND], after[max(0, c - AROUND) : d + AROUND]
        shown.append(f"{literal(ours)}, write {literal(theirs)}")
    return "; ".join(shown)


def _apart(before: str, after: str) -> Iterator[tuple[int, int, int, int]]:
    """The steps; as one, up to a length, those that would be printed with the same signs around them."""
    last: tuple[int, int, int, int] | None = None
    for step in _steps(before, after):
        if last and step[0] - last[1] < 2 * AROUND and step[1] - last[0] < WINDOW:
            last = last[0], step[1], last[2], step[3]
            continue
        if last:
            yield last
        last = step
    if last:
        yield last


def _steps(before: str, after: str) -> Iterator[tuple[int, int, int, int]]:
    """Where each difference begins and ends, in the one and in the other."""
    a = c = 0
    while before[a:] != after[c:]:
        ours, theirs = before[a:], after[c:]
        same = next((at for at, (x, y) in enumerate(zip(ours, theirs)) if x != y), min(len(ours), len(theirs)))
        a, c = a + same, c + same
        ours, theirs = before[a : a + WINDOW], after[c : c + WINDOW]
        steps = SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes()
        _, i, b, j, d = next(step for step in steps if step[0] != "equal")
        yield a + i, a + b, c + j, c + d
        a, c = a + b, c + d


def unformatted_line(before: str, after: str) -> str:
    """The same for a line that the tool can set, and the command that does it."""
    return f"{differences(before, after)}; make format does it"


def unlike_numbers(chinese: Stated, english: Stated) -> str | None:
    """The same for numbers that only one of the languages states, as it writes them; None where there is none."""
    zh, en = (", ".join(_longest({*numbers.values()})) for numbers in (chinese, english))
    if zh and en:
        return f"the Chinese says {zh}, the English {en}; write the same numbers in both"
    only, other = ("Chinese", "English") if zh else ("English", "Chinese")
    return f"only the {only} says {zh or en}; write the same number in {other}" if zh or en else None


def _longest(written: set[str]) -> list[str]:
    """Without what is part of another: 12 of June 12."""
    within = {one for one in written for other in written - {one} if re.search(rf"(?<!\d){re.escape(one)}(?![\d.]\d*)", other)}
    return sorted(written - within)
