"""A running `mkdocs serve` of a copy of the project: what it prints, what a browser gets, what is edited."""

import shutil
import socket
from collections.abc import Iterator
from pathlib import Path
from threading import Thread
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

from tests.invented import ROOT, project
from tests.tools import PATIENCE, start, waits

DRAWING = "docs/figures/lora.svg.jinja"


class Serving:
    """Started at once; `folder` is the copy."""

    def __init__(self, folder: Path, *options: str, **environment: str):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port: int = free.getsockname()[1]
        address = f"127.0.0.1:{self.port}"
        self.folder, self.url, self.lines = folder, f"http://{address}/", []
        command = ("mkdocs", "serve", "--dev-addr", address, *options)
        self.process = start(*command, folder=folder, SITE_URL=self.url, **environment)
        Thread(target=lambda: [self.lines.append(line.rstrip()) for line in self.process.stdout], daemon=True).start()

    def ready(self) -> bool:
        return waits(lambda: any("Serving on" in line for line in self.lines) or self.process.poll() is not None) and self.alive

    @property
    def alive(self) -> bool:
        return self.process.poll() is None

    def read(self, path: str) -> str:
        """What a browser gets, errors included; nothing where there is no answer."""
        try:
            with urlopen(self.url + path, timeout=PATIENCE) as answer:
                return answer.read().decode()
        except HTTPError as error:
            return error.read().decode()
        except (URLError, ConnectionError, TimeoutError):
            return ""

    def shows(self, path: str, text: str) -> bool:
        return waits(lambda: text in self.read(path))

    def errors(self, since: int) -> list[str]:
        """The lines of errors that were printed after so many lines."""
        return [line for line in self.lines[since:] if line.startswith("ERROR") or "Traceback" in line]

    def replace(self, path: str, old: str, new: str) -> None:
        file = self.folder / path
        text = file.read_text(encoding="utf-8")
        assert old in text, f"{path} has no {old!r}"
        file.write_text(text.replace(old, new, 1), encoding="utf-8")

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(PATIENCE)


def served(folder: Path) -> Iterator[Serving]:
    """For a fixture: a preview, which is ready, of invented papers and of a page that shows a drawing."""
    project(folder, 8)
    shutil.copy(ROOT / DRAWING, folder / DRAWING)
    for language in ("zh", "en"):
        with (folder / "docs" / language / "about.md").open("a", encoding="utf-8") as page:
            page.write('\n{{ figure("lora", "x") }}\n')
    serving = Serving(folder)
    assert serving.ready(), serving.lines
    yield serving
    serving.stop()
