"""Style sheets, scripts and icons: once for both languages, below names that change with what is in them."""

import re
from urllib.parse import urlsplit


def assets(site) -> set[str]:
    return {str(file.relative_to(site.folder)) for file in site.folder.rglob("assets/**/*") if file.is_file()}


def test_every_name_changes_with_what_is_in_the_files(site):
    named = re.compile(r"assets/(?P<ours>[0-9a-f]{8})/[\w./-]+|assets/javascripts/theme\.[0-9a-f]{8}\.js")
    found = [named.fullmatch(path) for path in sorted(assets(site))]
    assert len(found) > 20 and all(found)
    assert len({match["ours"] for match in found} - {None}) == 1


def test_both_languages_ask_for_the_same_files(site):
    asked = {language: set() for language in ("zh", "en")}
    for page in site.content:
        links = {urlsplit(link).path.removeprefix("/some/prefix/") for link in page.links if link.startswith(site.url)}
        asked[page.language] |= {link for link in links if "assets/" in link}
    assert asked["zh"] == asked["en"] <= assets(site)


def test_what_is_for_paper_keeps_no_screen_waiting(site, known):
    papers = {f"{paper.topic}/{paper.id}/" for paper in known.papers}
    for page in site.content:
        sheets = {sheet.attrib["href"].rpartition("/")[2]: sheet.get("media") for sheet in page.named("link", rel="stylesheet")}
        beside = {"lists.css": None} if page.below_home not in papers else {"print.css": "print"}
        assert sheets == {"site.css": None} | beside, page.path
