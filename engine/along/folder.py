"""From the built site to the files of the folder, and to the archive that holds it."""

import json
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path, PurePath
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from catalogue.records.addresses import BOOK, ROOTS
from engine.along.pages import HELPER, Page, file_of
from engine.along.scripts import classic

FIRST = "index.html"
WORKER, MODULES = "assets/*/javascripts/workers/search.js", "assets/*/javascripts/*.js"
# No page links to these, but scripts ask for them.
ASKED_FOR = (WORKER, "assets/*/facing.css")


def carried(site: Path) -> dict[str, str | bytes]:
    """The files of the folder by their paths in it: all that can be reached from the first page of the site in `site`."""
    waiting = [FIRST, *(file.relative_to(site).as_posix() for pattern in ASKED_FOR for file in site.glob(pattern))]
    found: dict[str, str | bytes] = {HELPER: (Path(__file__).parent / "files.js").read_text(encoding="utf-8")}
    while waiting:
        path = waiting.pop()
        if path in found:
            continue
        if path.endswith(".html"):
            page = Page(site, path)
            found[path] = page.html
            waiting += page.files
            found |= {f"{file}.js": said((site / file).read_text(encoding="utf-8")) for file in page.downloads}
        else:
            found[path] = _file(site, path)
    return found | dict(_search(site))


def _file(site: Path, path: str) -> str | bytes:
    if PurePath(path).match(WORKER):
        return classic(site / path, worker=True)
    return classic(site / path) if PurePath(path).match(MODULES) else (site / path).read_bytes()


def said(text: str) -> str:
    """What files.js reads in place of a file that holds the text."""
    return f"document.currentScript.content = {json.dumps(text, ensure_ascii=False)}\n"


def _search(site: Path) -> Iterator[tuple[str, str]]:
    """The index of each language; the theme's own, without documents, is a script that sets a variable."""
    for home in ROOTS.values():
        for file in (site / home / "search").rglob("*.json"):
            text, path = file.read_text(encoding="utf-8"), file.relative_to(site).as_posix()
            if file.name == "search_index.json":
                yield path.removesuffix("on"), f"var __index = {text}\n"
            else:
                yield f"{path}.js", said(_located(text, site / home) if file.name == "index.json" else text)


def _located(index: str, home: Path) -> str:
    """The index, whose entries are found in files."""
    content = json.loads(index)
    content["entries"] = [[file_of(address, home), *rest] for address, *rest in content["entries"]]
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def packed(files: dict[str, str | bytes], day: date | None) -> bytes:
    """The archive of one folder, the same bytes each time: every file in it is of that day, or of the first there can be."""
    day = day or date(1980, 1, 1)
    archive = BytesIO()
    with ZipFile(archive, "w", ZIP_DEFLATED, compresslevel=9) as out:
        for path in sorted(files):
            file = ZipInfo(f"{BOOK}/{path}", (day.year, day.month, day.day, 0, 0, 0))
            file.compress_type, file.create_system, file.external_attr = ZIP_DEFLATED, 3, 0o644 << 16
            out.writestr(file, files[path])
    return archive.getvalue()
