"""Without a network: what was read opens, everything does once it is kept, one version at a time, and all can be forgotten."""

import shutil
from contextlib import contextmanager
from urllib.parse import urljoin

import pytest
from playwright.sync_api import expect

from engine import offline
from tests.browser.reading import PHONE, READERS, REGISTERED, settled
from tests.host import Host
from tests.parsed import HOMES
from tests.tools import in_turn, waits

# Of the site, so much that it is kept in a second.
PARTS = ["assets", "en/pretraining/bert", "pretraining/bert", "en/take-along", "take-along"]
PARTS += [f"{home}{name}" for home in HOMES.values() for name in ("index.html", "offline.html", "search/search_index.json")]
PARTS += ["_headers"]
SEARCH = ["search", "en/search"]
PAGES = ["", "en/", "pretraining/bert/", "en/pretraining/bert/", "take-along/", "en/take-along/"]
LAST = "<!-- last -->"
KEEP, FORGET, SAYS = ".keep button >> nth=0", ".keep button >> nth=1", ".keep [role=status]"
CONTROLLED = """navigator.serviceWorker.controller !== null ||
  new Promise(controlled => navigator.serviceWorker.addEventListener("controllerchange", () => controlled(true)))"""
# The addresses of all that is kept.
KEPT = """async () => {
  const opened = (await caches.keys()).map(name => caches.open(name))
  const requests = (await Promise.all(opened)).map(async cache => (await cache.keys()).map(({ url }) => url))
  return (await Promise.all(requests)).flat()
}"""
LOADED = "performance.getEntriesByType('resource').map(({ name }) => name)"
# Browsers ask for a new version some time after a page is shown. Asks now, and tells what has become of it.
LEARN = """async () => {
  const registration = await navigator.serviceWorker.getRegistration()
  await registration.update()
  const newest = registration.installing ?? registration.waiting ?? registration.active
  const over = () => ["activated", "redundant"].includes(newest.state)
  if (!over()) await new Promise(done => newest.addEventListener("statechange", () => over() && done()))
  return newest.state
}"""
# Which of these pages are of the last version, as the page gets them that asks.
READ = """([root, paths, last]) =>
  Promise.all(paths.map(async path => (await (await fetch(root + path)).text()).includes(last)))"""
SEARCHES = {"": ("双向编码", "BERT"), "en/": ("bidirectional encoder", "BERT")}


@pytest.fixture
def part(site, tmp_path):
    """A part of the site, published as the whole is."""
    publish(site, PARTS, tmp_path / "first")
    with Host(tmp_path / "first", "/some/prefix/") as host:
        yield host.obey()


@pytest.fixture
def searched(site, part):
    """The same with its search."""
    publish(site, SEARCH, part.folder)
    return part


def publish(site, names: list[str], folder) -> None:
    """These files and folders of the site, beside what is there."""
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        if (site.folder / name).is_dir():
            shutil.copytree(site.folder / name, folder / name, dirs_exist_ok=True)
        else:
            shutil.copy(site.folder / name, folder / name)
    offline.publish(folder)


@pytest.fixture
def reader(visit, part):
    """One on whose device pages are kept; of the site, everything with `everything`."""

    @contextmanager
    def reader(everything=False, home="en/", **options):
        with visit(keeps=True, **options) as page:
            settled(page, f"{part.url}{home}take-along/")
            page.evaluate(CONTROLLED)
            expect(page.locator(SAYS)).to_contain_text("1 ")
            if everything:
                page.locator(KEEP).click()
                expect(page.locator(KEEP)).to_be_hidden()
            yield page

    return reader


def changed(part, *pages: str, published=True):
    """The next version of the site, of which these pages differ; or a preview of it, whose pages register no worker."""
    folder = shutil.copytree(part.folder, part.folder.with_name("last"))
    for page in pages:
        file = folder / page / "index.html"
        text = file.read_text(encoding="utf-8").replace("</body>", f"{LAST}</body>")
        file.write_text(text if published else text.replace('rel="manifest"', ""), encoding="utf-8")
    (offline.publish if published else offline.withdraw)(folder)
    return folder


def versions(page, root: str) -> set[bool]:
    """Whether the pages are of the last version, the open page among them."""
    return {LAST in page.content(), *page.evaluate(READ, [root, PAGES, LAST])}


def test_what_was_read_opens_without_a_network_and_what_was_not_says_so(reader, part):
    with reader() as page:
        settled(page, f"{part.url}en/pretraining/bert/")
        part.down = True
        page.goto(f"{part.url}en/pretraining/bert/?from=mail#tldr")
        expect(page.locator("h1")).to_contain_text("BERT")
        page.goto(f"{part.url}en/")
        expect(page.locator("h1")).to_have_text("This page is not kept on this device")
        page.locator(".kept a", has_text="BERT").click()
        expect(page.locator("h1")).to_contain_text("BERT")
        page.locator(".md-search__input").fill("encoder")
        expect(page.locator(".nothing")).to_contain_text("The index of search cannot be fetched")


def test_the_page_for_what_is_not_kept_speaks_the_language_of_the_address_and_leads_on(reader, part):
    with reader(viewport=PHONE) as page:
        page.context.set_offline(True)
        page.goto(f"{part.url}pretraining/bert/?a=b#tldr")
        expect(page.locator("h1")).to_have_text("这一页没有留在这台设备上")
        expect(page.locator("html")).to_have_attribute("lang", "zh")
        expect(page.locator(".again")).to_have_attribute("href", f"{part.url}pretraining/bert/?a=b#tldr")
        page.context.set_offline(False)
        page.wait_for_url(f"{part.url}pretraining/bert/?a=b#tldr")


@in_turn("home, size", READERS)
def test_everything_works_once_it_is_kept(reader, searched, home, size):
    query, found = SEARCHES[home]
    with reader(everything=True, home=home, viewport=size) as page:
        searched.down = True
        page.goto(f"{searched.url}{home}?q={query}")
        page.locator(".md-search-result__link", has_text=found).first.dispatch_event("click")
        expect(page.locator("h1")).to_contain_text(found)
        page.locator("select.progress").first.select_option("read")
        page.locator("header a.language").click()
        page.wait_for_url(f"{searched.url}{'' if home else 'en/'}pretraining/bert/*")
        expect(page.locator("select.progress").first).to_have_value("read")
        page.goto(f"{searched.url}{home}pretraining/bert")  # a host would add the slash
        expect(page.locator("h1")).to_contain_text(found)


def test_a_new_version_is_taken_over_whole_and_open_pages_stay_as_they_are(reader, part):
    with reader(everything=True) as page:
        old = page.context.new_page()
        settled(old, f"{part.url}en/")
        part.folder = changed(part, *PAGES)
        assert versions(page, part.url) == {False}
        assert page.evaluate(LEARN) == "activated"
        assert versions(page, part.url) == versions(old, part.url) == {False}
        page.goto(f"{part.url}en/pretraining/bert/")
        part.down = True
        assert (versions(page, part.url), versions(old, part.url)) == ({True}, {False})
        old.close()
        assert waits(lambda: page.reload() and page.evaluate(KEPT).count(f"{part.url}en/") == 1), (
            "a version whose last page is closed takes no room once a page is opened: a browser may list a closed one a while"
        )


def test_of_a_new_version_only_what_has_changed_is_fetched(reader, part):
    with reader(everything=True) as page:
        part.folder = changed(part, "en/pretraining/bert")
        part.sent.clear()
        assert page.evaluate(LEARN) == "activated"
        page.goto(f"{part.url}en/pretraining/bert/")
        assert LAST in page.content()
        sent = [sent.path.removeprefix("/some/prefix/") for sent in part.sent]
        assert sorted({*sent}) == ["en/pretraining/bert/", "offline.json", "sw.js"] and sent.count("en/pretraining/bert/") == 1


def test_a_version_that_cannot_be_fetched_whole_is_not_taken_over(reader, part):
    with reader(everything=True) as page:
        part.folder = changed(part, *PAGES)
        missing = part.folder / "take-along" / "index.html"
        away = missing.rename(missing.with_name("away"))
        assert page.evaluate(LEARN) == "redundant"
        page.goto(f"{part.url}en/")
        assert versions(page, part.url) == {False}
        away.rename(missing)
        assert page.evaluate(LEARN) == "activated"
        page.goto(f"{part.url}en/")
        assert versions(page, part.url) == {True}


def test_who_only_reads_gets_what_the_host_has_and_is_not_kept_waiting_by_one_that_does_not_answer(reader, part, monkeypatch):
    with reader() as page:
        settled(page, f"{part.url}en/")
        part.folder = changed(part, *PAGES)
        page.goto(f"{part.url}en/")
        assert versions(page, part.url) == {True}
        find = part.find
        monkeypatch.setattr(part, "find", lambda path: waits(lambda: part.down) and find(path))
        page.goto(f"{part.url}en/")
        expect(page.locator("h1")).to_be_visible()
        part.down = True


def test_what_could_not_be_fetched_is_said_and_fetched_when_asked_again(reader, part):
    with reader(home="") as page:
        missing = part.folder / "en" / "index.html"
        away = missing.rename(missing.with_name("away"))
        page.locator(KEEP).click()
        expect(page.locator(SAYS)).to_contain_text("再按一次")
        away.rename(missing)
        page.locator(KEEP).click()
        expect(page.locator(SAYS)).to_contain_text("全站都在")


def test_nobody_is_asked_to_install_and_all_is_forgotten_until_the_reader_wants_it_again(reader, part):
    with reader(everything=True) as page:
        printed = []
        page.on("console", lambda message: printed.append(message.text))
        settled(page, f"{part.url}en/take-along/")
        asked = "() => { const asks = new Event('beforeinstallprompt', { cancelable: true }); return !dispatchEvent(asks) }"
        assert page.evaluate(asked)
        page.locator(FORGET).click()
        expect(page.locator(SAYS)).to_contain_text("Nothing is kept")
        settled(page, f"{part.url}en/")
        settled(page, f"{part.url}en/take-along/")
        assert (page.evaluate(REGISTERED), page.evaluate(KEPT)) == (0, [])
        page.locator(FORGET).click()
        expect(page.locator(SAYS)).to_contain_text("1 of them")
        assert f"{part.url}en/take-along/" in page.evaluate(KEPT)
        assert printed == [], "no policy is violated"


def test_a_preview_at_the_same_address_is_not_answered_from_what_is_kept(reader, part):
    with reader(everything=True) as page:
        part.folder = changed(part, *PAGES, published=False)
        with page.expect_navigation():
            page.evaluate("navigator.serviceWorker.getRegistration().then(registration => registration.update())")
        assert LAST in page.content()
        assert (page.evaluate(REGISTERED), page.evaluate("caches.keys()")) == (0, [])


def test_the_second_page_keeps_the_first_too_and_fetches_little_that_may_never_be_needed(visit, part):
    with visit(keeps=True) as page:
        settled(page, f"{part.url}en/")
        assert page.evaluate(REGISTERED) == 0
        part.sent.clear()
        settled(page, f"{part.url}en/pretraining/bert/")
        read = {f"{part.url}{path}" for path in ("en/", "en/pretraining/bert/")}
        assert waits(lambda: read <= {*page.evaluate(KEPT)})
        own = {f"{part.url}en/pretraining/bert/", *page.evaluate(LOADED)}
        sent = [urljoin(part.url, sent.path) for sent in part.sent]
        beside = {address.rpartition("/")[2] for address in sent if address not in own}
        assert {"sw.js", "offline.json"} <= beside <= {"sw.js", "offline.json", "offline.html", "offline.js", "asking.js"}
        assert len(sent) == len({*sent})


LACKING = {
    "workers": "Object.defineProperty(Navigator.prototype, 'serviceWorker', { get() {} })",
    "storage": "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError') } })",
}


@pytest.mark.parametrize("fault", LACKING.values(), ids=LACKING)
def test_nothing_is_offered_that_the_browser_cannot_do(visit, part, fault):
    with visit(keeps=True) as page:
        page.add_init_script(fault)
        settled(page, f"{part.url}en/take-along/")
        expect(page.locator(".keep")).to_be_hidden()
        assert page.evaluate("typeof document$") == "object"


def test_nothing_is_offered_without_scripts(visit, part):
    with visit(java_script_enabled=False) as page:
        page.goto(f"{part.url}en/take-along/")
        expect(page.locator(".keep")).to_be_hidden()
