"""Addresses that nobody can ask for, DOIs that are none, and days out of reach: one line each, at the field."""

import datetime

import pytest

MALFORMED = {
    "https://": "has no host",
    "https:///path": "has no host",
    "https://:80/": "has no host",
    "https://./": "has no host",
    "https://a..org/": "has no host",
    "https://-a.org/": "has no host",
    "https://a.org:99999/": "cannot be read",
    "https://a.org:port/": "cannot be read",
    "http://[::1": "cannot be read",
    "https://exa mple": "has a space",
    "https://a b/": "has a space, which no address has; leave it out, or write it as a browser's address bar does: %20",
    "https://a.org/\u3000": "has a space",
    "https://a.org/{x}": "has '{'",
    'https://a.org/"x': "has '\"', which no address has; leave it out, or write it as a browser's address bar does: %22",
    "https://a.org/<x>": "has '<'",
    "https://user:pw@host": "has a name before its host",
    "https://user@example.org/": "has a name before its host",
    "https://a.org/x.": "ends with '.'",
    "https://a.org/x,": "ends with ','",
    "https://a.org/x。": "ends with '。'",
    "https://a.org/[x]": "has [ or ]",
    "https://https://a.org/": "begins twice; leave out one",
    "http://https//a.org/": "begins twice",
    "https://a.org/?a=b&utm_source=x": "has a part that counts its readers",
    "https://a.org/x#utm_source=y": "has a part that counts its readers",
    "https://youtu.be/abc?si=xyz": "has a part that counts its readers",
    "https://a.org/x…": "ends with '…'",
    "https://a.org/x'": 'ends with "\'"',
    "https://a.org/?token=ghp_abcdefghijklmnopqrstuvwxyz0123456789": "has a key to somebody's account; leave it out",
    "https://a.org/?a=b&api_key=abc": "has a key to somebody's account",
    "https://www.youtube.com/watch?v=": "is that of no video; write it as a browser shows it there",
    "https://www.youtube.com/watch?t=3&v=short": "is that of no video",
    "https://youtu.be/short": "is that of no video",
    "https://www.bilibili.com/video/BV1xx": "is that of no video",
    "https://lnkd.in/abc": "hides where it leads",
    "https://l.facebook.com/l.php?u=https://b.org": "hides where it leads",
    "https://a.org/%zz": "a % without the two signs of its number; write a % itself as %25",
    **dict.fromkeys(
        ("https://a.org/%C3", "https://a.org/caf%c3/x", "https://a.org/%E4%B8%AD%E6%96?a=b", "https://a.org/?q=%E4%B8%AD%E6"),
        "ends within a sign, at '%",
    ),
    "https://a.org/?a=1&amp;b=2": "has '&amp;', as HTML writes &; write & alone",
    "HTTPS://a.org/": "must be an address that begins with",
    "https://a.org/x)": "ends with a bracket that nothing opens",
    "https://t.co/abc": "hides where it leads",
    "https://www.google.com/url?q=https://a.org": "hides where it leads",
    **dict.fromkeys(
        (
            "https://a.org/?x=eyJhbGciOiJI.eyJzdWIiOiIx.abc",
            "https://hooks.slack.com/services/T01/B01/abcdef",
            "https://api.telegram.org/bot123456:ABC/x",
            "https://a.org/?X-Amz-Credential=AKIA&X-Amz-Expires=3600",
        ),
        "has a key to somebody's account; leave it out",
    ),
    **dict.fromkeys(
        (
            "https://t.cn/x",
            "https://dwz.cn/x",
            "https://aka.ms/x",
            "https://www.youtube.com/redirect?q=x",
            "https://www.baidu.com/link?url=x",
            "https://link.zhihu.com/?target=x",
            "https://ezproxy.lib.edu/login?url=https://a.org",
            "https://web.archive.org/save/https://a.org",
        ),
        "hides where it leads; write the address that a browser shows there",
    ),
    **{
        f"https://a.org/?{part}=1": "has a part that counts its readers"
        for part in ("vd_source", "spm", "_ga", "msclkid", "yclid", "ref_src", "mc_cid")
    },
    **{
        f"https://www.youtube.com/{path}": "is that of no video; write it as a browser shows it there"
        for path in ("embed/", "embed/short", "v/short", "clip/", "playlist?list=", "results?search_query=x")
    },
    "https://player.bilibili.com/player.html?bvid=": "is that of no video",
    **dict.fromkeys(
        (
            "https://dl-acm-org.proxy.lib.edu/doi/10.1145/1",
            "https://ieeexplore.ieee.org.ezproxy.lib.edu/document/1",
            "https://openai-com.translate.goog/blog",
            "https://webcache.googleusercontent.com/search?q=cache:x",
            "https://ghproxy.com/https://github.com/a/b",
            "https://kkgithub.com/a/b",
            "https://hub.fastgit.org/a/b",
            "https://gitee.com/mirrors/LoRA",
            "https://hf-mirror.com/a/b",
            "https://translate.google.com/translate?sl=en&u=https://a.org",
        ),
        "leads through a proxy or a copy, which not everyone can reach; write the address of the page itself",
    ),
    "https://www.google.com/search?q=abc": "is a search, which finds something else tomorrow; write",
    "https://sci-hub.se/10.1145/1": "copies works without leave; write the address of who publishes it",
    "https://libgen.is/a": "copies works without leave",
    "https://dl.acm.org/action/cookieAbsent": "is that of no page",
    **dict.fromkeys(
        (
            "https://github.com",
            "https://github.com/microsoft/",
            "https://github.com//microsoft/LoRA",
            "https://gist.github.com/",
            "https://github.com/a/b/issues/12",
            "https://github.com/a/b/edit/main/x",
        ),
        "leads to no repository; write it like https://github.com/owner/name",
    ),
    **dict.fromkeys(
        (
            "https://github.com/topics/a",
            "https://github.com/orgs/a/repositories",
            "https://github.com/a/b/archive/main.zip",
            "https://github.com/a/b/stargazers",
        ),
        "leads to no repository; write it like",
    ),
    **dict.fromkeys(
        ("https://a.org:443/a", "https://a.org:443", "http://a.org:80/?a=b"), "has the port that is asked anyway; leave it out"
    ),
    **dict.fromkeys(
        ("https://a.org/a/../b", "https://a.org/./b", "https://a.org/%2e%2e/x", "https://a.org/b/..?a=b"),
        "has a way up or to itself, which no browser asks for",
    ),
    **dict.fromkeys(("https://a.org./a", "https://a.org.:8443/a"), "ends its host with a full stop; leave it out"),
    "https://a.org/a?": "has '?' and nothing behind it; leave it out",
    "https://a.org/a?#b": "has '?' and nothing behind it; leave it out",
    **dict.fromkeys(
        ("https://a.org/?p=123&preview=true", "https://a.org/?preview_id=1"),
        "is a preview, which only its author can see; write the address that it has for everyone",
    ),
    "https://example.com/x": "is that of manuals, where nothing is; write the one that is meant",
    "https://web.archive.org/web/*/https://a.org": "is a list of copies; write the address of one of them",
    **dict.fromkeys(
        (
            "https://scholar.google.com/scholar?q=x",
            "https://scholar.google.de/scholar?hl=en&q=x",
            "https://duckduckgo.com/?q=x",
        ),
        "is a search, which finds something else tomorrow; write",
    ),
    **dict.fromkeys(
        (
            "https://www.google.com/amp/s/a.org/a",
            "https://a-org.cdn.ampproject.org/a",
            "https://12ft.io/https://a.org",
            "https://r.jina.ai/https://a.org",
        ),
        "leads through a proxy or a copy, which not everyone can reach; write the address of the page itself",
    ),
    "https://zhuanlan.zhihu.com/p/": "is that of no page; write it as a browser shows it there",
    "https://a.org/x;jsessionid=1": "has a part of one visit (';jsessionid='); leave it out, up to the next & or #",
    "https://a.org:/x": "has half a port, or one with a 0 before it; leave it out",
    "https://a.org:08/x": "has half a port",
    "a.org/x": "must be an address that begins with",
}
DOIS = ["10.1/", "10.1/x", "doi:10.x/y", "doi:10.5555/1", "https://doi.org/10.5555/1", "10.5555/1.", "10.5555/1,", "10.5555/1)"]
DOIS += ["10.5555/1?utm_source=a", "10.18653/v1/N19-1423]", "10.3389/fnins.2020.1/full", "10.5555/1#page=2"]
DOIS += ["10.5555/", "10.5555", "10.5555/a b", "", "10.5555/(a"]
DOIS += ["10.1002/(SICI)1097-4571(199009)41:6%3C391::AID-ASI1%3E3.0.CO;2-9", "10.5555/a%28b%29", "10.18653/v1/P19%2D1139"]
DOIS += ["10.18653/v1/N19‑1423", "10.5555/x—y", "10.18653/v1/P19-1285。", "10.1145/nnnnnnn.nnnnnnn", "10.1145/1122445.1122456"]
DOIS += [
    f"10.5555/1{end}"
    for end in (
        "#a",
        ".pdf",
        ".full.pdf",
        ".html",
        "/epub",
        "/abs",
        "/meta",
        "/fulltext",
        "/full/html",
        ";jsessionid=1",
        "&a=b",
        "'",
        "/",
    )
]
DOIS += ["10.5555//x", "10.5555/x//y"]
DOIS += ["10.5555/TODO", "10.1109/XXXX", "10.1145/0000000.0000000", "10.0000/xyz", "10.48550/1706.03762"]
DOIS += ["10.5555/doi:10.5555/xyz", "10.5555/https://doi.org/10.5555/xyz"]
TOMORROW = datetime.date.today() + datetime.timedelta(1)
DAYS = [
    "0001-01-01",
    "1899-12-31",
    "9999-12-31",
    str(TOMORROW + datetime.timedelta(1)),
    "2017-13-01",
    "2017-06-00",
    "0000-01-01",
]


@pytest.mark.parametrize("address", MALFORMED)
def test_an_address_that_cannot_be_asked_for_is_one_line(project, address):
    project.write_pages()
    project.first["links"] = {"code": address}
    (line,) = project.page_problems()
    assert "first.links.code: " in line and MALFORMED[address] in line


@pytest.mark.parametrize("doi", DOIS)
def test_a_doi_that_is_none_is_one_line(project, doi):
    project.write_pages()
    project.first["doi"] = doi
    (line,) = project.page_problems()
    assert "first.doi: " in line and ("; " in line or "must be a DOI, like" in line)


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("field", ["date", "announced", "reviewed", "log", "paths"])
def test_a_day_out_of_reach_is_one_line(project, field, day):
    fields = {
        "date": {"date": day},
        "announced": {"announced": {"date": day, "what": {"zh": "博客", "en": "blog"}}},
        "reviewed": {"reviewed": {"zh": day}},
    }
    project.first |= fields.get(field, {})
    project.files["log"] = [{"date": day, "kind": "paper", "paper": "first"}] if field == "log" else []
    project.files["paths"] = [project.path | {"date": day}] if field == "paths" else []
    (line,) = project.problems()
    assert "must be a day, like" in line or "must be at least 1900-01-01" in line or "is still to come; write the day" in line


def test_tomorrow_is_today_elsewhere(project):
    project.first["reviewed"] = {"zh": str(TOMORROW)}
    assert project.problems() == []


@pytest.mark.parametrize(
    "year", ["1599", "9999", str(TOMORROW.year + 2), "2_017", "2017.0", "+2017", "２０１７", "MMX", "0", ""]
)
def test_a_year_out_of_reach_is_one_line(project, year):
    project.first["venue"] = {"type": "journal", "name": "x", "short": "x", "year": year}
    (line,) = project.problems()
    assert "must be a year, like" in line or "must be at least 1600" in line or "is still to come; write the year" in line
