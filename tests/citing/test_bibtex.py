"""Every BibTeX entry, parsed by another library than the one that wrote it, says what the record says."""

import subprocess

import pytest
from pybtex.database import Person, parse_file, parse_string
from pylatexenc.latex2text import LatexNodes2Text

from catalogue.citing.bibtex import bibtex, protected
from catalogue.citing.work import works
from tests import printed

TITLES = {
    "BERT: Pre-training of Deep Models": "{BERT}: Pre-training of Deep Models",
    "LLM.int8(): 8-bit Matrices": "{LLM.int8()}: 8-bit Matrices",
    "GPT-4 Technical Report": "{GPT-4} Technical Report",
    "Attention Is All You Need": "Attention Is All You Need",
    "A GraphRAG Approach (EMNLP)": "A {GraphRAG} Approach ({EMNLP})",
    "RLAIF vs. RLHF: Scaling": "{RLAIF} vs. {RLHF}: Scaling",
    "Modeling with Pathways, not pathways": "Modeling with {Pathways}, not pathways",
    "Transformer-XL: Beyond": "Transformer-{XL}: Beyond",
    "100% & #1 of x_1 {y}": r"100\% \& \#1 of x\_1 \textbraceleft{}y\textbraceright{}",
    "Łukasz Dessì": "Łukasz Dessì",
    '"Why Should I Trust You?": Explaining': '"{Why} Should {I} Trust You?": Explaining',
    "(When) ¿Qué? A Study: “Can It” — No": "({When}) ¿Qué? {A} Study: “{Can} It” — {No}",
    "Attention—Is All": "Attention—{Is} All",
}
# What asks for cities, or for pages of conferences that have none, is left out: ACM, Elsevier, amsplain, chicago.
STYLES = ["unsrt", "acm", "apalike", "ieeetr", "siam", "plainnat", "IEEEtran", "gbt7714-numerical", "apacite", "splncs04"]
NAMES = {
    "Özgür, Łukasz É.": r"{\"O}zg{\"u}r, {\L}ukasz {\'E}.",
    "Dessì, Roberto": r"Dess{\`i}, Roberto",
    "Oğuz, Barlas": r"O{\u{g}}uz, Barlas",
    "李, 小明": "{李小明}",
}


def plain(latex: str) -> str:
    return LatexNodes2Text().latex_to_text(latex).replace("\u02c6", "^")


def person(author) -> Person:
    text = f"{{{author.name}}}" if author.name else ", ".join(x for x in (author.family, author.suffix, author.given) if x)
    return Person(text)


def read(written: Person) -> Person:
    return Person(plain(str(written))) if "\\" in str(written) else written


@pytest.fixture(scope="module")
def entries(out):
    return parse_file(out / "catalogue" / "papers.bib").entries


def test_every_paper_is_there_once_under_its_id(known, entries):
    assert list(entries) == [paper.id for paper in known.papers]


def test_titles_authors_and_years_are_those_of_the_record(known, entries):
    for paper in known.papers:
        entry = entries[paper.id]
        assert plain(entry.fields["title"]) == printed.title(paper)
        assert list(map(read, entry.persons["author"])) == [person(author) for author in printed.authors(paper)]
        assert entry.fields["year"] == str(paper.venue.year if paper.venue else paper.date.year)


def test_the_venue_is_that_of_the_record(known, entries):
    for paper in known.papers:
        if paper.venue:
            fields = entries[paper.id].fields
            assert plain(fields.get("booktitle") or fields["journal"]) == paper.venue.name
            assert fields.get("pages", "").replace("--", "-") == (paper.venue.pages or "")
            assert (fields.get("volume"), fields.get("doi")) == (paper.venue.volume, paper.doi)


def test_the_eprint_is_always_kept(known, entries):
    for paper in known.papers:
        fields = entries[paper.id].fields
        wanted = (paper.arxiv.id, "arXiv", paper.arxiv.category) if paper.arxiv else (None, None, None)
        assert (fields.get("eprint"), fields.get("archiveprefix"), fields.get("primaryclass")) == wanted


def test_capitals_are_protected_and_special_characters_escaped():
    assert {title: protected(title, ["Pathways"]) for title in TITLES} == TITLES


@pytest.mark.parametrize("name, latex", NAMES.items())
def test_styles_can_make_initials_and_capitals_of_a_name(known, name, latex):
    author = known.papers[0].authors[0].model_copy(update=dict(zip(("family", "given"), name.split(", "))))
    text = bibtex(works(known.papers[0].model_copy(update={"authors": [author], "venue": None}))[:1])
    assert f"author = {{{latex}}}," in text


def test_volumes_of_a_series_are_not_those_of_its_proceedings(known, entries):
    fields = entries["glam"].fields
    assert (fields["series"], fields["volume"]) == ("Proceedings of Machine Learning Research", "162")


def test_a_preprint_has_its_month_and_its_number_once(known, out):
    text = (out / "catalogue" / "ppo.bib").read_text(encoding="utf-8")
    assert "  month = jul,\n" in text
    assert {"  howpublished = {arXiv:1707.06347},", "  eprint = {1707.06347},", "  options = {eprint=false},"} <= {
        *text.splitlines()
    }


def test_every_entry_has_an_address(entries):
    assert [key for key, entry in entries.items() if not entry.fields.get("url", "").startswith("https://")] == []


def test_a_preprint_that_was_published_has_an_entry_of_its_own(known, out):
    for paper in known.papers:
        both = bool(paper.venue and paper.arxiv)
        file = out / "catalogue" / f"{paper.id}.preprint.bib"
        assert file.exists() == both
        if both:
            ((key, entry),) = parse_file(file).entries.items()
            assert (key, entry.type, entry.fields["year"]) == (f"{paper.id}-preprint", "misc", str(paper.date.year))


def test_the_key_stays_when_a_preprint_is_published(known):
    paper = known.paper("bert")
    assert works(paper.model_copy(update={"venue": None}))[0].key == works(paper)[0].key == "bert"


def test_topics_and_paths_have_their_lists(known, out):
    for topic in known.topics:
        wanted = [paper.id for paper in known.of_topic(topic.id)]
        assert list(parse_file(out / "catalogue" / f"{topic.id}.bib").entries) == wanted
    for path in known.paths:
        entries = parse_file(out / "catalogue" / "paths" / f"{path.id}.bib").entries
        assert list(entries) == list(dict.fromkeys(step.paper for step in path.steps))


def test_hostile_texts_parse_back(hostile):
    for one in hostile:
        entries = parse_file(one.out / "catalogue" / "papers.bib").entries
        assert list(entries) == [paper.id for paper in one.catalogue.papers], one.text
        for file in (one.out / "catalogue").rglob("*.bib"):
            assert file.read_text(encoding="utf-8").count("{") == file.read_text(encoding="utf-8").count("}"), one.text


def test_a_name_stays_one_name(known):
    for name in ("A, B", "Smith and Sons", "and", "x} and {y", "van den Berg"):
        author = known.papers[0].authors[0].model_copy(update={"family": name})
        paper = known.papers[0].model_copy(update={"authors": [author]})
        (entry,) = parse_string(bibtex(works(paper)[:1]), "bibtex").entries.values()
        assert len(entry.persons["author"]) == 1, name


@pytest.mark.formats
@pytest.mark.parametrize("style", ["plain", "abbrv", "alpha"])
def test_bibtex_and_latex_typeset_every_entry(known, tmp_path, style):
    every = [work for paper in known.papers for work in works(paper)]
    (tmp_path / "all.bib").write_text(bibtex(every), encoding="utf-8")
    head, foot = r"\documentclass{article}\usepackage[T1]{fontenc}\begin{document}\nocite{*}", r"\end{document}"
    (tmp_path / "x.tex").write_text(head + rf"x\bibliographystyle{{{style}}}\bibliography{{all}}" + foot)
    for command in (["pdflatex", "-interaction=batchmode", "x"], ["bibtex", "x"], ["pdflatex", "-halt-on-error", "x"]):
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, stdin=subprocess.DEVNULL)
        assert done.returncode == 0, done.stdout
    assert "Warning--" not in (tmp_path / "x.blg").read_text(errors="replace")
    assert (tmp_path / "x.bbl").read_text(encoding="utf-8", errors="replace").count(r"\bibitem") == len(every)


@pytest.mark.formats
@pytest.mark.parametrize("style", STYLES)
def test_styles_miss_nothing_in_any_entry(known, tmp_path, style):
    if not subprocess.run(["kpsewhich", f"{style}.bst"], capture_output=True).stdout:
        pytest.skip("style is not installed")
    (tmp_path / "all.bib").write_text(bibtex([work for paper in known.papers for work in works(paper)]), encoding="utf-8")
    (tmp_path / "x.aux").write_text(rf"\citation{{*}}\bibstyle{{{style}}}\bibdata{{all}}".replace("}", "}\n"))
    subprocess.run(["bibtex", "x"], cwd=tmp_path, check=True, capture_output=True)
    assert [line for line in (tmp_path / "x.blg").read_text(errors="replace").splitlines() if "Warning" in line] == []
