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
SILENCE = f"() => {{ document.querySelector('{SAYS}').textContent = '' }}"
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
    """A new reader, who may have something stored: with reader(stored, …) as page, on the page of BERT or another."""

    @contextmanager
    def reader(stored: str | None = None, path: str = "pretraining/bert/", **options):
        kept = [] if stored is None else [{"name": KEY, "value": stored}]
        origin = {"origin": host.url.removesuffix("/some/prefix/"), "localStorage": kept}
        with visit(storage_state={"origins": [origin]}, **options) as page:
            page.goto(f"{host.url}{path}")
            yield page

    return reader


def stored(page) -> dict:
    return json.loads(page.evaluate(f"localStorage.getItem('{KEY}')"))


@in_turn("home, size", READERS)
def test_a_mark_shows_on_every_list_of_both_languages(reader, host, home, size):
    other = "" if home else "en/"
    with reader(path=f"{home}pretraining/bert/", viewport=size) as page:
        page.locator(MARK.format("bert")).select_option("reading")
        for path in [f"{other}pretraining/bert/", *(language + place for place in PLACES for language in (home, other))]:
            page.goto(f"{host.url}{path}")
            expect(page.locator(MARK.format("bert")).first).to_have_value("reading")
        page.goto(f"{host.url}{other}map/")
        expect(page.locator(".map a[data-paper=bert]")).to_have_attribute("data-state", "reading")


def test_a_mark_can_be_taken_back_and_the_keyboard_sets_one_that_says_what_it_is_for(reader):
    with reader('{"bert": "read"}', "en/pretraining/bert/") as page:
        mark = page.locator(MARK.format("bert"))
        expect(mark).to_have_value("read")
        mark.select_option("")
        page.reload()
        expect(mark).to_have_value("")
        page.get_by_label("Progress: BERT").focus()
        page.keyboard.press("ArrowDown")
        expect(mark).to_have_value("to-read")
        page.reload()
        expect(mark).to_have_value("to-read")


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
        mark = page.locator(MARK.format("bert"))
        for broken in BROKEN:
            page.evaluate("([key, value]) => localStorage.setItem(key, value)", [KEY, broken])
            page.reload()
            expect(mark, broken).to_have_value("")
            mark.select_option("read")
            assert stored(page)["bert"] == "read", broken
        page.reload()
        expect(mark).to_have_value("read")
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
        assert stored(page) == {"bert": "reading"}


def test_another_page_that_is_open_follows(reader, host):
    with reader() as page:
        other = page.context.new_page()
        other.goto(f"{host.url}en/paths/build-a-rag-system/")
        page.locator(MARK.format("bert")).select_option("read")
        expect(other.locator(MARK.format("bert"))).to_have_value("read")


@in_turn("home, size", READERS)
def test_an_exported_list_is_imported_on_another_device(reader, tmp_path, home, size):
    marks = {"bert": "read", "lora": "to-read"}
    with reader(json.dumps(marks), f"{home}browse/", viewport=size) as page:
        with page.expect_download() as download:
            page.locator("[name=json]").click()
        download.value.save_as(tmp_path / "list.json")
    with reader('{"bert": "reading", "rag": "read"}', f"{home}browse/") as page:
        page.locator("[name=import]").set_input_files(tmp_path / "list.json")
        expect(page.locator(SAYS)).to_have_text("Imported." if home else "已导入。")
        assert stored(page) == marks | {"rag": "read"}


def test_a_file_that_is_no_list_changes_nothing_and_is_refused(reader, tmp_path):
    with reader('{"bert": "read"}', "en/browse/") as page:
        for at, content in enumerate(NO_LISTS):
            (tmp_path / f"{at}.json").write_text(content)
            page.evaluate(SILENCE)
            page.locator("[name=import]").set_input_files(tmp_path / f"{at}.json")
            expect(page.locator(SAYS), content).to_contain_text("nothing was imported")
            assert stored(page) == {"bert": "read"}, content


def exported(page, ending: str) -> str:
    """What the button of a format writes, of a page that says nothing before."""
    page.evaluate(SILENCE)
    with page.expect_download() as download:
        page.locator(f"[name='{ending}']").click()
    assert download.value.suggested_filename == f"llm-classics.{ending}"
    return download.value.path().read_text(encoding="utf-8")


@in_turn("home", HOMES)
def test_the_list_is_exported_in_every_form_and_nothing_said_where_nothing_lacks(reader, site, home):
    with reader('{"bert": "read", "lora": "to-read"}', f"{home}browse/") as page:
        for ending, entry in (("bib", r"^@"), ("ris", r"^TY  - "), ("enw", "^%0 "), ("csl.json", '"id": ')):
            text = exported(page, ending)
            files = [site.folder / "catalogue" / f"{id}.{ending}" for id in ("bert", "lora")]
            entries = [file.read_text(encoding="utf-8") for file in files]
            if ending == "csl.json":
                assert json.loads(text) == [item for entry in entries for item in json.loads(entry)]
            else:
                assert text == "\n".join(entries)
            assert len(re.findall(entry, text, re.MULTILINE)) == 2, ending
            expect(page.locator(SAYS)).to_be_empty()


@pytest.mark.parametrize(
    "fault, home, endings", [*zip(ABSENT.values(), HOMES.values(), (ENDINGS[::2], ENDINGS[1::2]))], ids=ABSENT
)
def test_an_export_says_what_it_lacks_and_where_nothing_could_be_fetched_nothing_is_written(reader, fault, home, endings):
    says = ["2 of 3", "missing from the file: gone and LoRA."] if home else ["3 篇里有 2 篇", "缺：gone和LoRA。"]
    with reader('{"bert": "read", "lora": "to-read", "gone": "read"}', f"{home}browse/") as page:
        page.route("**/catalogue/lora.*", lambda route: route.fulfill(status=503, body="[]"))
        for ending in endings:
            assert "bert" in exported(page, ending)
            expect(page.locator(SAYS)).to_contain_text(says[0])
            expect(page.locator(SAYS)).to_contain_text(says[1])
        written = []
        page.on("download", lambda download: written.append(download))
        page.route("**/catalogue/*", fault)
        for ending in ENDINGS:
            page.evaluate(SILENCE)
            page.locator(f"[name='{ending}']").click()
            expect(page.locator(SAYS)).to_contain_text("there is no file" if home else "没有导出文件")
        page.unroute("**/catalogue/*")
        exported(page, ENDINGS[0])
        assert len(written) == 1


def test_an_empty_list_exports_nothing(reader):
    with reader(path="browse/") as page:
        expect(page.locator("[name=json]")).to_be_disabled()
        page.locator(MARK.format("bert")).select_option("read")
        expect(page.locator("[name=bib]")).to_be_enabled()


def test_the_browse_page_chooses_by_progress(reader, host):
    with reader('{"bert": "read", "lora": "to-read"}', "en/browse/?progress=unmarked") as page:
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
