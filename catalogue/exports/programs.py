"""The programs of the pages as files, for both languages once."""

from collections.abc import Callable, Iterator
from functools import partial

from catalogue.exports.site import Site
from catalogue.records.addresses import as_before, program


def export(site: Site) -> Iterator[tuple[str, Callable[[], str]]]:
    """Each program, and once more under each id that its paper had before."""
    for id, text in site.programs.items():
        for named in [site.papers[id], *as_before(site.papers[id])]:
            yield program(named), partial(str, text)
