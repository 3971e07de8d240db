"""What a checker says of a line that should be another."""

from difflib import SequenceMatcher

# So many differences of one line are printed.
SHOWN = 3


def differences(before: str, after: str) -> str:
    """Where the line should change and what to write, with a little around it: the first few, and how many more there are."""
    steps = [step for step in SequenceMatcher(None, before, after, autojunk=False).get_opcodes() if step[0] != "equal"]
    shown = [f"{before[max(0, a - 4) : b + 4]!r}, write {after[max(0, c - 4) : d + 4]!r}" for _, a, b, c, d in steps[:SHOWN]]
    return "; ".join(shown) + (f"; and {len(steps) - SHOWN} more" if len(steps) > SHOWN else "")


def unformatted_line(before: str, after: str) -> str:
    """The same for a line that the tool can set, and the command that does it."""
    return f"{differences(before, after)}; python -m catalogue format does it"
