"""Where a reader corrects a paper: the lines of data/papers.yaml with a group of its fields, and an issue form filled in."""

import re
from dataclasses import dataclass
from urllib.parse import urlencode

from markupsafe import Markup, escape

from catalogue.records.data import Entry
from catalogue.records.paper import Paper

# What a block of the page shows -> the fields it takes it from; .github/ISSUE_TEMPLATE/wrong-fact.yml names the same blocks.
GROUPS = {
    "card": ["id", "formerly", "name", "title", "authors", "organisations", "date", "announced", "venue", "arxiv", "doi"]
    + ["links", "elsewhere", "topic", "moved_from", "tags", "aliases", "keywords", "proper_names"],
    "summary": ["known_for", "tldr", "digest", "technique"],
    "results": ["results", "scale"],
    "reading": ["reading"],
    "after": ["builds_on", "led_to"],
    "corrections": ["corrections"],
}
FORM = "wrong-fact.yml"


@dataclass(frozen=True)
class Fixing:
    """The addresses for one paper, as Markup for an attribute."""

    repository: str
    entry: Entry[Paper]

    def lines(self, group: str) -> Markup:
        """The lines on the repository's main branch; of a group that the record has no field of, the lines of the record."""
        first, last = lines(self.entry, GROUPS[group])
        return escape(f"{self.repository}/blob/main/data/papers.yaml#L{first}-L{last}")

    def report(self, group: str) -> Markup:
        """The issue form for a wrong fact, filled in with the paper and the group."""
        query = urlencode({"template": FORM, "paper": self.entry.record.id, "field": group})
        return escape(f"{self.repository}/issues/new?{query}")


def fixing(entry: Entry[Paper], repository: str | None) -> Fixing | None:
    """None without a repository, or with what no browser should open: then a page shows no such links."""
    if not repository or not re.match(r"https?://", repository, re.IGNORECASE):
        return None
    return Fixing(repository.rstrip("/"), entry)


def lines(entry: Entry[Paper], fields: list[str]) -> tuple[int, int]:
    """The first and the last line of fields that stand together, without the blank lines and comments after them."""
    beginnings, at = entry.file.lines, int(entry.loc[0])
    begins = {field: beginnings[at, field] for field in type(entry.record).model_fields if (at, field) in beginnings}
    text = entry.file.printed
    ends = sorted([*begins.values(), beginnings.get((at + 1,), len(text) + 1)])
    wanted = [begins[field] for field in fields if field in begins] or [*begins.values()]
    last = next(line for line in ends if line > max(wanted)) - 1
    while not text[last - 1].strip() or text[last - 1].startswith("#"):
        last -= 1
    return min(wanted), last
