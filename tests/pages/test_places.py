"""Places lead into the HTML of the version read: sections by their number, all else once it is confirmed."""

import re
from pathlib import Path

import pytest
from markupsafe import Markup

from catalogue.pages.pages import Pages
from catalogue.pages.places import address, printed
from catalogue.pages.render import Renderer
from catalogue.records import arxiv
from catalogue.records.load import load
from catalogue.records.places import Places, around, proposed
from catalogue.records.values import LANGUAGES, Text

HTML = "https://arxiv.org/html/1706.03762v7"
PROPOSED = {
    "Appendix 1": "A1",
    "§IV": None,
    "§3": "S3",
    "§3.2": "S3.SS2",
    "§3.2.1": "S3.SS2.SSS1",
    "§3.2.1.4": "S3.SS2.SSS1",
    "§A.2": "A1.SS2",
    "Appendix A": "A1",
    "Appendix B.2": "A2.SS2",
    **dict.fromkeys(["Table 2", "Figure 1a", "Equation 1", "Abstract", "Introduction"]),
}
LINK = re.compile(r'<a href="(https://arxiv\.org/html/[^"]*)" rel="external">([^<]*)</a>')


@pytest.mark.parametrize("place", PROPOSED)
def test_a_section_is_proposed_by_its_number_and_nothing_else(known, place):
    assert proposed(place) == PROPOSED[place]
    anchor = f"#{PROPOSED[place]}" if PROPOSED[place] else ""
    assert address(known.model_copy(update={"places": {}}), known.paper("transformer"), place) == HTML + anchor


def confirmed(known, **fields):
    places = Places.model_validate({"version": "v7"} | fields)
    return known.model_copy(update={"places": {"transformer": places}})


def test_once_confirmed_only_what_was_found_has_an_anchor(known):
    found = {"Table 2": "S6.T2", "Figure 2": "S3.F2", "§3": "S3", "Appendix A.2": "A1.SS9"}
    places = confirmed(known, anchors=found, by_hand={"Table 2": "S6.T2.x"})
    wanted = {"Table 2": "#S6.T2.x", "Figure 2b": "#S3.F2", "§3.9": "#S3", "§A.2": "#A1.SS9", "§4": ""}
    led = {place: address(places, known.paper("transformer"), place) for place in wanted}
    assert led == {place: HTML + anchor for place, anchor in wanted.items()}


def test_a_place_of_another_version_leads_there_by_its_number(known):
    paper = known.paper("transformer")
    places = confirmed(known, anchors={"§3.2": "S3.SS5", "Table 2": "S6.T2"})
    assert address(places, paper, "§3.2", "v1") == "https://arxiv.org/html/1706.03762v1#S3.SS2"
    assert address(places, paper, "Table 2", "v1") == "https://arxiv.org/html/1706.03762v1"


def test_without_html_a_place_is_text_and_other_html_has_no_such_anchors(known):
    paper = known.paper("transformer")
    without = paper.model_copy(update={"arxiv": paper.arxiv.model_copy(update={"html": False})})
    other = paper.model_copy(update={"links": paper.links.model_copy(update={"html": "https://example.org/a"})})
    led = [address(known, one, "§3") for one in (known.paper("gpt-1"), without, other)]
    assert led == [None, None, "https://example.org/a"]


def test_one_line_names_the_hosts(known, monkeypatch):
    for kind in arxiv.HOSTS:
        monkeypatch.setitem(arxiv.HOSTS, kind, f"https://mirror.example/{kind}/")
    paper = known.paper("transformer")
    led = {"pdf": paper.pdf, "abs": paper.abs, "html": address(known, paper, "Table 2")}
    assert led == {kind: f"https://mirror.example/{kind}/1706.03762v7" for kind in arxiv.HOSTS}


def test_what_is_around_a_place():
    assert [*around("§3.2.1")] == ["§3.2.1", "§3.2", "§3"] and [*around("Table 2.1")] == ["Table 2.1"]
    assert [*around("Figure 2a")] == ["Figure 2a", "Figure 2"] and [*around("§A.2")] == ["Appendix A.2", "Appendix A"]


PAGE = """# §1 is a title

Prose (§3.2, Table 2); [a link to §4](https://example.org/), <a href="x">§5</a>, `§6`, {{ term("attention") }}.

??? question "What does §7 say?"

    The answer stands in §8, (§9 there).

```text
§10
```
"""


@pytest.fixture
def pages(root, tmp_path):
    return Pages(load(root / "data"), root / "docs", "en")


def test_prose_is_linked_and_no_link_stands_in_a_link(pages):
    made = pages.render("architecture/transformer.md", PAGE)
    assert LINK.findall(made) == [(f"{HTML}#S3.SS2", "§3.2"), (HTML, "Table 2"), (f"{HTML}#S8", "§8")]


def test_only_the_page_of_a_paper_has_a_paper_to_lead_to(pages):
    assert not LINK.search(pages.render("architecture/index.md", "Prose (§3.2)."))


def test_text_that_is_linked_already_keeps_its_links(known, root):
    text = Markup('<a href="/x">the term of §2</a> &#91;§3&#93; and [§4](y.md)')
    made = Renderer(known, "en", root / "docs").placed(known.paper("transformer"), text)
    assert LINK.findall(made) == [(f"{HTML}#S3", "§3")] and LINK.sub(r"\2", made) == text


def test_a_text_that_is_no_markup_stays_text(known, root):
    paper = known.paper("transformer").model_copy(update={"digest": Text(zh="<b>", en="<b> of §3 & *more*")})
    renderer = Renderer(known, "en", root / "docs")
    made = renderer.env.from_string("{{ paper.digest | places }}").render(renderer.context, paper=paper)
    assert "<b>" not in made and "*" not in made and LINK.findall(made) == [(f"{HTML}#S3", "§3")]


def test_a_number_alone_tells_what_it_is_a_number_of(known, root):
    def made(language: str, text: str) -> list[str]:
        page = Renderer(known, language, root / "docs").placed(known.paper("transformer"), text)
        return re.findall(r'aria-label="([^"]*)">([^<]*)<', page)

    assert made("en", "Tables 2 and 3, §3.1–3.2, Figure 1") == [("Table 3", "3"), ("§3.2", "3.2")]
    assert made("zh", "附录 A、B，表 2 至 4") == [("附录 B", "B"), ("表 4", "4")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_place_of_a_record_is_a_link(known, root, language):
    renderer = Renderer(known, language, root / "docs")
    for paper in (paper for paper in known.papers if paper.html):
        made = "".join(renderer.render(part, f"{paper.topic}/{paper.id}.md", paper=paper) for part in ("results", "reading"))
        places = [place for part in (*paper.results, *paper.reading.routes) for place in part.where]
        assert len(re.findall(r"<span><a [^>]*>[^<]+</a></span>", made)) == len(places), paper.id


def test_what_is_printed_knows_its_line(project):
    project.first["results"] = [{"what": "a", "value": "1", "where": ["§1"], "version": "v2"}]
    project.first["reading"]["focus"] = [{"zh": "看 §2", "en": "see §2"}]
    (project.write_pages() / "en" / "shelf" / "first.md").write_text("# a\n\nb (§3)\n", encoding="utf-8")
    found = [each for each in printed(load(project.write()), project.docs) if each.paper.id == "first"]
    lines = (project.data / "papers.yaml").read_text(encoding="utf-8").split("\n")
    assert {each.place: (each.version, each.found.line) for each in found} == {
        "§1": ("v2", next(at for at, line in enumerate(lines, 1) if "§1" in line)),
        "§2": (None, next(at for at, line in enumerate(lines, 1) if "§2" in line)),
        "§3": (None, 3),
    }


@pytest.mark.parametrize("language, page, title", [("zh", "第 3 页", "标题页"), ("en", "Page 3", "Title page")])
def test_a_page_is_one_of_the_pdf(known, language, page, title):
    results = [known.paper("transformer").results[0].model_copy(update={"where": ["Page 3", "Title page"]})]
    paper = known.paper("transformer").model_copy(update={"results": results})
    text = Renderer(known, language, Path()).render("results", "architecture/transformer.md", paper=paper, fixing=None)
    pdf = "https://arxiv.org/pdf/1706.03762v7"
    assert f'href="{pdf}#page=3" rel="external">{page}<' in text and f'href="{pdf}" rel="external">{title}<' in text
