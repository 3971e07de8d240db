"""The catalogue as files that other programs read. Each exporter of EXPORTS yields paths below the site, and their text."""

from collections.abc import Callable, Iterator
from pathlib import Path

from catalogue.exports import atom, bibtex, csl, document, llms, markdown, ris, table
from catalogue.exports.site import Site
from catalogue.write import write_all

EXPORTS: dict[str, Callable[[Site], Iterator[tuple[str, str]]]] = {
    "bibtex": bibtex.export,
    "ris": ris.export,
    "csl": csl.export,
    "csv": table.export,
    "json": document.export,
    "schema": document.export_schema,
    "atom": atom.export,
    "llms": llms.export,
    "markdown": markdown.export,
}


def exports(site: Site) -> dict[str, str]:
    """Every file that the site offers to programs, by its path below the site."""
    return {path: text for export in EXPORTS.values() for path, text in export(site)}


def write(files: dict[str, str], folder: Path) -> None:
    """All or none; a reader never sees half a file."""
    write_all({folder / path: text for path, text in files.items()})
