"""The browse page: choosing among all papers, and passing the choice on."""

import re

import pytest
from playwright.sync_api import expect

from catalogue.citing.people import inverted
from tests.browser.reading import PHONE, READERS
from tests.parsed import HOMES
from tests.tools import in_turn, waits

pytestmark = pytest.mark.usefixtures("site")
SHOWN = ".browse-list > :not([hidden])"
FOUND = {
    "Vaswani": "transformer",
    "思维链": "chain-of-thought",
    "toolformer SCHICK": "toolformer",
    "ＬｏＲＡ Edward": "lora",
    "Lukasz": "transformer",
}
# By the width of the window, the pixels of a row.
LOW = {390: 180, 1024: 106}
# How many rows each option of each facet promises, and how many its choice shows.
PROMISES = """async () => {
  const form = document.querySelector(".browse-controls"), wrong = []
  const choose = (control, value) => { control.value = value; control.dispatchEvent(new Event("input", {bubbles: true})) }
  for (const select of form.querySelectorAll("select:not([name=sort])")) {
    for (const option of [...select.options].slice(1)) {
      if (option.disabled !== option.textContent.endsWith("(0)")) wrong.push(`${select.name}=${option.value}: on or off`)
      if (option.disabled) continue
      const promised = +option.textContent.match(/\\((\\d+)\\)$/)[1]
      choose(select, option.value)
      const shown = document.querySelectorAll(".browse-list > :not([hidden])").length
      if (shown !== promised) wrong.push(`${select.name}=${option.value}: ${promised} promised, ${shown} shown`)
    }
    choose(select, "")
  }
  return wrong
}"""

# Words that do not fit their element, or stick out of the window.
CUT = """all => all.filter(element => element.offsetWidth && getComputedStyle(element).display !== "inline"
  && element.tagName !== "SELECT" && element.tagName !== "OPTION"
  && (element.scrollWidth > element.clientWidth + 1 || element.getBoundingClientRect().right > innerWidth))
  .map(element => element.outerHTML.slice(0, 80))"""


@pytest.fixture(scope="module")
def papers(known):
    return known.papers


def ids(page) -> list[str]:
    return page.locator(SHOWN).evaluate_all("rows => rows.map(row => row.dataset.paper)")


@in_turn("home, size", READERS)
def test_one_chooses_and_sorts_and_what_is_chosen_stands_in_the_address(visit, host, papers, home, size):
    with visit(viewport=size) as page:
        page.goto(f"{host.url}{home}browse/")
        papers_are_sorted_by_name_and_by_date(page, papers)
        words_find_authors_aliases_and_titles(page)
        page.locator(".browse-words input").fill("")
        a_house_chooses_all_its_spellings_which_stay_as_printed(page, papers)
        page.locator("[name=organisation]").select_option("")
        a_choice_leaves_the_papers_it_names(page, papers)
        expect(page).to_have_url(f"{host.url}{home}browse/?topic=alignment&from=2023")
        page.locator(".browse-controls button[type=reset]").click()
        expect(page.locator(SHOWN)).to_have_count(len(papers))
        expect(page).to_have_url(f"{host.url}{home}browse/")


def papers_are_sorted_by_name_and_by_date(page, papers) -> None:
    assert ids(page) == [paper.id for paper in papers]
    page.locator("[name=sort]").select_option("newest")
    assert ids(page) == [paper.id for paper in papers][::-1]
    page.locator("[name=sort]").select_option("name")
    # not inner text: rows out of sight are not rendered, and have none
    names = page.locator(f"{SHOWN} .browse-paper > a").all_text_contents()
    assert names == sorted(names, key=str.casefold)
    page.locator("[name=sort]").select_option("")
    assert ids(page) == [paper.id for paper in papers]


def words_find_authors_aliases_and_titles(page) -> None:
    for words, wanted in FOUND.items():
        page.locator(".browse-words input").fill("")
        page.locator(".browse-words input").press_sequentially(words)
        expect(page.locator(f"{SHOWN}[data-paper={wanted}]")).to_be_visible()
        assert waits(lambda: len(ids(page)) < 6), words


def a_house_chooses_all_its_spellings_which_stay_as_printed(page, papers) -> None:
    page.locator("[name=organisation]").select_option("google")
    wanted = [paper for paper in papers if any("Google" in name for name in paper.organisations)]
    assert ids(page) == [paper.id for paper in wanted]
    assert len({name for paper in wanted for name in paper.organisations if "Google" in name}) > 5
    expect(page.locator(f"{SHOWN} .browse-facts").first).to_contain_text(wanted[0].organisations[0])


def a_choice_leaves_the_papers_it_names(page, papers) -> None:
    wanted = [paper.id for paper in papers if paper.topic == "alignment" and paper.first_public.year >= 2023]
    page.locator("[name=topic]").select_option("alignment")
    page.locator("[name=from]").select_option("2023")
    expect(page.locator(".browse-count")).to_have_text(re.compile(rf"\b{len(wanted)}\b"))
    assert ids(page) == wanted


@in_turn("home", HOMES)
def test_a_shared_address_shows_what_was_chosen(page, host, papers, home):
    page.goto(f"{host.url}{home}browse/?tag=quantization&from=2022&sort=newest&code=1")
    wanted = [
        paper.id for paper in papers if "quantization" in paper.tags and paper.first_public.year >= 2022 and paper.links.code
    ]
    assert wanted
    assert ids(page) == wanted[::-1]
    expect(page.locator("[name=tag]")).to_have_value("quantization")
    expect(page.locator("[name=code]")).to_be_checked()


def test_every_number_beside_an_option_is_what_the_option_shows(page, host):
    for search in ("", "?from=2020&find=model", "?complete=1", "?organisation=OpenAI&to=2021"):
        page.goto(f"{host.url}en/browse/{search}")
        expect(page.locator(".browse-controls")).to_be_visible()
        assert page.evaluate(PROMISES) == [], search


def test_the_switch_of_language_keeps_the_choice(page, host):
    page.goto(f"{host.url}browse/?organisation=OpenAI")
    before = ids(page)
    expect(page.locator("header a.language")).to_have_attribute("href", re.compile(r"\?organisation=openai$"))
    page.locator("header a.language").click()
    expect(page).to_have_url(f"{host.url}en/browse/?organisation=openai")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.locator(".browse-count")).to_have_text(re.compile(r"\d"))
    assert ids(page) == before != []


def test_an_address_that_makes_no_sense_shows_what_does(page, host):
    failed = []
    page.on("pageerror", lambda error: failed.append(str(error)))
    for search in ("topic=nothing&find=%20&sort=x", "length=3&item=1&code=0&%FF"):
        page.goto(f"{host.url}browse/?{search}")
        expect(page.locator(".browse-count")).to_have_text(re.compile(r"\d"))
        assert len(ids(page)) > 20, search
        assert failed == [], search


@in_turn("home", HOMES)
def test_without_script_the_page_is_the_plain_complete_list(visit, host, papers, home):
    with visit(java_script_enabled=False, viewport=PHONE) as page:
        page.goto(f"{host.url}{home}browse/?topic=alignment")
        expect(page.locator(".browse-controls")).to_be_hidden()
        expect(page.locator(".my-list")).to_be_hidden()
        links = page.locator(f"{SHOWN} .browse-paper > a")
        assert links.all_text_contents() == [paper.name for paper in papers]
        links.last.click()
        assert page.url == f"{host.url}{home}{papers[-1].topic}/{papers[-1].id}/"


@pytest.mark.parametrize("home", HOMES.values(), ids=HOMES)
def test_rows_are_low_enough_to_look_through_and_nothing_is_cut_at_any_width(page, host, papers, home):
    page.goto(f"{host.url}{home}browse/")
    expect(page.locator(".browse-controls")).to_be_visible()
    for width in (320, 390, 768, 1024, 1440, 1920):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert page.locator(".browse-list *").evaluate_all(CUT) == [], width
        heights = page.locator(SHOWN).evaluate_all("rows => rows.map(row => row.offsetHeight)")
        assert sum(heights) / len(papers) <= LOW.get(width, 900), width


@pytest.mark.parametrize("language", HOMES)
def test_every_row_has_its_sentence(site, papers, language):
    (rows,) = site.page(f"{HOMES[language]}browse/").named("ul", **{"class": "browse-list"})
    said = ["".join(row.find("p").itertext()) for row in rows]
    assert said == [paper.tldr[language] for paper in papers]


def test_an_address_may_name_a_house_by_any_of_its_spellings_and_an_option_with_nothing_to_give_is_off(page, host):
    page.goto(f"{host.url}browse/?organisation=Google+Brain")
    expect(page.locator("[name=organisation]")).to_have_value("google")
    page.goto(f"{host.url}en/browse/?topic=retrieval")
    expect(page.locator("[name=tag] option[value=quantization]")).to_be_disabled()
    expect(page.locator("[name=topic] option:disabled")).to_have_count(0)
    page.locator("[name=find]").fill("no such paper")
    expect(page.locator("[name=code]")).to_be_disabled()
    page.locator(".browse-controls button[type=reset]").click()
    expect(page.locator("[name=code]")).to_be_enabled()


@in_turn("home", HOMES)
def test_a_hand_picked_list_has_an_address(page, host, home):
    page.goto(f"{host.url}{home}browse/?papers=lora,qlora,nothing")
    assert ids(page) == ["lora", "qlora"]
    expect(page.locator(".browse-count")).to_have_text(re.compile(r"\b2\b"))
    expect(page.locator(".browse-controls label:visible")).to_have_count(0)
    page.locator(".browse-controls button[type=reset]").click()
    expect(page).to_have_url(f"{host.url}{home}browse/")


@in_turn("home", HOMES)
def test_zotero_is_offered_what_is_shown_and_the_copied_address_names_what_marks_have_chosen(page, host, papers, home):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{host.url}{home}browse/")
    expect(page.locator(".browse-controls")).to_be_visible()
    zotero_is_offered_what_is_shown(page, papers)
    for paper in ("lora", "bert"):
        page.locator(f"[data-progress={paper}] select").select_option("to-read")
    page.locator("[name=topic]").select_option("fine-tuning")
    page.locator("[name=progress]").select_option("to-read")
    page.locator("[name=copy]").click()
    expect(page.locator(".browse-count")).to_have_text(page.locator("[name=copy]").get_attribute("data-copied"))
    assert page.evaluate("navigator.clipboard.readText()") == f"{host.url}{home}browse/?topic=fine-tuning&papers=lora"


def zotero_is_offered_what_is_shown(page, papers) -> None:
    offered = page.locator("span.Z3988")
    expect(offered).to_have_count(0)
    page.locator("article h1").hover()
    expect(offered).to_have_count(len(papers))
    page.evaluate("document.addEventListener('ZoteroItemUpdated', () => { document.body.dataset.told = true })")
    page.locator("[name=topic]").select_option("retrieval")
    expect(page.locator("body")).to_have_attribute("data-told", "true")
    titles = offered.evaluate_all("all => all.map(span => new URLSearchParams(span.title).get('rft.au'))")
    assert titles == [inverted(paper.authors[0]) for paper in papers if paper.topic == "retrieval"]
    page.locator("[name=topic]").select_option("")


def test_without_what_rows_do_not_show_papers_are_found_by_what_they_do(page, host):
    page.route("**/search/papers.json", lambda route: route.abort())
    page.goto(f"{host.url}en/browse/?topic=fine-tuning")
    page.locator(".browse-words input").fill("low-rank")
    assert ids(page) == ["lora"]
