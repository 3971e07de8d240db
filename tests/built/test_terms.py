"""What a term means is told beside it and in the glossary, and nowhere else."""

import json

from tests.parsed import HOMES


def texts(site, home: str) -> dict[str, dict[str, str]]:
    """Of each page of a language what its sections say, as search shows it."""
    folder = site.folder / home / "search"
    entries = json.loads((folder / "index.json").read_text(encoding="utf-8"))["entries"]
    files = {int(path.stem): path for path in (folder / "texts").iterdir()}
    pages = {entries[place][0]: json.loads(path.read_text(encoding="utf-8")) for place, path in files.items()}
    return {page: {anchor: text for anchor, _, text in sections} for page, sections in pages.items()}


def test_the_index_of_the_search_tells_it_on_the_page_of_the_glossary_only(site, known):
    for language, home in HOMES.items():
        pages = {page: "\n".join(sections.values()) for page, sections in texts(site, home).items()}
        for term in known.terms:
            assert [page for page, text in pages.items() if term.means[language][:-1] in text] == ["glossary/"], term.id


def test_a_word_that_is_a_term_stays_in_the_index(site, known):
    assert known.paper("palm").digest.zh[:40] in texts(site, "")["pretraining/palm/"]["digest"]


def test_no_description_holds_a_meaning(site, known):
    for page in site.content:
        assert [term.id for term in known.terms if term.means[page.language] in page.description()] == [], page.path


def test_on_every_page_of_a_paper_the_record_links_terms(site, known):
    pages = {page.below_home: page for page in site.of("zh")}
    for paper in known.papers:
        page = pages[f"{paper.topic}/{paper.id}/"]
        terms = [link for label in page.named("label") for link in label if "/glossary/#" in link.attrib.get("href", "")]
        assert terms and len({link.attrib["aria-describedby"] for link in terms}) == len(terms), paper.id
