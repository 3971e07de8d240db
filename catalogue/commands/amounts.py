"""Numbers that options take; one that makes no sense is refused before anything begins (argparse exits with 2)."""

import argparse
from collections.abc import Callable

HOUR = 60 * 60


def seconds(text: str) -> float:
    """Seconds to wait for something: more than none, at most an hour. Raises ArgumentTypeError for anything else."""
    return _number(text, lambda value: 0 < value <= HOUR, "seconds: more than 0, at most 3600")


def pause(text: str) -> float:
    """Seconds between two things: none to an hour. Raises ArgumentTypeError for anything else."""
    return _number(text, lambda value: 0 <= value <= HOUR, "seconds: from 0 to 3600")


def times(text: str) -> int:
    """How often: 1 to 100. Raises ArgumentTypeError for anything else."""
    return int(_number(text, lambda value: 1 <= value <= 100 and value == int(value), "a whole number from 1 to 100"))


def _number(text: str, fits: Callable[[float], bool], wanted: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = float("nan")
    if not fits(value):
        raise argparse.ArgumentTypeError(f"{text!r} is not {wanted}")
    return value
