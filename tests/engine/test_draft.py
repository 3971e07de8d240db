"""A fresh draft is previewed at once, and says on its own page what is still to be written; nothing publishes it."""

import re
from html import unescape

import pytest
import yaml

from catalogue.new.fetch import Asking
from catalogue.new.make import Services, new
from catalogue.new.record import Choices
from tests.invented import project
from tests.new.answers import atom
from tests.new.conftest import Service
from tests.served import Serving
from tests.tools import run, waits

ID, PAGE = "2305.10001", "alignment/learning-by-asking/"
TO_WRITE = ["tldr", "digest", "organisations.0", "tags", "reading.focus.0", "results.0.what", "results.0.value"]


@pytest.fixture(scope="module")
def drafted(tmp_path_factory):
    folder = project(tmp_path_factory.mktemp("drafted"), 8)
    papers = folder / "data" / "papers.yaml"
    papers.write_text(yaml.safe_dump(yaml.safe_load(papers.read_text(encoding="utf-8")), allow_unicode=True, sort_keys=False))
    with Service() as service:
        service.answer(ID, atom(ID, "Learning by Asking", ["Ada Lovelace"]))
        services = Services(f"{service.url}query", f"{service.url}works", Asking(tries=1))
        new(ID, Choices("alignment"), folder / "data", folder / "docs", services, lambda note: None)
    return folder


@pytest.fixture(scope="module")
def serving(drafted):
    serving = Serving(drafted, PREVIEW="<b>#12</b>")
    assert serving.ready(), serving.lines
    yield serving
    serving.stop()


def test_it_is_previewed_in_both_languages_with_what_is_to_be_written(serving):
    for path in (PAGE, f"en/{PAGE}"):
        assert waits(lambda path=path: "Learning by Asking" in serving.read(path))
        page = unescape(serving.read(path))
        assert [field for field in TO_WRITE if f" {field}: to be written; data/" not in page] == []
    assert serving.errors(0) == []


def test_other_pages_do_not_speak_of_it(serving):
    assert "to be written" not in serving.read("fine-tuning/invented-3/") and "to be written" not in serving.read("")


@pytest.mark.parametrize(("path", "said"), [("", "预览"), ("en/browse/", "A preview")])
def test_a_preview_says_of_what(serving, path, said):
    assert re.search(rf'<aside class="md-banner">.*{said}.*&lt;b&gt;#12&lt;/b&gt;.*</aside>', serving.read(path), re.DOTALL)


def test_a_text_that_is_half_written_is_previewed_too(serving):
    serving.replace("data/papers.yaml", "  digest:\n    zh: TODO\n", "  digest:\n    zh: 才写了个开头。\n")
    assert serving.shows(PAGE, " digest.zh: has 7 characters; write 120 to 250")
    assert "才写了个开头。" in serving.read(PAGE) and serving.errors(0) == []


def test_it_is_not_published(drafted):
    code, printed = run("mkdocs", "build", "--strict", "--quiet", folder=drafted)
    assert code == 1 and "learning-by-asking.tags: to be written; data/tags.yaml lists them" in printed
