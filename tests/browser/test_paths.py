"""The reading paths: how long they take, where they lead, how far the reader is; and where a paper stands on them."""

import re
from urllib.parse import urljoin

import pytest
from playwright.sync_api import expect

from catalogue.records.paper import Paper
from tests.browser.reading import PHONE, READERS
from tests.parsed import HOMES, KINDS
from tests.tools import in_turn

pytestmark = pytest.mark.usefixtures("site")
READ = {"": "读过", "en/": "Read"}
# In screens: where the sentence begins at the latest, where digest and technique end.
SCREENS = [(PHONE, {"sentence": 0.35, "digest": 1.3}), ({"width": 1440, "height": 900}, {"technique": 1})]


@pytest.fixture(scope="module")
def paths(known):
    return known.paths


def facts(page, path):
    return page.locator(f".path-facts[data-path={path.id}]")


def place(home: str, path) -> str:
    return f"{home}paths/{path.id}/"


def text(element) -> str:
    return " ".join("".join(element.itertext()).split())


@pytest.mark.parametrize("language, home", HOMES.items(), ids=HOMES)
def test_every_path_tells_its_steps_and_the_sum_of_their_minutes_and_the_index_leads_there(site, paths, language, home):
    index = site.page(f"{home}paths/")
    assert len(paths) >= 6
    for path in paths:
        (heading,) = index.named("h2", id=path.id)
        page = site.page(place(home, path))
        assert urljoin(index.url, heading.find("a").get("href")) == page.url
        assert path.name[language] in text(page.named("h1")[0])
        minutes = page.named("span", **{"class": "path-minutes"})
        assert [int(text(each).split()[0]) for each in minutes] == [step.minutes for step in path.steps]
        (facts,) = page.named("p", **{"data-path": path.id})
        assert re.search(rf"\b{path.minutes}\b", text(facts))


@in_turn("home, size", READERS)
def test_a_path_counts_the_papers_that_are_read_and_a_step_leads_to_how_to_read_its_paper(visit, host, paths, home, size):
    path = paths[0]
    with visit(viewport=size) as page:
        page.goto(f"{host.url}{home}paths/#{path.id}")
        expect(page.locator(f"h2#{path.id}")).to_be_in_viewport()
        page.goto(f"{host.url}{place(home, path)}")
        expect(facts(page, path)).to_contain_text(f"{READ[home]} 0 / {len(path.steps)}")
        steps = page.locator(".path select")
        steps.nth(0).select_option("read")
        steps.nth(1).select_option("reading")
        expect(facts(page, path)).to_contain_text(f"{READ[home]} 1 / {len(path.steps)}")
        assert facts(page, path).locator("progress").evaluate("bar => bar.value / bar.max") == 1 / len(path.steps)
        page.locator(".path a").first.click()
        page.wait_for_url(f"{host.url}{home}architecture/{path.steps[0].paper}/#reading")
        expect(page.locator("h2#reading")).to_be_in_viewport()


def test_a_paper_of_two_paths_is_counted_in_both(visit, host, paths):
    both = [path for path in paths if "gpt-3" in path.papers]
    assert len(both) > 1
    with visit() as page:
        page.goto(f"{host.url}{place('en/', both[0])}")
        page.locator("[data-progress=gpt-3] select").select_option("read")
        page.goto(f"{host.url}en/paths/")
        for path in both:
            expect(facts(page, path)).to_contain_text(f"Read 1 / {len(path.papers)}")


@pytest.mark.parametrize("kind", ["paths", "path"])
def test_without_script_nothing_speaks_of_progress(site, kind):
    (article,) = site.page(f"en/{KINDS[kind]}").named("article")
    assert [*article.iter("select"), *article.iter("progress")] == []
    assert "Read 0" not in text(article)


def test_one_walks_a_path_from_paper_to_paper(visit, host, known, paths):
    """A paper on several paths has a line for each, which is shown when asked for."""
    path = paths[1]
    papers = [known.paper(id) for id in path.papers]
    with visit(java_script_enabled=False) as page:
        page.goto(f"{host.url}en/{papers[0].topic}/{papers[0].id}/")
        for at, paper in enumerate(papers, 1):
            expect(page.locator("h1")).to_contain_text(paper.name)
            if page.locator(".steps summary").count():
                page.locator(".steps summary").press("Enter")
            line = page.locator("p.steps, .steps li").filter(has_text=path.name.en)
            expect(line).to_contain_text(f"{path.name.en} step {at} of {len(papers)}")
            if at < len(papers):
                line.locator("a").last.click()
        expect(line.locator("a").last).to_have_text(f"← {papers[-2].name}")
        line.locator("a").first.click()
        page.wait_for_url(f"{host.url}{place('en/', path)}")


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_a_paper_of_several_paths_names_them_when_asked(visit, host, paths, script):
    mine = [path for path in paths if "gpt-3" in path.papers]
    with visit(viewport=PHONE, java_script_enabled=script) as page:
        page.goto(f"{host.url}pretraining/gpt-3/")
        expect(page.locator(".steps li")).to_have_count(len(mine))
        expect(page.locator(".steps li").first).not_to_be_visible()
        page.locator(".steps summary").press("Enter")
        for line, path in zip(page.locator(".steps li").all(), mine, strict=True):
            expect(line).to_contain_text(f"{path.name.zh} 第 {path.papers.index('gpt-3') + 1}/{len(path.papers)} 步")
            expect(line.locator("a").last).to_be_in_viewport()


PLACES = """() => ({
  sentence: document.querySelector("#tldr").getBoundingClientRect().top / innerHeight,
  digest: document.querySelector("#digest + p").getBoundingClientRect().bottom / innerHeight,
  technique: document.querySelector("#technique + p").getBoundingClientRect().bottom / innerHeight,
})"""


def fullest(known, language: str) -> list[Paper]:
    """The papers whose sentence, digest and paths take the most room; where these hold, the others do."""

    def room(paper: Paper) -> int:
        line = 40  # of letters, as much as a path takes
        return len(paper.tldr[language]) + len(paper.digest[language]) + line * len(known.paths_of(paper.id))

    return sorted(known.papers, key=room)[-5:]


@in_turn("language", {language: language for language in HOMES})
def test_on_however_many_paths_a_paper_stands_its_point_is_on_the_first_screen(page, host, known, language):
    late = {}
    for paper in fullest(known, language):
        page.goto(f"{host.url}{HOMES[language]}{paper.topic}/{paper.id}/")
        for size, ends in SCREENS:
            page.set_viewport_size(size)
            found = page.evaluate(PLACES)
            late |= {(paper.id, size["width"]): found} if any(found[part] > end for part, end in ends.items()) else {}
    assert late == {}
