"""What a term means is told beside it and in the glossary, and nowhere else."""

import json

from tests.parsed import HOMES


def test_the_index_of_the_search_tells_it_on_the_page_of_the_glossary_only(site, known):
    for language, home in HOMES.items():
        index = json.loads((site.folder / home / "search" / "index.json").read_text(encoding="utf-8"))
        texts = {doc["location"]: doc["text"].replace("\u200b", "") for doc in index["docs"]}
        for term in known.terms:
            told = {location.partition("#")[0] for location, text in texts.items() if term.means[language][:-1] in text}
            assert told == {"glossary/"}, term.id


def test_a_word_that_is_a_term_stays_in_the_index(site, known):
    index = json.loads((site.folder / "search" / "index.json").read_text(encoding="utf-8"))
    found = [doc["text"].replace("\u200b", "") for doc in index["docs"] if doc["location"].endswith("palm/#digest")]
    assert [known.paper("palm").digest.zh[:40] in text for text in found] == [True]


def test_no_description_holds_a_meaning(site, known):
    for page in site.content:
        assert [term.id for term in known.terms if term.means[page.language] in page.description()] == [], page.path


def test_on_every_page_of_a_paper_the_record_links_terms(site, known):
    pages = {page.below_home: page for page in site.of("zh")}
    for paper in known.papers:
        page = pages[f"{paper.topic}/{paper.id}/"]
        terms = [link for label in page.named("label") for link in label if "/glossary/#" in link.attrib.get("href", "")]
        assert terms and len({link.attrib["aria-describedby"] for link in terms}) == len(terms), paper.id
