"""What papers can be chosen by: for each facet its values, each with the words a reader sees."""

from typing import NamedTuple

from catalogue.language.alphabet import Sound, sound
from catalogue.records.model import Catalogue
from catalogue.records.values import Text


class Option(NamedTuple):
    """A value of a facet, its words, and what else an address may call it."""

    value: str
    text: str | Text
    other: list[str] = []


def facets(catalogue: Catalogue, language: str, sound: Sound = sound) -> dict[str, list[Option]]:
    """The facets of the browse page, with only those values that some paper has; topics all.

    Organisations are in the alphabetical order of the language.
    """
    years = sorted({str(paper.first_public.year) for paper in catalogue.papers})
    houses = {house.id: house for paper in catalogue.papers for house in catalogue.houses_of(paper)}
    used = {tag for paper in catalogue.papers for tag in paper.tags}
    return {
        "topic": [Option(topic.id, topic.name) for topic in catalogue.topics],
        "tag": [Option(tag.id, tag.name) for tag in catalogue.tags if tag.id in used],
        "organisation": [
            Option(id, house.name, house.prints)
            for id, house in sorted(houses.items(), key=lambda item: (sound(item[1].name[language]), item[0]))
        ],
        "year": [Option(year, year) for year in years],
    }
