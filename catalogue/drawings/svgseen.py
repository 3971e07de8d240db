"""Whether a reader can see the parts of a drawing: they are painted, in another color than what is behind, and lie open."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from lxml import etree

from catalogue.drawings.svgframe import written
from catalogue.drawings.svgletters import inherited, letters
from catalogue.drawings.svgpaint import SCHEMES, THINNEST, UNPAINTED, Color, color, contrast, opacity, over, painted, thin
from catalogue.drawings.svgparts import Part
from catalogue.drawings.svgupon import covers, is_edge, stands_on
from catalogue.drawings.svgvalues import SMALLEST_LETTERS
from catalogue.markdown.danger import Danger

# The least that anyone can read, and see.
READ, SEEN = 1.5, 1.2
# What is reckoned may be off by so much.
SPARE = 0.1
# In its units, how wide a phone shows a drawing, and the smallest letters that can be read there.
PHONE, SMALLEST_THERE = 400, 10
# Of the size of letters, how wide a stroke in their own color leaves them letters.
OUTLINE = 0.3
# A dot that is smaller, nobody sees.
SMALLEST = 0.25
ENDS = ("x1", "y1", "x2", "y2")
INKS = ("currentColor", "var(")
UNSURE = 21.0
NOTHING = 'paints nothing, and nobody sees it; write stroke="currentColor", or drop it'
POINT = 'is a point, and nobody sees it; write where it goes, or stroke-linecap="round"'
SMALL = "is smaller than anyone sees; draw it larger, or drop it"
BLOT = "is a blot by its stroke, which is too wide for its letters; write 1, or none"
THIN = "is thinner than anyone sees; write 1, or 0 for none"
BLACK = 'paints black what has no color of its own, and nobody sees that in dark; write fill="currentColor"'


def unseen(root: "etree._Element", parts: Sequence[Part], width: float) -> Iterator[tuple["etree._Element", Danger]]:
    """What nobody sees of parts that are painted in this order, each with its cause."""
    for number, part in enumerate(parts):
        below, above = parts[:number], parts[number + 1 :]
        fault = _of_words(part, below, above, min(1, PHONE / width)) if part.words else _of_shape(part, below, above)
        if (by := thin(part.element)) is not None:
            yield by, Danger(f'stroke-width="{by.get("stroke-width")}"', THIN, literal=True)
        elif fault == BLACK:
            yield root, Danger("<svg", fault)
        elif fault:
            yield part.element, Danger(_told(part, fault), fault, literal=fault in (POINT, SMALL, NOTHING))
        covered = [each.words for each in below if each.words and covers(part, each)]
        if covered:
            yield part.element, Danger(written(part.element), f"covers {covered[0]!r}; draw it before that")


def _told(part: Part, fault: str) -> str:
    """What is small is told by its size: where that is reckoned, it may be meant."""
    if fault == NOTHING or (fault == POINT and part.element.tag == "line"):
        return _from_to(part.element, ENDS if fault == POINT else ("fill", "stroke"))
    sizes = [f'{key}="{value}"' for key in ("width", "height", "r") if (value := part.element.get(key))]
    small = min(sizes, key=lambda size: float(size.partition('"')[2].rstrip('px%"')), default="")
    return part.words or (small if fault == SMALL and small else written(part.element))


def _from_to(element: "etree._Element", keys: Sequence[str]) -> str:
    """What it says of these, with all between them: one of many that are made may differ in that."""
    said = [f'{key!s}="{value!s}"' for key, value in element.items()]
    at = [number for number, key in enumerate(element.keys()) if key in keys]
    return " ".join(said[min(at) : max(at) + 1])


def _of_words(part: Part, below: Sequence[Part], above: Sequence[Part], share: float) -> str | None:
    if part.mirrored:
        return "is written backwards by what moves it; write it outside of the group that is mirrored"
    if part.size < SMALLEST_LETTERS - SPARE:
        return f"has letters of {part.size:.1f} once it is scaled, which nobody can read; let them have {SMALLEST_LETTERS}"
    if part.size * share < SMALLEST_THERE:
        return f"has letters of {part.size * share:.1f} on a phone; draw them larger, or a frame of {PHONE}"
    if hit := next((each.words for each in below if stands_on(part, each)), None):
        return f"stands on {hit!r}, and nobody can read them; move one"
    fill, stroke = (painted(part.element, key) for key in ("fill", "stroke"))
    if stroke:
        width = float(inherited(part.element, "stroke-width", "1").removesuffix("px"))
        if any(is_edge(part, each) for each in above):
            return None
        if width > OUTLINE * letters(part.element):
            return BLOT
    paints = [key for key, paint in (("fill", fill), ("stroke", stroke)) if paint]
    if not paints:
        return 'has no fill, and nobody sees it; write fill="currentColor"'
    faint = not fill or fill.startswith(INKS)
    cure = 'let what is behind be faint, fill-opacity="0.1"' if faint else 'write fill="currentColor"'
    return _faint(part, paints, below, READ, f"read in {{}}, where it has nearly the color of what is behind it; {cure}")


def _of_shape(part: Part, below: Sequence[Part], above: Sequence[Part]) -> str | None:
    paints = [key for key in ("fill", "stroke")[part.flat :] if painted(part.element, key)]
    marked = any(inherited(part.element, f"marker-{end}", "") for end in ("start", "mid", "end"))
    if not paints:
        meant = part.element.get("fill") in UNPAINTED and part.element.get("stroke") in UNPAINTED
        said = "has no stroke" if part.flat else "has neither fill nor stroke"
        return None if marked else NOTHING if meant else f'{said}, and nobody sees it; write stroke="currentColor"'
    if part.is_point and not marked:
        return POINT
    sides = sorted(((part.last - part.first).real, (part.last - part.first).imag))
    if paints == ["fill"] and (sides[0] < THINNEST or sides[1] < SMALLEST):
        return SMALL
    colors = [painted(part.element, key) or "" for key in paints]
    if any(each.startswith(INKS) for each in colors) or any(part.around(each.middle) for each in above):
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
    own, seen = color(painted(part.element, key) or "", scheme), _behind(part.middle, below, scheme)
    return contrast(over(own, seen, opacity(part.element, key)), seen) if own and seen else UNSURE


def _behind(at: complex, below: Iterable[Part], scheme: Mapping[str, str]) -> Color | None:
    """The color that is seen at a place; None where that is not sure."""
    seen = color(scheme["--paper"], scheme)
    for part in (each for each in below if not each.words and each.around(at) and painted(each.element, "fill")):
        own = color(painted(part.element, "fill") or "", scheme)
        if not part.is_area or not own or not seen:
            return None
        if part.holds(at):
            seen = over(own, seen, opacity(part.element, "fill"))
    return seen
