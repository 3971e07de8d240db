"""COinS: a work as an OpenURL ContextObject (Z39.88-2004), as Zotero reads it from lists of papers."""

from urllib.parse import quote, urlencode

from markupsafe import Markup

from catalogue.citing.work import Work, inverted, works
from catalogue.records.fit import fit
from catalogue.records.paper import Paper

# Matrix, genre, and what the title and the container are called in it. No matrix knows preprints; `type` is Zotero's own word.
FORMS = {
    "conference": {"format": "book", "genre": "proceeding", "title": "atitle", "container": "btitle"},
    "workshop": {"format": "book", "genre": "proceeding", "title": "atitle", "container": "btitle"},
    "journal": {"format": "journal", "genre": "article", "title": "atitle", "container": "jtitle"},
    "preprint": {"format": "dc", "type": "preprint", "title": "title"},
    "report": {"format": "book", "genre": "report", "title": "btitle"},
}


def coins(paper: Paper) -> Markup:
    """The work to cite as a query string, escaped for the title of a span of class Z3988."""
    work = works(fit(paper))[0]
    pairs = [("ctx_ver", "Z39.88-2004"), *_pairs(work), *(("rft.au", inverted(author)) for author in work.authors)]
    query = urlencode([(key, value) for key, value in pairs if value], quote_via=quote, safe="")
    return Markup.escape(query)


def _pairs(work: Work) -> list[tuple[str, str | None]]:
    form = FORMS[work.type]
    return [
        ("rft_val_fmt", f"info:ofi/fmt:kev:mtx:{form['format']}"),
        ("rft.genre", form.get("genre")),
        ("rft.type", form.get("type")),
        (f"rft.{form['title']}", work.title),
        (f"rft.{form.get('container')}", work.container),
        ("rft.date", str(work.date or work.year)),
        ("rft.volume", work.volume),
        ("rft.issue", work.number),
        ("rft.pages", work.pages),
        ("rft.pub" if work.type != "preprint" else "rft.publisher", work.publisher),
        ("rft_id", f"info:doi/{work.doi}" if work.doi else None),
        ("rft_id" if work.type != "preprint" else "rft.identifier", work.url),
        ("rft.language", "en"),
    ]
