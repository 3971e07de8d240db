"""What people type who look for what a paper does and know neither its name nor its terms."""

from typing import Annotated

from pydantic import Field, StringConstraints

from catalogue.records.values import Line, Record

# A search box takes no more than this, and an entry is no paragraph.
Question = Annotated[Line, StringConstraints(max_length=80)]


class Asked(Record):
    """Questions and wants in everyday words. Search is made of them; no page prints them, and no list translates the other."""

    zh: list[Question] = Field(min_length=1, description="Simplified Chinese, as people type it")
    en: list[Question] = Field(min_length=1, description="American English, as people type it")

    def __getitem__(self, language: str) -> list[str]:
        """Those in one of LANGUAGES. Raises KeyError for any other."""
        return {"zh": self.zh, "en": self.en}[language]
