"""RIS and CSL-JSON say what the record says; the references made of them are those a bibliography prints."""

import json
import re
import subprocess
from dataclasses import replace

import pytest
import rispy

from catalogue.citing.capitals import sentence_case
from catalogue.citing.reference import FOLDER, STYLES, reference
from catalogue.citing.ris import ris as written
from catalogue.citing.work import works
from tests import printed

# What csl-data.json of the CSL project admits of the fields used here.
OF_ALL = {"id", "type", "title", "publisher", "number", "DOI", "URL", "note", "language"}
TEXTS = OF_ALL | {"container-title", "collection-title", "volume", "issue", "page"}


@pytest.fixture(scope="module")
def ris(out):
    return rispy.loads((out / "catalogue" / "papers.ris").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def csl(out):
    return json.loads((out / "catalogue" / "papers.csl.json").read_text(encoding="utf-8"))


def test_ris_has_every_paper(known, ris):
    assert [entry["id"] for entry in ris] == [paper.id for paper in known.papers]


def test_ris_has_title_authors_and_year_of_the_record(known, ris):
    for paper, entry in zip(known.papers, ris, strict=True):
        parts = [(author.name, author.family, author.given, author.suffix) for author in printed.authors(paper)]
        names = [", ".join(part for part in name if part) for name in parts]
        assert (entry["title"], entry["authors"]) == (printed.title(paper), names)
        assert entry["year"] == str(paper.venue.year if paper.venue else paper.date.year)
        assert entry.get("doi") == paper.doi and entry["date"].startswith(entry["year"])


def test_ris_begins_with_a_type_and_holds_nothing_but_tags(out):
    for file in (out / "catalogue").rglob("*.ris"):
        lines = file.read_text(encoding="utf-8").splitlines()
        assert lines[0].startswith("TY  - ")
        assert [line for line in lines if line and line[2:6] != "  - "] == []


def test_ris_says_where_a_paper_was_published(known, ris):
    for paper, entry in zip(known.papers, ris, strict=True):
        name = paper.venue and paper.venue.name
        assert entry.get("secondary_title") == name
        assert entry.get("custom3") == (name if entry["type_of_reference"] == "CONF" else None)


def test_csl_has_every_paper(known, csl):
    assert [item["id"] for item in csl] == [paper.id for paper in known.papers]
    assert [item["title"].lower() for item in csl] == [printed.title(paper).lower() for paper in known.papers]


def test_csl_has_the_form_of_the_standard(csl):
    for item in csl:
        assert set(item) <= TEXTS | {"author", "issued"}
        assert all(isinstance(item[name], str) for name in TEXTS & set(item))
        assert all(
            set(name) == {"literal"} or {"family"} <= set(name) <= {"family", "given", "suffix"} for name in item["author"]
        )
        assert all(isinstance(part, int) for part in item["issued"]["date-parts"][0])


def test_hostile_texts_stay_in_their_field(hostile):
    for one in hostile:
        folder = one.out / "catalogue"
        ris, csl = [(folder / f"papers.{ending}").read_text(encoding="utf-8") for ending in ("ris", "csl.json")]
        assert len(rispy.loads(ris)) == len(json.loads(csl)) == len(one.catalogue.papers), one.text


def test_references_look_as_the_styles_ask(known):
    work = works(known.paper("bert"))[0]
    assert reference(work, "gbt").startswith("DEVLIN J, CHANG M W, LEE K, et al. BERT: Pre-training")
    assert "[C" in reference(work, "gbt") and "2019: 4171-4186" in reference(work, "gbt")
    authors = "Devlin, J., Chang, M.-W., Lee, K., & Toutanova, K."
    assert reference(work, "apa").startswith(f"{authors} (2019). BERT: Pre-training of deep")
    assert reference(work, "apa").endswith("https://doi.org/10.18653/v1/N19-1423")


CASES = {
    "Attention Is All You Need": "Attention is all you need",
    "RLAIF vs. RLHF: Scaling Learning with AI Feedback": "RLAIF vs. RLHF: Scaling learning with AI feedback",
    "PaLM: Scaling Language Modeling with Pathways": "PaLM: Scaling language modeling with Pathways",
    "How to Train a Pathways Net": "How to train a Pathways Net",
    "Few-Shot Learners? A Graph RAG Approach": "Few-shot learners? A graph RAG approach",
    '"Why Should I Trust You?": Explaining Predictions': '"Why should I trust you?": Explaining predictions',
    "(When) Does It Work (Really)?": "(When) does it work (really)?",
    "¿Qué Es Esto? “A Study”": "¿Qué es esto? “A study”",
    "Models: “Can They Reason?”": "Models: “Can they reason?”",
    "Attention—Is It All?": "Attention—Is it all?",
    "Memory - A Survey – Or Not": "Memory - A survey – Or not",
    "Humans vs. Machines, I Think": "Humans vs. machines, I think",
    "LLM.int8(): 8-bit Matrices": "LLM.int8(): 8-bit matrices",
    "Deep “Pathways” in C++: A Q-Learning": "Deep “Pathways” in C++: A Q-learning",
}


def test_apa_prints_titles_in_sentence_case():
    assert {title: sentence_case(title, ["Pathways Net"]) for title in CASES} == CASES


def test_a_name_without_capitals_is_printed_whole(known):
    author = known.papers[0].authors[0].model_copy(update={"family": "李", "given": "小明"})
    work = replace(works(known.papers[0])[0], authors=(author,))
    assert reference(work, "gbt").startswith("李小明. ") and reference(work, "apa").startswith("李小明. (")
    assert rispy.loads(written([work]))[0]["authors"] == ["李, 小明"]


def test_the_volume_of_a_series_is_not_that_of_the_proceedings(known):
    work = works(known.paper("glam"))[0]
    assert "Proceedings of Machine Learning Research, 162, 5547" in reference(work, "apa")
    assert "Machine Learning. PMLR, 2022: 5547" in reference(work, "gbt")


def test_a_question_ends_once(known):
    assert "issues? International" in reference(works(known.paper("swe-bench"))[0], "apa")


def test_a_given_name_with_a_small_letter_after_its_hyphen_has_its_initial(known):
    work = works(known.paper("rag"))[0]
    assert "Yih, W., Rocktäschel" in reference(work, "apa")


def test_every_reference_names_the_first_author_the_title_and_the_year(known):
    for paper in known.papers:
        for work in works(paper):
            for style in ("gbt", "apa"):
                text, first = reference(work, style), paper.authors[0]
                assert work.title.lower() in text.lower() and str(work.year) in text
                assert not re.search(r"-\.| \.|\bNone\b", text), text
                assert (first.name or first.family).lower() in text.lower()


def test_a_suffix_keeps_its_place(known):
    work = works(known.paper("autoprompt"))[0]
    assert "LOGAN R L IV" in reference(work, "gbt") and "Logan, R. L., IV" in reference(work, "apa")


def test_styles_by_others_are_named_with_their_license():
    told = FOLDER.joinpath("README.md").read_text(encoding="utf-8")
    assert {*FOLDER.glob("*.csl")} == {*STYLES.values()}
    for path in STYLES.values():
        style = path.read_text(encoding="utf-8")
        assert "licenses/by-sa/3.0/" in style and f"`{path.name}`" in told
        assert all(name in told for name in re.findall("<name>(.+)</name>", style))


@pytest.mark.formats
def test_pandoc_prints_what_our_block_prints(known, out, tmp_path):
    (tmp_path / "x.md").write_text('---\nnocite: "@*"\n---\n')
    options = ["--citeproc", "--bibliography", out / "catalogue" / "papers.csl.json", "--csl", STYLES["apa"]]
    done = subprocess.run(["pandoc", tmp_path / "x.md", *options, "-t", "plain", "--wrap=none"], capture_output=True, text=True)
    # It sets quotation marks, and SC20 in the name of a conference as Sc20.
    printed = {line.casefold(): line for line in done.stdout.replace("’", "'").splitlines()}
    for work in (works(paper)[0] for paper in known.papers):
        assert sentence_case(work.title, work.proper_names) in printed[reference(work, "apa").casefold()]
