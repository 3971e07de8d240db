"""The page of numbers: every model in a row and, where it has both numbers, in a plot; sorted and filtered by a script."""

import pytest
from playwright.sync_api import expect

from catalogue.pages.scales import models
from tests.parsed import HOMES

pytestmark = pytest.mark.usefixtures("site")
SHOWN = ".numbers table tbody tr:not([hidden])"


@pytest.fixture(params=HOMES)
def language(request) -> str:
    return request.param


def names(page) -> list[str]:
    return page.locator(f"{SHOWN} th a").all_inner_texts()


def numbers(page, column: int) -> list[float | None]:
    cells = page.locator(f"{SHOWN} td:nth-of-type({column})")
    return [text and float(text) for text in cells.evaluate_all("all => all.map(cell => cell.dataset.number)")]


def test_without_a_script_every_model_is_there_with_its_places(visit, host, known, language):
    wanted = models(known, language)
    with visit(java_script_enabled=False) as page:
        page.goto(f"{host.url}{HOMES[language]}numbers/")
        assert names(page) == [model.name for model in wanted]
        assert page.locator(".numbers table small > a").count() >= len(wanted)
        expect(page.locator(".numbers-controls")).to_be_hidden()
    assert len(wanted) > 80


def test_rows_are_sorted_and_chosen_and_points_lead_to_the_scales_of_papers(page, host, known, language):
    page.goto(f"{host.url}{HOMES[language]}numbers/")
    every_point_leads_to_the_scale_of_a_paper(page, known)
    a_column_is_sorted_by_its_numbers_and_back(page)
    page.locator(".numbers-controls [type=reset]").click()
    what_is_chosen_stands_in_the_address(page)


def every_point_leads_to_the_scale_of_a_paper(page, known) -> None:
    pages = {f"/{paper.topic}/{paper.id}/" for paper in known.papers if paper.scale}
    for plot in page.locator(".plot svg").all():
        addresses = plot.locator("a").evaluate_all("all => all.map(link => new URL(link.href.baseVal, location).href)")
        assert len(addresses) > 5
        assert all(address.endswith("#scale") and any(path in address for path in pages) for address in addresses)
        titles = plot.locator("a > title").all_text_contents()
        assert all("§" in title or any(sign.isdigit() for sign in title) for title in titles)


def a_column_is_sorted_by_its_numbers_and_back(page) -> None:
    head = page.locator("th[data-by=parameters]")
    head.locator("button").click()
    expect(head).to_have_attribute("aria-sort", "descending")
    known = [number for number in numbers(page, 2) if number]
    assert known == sorted(known, reverse=True)
    assert numbers(page, 2)[: len(known)] == known, "what is not known stands last"
    head.locator("button").press("Enter")
    expect(head).to_have_attribute("aria-sort", "ascending")
    assert numbers(page, 2)[: len(known)] == known[::-1]


def what_is_chosen_stands_in_the_address(page) -> None:
    page.locator("[name=find]").fill("llama 3.1 405b")
    expect(page.locator(SHOWN)).to_have_count(1)
    page.locator("[name=weights]").select_option("closed")
    expect(page.locator(SHOWN)).to_have_count(0)
    page.locator(".numbers-controls [type=reset]").click()
    page.locator("[name=topic]").select_option("scaling")
    page.locator("th[data-by=tokens] button").click()
    page.wait_for_url("**/numbers/?topic=scaling&sort=-tokens")
    chosen = names(page)
    page.reload()
    expect(page.locator("th[data-by=tokens]")).to_have_attribute("aria-sort", "descending")
    assert names(page) == chosen != []


def test_no_name_in_a_plot_covers_another_at_the_width_of_a_phone(visit, host, language):
    with visit(viewport={"width": 390, "height": 844}) as page:
        page.goto(f"{host.url}{HOMES[language]}numbers/")
        assert page.evaluate("document.documentElement.scrollWidth") == 390
        for plot in page.locator(".plot svg").all():
            boxes = [box for name in plot.locator("a text").all() if (box := name.bounding_box())]
            assert len(boxes) > 5
            for at, one in enumerate(boxes):
                assert one["height"] >= 11, "readable"
                for other in boxes[:at]:
                    across = one["x"] < other["x"] + other["width"] and other["x"] < one["x"] + one["width"]
                    along = one["y"] + 3 < other["y"] + other["height"] and other["y"] + 3 < one["y"] + one["height"]
                    assert not (across and along)
