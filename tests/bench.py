"""Our build beside the plain theme's, bytes, and the seconds until an edit is on screen: `make bench`.

Machines are noisy: read the ratios, which are of one run. Peak memory is told on Linux alone.
"""

import gzip
import re
import statistics
import sys
import tempfile
import time
from itertools import pairwise
from pathlib import Path

from playwright.sync_api import sync_playwright

from catalogue.records.values import LANGUAGES
from tests.bench_browse import measure
from tests.bench_build import Run, compared
from tests.browser.conftest import CHROMIUM, FLAGS
from tests.invented import TOPICS, project
from tests.served import Serving
from tests.tools import copy

SIZES = [31, 250, 1000]
COLUMNS = {
    "papers": "{:.0f}",
    "page B": "{:.0f}",
    "page gz B": "{:.0f}",
    "index B": "{:.0f}",
    "index gz B": "{:.0f}",
    "filter ms": "{:.1f}",
}


def main(sizes: list[int]) -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        built = {papers: _built(browser, papers) for papers in sizes}
    _growth({papers: runs for papers, (runs, _) in built.items()})
    _table([row for _, row in built.values()])
    for what, seconds in _edits().items():
        print(f"under serve, until an edit of {what} is on screen in both languages: {seconds:.1f} s", flush=True)


def _built(browser, papers: int) -> tuple[dict[str, Run], dict[str, float]]:
    with tempfile.TemporaryDirectory() as folder:
        folder = project(Path(folder), papers)
        runs = compared(folder)
        pages = [page.read_bytes() for page in (folder / "site").glob("*/invented-*/index.html")]
        index = (folder / "site" / "search" / "index.json").read_bytes()
        browse = measure(browser, folder / "site")
    plain = runs["plain in a row"]
    for name, run in runs.items():
        ratio = f"{run.wall / plain.wall:.2f}x, {run.user / plain.user:.2f}x work, {run.memory / plain.memory:.2f}x memory"
        print(f"{papers:>5} papers, {name + ':':<20}{run}; {ratio}", flush=True)
    return runs, {
        "papers": papers,
        "page B": statistics.median(map(len, pages)),
        "page gz B": statistics.median(len(gzip.compress(page)) for page in pages),
        "index B": len(index),
        "index gz B": len(gzip.compress(index)),
        "filter ms": browse["counted"],
    }


def _growth(built: dict[int, dict[str, Run]]) -> None:
    """From each size to the next."""
    for less, more in pairwise(built):
        grown = [f"{name} {run.wall / built[less][name].wall:.2f}x" for name, run in built[more].items()]
        print(f"from {less} papers to {more} ({more / less:.1f}x): {', '.join(grown)}")


def _table(rows: list[dict[str, float]]) -> None:
    """Each figure, and in brackets how often it is that of the first row."""
    print("".join(f"{name:>20}" for name in COLUMNS))
    for row in rows:
        cells = [f"{form.format(row[name])} ({row[name] / rows[0][name]:.2f}x)" for name, form in COLUMNS.items()]
        print("".join(f"{cell:>20}" for cell in cells))


def _edits() -> dict[str, float]:
    """The middle one of three edits each, of the real site and of one with 250 invented papers."""
    with tempfile.TemporaryDirectory() as real, tempfile.TemporaryDirectory() as invented:
        return {
            **_edited(copy(Path(real)), "the real catalogue", "pretraining/bert"),
            **_edited(project(Path(invented), 250), "250 invented papers", f"{TOPICS[0]}/invented-0"),
        }


def _edited(folder: Path, what: str, page: str) -> dict[str, float]:
    serving = Serving(folder)
    # Where the sentence of the record begins, in each language, and a block of its page.
    begins = [rf'("?id"?: "?{Path(page).name}"?,?\n.*?"?tldr"?:.*?"?{language}"?: "?)' for language in LANGUAGES]
    record = {folder / "data" / "papers.yaml": begins}
    text = {folder / "docs" / language / f"{page}.md": [r"()\{\{ results\(\) \}\}"] for language in LANGUAGES}
    try:
        assert serving.shows(f"en/{page}/", "<h1"), "the site is not served"
        return {
            f"a record of {what}": statistics.median(_edit(serving, page, record, f"Record{at} ") for at in range(3)),
            f"a page of {what}": statistics.median(_edit(serving, page, text, f"Page{at}\n\n") for at in range(3)),
        }
    finally:
        serving.stop()


def _edit(serving: Serving, page: str, places: dict[Path, list[str]], mark: str) -> float:
    """Seconds from writing the mark into files to the page that has it, in both languages."""
    time.sleep(2)
    for file, patterns in places.items():
        text = file.read_text(encoding="utf-8")
        for pattern in patterns:
            text, found = re.subn(
                pattern, lambda match: f"{match[1]}{mark}{match[0][len(match[1]) :]}", text, count=1, flags=re.DOTALL
            )
            assert found, f"{file} has no place for the mark"
        file.write_text(text, encoding="utf-8")
    start = time.monotonic()
    assert all(serving.shows(f"{home}{page}/", mark.strip()) for home in ("", "en/")), f"{mark} never came"
    return time.monotonic() - start


if __name__ == "__main__":
    main([int(papers) for papers in sys.argv[1:]] or SIZES)
