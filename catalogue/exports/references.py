"""Every list of works in every format that reference managers read."""

from collections.abc import Callable, Iterator
from functools import partial

from catalogue.citing import FORMATS
from catalogue.exports.site import Site
from catalogue.records.addresses import FOLDER


def export(site: Site) -> Iterator[tuple[str, Callable[[], str]]]:
    """Each list in each of FORMATS: the path below the site, and what writes the text."""
    for name, works in site.lists():
        for format in FORMATS:
            yield f"{FOLDER}/{name}.{format.ending}", partial(format.write, works)
