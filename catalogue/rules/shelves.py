"""Every shelf has something on it."""

from collections.abc import Iterator

from catalogue.records.data import Data
from catalogue.records.mentions import sound
from catalogue.records.problem import Problem

# The cause that such problems begin with.
EMPTY = "topic without papers"


def topics_have_papers(data: Data) -> Iterator[Problem]:
    """A tag may wait for its paper; a shelf without one would be an empty page. Tells none where a topic may be misspelled."""
    filled = {paper.record.topic for paper in data.papers}
    for topic in data.topics if sound(data) else ():
        if topic.id not in filled:
            yield topic.problem("no paper has this topic; add one, or drop it with its pages", cause=f"{EMPTY} {topic.id}")


RULES = [topics_have_papers]
