"""Whose a number is, where its name stands right before it in both languages: GPT-3 得 57 分, GPT-3 scores 57."""

import re

from catalogue.numbers.written import Unmatched

NAMED = re.compile(
    r"([A-Z](?<![\w-].)[A-Za-z\d]*(?:-[A-Za-z\d.]+)*)"
    r" (?:[得为是有用达]到? ?|(?:scores|gets|reaches|has|is|at|takes|with) )?(\d[\d.,]*(?<![.,])%?)(?![\w-])"
)


def unlike(zh: str, en: str) -> Unmatched:
    """What two names or more have exchanged: the same numbers, each with another name."""
    ours, theirs = _owners(zh), _owners(en)
    names = {name for name in ours.keys() & theirs.keys() if ours[name][0] != theirs[name][0]}
    if not names or sorted(ours[name][0] for name in names) != sorted(theirs[name][0] for name in names):
        return {}, {}
    return {f"{name} is": ours[name][1] for name in names}, {f"{name} has": theirs[name][1] for name in names}


def _owners(text: str) -> dict[str, tuple[str, str]]:
    """By name the number behind it, and as both are written; of a name with several numbers, none."""
    found = [*NAMED.finditer(text)]
    names = [each[1] for each in found]
    return {each[1]: (each[2], each[0]) for each in found if names.count(each[1]) == 1}
