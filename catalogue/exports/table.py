"""One row per paper as CSV (RFC 4180), UTF-8 without byte order mark; several values in a cell are joined by "; "."""

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from catalogue.citing.people import listed
from catalogue.exports.site import Site
from catalogue.records.addresses import FOLDER
from catalogue.records.paper import Paper
from catalogue.records.values import LANGUAGES

SAME = ["id", "name", "title", "date", "first_public", "doi", "topic"]
OF_VENUE = ["type", "name", "short", "year", "series", "volume", "number", "pages", "publisher"]
TEXTS = ["known_for", "tldr", "digest", "technique"]
LINKS = ["pdf", "abs", "html", "proceedings"]
OWN_LINKS = ["code", "post"]


def export(site: Site) -> Iterator[tuple[str, Callable[[], str]]]:
    """papers.csv; its head names the columns of `row`."""
    rows = [row(site, paper) for paper in site.catalogue.papers]
    yield f"{FOLDER}/papers.csv", written(list(rows[0]) if rows else SAME, rows)


def written(columns: Sequence[str], rows: Iterable[Mapping[str, str]]) -> Callable[[], str]:
    """What gives the text of a file with these columns; cells that a row does not have are empty."""
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, columns)
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue


def row(site: Site, paper: Paper) -> dict[str, str]:
    """The cells of a paper by their columns; what a paper does not have is empty."""
    values = {
        **{field: getattr(paper, field) for field in SAME},
        "authors": "; ".join(map(listed, paper.authors)),
        **{field: "; ".join(getattr(paper, field)) for field in ("organisations", "tags", "aliases", "keywords")},
        **{f"venue_{field}": paper.venue and getattr(paper.venue, field) for field in OF_VENUE},
        # With its prefix, or readers of the file take it for a number and drop its last zero.
        "arxiv": paper.arxiv and f"arXiv:{paper.arxiv.id}",
        "arxiv_version": paper.arxiv and paper.arxiv.version,
        **{f"{field}_{language}": getattr(paper, field)[language] for field in TEXTS for language in LANGUAGES},
        **{field: getattr(paper, field) for field in LINKS},
        **{field: getattr(paper.links, field) for field in OWN_LINKS},
        **{f"page_{language}": site.page(paper, language) for language in LANGUAGES},
    }
    return {field: "" if value is None else str(value) for field, value in values.items()}
