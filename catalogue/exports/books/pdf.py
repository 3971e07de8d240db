"""A book as PDF, printed by Chromium: once to learn on which pages its chapters begin, and once more to say so."""

import re
import shutil
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

BROWSERS = ("chromium-headless-shell", "chromium", "google-chrome")
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", "--generate-pdf-document-outline"]
# Of Poppler: https://manpages.debian.org/pdfinfo
LISTING = "pdfinfo"
PLACE = re.compile(r'^\s*(\d+) \[.*\] "(.+)"$', re.MULTILINE)
# Seconds; a thousand pages take a minute or two.
PATIENCE = 1200


class PrinterError(RuntimeError):
    """What prints is not there, or does not."""


def printed(document: Callable[[Mapping[str, int]], str]) -> bytes:
    """The PDF of a document, which is asked for with the pages of its places: first unknown, then as they are.

    Raises PrinterError.
    """
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if not browser or not shutil.which(LISTING):
        raise PrinterError(f"PDF takes one of {', '.join(BROWSERS)}, and {LISTING}; make pdf installs them")
    with TemporaryDirectory() as folder:
        source, file, pages = Path(folder, "book.xhtml"), Path(folder, "book.pdf"), dict[str, int]()
        command = [browser, *FLAGS, f"--user-data-dir={folder}/profile", f"--print-to-pdf={file}", source.as_uri()]
        for _ in range(2):
            source.write_text(document(pages), encoding="utf-8")
            _run(command)
            pages = {name: int(page) for page, name in PLACE.findall(_run([LISTING, "-dests", str(file)]))}
        return file.read_bytes()


def _run(command: list[str]) -> str:
    try:
        return subprocess.run(command, check=True, capture_output=True, text=True, timeout=PATIENCE).stdout
    except (subprocess.SubprocessError, OSError) as error:
        raise PrinterError(f"{command[0]} does not print: {error}") from error
