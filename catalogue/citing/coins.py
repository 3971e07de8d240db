"""COinS: a work as an OpenURL ContextObject (Z39.88-2004), as Zotero reads it from lists of papers."""

from collections.abc import Iterator
from urllib.parse import quote, urlencode

from markupsafe import Markup

from catalogue.citing.people import inverted
from catalogue.citing.work import Work, works
from catalogue.records.paper import Paper


def coins(paper: Paper) -> Markup:
    """The work to cite as a query string, escaped for the title of a span of class Z3988."""
    work = works(paper)[0]
    pairs = [("ctx_ver", "Z39.88-2004"), *_pairs(work), *_authors(work)]
    query = urlencode([(key, value) for key, value in pairs if value], quote_via=quote, safe="")
    return Markup.escape(query)


def _authors(work: Work) -> Iterator[tuple[str, str]]:
    """Zotero keeps the name of a group whole where it is told so, and sets it before all others."""
    for place, author in enumerate(work.authors):
        yield "rft.aucorp" if author.name and not place else "rft.au", inverted(author)


def _pairs(work: Work) -> list[tuple[str, str | None]]:
    """No matrix knows preprints; `type` is Zotero's own word."""
    kind, dublin_core = work.kind, work.kind.matrix == "dc"
    title = "atitle" if work.published else "title" if dublin_core else "btitle"
    return [
        ("rft_val_fmt", f"info:ofi/fmt:kev:mtx:{kind.matrix}"),
        ("rft.genre", kind.genre),
        ("rft.type", kind.zotero if dublin_core else None),
        (f"rft.{title}", work.title),
        ("rft.jtitle" if kind.matrix == "journal" else "rft.btitle", work.container),
        ("rft.date", str(work.date or work.year)),
        ("rft.series", work.series),
        ("rft.volume", work.volume),
        ("rft.issue", work.number),
        ("rft.pages", work.pages),
        ("rft.publisher" if dublin_core else "rft.pub", work.publisher),
        ("rft_id", f"info:doi/{work.doi}" if work.doi else None),
        ("rft.identifier" if dublin_core else "rft_id", work.address),
        ("rft.language", "en"),
    ]
