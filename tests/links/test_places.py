"""Anchors are found in the HTML of papers; what is missing is said, and what a person wrote stays."""

import pytest

from catalogue.__main__ import main
from catalogue.links.anchors import ids, places
from catalogue.links.ask import Answer
from catalogue.links.pages import ask, fetch
from catalogue.records import arxiv
from catalogue.records.load import load
from tests.host import Handler, Server
from tests.project import words
from tests.tools import PATIENCE

# As LaTeXML writes it, ids and numbers only.
PAPER = b"""<article class="ltx_document">
<div id="abstract1" class="ltx_abstract"></div>
<section id="S1" class="ltx_section"><h2 class="ltx_title ltx_title_section">
 <span class="ltx_tag ltx_tag_section">1 </span>Introduction</h2>
 <span id="footnote1" class="ltx_note ltx_role_footnote"><sup class="ltx_note_mark">1</sup></span></section>
<section id="S3" class="ltx_section"><h2 class="ltx_title"><span class="ltx_tag">3 </span></h2>
 <section id="S3.SS2" class="ltx_subsection"><h3 class="ltx_title"><span class="ltx_tag">3.2 </span></h3>
  <section id="S3.SS2.SSS1"><h4 class="ltx_title"><span class="ltx_tag">3.2.1 </span></h4>
   <table id="S3.E1" class="ltx_equation"><tr><td><span class="ltx_tag ltx_tag_equation">(1)</span></td></tr></table>
   <table id="S3.EGx1"><tbody id="S3.E2"><tr><td><span class="ltx_tag ltx_tag_equationgroup">(2)</span></td></tr></tbody>
   </table>
  </section></section>
 <figure id="S3.F2" class="ltx_figure">
  <div><figure id="S3.F2.sf1"><figcaption><span class="ltx_tag"><span>(a)</span> </span></figcaption></figure></div>
  <figcaption class="ltx_caption"><span class="ltx_tag ltx_tag_figure"><span>Figure 2</span>: </span></figcaption></figure>
 <figure id="alg1" class="ltx_float">
  <figcaption><span class="ltx_tag ltx_tag_float"><b>Algorithm 1</b> </span></figcaption></figure>
 <figure id="S3.T1" class="ltx_table"><figcaption><span class="ltx_tag ltx_tag_table">Table 1: </span></figcaption></figure>
 <figure id="S3.T4" class="ltx_table"><figcaption><span class="ltx_tag ltx_tag_table">TABLE IV: </span></figcaption></figure>
 <figure id="not an anchor"><figcaption><span class="ltx_tag">Table 9: </span></figcaption></figure></section>
<section id="Sx1"><h2 class="ltx_title">Conclusions</h2></section>
<section id="A1" class="ltx_appendix"><h2 class="ltx_title"><span class="ltx_tag ltx_tag_appendix">Appendix A </span></h2>
 <section id="A1.SS2"><h3 class="ltx_title"><span class="ltx_tag">A.2 </span></h3>
 <figure id="A1.T2"><figcaption><span class="ltx_tag">Table A.2: </span></figcaption></figure></section></section>
</article>"""
FOUND = {
    "Abstract": "abstract1",
    "§1": "S1",
    "Introduction": "S1",
    "Footnote 1": "footnote1",
    "§3": "S3",
    "§3.2": "S3.SS2",
    "§3.2.1": "S3.SS2.SSS1",
    "Equation 1": "S3.E1",
    "Equation 2": "S3.E2",
    "Figure 2a": "S3.F2.sf1",
    "Figure 2": "S3.F2",
    "Algorithm 1": "alg1",
    "Table 1": "S3.T1",
    "Table IV": "S3.T4",
    "Conclusion": "Sx1",
    "Appendix A": "A1",
    "Appendix A.2": "A1.SS2",
    "Table A.2": "A1.T2",
}


class Web(Server):
    """Has the HTML of papers by their identifiers and versions; counts who asks."""

    def __init__(self):
        super().__init__(_Answer)
        self.papers, self.asked = {}, []


class _Answer(Handler):
    def do_GET(self):
        self.server.asked.append(self.path)
        answer = self.server.papers.get(self.path.strip("/"), 404)
        if isinstance(answer, str):
            return self.send(302, Location=answer)
        self.send(200, answer) if isinstance(answer, bytes) else self.send(answer)

    do_HEAD = do_GET


@pytest.fixture
def web(monkeypatch):
    with Web() as web:
        for kind in arxiv.HOSTS:
            monkeypatch.setitem(arxiv.HOSTS, kind, web.url if kind == "html" else f"{web.url}{kind}/")
        yield web


@pytest.fixture
def placed(project, web):
    """Two papers, of which the first has HTML; its record and its page name places."""
    project.first["results"][0]["where"] = ["Table 1", "§3.2"]
    project.first["digest"] = words("字" * 120, "word " * 80)
    web.papers["1706.03762v1"] = PAPER
    project.write_pages()
    return project


def run(placed, *options: str) -> int:
    return main(["places", *options, "--data", str(placed.write()), "--rest", "0", "--timeout", str(PATIENCE)])


def written(placed) -> str:
    return (placed.data / "places" / "first.yaml").read_text(encoding="utf-8")


def test_every_kind_of_place_is_found_by_its_number():
    assert places(PAPER) == FOUND
    assert {"S3.T1", "alg1", "footnote1"} <= ids(PAPER)


@pytest.mark.parametrize("body", [b"", b"\xff\xfe\x00", b"<", b"<svg><p><figcaption>", b"<figcaption><b class=ltx_tag>(a)</b>"])
def test_what_is_no_paper_has_no_places(body):
    assert places(body) == {}


def test_the_command_writes_what_it_found(placed, capsys):
    assert run(placed, "first") == 0
    assert load(placed.data).catalogue.places["first"].anchors == FOUND
    assert f"first: v1: {len(FOUND)} anchors in " in capsys.readouterr().out
    assert project_problems(placed) == []


def project_problems(placed) -> list[str]:
    placed.problems()
    return [line for line in placed.problems() if "places" in line]


def test_what_a_person_wrote_stays_with_its_comments_and_comes_first(placed):
    run(placed, "first")
    mine = "by_hand:\n  Table 1: S3.T1.x  # the second half\n  Figure 7: S3\n"
    (placed.data / "places" / "first.yaml").write_text(f"{mine}version: v1\nanchors: {{}}\n", encoding="utf-8")
    run(placed, "first")
    assert written(placed).endswith(f'  "Table A.2": A1.T2\n{mine}')
    assert load(placed.data).catalogue.places["first"].anchor("Table 1") == "S3.T1.x"


OTHERWISE = [
    '{version: v1, by_hand: {"Table 2": top}}',
    '{by_hand: {"Table 2": top}, version: v1}',
    '{"version": "v1", "by_hand": {"Table 2": "top"}}',
]


def test_what_a_person_wrote_otherwise_is_refused_and_stays(placed, capsys):
    run(placed, "first")
    for before in OTHERWISE:
        (placed.data / "places" / "first.yaml").write_text(before, encoding="utf-8")
        capsys.readouterr()
        assert (run(placed, "first"), written(placed)) == (1, before)
        (line,) = capsys.readouterr().out.splitlines()
        assert ": by_hand: cannot be kept as it is written; write `by_hand:` at the beginning of a line" in line


def test_the_comments_above_what_a_person_wrote_stay_and_so_does_what_is_indented(placed):
    run(placed, "first")
    (placed.data / "places" / "first.yaml").write_text("  version: v1\n  by_hand:\n    Table 2: top\n", encoding="utf-8")
    run(placed, "first")
    assert written(placed).endswith('  "Table A.2": A1.T2\nby_hand:\n    Table 2: top\n')
    mine = "# why\n\n# my note\nby_hand: {Table 2: top}\n"
    (placed.data / "places" / "first.yaml").write_text(f"version: v1\n{mine}", encoding="utf-8")
    for _ in range(2):
        run(placed, "first")
        assert written(placed).endswith(f'  "Table A.2": A1.T2\n{mine}')


def test_ids_and_numbers_that_yaml_would_read_otherwise_spoil_nothing(placed, web):
    odd = [("null", "7"), ("S9", "9" * 100_000), ("a²", "8")]
    table = '<figure id="{}"><figcaption><b class="ltx_tag">Table {}: </b></figcaption></figure>'
    web.papers["1706.03762v1"] = PAPER + "".join(table.format(*one) for one in odd).encode()
    assert run(placed, "first") == 0
    assert load(placed.data).catalogue.places["first"].anchors == FOUND | {"Table 7": "null"}


def test_a_place_that_is_not_there_is_named_at_its_line(placed, capsys):
    placed.first["results"][0]["where"] = ["Table 3", "Figure 2b"]
    (placed.docs / "en" / "shelf" / "first.md").write_text("# One\n\nA line (§9), (§8 there), (Figure 2a).\n", encoding="utf-8")
    assert run(placed, "first") == 1
    said = [line for line in capsys.readouterr().out.splitlines() if " is not in " in line]
    assert [line.split(" is not in")[0].removeprefix(f"{placed.docs.parent}/") for line in said] == [
        "docs/en/shelf/first.md:3: §9",
        f"data/papers.yaml:{line_of(placed, 'Table 3')}: first.results.0.where.0: Table 3",
    ]


def test_pages_and_other_versions_are_not_looked_for_in_the_html_of_the_version_read(placed):
    placed.first["results"][0]["where"] = ["Table 1", "Page 3"]
    placed.first["scale"] = [{"model": "One", "parameters": {"stated": "175B", "where": ["§9"], "version": "v3"}}]
    assert run(placed, "first") == 0


def line_of(placed, text: str) -> int:
    return (placed.data / "papers.yaml").read_text(encoding="utf-8").split(text)[0].count("\n") + 1


def test_an_id_by_hand_that_is_not_there_is_named(placed, capsys):
    (placed.write() / "places").mkdir()
    (placed.data / "places" / "first.yaml").write_text("version: v1\nby_hand:\n  Table 1: S9.T1\n  §3: top\n", encoding="utf-8")
    assert run(placed, "first") == 1
    assert "first.yaml:3: by_hand.Table 1: " in (out := capsys.readouterr().out) and "has no #S9.T1; correct it" in out


def test_a_paper_without_html_is_one_line_and_the_others_go_on(placed, web, capsys):
    assert run(placed) == 1
    assert web.asked == ["/1706.03762v1", "/1810.04805v1"]
    (line,) = [line for line in capsys.readouterr().out.splitlines() if "404 Not Found" in line]
    assert line.endswith("1810.04805v1: 404 Not Found; write html: false in its arxiv")
    placed.second["arxiv"]["html"] = "false"
    assert run(placed) == 0 and run(placed, "second") == 0
    assert "second: has no HTML on arXiv; nothing to look for" in capsys.readouterr().out


def test_an_answer_that_is_no_paper_overwrites_nothing(placed, web, capsys):
    run(placed, "first")
    before, web.papers["1706.03762v1"] = written(placed), b"<h1>Busy</h1>"
    assert run(placed, "first") == 1
    assert "has no numbered places; is this the paper?" in capsys.readouterr().out and written(placed) == before


def test_bad_input_is_one_line(placed, capsys):
    assert run(placed, "nobody") == 1
    assert capsys.readouterr().err == "there is no paper 'nobody'; data/papers.yaml lists them\n"
    (placed.data / "places").mkdir()
    (placed.data / "places" / "first.yaml").write_text("version: 1\n", encoding="utf-8")
    assert run(placed, "first") == 1
    assert capsys.readouterr().err.endswith("first.yaml:1: version: '1' must be a version, like v2; write v1\n")


def test_a_redirect_to_another_host_is_for_a_person_to_look_at(placed, web, capsys):
    web.papers["1706.03762v1"] = "http://127.0.0.1:9/"
    assert run(placed, "first") == 1
    assert "302 leads to another host; open it, and write html: false" in capsys.readouterr().out


def test_no_redirect_to_another_host_is_followed(web):
    web.papers |= {"away": "http://127.0.0.1:9/", "here": f"{web.url}paper", "paper": PAPER}
    assert fetch(f"{web.url}away", PATIENCE) == Answer("unknown", "302 leads to another host")
    assert fetch(f"{web.url}here", PATIENCE) == PAPER


def test_a_page_without_end_is_given_up(web, monkeypatch):
    monkeypatch.setattr("catalogue.links.pages.LARGEST", 100)
    web.papers["paper"] = PAPER
    assert fetch(f"{web.url}paper", PATIENCE) == Answer("unknown", "answered with more than 0 MB")


def test_the_anchors_of_a_page_take_one_request(web):
    web.papers["paper"] = PAPER
    urls = [f"{web.url}paper{anchor}" for anchor in ("", "#S3.T1", "#top", "#S9")]
    answers = ask(f"{web.url}paper", urls, PATIENCE)
    assert [answers[url].state for url in urls] == ["alive", "alive", "alive", "dead"] and len(web.asked) == 1


OTHERS = {f"{kind}/{id}v1": b"" for kind in ("abs", "pdf") for id in ("1706.03762", "1810.04805")}


def survey(placed, tmp_path) -> int:
    own = ["--cache", str(tmp_path / "links.json"), "--rest", "0", "--timeout", str(PATIENCE)]
    return main(["check", "--links", "--data", str(placed.write()), *own])


def test_the_survey_names_places_that_are_not_there(placed, web, tmp_path, capsys):
    placed.first["results"][0]["where"] = ["§3.2", "§4", "Table 7"]
    web.papers |= OTHERS | {"1810.04805v1": PAPER}
    assert survey(placed, tmp_path) == 1
    (line,) = [line for line in capsys.readouterr().out.splitlines() if " is dead" in line]
    said = "#S4 is dead (the page has no such anchor); correct the place, or have make places look for it"
    assert f"papers.yaml:{line_of(placed, '§4')}: first.results.0.where.1: " in line and line.endswith(said)
    assert web.asked.count("/1706.03762v1") == 1


def test_a_page_that_is_not_there_is_said_once_for_all_its_places(placed, web, tmp_path, capsys):
    placed.first["results"][0]["where"] = ["§3.2", "§4"]
    web.papers = OTHERS | {"1810.04805v1": PAPER}
    assert survey(placed, tmp_path) == 1
    (line,) = [line for line in capsys.readouterr().out.splitlines() if " is dead" in line]
    assert "first.arxiv: " in line and line.endswith("(404 Not Found); write where it has gone, or drop it")
