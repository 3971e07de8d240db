"""The Cite block shows each work as text that can be copied, and offers it as files that are there."""

from pathlib import Path

import html5lib
import pytest

from catalogue.citing import FORMATS, reference
from catalogue.citing.cite import ahead, citations
from catalogue.citing.work import works
from catalogue.files.kept import Kept
from catalogue.markdown.dialect import html
from catalogue.pages.render import Renderer


def block(known, paper, language="en"):
    """The Cite block of a paper as a browser reads it."""
    page = f"{paper.topic}/{paper.id}.md"
    text = Renderer(known, language, Path()).render("cite", page, paper=paper, citations=citations)
    return html5lib.parseFragment(html(text), namespaceHTMLElements=False)


def codes(tree) -> list[str]:
    return ["".join(code.itertext()).strip() for code in tree.iter("code")]


def test_it_folds_one_block_for_each_work(known):
    for paper in known.papers:
        assert [node.tag for node in block(known, paper)] == ["details"] * len(citations(paper))


def test_each_form_stands_there_word_for_word(known):
    for paper in known.papers:
        wanted = [str(text) for citation in citations(paper) for _, text in citation.forms]
        assert codes(block(known, paper)) == wanted


@pytest.mark.parametrize("id, words", [("bert", "published version"), ("llama", "cite the preprint"), ("gpt-1", "as a report")])
def test_one_line_says_which_to_cite(known, id, words):
    assert words in "".join(block(known, known.paper(id)).find("details/p").itertext())


@pytest.mark.parametrize("language, up", [("zh", "../../"), ("en", "../../../")])
def test_every_download_is_there(known, out, language, up):
    for paper in known.papers:
        links = list(block(known, paper, language).iter("a"))
        assert len(links) == len(FORMATS) * len(citations(paper))
        assert [link for link in links if "download" not in link.attrib] == []
        assert [link for link in links if not (out / link.attrib["href"].removeprefix(up)).is_file()] == []


def test_hostile_texts_stay_in_their_code_block(hostile):
    for known, paper in ((one.catalogue, paper) for one in hostile for paper in one.catalogue.papers):
        tree = block(known, paper)
        assert codes(tree) == [str(text) for citation in citations(paper) for _, text in citation.forms]
        assert {node.tag for node in tree.iter()} & {"script", "img", "h1", "em", "strong"} == set()


def test_two_that_begin_at_either_end_share_the_work(known, tmp_path, monkeypatch):
    made = []
    formatted = reference._formatted
    monkeypatch.setattr(reference, "_formatted", lambda work, style: made.append((work.key, style)) or formatted(work, style))
    papers = known.papers[:4]
    keys = [(work.key, style) for paper in papers for work in works(paper) for style in ("gbt", "apa")]
    ahead(papers[:2], Kept(tmp_path, "1"))
    ahead(reversed(papers), Kept(tmp_path, "1"))
    assert sorted(made) == sorted(keys)
    assert [citations(paper, Kept(tmp_path, "1")) for paper in papers] == [citations(paper) for paper in papers]
