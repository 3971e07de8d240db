"""Reads a page as Zotero does: what its translators Embedded Metadata and COinS, and its openurl.js, do with our tags."""

from urllib.parse import unquote

ITEM_TYPES = {
    "citation_journal_title": "journalArticle",
    "citation_technical_report_institution": "report",
    "citation_conference_title": "conferencePaper",
}
FIELDS = {
    "citation_title": "title",
    "citation_publication_date": "date",
    "citation_journal_title": "publicationTitle",
    "citation_inbook_title": "proceedingsTitle",
    "citation_conference_title": "conferenceName",
    "citation_technical_report_institution": "institution",
    "citation_series_title": "series",
    "citation_volume": "volume",
    "citation_issue": "issue",
    "citation_publisher": "publisher",
    "citation_doi": "DOI",
    "citation_public_url": "url",
    "citation_language": "language",
    "z:archiveID": "archiveID",
    "z:extra": "extra",
}


# What stands in for an abstract where the page offers none.
DESCRIPTIONS = {"description", "og:description", "dc.description"}


def embedded(names: list[tuple[str, str]], properties: list[tuple[str, str]]) -> dict:
    """The item: of several tags for a field the first counts, of several that tell the type the last one."""
    said = [ITEM_TYPES[name] for name, _ in names if name in ITEM_TYPES]
    guess = "journalArticle" if any(name == "citation_title" for name, _ in names) else "webpage"
    rdf = dict(names).get("z:itemType") or ("webpage" if ("og:type", "website") in properties else guess)
    item = {"itemType": said[-1] if said else rdf}
    for tag, field in FIELDS.items():
        values = [content for name, content in names if name.endswith(tag)]
        if values:
            item[field] = values[0]
    if item["itemType"] == "preprint":
        item["repository"] = item.pop("publisher", None)
    descriptions = [content for tag, content in [*names, *properties] if tag in DESCRIPTIONS]
    item["abstractNote"] = dict(names).get("citation_abstract") or (descriptions or [""])[0]
    item["creators"] = [_clean(content) for content in _authors(names)]
    pages = [content for tag in ("citation_firstpage", "citation_lastpage") for name, content in names if name == tag]
    return item | {"pages": "-".join(pages), "pdf": dict(names).get("citation_pdf_url")}


def _authors(names) -> list[str]:
    """A single tag with spaces on both sides of a comma is taken for several people."""
    authors = [content for name, content in names if name == "citation_author"]
    if len(authors) == 1 and all(" " in part for part in authors[0].split(", ")):
        return authors[0].split(", ")
    return [part for content in authors for part in content.split("; ")]


def _clean(name: str) -> tuple[str, str]:
    """Zotero.Utilities.cleanAuthor: last name, first name; of a name without a comma, the last word and those before."""
    first, _, last = name.rpartition(" ")
    return tuple(name.split(", ")) if ", " in name else (last, first)


def coins(title: str) -> dict:
    """parseContextObject of openurl.js."""
    pairs = [(key, unquote(value.replace("+", " "))) for key, _, value in (part.partition("=") for part in title.split("&"))]
    genre = next((value for key, value in pairs if key == "rft.genre"), "")
    of_format = {
        "info:ofi/fmt:kev:mtx:journal": "journalArticle",
        "info:ofi/fmt:kev:mtx:book": {"proceeding": "conferencePaper", "report": "report"}.get(genre, "book"),
        "info:ofi/fmt:kev:mtx:dc": "webpage",
    }
    item = {"itemType": of_format[dict(pairs)["rft_val_fmt"]], "creators": []}
    for key, value in pairs:
        _take(item, key, value)
    return item


def _take(item: dict, key: str, value: str) -> None:
    kind = item["itemType"]
    if key == "rft_id" and value.startswith("info:doi/"):
        item["DOI"] = value[9:]
    elif key in ("rft_id", "rft.identifier") and value.startswith("http"):
        item["url"] = value
    elif key == "rft.au":
        item["creators"].append(_clean(value))
    elif key == "rft.aucorp":
        item["creators"].insert(0, (value, ""))
    elif key == "rft.btitle":
        item["title" if kind in ("book", "report") else "publicationTitle"] = value
    elif key == "rft.atitle" and kind in ("journalArticle", "conferencePaper"):
        item["title"] = value
    elif key == "rft.type":
        item["itemType"] = value
    elif key in ("rft.jtitle", "rft.title"):
        item["publicationTitle" if key == "rft.jtitle" else "title"] = value
    elif key in ("rft.date", "rft.pages", "rft.series", "rft.volume", "rft.issue"):
        item[key.removeprefix("rft.")] = value
