"""What is promised of the real catalogue."""

from collections import Counter

from catalogue.language.places import places
from catalogue.pages.places import words
from catalogue.records.load import load
from catalogue.records.values import LANGUAGES, Text
from catalogue.records.walk import values
from catalogue.rules.check import check

# Wrong in the source list, so corrected in the record: paper, field of the correction, what the list says.
ERRORS = [
    ("gpt-1", "link", "1810.03993"),
    ("gpt-2", "date", "2019/02/24"),
    ("instructgpt", "date", "2022/05/04"),
    ("verify-step-by-step", "date", "2022/05/31"),
    ("gpt-4", "date", "2023/05/15"),
    ("rlaif", "date", "2023/08/24"),
    ("chain-of-thought", "abstract", "540亿"),
    ("instructgpt", "abstract", "175亿"),
    ("webgpt", "abstract", "69%"),
    ("react", "abstract", "34%"),
]


def test_the_data_and_the_pages_have_no_problem(root, kept):
    assert [str(problem) for problem in check(root / "data", root / "docs", kept=kept)] == []


def test_every_entry_of_the_source_list_has_its_record(known):
    sources = sorted((paper.source.position, paper.source.heading) for paper in known.papers if paper.source)
    assert [position for position, _ in sources] == list(range(1, len(sources) + 1))
    assert len({heading for _, heading in sources}) == len(sources) > 30


def test_every_topic_has_papers(known):
    assert [topic.id for topic in known.topics if not known.of_topic(topic.id)] == []


def test_every_known_error_of_the_source_list_is_corrected(known):
    for id, field, says in ERRORS:
        paper = known.paper(known.renamed.get(id, id))
        corrections = [entry.says.zh.replace(" ", "").replace("\\", "") for entry in paper.corrections if entry.field == field]
        assert any(says in text for text in corrections), (id, field)


def test_every_tag_is_worn_and_every_term_explained_once(known):
    worn = {tag for paper in known.papers for tag in paper.tags}
    assert {tag.id for tag in known.tags} == worn
    assert len({term.id for term in known.terms}) >= 80


def test_every_paper_can_be_opened(known):
    assert [paper.id for paper in known.papers if not (paper.pdf and paper.abs)] == []


def test_both_languages_name_the_same_places(root):
    """Else a place of one of them is not found, or was forgotten."""
    data = load(root / "data")
    fields = {(entry.id, loc): (text.zh, text.en) for entry, loc, text in values(data, Text) if "what" not in loc}
    pages = [f"{paper.topic}/{paper.id}.md" for paper in data.catalogue.papers]
    written = {page: [(root / "docs" / code / page).read_text(encoding="utf-8") for code in LANGUAGES] for page in pages}
    kinds = [words(data.catalogue, code) for code in LANGUAGES]
    for name, both in {**fields, **written}.items():
        zh, en = [Counter(found.place for found in places(text, kind)) for text, kind in zip(both, kinds)]
        assert zh == en, name


def test_every_paper_has_a_result_that_states_a_figure(known):
    def has_figure(paper) -> bool:
        return any(character.isdecimal() for result in paper.results for character in result.value.en)

    assert [paper.id for paper in known.papers if not has_figure(paper)] == []
