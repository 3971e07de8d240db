"""Where things stand: what the reader came for is on the first screen, and home is one short list."""

import pytest

from tests.browser.reading import PHONE
from tests.parsed import HOMES

pytestmark = pytest.mark.usefixtures("site")
WIDE = {"width": 1440, "height": 900}
# In screens, and in pixels.
BEGINS, ENDS, ROW = 0.35, 1.3, 90
# Where each part of the head of a paper begins and ends, in screens.
PARTS = {"name": "h1", "facts": ".line", "sentence": "#tldr", "digest": "#digest + p", "technique": ".technique"}
# Of each address, the head of its article stands in for the article of the page, which takes a tenth of the time of a visit.
MEASURE = """async ([addresses, parts]) => {
  const heads = []
  for (const address of addresses) {
    const page = new DOMParser().parseFromString(await (await fetch(address)).text(), "text/html")
    const article = page.querySelector("article"), rest = page.createRange()
    rest.setStartAfter(article.querySelector(parts.technique))
    rest.setEndAfter(article.lastChild)
    rest.deleteContents()
    document.querySelector("article").replaceWith(article)
    heads.push(Object.fromEntries(Object.entries(parts).map(([part, selector]) => {
      const { top, bottom } = document.querySelector(`article ${selector}`).getBoundingClientRect()
      return [part, [top / innerHeight, bottom / innerHeight]]
    })))
  }
  return heads
}"""
ROWS = """() => {
  const shelves = [...document.querySelectorAll(".shelf")].map(shelf => shelf.getBoundingClientRect())
  return shelves.at(-1).bottom - shelves[0].top
}"""
TYPED = {"zh": ["RLHF", "RoPE", "MoE", "CoT", "显存"], "en": ["RLHF", "RoPE", "MoE", "CoT", "GPU memory"]}


@pytest.fixture(scope="module", params=HOMES)
def heads(request, visit, host, known) -> dict[str, dict]:
    """Size -> paper -> part -> where it begins and ends."""
    found = {}
    addresses = [f"{host.url}{HOMES[request.param]}{paper.topic}/{paper.id}/" for paper in known.papers]
    with visit(java_script_enabled=False) as page:
        for name, size in (("phone", PHONE), ("wide", WIDE)):
            page.set_viewport_size(size)
            page.goto(addresses[0])
            found[name] = dict(zip((paper.id for paper in known.papers), page.evaluate(MEASURE, [addresses, PARTS])))
    return found


def test_on_a_phone_the_sentence_is_on_the_first_screen_and_the_digest_ends_soon(heads):
    places = {id: (at["sentence"][0], at["digest"][1]) for id, at in heads["phone"].items()}
    assert {id: at for id, at in places.items() if at[0] > BEGINS or at[1] > ENDS} == {}


def test_on_a_wide_screen_the_head_of_a_paper_is_on_the_first(heads):
    ends = {id: max(end for _, end in at.values()) for id, at in heads["wide"].items()}
    assert {id: end for id, end in ends.items() if end > 1} == {}


@pytest.fixture(scope="module", params=HOMES)
def language(request) -> str:
    return request.param


@pytest.fixture(scope="module")
def front(visit, host, language):
    """The home page on a phone, without scripts."""
    with visit(viewport=PHONE, java_script_enabled=False) as page:
        page.goto(f"{host.url}{HOMES[language]}")
        yield page


def test_home_lists_every_paper_once_by_topic(front, known):
    named = front.locator("article li > a:first-child").all_inner_texts()
    assert named == [paper.name for topic in known.topics for paper in known.of_topic(topic.id)]


def test_home_links_no_paper_a_third_time_and_four_a_second(front, known):
    leads = front.locator("article a").evaluate_all("all => all.map(link => link.pathname.split('/').at(-2))")
    times = [leads.count(paper.id) for paper in known.papers]
    assert (min(times), max(times), times.count(2)) == (1, 2, 4)


def test_home_says_what_each_paper_is_known_for(front, known, language):
    handles = front.locator(".shelf .known-for").all_inner_texts()
    assert sorted(handles) == sorted(paper.known_for[language] for paper in known.papers)
    assert [word for word in TYPED[language] if not any(word in handle for handle in handles)] == []


def test_a_paper_takes_little_of_a_phone(front, known):
    assert front.evaluate(ROWS) / len(known.papers) <= ROW


def test_without_script_home_promises_no_search(front):
    assert not front.locator(".find").is_visible()
    assert front.locator("article a[href*=browse]").first.is_visible()
