"""What names a paper and cannot go with it: found in the sources, before a change is tried, which takes long."""

from collections.abc import Collection, Iterator
from pathlib import Path

from catalogue.records.data import Data
from catalogue.records.paper import Paper
from catalogue.records.problem import Problem
from catalogue.renaming.pages import Names, naming

LINKS = "links to it; take the link out"


def kept_by(paper: Paper, data: Data, docs: Path, files: Collection[Path]) -> Iterator[Problem]:
    """The steps of paths that read it; on pages, links to it and calls of its drawings, which are among its `files`.

    Raises RefusedError for a page that cannot be read.
    """
    for path in data.paths:
        for at, step in enumerate(path.record.steps):
            if step.paper == paper.id:
                yield path.problem(f"names {paper.id!r}; take the step out", "steps", at, "paper")
    for found in naming(docs, Names(paper.topic, paper.id, ""), files):
        if found.page not in files:
            written = {change: found.text[change.start : change.end] for change in found.drawings + found.links}
            for change in sorted(written):
                name, line = written[change], found.text.count("\n", 0, change.start) + 1
                said = f"shows the drawing {name}; take the call out" if change in found.drawings else f"{name!r} {LINKS}"
                yield Problem(found.page, line, "", "", said)
