"""The files of one paper, besides its record: pages, drawings, programs, confirmed places, what is asked."""

import re
from collections.abc import Iterator
from pathlib import Path

from catalogue.records.addresses import source
from catalogue.records.data import FOLDERS, Data
from catalogue.records.paper import Paper
from catalogue.records.values import LANGUAGES

# lora.svg.jinja, lora-2.svg.jinja; lora.py, lora.out
ENDINGS = {"figures": r"\.svg\.jinja", "examples": r"\.(?:py|out)"}


def files_of(data: Data, docs: Path, paper: Paper) -> Iterator[Path]:
    """Those that are there. What bears the whole id of another paper (gpt-2, of gpt) is that one's."""
    pages = [docs / language / source(paper) for language in LANGUAGES]
    beside = [data.folder / name / f"{paper.id}.yaml" for name in FOLDERS]
    yield from (path for path in [*pages, *beside] if path.exists())
    for folder, ending in ENDINGS.items():
        for path in sorted((docs / folder).glob(f"{paper.id}*")):
            named = re.fullmatch(rf"({re.escape(paper.id)}(?:-\d+)?){ending}", path.name)
            if named and named[1] not in data.ids("papers") - {paper.id}:
                yield path
