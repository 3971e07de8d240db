"""A work as Crossref describes it: https://github.com/CrossRef/rest-api-doc/blob/master/api_format.md#work.

The one place that reads its answers: each field is understood, or left out and named.
"""

import datetime
import json
from typing import Annotated, Any, ClassVar, Self

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StrictInt,
    StrictStr,
    TypeAdapter,
    ValidationError,
    ValidationInfo,
    ValidatorFunctionWrapHandler,
    field_validator,
    model_validator,
)

from catalogue.records.line import short
from catalogue.records.values import Day

DAY: TypeAdapter[datetime.date] = TypeAdapter(Day)
# So much of a value that is left out is shown, in characters.
SHOWN = 40


class Part(BaseModel):
    """Something that Crossref sends, of whatever shape: what is left out of it is told in the context, a list of lines."""

    model_config = ConfigDict(alias_generator=lambda name: name.replace("_", "-"))
    within: ClassVar[str] = ""

    @field_validator("*", mode="wrap")
    @classmethod
    def understood(cls, value: Any, handler: ValidatorFunctionWrapHandler, info: ValidationInfo[list[str]]) -> Any:
        """The field, or what can be read of its list; its default for all else."""
        field = cls.model_fields[str(info.field_name)]
        try:
            return handler(value) if value is not None else field.get_default()
        except ValidationError:
            if isinstance(value, list) and isinstance(field.default, list) and len(value) > 1:
                return [item for each in value for item in cls.understood([each], handler, info)]
        sent = short(json.dumps(value, ensure_ascii=False), SHOWN)
        info.context.append(f"Crossref's {cls.within}{field.alias} cannot be read, and is left out: {sent}")
        return field.get_default()


# Volumes and pages may come as numbers, lists of one as their item.
Text = Annotated[StrictStr, BeforeValidator(lambda value: str(value) if type(value) is int else value)]
Texts = Annotated[list[StrictStr], BeforeValidator(lambda value: [value] if isinstance(value, str) else value)]


class Dated(BaseModel):
    """A year, a month of it, or a day of that; [null] where the publisher did not say."""

    parts: list[list[StrictInt | None]] = Field(alias="date-parts", min_length=1, max_length=1)

    @property
    def known(self) -> list[int]:
        """Year, month and day, as far as they are known."""
        return [part for part in self.parts[0] if part is not None]

    @property
    def day(self) -> datetime.date | None:
        """None where only the month is known, or the year."""
        return datetime.date(*self.known) if len(self.known) == 3 else None

    @model_validator(mode="after")
    def _is_a_day(self) -> Self:
        if known := self.known:
            DAY.validate_python("-".join(f"{part:02}" for part in [*known, 1, 1][: max(3, len(known))]))
        return self


class Affiliation(Part):
    """Where an author works."""

    within: ClassVar[str] = "author.affiliation."
    name: StrictStr = ""


class Person(Part):
    """An author, or a group under its name."""

    within: ClassVar[str] = "author."
    family: StrictStr = ""
    given: StrictStr = ""
    suffix: StrictStr = ""
    name: StrictStr = ""
    affiliation: list[Affiliation] = []


class Link(Part):
    """A file of the work."""

    within: ClassVar[str] = "link."
    url: StrictStr = Field("", alias="URL")
    content_type: StrictStr = ""


class Update(Part):
    """What became of the work later: a correction, a retraction."""

    within: ClassVar[str] = "updated-by."
    type: StrictStr = ""


class Work(Part):
    """What becomes of a record, and no more."""

    doi: StrictStr = Field("", alias="DOI")
    type: StrictStr = ""
    title: Texts = []
    subtitle: Texts = []
    author: list[Person] = []
    container_title: Texts = []
    publisher: StrictStr = ""
    volume: Text = ""
    issue: Text = ""
    page: Text = ""
    article_number: Text = ""
    link: list[Link] = []
    updated_by: list[Update] = []
    published_online: Dated | None = None
    published_print: Dated | None = None
    published: Dated | None = None
    issued: Dated | None = None

    @property
    def dates(self) -> list[Dated]:
        """Those that are known, the publisher's own first."""
        found = (self.published_online, self.published_print, self.published, self.issued)
        return [date for date in found if date and date.known]
