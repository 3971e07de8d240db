"""What papers can be chosen by: for each facet its values, each with the words a reader sees."""

from catalogue.records.model import Catalogue
from catalogue.records.values import Text

Facets = dict[str, list[tuple[str, str | Text]]]


def facets(catalogue: Catalogue) -> Facets:
    """The facets of the browse page, with only those values that some paper has; topics all."""
    years = sorted({str(paper.first_public.year) for paper in catalogue.papers})
    organisations = sorted(
        {name for paper in catalogue.papers for name in paper.organisations}, key=lambda name: (name.casefold(), name)
    )
    used = {tag for paper in catalogue.papers for tag in paper.tags}
    return {
        "topic": [(topic.id, topic.name) for topic in catalogue.topics],
        "tag": [(tag.id, tag.name) for tag in catalogue.tags if tag.id in used],
        "organisation": [(name, name) for name in organisations],
        "year": [(year, year) for year in years],
    }
