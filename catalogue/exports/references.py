"""Every list of works in every format that reference managers read."""

from collections.abc import Iterator

from catalogue.citing import FORMATS
from catalogue.exports.site import Site
from catalogue.pages.addresses import FOLDER


def export(site: Site) -> Iterator[tuple[str, str]]:
    """Each list in each of FORMATS: the path below the site, and the text."""
    for name, works in site.lists():
        for format in FORMATS:
            yield f"{FOLDER}/{name}.{format.ending}", format.write(works)
