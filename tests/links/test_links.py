"""Addresses are asked politely, once in days; a dead one is a problem, trouble with the network is told apart."""

import socket
import threading
import time
from dataclasses import replace

import pytest

from catalogue.__main__ import main
from catalogue.links import addresses as listed
from catalogue.links.ask import NO_HOST, Answer, ask, plain
from catalogue.links.survey import Manners, host, survey
from catalogue.records.load import load
from tests.host import Handler, Server
from tests.tools import PATIENCE

QUICK = Manners(timeout=PATIENCE, rest=0.05)


class Web(Server):
    """Paths answer with the status they are called after; what was asked, when, and how many at once is kept."""

    def __init__(self):
        super().__init__(Answers)
        self.asked, self.times, self.now, self.most = [], [], 0, 0
        self.over = threading.Event()

    def at(self, path: str) -> str:
        return self.url + path


class Answers(Handler):
    def do_HEAD(self):
        web = self.server
        web.now += 1
        web.most = max(web.most, web.now)
        web.asked.append(f"{self.command} {self.path}")
        web.times.append(time.monotonic())
        web.now -= 1
        self.reply(self.path.strip("/"))

    do_GET = do_HEAD

    def reply(self, name: str):
        if name == "slow":
            self.server.over.wait()
        while name == "dripping" and not self.server.over.wait(0.01):
            self.wfile.write(b"X")
        if name == "no-head":
            name = "405" if self.command == "HEAD" else "200"
        if name == "painted":
            return self.wfile.write(b"HTTP/1.1 500 bad\x1b[31mred\r\nContent-Length: 0\r\n\r\n")
        if name == "to-nowhere":
            return self.send(302, Location="http://[::1")
        if name.startswith("to-"):
            return self.send(301, Location="/" + name.removeprefix("to-"))
        self.send(int(name) if name.isdecimal() else 200)


@pytest.fixture
def web():
    with Web() as web:
        yield web
        web.over.set()


STATES = {"200": "alive", "to-200": "alive", "no-head": "alive", "404": "dead", "410": "dead", "to-404": "dead"}
STATES |= {"403": "unknown", "429": "unknown", "503": "unknown"}


def test_an_address_is_alive_dead_or_unknown(web):
    assert {path: ask(web.at(path), PATIENCE).state for path in STATES} == STATES


@pytest.mark.parametrize("name", ["slow", "dripping"])
def test_a_host_that_does_not_answer_in_time_is_unknown(web, name):
    assert ask(web.at(name), 0.1).state == "unknown"


@pytest.mark.parametrize("url", ["http://127.0.0.1:9/", "http://nowhere.invalid/", "http://[", "https://127.0.0.1:9/"])
def test_trouble_with_the_network_is_unknown_and_never_a_traceback(url):
    assert ask(url, PATIENCE).state == "unknown"


def test_a_redirect_to_no_address_says_what_to_write(web):
    said = "it leads to no address (Invalid IPv6 URL); write one that a browser opens"
    assert ask(web.at("to-nowhere"), PATIENCE) == Answer("unknown", said)


def test_a_host_that_answers_head_is_not_asked_for_the_body(web):
    ask(web.at("200"), PATIENCE)
    assert web.asked == ["HEAD /200"]


def test_a_host_gets_one_request_at_a_time_with_a_rest(web, tmp_path):
    survey([web.at(f"{at}/") for at in range(200, 205)], tmp_path / "links.json", QUICK)
    assert (web.most, len(web.times)) == (1, 5)
    assert min(after - before for before, after in zip(web.times, web.times[1:])) >= 0.05


def test_the_living_are_remembered_and_the_others_asked_again(web, tmp_path):
    urls = [web.at(name) for name in ("200", "404", "503")]
    first = survey(urls, tmp_path / ".cache" / "links.json", QUICK)
    web.asked.clear()
    assert survey(urls, tmp_path / ".cache" / "links.json", QUICK) == first
    assert not any("200" in asked for asked in web.asked) and len(web.asked) == 4


@pytest.mark.parametrize("cache", ["", "[]", "{", '{"http://127.0.0.1": 5}'])
def test_a_cache_that_cannot_be_read_is_no_cache(web, tmp_path, cache):
    (tmp_path / "links.json").write_text(cache)
    assert survey([web.at("200")], tmp_path / "links.json", QUICK)[web.at("200")].state == "alive"


@pytest.fixture
def linked(project, web, monkeypatch):
    """A project whose papers link to the local web and to nothing else."""
    for paper in (project.first, project.second):
        del paper["arxiv"]
    project.first["links"] = {"pdf": web.at("404"), "abs": web.at("200"), "code": web.at("503")}
    project.second["links"] = {"pdf": web.at("404")}
    return project


def run(project, tmp_path, *ids: str) -> int:
    manners = ["--cache", str(tmp_path / "links.json"), "--rest", "0", "--timeout", str(PATIENCE)]
    return main(["check", "--links", "--data", str(project.write()), *manners, *ids])


def test_a_dead_address_is_a_problem_at_every_line_that_has_it(linked, web, tmp_path, capsys):
    assert run(linked, tmp_path) == 1
    printed = capsys.readouterr()
    said = f"links.pdf: {web.at('404')} is dead (404 Not Found); write where it has gone, or drop it"
    assert [line.split(": ", 1)[1] for line in printed.out.splitlines()] == [f"first.{said}", f"second.{said}"]
    assert f"could not ask {web.at('503')}: 503 Service Unavailable" in printed.err
    assert "addresses: 1 alive, 1 dead, 1 unknown" in printed.err


def test_of_one_paper_only_its_own_addresses_are_asked(linked, web, tmp_path, capsys):
    assert run(linked, tmp_path, "second") == 1
    printed = capsys.readouterr()
    assert "second.links.pdf" in printed.out and "addresses: 0 alive, 1 dead, 0 unknown" in printed.err
    assert {asked.rpartition("/")[2] for asked in web.asked} == {"404"}


def test_of_one_paper_only_its_own_places_are_asked(project):
    project.second["results"][0]["where"] = ["§3.2"]
    asked = listed.addresses(replace(load(project.write()), only=["first"]))
    assert asked.keys() == {*ON_ARXIV}


def test_nobody_who_answers_is_said_once_and_fails(linked, tmp_path, capsys):
    linked.first["links"] = linked.second["links"] = {"pdf": "http://127.0.0.1:9/a.pdf"}
    assert run(linked, tmp_path) == 1
    (said,) = [line for line in capsys.readouterr().err.splitlines() if "are you offline?" in line or "could not ask" in line]
    assert said.startswith("no address answered (")


def test_without_the_option_nobody_is_asked(linked, web):
    main(["check", "--data", str(linked.write())])
    assert web.asked == []


def test_every_kind_of_address_of_a_paper_is_listed(project):
    project.first |= {"doi": "10.5555/1", "links": {"code": "https://example.org/code"}}
    project.first["builds_on"] = [{"title": "x", "arxiv": "1409.0473", "how": {"zh": "字", "en": "word"}}]
    assert list(listed.addresses(load(project.write()))) == [
        "https://doi.org/10.5555/1",
        "https://arxiv.org/abs/1706.03762v1",
        "https://arxiv.org/html/1706.03762v1",
        "https://arxiv.org/pdf/1706.03762v1",
        "https://example.org/code",
        "https://arxiv.org/abs/1409.0473",
        "https://arxiv.org/abs/1810.04805v1",
        "https://arxiv.org/html/1810.04805v1",
        "https://arxiv.org/pdf/1810.04805v1",
    ]


ON_ARXIV = [f"https://arxiv.org/{kind}/1706.03762v1" for kind in ("abs", "html", "pdf")]
PLACES = {
    ("v1", "Table 1"): [],
    ("v1", "§3.2"): ["https://arxiv.org/html/1706.03762v1#S3.SS2"],
    ("v1", "Page 3"): [],
    ("v3", "Table 1"): ["https://arxiv.org/html/1706.03762v3"],
    ("v3", "§3.2"): ["https://arxiv.org/html/1706.03762v3#S3.SS2"],
    ("v3", "Page 3"): ["https://arxiv.org/pdf/1706.03762v3"],
}


@pytest.mark.parametrize("version, place", PLACES)
@pytest.mark.parametrize("field", ["results", "scale"])
def test_a_place_is_asked_in_its_version(project, field, version, place):
    value = {"where": [place]} | ({"version": version} if version != "v1" else {})
    if field == "scale":
        project.first["scale"] = [{"model": "One", "parameters": {"stated": "175B", **value}}]
    else:
        project.first["results"][0] |= value
    asked = [url for url in listed.addresses(load(project.write())) if "1706.03762" in url and url not in ON_ARXIV]
    assert asked == PLACES[version, place]


def test_a_link_that_stands_in_for_arxiv_is_asked_once_and_arxiv_is_not(project):
    project.first["links"] = {"pdf": "https://example.org/a.pdf"}
    asked = listed.addresses(load(project.write()))
    assert len(asked["https://example.org/a.pdf"]) == 1 and ON_ARXIV[2] not in asked and {*ON_ARXIV[:2]} <= asked.keys()


def test_what_a_server_says_is_one_line_that_a_terminal_can_show(web):
    said = ask(web.at("painted"), PATIENCE).said
    assert said.startswith("500 bad") and said.isprintable()


def test_a_redirect_in_circles_is_one_line(web, monkeypatch):
    monkeypatch.setattr(Answers, "reply", in_circles)
    found = ask(web.at("round"), PATIENCE)
    assert found.state == "unknown" and found.said.isprintable() and found.said.startswith("302 ")


def in_circles(handler, name):
    handler.send(302, Location=handler.path)


@pytest.fixture
def domains(monkeypatch):
    """Name servers that know this machine, and of the others say a clear no, or nothing."""
    real = socket.getaddrinfo

    def look_up(name, *arguments, **more):
        if name == "127.0.0.1":
            return real(name, *arguments, **more)
        fault = socket.EAI_NONAME if name.startswith("gone") else socket.EAI_AGAIN
        raise socket.gaierror(fault, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", look_up)


GONE, BUSY = "http://gone.example.org/a", "http://busy.example.org/a"


def test_a_domain_that_is_gone_is_dead_where_another_host_answers(domains, web, tmp_path):
    found = survey([web.at("200"), GONE, BUSY], tmp_path / "links.json", QUICK)
    assert found[GONE] == Answer("dead", NO_HOST)
    assert (found[BUSY].state, found[web.at("200")].state) == ("unknown", "alive")


def test_where_nobody_answers_no_domain_is_gone(domains, web, tmp_path):
    survey([web.at("200")], tmp_path / "links.json", QUICK)
    found = survey([web.at("200"), GONE, BUSY], tmp_path / "links.json", QUICK)
    assert (found[web.at("200")].state, found[GONE].state, found[BUSY].state) == ("alive", "unknown", "unknown")


@pytest.mark.parametrize("path", ["404", "429", "no-head"])
def test_the_second_question_rests_as_any_other(web, tmp_path, path):
    survey([web.at(path), web.at("200")], tmp_path / "links.json", Manners(timeout=PATIENCE, rest=0.2))
    assert web.asked == [f"HEAD /{path}", f"GET /{path}", "HEAD /200"]
    assert min(after - before for before, after in zip(web.times, web.times[1:])) >= 0.2


def test_arxiv_is_asked_every_three_seconds_and_is_one_host(monkeypatch, tmp_path):
    urls = [f"https://{name}arxiv.org/abs/2305.10001" for name in ("", "www.", "export.")]
    assert {host(url) for url in urls} == {"arxiv.org"} and host("https://notarxiv.org/") == "notarxiv.org"
    rests = []

    class Impatient(threading.Event):
        def wait(self, seconds=None):
            return bool(rests.append(seconds))

    monkeypatch.setattr("catalogue.links.survey.Event", Impatient)
    monkeypatch.setattr("catalogue.links.survey.ask", lambda url, timeout, rest: Answer("alive", "200"))
    survey(urls, tmp_path / "links.json", QUICK)
    assert rests == [3, 3]


def test_letters_that_are_not_ascii_are_sent_as_a_browser_sends_them(web):
    assert ask(web.at("中文?q=é"), PATIENCE).state == "alive"
    assert web.asked == ["HEAD /%E4%B8%AD%E6%96%87?q=%C3%A9"]
    assert plain("https://例子.example.org/a%20b/é#x") == "https://xn--fsqu00a.example.org/a%20b/%C3%A9#x"


PAGE = """[a](https://example.org/a_(b)#part) and <https://example.org/c> in [d]

[d]: https://example.org/d
<a href="https://example.org/e?x=1&amp;y=2">e</a> `https://example.org/code` [here](other.md)

```text
[no](https://example.org/code)
```
<!-- [no](https://example.org/comment) -->
![f](https://example.org/f.png "title")
"""


def test_every_link_of_a_page_is_listed_with_its_line(project):
    (project.write_pages() / "zh" / "shelf" / "first.md").write_text(PAGE, encoding="utf-8")
    (project.docs / "en" / "about.md").write_text("<https://example.org/c>")
    found = listed.addresses(load(project.write()), project.docs)
    lines = {url: [place.found.line for place in places] for url, places in found.items() if "example.org" in url}
    assert lines == {
        "https://example.org/a_(b)": [1],
        "https://example.org/c": [1, 1],
        "https://example.org/d": [3],
        "https://example.org/e?x=1&y=2": [4],
        "https://example.org/f.png": [10],
    }


def test_a_dead_link_of_a_page_is_a_problem_at_its_line(linked, web, tmp_path, capsys):
    linked.first["links"] = linked.second["links"] = {"pdf": web.at("200")}
    (linked.write_pages() / "zh" / "about.md").write_text(f"# 关于\n\n[甲]({web.at('410')})\n", encoding="utf-8")
    (linked.docs / "en" / "about.md").write_text(f"# About\n\n[a]({web.at('410')})\n", encoding="utf-8")
    assert run(linked, tmp_path) == 1
    said = [line for line in capsys.readouterr().out.splitlines() if "is dead" in line]
    assert [line.split(": ")[0] for line in said] == [f"{linked.docs}/{name}/about.md:3" for name in ("en", "zh")]


def test_a_dead_address_in_a_quotation_is_told_and_is_no_problem(linked, web, tmp_path, capsys):
    linked.first["links"] = linked.second["links"] = {"pdf": web.at("200")}
    right = {"zh": "在别处", "en": "elsewhere"}
    linked.first["corrections"] = [{"field": "link", "kind": "outdated", "says": web.at("404"), "right": right}]
    assert run(linked, tmp_path) == 0
    assert f"{web.at('404')}, which is quoted here, is dead (404 Not Found); nothing to do" in capsys.readouterr().err


def test_every_address_of_the_real_data_and_pages_is_asked(root):
    found = listed.addresses(load(root / "data"), root / "docs")
    data = (root / "data" / "papers.yaml").read_text(encoding="utf-8")
    assert {match[0] for match in listed.IN_TEXT.finditer(data)} <= {*found}
    assert any(str(place.found.path).endswith("about.md") for places in found.values() for place in places)


def test_the_weekly_survey_asks_all_of_them_again():
    assert Manners().days < 7


def test_a_host_that_cannot_be_reached_is_asked_no_more_and_without_a_network_no_other(tmp_path, monkeypatch):
    asked = []

    def refused(url: str, *_) -> Answer:
        asked.append(url)
        return Answer("unknown", "refused", reached=False)

    monkeypatch.setattr("catalogue.links.survey.ask", refused)
    urls = [f"https://{host}.example/{at}" for host in "ab" for at in range(9)]
    found = survey(urls, tmp_path / "links.json", Manners(rest=0, hosts=1))
    assert asked == urls[:3] and {found[url].said for url in urls[:9]} == {"refused"}
    assert {found[url].said for url in urls[9:]} == {"not asked, as no host could be reached"}
