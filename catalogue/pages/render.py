"""Templates + words + language -> Markdown: the only place where a language is chosen.

Whatever a template prints passes through `inert`: text of a record is text, never Markdown, HTML or Jinja.
"""

import posixpath
import re
from collections.abc import Iterator
from functools import lru_cache, partial
from itertools import groupby
from pathlib import Path
from typing import Any

from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from catalogue.pages import graph, linking
from catalogue.pages.linking import Linked, Linker
from catalogue.pages.sandbox import Drawings, Templates, inside
from catalogue.records.model import Catalogue, Paper
from catalogue.records.values import Text

# Numeric character references survive Markdown untouched, inside and outside raw HTML, and mean nothing to it.
_CONTROL = re.compile(r"""[\\`*_{}\[\]<>&#|~^$"'=!]""")
_LEADING = re.compile(r"^(\s*)([-+:.?]|\d+(?=[.)]))")


def inert(text: str) -> Markup:
    """The text as Markdown that shows exactly this text."""
    text = _CONTROL.sub(lambda match: f"&#{ord(match[0])};", re.sub(r"\s+", " ", text))
    return Markup(_LEADING.sub(lambda match: match[1] + "".join(f"&#{ord(char)};" for char in match[2]), text))


class Renderer:
    """Renders the templates of one language for a catalogue; figures and programs are those of the folder `docs`."""

    def __init__(self, catalogue: Catalogue, language: str, docs: Path):
        self.env = _environment(language)
        self.context = {"catalogue": catalogue, "words": catalogue.strings, "language": language, "docs": docs}
        self.context["linker"] = Linker(catalogue, language, partial(_printed, language))

    def render(self, template: str, here: str, **context: Any) -> str:
        """The template as Markdown for the page at `here`, its path below docs/<language>. Raises what Jinja raises.

        With `linked`, this part goes on where the parts of the page above it have left off.
        """
        context = {"linked": Linked(), **context, "to": Here(here)}
        return self.env.get_template(f"{template}.md.jinja").render(self.context, **context)


def _printed(language: str, value: Any) -> Markup:
    if isinstance(value, Markup):
        return value
    return inert(value[language] if isinstance(value, Text) else str(value))


@lru_cache
def _environment(language: str) -> Templates:
    """One for each language, because a template is compiled once for each environment."""
    env = Templates(Path(__file__).parent / "templates", partial(_printed, language))
    env.filters["place"] = _place
    env.filters["anchor"] = tag_anchor
    env.filters |= {"terms": linking.terms, "names": linking.names}
    env.globals |= {"by_year": by_year, "example": _example, "figure": _figure, "around": graph.around}
    return env


@lru_cache
def drawings(folder: Path, language: str) -> Drawings:
    """The environment of the drawings in a folder, apart from that of the templates: drawings are made by anyone."""
    given = {"language": language, "t": lambda zh, en: zh if language == "zh" else en}
    return Drawings(folder, given, partial(_printed, language))


@pass_context
def _figure(context: Context, name: str) -> Markup:
    return Markup(drawings(context["docs"] / "figures", context["language"]).get_template(f"{name}.svg.jinja").render())


@pass_context
def _example(context: Context, name: str) -> Markup:
    return Markup(inside(context["docs"] / "examples", name).read_text(encoding="utf-8").rstrip())


@pass_context
def _place(context: Context, place: str) -> Markup:
    """Table 2 -> 表 2; what has no word of its own (§3.2) stays as printed."""
    kind, _, rest = place.partition(" ")
    word = context["words"].get(f"place_{kind}")
    return inert(f"{word[context['language']]} {rest}".strip() if word else place)


def tag_anchor(name: str) -> Markup:
    """The anchor of a tag on the page of tags: lower case, words joined by hyphens."""
    return Markup("tag:" + re.sub(r"\s+", "-", re.sub(r"[^\w\s-]|_", "", name).strip().lower()))


class Here:
    """Relative addresses from the page being rendered: of other pages by their source, of what is no page by its URL."""

    def __init__(self, page: str):
        self.folder = posixpath.dirname(page)
        self.address = self.folder or "." if posixpath.basename(page) == "index.md" else page.removesuffix(".md")

    def __call__(self, page: str, anchor: str = "") -> Markup:
        return Markup(posixpath.relpath(page, self.folder or ".") + (f"#{anchor}" if anchor else ""))

    def built(self, page: str, anchor: str = "") -> Markup:
        """For raw HTML, in which nobody turns sources into addresses: the page's address with directory URLs."""
        return Markup(posixpath.relpath(page.removesuffix(".md"), self.address) + "/" + (f"#{anchor}" if anchor else ""))

    def url(self, paper: Paper) -> Markup:
        """The address of the page of a paper, for raw HTML."""
        return self.built(f"{paper.topic}/{paper.id}.md")

    def paper(self, paper: Paper, anchor: str = "") -> Markup:
        """The source of the page of a paper, relative to this one."""
        return self(f"{paper.topic}/{paper.id}.md", anchor)


def by_year(papers: list[Paper]) -> Iterator[tuple[int, list[Paper]]]:
    """The papers of each year; they come in order of date."""
    for year, group in groupby(papers, key=lambda paper: paper.date.year):
        yield year, list(group)
