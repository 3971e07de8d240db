"""The values that fields hold: text in two languages, identifiers, addresses, places in a paper, days."""

import datetime
import re
from collections.abc import Callable
from functools import lru_cache
from typing import Annotated, Any, Literal
from unicodedata import normalize

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

from catalogue.records.doi import doi_fault
from catalogue.records.draft import TODO
from catalogue.records.han import unfolded
from catalogue.records.line import quoted
from catalogue.records.url import fault, no_repository

LANGUAGES = {"zh": "中文", "en": "English"}
# As feeds, links and schema.org name them (BCP 47).
CODES = {"zh": "zh-CN", "en": "en"}
# The field that holds the words of the source list, whatever they are.
QUOTED = "says"

# The numbers of places: of sections, tables and the like, Roman ones, of appendices. All are counted from 1, but algorithms.
SECTION = r"(?:[0-9]+|[A-Z])(?:\.[0-9]+)*"
NUMBER = r"(?:[A-Z]\.?)?[0-9]+(?:\.[0-9]+)*[a-z]?"
ROMAN, LETTER = "(?:X{0,3}(?:IX|IV|VI{0,3}|I{1,3})|X{1,3})", r"(?:A?[A-Z]|[1-9][0-9]*)(?:\.[0-9]+)*"
_COUNTED = NUMBER.replace("[0-9]+", "[1-9][0-9]*", 1)
PLACE = (
    rf"^(Abstract|Introduction|Conclusion|Supplementary Material|Title page|§{SECTION.replace('[0-9]+', '[1-9][0-9]*', 1)}"
    rf"|(Table|Figure|Equation|Listing|Footnote|Theorem|Lemma|Proposition|Corollary|Definition) {_COUNTED}|(?:Table |§){ROMAN}"
    rf"|Algorithm {NUMBER}|Appendix {LETTER}|Page [1-9][0-9]*|{TODO})$"
)

# YAML parts the items of a list by the other comma only.
COMMA, TWO_ITEMS = re.compile("[，、；]"), "has a Chinese comma; write `, ` between items"

# No word that people type has a comma before a space, as names of organisations do, or a bar: p(x|y) and <|pad|> have theirs.
SEPARATED = re.compile(r"[,;] |(?<!<)\|(?!>)(?![^(]*\))")
TO_COME = "is still to come; write the"
SEVERAL = "is several in one; put each between quotes of its own, with `, ` between them"
# Patterns are read by pydantic and, in the schema, as ECMA-262, which escapes no character that needs none.
# At the end of a DOI stands none of the marks that end a sentence.
# Those that publishers made of SICI have brackets in one place: 10.1002/(SICI)1097-4571(199009)41:6<391::AID-ASI1>3.0.CO;2-9.
DOI = r'^10\.[0-9]{4,9}(?:\.[0-9]+)*/(?:[^\s<>"{}|\\^]|<[0-9A-Z]*:|>[0-9])*[^\s<>"{}|\\^.,;:]$'
URL = r"""^https?://[^\s<>"`{}|\\^\[\]]+$"""


def _address(value: object) -> object:
    if isinstance(value, str) and value and (wrong := fault(value)):
        raise ValueError(f"{quoted(value)} {wrong}")
    return value


def _unless(wrong: Callable[[Any], str | None]) -> AfterValidator:
    """Refuses a value of which there is something to say."""

    def refuse(value: Any) -> Any:
        if said := wrong(value):
            raise ValueError(f"{quoted(value) if isinstance(value, str) else value} {said}")
        return value

    return AfterValidator(refuse)


def _like(form: str, said: str) -> BeforeValidator:
    """Refuses what Python takes for such a value and YAML 1.2 does not: 2_017 and 2017.0, yes and 1."""

    def refuse(value: object) -> object:
        if isinstance(value, str) and not re.fullmatch(form, value):
            raise ValueError(f"must be {said}")
        return value

    return BeforeValidator(refuse)


Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=5000)]
Item = Annotated[Line, _unless(lambda value: TWO_ITEMS if COMMA.search(value) else None)]
"""One of a list of names or words."""
Keyword = Annotated[Item, _unless(lambda value: SEVERAL if SEPARATED.search(value) else None)]
# Names of files end with more: rules/reserved.py allows much less.
Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=200)]
Url = Annotated[str, StringConstraints(pattern=URL, max_length=2000), BeforeValidator(_address)]
Repository = Annotated[Url, _unless(no_repository)]
Doi = Annotated[str, StringConstraints(pattern=DOI, max_length=200), _unless(doi_fault)]
Place = Annotated[str, StringConstraints(pattern=PLACE)]
Day = Annotated[
    datetime.date,
    Field(ge=datetime.date(1900, 1, 1)),
    _like("[0-9]{4}(-[0-9]{2}){2}", "a day, like 2017-06-12"),
    # A day is tomorrow in one place while it is today in another.
    _unless(lambda day: f"{TO_COME} day on which it was" if day > datetime.date.today() + datetime.timedelta(1) else None),
]
Year = Annotated[
    int,
    Field(ge=1600),  # papers build on older works, too: Bayes 1763
    _like("[0-9]{4}", "a year, like 2017"),
    # Works are announced for the next one, too.
    _unless(lambda year: f"{TO_COME} year in which it was published" if year > datetime.date.today().year + 1 else None),
]
WHOLE = _like("[0-9]+", "a whole number")
Truth = Annotated[bool, _like("true|True|TRUE|false|False|FALSE", "true or false")]
Minutes = Annotated[Literal[5, 20, 60], BeforeValidator(lambda value: {"5": 5, "20": 20, "60": 60}.get(str(value), value))]
# BCP 47, without variants and extensions: zh, zh-Hant, pt-BR, es-419.
LanguageCode = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$")]
ArxivVersion = Annotated[str, StringConstraints(pattern=r"^v[1-9][0-9]{0,2}$")]


class Record(BaseModel):
    """What data files hold: unknown fields are faults, and nothing changes a record that was read."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    def __repr__(self) -> str:  # three times faster than pydantic's: what is kept of a page is found by it
        return f"{type(self).__name__}({vars(self)!r})"


class Text(Record):
    """The same statement in both languages; neither is a translation of the other."""

    zh: Annotated[Line, AfterValidator(unfolded)] = Field(description="Simplified Chinese, mainland terms")
    en: Line = Field(description="American English")

    def __getitem__(self, language: str) -> str:
        """The text in one of LANGUAGES. Raises KeyError for any other."""
        return {"zh": self.zh, "en": self.en}[language]

    def __str__(self) -> str:
        """Raises TypeError: whoever prints a text says in which language."""
        raise TypeError("a text has two languages; print one: …[language]")


def _same_in_both(value: object) -> object:
    return {"zh": value, "en": value} if isinstance(value, str) else value


Words = Annotated[
    Text,
    BeforeValidator(_same_in_both, json_schema_input_type=Text | str),
    Field(description="one string where both languages print the same, else {zh, en}"),
]


@lru_cache(maxsize=10_000)
def slug(text: str) -> str:
    """The letters and digits of a name, in lower case and NFKC: names with one slug are the same name."""
    return re.sub(r"[\W_]+", "", normalize("NFKC", text).lower())
