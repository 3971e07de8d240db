"""What stands beside the pages: index for search, pictures, the catalogue as data, headers. Written once the pages are."""

import logging
from pathlib import Path

from catalogue.exports import exports, pictures, write
from catalogue.pages.plain import exported
from catalogue.records.load import catalogue
from engine import background as beside
from engine import csp, searchindex
from engine import languages as english

ROOT = Path(__file__).parent.parent
LOG = logging.getLogger("mkdocs.hooks")


def of_language(data: Path, language: str, folder: Path, drawn: bool) -> None:
    """After the search plugin, which has written the index."""
    searchindex.defer(folder / "search", catalogue(data), language)
    # It holds the time of the build, and two builds of one commit are the same to the byte.
    (folder / "sitemap.xml.gz").unlink()
    if drawn:
        write(pictures(catalogue(data), language, ROOT / ".cache" / "cards"), folder)


def of_site(data: Path, config, building: bool) -> None:
    """For the configuration of the Chinese site. Raises Abort where the English one was not built.

    In a preview nobody waits for the exports: the page that is being written is on screen meanwhile.
    """
    folder = Path(config.site_dir)
    if not building:
        english.finish(config.extra["english"])
        beside.leave(_export_meanwhile, data, folder, config.site_url)
        return
    _export(data, folder, config.site_url)
    english.finish(config.extra["english"])
    # The headers come last: they name the scripts of every page.
    for page in csp.publish(folder):
        LOG.warning("%s: a script of its own, which the site's headers keep from running; remove it", page)


def _export(data: Path, folder: Path, url: str | None) -> None:
    write(exports(exported(catalogue(data), ROOT / "docs", url)), folder)


def _export_meanwhile(data: Path, folder: Path, url: str | None) -> None:
    """A page may have been edited since; the build that the edit sets off says what is wrong with it, if anything is."""
    try:
        _export(data, folder, url)
    except Exception as error:
        LOG.info("The files for programs wait for the next build (%s)", type(error).__name__)
