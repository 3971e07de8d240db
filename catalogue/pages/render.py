"""Templates + words + language -> Markdown: the only place where a language is chosen.

Whatever a template prints passes through `inert`: text of a record is text, never Markdown, HTML or Jinja.
"""

import re
from functools import lru_cache, partial
from operator import attrgetter
from os.path import exists
from pathlib import Path
from typing import Any

from jinja2 import TemplateNotFound, pass_context
from jinja2.runtime import Context
from markupsafe import Markup, escape

from catalogue.citing import FORMATS
from catalogue.jinja.calls import checked
from catalogue.jinja.faults import told_by
from catalogue.jinja.owntemplates import Templates
from catalogue.jinja.sandbox import DRAWING, Drawings, inside
from catalogue.language.alphabet import Sound, by_letter, sound
from catalogue.pages import graph, linking, places, scales
from catalogue.pages.here import Here
from catalogue.pages.linking import Linked, Linker
from catalogue.programs.programs import with_programs
from catalogue.records.addresses import ARCHIVE, book, path_book
from catalogue.records.model import Catalogue
from catalogue.records.paper import Paper
from catalogue.records.textfile import as_shown, text_of
from catalogue.records.values import Text

# Numeric character references survive Markdown untouched, inside and outside raw HTML, and mean nothing to it.
_CONTROL = re.compile(r"""[\\`*_{}\[\]<>&#|~^$"'=!]""")
_LEADING = re.compile(r"^(\s*)([-+:.?]|\d+(?=[.)](?:\s|$)))")


@lru_cache(maxsize=10_000)
def inert(text: str) -> Markup:
    """The text as Markdown that shows exactly this text."""
    text = _CONTROL.sub(lambda match: f"&#{ord(match[0])};", re.sub(r"\s+", " ", text))
    return Markup(_LEADING.sub(lambda match: match[1] + "".join(f"&#{ord(char)};" for char in match[2]), text))


class Renderer:
    """Renders the templates of one language for a catalogue; figures and programs are those of the folder `docs`."""

    def __init__(self, catalogue: Catalogue, language: str, docs: Path, sound: Sound = sound, linker: Linker | None = None):
        self.env = _environment(language)
        self.linker = linker or Linker(catalogue, language, partial(_printed, language))
        self.context = {"catalogue": catalogue, "words": catalogue.strings, "language": language, "docs": docs}
        self.context |= {"sound": sound, "by_letter": partial(by_letter, word=attrgetter(language), sound=sound)}
        self.context |= {"linker": self.linker, "kinds": places.words(catalogue, language)}

    def render(self, template: str, here: str, **context: Any) -> str:
        """The template as Markdown for the page at `here`, its path below docs/<language>. Raises what Jinja raises.

        With `linked`, this part goes on where the parts of the page above it have left off.
        """
        context = {"linked": Linked(), **context, "to": Here(here)}
        return self.env.get_template(f"{template}.md.jinja").render(self.context, **context)

    def placed(self, paper: Paper, text: str) -> str:
        """The Markdown of the page of a paper, with its places as links into the paper."""
        context = self.env.get_template("place.html.jinja").new_context({**self.context, "paper": paper})
        return _places(context, Markup(text))


def _printed(language: str, value: Any) -> Markup:
    if isinstance(value, Markup):
        return value
    return inert(value[language] if isinstance(value, Text) else str(value))


@lru_cache
def _environment(language: str) -> Templates:
    """One for each language, because a template is compiled once for each environment."""
    env = Templates(Path(__file__).parent / "templates", partial(_printed, language))
    env.filters |= {"place": _place, "places": _places, "named": _named}
    env.filters |= {"terms": linking.terms, "names": linking.names}
    env.globals |= {
        # Full-width punctuation brings its own.
        "gap": "" if language == "zh" else " ",
        "book": book,
        "path_book": path_book,
        "archive": ARCHIVE,
        "example": _example,
        "with_programs": with_programs,
        "figure": _figure,
        "around": graph.around,
        "of_paper": _models,
        "formats": FORMATS,
    }
    return env


@lru_cache
def drawings(folder: Path, language: str, kind: type[Drawings] = Drawings) -> Drawings:
    """The environment of the drawings in a folder, apart from that of the templates: drawings are made by anyone."""
    given = {"language": language, "t": checked("t", lambda 中文, English: 中文 if language == "zh" else English)}
    return kind(folder, given, partial(_printed, language))


@pass_context
def _figure(context: Context, name: str) -> Markup:
    folder = context["docs"] / "figures"
    with told_by(folder / f"{name}{DRAWING}"):
        return Markup(drawings(folder, context["language"]).get_template(f"{name}{DRAWING}").render())


@pass_context
def _example(context: Context, name: str) -> Markup:
    path = inside(context["docs"] / "examples", name)
    if not exists(path):
        raise TemplateNotFound(name)
    return Markup(as_shown(text_of(path)).rstrip())


@pass_context
def _models(context: Context, paper: Paper) -> list[scales.Model]:
    return scales.of_paper(paper, context["words"], context["language"])


@pass_context
def _place(context: Context, place: str, version: str | None = None) -> Markup:
    """Table 2 -> 表 2, as a link into the paper, in the version read or in this one."""
    return _link(context, place, _named(context, place), version)


@pass_context
def _named(context: Context, place: str) -> Markup:
    return inert(places.called(context["words"], place, context["language"]))


@pass_context
def _places(context: Context, text: Any) -> Markup:
    """The text with its places as links; in one that is Markup, no link gets a link inside."""
    shown = _printed(context["language"], text)
    return Markup(places.linked(shown, context["kinds"], lambda place, shown: _link(context, place, Markup(shown))))


def _link(context: Context, place: str, shown: Markup, version: str | None = None) -> Markup:
    """Of what is shown; the 3 of Tables 2 and 3 tells its name to who hears it alone."""
    address = places.address(context["catalogue"], context["paper"], place, version)
    if not address:
        return shown
    label = _named(context, place) if place.endswith((f" {shown}", f"§{shown}")) else None
    template = context.environment.get_template("place.html.jinja")
    return Markup(template.render(address=escape(address), shown=shown, label=label))
