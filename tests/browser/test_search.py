"""Search as readers use it: hundreds of queries asked of the worker behind the box, every so many typed into it."""

import re
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from urllib.parse import urljoin

import pytest
import yaml
from playwright.sync_api import expect

from tests.browser.reading import READERS
from tests.parsed import HOMES
from tests.tools import in_turn

QUERIES = yaml.safe_load((Path(__file__).parent.parent / "browser" / "queries.yaml").read_text(encoding="utf-8"))
ENOUGH = 0.95
# Empties the line above the results, and waits until it says how many there are.
LISTEN = """meta => {
  meta.textContent = ""
  window.answered = false
  const seen = new MutationObserver(() => {
    window.answered = /\\d|没有|No /.test(meta.textContent)
    if (window.answered) seen.disconnect()
  })
  seen.observe(meta, { childList: true, characterData: true, subtree: true })
}"""
# What the worker answers to each query. The empty one before it makes sure that no late answer to another is taken for its own.
ASK = """async queries => {
  const { base, search } = JSON.parse(document.querySelector("#__config").textContent)
  const worker = new Worker(search), root = new URL(base.replace(/\\/?$/, "/"), location)
  const answer = (query, wanted) => new Promise((answered, failed) => {
    worker.onerror = failed
    worker.onmessage = ({ data: { type, data } }) => type === 3 && wanted(data.items) && answered(data.items)
    worker.postMessage({ type: 2, data: query })
  })
  const plain = html => html.replace(/<[^>]*>/g, "")
  const found = []
  for (const query of queries) {
    await answer("", items => !items.length)
    const results = await answer(query, () => true)
    found.push(results.map(items => ({
      url: new URL(items[0].location, root).href, text: plain(items.map(({ title, text }) => `${title} ${text}`).join(" ")),
    })))
  }
  worker.terminate()
  return found
}"""
# Of so many queries one is typed, too.
TYPED = 25
READ = "items => items.map(item => ({url: item.querySelector('a').href, text: item.innerText}))"


class Search:
    """The search box of a page."""

    def __init__(self, page):
        self.page, self.box, self.meta = page, page.locator("input[name=query]"), page.locator(".md-search-result__meta")
        self.items = page.locator(".md-search-result__item")

    def empty(self) -> None:
        """As it was before anybody typed, so that many may ask one page."""
        self.box.click()
        self.box.fill("")
        expect(self.items).to_have_count(0)  # and no answer is on its way

    def type(self, query: str) -> list[dict]:
        """What the page shows for a query: the theme replaces the line above the results and, at once, the results."""
        self.empty()
        self.meta.evaluate(LISTEN)
        self.box.fill(query)
        self.box.press("End")
        self.page.wait_for_function("window.answered")
        if re.search(r"\d", self.meta.text_content()):
            expect(self.items).not_to_have_count(0)
        return self.items.evaluate_all(READ)


@pytest.fixture(scope="module")
def boxes(visit, host) -> Iterator[dict[str, Search]]:
    """Language -> the search box of its home page, for all who do not leave it."""
    with ExitStack() as visits:
        pages = {language: visits.enter_context(visit()) for language in HOMES}
        for language, page in pages.items():
            page.goto(f"{host.url}{HOMES[language]}")
        yield {language: Search(page) for language, page in pages.items()}


@pytest.fixture(scope="module")
def found(boxes) -> dict:
    """Language -> query -> results, as the worker of the home page answers at once."""
    queries = {language: [query["type"] for query in QUERIES[language]] for language in boxes}
    return {
        language: dict(zip(queries[language], box.page.evaluate(ASK, queries[language]))) for language, box in boxes.items()
    }


@in_turn("language", {language: language for language in HOMES})
def test_the_box_shows_what_the_worker_answers(boxes, found, language):
    queries = [*found[language]][::TYPED]
    assert len(queries) > 10
    for query in queries:
        shown, answered = papers(boxes[language].type(query)), papers(found[language][query])
        assert bool(shown) == bool(answered) and shown == answered[: len(shown)], query


def papers(results: list[dict]) -> list[str]:
    """Of each result its id, and of a term its anchor."""
    return [
        re.sub(r"/?(\?[^#]*)?(#.*)?$", r"\2" if "/glossary/" in result["url"] else "", result["url"]).split("/")[-1]
        for result in results
    ]


def now(known, ids) -> set[str]:
    """What these are called by now: a paper that is renamed needs no mend here."""
    return {known.renamed.get(id, id) for id in ids}


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_paper_is_among_the_first_three(known, found, language):
    misses = {}
    for query in QUERIES[language]:
        shown = papers(found[language][query["type"]])
        if not now(known, query["want"]) & {*shown[:3]}:
            misses[query["type"]] = f"wanted {' or '.join(query['want'])}, found {shown[:5]}"
    assert len(misses) <= len(QUERIES[language]) * (1 - ENOUGH), misses


def test_there_are_enough_queries_and_none_twice():
    queries = [query["type"] for language in QUERIES for query in QUERIES[language]]
    assert len(queries) >= 400
    for language in QUERIES:
        assert len({query["type"] for query in QUERIES[language]}) == len(QUERIES[language])


@pytest.mark.parametrize("language", ["zh", "en"])
def test_results_are_in_the_language_of_the_reader(found, host, language):
    for results in found[language].values():
        for result in results[:3]:
            assert result["url"].startswith(f"{host.url}en/") == (language == "en"), result["url"]
    words = "".join(result["text"] for results in found[language].values() for result in results).replace("\u200b", "")
    share = len(re.findall(r"[\u4e00-\u9fff]", words)) / len(words)
    assert share > 0.2 if language == "zh" else share < 0.05


@pytest.mark.parametrize(
    ("query", "want"),
    [
        pytest.param("强化学习", {"glossary#reinforcement-learning"}, id="the last character of the Chinese counts"),
        pytest.param("bert论文", {"bert"}, id="scripts meet without a space"),
        pytest.param("ＢＥＲＴ", {"bert"}, id="letters are as wide as Chinese"),
        pytest.param("toolfomer", {"toolformer"}, id="a letter is missing"),
        pytest.param("transformer", {"transformer"}, id="the name is part of other names"),
        pytest.param("transformerxl", {"transformer-xl"}, id="the hyphen of the name is missing"),
        pytest.param("GPT-3: Language Models are Few-Shot Learners", {"gpt-3"}, id="a pasted title has a colon"),
        pytest.param("微软小模型", {"phi-1"}, id="the page that has all words precedes a name that has one"),
        pytest.param("chain-of-", {"chain-of-thought"}, id="the next word is yet to come"),
    ],
)
def test_the_first_result_is_what_was_meant_when(boxes, known, query, want):
    assert papers(boxes["zh"].type(query))[0] in now(known, want)


@pytest.mark.parametrize(
    ("query", "path", "paper"),
    [
        ("how to fine-tune on one gpu", "fine-tune-on-one-gpu", "lora"),
        ("how do i build a rag system", "build-a-rag-system", "rag"),
        ("best way to train and serve fast", "train-and-serve-fast", "flashattention"),
    ],
)
def test_a_question_that_has_the_name_of_a_path_finds_it_and_papers(boxes, query, path, paper):
    first, *others = papers(boxes["en"].type(query))
    assert first == path
    assert paper in others


def test_enter_opens_what_stands_first(page, host):
    page.goto(host.url)
    # Each is typed where the one before has led.
    for query in ("温度", "思維鏈", "怎么在一张显卡上微调", "zhuyili", "gpt 2", "https://arxiv.org/pdf/1706.03762v5"):
        first = Search(page).type(query)[0]["url"]
        page.keyboard.press("Enter")
        page.wait_for_url(first)


@pytest.mark.parametrize(
    ("language", "query"),
    [
        ("zh", "区块链"),
        ("zh", "公积金提取"),
        ("zh", "红烧肉"),
        ("zh", "钢琴考级"),
        ("en", "kubernetes"),
        ("en", "sourdough starter"),
    ],
)
def test_what_is_not_there_finds_nothing_and_other_ways_to_look_are_shown(boxes, host, language, query):
    page = boxes[language].page
    assert boxes[language].type(query) == []
    for link in page.locator(".nothing a").all():
        expect(link).to_be_visible()
        assert page.request.get(link.evaluate("link => link.href")).ok
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(rf"{re.escape(host.url)}{HOMES[language]}(\?.*)?$"))


@pytest.mark.parametrize(("language", "query"), [("zh", "wordpress 插件"), ("en", "wordpress plugin")])
def test_where_nothing_is_found_what_comes_near_is_named(boxes, host, language, query):
    page = boxes[language].page
    assert boxes[language].type(query) == []
    expect(page.locator(".nothing .near").first).to_be_visible()
    links = page.locator(".nothing .near").evaluate_all("links => links.map(link => link.href)")
    assert f"{host.url}{HOMES[language]}agents/toolformer/" in links
    assert all(page.request.get(link).ok for link in links)


def test_a_word_that_a_result_lacks_is_the_readers_own(boxes):
    boxes["zh"].type("思維鏈 推理模型 區塊鏈")
    expect(boxes["zh"].page.locator(".md-search-result__terms").first).to_contain_text("區塊鏈")


def test_a_hit_leads_to_its_section_and_shows_the_lines_around_it(boxes):
    boxes["zh"].type("显存不够 一张显卡")
    hits = boxes["zh"].page.locator(".md-search-result__link[href*='#']")
    expect(hits.locator("mark").first).to_be_attached()
    texts = hits.all_inner_texts()
    assert texts and all(len(text) < 200 and "\u200b" not in text for text in texts)


def test_text_that_comes_without_a_key_is_searched_for(boxes):
    boxes["zh"].empty()
    boxes["zh"].page.keyboard.insert_text("注意力")
    expect(boxes["zh"].items.first).to_be_visible()


def test_what_is_shown_at_last_answers_what_was_typed_last(boxes):
    boxes["zh"].empty()
    for query in ("toolfomer", "zzzzqqqq", "bert"):
        boxes["zh"].box.fill(query)
    expect(boxes["zh"].items.first).to_contain_text("BERT")


@in_turn("home, query", {"zh": ("", "注意力"), "en": ("en/", "attention model")})
def test_who_types_fast_is_sent_no_file_twice(visit, host, home, query):
    with visit(keeps=True) as page:
        page.goto(f"{host.url}{home}")
        host.sent.clear()
        search = Search(page)
        search.box.click()
        page.keyboard.type(query)
        expect(search.items.first).to_be_visible()
    asked = [sent.path for sent in host.sent if "/search/" in sent.path]
    assert len(asked) > 1
    assert sorted(asked) == sorted({*asked})


def test_a_query_that_finds_nothing_says_so(boxes):
    assert boxes["zh"].type("zzzzqqqq") == []
    expect(boxes["zh"].meta).to_have_text("没有找到符合条件的结果")


@pytest.mark.parametrize("home, size", READERS.values(), ids=READERS)
def test_the_field_of_the_home_page_searches_for_what_was_typed(visit, host, known, home, size):
    with visit(viewport=size) as page:
        page.goto(f"{host.url}{home}")
        page.locator(".find input").fill("显存不够")
        page.locator(".find button").click()
        expect(page.locator("input[name=query]")).to_be_focused()
        expect(page.locator(".md-search-result__item").first).to_be_visible()
        assert {*papers(Search(page).items.evaluate_all(READ))} & now(known, ["lora", "qlora", "llm-int8"])


@in_turn("home, wanted", {"zh": ("", "思维链"), "en": ("en/", "chain of thought")})
def test_where_storage_is_blocked_search_works(visit, host, known, home, wanted):
    with visit() as page:
        page.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new Error() } })")
        page.goto(f"{host.url}{home}")
        page.locator("input[name=query]").click()
        assert papers(Search(page).type(wanted))[0] in now(known, ["chain-of-thought"])


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_reading_path_is_found_by_its_name(boxes, known, language):
    first = boxes[language].items.first.locator("a").first
    for path in known.paths:
        boxes[language].type(path.name[language])
        expect(first).to_have_attribute("href", re.compile(rf"/{HOMES[language]}paths/{path.id}/(\?|$)"))


@pytest.mark.parametrize("home", HOMES.values(), ids=HOMES)
def test_the_query_in_the_address_that_opensearch_names_is_searched_for(page, site, host, home):
    (link,) = site.page(home).named("link", rel="search")
    description = page.request.get(urljoin(f"{host.url}{home}", link.attrib["href"])).text()
    address = re.search(r'text/html" template="([^"]+)"', description)[1].replace("{searchTerms}", "tool%66ormer")
    assert address.startswith(f"{site.url}{home}?q=")
    page.goto(address.replace(site.url, host.url))
    expect(page.locator("input[name=query]")).to_have_value("toolformer")
    expect(page.locator(".md-search-result__item").first).to_contain_text("Toolformer")


def test_without_script_the_address_says_why_nothing_is_found(visit, host):
    with visit(java_script_enabled=False) as page:
        for home, says in (("", "站内搜索需要启用 JavaScript"), ("en/", "Search needs JavaScript")):
            page.goto(f"{host.url}{home}?q=bert")
            note = page.locator("article .note", has_text=says)
            expect(note).to_be_visible()
            for link in note.locator("a").all():
                assert page.request.get(link.evaluate("link => link.href")).ok
