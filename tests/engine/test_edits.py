"""A preview and an edit in it: what was edited is shown at once, in both languages; everything else follows."""

from html import unescape

import pytest

from tests.invented import project
from tests.served import DRAWING, Serving, served
from tests.tools import waits

EVERYTHING = "Built: pages, lists and files"
PAGE, PAPER = "about/", "architecture/invented-0/"


@pytest.fixture(scope="module")
def running(tmp_path_factory):
    yield from served(tmp_path_factory.mktemp("edited"))


@pytest.fixture
def serving(running):
    """Once nothing is left to do."""
    assert waits(lambda: [line for line in running.lines if line.startswith("INFO")][-1].endswith(EVERYTHING)), running.lines
    return running


def version(page: str) -> str:
    """The one that a browser compares with that of the server, to load the page again."""
    return page.rpartition("livereload(")[2].partition(",")[0]


def lines(serving: Serving, since: int, said: str) -> list[str]:
    return [line for line in serving.lines[since:] if said in line]


def shown_at_once(serving: Serving, since: int, *pages: str) -> bool:
    """Whether these were made before everything was; whoever reads them when that was printed gets them."""
    assert waits(lambda: all(lines(serving, since, page) for page in pages)), serving.lines[since:]
    return all("Shown at once:" in lines(serving, since, page)[0] for page in pages)


def test_it_begins_with_at_most_ten_lines_of_which_one_says_how_long_it_takes(running):
    (soon,) = [line for line in running.lines if "in half a minute" in line]
    assert len(running.lines) <= 10 and running.url in soon


def test_a_preview_keeps_nothing_in_browsers(running):
    assert "registration.unregister()" in running.read("sw.js")
    for page in ("", "en/"):
        assert "<link" in running.read(page) and 'rel="manifest"' not in running.read(page)


def test_a_page_is_shown_in_both_languages_before_everything_is_built(serving):
    since = len(serving.lines)
    for language in ("zh", "en"):
        serving.replace(f"docs/{language}/about.md", "\n## ", "\nEdited at once.\n\n## ")
    assert shown_at_once(serving, since, PAGE, f"en/{PAGE}")
    read = {path: serving.read(path) for path in (PAGE, f"en/{PAGE}")}
    assert all("Edited at once." in page for page in read.values())
    assert waits(lambda: lines(serving, since, EVERYTHING))
    # The build has made the same of it, and browsers load nothing again.
    assert {path: version(serving.read(path)) for path in read} == {path: version(page) for path, page in read.items()}


def test_a_record_is_shown_on_its_page_in_both_languages_and_elsewhere_later(serving):
    since = len(serving.lines)
    serving.replace("data/papers.yaml", '"name": "Invented Token 0"', '"name": "Called at once"')
    assert shown_at_once(serving, since, PAPER, f"en/{PAPER}")
    assert all("Called at once" in serving.read(path) for path in (PAPER, f"en/{PAPER}"))
    elsewhere = ("browse/", "en/browse/", "catalogue/papers.json", f"{PAPER}index.md", f"en/{PAPER}index.md")
    assert all(serving.shows(path, "Called at once") for path in elsewhere)


def test_a_drawing_is_shown_where_it_stands(serving):
    since = len(serving.lines)
    serving.replace(DRAWING, "</svg>", "<!-- edited --></svg>")
    assert shown_at_once(serving, since, PAGE, f"en/{PAGE}")
    assert all("<!-- edited -->" in serving.read(path) for path in (PAGE, f"en/{PAGE}"))


@pytest.mark.parametrize("language, page", [("zh", PAGE), ("en", f"en/{PAGE}")])
def test_a_mistake_is_shown_in_its_place_at_once_and_told_once_and_goes_at_once(serving, language, page):
    since = len(serving.lines)
    serving.replace(f"docs/{language}/about.md", "\n## ", "\n{{ papres() }}\n\n## ")
    assert shown_at_once(serving, since, f" {page}")
    assert f"docs/{language}/about.md:" in unescape(serving.read(page))
    assert waits(lambda: lines(serving, since, EVERYTHING))
    assert len(lines(serving, since, "no macro 'papres'")) == 1
    since = len(serving.lines)
    serving.replace(f"docs/{language}/about.md", "\n{{ papres() }}\n\n## ", "\n## ")
    assert shown_at_once(serving, since, f" {page}")
    assert "no macro" not in serving.read(page)


def test_code_of_the_site_that_changes_is_told_since_a_preview_reads_it_once(serving):
    since = len(serving.lines)
    serving.replace("macros.py", '"""', '"""Changed. ')
    assert waits(lambda: lines(serving, since, "macros.py has changed: end this and start it again"))
    serving.replace("macros.py", '"""Changed. ', '"""')


def test_a_new_page_comes_with_everything_and_goes_with_it(serving):
    page = "docs/{}/alignment/invented-4.md"
    since, texts = len(serving.lines), {}
    for language in ("zh", "en"):
        file = serving.folder / page.format(language)
        texts[file] = file.read_bytes()
        file.unlink()
    assert waits(lambda: "has no page" in unescape(serving.read("")))
    for file, text in texts.items():
        file.write_bytes(text)
    assert waits(lambda: "has no page" not in unescape(serving.read("")))
    assert all(serving.shows(f"{path}alignment/invented-4/", "Invented Token 4") for path in ("", "en/"))
    assert not lines(serving, since, "Shown at once")
    later = " ".join(lines(serving, since, "Shown once everything is built"))
    assert all(f" {path}alignment/invented-4/" in later for path in ("", "en/"))


def test_a_further_edit_does_not_wait_for_the_build_before(serving):
    since = len(serving.lines)
    serving.replace("docs/zh/about.md", "\n## ", "\nFirst of two.\n\n## ")
    assert waits(lambda: lines(serving, since, "Building documentation"))
    serving.replace("docs/zh/about.md", "First of two.", "First of two. Second of two.")
    assert waits(lambda: len(lines(serving, since, "Shown at once")) == 2)
    assert "Second of two." in serving.read(PAGE)
    assert waits(lambda: lines(serving, since, EVERYTHING))
    assert "Second of two." in serving.read(PAGE)


def test_a_warning_about_a_page_is_told_again_when_another_page_is_edited(serving):
    def told(since: int) -> bool:
        return waits(lambda: "about.md' contains a link 'none.md'" in "\n".join(serving.lines[since:]))

    serving.replace("docs/zh/about.md", "\n## ", "\n[nothing](none.md)\n\n## ")
    assert told(0)
    since = len(serving.lines)
    serving.replace("docs/zh/contributing.md", "{#setup}", "{#moved}")
    assert told(since)


def test_without_reloading_files_for_programs_are_there_in_both_languages(tmp_path):
    serving = Serving(project(tmp_path, 8), "--no-livereload")
    try:
        assert serving.ready(), serving.lines
        for path in ("about/index.md", "en/about/index.md", "catalogue/papers.json"):
            assert waits(lambda path=path: serving.read(path)[:1] in ("#", "{", "[")), path
    finally:
        serving.stop()
