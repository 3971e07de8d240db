"""Where a text mentions a thing by one of its forms: whole words, the longest form first."""

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Generic, TypeVar

from catalogue.records.lists import Term

Meant = TypeVar("Meant")

LATIN = re.compile("[A-Za-z0-9]")
# What goes on with a word of Latin letters: letters and digits, also after a hyphen or a point (GPT-3.5).
BEFORE = r"(?<![A-Za-z0-9_])(?<![A-Za-z0-9]-)"
AFTER = r"(?![A-Za-z0-9_]|[-.][A-Za-z0-9])"
# PaLM 2 is not PaLM, FLAN v2 not FLAN.
VERSION = r"(?! v?\d)"
# Between the words of a term, one stands for another: low rank, low-rank; encoder–decoder, encoder-decoder.
JOINT = re.compile("[ –-]")
PLURALS = [(re.compile("(s|x|z|ch|sh)$"), r"\1es"), (re.compile("([^aeiou])y$"), r"\1ies"), (re.compile("$"), "s")]
SINGULARS = [(re.compile("ies$"), "y"), (re.compile("([^s])s$"), r"\1")]


class Mentions(Generic[Meant]):
    """Things by their forms, and `pattern`, a regular expression without groups that finds them.

    `exactly` as they are written, and without a version; else a form in lower case is found with capitals, too.
    """

    def __init__(self, forms: Mapping[str, Meant], exactly: bool = False):
        self._plain: Callable[[str], str] = str if exactly else _plain
        self._meant: dict[str, Meant] = {self._plain(form): meant for form, meant in reversed([*forms.items()])}
        patterns = [(form, _exactly(form) if exactly else _loosely(form)) for form in sorted(forms, key=len, reverse=True)]
        latin = "|".join(pattern for form, pattern in patterns if LATIN.match(form))
        other = [pattern for form, pattern in patterns if not LATIN.match(form)]
        self.pattern = "|".join(([f"{BEFORE}(?:{latin})"] if latin else []) + other) or "(?!)"

    def meant(self, found: str) -> Meant:
        """What a form stands for that the pattern has found."""
        return self._meant[self._plain(found)]


def of_terms(terms: Iterable[Term], language: str) -> dict[str, Term | None]:
    """The forms that terms may have in a text of this language, the surest first; None for what only looks like one."""
    terms = list(terms)
    forms: dict[str, Term | None] = {word: None for term in terms for word in term.unlike}
    for term in terms:
        for form in [*([term.zh] if language == "zh" else []), *_english(term), *term.also]:
            forms.setdefault(form, term)
    for term in terms:
        for form in filter(LATIN.match, [*_english(term), *term.also]):
            for number in (PLURALS, SINGULARS):
                forms.setdefault(_changed(number, form), term)
    return forms


def _english(term: Term) -> list[str]:
    return [term.en, term.abbr] if term.abbr else [term.en]


def _changed(rules: list[tuple[re.Pattern[str], str]], form: str) -> str:
    return next((pattern.sub(to, form, count=1) for pattern, to in rules if pattern.search(form)), form)


def _plain(form: str) -> str:
    return JOINT.sub(" ", form.casefold())


def _exactly(form: str) -> str:
    return re.escape(form) + (AFTER + VERSION if LATIN.match(form[-1]) else "")


def _loosely(form: str) -> str:
    words = [_capital(word) if form.islower() else re.escape(word) for word in JOINT.split(form)]
    return JOINT.pattern.join(words) + (AFTER if LATIN.match(form[-1]) else "")


def _capital(word: str) -> str:
    return f"[{word[0]}{word[0].upper()}]{re.escape(word[1:])}" if LATIN.match(word) else re.escape(word)
