"""The reading paths: how long they take, where they lead, how far the reader is."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.reading import READERS

pytestmark = pytest.mark.usefixtures("site")
READ = {"": "读过", "en/": "Read"}


@pytest.fixture(scope="module")
def paths(known):
    return known.paths


def facts(page, path):
    return page.locator(f".path-facts:has(+ [data-path={path.id}])")


@pytest.mark.parametrize("home, size", READERS.values(), ids=READERS)
@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_every_path_tells_its_steps_and_the_sum_of_their_minutes(visit, host, paths, home, size, script):
    with visit(viewport=size, java_script_enabled=script) as page:
        page.goto(f"{host.url}{home}paths/")
        assert len(paths) >= 6
        for path in paths:
            minutes = page.locator(f"[data-path={path.id}] .path-minutes").all_inner_texts()
            assert [int(text.split()[0]) for text in minutes] == [step.minutes for step in path.steps]
            expect(facts(page, path)).to_contain_text(re.compile(rf"\b{path.minutes}\b"))


@pytest.mark.parametrize("home, size", READERS.values(), ids=READERS)
def test_a_step_leads_to_how_to_read_its_paper(visit, host, paths, home, size):
    with visit(viewport=size) as page:
        page.goto(f"{host.url}{home}paths/")
        page.locator(f"[data-path={paths[0].id}] a").first.click()
        page.wait_for_url(f"{host.url}{home}architecture/{paths[0].steps[0].paper}/#reading")
        expect(page.locator("h2#reading")).to_be_in_viewport()


@pytest.mark.parametrize("home, size", READERS.values(), ids=READERS)
def test_a_path_counts_the_papers_that_are_read(visit, host, paths, home, size):
    path = paths[0]
    with visit(viewport=size) as page:
        page.goto(f"{host.url}{home}paths/")
        expect(facts(page, path)).to_contain_text(f"{READ[home]} 0 / {len(path.steps)}")
        steps = page.locator(f"[data-path={path.id}] select")
        steps.nth(0).select_option("read")
        steps.nth(1).select_option("reading")
        expect(facts(page, path)).to_contain_text(f"{READ[home]} 1 / {len(path.steps)}")
        assert facts(page, path).locator("progress").evaluate("bar => bar.value / bar.max") == 1 / len(path.steps)


def test_a_paper_of_two_paths_is_marked_in_both(visit, host, paths):
    both = [path for path in paths if "gpt-3" in [step.paper for step in path.steps]]
    assert len(both) > 1
    with visit() as page:
        page.goto(f"{host.url}en/paths/")
        page.locator(f"[data-path={both[0].id}] [data-progress=gpt-3] select").select_option("read")
        for path in both:
            expect(facts(page, path)).to_contain_text(f"Read 1 / {len(path.steps)}")


def test_without_script_nothing_speaks_of_progress(visit, host):
    with visit(java_script_enabled=False) as page:
        page.goto(f"{host.url}en/paths/")
        expect(page.locator("main select, main progress")).to_have_count(0)
        expect(page.locator("main")).not_to_contain_text("Read 0")
