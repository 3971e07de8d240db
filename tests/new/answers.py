"""Answers of arXiv and Crossref in the shape of their documented formats; every paper is invented.

https://info.arxiv.org/help/api/user-manual.html#3-structure-of-the-api and https://github.com/CrossRef/rest-api-doc.
"""

import json
from html import escape

ENTRY = """  <entry>
    <id>http://arxiv.org/abs/{id}{version}</id>
    <updated>2023-12-13T10:09:07Z</updated>
    <published>{published}</published>
    <title>{title}</title>
    <summary>  {abstract}
</summary>
{authors}{more}    <link href="http://arxiv.org/abs/{id}{version}" rel="alternate" type="text/html"/>
    <link title="pdf" href="http://arxiv.org/pdf/{id}{version}" rel="related" type="application/pdf"/>
    <arxiv:primary_category xmlns:arxiv="http://arxiv.org/schemas/atom" term="{category}" scheme="http://arxiv.org/schemas/atom"/>
    <category term="{category}" scheme="http://arxiv.org/schemas/atom"/>
  </entry>
"""
FEED = """<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <link href="http://arxiv.org/api/query?id_list={id}" rel="self" type="application/atom+xml"/>
  <title type="html">ArXiv Query: search_query=&amp;id_list={id}&amp;start=0&amp;max_results=1</title>
  <id>http://arxiv.org/api/cHxbiOdZaP56ODnBPIenZhzg5f8</id>
  <updated>2026-11-23T00:00:00-05:00</updated>
  <opensearch:totalResults xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/">1</opensearch:totalResults>
{entry}</feed>
"""


def atom(id: str, title: str, authors: list[str], version: str = "v1", day: str = "2023-05-29", **more: str) -> bytes:
    """One paper; `more` are its abstract, elements of arXiv's own (comment, journal_ref, doi), everyone's affiliation."""
    abstract = escape(more.pop("abstract", "Nobody wrote this."))
    place = "<arxiv:affiliation xmlns:arxiv='http://arxiv.org/schemas/atom'>{}</arxiv:affiliation>"
    place = place.format(escape(more.pop("affiliation"))) if "affiliation" in more else ""
    names = "".join(f"    <author>\n      <name>{escape(name)}</name>{place}\n    </author>\n" for name in authors)
    space = 'xmlns:arxiv="http://arxiv.org/schemas/atom"'
    own = "".join(f"    <arxiv:{name} {space}>{escape(text)}</arxiv:{name}>\n" for name, text in more.items())
    given = {"title": escape(title), "authors": names, "more": own, "abstract": abstract, "category": "cs.LG"}
    entry = ENTRY.format(id=id, version=version, published=f"{day}T17:57:46Z", **given)
    return FEED.format(id=id, entry=entry).encode()


NOT_THERE = FEED.format(id="2305.99999", entry="").encode()
ERROR = FEED.format(
    id="nonsense",
    entry="""  <entry>
    <id>http://arxiv.org/api/errors#incorrect_id_format_for_nonsense</id>
    <title>Error</title>
    <summary>incorrect id format for nonsense</summary>
    <author><name>arXiv api core</name></author>
  </entry>
""",
).encode()


def work(doi: str, title: str, authors: list[dict], **more) -> bytes:
    """One work as Crossref describes it."""
    message = {
        "DOI": doi,
        "type": "journal-article",
        "title": [title],
        "author": authors,
        "container-title": ["Journal of Invented Results"],
        "publisher": "Example Press",
        "volume": "7",
        "issue": "2",
        "page": "101–118",
        "issued": {"date-parts": [[2022]]},
        "published-print": {"date-parts": [[2022, 3]]},
        "published-online": {"date-parts": [[2022, 2, 1]]},
        **more,
    }
    return json.dumps({"status": "ok", "message-type": "work", "message-version": "1.0.0", "message": message}).encode()
