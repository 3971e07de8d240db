"""From what the theme's search plugin found on the pages to the index that our worker looks into."""

import json
from pathlib import Path

from catalogue.files.write import write
from catalogue.records.model import Catalogue
from catalogue.search.entries import entries
from catalogue.search.index import index, packed
from catalogue.search.sections import sections


def publish(folder: Path, catalogue: Catalogue, language: str) -> None:
    """Leaves the theme an index without documents, and writes ours beside it: assets/javascripts/workers/search.js reads it."""
    found = json.loads((folder / "search_index.json").read_text(encoding="utf-8"))
    for name, content in index(entries(catalogue, language), sections(found["docs"])).items():
        write(folder / f"{name}.json", packed(content))
    write(folder / "search_index.json", packed({**found, "docs": []}))
