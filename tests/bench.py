"""Our build beside the plain theme's, bytes, and the seconds until an edit is on screen: `make bench`.

Machines are noisy: read the ratios, which are of one run. Peak memory is told on Linux alone.
"""

import gzip
import statistics
import sys
import tempfile
import time
from itertools import pairwise
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.bench_browse import measure
from tests.bench_build import Run, compared
from tests.browser.conftest import CHROMIUM, FLAGS
from tests.invented import project
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
        print(f"under serve, until an edit of {what} is on screen in both languages: {seconds:.1f} s")


def _built(browser, papers: int) -> tuple[dict[str, Run], dict[str, float]]:
    with tempfile.TemporaryDirectory() as folder:
        folder = project(Path(folder), papers)
        runs = compared(folder)
        pages = [page.read_bytes() for page in (folder / "site").glob("*/invented-*/index.html")]
        index = (folder / "site" / "search" / "index.json").read_bytes()
        browse = measure(browser, folder / "site")
    plain = runs["plain in a row"]
    for name, run in runs.items():
        ratio = f"{run.wall / plain.wall:.2f}x, {run.memory / plain.memory:.2f}x memory"
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
    """The middle one of three edits each, of the real site."""
    with tempfile.TemporaryDirectory() as folder:
        serving = Serving(copy(Path(folder)))
        try:
            assert serving.shows("en/pretraining/bert/", "BERT"), "the site is not served"
            record = [_edit(serving, "data/papers.yaml", "  name: BERT", f"  name: BERT {at}", f"BERT {at}") for at in range(3)]
            before = "{{ results() }}"
            text = "docs/{}/pretraining/bert.md"
            page = [_edit(serving, text, before, f"Edit {at}\n\n{before}", f"Edit {at}") for at in range(3)]
        finally:
            serving.process.terminate()
    return {"a record": statistics.median(record), "a page": statistics.median(page)}


def _edit(serving: Serving, path: str, old: str, new: str, mark: str) -> float:
    time.sleep(2)
    start = time.monotonic()
    for language in ("zh", "en") if "{}" in path else ("",):
        serving.replace(path.format(language), old, new)
    shown = all(serving.shows(f"{home}pretraining/bert/", mark) for home in ("", "en/"))
    assert shown, f"{mark} never came"
    return time.monotonic() - start


if __name__ == "__main__":
    main([int(papers) for papers in sys.argv[1:]] or SIZES)
