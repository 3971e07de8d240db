"""How wide a drawing makes the label of a paper, before any browser has set it."""

from catalogue.records import han

# Pixels that letters take, in the widest font a reader may have; PADDING is for both ends.
PADDING, NARROW, WIDE, SMALL, LARGE, HAN = 20, 4.8, 11.6, 7.3, 8.6, 13


def width(name: str) -> float:
    """Of the label with its frame, in pixels."""
    return sum(map(_letter, name)) + PADDING


def _letter(letter: str) -> float:
    if han.WIDE.match(letter):
        return HAN
    if letter in "mwMW":
        return WIDE
    if letter in "fijlrtI-.,:'()[] ":
        return NARROW
    return SMALL if letter.islower() else LARGE
