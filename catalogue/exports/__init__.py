"""The catalogue and its pages as files that other programs read. Exporters yield paths below the site, with their texts."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from catalogue.exports import atom, books, document, llms, models, programs, references, table, twins
from catalogue.exports.site import Site, site
from catalogue.files.write import write_all
from catalogue.programs.programs import programs as of_papers
from catalogue.records.addresses import ROOTS
from catalogue.records.model import Catalogue
from catalogue.records.values import LANGUAGES

Files = Iterator[tuple[str, str | bytes]]

# Their texts are made when they are asked for.
OF_CATALOGUE: Mapping[str, Callable[[Site], Iterator[tuple[str, Callable[[], str]]]]] = {
    "references": references.export,
    "csv": table.export,
    "models": models.export,
    "programs": programs.export,
    "json": document.export,
    "schema": document.export_schema,
}
OF_LANGUAGE: Mapping[str, Callable[[Site, str], Files]] = {
    "atom": atom.export,
    "llms": llms.export,
    "markdown": twins.export,
    "books": books.export,
}


def of_catalogue(site: Site) -> Files:
    """The files that both languages share: their paths below the site, and their texts."""
    for export in OF_CATALOGUE.values():
        yield from ((path, text()) for path, text in export(site))


def of_language(site: Site, language: str) -> Files:
    """The files of one language, whose pages the site must hold: their paths below the site, and their texts."""
    for export in OF_LANGUAGE.values():
        yield from export(site, language)


def exports(site: Site) -> dict[str, str | bytes]:
    """Every file that the site offers to programs, by its path below the site; pictures apart."""
    files: dict[str, str | bytes] = dict(of_catalogue(site))
    for language in LANGUAGES:
        files |= of_language(site, language)
    return files


def names(catalogue: Catalogue, docs: Path) -> set[str]:
    """The paths of those files below the site, but of the pages as Markdown; programs are in `docs`."""
    empty = replace(site(catalogue, None, {}), programs=dict.fromkeys(of_papers(catalogue, docs), ""))
    feeds = {atom.path(topic, language) for language in LANGUAGES for topic in [None, *catalogue.topics]}
    texts = {f"{root}{name}" for root in ROOTS.values() for name in llms.FILES}
    carried = {path for language in LANGUAGES for path in books.paths(catalogue, language)}
    return feeds | texts | carried | {path for export in OF_CATALOGUE.values() for path, _ in export(empty)}


def write(files: Mapping[str, str | bytes], folder: Path) -> None:
    """Writes all the files into the folder or none; a reader never sees half a file. Raises OSError."""
    write_all({folder / path: text for path, text in files.items()})
