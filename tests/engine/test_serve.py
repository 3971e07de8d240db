"""`mkdocs serve`: an edit reaches both languages, broken data do not end it."""

import re
import socket
import time
from queue import Empty, Queue
from threading import Thread
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from tests.tools import copy, start

START, EDIT = 120, 15


class Serving:
    """A running `mkdocs serve` of a copy of the project."""

    def __init__(self, folder):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            address = f"127.0.0.1:{free.getsockname()[1]}"
        self.folder, self.url, self.lines = folder, f"http://{address}/", Queue()
        self.process = start("mkdocs", "serve", "--dev-addr", address, folder=folder, SITE_URL=self.url)
        Thread(target=lambda: [self.lines.put(line.rstrip()) for line in self.process.stdout], daemon=True).start()

    def shows(self, path: str, text: str, within: float) -> bool:
        return waits(within, lambda: text in self.read(path))

    def read(self, path: str) -> str:
        try:
            with urlopen(self.url + path, timeout=EDIT) as answer:
                return answer.read().decode()
        except (URLError, ConnectionError, TimeoutError):
            return ""

    def printed(self) -> list[str]:
        """Since the last time."""
        lines = []
        try:
            while True:
                lines.append(self.lines.get_nowait())
        except Empty:
            return lines

    def tells(self, *words: str) -> bool:
        """All of the words, in what is printed from now on."""
        told = []
        return waits(EDIT, lambda: told.extend(self.printed()) or all(word in " ".join(told) for word in words))

    def replace(self, path: str, old: str, new: str) -> None:
        file = self.folder / path
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new, 1), encoding="utf-8")


def waits(seconds: float, condition) -> bool:
    end = time.monotonic() + seconds
    while not (done := condition()) and time.monotonic() < end:
        time.sleep(0.1)
    return done


@pytest.fixture(scope="module")
def serving(tmp_path_factory):
    serving = Serving(copy(tmp_path_factory.mktemp("served")))
    assert serving.shows("en/", "LLM Classics", START), serving.printed()
    yield serving
    serving.process.terminate()
    serving.process.wait(10)


def test_an_edit_of_a_record_reaches_both_languages(serving):
    serving.replace("data/papers.yaml", "title: Attention Is All You Need", "title: Attention Is All You Ever Need")
    for path in ("", "en/"):
        assert serving.shows(f"{path}architecture/transformer/", "Attention Is All You Ever Need", EDIT), path


@pytest.mark.parametrize("language, path", [("zh", ""), ("en", "en/")])
def test_an_edit_of_a_page_reaches_the_reader(serving, language, path):
    serving.replace(f"docs/{language}/about.md", "## ", "## Edited just now: ")
    assert serving.shows(f"{path}about/", "Edited just now", EDIT)


def test_an_edit_of_a_figure_reaches_the_reader(serving):
    serving.replace("docs/figures/lora.svg.jinja", "</svg>", "<!-- edited --></svg>")
    assert serving.shows("en/fine-tuning/lora/", "<!-- edited -->", EDIT)


def test_what_is_wrong_with_a_page_is_told_also_when_another_page_is_edited(serving):
    serving.replace("docs/zh/about.md", "\n## ", "\n[nothing](none.md), [anchor](contributing.md#setup)\n\n## ")
    assert serving.tells("about.md' contains a link 'none.md'")
    serving.replace("docs/zh/contributing.md", "{#setup}", "{#moved}")
    assert serving.tells("about.md' contains a link 'none.md'", "about.md' contains a link 'contributing.md#setup'")


def test_broken_data_are_named_and_do_not_end_it(serving):
    papers = serving.folder / "data" / "papers.yaml"
    whole, told = papers.read_text(encoding="utf-8"), []
    serving.printed()
    papers.write_text(f"{whole}\n- {{\n", encoding="utf-8")
    assert waits(EDIT, lambda: told.extend(serving.printed()) or any("papers.yaml:" in line for line in told)), told
    papers.write_text(whole.replace("All You Ever", "All You Ever Ever"), encoding="utf-8")
    assert serving.shows("architecture/transformer/", "All You Ever Ever", EDIT)
    assert len([line for line in told if re.search(r"papers\.yaml:\d+: not YAML", line)]) == 1
    assert [line for line in told + serving.printed() if "Traceback" in line] == []
    assert serving.process.poll() is None


def test_a_page_that_would_run_something_is_named_and_does_not_end_it(serving):
    serving.replace("docs/en/about.md", "\n## ", "\n<script>alert(1)</script>\n\n## ")
    assert serving.tells("docs/en/about.md", "script")
    serving.replace("docs/en/about.md", "<script>alert(1)</script>", "Nothing runs here.")
    assert serving.shows("en/about/", "Nothing runs here.", EDIT)
    assert serving.process.poll() is None


def test_what_other_programs_read_follows_the_pages(serving):
    serving.replace("data/papers.yaml", "name: DistilBERT", "name: DistilBERT 2")
    for path in ("catalogue/papers.json", "en/efficiency/distilbert/index.md"):
        assert serving.shows(path, "DistilBERT 2", EDIT), path
