"""Who builds on whom: the map, and what comes before and after each paper."""

import pytest
from playwright.sync_api import expect

from catalogue.pages.graph import parents
from tests.browser.reading import DESKTOP, READERS
from tests.parsed import HOMES
from tests.tools import in_turn

pytestmark = pytest.mark.usefixtures("site")
NODE = ".map a[data-paper='{}']"
LIT = ".map a:is(.before, .after)"


def reach(id: str, steps: dict[str, list[str]]) -> set[str]:
    return {id}.union(*(reach(next, steps) for next in steps.get(id, [])))


def children(known) -> dict[str, list[str]]:
    return {paper.id: [later.id for later, _ in known.builds_on_it(paper.id)] for paper in known.papers}


def lit(page, kind: str) -> set[str]:
    return set(page.locator(f".map a.{kind}").evaluate_all("nodes => nodes.map(node => node.dataset.paper)"))


@pytest.mark.parametrize("home, by", [("", "focus"), ("en/", "hover")])
def test_a_paper_lights_its_ancestors_and_descendants_and_says_its_sentence(visit, host, known, home, by):
    with visit(viewport=DESKTOP) as page:
        page.goto(f"{host.url}{home}map/")
        getattr(page.locator(NODE.format("instructgpt")), by)()
        expect(page.locator(".map")).to_have_class("map map-chosen")
        assert lit(page, "before") == reach("instructgpt", parents(known))
        assert lit(page, "after") == reach("instructgpt", children(known))
        sentence = getattr(known.paper("instructgpt").tldr, "en" if home else "zh")
        expect(page.locator(".map-says")).to_contain_text(sentence)


@in_turn("home", HOMES)
def test_a_mark_is_in_the_legend_and_in_words(visit, host, home):
    with visit(viewport=DESKTOP) as page:
        page.goto(f"{host.url}{home}map/")
        page.locator("article [data-progress=bert] select").select_option("read")
        legend = page.locator(".map-marks [data-state=read]")
        expect(legend).to_be_visible()
        page.locator(NODE.format("bert")).focus()
        expect(page.locator(".map-says")).to_contain_text(f"[{legend.inner_text()}]")
        drawn = page.locator(f"{NODE.format('bert')} rect").evaluate("rect => getComputedStyle(rect).fill")
        assert legend.evaluate("span => getComputedStyle(span).backgroundColor") == drawn


def test_only_lines_between_lit_papers_are_lit(visit, host, known):
    with visit(viewport=DESKTOP) as page:
        page.goto(f"{host.url}map/")
        page.locator(NODE.format("rag")).focus()
        lines = page.locator(".map-edges .before").evaluate_all("all => all.map(line => [line.dataset.from, line.dataset.to])")
        above = reach("rag", parents(known))
        assert sorted(lines) == sorted([up, id] for id in above for up in parents(known)[id])


def test_the_keyboard_goes_from_paper_to_paper_and_out_again(visit, host, known):
    with visit(viewport=DESKTOP) as page:
        page.goto(f"{host.url}en/map/")
        help = page.locator(".map-says").inner_text()
        first, second = known.of_topic(known.topics[0].id)[:2]
        page.locator(NODE.format(first.id)).focus()
        for paper in (first, second):
            page.keyboard.press("Tab" if paper == second else "Shift")
            expect(page.locator(".map-says")).to_contain_text(f"{paper.name}:")
        page.keyboard.press("Escape")
        expect(page.locator(".map-says")).to_have_text(help)
        page.keyboard.press("Enter")
        page.wait_for_url(f"{host.url}en/{second.topic}/{second.id}/")


def test_at_rest_each_paper_has_only_the_line_to_its_nearest_ancestor(visit, host, known):
    order = [paper.id for paper in known.papers]
    above = {id: max(ids, key=order.index) for id, ids in parents(known).items() if ids}
    visible = """all => all.filter(line => getComputedStyle(line).visibility == "visible")
      .map(line => [line.dataset.to, line.dataset.from])"""
    with visit(viewport=DESKTOP) as page:
        page.goto(f"{host.url}map/")
        assert dict(page.locator(".map-edges path").evaluate_all(visible)) == above
        page.locator(NODE.format("palm")).hover()
        shown = page.locator(".map-edges path").evaluate_all(visible)
    assert {source for id, source in shown if id == "palm"} == set(parents(known)["palm"])


@in_turn("home", HOMES)
def test_nothing_of_the_drawing_is_cut_at_any_width(page, host, home):
    page.goto(f"{host.url}{home}map/")
    for width in (960, 1024, 1220, 1440, 1920):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.locator(".map").evaluate("map => map.clientWidth > 600 && map.scrollWidth <= map.clientWidth"), width


@in_turn("home", HOMES)
def test_the_first_tap_selects_and_the_second_one_opens(visit, host, home):
    with visit(viewport={"width": 1024, "height": 768}, has_touch=True) as page:
        page.goto(f"{host.url}{home}map/")
        page.locator(NODE.format("bert")).tap()
        expect(page.locator(f"{NODE.format('gpt-1')}.before")).to_have_count(1)
        assert page.url.endswith("/map/")
        page.locator(NODE.format("bert")).tap()
        page.wait_for_url(f"{host.url}{home}pretraining/bert/")


@pytest.mark.parametrize("home, script, width", [("", True, 390), ("en/", False, 390), ("", False, 900)])
def test_a_narrow_screen_shows_the_list_in_place_of_the_drawing(visit, host, known, home, script, width):
    with visit(viewport={"width": width, "height": 844}, java_script_enabled=script) as page:
        page.goto(f"{host.url}{home}map/")
        expect(page.locator(".map")).to_be_hidden()
        expect(page.locator(".map-says")).to_be_hidden()
        assert page.locator("article li > a").all_inner_texts() == [
            paper.name for topic in known.topics for paper in known.of_topic(topic.id)
        ]


@in_turn("home", HOMES)
def test_without_script_every_paper_of_the_drawing_is_a_link_with_its_sentence(visit, host, known, home):
    with visit(viewport=DESKTOP, java_script_enabled=False) as page:
        page.goto(f"{host.url}{home}map/")
        titles = page.locator(".map a > title").all_text_contents()
        sentences = [getattr(paper.tldr, "en" if home else "zh") for paper in known.papers]
        assert sorted(title.split(":" if home else "：", 1)[1].strip() for title in titles) == sorted(sentences)
        page.locator(NODE.format("lora")).click()
        assert page.url == f"{host.url}{home}fine-tuning/lora/"


def test_the_list_names_the_same_lines_as_the_drawing(visit, host, known):
    with visit(java_script_enabled=False) as page:
        page.goto(f"{host.url}en/map/")
        drawn = page.locator("[data-from]").evaluate_all("all => all.map(line => [line.dataset.from, line.dataset.to])")
        papers, links = page.locator("article li:has(> a)").count(), page.locator("article li a").count()
    assert sorted(drawn) == sorted([up, id] for id, above in parents(known).items() for up in above)
    assert links - papers == 2 * len(drawn)


@in_turn("home, size", READERS)
def test_a_paper_shows_what_it_stands_on_and_what_stands_on_it(visit, host, known, home, size):
    with visit(viewport=size, java_script_enabled=False) as page:
        page.goto(f"{host.url}{home}pretraining/gpt-3/")
        expect(page.locator(".map")).to_be_visible()
        shown = page.locator(".map a").evaluate_all("all => all.map(node => node.dataset.paper)")
        assert set(shown) == {"gpt-3", *parents(known)["gpt-3"], *children(known)["gpt-3"]}
        expect(page.locator(".map [aria-current=page]")).to_have_attribute("data-paper", "gpt-3")
