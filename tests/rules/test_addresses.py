"""Addresses that lead to no public host, or to one under a name that it only looks like."""

import pytest

NOWHERE = [
    "http://localhost:8000/",
    "http://printer/",
    "http://192.168.0.1/a",
    "http://10.1/",
    "http://2130706433/",
    "http://0x7f.1/",
]
NOWHERE += [
    "http://[::1]:80/",
    "https://8.8.8.8/",
    "http://a.local/",
    "http://db.internal.",
    "https://x.home.arpa/",
    "http://0177.0.0.1/",
]
NOWHERE += [
    "https://user:secret@example.org/",
    "https://github.com@evil.example.org/",
    "https://\u0430\u0440\u0440\u04cf\u0435.com/",
]
NOWHERE += ["https://xn--rxiv-53d.org/", "https://\u0430rxiv.org/", "https://example.org/%00", "https://xn--\u3002.org/"]
NOWHERE += [
    "https://\u0435\u0445\u043e.com/",
    "https://xn--e1asu.com/",
    "https://xn--80ak6aa92e.com/",
    "https://xn--mxaxg.org/",
]
NOWHERE += ["https://example.123/", "https://a.b.c.0x1/", "https://example.c0m/", "https://google.com\u30cex.org/"]
NOWHERE += ["https://example\u3002org/", "https://exa\u00admple.org/"]
NOWHERE += ["https://arxiv.org/abs/1706.99", "https://arxiv.org/abs/9913.00001", "https://arxiv.org/pdf/9912.00001"]
NOWHERE += ["https://arxiv.org/abs/1706.03762v0", "https://arxiv.org/abs/", "https://arxiv.org/abs/1501.0001"]
NOWHERE += ["https://doi.org/", "https://doi.org/xyz", "https://doi.org/doi:10.5555/xyz"]
PUBLIC = [
    "https://arxiv.org/abs/cs/0108005",
    "https://arxiv.org/pdf/1406.1078v3.pdf",
    "https://arxiv.org/html/2312.00752v2/x1.png",
    "https://arxiv.org/abs/hep-th/9901001v2?context=cs",
    "https://arxiv.org/list/cs.CL/recent",
    "https://doi.org/10.1002/%28SICI%291097-4571%28199009%2941:6%3C391::AID-ASI1%3E3.0.CO;2-9",
    "https://doi.org/10/abcd",
    "https://research.google.com/search/a",
    "https://github.com/a/b/issues/12",
    "https://arxiv.org.example.org/",
    "https://www.baidu.com/",
    "https://web.archive.org/web/2020/https://a.org",
    "https://www.zhihu.com/question/12345",
    "https://proxy.golang.org/x?login=1",
    "https://example.org/a:b/?time=10:00",
    "https://player.bilibili.com/player.html?page=1&bvid=BV1xx411c7mD",
    "https://example.org/",
    "https://example.org:8443/a?b=http://10.0.0.1",
    "https://xn--fsq.example.org/",
    "https://xn--bcher-kva.example.org/",
    "https://xn--e1afmkfd.org/",
    "https://xn--80adxhks.com/",
    "https://xn--m1abi.xn--p1ai/",
    "https://example.org/a%0Ab%20c",
    "https://example.org/中文",
    "https://example.org/?a=1&amp;b=2",
    "https://example.org/%E4%B8%AD%E6%96%87/caf%E9?a=%C3%A9&b=%CE%D2%C3%FB",
    "https://example.org/o'neil",
    "https://a.org:8080/a?b=/../c#/../d",
    "https://a.org/a..b/.well-known/x",
    "https://a.org/x?preview=false",
    "https://preview.a.org/preview",
    "https://scholar.google.com/citations?user=a",
    "https://scholar.google.com/scholar?cluster=1",
    "https://example.com.org/",
    "https://例え.jp/",
    "https://8.例え.テスト/",
    "https://a.xn--zckzah/",
    "https://www.youtube.com/playlist?list=PL1",
    "https://www.youtube.com/embed/videoseries?list=PL1",
    "https://m.youtube.com/watch?app=desktop&v=abcdefghijk",
    "https://www.bilibili.com/video/BV1xx411c7mD/?p=2",
    "https://example.org/sk-learn-in-a-very-long-row-of-words-1",
]


@pytest.mark.parametrize("address", NOWHERE, ids=ascii)
def test_an_address_that_is_not_public_is_refused_in_a_page(project, address):
    project.write_pages()
    (project.docs / "en" / "about.md").write_text(f'text\n\n<a href="{address}">here</a>', encoding="utf-8")
    told = [line for line in project.page_problems() if line.startswith("docs/en/about.md:3: ")]
    (line,) = [line for line in told if "the address" in line or "nobody sees" in line]
    assert "; " in line


def test_it_is_refused_in_a_record(project):
    project.write_pages()
    project.first["links"] = {"code": "http://127.0.0.1/code"}
    (line,) = [line for line in project.page_problems() if "the address" in line]
    assert line.startswith("data/papers.yaml:") and "first.links.code: the address" in line


@pytest.mark.parametrize("address", PUBLIC)
def test_a_public_address_stays(project, address):
    project.write_pages()
    (project.docs / "en" / "about.md").write_text(f"[here]({address}) `http://localhost/`", encoding="utf-8")
    assert [line for line in project.page_problems() if "the address" in line] == []


OWN = {
    "": "index.md",
    "/": "index.md",
    "/en/": "index.md",
    "/shelf/first/": "shelf/first.md",
    "/en/shelf/first/index.html": "shelf/first.md",
    "/en/shelf/#a": "shelf/index.md",
    "/gone/": "../topic/page.md",
}


@pytest.mark.parametrize("below", OWN)
def test_the_address_of_this_site_is_told_on_a_page_with_the_file(project, monkeypatch, below):
    monkeypatch.setenv("SITE_URL", "https://llm.example/site/")
    project.write_pages()
    (project.docs / "en" / "index.md").touch()
    (project.docs / "en" / "about.md").write_text(f"[here](https://llm.example/site{below})", encoding="utf-8")
    (line,) = [line for line in project.page_problems() if "the address" in line]
    assert line.startswith("docs/en/about.md:1: ") and line.endswith(f"; link to the file of the page, {OWN[below]}")


def test_the_address_of_this_site_is_told_in_a_record_and_where_github_publishes_it(project, monkeypatch):
    monkeypatch.setenv("GITHUB_REPOSITORY", "ada/llm")
    project.write_pages()
    project.first["links"] = {"code": "https://ada.github.io/llm/en/shelf/second/"}
    (line,) = [line for line in project.page_problems() if "the address" in line]
    assert "first.links.code: the address" in line and line.endswith(
        "; write the name of the paper, which texts link by themselves"
    )


@pytest.mark.parametrize(
    "address", ["https://llm.example/sites/", "https://llm.example/", "https://example.org/en/shelf/first/"]
)
def test_a_neighbour_of_this_site_is_none(project, monkeypatch, address):
    monkeypatch.setenv("SITE_URL", "https://llm.example/site/")
    project.write_pages()
    (project.docs / "en" / "about.md").write_text(f"[here]({address})", encoding="utf-8")
    assert [line for line in project.page_problems() if "the address" in line] == []
