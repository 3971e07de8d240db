"""Which lines of data files and pages are not set as typography.py sets them, and what they should be."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from catalogue.language.differences import unformatted_line
from catalogue.language.typography import formatted_page
from catalogue.language.yamltext import formatted_yaml
from catalogue.records.patience import TOGETHER, patience
from catalogue.records.problem import Problem
from catalogue.records.textfile import LONGEST, LONGEST_DATA, text_of
from catalogue.records.yamlfile import read


@dataclass(frozen=True)
class FormattedFile:
    """What formatting makes of a file."""

    before: str
    after: str
    by_hand: list[int]
    """Lines whose Chinese stays as it is, counted from 1: set, YAML would read something else there."""

    @property
    def needed(self) -> bool:
        """True where there is something to do, by the tool or by hand."""
        return self.before != self.after or bool(self.by_hand)


def unformatted(data: Path, docs: Path | None) -> dict[Path, FormattedFile]:
    """Each file that is not set as it should be: data files, and with `docs` the Chinese pages.

    Raises CatalogueError for a file that cannot be read, TooLongError for one that is not set in time.
    """
    files: dict[Path, Callable[[str], FormattedFile]]
    files = {path: formatted_data for path in sorted({*data.glob("*.yaml"), data / "papers.yaml"}) if read(path)}
    if docs:
        files |= {path: _page for path in sorted((docs / "zh").rglob("*.md")) if path.is_file() and _lies_in(docs, path)}
    found = {path: _formatted(path, function) for path, function in files.items()}
    return {path: result for path, result in found.items() if result.needed}


def _lies_in(docs: Path, page: Path) -> bool:
    """What a link leads to is not ours to write; the check tells of the link."""
    return page.resolve() == docs.resolve() / page.relative_to(docs)


def _formatted(path: Path, function: Callable[[str], FormattedFile]) -> FormattedFile:
    with patience(path, TOGETHER):
        return function(text_of(path, LONGEST_DATA if path.suffix == ".yaml" else LONGEST))


def problems(path: Path, result: FormattedFile) -> Iterator[Problem]:
    """A problem for each line that differs, and for each that a person has to set."""
    for line, (old, new) in enumerate(zip(result.before.split("\n"), result.after.split("\n")), 1):
        if old != new:
            yield Problem(path, line, "", "", unformatted_line(old, new))
    yield from by_hand(path, result)


def by_hand(path: Path, result: FormattedFile) -> Iterator[Problem]:
    """A problem for each line that a person has to set."""
    for line in result.by_hand:
        yield Problem(path, line, "", "", "left as it is: with its Chinese set, YAML would read something else; set it by hand")


def formatted_data(text: str) -> FormattedFile:
    """A YAML file with its Chinese set; quotations of the source list, names and addresses are left alone."""
    mark, body = ("\ufeff", text[1:]) if text.startswith("\ufeff") else ("", text)
    after, lines = formatted_yaml(body)
    return FormattedFile(text, mark + after, lines)


def _page(text: str) -> FormattedFile:
    return FormattedFile(text, formatted_page(text), [])
