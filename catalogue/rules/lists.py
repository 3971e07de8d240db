"""Lists within records say nothing twice, and terms and routes stand in their order."""

import re
from collections.abc import Iterator
from itertools import pairwise

from catalogue.records.data import Data
from catalogue.records.han import HAN, IDEOGRAPHS
from catalogue.records.line import quoted
from catalogue.records.lists import Term
from catalogue.records.parts import Route
from catalogue.records.problem import Problem
from catalogue.records.publication import Author
from catalogue.records.values import LANGUAGES, Record, Text, slug
from catalogue.records.walk import values
from catalogue.records.yamlfile import Loc
from catalogue.rules.once import COPY, TWICE, name_at

# These have rules of their own, in asked.py, identity.py, relations.py, paths.py, scale.py and reserved.py.
ELSEWHERE = {"aliases", "keywords", "formerly", "moved_from", "builds_on", "led_to", "steps", "elsewhere", "scale", "zh", "en"}

# What every text has, or what looks for texts elsewhere.
NO_FORM = re.compile(
    r"(?:an?|the|of|to|is|and|with|for|by|are|from|as|at|be|or|in|on|it|th(?:is|at|ese|ose|ey|en|an)|its|we|they|not|no|can|will"
    r"|has|have|had|was|were|but|if|so|which|one|two|three|[的了是在和与或及而之一二两三四五六七八九十百千万亿个这那有不也就都可从对把被让用为以]"
    r"|[\d.,%+-]+|[一二两三四五六七八九十百千万亿]+)|.*[*?{}\[\]\\|^$].*|https?://.*|[-–—].*|.*[-–—]"
)
# §A is Appendix A.
APPENDIX = re.compile(r"\AAppendix (?=[A-Z]\b)")
# What stands around a text and says nothing.
ENDS = " .,;:。，；：“”‘’\"'"
MARK = re.compile(r"[。，；：、.,;:!?！？]$")
# What people write beside a form: the other language, another form, an article.
BESIDE = re.compile(rf"（.*）$| \(.*\)$|(?<=[{IDEOGRAPHS}])/.*|^(?:[Aa]n?|[Tt]he) (?=[a-z])(?!priori|posteriori)")


def lists_say_nothing_twice(data: Data) -> Iterator[Problem]:
    """Of whatever list of a record, as its items read; identity.py tells first of a term's forms, houses.py of names."""
    for entry, loc, items in values(data, list):
        if loc[-1] not in ELSEWHERE:
            said = [_said(item) for item in items]
            alike = str if loc[-1] == "prints" else _bare  # houses keep every spelling
            for at, item in enumerate(said):
                if alike(item) in map(alike, said[:at]):
                    first = entry.id if isinstance(entry.record, Term) else item.casefold()
                    cause = (
                        f"{TWICE}{entry.id} {first}" if loc == ("also",) else f"{COPY}{entry.file.path} {entry.id} {loc} {at}"
                    )
                    yield entry.problem(f"{quoted(item)} stands twice; keep one", *loc, at, cause=cause)


def _said(item: object) -> str:
    """What makes it another item: of a person the name, of a route its minutes, of a text the English; else all it says."""
    if isinstance(item, Author):
        return item.full
    if isinstance(item, Route):
        return f"the route of {item.minutes} minutes"
    if isinstance(item, Record) and not isinstance(item, Text):
        return "; ".join(_said(value) for _, value in item if value)
    return item.en if isinstance(item, Text) else APPENDIX.sub("§", str(item))


def _bare(item: str) -> str:
    return item.casefold().rstrip(" .,;:。，；：")


def terms_stand_in_order(data: Data) -> Iterator[Problem]:
    """Of those whose English is English, as text.py asks."""
    english = [term for term in data.terms if not HAN.search(term.record.en)]
    for before, term in pairwise(english):
        if term.record.en.lower() < before.record.en.lower():
            after = next(each.record.en for each in english if each.record.en.lower() > term.record.en.lower())
            message = f"stands after {before.record.en!r}; move it up, before {after!r}"
            yield term.problem(message, "en", cause=f"the order of {term.file.path}")


def nothing_is_set_beside_itself(data: Data) -> Iterator[Problem]:
    for paper in data.papers:
        pairs = [(("results", at, "than"), one.than, one.value) for at, one in enumerate(paper.record.results)]
        pairs += [(("corrections", at, "right"), one.right, one.says) for at, one in enumerate(paper.record.corrections)]
        for loc, one, other in pairs:
            alike = [language for language in LANGUAGES if one and one[language].strip(ENDS) == other[language].strip(ENDS)]
            if alike:
                message = f"says {quoted(other[alike[-1]])} once more; write what differs, or drop it"
                yield paper.problem(message, *loc, *(alike if len(alike) < len(LANGUAGES) else []))


def forms_are_forms_of_the_term(data: Data) -> Iterator[Problem]:
    for term in data.terms:
        record = term.record
        forms = [form.casefold() for form in (record.zh, record.en, record.abbr, *record.also, *record.avoid) if form]
        if record.abbr and slug(record.abbr) == slug(record.en):
            yield term.problem("is the English form; drop it", "abbr")
        for field in ("zh", "en"):
            if MARK.search(getattr(record, field)):
                yield term.problem("ends with the mark of a sentence; leave it out", field)
            elif (beside := BESIDE.search(getattr(record, field))) and not (beside[0].startswith("/") and "/" in record.en):
                said = f"has {quoted(beside[0].strip())}, which is no part of it; write one form, and others into also"
                yield term.problem(said, field, cause=name_at(term.file.path, (*term.loc, field)))
        for loc, form in _forms(record):
            abbreviated = form.isupper() and len(form) > 1  # IT, IS
            if NO_FORM.fullmatch(form if abbreviated else form.lower()):
                said = f"{quoted(form)} is no form of a term; write the words as texts have them, or drop it"
                yield term.problem(said, *loc, cause=name_at(term.file.path, term.loc + loc))
        for language in LANGUAGES:
            if slug(record.means[language]) in {slug(form) for form in (record.zh, record.en, *record.also)}:
                yield term.problem("says the term once more; write what it means", "means", language)
        for at, words in enumerate(record.unlike):
            if not any(form in words.casefold() for form in forms):
                yield term.problem(f"{quoted(words)} holds no form of this term; drop it", "unlike", at)
        for at, form in enumerate(record.avoid):
            if form in {record.zh, record.en, *record.also}:
                yield term.problem(f"{form!r} is a form of this term; drop it here, or there", "avoid", at)


def no_form_to_avoid_is_that_of_another(data: Data) -> Iterator[Problem]:
    """Nobody could keep to both."""
    forms = {form: term.id for term in data.terms for loc, form in _forms(term.record) if loc[0] != "avoid"}
    for term in data.terms:
        for at, form in enumerate(term.record.avoid):
            if (other := forms.get(form, term.id)) != term.id:
                yield term.problem(f"{form!r} is a form of {other}; drop it here, or there", "avoid", at)


def _forms(term: Term) -> Iterator[tuple[Loc, str]]:
    """Every form by which texts are searched, after its way in the record."""
    yield from (((field,), form) for field in ("zh", "en", "abbr") if (form := getattr(term, field)))
    yield from ((("also", at), form) for at, form in enumerate(term.also))
    yield from ((("avoid", at), form) for at, form in enumerate(term.avoid))


def routes_stand_in_order(data: Data) -> Iterator[Problem]:
    for paper in data.papers:
        routes = paper.record.reading.routes
        twice = len({route.minutes for route in routes}) < len(routes)  # which is told first
        for at, (before, route) in enumerate(pairwise(routes), 1):
            if route.minutes < before.minutes and not twice:
                message = f"the route of {route.minutes} minutes stands after that of {before.minutes}; move it up"
                yield paper.problem(message, "reading", "routes", at, cause=f"the order of routes of {paper.id}")


RULES = [
    lists_say_nothing_twice,
    nothing_is_set_beside_itself,
    forms_are_forms_of_the_term,
    no_form_to_avoid_is_that_of_another,
    terms_stand_in_order,
    routes_stand_in_order,
]
