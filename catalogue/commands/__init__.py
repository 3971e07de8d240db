"""What `python -m catalogue` can do. Each module adds one command with `add`, and does it with `run`.

`run` takes what was typed and returns the exit code: 0, or 1 where lines say what is wrong.
"""

import argparse
import re
import sys
from typing import Protocol


class Commands(Protocol):
    """What a command is added to: argparse has it, under a private name."""

    def add_parser(self, name: str, *, help: str) -> argparse.ArgumentParser:
        """A parser for the options of the command of this name."""


def takes_long(said: str) -> None:
    """Tells who waits what for, before it begins."""
    print(said, file=sys.stderr, flush=True)


def listed(*texts: str) -> list[str]:
    """Each of several names once, in order, with spaces or commas between them; an empty text is no name."""
    return [*dict.fromkeys(name for text in texts for name in re.split(r"[,，、\s]+", text) if name)]
