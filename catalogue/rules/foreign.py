"""Texts of records are plain: readers would see signs that other texts are marked with."""

from collections.abc import Iterator

from catalogue.language import foreign
from catalogue.records.data import Data
from catalogue.records.problem import Problem
from catalogue.records.values import LANGUAGES, QUOTED
from catalogue.records.walk import values
from catalogue.rules.once import name_at

# Printed as somebody else wrote them, or not at all.
AS_THEY_ARE = {QUOTED, "heading", "links"}


def texts_are_plain(data: Data) -> Iterator[Problem]:
    """Of records: Markdown there is printed as it is."""
    for entry, loc, value in values(data, str):
        if not AS_THEY_ARE.intersection(loc):
            of_a_person = foreign.in_text if "authors" in loc else foreign.in_name
            found_in = foreign.in_words if LANGUAGES.keys() & {*loc} else of_a_person
            cause = name_at(entry.file.path, entry.loc + loc) if found_in is foreign.in_name else ""
            for at, found in enumerate(told := foreign.first(found_in(value))):
                same = not at or found.cure == told[0].cure
                yield entry.problem(found.complaint, *loc, cause=cause if same else "")


RULES = [texts_are_plain]
