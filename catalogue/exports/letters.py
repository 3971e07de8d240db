"""Letters of the cards: each is drawn once in an ink, and set from then on, as cards share most of their characters."""

from functools import cache, lru_cache
from typing import NamedTuple

from PIL import Image, ImageDraw
from PIL.ImageFont import FreeTypeFont

INKS = ["ink", "soft", "accent", "rule"]
Color = tuple[int, ...]
Colors = dict[str, Color]
STEPS = 7
"""Shades of an ink on paper, for smooth letters; twice as many look the same, and make a file that is a tenth larger."""
# By how much of a pixel an ink covers, which color of the palette that is.
SHADES = {
    ink: [shade and number * STEPS + shade for shade in (round(value * STEPS / 255) for value in range(256))]
    for number, ink in enumerate(INKS)
}
INKED = [0] + [255] * 255


class Letter(NamedTuple):
    """A character as it is printed, from its place on the baseline."""

    colors: Image.Image
    shape: Image.Image
    """Where it has ink: letters reach into each other's boxes."""
    left: int
    top: int


def line(picture: Image.Image, text: str, font: FreeTypeFont, ink: str, at: tuple[int, int]) -> None:
    """Sets a line on its baseline."""
    x, y = at
    for character in text:
        letter = _letter(font, character, ink)
        picture.paste(letter.colors, (x + letter.left, y + letter.top), letter.shape)
        x += _advance(font, character)


@lru_cache(maxsize=20_000)
def width(font: FreeTypeFont, text: str) -> int:
    """Of a line."""
    return sum(_advance(font, character) for character in text)


def palette(colors: Colors) -> list[int]:
    """Paper, then the shades of each ink, in red, green and blue."""
    return [*colors["paper"], *(value for ink in INKS for value in _shades(colors["paper"], colors[ink]))]


@lru_cache(maxsize=4000)
def _letter(font: FreeTypeFont, character: str, ink: str) -> Letter:
    left, top, right, bottom = map(round, font.getbbox(character, anchor="ls"))
    drawn = Image.new("L", (right - left, bottom - top))
    ImageDraw.Draw(drawn).text((-left, -top), character, 255, font, "ls")
    colors = drawn.point(SHADES[ink])
    return Letter(colors, colors.point(INKED, "1"), left, top)


@lru_cache(maxsize=20_000)
def _advance(font: FreeTypeFont, character: str) -> int:
    return round(font.getlength(character))


@cache
def _shades(paper: Color, ink: Color) -> list[int]:
    """From the lightest to the ink itself."""
    return [round(a + (b - a) * step / STEPS) for step in range(1, STEPS + 1) for a, b in zip(paper, ink)]
