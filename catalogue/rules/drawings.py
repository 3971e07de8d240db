"""What can be seen of drawings, in both languages: they can be made, run nothing, and show what they hold."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from catalogue.drawings import drawingsource, drawn
from catalogue.drawings.svg import misshapen
from catalogue.files.kept import Kept
from catalogue.jinja.faults import of_rendering
from catalogue.jinja.sandbox import DRAWING, Lined
from catalogue.language.terms import Wording
from catalogue.markdown import pagetext
from catalogue.markdown.dangers import OURS, dangers
from catalogue.markdown.seen import unseen
from catalogue.pages.render import drawings
from catalogue.records.data import Data
from catalogue.records.han import HAN
from catalogue.records.own import called_after
from catalogue.records.patience import patience
from catalogue.records.problem import Problem
from catalogue.records.textfile import text_of
from catalogue.records.values import LANGUAGES
from catalogue.rules.once import danger_at, told


def of_drawings(data: Data, docs: Path, kept: Kept) -> Iterator[Problem]:
    """Of every drawing; of one that has passed, with these terms, nothing is looked at again."""
    records = [term.record for term in data.terms]
    terms, wording = {term.en.lower(): term.zh for term in records if HAN.search(term.zh)}, Wording(records)
    around = kept.key("drawings", records)
    for path in sorted((docs / "figures").glob(f"*{DRAWING}")):
        if not path.is_symlink() and called_after(path, data.only):
            key = kept.key("drawing", (around, path.name, pagetext.text(path, as_written=True)))
            found = [] if kept.find(key) else [*_of_both(path, terms, wording)]
            if not found:
                kept.keep(key, True)
            yield from found


def _of_both(path: Path, terms: Mapping[str, str], wording: Wording) -> Iterator[Problem]:
    found: dict[Problem, None] = {}
    begun: dict[str, int] = {}
    for language in LANGUAGES:
        try:
            with patience(path):
                found |= dict.fromkeys(_of_drawing(path, language, terms, wording, begun))
        except Exception as error:
            yield from {**found, of_rendering(error, path): None}
            return
    yield from found or _unlike(path)


def _of_drawing(
    path: Path, language: str, terms: Mapping[str, str], wording: Wording, begun: dict[str, int]
) -> Iterator[Problem]:
    """Of that in a language; lines that are to be mended in the same way have begun with one."""
    drawing = drawings(path.parent, language)
    svg, text = drawing.get_template(path.name).render(), text_of(path)
    template = drawing.parse(text)
    written = (*drawingsource.unlike(template), *drawingsource.misset(template, wording), *drawingsource.idle(template))
    yield from (Problem(path, line, "", "", said, danger_at(path, line)) for line, said in written)
    wrong = [*drawn.apart(svg)] or dangers(svg, OURS) or [*drawn.faults(svg, path, language, terms), *unseen(svg, text)]
    if not wrong and any(misshapen(svg)):
        wrong = [*misshapen(drawings(path.parent, language, Lined).get_template(path.name).render())]
    whole = not written and "language" not in text  # else one may lack what the other has
    wrong = wrong or [*drawn.ids(svg, path)] or [*drawn.empty(svg)] * whole
    yield from told(path, text, wrong, begun)


def _unlike(path: Path) -> Iterator[Problem]:
    """What it paints in one language alone, which what it says in t() cannot do."""
    text = text_of(path)
    if "language" in text:
        with patience(path):
            both = (drawings(path.parent, language, Lined).get_template(path.name).render() for language in LANGUAGES)
            yield from told(path, text, drawn.unlike(*both))
