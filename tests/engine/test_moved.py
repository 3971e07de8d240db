"""At a former address stands a page that leads to the present one, and the files of the paper stand there too."""

import html5lib
import pytest

from catalogue.exports import of_catalogue, twins, write
from catalogue.exports.site import site
from engine import moved
from tests.parsed import Site

ROOT = "https://llm.example/x/"
SCRIPT = "assets/1a2b/moved.js"


@pytest.fixture
def renamed(known):
    """The catalogue in which LoRA was called otherwise."""
    papers = [paper.model_copy(update={"formerly": ["low-rank"]} if paper.id == "lora" else {}) for paper in known.papers]
    return known.model_copy(update={"papers": papers})


@pytest.mark.parametrize("language, home, code", [("zh", "", "zh-CN"), ("en", "en/", "en")])
def test_a_page_leads_to_the_present_address_with_and_without_scripts(renamed, language, home, code):
    ((path, html),) = moved.pages(renamed, language, ROOT, SCRIPT)
    assert path == f"{home}fine-tuning/low-rank/index.html"
    page = html5lib.HTMLParser(namespaceHTMLElements=False, strict=True).parse(html)
    assert page.attrib["lang"] == code and page.find(".//a").attrib["href"] == "../lora/"
    assert page.find(".//link[@rel='canonical']").attrib["href"] == f"{ROOT}{home}fine-tuning/lora/"
    assert page.find(".//script").attrib["src"] == f"{'../' * path.count('/')}{SCRIPT}"
    assert '<noscript><meta http-equiv="refresh" content="0; url=../lora/"></noscript>' in html


def test_tests_of_the_site_take_it_for_no_page_of_a_paper(renamed, tmp_path):
    write({**dict(moved.pages(renamed, "en", ROOT, SCRIPT)), "index.html": "<!doctype html><title>Home</title>"}, tmp_path)
    built = Site(tmp_path, ROOT, "")
    assert (len(built.pages), [page.path for page in built.content]) == (2, [""])


def test_a_page_leads_to_another_topic(renamed):
    papers = [paper.model_copy(update={"moved_from": ["tuning"]}) for paper in renamed.papers if paper.id == "lora"]
    found = dict(moved.pages(renamed.model_copy(update={"papers": papers}), "en", ROOT, SCRIPT))
    names = ["fine-tuning/low-rank", "tuning/lora", "tuning/low-rank"]
    assert [*found] == [f"en/{name}/index.html" for name in names]
    links = [
        html5lib.HTMLParser(namespaceHTMLElements=False).parse(html).find(".//a").attrib["href"] for html in found.values()
    ]
    assert links == ["../lora/", "../../fine-tuning/lora/", "../../fine-tuning/lora/"]
    assert all(f'href="{ROOT}en/fine-tuning/lora/"' in html for html in found.values())


def test_its_markdown_stands_under_the_former_topic_too(renamed):
    papers = [paper.model_copy(update={"moved_from": ["tuning"]} if paper.id == "lora" else {}) for paper in renamed.papers]
    whole = site(renamed.model_copy(update={"papers": papers}), ROOT, {"en": {"fine-tuning/lora.md": "text"}})
    assert {"en/tuning/lora/index.md", "en/tuning/low-rank/index.md"} <= {*dict(twins.export(whole, "en"))}


def test_without_an_address_of_the_site_no_page_is_called_the_right_one(renamed):
    assert "canonical" not in "".join(html for _, html in moved.pages(renamed, "zh", None, SCRIPT))


def test_a_name_cannot_leave_its_place(renamed):
    papers = [paper.model_copy(update={"name": "</title><script>x</script>"}) for paper in renamed.papers]
    ((_, html),) = moved.pages(renamed.model_copy(update={"papers": papers}), "en", ROOT, SCRIPT)
    assert "<script>" not in html


def test_files_for_programs_stand_under_the_former_name_too_with_its_key(root, renamed):
    pages = {language: {"fine-tuning/lora.md": "text"} for language in ("zh", "en")}
    whole = site(renamed, ROOT, pages, root / "docs")
    files = dict([*of_catalogue(whole), *twins.export(whole, "zh"), *twins.export(whole, "en")])
    assert files["catalogue/low-rank.bib"].startswith("@") and "{low-rank," in files["catalogue/low-rank.bib"]
    assert files["fine-tuning/low-rank/index.md"] == files["en/fine-tuning/low-rank/index.md"] == "text"
    assert files["examples/low-rank.py"] == files["examples/lora.py"] == (root / "docs/examples/lora.py").read_text()
    assert {"catalogue/low-rank.ris", "catalogue/low-rank.csl.json"} <= {*files}
