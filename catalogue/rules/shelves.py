"""Every shelf has something on it, and every tag is on something."""

from collections.abc import Iterator

from catalogue.records.data import Data
from catalogue.records.mentions import sound
from catalogue.records.problem import Problem

# The cause that such problems begin with.
EMPTY = "without papers"


def topics_have_papers(data: Data) -> Iterator[Problem]:
    """A shelf without one would be an empty page. Tells none where a topic may be misspelled."""
    filled = {paper.record.topic for paper in data.papers}
    for topic in data.topics if sound(data) else ():
        if topic.id not in filled:
            yield topic.problem("no paper has this topic; add one, or drop it with its pages", cause=f"{EMPTY} {topic.id}")


def tags_have_papers(data: Data) -> Iterator[Problem]:
    """Tells none where a paper has still to get its tags."""
    worn = {tag for paper in data.papers for tag in paper.record.tags}
    for tag in data.tags if sound(data) and all(paper.record.tags for paper in data.papers) else ():
        if tag.id not in worn:
            yield tag.problem("no paper has this tag; write it into the tags of one, or drop it", cause=f"{EMPTY} {tag.id}")


RULES = [topics_have_papers, tags_have_papers]
