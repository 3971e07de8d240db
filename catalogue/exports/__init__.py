"""The catalogue as files that other programs read. Each exporter yields paths, and what stands there."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from catalogue.citing import bibtex, csl, ris
from catalogue.exports import atom, cards, document, llms, table
from catalogue.exports import twins as markdown
from catalogue.exports.site import Site
from catalogue.files.write import write_all
from catalogue.records.model import Catalogue

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
# Drawing takes its time: for one language at a time, with a folder to keep pictures in, paths below the site of the language.
PICTURES: dict[str, Callable[[Catalogue, str, Path], Iterator[tuple[str, bytes]]]] = {"cards": cards.export}


def exports(site: Site) -> dict[str, str]:
    """Every file that the site offers to programs, by its path below the site."""
    return {path: text for export in EXPORTS.values() for path, text in export(site)}


def pictures(catalogue: Catalogue, language: str, kept: Path) -> dict[str, bytes]:
    """Every picture of a language, by its path below the site of that language; drawn only where it is not kept."""
    return {path: picture for export in PICTURES.values() for path, picture in export(catalogue, language, kept)}


def write(files: Mapping[str, str | bytes], folder: Path) -> None:
    """All or none; a reader never sees half a file."""
    write_all({folder / path: text for path, text in files.items()})
