"""What the reader wants to read, reads and has read: kept on the device, whatever the device does."""

import json
import re
from contextlib import contextmanager

import pytest
from playwright.sync_api import expect

from tests.browser.reading import PHONE, READERS
from tests.parsed import HOMES
from tests.tools import in_turn

pytestmark = pytest.mark.usefixtures("site")
KEY = "llm-classics-progress"
MARK = "[data-progress='{}'] select"
SAYS = ".my-list .progress-status"
# Where the mark of BERT shows besides its own page.
PLACES = ["pretraining/", "browse/", "paths/build-a-rag-system/"]
REFUSING = "Object.defineProperty(window, 'localStorage', {{ get() {{ {} }} }})"
FAULTS = {
    "private": REFUSING.format("throw new DOMException('denied', 'SecurityError')"),
    "full": "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }",
}
ENDINGS = ["bib", "ris", "enw", "csl.json"]
ABSENT = {"busy": lambda route: route.fulfill(status=503, body="[]"), "offline": lambda route: route.abort()}
NO_LISTS = ["", "[]", '{"progress": null}', '{"progress": ["read"]}', "@article{bert}"]
BROKEN = ["{", "null", "7", "[]", '["read"]', '{"bert": 7, "lora": null}', '{"bert": "burnt"}', '{"__proto__": "read"}']


@pytest.fixture
def reader(visit, host):
    """A new reader, who may have something stored: with reader(stored, …) as page, on the page of BERT."""

    @contextmanager
    def reader(stored: str | None = None, home: str = "", **options):
        with visit(**options) as page:
            page.goto(f"{host.url}{home}about/")
            if stored is not None:
                page.evaluate("([key, value]) => localStorage.setItem(key, value)", [KEY, stored])
            page.goto(f"{host.url}{home}pretraining/bert/")
            yield page

    return reader


@in_turn("home, size", READERS)
def test_a_mark_shows_on_every_list_of_both_languages(reader, host, home, size):
    other = "" if home else "en/"
    with reader(home=home, viewport=size) as page:
        page.locator(MARK.format("bert")).select_option("reading")
        for path in [f"{other}pretraining/bert/", *(language + place for place in PLACES for language in (home, other))]:
            page.goto(f"{host.url}{path}")
            expect(page.locator(MARK.format("bert")).first).to_have_value("reading")
        page.goto(f"{host.url}{other}map/")
        expect(page.locator(".map a[data-paper=bert]")).to_have_attribute("data-state", "reading")


def test_a_mark_can_be_taken_back(reader):
    with reader('{"bert": "read"}') as page:
        expect(page.locator(MARK.format("bert"))).to_have_value("read")
        page.locator(MARK.format("bert")).select_option("")
        page.reload()
        expect(page.locator(MARK.format("bert"))).to_have_value("")


def test_the_keyboard_sets_a_mark_that_says_what_it_is_for(reader):
    with reader(home="en/") as page:
        page.get_by_label("Progress: BERT").focus()
        page.keyboard.press("ArrowDown")
        expect(page.locator(MARK.format("bert"))).to_have_value("to-read")
        page.reload()
        expect(page.locator(MARK.format("bert"))).to_have_value("to-read")


@pytest.mark.parametrize("fault, home", [*zip(FAULTS.values(), HOMES.values())], ids=FAULTS)
def test_a_device_that_keeps_nothing_is_told_and_the_mark_lasts_until_the_page_is_left(visit, host, fault, home):
    with visit(viewport=PHONE) as page:
        page.add_init_script(fault)
        page.goto(f"{host.url}{home}paths/build-a-rag-system/")
        page.locator(MARK.format("bert")).select_option("read")
        expect(page.locator(".progress-status")).to_be_visible()
        expect(page.locator(".progress-status")).to_contain_text("until you close" if home else "关闭页面之前")
        expect(page.locator("[data-path=build-a-rag-system]")).to_contain_text("1 / 6")


def test_a_broken_store_is_an_empty_one(reader):
    failed = []
    with reader() as page:
        page.on("pageerror", lambda error: failed.append(str(error)))
        for stored in BROKEN:
            page.evaluate("([key, value]) => localStorage.setItem(key, value)", [KEY, stored])
            page.reload()
            expect(page.locator(MARK.format("bert")), stored).to_have_value("")
            page.locator(MARK.format("bert")).select_option("read")
            page.reload()
            expect(page.locator(MARK.format("bert")), stored).to_have_value("read")
    assert failed == []


def test_a_mark_of_a_renamed_paper_is_that_of_its_new_name(reader):
    def rename(route):
        answer = route.fetch()
        assert "data-renamed='{}'" in answer.text()
        route.fulfill(response=answer, body=answer.text().replace("'{}'", """'{"elmo-2": "bert"}'"""))

    with reader('{"elmo-2": "read"}') as page:
        page.route("**/pretraining/bert/", rename)
        page.reload()
        expect(page.locator(MARK.format("bert"))).to_have_value("read")
        page.locator(MARK.format("bert")).select_option("reading")
        assert json.loads(page.evaluate(f"localStorage.getItem('{KEY}')")) == {"bert": "reading"}


def test_another_page_that_is_open_follows(reader, host):
    with reader() as page:
        other = page.context.new_page()
        other.goto(f"{host.url}en/paths/build-a-rag-system/")
        page.locator(MARK.format("bert")).select_option("read")
        expect(other.locator(MARK.format("bert"))).to_have_value("read")


@in_turn("home, size", READERS)
def test_an_exported_list_is_imported_on_another_device(reader, host, tmp_path, home, size):
    marks = {"bert": "read", "lora": "to-read"}
    with reader(json.dumps(marks), viewport=size) as page:
        page.goto(f"{host.url}{home}browse/")
        with page.expect_download() as download:
            page.locator("[name=json]").click()
        download.value.save_as(tmp_path / "list.json")
    with reader('{"bert": "reading", "rag": "read"}') as page:
        page.goto(f"{host.url}{home}browse/")
        page.locator("[name=import]").set_input_files(tmp_path / "list.json")
        expect(page.locator(SAYS)).to_have_text("Imported." if home else "已导入。")
        assert json.loads(page.evaluate(f"localStorage.getItem('{KEY}')")) == marks | {"rag": "read"}


def test_a_file_that_is_no_list_changes_nothing_and_is_refused(reader, host, tmp_path):
    with reader('{"bert": "read"}') as page:
        for at, content in enumerate(NO_LISTS):
            (tmp_path / f"{at}.json").write_text(content)
            page.goto(f"{host.url}en/browse/")
            page.locator("[name=import]").set_input_files(tmp_path / f"{at}.json")
            expect(page.locator(SAYS), content).to_contain_text("nothing was imported")
            assert json.loads(page.evaluate(f"localStorage.getItem('{KEY}')")) == {"bert": "read"}, content


def exported(page, host, home: str, ending: str) -> str:
    """What the button of a format writes."""
    page.goto(f"{host.url}{home}browse/")
    with page.expect_download() as download:
        page.locator(f"[name='{ending}']").click()
    assert download.value.suggested_filename == f"llm-classics.{ending}"
    return download.value.path().read_text(encoding="utf-8")


@pytest.mark.parametrize("home, ending, entry", [("", "bib", r"^@"), ("en/", "ris", r"^TY  - ")])
def test_the_list_is_exported_as_bibtex_and_ris(reader, site, host, home, ending, entry):
    with reader('{"bert": "read", "lora": "to-read"}') as page:
        text = exported(page, host, home, ending)
    entries = [(site.folder / "catalogue" / f"{id}.{ending}").read_text(encoding="utf-8") for id in ("bert", "lora")]
    assert text == "\n".join(entries)
    assert len(re.findall(entry, text, re.MULTILINE)) == 2


@in_turn("home", HOMES)
def test_the_list_is_exported_as_one_array_of_csl(reader, site, host, home):
    with reader('{"bert": "read", "lora": "to-read"}') as page:
        items = json.loads(exported(page, host, home, "csl.json"))
    files = [site.folder / "catalogue" / f"{id}.csl.json" for id in ("bert", "lora")]
    assert items == [item for file in files for item in json.loads(file.read_text(encoding="utf-8"))]
    assert [item["id"] for item in items] == ["bert", "lora"]


@pytest.mark.parametrize("home, endings", [("", ENDINGS[::2]), ("en/", ENDINGS[1::2])], ids=HOMES)
def test_an_export_says_how_many_entries_it_lacks_and_which(reader, host, home, endings):
    says = ["2 of 3", "missing from the file: gone and LoRA."] if home else ["3 篇里有 2 篇", "缺：gone和LoRA。"]
    with reader('{"bert": "read", "lora": "to-read", "gone": "read"}') as page:
        page.route("**/catalogue/lora.*", lambda route: route.fulfill(status=503, body="[]"))
        for ending in endings:
            assert "bert" in exported(page, host, home, ending)
            expect(page.locator(SAYS)).to_contain_text(says[0])
            expect(page.locator(SAYS)).to_contain_text(says[1])


def test_an_export_that_lacks_nothing_says_nothing(reader, host):
    with reader('{"bert": "read"}') as page:
        exported(page, host, "", "ris")
        expect(page.locator(SAYS)).to_be_empty()


@pytest.mark.parametrize("fault, home", [*zip(ABSENT.values(), HOMES.values())], ids=ABSENT)
def test_where_nothing_could_be_fetched_nothing_is_written(reader, host, home, fault):
    with reader('{"bert": "read", "lora": "to-read"}') as page:
        written = []
        page.on("download", lambda download: written.append(download))
        page.route("**/catalogue/*", fault)
        page.goto(f"{host.url}{home}browse/")
        for ending in ENDINGS:
            page.locator(f"[name='{ending}']").click()
            expect(page.locator(SAYS)).to_contain_text("there is no file" if home else "没有导出文件")
        page.unroute("**/catalogue/*")
        with page.expect_download():
            page.locator(f"[name='{ENDINGS[0]}']").click()
        assert len(written) == 1


def test_an_empty_list_exports_nothing(reader, host):
    with reader() as page:
        page.goto(f"{host.url}browse/")
        expect(page.locator("[name=json]")).to_be_disabled()
        page.locator(MARK.format("bert")).select_option("read")
        expect(page.locator("[name=bib]")).to_be_enabled()


def test_the_browse_page_chooses_by_progress(reader, host):
    with reader('{"bert": "read", "lora": "to-read"}') as page:
        page.goto(f"{host.url}en/browse/?progress=unmarked")
        rows = page.locator(".browse-list > :not([hidden])")
        expect(rows.filter(has_text="ReAct")).to_have_count(1)
        expect(rows.filter(has=page.locator("[data-progress=bert], [data-progress=lora]"))).to_have_count(0)
        page.goto(f"{host.url}en/browse/?progress=to-read")
        rows = page.locator(".browse-list > :not([hidden])")
        expect(rows).to_have_count(1)
        rows.locator("select").select_option("read")
        expect(rows).to_have_count(0)
        page.locator(".browse-controls [name=progress]").select_option("read")
        expect(rows).to_have_count(2)


TOLD = "document.addEventListener('ZoteroItemUpdated', () => (window.told = (window.told ?? 0) + 1))"


@in_turn("home", HOMES)
def test_zotero_is_offered_the_readers_own_list_and_told_when_it_changes(reader, host, known, home):
    with reader('{"bert": "read", "lora": "to-read"}') as page:
        page.add_init_script(TOLD)
        page.goto(f"{host.url}{home}browse/?progress=marked")
        expect(page.locator(".Z3988")).to_have_count(2)
        titles = page.locator(".Z3988").evaluate_all(
            "spans => spans.map(span => new URLSearchParams(span.title).get('rft.atitle'))"
        )
        told = page.evaluate("told")
        assert [title[:4] for title in titles] == ["BERT", "LoRA"]
        page.locator(MARK.format("lora")).select_option("")
        page.locator("h1").click()  # a row stays while its mark is in focus
        expect(page.locator(".Z3988")).to_have_count(1)
        assert page.evaluate("told") == told + 1
        page.locator(".browse-controls [type=reset]").click()
        expect(page.locator(".Z3988")).to_have_count(len(known.papers))


def test_without_script_there_is_nothing_to_mark(visit, host):
    with visit(java_script_enabled=False) as page:
        for path in ["pretraining/bert/", "pretraining/", "en/browse/"]:
            page.goto(f"{host.url}{path}")
            expect(page.locator("[data-progress]").first).to_be_attached()
            expect(page.locator("select.progress")).to_have_count(0)
            expect(page.get_by_role("button", name="BibTeX")).to_have_count(0)
