"""Addresses that do not lead to what their fields say."""

import pytest

NO_PDF = ["https://a.org/x.docx", "https://a.org/x.html", "https://youtu.be/dQw4w9WgXcQ", "https://a.org/x.zip?a=b"]
PDF = ["https://a.org/x.pdf", "https://a.org/x", "https://openreview.net/pdf?id=a.html", "https://a.org/x.docx.pdf"]


@pytest.mark.parametrize("address, faults", [*((each, 1) for each in NO_PDF), *((each, 0) for each in PDF)])
def test_a_pdf_is_one(project, address, faults):
    project.first["links"] = {"pdf": address}
    assert project.problems() == ["first.links.pdf: leads to no PDF; write the address of one, or drop it"] * faults


@pytest.mark.parametrize(
    "kind, url, faults",
    [
        ("code", "https://www.youtube.com/watch?v=dQw4w9WgXcQ", 1),
        ("video", "https://www.youtube.com/watch?v=dQw4w9WgXcQ", 0),
        ("code", "https://github.com/a/youtube.com", 0),
    ],
)
def test_a_program_is_no_video(project, kind, url, faults):
    project.first["elsewhere"] = [{"kind": kind, "title": "Things", "by": "Ada", "language": "en", "url": url}]
    wanted = "first.elsewhere.0.url: leads to a video; write kind: video, or the address of the code"
    assert project.problems() == [wanted] * faults


@pytest.mark.parametrize(
    "where, faults",
    [
        ({}, 1),
        ({"doi": "10.5555/x"}, 0),
        ({"links": {"abs": "https://a.org/x"}}, 0),
        ({"links": {"pdf": "https://a.org/x"}}, 0),
    ],
)
def test_a_paper_can_be_read_somewhere(project, where, faults):
    del project.first["arxiv"]
    project.first |= where
    wanted = "first.: says nowhere where the paper can be read; write arxiv, doi, or an address under links"
    assert project.problems() == [wanted] * faults
