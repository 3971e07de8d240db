"""Explanations by others: each once, and none that the record names as the paper's own."""

from collections.abc import Iterator

from catalogue.records.data import Data
from catalogue.records.paper import Paper
from catalogue.records.problem import Problem


def explanations_stand_once(data: Data) -> Iterator[Problem]:
    for paper in data.papers:
        seen = {_bare(url): field for field, url in _own(paper.record).items()}
        for at, one in enumerate(paper.record.elsewhere):
            if field := seen.get(_bare(one.url)):
                yield paper.problem(f"the address is also that of {field}; keep one", "elsewhere", at, "url")
            seen.setdefault(_bare(one.url), f"elsewhere.{at}")


def _own(paper: Paper) -> dict[str, str]:
    """The addresses of the paper itself, by what holds them."""
    urls = {f"links.{field}": getattr(paper.links, field) for field in type(paper.links).model_fields}
    urls |= {field: getattr(paper, field) for field in ("pdf", "abs", "html", "proceedings")}
    return {field: url for field, url in urls.items() if url}


def _bare(url: str) -> str:
    """Without what most hosts do not care for."""
    return url.partition("://")[2].rstrip("/")


RULES = [explanations_stand_once]
