"""The language link leads to the same page in the other language."""

import pytest
from playwright.sync_api import expect

from tests.parsed import KINDS

LINK = "header a.language"


@pytest.fixture(params=["/", "/some/prefix/"])
def address(request, root_host, host) -> str:
    return {"/": root_host, "/some/prefix/": host}[request.param].url


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_the_switch_stays_on_the_page_in_both_directions(visit, address, script):
    with visit(java_script_enabled=script) as page:
        for kind, path in KINDS.items():
            page.goto(f"{address}{path}")
            for home, language in [("en/", "en"), ("", "zh")]:
                page.locator(LINK).click()
                expect(page.locator("html")).to_have_attribute("lang", language)
                assert page.url == f"{address}{home}{path}", kind


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_the_switch_of_a_page_that_does_not_exist_leads_home(visit, host, script):
    with visit(java_script_enabled=script) as page:
        for path, home in [("no/such/page/", "en/"), ("en/404.html", "")]:
            page.goto(f"{host.url}{path}")
            page.locator(LINK).click()
            assert page.url == f"{host.url}{home}"


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_the_switch_stays_on_the_page_after_following_links(visit, address, script):
    with visit(java_script_enabled=script) as page:
        page.goto(address)
        page.locator("main a[href$='architecture/transformer/']").first.click()
        page.locator(LINK).click()
        assert page.url == f"{address}en/architecture/transformer/"
        page.locator("main a[href$='transformer-xl/']").first.click()
        page.locator(LINK).click()
        assert page.url == f"{address}architecture/transformer-xl/"


def test_the_switch_names_the_other_language_in_its_own_words(page, host):
    page.goto(host.url)
    expect(page.locator(LINK)).to_have_text("English")
    expect(page.locator(LINK)).to_have_attribute("lang", "en")
    page.locator(LINK).click()
    expect(page.locator(LINK)).to_have_text("中文")
    expect(page.locator(LINK)).to_have_attribute("lang", "zh")
