"""A build of ours beside builds of the plain theme, which are given the same pages: the Markdown twins of ours."""

import compileall
import json
import resource
import shutil
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Thread

from tests.tools import start

PLAIN = "site_name: Plain\ndocs_dir: {0}\nsite_dir: built-{0}\ntheme: {{name: material, language: {0}}}\nplugins: [search]\n"


@dataclass(frozen=True)
class Run:
    """Seconds on the clock, seconds of work (in user mode, of all processes), MiB at most (of all processes together)."""

    wall: float
    user: float
    memory: float

    def __str__(self) -> str:
        return f"{self.wall:.1f} s, {self.user:.1f} s of work, {self.memory:.0f} MiB"


def compared(folder: Path) -> dict[str, Run]:
    """The runs by what they are: ours in the project in `folder`, and the plain theme's with what ours wrote.

    Warm, only .cache is kept and a sentence of one record is another; renamed, a name. Our code is compiled before, as pip has
    compiled the theme's.
    """
    compileall.compile_dir(folder, quiet=2)
    ours = {"ours cold": _ours(folder)}
    _edit(folder, _sentence)
    ours["ours warm"] = _ours(folder)
    _edit(folder, _name)
    ours["ours renamed"] = _ours(folder)
    plain = [[_plain(folder, language)] for language in ("zh", "en")]
    first, second = (_measured(folder, command) for command in plain)
    row = Run(first.wall + second.wall, first.user + second.user, max(first.memory, second.memory))
    return ours | {"plain in a row": row, "plain side by side": _measured(folder, [*plain[0], *plain[1]])}


def _ours(folder: Path) -> Run:
    """Everything is built into a new folder; only .cache stays from the build before.

    Its site is set aside and not removed: ext4 takes two seconds more for 4,000 new files where as many went a moment ago.
    """
    if (site := folder / "site").exists():
        site.rename(Path(tempfile.mkdtemp(dir=folder)) / "site")
    return _measured(folder, [["mkdocs", "build", "--quiet"]])


def _edit(folder: Path, change: Callable[[dict], None]) -> None:
    """Changes one record, in the middle of the catalogue."""
    data = folder / "data" / "papers.yaml"
    records = json.loads(data.read_text(encoding="utf-8"))
    change(records[len(records) // 2])
    data.write_text(json.dumps(records, ensure_ascii=False, indent=1), encoding="utf-8")


def _sentence(record: dict) -> None:
    """What is edited most: it stands on the page of the paper, and in lists."""
    for language, mark in {"zh": "改过。", "en": "Changed. "}.items():
        record["tldr"][language] = mark + record["tldr"][language]


def _name(record: dict) -> None:
    """All pages that link to the paper say its name."""
    record["name"] = f"Changed {record['name']}"


def _plain(folder: Path, language: str) -> list[str]:
    """What builds the twins of a language, which are put beside the project."""
    site, pages = folder / "site", folder / "plain" / language
    for twin in (site / language if language == "en" else site).rglob("index.md"):
        path = twin.relative_to(site)
        if (path.parts[0] == "en") == (language == "en"):
            page = pages / (path.relative_to("en") if language == "en" else path)
            page.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(twin, page)
    settings = folder / "plain" / f"{language}.yml"
    settings.write_text(PLAIN.format(language), encoding="utf-8")
    return ["mkdocs", "build", "--quiet", "--config-file", str(settings)]


def _measured(folder: Path, commands: list[list[str]]) -> Run:
    """All at once."""
    before, begun = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime, time.monotonic()
    processes = [start(*command, folder=folder) for command in commands]
    most, over = [0.0], Event()
    watching = Thread(target=_watch, args=([process.pid for process in processes], most, over))
    watching.start()
    said = [process.communicate()[0] for process in processes]
    wall = time.monotonic() - begun
    over.set()
    watching.join()
    assert not any(process.returncode for process in processes), said
    return Run(wall, resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before, most[0])


def _watch(roots: list[int], most: list[float], over: Event) -> None:
    """Ten times a second, and no more than a hundredth of the time: to count the pages of a large process takes long."""
    pause = 0.1
    while not over.wait(pause):
        begun = time.monotonic()
        most[0] = max(most[0], sum(map(_memory, roots)))
        pause = max(0.1, 100 * (time.monotonic() - begun))


def _memory(process: int) -> float:
    """MiB of a process and those it has started; what several share counts once (Pss of proc_pid_smaps_rollup(5))."""
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
        started = [path.read_text().split() for path in Path(f"/proc/{process}/task").glob("*/children")]
    except OSError:  # it has ended
        return 0
    own = next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)
    return own / 1024 + sum(_memory(int(child)) for children in started for child in children)
