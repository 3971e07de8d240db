"""`mkdocs serve`: an edit reaches both languages, and what other programs read."""

import pytest

from tests.served import Serving
from tests.tools import copy, waits


@pytest.fixture(scope="module")
def serving(tmp_path_factory):
    serving = Serving(copy(tmp_path_factory.mktemp("served")))
    assert serving.ready(), serving.lines
    yield serving
    serving.stop()


def test_it_begins_with_at_most_ten_lines(serving):
    assert len(serving.lines) <= 10


def test_an_edit_of_a_record_reaches_both_languages(serving):
    serving.replace("data/papers.yaml", "title: Attention Is All You Need", "title: Attention Is All You Ever Need")
    for path in ("", "en/"):
        assert serving.shows(f"{path}architecture/transformer/", "Attention Is All You Ever Need"), path


def test_an_edit_of_a_page_reaches_the_reader(serving):
    for language, path in (("zh", ""), ("en", "en/")):
        serving.replace(f"docs/{language}/about.md", "## ", "## Edited just now: ")
        assert serving.shows(f"{path}about/", "Edited just now"), language


def test_an_edit_of_a_figure_reaches_the_reader(serving):
    serving.replace("docs/figures/lora.svg.jinja", "</svg>", "<!-- edited --></svg>")
    assert serving.shows("en/fine-tuning/lora/", "<!-- edited -->")


def test_what_other_programs_read_follows_the_pages(serving):
    serving.replace("data/papers.yaml", "name: DistilBERT", "name: DistilBERT 2")
    for path in ("catalogue/papers.json", "efficiency/distilbert/index.md", "en/efficiency/distilbert/index.md"):
        assert serving.shows(path, "DistilBERT 2"), path


def test_a_warning_about_a_page_is_told_again_when_another_page_is_edited(serving):
    def told(since: int) -> bool:
        return waits(lambda: "about.md' contains a link 'none.md'" in "\n".join(serving.lines[since:]))

    serving.replace("docs/zh/about.md", "\n## ", "\n[nothing](none.md)\n\n## ")
    assert told(0)
    since = len(serving.lines)
    serving.replace("docs/zh/contributing.md", "{#setup}", "{#moved}")
    assert told(since)
