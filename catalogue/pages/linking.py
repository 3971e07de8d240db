"""In the texts of a record, terms become links to the glossary that show what they mean, names of papers links to their pages.

Both are filters for templates. They read Markup too, and leave what is a link, a tag or a formula there as it is.
"""

import re
from collections import Counter
from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any, Generic

from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from catalogue.language.mentions import Meant, Mentions, of_terms
from catalogue.records.lists import Term
from catalogue.records.model import Catalogue
from catalogue.records.paper import Paper
from catalogue.records.values import slug

# What is no text in a text that is printed: there, any other sign of Markdown and HTML is a reference.
MARKUP = r"<(?P<element>a|code|math)\b.*?</(?P=element)>|<[^>]*>|&#?\w+;|`[^`]*`|\[[^\]]*\]\([^)]*\)"


class Linked:
    """What a page explains so far; new for each rendering of a page, which goes from its top to its end."""

    def __init__(self) -> None:
        self.times: Counter[str] = Counter()

    def spot(self, term: Term) -> str:
        """The id of one more place that explains the term."""
        self.times[term.id] += 1
        return f"term-{term.id}" + (f".{self.times[term.id]}" if self.times[term.id] > 1 else "")


class Finder(Generic[Meant]):
    """Finds the mentions in texts as they are printed."""

    def __init__(self, forms: Mapping[str, Meant], exactly: bool = False):
        self.mentions = Mentions(forms, exactly)
        self.pattern = re.compile(f"{MARKUP}|(?P<form>{self.mentions.pattern})", re.DOTALL)

    def linked(self, text: Markup, link: Callable[[Markup, Meant], Markup]) -> Markup:
        """The text with what `link` makes of each form, given what it stands for."""

        def put(match: re.Match[str]) -> str:
            return link(Markup(match["form"]), self.mentions.meant(match["form"])) if match["form"] else match[0]

        return Markup(self.pattern.sub(put, text))


class Linker:
    """What texts of a language may mention; made once for a build. `printed` tells how a text stands on a page."""

    def __init__(self, catalogue: Catalogue, language: str, printed: Callable[[Any], Markup]):
        self.catalogue, self.language, self.printed = catalogue, language, printed

    def among(self, catalogue: Catalogue) -> "Linker":
        """The same for other papers, and the terms of this one."""
        other = Linker(catalogue, self.language, self.printed)
        other.terms = self.terms
        return other

    @cached_property
    def terms(self) -> Finder[Term | None]:
        """The terms, by all their forms."""
        forms = of_terms(self.catalogue.terms, self.language)
        return Finder({self.printed(form): term for form, term in forms.items()})

    @cached_property
    def named(self) -> dict[str, Paper]:
        """The papers, by their names."""
        return {self.printed(paper.name): paper for paper in self.catalogue.papers}

    @cached_property
    def papers(self) -> Finder[Paper]:
        """Finds them by their names."""
        return Finder(self.named, exactly=True)


@pass_context
def terms(context: Context, text: Any) -> Markup:
    """The text in which the first use of each term on the page is linked; a paper explains what it has given its name to."""
    linker: Linker = context["linker"]
    linked, paper = context["linked"], context["paper"]

    def link(form: Markup, term: Term | None) -> Markup:
        if term is None or linked.times[term.id] or _same_name(term, paper):
            return form
        return _rendered(context, "gloss.html.jinja", term=term, word=form)

    return linker.terms.linked(linker.printed(text), link)


@pass_context
def names(context: Context, text: Any, but: str | None = None) -> Markup:
    """The text in which the first use of the name of each paper is linked, but of the page's own and of one more by its id."""
    linker: Linker = context["linker"]
    done, shown = {context["paper"].id, but}, linker.printed(text)
    if not any(name in shown for name in linker.named):  # as in most texts: what finds names takes longer to make
        return shown

    def link(form: Markup, paper: Paper) -> Markup:
        if paper.id in done:
            return form
        done.add(paper.id)
        return _rendered(context, "named.html.jinja", named=paper)

    return linker.papers.linked(shown, link)


def _same_name(term: Term, paper: Paper) -> bool:
    return slug(paper.name) in {slug(form) for form in (term.en, term.abbr or "", *term.also)}


def _rendered(context: Context, template: str, **more: object) -> Markup:
    return Markup(context.environment.get_template(template).render({**context.get_all(), **more}))
