"""What the pages tell programs, in the site as it was built; and that another build tells the same, to the byte."""

from pathlib import Path
from urllib.parse import urljoin

import pytest

from catalogue.exports import fonts
from tests import printed
from tests.parsed import HOMES
from tests.tools import copy, run


def said(page) -> dict[str, str]:
    metas = [meta.attrib for meta in page.named("meta")]
    return {meta.get("name") or meta.get("property"): meta["content"] for meta in metas if "content" in meta}


@pytest.mark.parametrize("language", HOMES)
def test_every_page_of_a_paper_tells_of_the_paper(site, known, language):
    pages = {page.below_home: page for page in site.of(language)}
    for paper in known.papers:
        tags = said(pages[f"{paper.topic}/{paper.id}/"])
        assert tags["citation_title"] == printed.title(paper)
        assert tags["og:type"] == "article"
        assert tags["og:description"] == paper.tldr[language]


def test_a_page_describes_itself_to_all_programs_alike(site):
    for page in site.content:
        if page.named("meta", name="description"):
            assert said(page)["og:description"] == page.description(), page.path


@pytest.mark.skipif(not fonts.possible(), reason="needs a Chinese font")
def test_every_picture_that_a_page_names_is_there(site):
    pictures = [said(page).get("og:image") for page in site.content]
    assert len(list(filter(None, pictures))) == 2 * len(list(site.folder.glob("*/*/card.png")))
    for picture in filter(None, pictures):
        assert (site.folder / picture.removeprefix(site.url)).is_file()


def test_every_page_leads_to_itself_as_markdown_and_to_the_feed_of_its_language(site):
    for page in site.content:
        (feed,) = page.named("link", rel="alternate feed")
        assert urljoin(page.url, feed.attrib["href"]) == f"{site.url}{HOMES[page.language]}feed.xml"
        assert f"{page.url}index.md" in page.links
        assert (site.folder / page.path / "index.md").is_file(), page.path


def test_another_build_is_the_same_to_the_byte(site, tmp_path):
    project, folder = copy(tmp_path), tmp_path / "again"
    elsewhere = {"PYTHONHASHSEED": "1", "TZ": "Asia/Shanghai", "LC_ALL": "C", "SITE_URL": site.url}
    status, output = run("mkdocs", "build", "--strict", "--site-dir", str(folder), folder=project, **elsewhere)
    assert status == 0, output
    assert files(folder) == files(site.folder)


def files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}
