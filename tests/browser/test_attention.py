"""The drawing of attention, whose query the reader moves."""

import numpy as np
from playwright.sync_api import expect

from tests.browser.reading import opened
from tests.browser.test_axe import objections
from tests.parsed import HOMES
from tests.tools import in_turn

PAGE = "architecture/transformer/"
KEYS = np.array([[2, 1, 0, 1], [0, 0, 2, 0], [1, 1, 1, 1], [1, 0, 0, 0]])
VALUES = np.array([[4, 0], [1, 1], [0, 4], [0, 0]])
DRAWN = "svg[data-query]"


def expected(query: list[float]) -> tuple[list[str], list[str]]:
    powers = np.exp(KEYS @ query / 2)
    weights = powers / powers.sum()
    return [f"{weight:.3f}" for weight in weights], [f"{number:.2f}" for number in weights @ VALUES]


def shown(page) -> tuple[list[str], list[str]]:
    return tuple(page.locator(f"{DRAWN} [data-{part}]").all_text_contents() for part in ("weight", "new"))


@in_turn("home", HOMES)
def test_the_keyboard_moves_the_query_and_weights_and_result_follow_and_it_is_accessible(page, host, home):
    opened(page, f"{host.url}{home}{PAGE}")
    assert shown(page) == expected([2, 1, 0, 1])
    page.locator(".query input").nth(2).focus()
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    assert shown(page) == expected([2, 1, 1.5, 1])
    expect(page.locator(".query [role=status]")).to_contain_text(expected([2, 1, 1.5, 1])[0][1])
    assert objections(page, of="article") == []
    page.locator(".query button").click()
    expect(page.locator(f"{DRAWN} [data-weight]").first).to_have_text(expected([2, 1, 0, 1])[0][0])


def test_a_finger_moves_it(visit, host):
    with visit(viewport={"width": 390, "height": 844}, has_touch=True) as page:
        opened(page, f"{host.url}{PAGE}")
        slider = page.locator(".query input").first
        box = slider.bounding_box()
        slider.tap(position={"x": 2, "y": box["height"] / 2})
        assert shown(page) == expected([-3, 1, 0, 1])
        assert page.locator(".query").evaluate("form => form.scrollWidth <= form.clientWidth")


def test_without_a_script_it_is_only_drawn(visit, host):
    with visit(java_script_enabled=False) as page:
        page.goto(f"{host.url}en/{PAGE}")
        expect(page.locator(".query")).to_have_count(0)
        assert shown(page) == expected([2, 1, 0, 1])
