"""Fix this: from a block of the page to the lines it comes from, and to an issue form filled in."""

import gzip
import re
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml

from catalogue.pages.completeness import Status
from catalogue.pages.fixlinks import FORM, GROUPS, fixing, lines
from catalogue.pages.render import Renderer
from catalogue.records.load import load
from catalogue.records.paper import Paper
from tests.invented import ROOT

REPOSITORY = "https://github.com/example/llm-classics"
BLOCKS = ["opening", "results", "reading", "after", "about", "corrections"]
THIN = Status(None, {"zh": {"why": ""}, "en": {}}, {"zh": 1, "en": 1})
DOCS = ROOT / "docs"
FORMS = ROOT / ".github" / "ISSUE_TEMPLATE"
# Of no block: source says which entry of the source list this was, reviewed stands on the status page.
SHOWN_NOWHERE = {"source", "reviewed"}


@pytest.fixture(scope="module")
def text() -> list[str]:
    return (ROOT / "data" / "papers.yaml").read_text(encoding="utf-8").splitlines()


def test_every_field_of_a_record_belongs_to_one_group():
    fields = [field for group in GROUPS.values() for field in group]
    assert sorted(fields) == sorted({*Paper.model_fields} - SHOWN_NOWHERE), "mend GROUPS in catalogue/pages/fixlinks.py"


@pytest.mark.parametrize("group", GROUPS)
def test_the_lines_of_a_group_hold_its_fields_and_nothing_else(known, text, group):
    for paper in known.papers:
        wanted = {*GROUPS[group]} & paper.model_fields_set or paper.model_fields_set
        first, last = lines(load(ROOT / "data").paper(paper.id), GROUPS[group])
        held = [line for line in text[first - 1 : last] if re.match(r"[- ] \w", line)]
        held_by = {line[2:].partition(":")[0] for line in held}
        assert held_by == wanted, f"{paper.id}: {held_by ^ wanted}; mend the order of GROUPS in catalogue/pages/fixlinks.py"
        assert re.match(r"[- ] \w", text[first - 1]) and text[last - 1].strip(), paper.id


def test_the_lines_end_where_the_record_ends(project):
    project.write()
    papers = (project.data / "papers.yaml").read_text(encoding="utf-8")
    project.replace("papers", papers.replace("- id: second", "\n# the next one\n\n- id: second"))
    first, last = lines(load(project.data).paper("first"), ["results"])
    held = (project.data / "papers.yaml").read_text(encoding="utf-8").splitlines()[first - 1 : last]
    assert held[0].strip() == "results:" and held[-1].strip() == "- Table 2"


def test_a_group_without_a_field_leads_to_the_record(project):
    first, last = lines(load(project.write()).paper("first"), ["corrections"])
    assert (project.data / "papers.yaml").read_text(encoding="utf-8").splitlines()[first - 1] == "- id: first"
    assert last > first


def test_the_lines_follow_an_edit(project):
    before = lines(load(project.write()).paper("second"), ["date"])
    project.first["aliases"] = ["one", "two"]
    after = lines(load(project.write()).paper("second"), ["date"])
    assert after[0] == before[0] + 3


def test_the_lines_are_those_that_were_read_whatever_became_of_the_file(project):
    found = load(project.write()).paper("second")
    before = lines(found, ["results"])
    project.replace("papers", "# empty\n")
    assert lines(found, ["results"]) == before
    (project.data / "papers.yaml").unlink()
    assert lines(found, ["results"]) == before


def test_the_addresses_name_lines_paper_and_block(project):
    links = fixing(load(project.write()).paper("first"), f"{REPOSITORY}/")
    assert links.lines("card").startswith(f"{REPOSITORY}/blob/main/data/papers.yaml#L1-L")
    query = parse_qs(urlsplit(links.report("results").unescape()).query)
    assert query == {"template": [FORM], "paper": ["first"], "field": ["results"]}


@pytest.mark.parametrize("block", BLOCKS)
def test_without_a_repository_a_page_offers_nothing(known, block):
    given = {"template": block, "here": "pretraining/bert.md", "paper": known.paper("bert"), "status": THIN}
    plain = Renderer(known, "en", DOCS).render(**given)
    assert 'class="fix"' not in plain
    for repository in ("", None, "javascript:alert(1)//", "git@github.com:x/y.git", "github.com/x/y"):
        links = fixing(load(ROOT / "data").paper("bert"), repository)
        assert Renderer(known, "en", DOCS).render(**given, fixing=links) == plain, repository


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_block_leads_to_its_lines_and_its_form(known, language):
    links = fixing(load(ROOT / "data").paper("bert"), REPOSITORY)
    given = {"paper": known.paper("bert"), "status": THIN, "fixing": links}
    page = "".join(Renderer(known, language, DOCS).render(block, "pretraining/bert.md", **given) for block in BLOCKS)
    for group in GROUPS:
        assert page.count(f'"{links.lines(group)}"') == page.count(f'"{links.report(group)}"') == 1, group


def test_an_address_stays_in_its_attribute(project):
    assert '"' not in fixing(load(project.write()).paper("first"), 'https://a/" onclick="b').lines("card")


def test_the_form_has_the_fields_that_the_address_fills():
    form = yaml.safe_load((FORMS / FORM).read_text(encoding="utf-8"))
    inputs = {part["id"]: part for part in form["body"] if part["type"] == "input"}
    assert {"paper", "field"} <= {*inputs}
    lacking = [group for group in GROUPS if f"`{group}`" not in inputs["field"]["attributes"]["description"]]
    assert lacking == [], f"name it in .github/ISSUE_TEMPLATE/{FORM}"


def test_the_links_of_a_page_weigh_less_than_300_bytes(known):
    """Of the blocks alone: where prose of more than 32 KB parts them, gzip forgets the address and writes it once more."""
    for paper in known.papers:
        sizes = []
        for links in (None, fixing(load(ROOT / "data").paper(paper.id), REPOSITORY)):
            given = {"here": f"{paper.topic}/{paper.id}.md", "paper": paper, "status": THIN, "fixing": links}
            page = "".join(Renderer(known, "zh", DOCS).render(block, **given) for block in BLOCKS)
            sizes.append(len(gzip.compress(page.encode(), 6)))
        assert sizes[1] - sizes[0] < 300, paper.id
