"""Who builds on whom: the map, and what comes before and after each paper."""

import re
from urllib.parse import urljoin

import pytest
from playwright.sync_api import expect

from catalogue.pages.graph import parents
from tests.browser.reading import READERS
from tests.parsed import HOMES
from tests.tools import in_turn

pytestmark = pytest.mark.usefixtures("site")
SVG = "{http://www.w3.org/2000/svg}"
NODE = ".map a[data-paper='{}']"


def reach(id: str, steps: dict[str, list[str]]) -> set[str]:
    return {id}.union(*(reach(next, steps) for next in steps.get(id, [])))


def children(known) -> dict[str, list[str]]:
    return {paper.id: [later.id for later, _ in known.builds_on_it(paper.id)] for paper in known.papers}


def lit(page, kind: str) -> set[str]:
    return set(page.locator(f".map a.{kind}").evaluate_all("nodes => nodes.map(node => node.dataset.paper)"))


@pytest.mark.parametrize("home, by", [("", "focus"), ("en/", "hover")], ids=HOMES)
def test_the_map_lights_whom_a_paper_builds_on_and_who_builds_on_it(page, host, known, home, by):
    page.goto(f"{host.url}{home}map/")
    at_rest_each_paper_has_only_the_line_to_its_nearest_ancestor(page, known)
    a_paper_lights_its_ancestors_and_descendants_and_says_its_sentence(page, known, "en" if home else "zh", by)
    only_lines_between_lit_papers_are_lit(page, known)
    a_mark_is_in_the_legend_and_in_words(page)
    nothing_of_the_drawing_is_cut_at_any_width(page)


def at_rest_each_paper_has_only_the_line_to_its_nearest_ancestor(page, known) -> None:
    order = [paper.id for paper in known.papers]
    above = {id: max(ids, key=order.index) for id, ids in parents(known).items() if ids}
    visible = """all => all.filter(line => getComputedStyle(line).visibility == "visible")
      .map(line => [line.dataset.to, line.dataset.from])"""
    assert dict(page.locator(".map-edges path").evaluate_all(visible)) == above
    page.locator(NODE.format("palm")).hover()
    shown = page.locator(".map-edges path").evaluate_all(visible)
    assert {source for id, source in shown if id == "palm"} == set(parents(known)["palm"])
    page.mouse.move(0, 0)


def a_paper_lights_its_ancestors_and_descendants_and_says_its_sentence(page, known, language: str, by: str) -> None:
    getattr(page.locator(NODE.format("instructgpt")), by)()
    expect(page.locator(".map")).to_have_class("map map-chosen")
    assert lit(page, "before") == reach("instructgpt", parents(known))
    assert lit(page, "after") == reach("instructgpt", children(known))
    expect(page.locator(".map-says")).to_contain_text(known.paper("instructgpt").tldr[language])
    page.mouse.move(0, 0)


def only_lines_between_lit_papers_are_lit(page, known) -> None:
    page.locator(NODE.format("rag")).focus()
    lines = page.locator(".map-edges .before").evaluate_all("all => all.map(line => [line.dataset.from, line.dataset.to])")
    above = reach("rag", parents(known))
    assert sorted(lines) == sorted([up, id] for id in above for up in parents(known)[id])


def a_mark_is_in_the_legend_and_in_words(page) -> None:
    page.locator("article [data-progress=bert] select").select_option("read")
    legend = page.locator(".map-marks [data-state=read]")
    expect(legend).to_be_visible()
    page.locator(NODE.format("bert")).focus()
    expect(page.locator(".map-says")).to_contain_text(f"[{legend.inner_text()}]")
    drawn = page.locator(f"{NODE.format('bert')} rect").evaluate("rect => getComputedStyle(rect).fill")
    assert legend.evaluate("span => getComputedStyle(span).backgroundColor") == drawn


def nothing_of_the_drawing_is_cut_at_any_width(page) -> None:
    for width in (960, 1024, 1220, 1440, 1920):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.locator(".map").evaluate("map => map.clientWidth > 600 && map.scrollWidth <= map.clientWidth"), width


def test_the_keyboard_goes_from_paper_to_paper_and_out_again(page, host, known):
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
        assert page.locator("article li > a").all_text_contents() == [
            paper.name for topic in known.topics for paper in known.of_topic(topic.id)
        ]


@pytest.mark.parametrize("language", HOMES)
def test_the_drawing_of_every_paper_is_a_link_with_its_sentence_and_the_list_names_the_same_lines(site, known, language):
    page = site.page(f"{HOMES[language]}map/")
    papers = {
        paper.id: (paper.tldr[language], f"{site.url}{HOMES[language]}{paper.topic}/{paper.id}/") for paper in known.papers
    }
    found = {}
    for link in (element for element in page.elements if element.tag == f"{SVG}a"):
        said = re.split("[:：]", link.findtext(f"{SVG}title"), maxsplit=1)[1]
        found[link.get("data-paper")] = said.strip(), urljoin(page.url, link.get("href"))
    assert found == papers
    drawn = [(line.get("data-from"), line.get("data-to")) for line in page.elements if "data-from" in line.attrib]
    assert sorted(drawn) == sorted((up, id) for id, above in parents(known).items() for up in above)
    (article,) = page.named("article")
    listed = [item for item in article.iter("li") if item.find("a") is not None]
    links = [link for item in article.iter("li") for link in item.iter("a")]
    assert len(links) - len(listed) == 2 * len(drawn)


@in_turn("home, size", READERS)
def test_a_paper_shows_what_it_stands_on_and_what_stands_on_it(visit, host, known, home, size):
    with visit(viewport=size, java_script_enabled=False) as page:
        page.goto(f"{host.url}{home}pretraining/gpt-3/")
        expect(page.locator(".map")).to_be_visible()
        shown = page.locator(".map a").evaluate_all("all => all.map(node => node.dataset.paper)")
        assert set(shown) == {"gpt-3", *parents(known)["gpt-3"], *children(known)["gpt-3"]}
        expect(page.locator(".map [aria-current=page]")).to_have_attribute("data-paper", "gpt-3")
