"""Explanations by others: at most three, each once, each elsewhere."""

import pytest

from catalogue.links.addresses import addresses
from catalogue.records.load import load

ONE = {"kind": "video", "title": "A reading", "by": "Ada", "language": "en", "url": "https://example.org/reading"}


def test_three_explanations_may_stand(project):
    project.first["elsewhere"] = [ONE | {"url": f"https://example.org/{at}", "minutes": 87} for at in range(3)]
    assert project.problems() == []


def test_one_explanation_may_serve_two_papers(project):
    project.first["elsewhere"] = project.second["elsewhere"] = [ONE]
    assert project.problems() == []


def test_a_fourth_explanation_is_too_many(project):
    project.first["elsewhere"] = [ONE | {"url": f"https://example.org/{at}"} for at in range(4)]
    assert "first.elsewhere: has too many; keep the best" in project.problems()


@pytest.mark.parametrize(
    "url", ["https://example.org/reading", "http://www.EXAMPLE.org/reading/", "https://example.org/reading.git"]
)
def test_an_address_that_stands_twice_is_named(project, url):
    project.first["elsewhere"] = [ONE, ONE | {"url": url}]
    assert project.problems() == ["first.elsewhere.1.url: leads to the same as elsewhere.0; keep one"]


@pytest.mark.parametrize(
    "url",
    [
        "https://www.youtube.com/@x",
        "https://youtube.com",
        "https://m.youtube.com/channel/UC1/videos",
        "https://space.bilibili.com/1567748478/",
        "https://www.bilibili.com/?x=1",
        "https://vimeo.com/",
    ],
)
def test_a_channel_is_no_video(project, url):
    project.first["elsewhere"] = [ONE | {"kind": "course", "url": url}]
    assert project.problems() == []
    project.first["elsewhere"] = [ONE | {"url": url}]
    wanted = "leads to a channel or a home page; write the address of a video"
    assert project.problems() == [f"first.elsewhere.0.url: {wanted}"]


@pytest.mark.parametrize(
    "url",
    [
        "https://www.youtube.com/watch?v=kCc8FmEb1nY",
        "https://www.youtube.com/playlist?list=PL1",
        "https://space.bilibili.com/1/channel/collectiondetail?sid=2",
        "https://vimeo.com/123",
        "https://vimeo.com/@x",
        "https://www.bilibili.com/bangumi/play/ep1",
        "https://www.youtube.com/live/kCc8FmEb1nY",
        "https://a.org/youtube.com/@x",
    ],
)
def test_a_video_is_one(project, url):
    project.first["elsewhere"] = [ONE | {"url": url}]
    assert project.problems() == []


def test_an_address_of_the_paper_itself_is_named(project):
    project.first["links"] = project.first.get("links", {}) | {"post": "https://example.org/reading/"}
    project.first["elsewhere"] = [ONE]
    assert project.problems() == ["first.elsewhere.0.url: leads to the same as links.post; keep one"]


@pytest.mark.parametrize(
    "url",
    [
        "https://arxiv.org/abs/1706.03762v1",
        "https://arxiv.org/abs/1706.03762",
        "https://arxiv.org/pdf/1706.03762v5.pdf",
        "http://export.arxiv.org/abs/1706.03762v2?context=cs",
        "https://www.arxiv.org/html/1706.03762v1#S3",
        "https://doi.org/10.48550/arXiv.1706.03762",
        "https://ar5iv.labs.arxiv.org/html/1706.03762",
    ],
)
def test_the_preprint_is_no_explanation(project, url):
    project.first["elsewhere"] = [ONE | {"url": url}]
    assert project.problems() == ["first.elsewhere.0.url: leads to the same as abs; keep one"]


@pytest.mark.parametrize(
    "doi, url",
    [
        ("10.18653/v1/N19-1423", "https://aclanthology.org/N19-1423.pdf"),
        ("10.5555/a-b", "http://dx.doi.org/10.5555/a-b"),
    ],
)
def test_the_published_version_is_no_explanation(project, doi, url):
    project.first |= {"doi": doi, "elsewhere": [ONE | {"url": url}]}
    assert project.problems() == ["first.elsewhere.0.url: leads to the same as proceedings; keep one"]


VIDEO = "https://www.youtube.com/watch?v=abcdefghijk"


@pytest.mark.parametrize(
    "url",
    [
        "https://youtu.be/abcdefghijk?t=30",
        "https://m.youtube.com/watch?t=3&v=abcdefghijk",
        "https://youtube.com/embed/abcdefghijk",
    ],
)
def test_a_video_has_one_address(project, url):
    project.first["elsewhere"] = [ONE | {"url": VIDEO}, ONE | {"url": url}]
    assert project.problems() == ["first.elsewhere.1.url: leads to the same as elsewhere.0; keep one"]


def test_works_at_one_host_are_several(project):
    urls = ["https://arxiv.org/abs/2001.00001", VIDEO, "https://www.youtube.com/watch?v=abcdefghijK"]
    project.first["elsewhere"] = [ONE | {"url": url} for url in urls]
    assert project.problems() == []


ARXIV = "addresses at arXiv follow from arxiv; drop it, and mend arxiv where it is another paper"
LINKS = {
    "post": ({"code": "https://example.org/a", "post": "http://example.org/a/"}, "the address is also that of links.code"),
    "pdf": ({"pdf": "https://arxiv.org/pdf/1810.04805v2"}, ARXIV),
    "proceedings": ({"proceedings": "https://doi.org/10.5555/a%28b%29"}, "follows from a DOI; write doi: 10.5555/a(b) in"),
    "code": ({"code": "https://arxiv.org/abs/1706.03762"}, ARXIV),
    "abs": ({"abs": "https://doi.org/10.48550/arXiv.1706.03762"}, ARXIV),
}


@pytest.mark.parametrize("field", LINKS)
def test_a_link_that_says_nothing_new_is_named(project, field):
    project.first["links"], said = LINKS[field]
    (problem,) = project.problems()
    assert problem.startswith(f"first.links.{field}: {said}")


@pytest.mark.parametrize(
    "field, value, said",
    [
        ("kind", "podcast", "'podcast' is not one of 'video', 'code', 'post' or 'course'"),
        ("language", "Chinese", "'Chinese' must be the code of a language, like zh or en"),
        ("language", "jp", "'jp' is no language; write ja"),
        ("language", "xx", "'xx' is no language; write its code, like en"),
        *(
            ("language", code, f"{code!r} is no language; write {right}")
            for code, right in {"eng": "en", "deu": "de", "zho": "zh", "chi": "zh", "iw": "he", "in": "id"}.items()
        ),
        ("language", "en-999", "'999' is no country and no script; leave it out"),
        ("by", "ada@example.org", "has 'ada@example.org', which is no part of a name; leave it out"),
        ("by", "https://example.org", "has 'https://example.org', which is no part of a name; leave it out"),
        ("by", "Ada,", "has ',', which is no part of a name; leave it out"),
        ("language", "zz-ZZ", "'zz' is no language; write its code, like en"),
        ("language", "en-UK", "'UK' is no country and no script; write GB"),
        ("language", "zh-Abcd", "'Abcd' is no country and no script; leave it out"),
        ("title", "https://example.org/reading", "is an address; write the title that stands there"),
        ("title", "example.org/reading", "is an address; write the title that stands there"),
        ("title", "Attention_哔哩哔哩_bilibili", "has '_哔哩哔哩_bilibili', the name of the site; leave it out"),
        ("title", "Attention | 知乎", "has ' | 知乎', the name of the site; leave it out"),
        ("title", "", "is empty; write it, or drop the field where it is optional"),
        ("minutes", "an hour", "must be a whole number"),
        ("url", "example.org", "'example.org' must be an address that begins with http:// or https://"),
    ],
)
def test_what_is_wrong_is_named(project, field, value, said):
    project.first["elsewhere"] = [ONE | {field: value}]
    assert f"first.elsewhere.0.{field}: {said}" in project.problems()


@pytest.mark.parametrize(
    "title, language",
    [
        ("Что такое внимание?", "ru"),
        ("Шта је пажња", "sr-Cyrl"),
        ("מה זה", "he"),
        ("توجه چیست می\u200cشود", "fa"),
        ("ध्यान क्या है", "hi"),
        ("注意とは", "ja"),
        ("La atención", "es-419"),
        ("Achtung", "gsw"),
        ("Ang pansin", "tl"),
        ("Ang pansin", "fil"),
        ("注意力", "zh-Hant-TW"),
    ],
)
def test_a_title_is_in_its_own_language(project, title, language):
    project.first["elsewhere"] = [ONE | {"title": title, "language": language}]
    assert project.problems() == []


@pytest.mark.parametrize("title, language", [("р\u0430per", "en"), ("Что", "en"), ("Что", "he")])
def test_a_title_is_in_no_letters_of_another_language(project, title, language):
    project.first["elsewhere"] = [ONE | {"title": title, "language": language}]
    (line,) = project.problems()
    assert "CYRILLIC" in line


def test_an_address_that_not_everyone_can_reach_is_named(project):
    project.write_pages()
    project.first["elsewhere"] = [ONE | {"url": "https://wiki.intranet/reading"}]
    assert [line for line in project.page_problems() if "first.elsewhere.0.url" in line and "no public host" in line]


def test_links_are_asked_for_it(project):
    project.first["elsewhere"] = [ONE]
    assert ONE["url"] in addresses(load(project.write()))
