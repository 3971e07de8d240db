"""papers.json: every record with what follows from it, and papers.schema.json, which says what the fields mean."""

import datetime
from collections.abc import Callable, Iterator
from typing import Annotated

from pydantic import ConfigDict, Field, StringConstraints
from pydantic_core import to_json

from catalogue.citing import FORMATS
from catalogue.citing.reference import STYLES, reference
from catalogue.citing.work import works
from catalogue.exports.site import Site
from catalogue.records.addresses import FOLDER, program
from catalogue.records.lists import House, ReadingPath, Tag, Topic
from catalogue.records.model import Catalogue
from catalogue.records.paper import Paper
from catalogue.records.scale import Scale
from catalogue.records.values import LANGUAGES, Id, Record, Text

# The first number grows when a field goes or changes its meaning, the second when one is added.
VERSION = "2.3"
LICENCE = "CC-BY-4.0"
SCHEMA = f"{FOLDER}/papers.schema.json"
# Addresses of the paper; and of this site: in full, or from its root where nobody knows where the site is.
There = Annotated[str, StringConstraints(pattern=r'^https?://[^\s<>"{}|\\^]+$')]
Here = Annotated[str, StringConstraints(pattern=r'^(https?:/)?/[^\s<>"{}|\\^]*$')]


class Addresses(Record):
    """Where things are: pages and files of this site, and the paper elsewhere."""

    zh: Here = Field(description="our page in Chinese")
    en: Here = Field(description="our page in English")
    bib: Here
    ris: Here
    enw: Here
    csl: Here
    program: Here | None = Field(None, description="the program on its page, in Python")
    pdf: There | None = None
    abs: There | None = Field(None, description="landing page of the paper")
    html: There | None = None
    proceedings: There | None = None


class References(Record):
    """The work to cite, as plain text."""

    gbt: str = Field(description="GB/T 7714-2015")
    apa: str = Field(description="APA, 7th edition")


class Amounts(Record):
    """The amounts of a model as plain numbers, derived ones computed; what is not known is left out."""

    model: Text
    parameters: float | None = None
    active: float | None = Field(None, description="parameters that one token uses, of a mixture of experts")
    tokens: float | None = None
    compute: float | None = Field(None, description="in FLOP")
    context: float | None = Field(None, description="in tokens")


class PublishedPaper(Paper):
    """A record of papers.yaml, and what follows from it."""

    public: datetime.date = Field(alias="first_public", description="announced.date, or else date")
    addresses: Addresses
    references: References
    amounts: list[Amounts] = Field(default=[], description="of the models in scale, in the same order")
    built_on_by: list[Id] = Field(default=[], description="later papers of the catalogue that build on this one")


class Document(Record):
    """The catalogue of LLM Classics."""

    model_config = ConfigDict(title="LLM Classics: papers.json", populate_by_name=True)

    schema_: Here = Field(alias="$schema")
    version: str = Field(description="of this format, not of the data")
    licence: str = Field(description="SPDX identifier, of the texts and the data")
    site: Here
    updated: datetime.date | None = Field(None, description="day of the last change in the log")
    topics: list[Topic]
    tags: list[Tag]
    houses: list[House] = []
    paths: list[ReadingPath] = []
    papers: list[PublishedPaper]


def export(site: Site) -> Iterator[tuple[str, Callable[[], str]]]:
    """papers.json, as its schema says."""
    yield f"{FOLDER}/papers.json", lambda: f"{_document(site).model_dump_json(indent=1, by_alias=True, exclude_none=True)}\n"


def export_schema(site: Site) -> Iterator[tuple[str, Callable[[], str]]]:
    """papers.schema.json, from the classes above."""
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": site.address(SCHEMA)}
    yield SCHEMA, lambda: f"{to_json(head | Document.model_json_schema(), indent=1).decode()}\n"


def _document(site: Site) -> Document:
    catalogue = site.catalogue
    return Document(
        schema_=site.address(SCHEMA),
        version=VERSION,
        licence=LICENCE,
        site=site.url,
        updated=catalogue.updated,
        topics=catalogue.topics,
        tags=catalogue.tags,
        houses=catalogue.houses,
        paths=catalogue.paths,
        papers=[_published(site, paper) for paper in catalogue.papers],
    )


def _published(site: Site, paper: Paper) -> PublishedPaper:
    work = works(paper)[0]
    return PublishedPaper.model_construct(
        **{field: getattr(paper, field) for field in Paper.model_fields},
        public=paper.first_public,
        addresses=Addresses(
            **{language: site.page(paper, language) for language in LANGUAGES},
            **{format.id: site.address(f"{FOLDER}/{work.name}.{format.ending}") for format in FORMATS},
            program=site.address(program(paper)) if paper.id in site.programs else None,
            **{field: getattr(paper, field) for field in ("pdf", "abs", "html", "proceedings")},
        ),
        references=References(**{style: reference(work, style, site.kept) for style in STYLES}),
        amounts=[_amounts(model) for model in paper.scale],
        built_on_by=_later(site.catalogue, paper),
    )


def _amounts(model: Scale) -> Amounts:
    numbers = {field: model.number(field) for field in Amounts.model_fields if field != "model"}
    return Amounts(model=model.model, **{field: None if number is None else float(number) for field, number in numbers.items()})


def _later(catalogue: Catalogue, paper: Paper) -> list[str]:
    return [later.id for later, _ in catalogue.builds_on_it(paper.id)]
