"""A former address leads to the same place of the page at its present one."""

import pytest

from engine import moved


@pytest.mark.parametrize("home", ["", "en/"])
def test_a_former_address_leads_to_the_same_place_of_the_page(page, host, site, known, home):
    papers = [paper.model_copy(update={"formerly": ["low-rank"]}) for paper in known.papers if paper.id == "lora"]
    renamed = known.model_copy(update={"papers": papers})
    ((path, html),) = moved.pages(renamed, "en" if home else "zh", host.url, site.asset("javascripts/moved.js"))
    old = f"{host.url}{path.removesuffix('index.html')}"
    page.route(f"{old}*", lambda route: route.fulfill(body=html, content_type="text/html"))
    page.goto(f"{old}?x=1#limits")
    page.wait_for_url(f"{host.url}{home}fine-tuning/lora/?x=1#limits")
