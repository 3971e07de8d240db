"""One work is one kind of work in every format, each read by another program than the one that wrote it."""

import json

import pytest
import rispy
from pybtex.database import parse_string

from catalogue.citing.bibtex import bibtex
from catalogue.citing.coins import coins
from catalogue.citing.csl import csl
from catalogue.citing.kinds import KINDS
from catalogue.citing.refer import refer
from catalogue.citing.reference import reference
from catalogue.citing.ris import ris
from catalogue.citing.work import works
from catalogue.pages.builtpage import BuiltPage
from catalogue.pages.metadata import head
from catalogue.records.publication import Links, Venue
from tests.citing import zotero

# What it is called by pybtex, rispy, EndNote, CSL-JSON, Zotero in our head and in COinS, and the letter of GB/T 7714-2015.
CALLED = {
    "conference": ("inproceedings", "CONF", "Conference Proceedings", "paper-conference", "conferencePaper", "[C/OL]"),
    "workshop": ("inproceedings", "CONF", "Conference Proceedings", "paper-conference", "conferencePaper", "[C/OL]"),
    "journal": ("article", "JOUR", "Journal Article", "article-journal", "journalArticle", "[J/OL]"),
    "preprint": ("misc", "RPRT", "Report", "article", "preprint", "[A/OL]"),
    "report": ("techreport", "RPRT", "Report", "report", "report", "[R/OL]"),
}
VENUE = {"name": "Proceedings of X", "short": "X 2019", "year": 2019, "volume": "7"}


def of_kind(known, kind: str):
    """A paper whose work to cite is of this kind."""
    paper, changes = known.paper("bert"), {"doi": None, "venue": None}
    if kind == "report":
        return paper.model_copy(update=changes | {"arxiv": None, "links": Links(abs="https://llm.example/report")})
    return paper.model_copy(update=changes | ({} if kind == "preprint" else {"venue": Venue(type=kind, **VENUE)}))


def embedded(known, paper) -> dict:
    catalogue = known.model_copy(update={"papers": [paper]})
    said = head(catalogue, BuiltPage("pretraining/bert.md", "BERT", "en", "pretraining/bert/", None))
    return zotero.embedded(said.names, said.properties)


def fields(enw: str) -> dict[str, str]:
    """The fields of one reference, by their tags; of several authors the last."""
    return dict(line[1:].split(" ", 1) for line in enw.splitlines())


def test_every_kind_is_here(known):
    assert list(CALLED) == list(KINDS) and [works(of_kind(known, kind))[0].type for kind in CALLED] == list(KINDS)


@pytest.mark.parametrize("kind", CALLED)
def test_a_work_is_of_one_kind_in_every_format(known, kind):
    paper = of_kind(known, kind)
    work = works(paper)[0]
    (entry,) = parse_string(bibtex([work]), "bibtex").entries.values()
    (record,), (item,) = rispy.loads(ris([work])), json.loads(csl([work]))
    *types, zotero_type, letter = CALLED[kind]
    assert [entry.type, record["type_of_reference"], fields(refer([work]))["0"], item["type"]] == types
    assert {zotero.coins(coins(paper).unescape())["itemType"], embedded(known, paper)["itemType"]} == {zotero_type}
    assert letter in reference(work, "gbt")


@pytest.mark.parametrize("kind", CALLED)
def test_a_work_says_in_every_format_where_it_appeared(known, kind):
    paper = of_kind(known, kind)
    (work, *_), where = works(paper), {"preprint": "arXiv", "report": ", ".join(paper.organisations)}.get(kind, VENUE["name"])
    (entry,) = parse_string(bibtex([work]), "bibtex").entries.values()
    (record,), (item,) = rispy.loads(ris([work])), json.loads(csl([work]))
    told = ("booktitle", "journal", "institution", "archiveprefix")
    assert where in [entry.fields.get(field) for field in told]
    assert where in (record.get("secondary_title"), record.get("publisher"))
    assert where in (item.get("container-title"), item.get("publisher"))
    assert where in fields(refer([work])).values()
    assert where in reference(work, "gbt") and where in reference(work, "apa")


@pytest.mark.parametrize("kind", [kind for kind in CALLED if kind != "report"])
def test_no_reader_loses_the_number_on_arxiv(known, kind):
    paper = of_kind(known, kind)
    work = works(paper)[0]
    (entry,) = parse_string(bibtex([work]), "bibtex").entries.values()
    (record,), (item,), page = rispy.loads(ris([work])), json.loads(csl([work])), embedded(known, paper)
    assert entry.fields["eprint"] == "1810.04805" and record["accession_number"] == "arXiv:1810.04805"
    assert fields(refer([work]))["M"] == "arXiv:1810.04805"
    assert "arXiv:1810.04805" in (item.get("number"), item.get("note"))
    assert page.get("archiveID") == "arXiv:1810.04805" or page["extra"] == "arXiv: 1810.04805"


@pytest.mark.parametrize("kind", CALLED)
def test_every_format_leads_to_the_version_that_the_page_shows(known, kind):
    paper = of_kind(known, kind)
    work, shown = works(paper)[0], paper.abs if kind in ("preprint", "report") else paper.proceedings or paper.abs
    (entry,) = parse_string(bibtex([work]), "bibtex").entries.values()
    (record,), (item,) = rispy.loads(ris([work])), json.loads(csl([work]))
    addresses = {entry.fields["url"], *record["urls"], item["URL"], fields(refer([work]))["U"], embedded(known, paper)["url"]}
    assert addresses == {shown} and shown in reference(work, "apa")
