"""Each page as Markdown, beside the page: the address of the page, and index.md."""

from collections.abc import Iterator

from catalogue.exports.site import Site, markdown


def export(site: Site) -> Iterator[tuple[str, str]]:
    for (language, source), text in site.pages.items():
        yield markdown(source, language), text
