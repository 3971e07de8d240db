"""Numbers that options take: what makes no sense is refused before anything begins."""

import argparse

HOUR = 60 * 60


def seconds(text: str) -> float:
    """To wait for something: more than none."""
    return _number(text, lambda value: 0 < value <= HOUR, "seconds: more than 0, at most 3600")


def pause(text: str) -> float:
    return _number(text, lambda value: 0 <= value <= HOUR, "seconds: from 0 to 3600")


def times(text: str) -> int:
    return int(_number(text, lambda value: 1 <= value <= 100 and value == int(value), "a whole number from 1 to 100"))


def _number(text: str, fits, wanted: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = float("nan")
    if not fits(value):
        raise argparse.ArgumentTypeError(f"{text!r} is not {wanted}")
    return value
