"""Whether a reader can see the parts of a drawing: they are painted, in another color than what is behind, and lie open."""

from collections.abc import Iterator, Sequence

from lxml import etree

from catalogue.drawings.svgframe import written
from catalogue.drawings.svglayers import around, behind, covers, middle, overlap
from catalogue.drawings.svgletters import inherited
from catalogue.drawings.svgpaint import SCHEMES, UNPAINTED, color, contrast, opacity, over, painted
from catalogue.drawings.svgparts import Part
from catalogue.drawings.svgvalues import SMALLEST_LETTERS
from catalogue.markdown.danger import Danger

# The least that anyone can read, and see.
READ, SEEN = 1.5, 1.2
# What is reckoned may be off by so much.
SPARE = 0.1
# How much of a row of words another may take: a subscript may stand close.
SHARED = 0.4
INKS = ("currentColor", "var(")
UNSURE = 21.0
BLACK = 'paints black what has no color of its own, and nobody sees that in dark; write fill="currentColor"'


def unseen(root: "etree._Element", parts: Sequence[Part]) -> Iterator[tuple["etree._Element", Danger]]:
    """What nobody sees of parts that are painted in this order, each with its cause."""
    for number, part in enumerate(parts):
        below, above = parts[:number], parts[number + 1 :]
        fault = _of_words(part, below) if part.words else _of_shape(part, below, above)
        if fault == BLACK:
            yield root, Danger("<svg", fault)
        elif fault:
            yield part.element, Danger(part.words or written(part.element), fault)
        covered = [each.words for each in below if each.words and covers(part, each)]
        if covered:
            yield part.element, Danger(written(part.element), f"covers {covered[0]!r}; draw it before that")


def _of_words(part: Part, below: Sequence[Part]) -> str | None:
    if part.mirrored:
        return "is written backwards by what moves it; write it outside of the group that is mirrored"
    if part.size < SMALLEST_LETTERS - SPARE:
        return f"has letters of {part.size:.1f} once it is scaled, which nobody can read; let them have {SMALLEST_LETTERS}"
    if hit := next((each.words for each in below if each.words != part.words and overlap(part, each) > SHARED), None):
        return f"stands on {hit!r}, and nobody can read them; move one"
    if painted(part.element, "stroke"):
        return None
    fill = painted(part.element, "fill")
    if not fill:
        return 'has no fill, and nobody sees it; write fill="currentColor"'
    cure = 'let what is behind be faint, fill-opacity="0.1"' if fill.startswith(INKS) else 'write fill="currentColor"'
    return _faint(part, ["fill"], below, READ, f"read in {{}}, where it has nearly the color of what is behind it; {cure}")


def _of_shape(part: Part, below: Sequence[Part], above: Sequence[Part]) -> str | None:
    paints = [key for key in ("fill", "stroke")[part.flat :] if painted(part.element, key)]
    if not paints:
        meant = part.element.get("fill") in UNPAINTED and part.element.get("stroke") in UNPAINTED
        marked = any(inherited(part.element, f"marker-{end}", "") for end in ("start", "mid", "end"))
        said = "has no stroke" if part.flat else "has neither fill nor stroke"
        return None if meant or marked else f'{said}, and nobody sees it; write stroke="currentColor"'
    colors = [painted(part.element, key) or "" for key in paints]
    if any(each.startswith(INKS) for each in colors) or any(around(part, middle(each)) for each in above):
        return None
    cure = f"write currentColor in place of {colors[0]}"
    return _faint(part, paints, below, SEEN, f"seen in {{}}, where it has nearly the color of what is behind it; {cure}")


def _faint(part: Part, paints: Sequence[str], below: Sequence[Part], least: float, said: str) -> str | None:
    """What is said where each of its paints has nearly the color of what is behind it, with the schemes in which it has."""
    found = [name for name in SCHEMES if all(_contrast(part, key, below, name) < least for key in paints)]
    if found and not inherited(part.element, paints[0], ""):
        return BLACK
    return f"cannot be {said.format(' and '.join(found))}" if found else None


def _contrast(part: Part, key: str, below: Sequence[Part], name: str) -> float:
    """Of what it paints and what is behind it; that of black and white where one of them is not sure."""
    scheme = SCHEMES[name]
    own, seen = color(painted(part.element, key) or "", scheme), behind(middle(part), below, scheme)
    return contrast(over(own, seen, opacity(part.element, key)), seen) if own and seen else UNSURE
