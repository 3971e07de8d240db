"""The picture that goes with a link to a page (og:image). Drawn with fonts of this machine, cached by what it shows."""

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import astuple
from functools import cache, partial
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

import PIL
from PIL import Image

from catalogue.exports import fonts, letters, wrap
from catalogue.exports.cardwords import Card, card_of
from catalogue.exports.letters import Colors
from catalogue.files.write import write
from catalogue.pages.builtpage import BuiltPage
from catalogue.pages.metadata import SIZE
from catalogue.pages.navigation import of_source
from catalogue.records.addresses import CARD, pages_before
from catalogue.records.model import Catalogue
from catalogue.records.paper import Paper

LEFT, RIGHT, BOTTOM = 84, 1116, 542
"""Text stands between these; a line and the last words below."""
# Of zlib; a file of level 4 is a seventh smaller, and takes a third more time.
COMPRESSED = 3


class Style(NamedTuple):
    """How a text is printed, in pixels; one that is too long shrinks to two thirds of its size before it is cut."""

    face: str
    size: int
    ink: str
    most: int
    """Lines."""
    leading: float
    """From one baseline to the next, in sizes."""
    space: int
    """Above it."""


STYLES = {
    "name": Style("bold", 84, "ink", 1, 1, 62),
    "title": Style("serif", 34, "soft", 2, 1.4, 32),
    "tldr": Style("sans", 46, "ink", 3, 1.45, 48),
}
SITE_NAME = Style("bold", 29, "accent", 1, 1, 0)
FACTS = Style("sans", 27, "soft", 1, 1, 0)
BASELINE = 594


def export(catalogue: Catalogue, pages: Iterable[BuiltPage], colors: Colors, cache: Path) -> Iterator[tuple[str, bytes]]:
    """The cards of pages as PNG, by path below the site of their language; those that the folder `cache` lacks are drawn.

    Of a paper, once more at each place that it had before.
    """
    for page in pages:
        card = card_of(catalogue, page)
        file = _file(card, colors, cache)
        picture = file.read_bytes() if file.exists() else _drawn(card, colors, file)
        yield page.card, picture
        about = of_source(catalogue, page.source)
        for old in pages_before(about) if isinstance(about, Paper) else ():
            yield f"{old.topic}/{old.id}/{CARD}", picture


def ahead(catalogue: Catalogue, pages: Sequence[BuiltPage], colors: Colors, cache: Path) -> None:
    """Draws what another process is about to need for these pages, from the last one up to one that is drawn.

    Only what is about a paper, a topic or a path: the title of any other page is not known outside its language.
    """
    for page in reversed([page for page in pages if of_source(catalogue, page.source)]):
        card = card_of(catalogue, page)
        if (file := _file(card, colors, cache)).exists():
            return
        _drawn(card, colors, file)


def _file(card: Card, colors: Colors, cache: Path) -> Path:
    return cache / f"{sha256(repr((astuple(card), colors, _drawing())).encode()).hexdigest()}.png"


def _drawn(card: Card, colors: Colors, file: Path) -> bytes:
    picture = draw(card, colors)
    with suppress(OSError):
        write(file, picture)
    return picture


def draw(card: Card, colors: Colors) -> bytes:
    """A PNG of few colors: the same bytes for the same card."""
    picture = Image.new("L", SIZE)
    picture.paste(letters.SHADES["accent"][-1], (0, 0, 16, SIZE[1]))
    picture.paste(letters.SHADES["rule"][-1], (LEFT, BOTTOM, RIGHT + 1, BOTTOM + 2))
    bottom = 0.0
    for name, style in STYLES.items():
        bottom = _text(picture, getattr(card, name), style, (LEFT, bottom + style.space), RIGHT - LEFT)
    width = letters.width(fonts.font(SITE_NAME.face, SITE_NAME.size, card.site_name), card.site_name)
    _text(picture, card.site_name, SITE_NAME, (max(LEFT, RIGHT - width), BASELINE - SITE_NAME.size), RIGHT - LEFT)
    _text(picture, card.facts, FACTS, (LEFT, BASELINE - FACTS.size), RIGHT - LEFT - width - 40)
    return _png(picture, colors)


def _text(picture: Image.Image, text: str, style: Style, at: tuple[int, float], width: int) -> float:
    """Sets a text with its upper left corner there; returns its last baseline."""
    for size in range(style.size, style.size * 2 // 3, -2):
        font = fonts.font(style.face, size, text)
        lines, whole = wrap.wrap(text, width, style.most, partial(letters.width, font))
        if whole:
            break
    x, y = at
    for number, line in enumerate(lines):
        # The first line stands on its own size, so that the space above does not depend on the leading.
        letters.line(picture, line, font, style.ink, (x, round(y + size * (1 + number * style.leading))))
    return y + size * (1 + (len(lines) - 1) * style.leading)


def _png(picture: Image.Image, colors: Colors) -> bytes:
    picture.putpalette(letters.palette(colors))
    file = BytesIO()
    picture.save(file, "PNG", compress_level=COMPRESSED)
    return file.getvalue()


def palette(stylesheet: str) -> Colors:
    """The colors that a style sheet names (--ink: #1c1b1a), in red, green and blue; of two of one name, the first."""
    named = re.findall(r"--(\w+): #(\w{6});", stylesheet)
    return {name: tuple(bytes.fromhex(value)) for name, value in reversed(named)}


@cache
def _drawing() -> str:
    """All that a card depends on besides its words and colors."""
    code = [Path(file).read_bytes() for file in (__file__, fonts.__file__, letters.__file__, wrap.__file__)]
    return repr((fonts.state(), PIL.__version__, code))
