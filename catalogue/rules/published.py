"""What the site is made of is there, of few kinds, each in its place. All else would be published unread, or read by no one."""

import math
import re
import stat
import warnings
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from PIL import Image

from catalogue.markdown import pagetext
from catalogue.pages import changed
from catalogue.pages.shown import shown
from catalogue.records.addresses import PATHS
from catalogue.records.data import Data
from catalogue.records.line import quoted
from catalogue.records.load import OPTIONAL
from catalogue.records.problem import Problem
from catalogue.records.values import LANGUAGES
from catalogue.rules.interface import ENGINE

NAME = r"[a-z0-9]+(?:-[a-z0-9]+)*"
PAGE, PICTURE = re.compile(rf"{NAME}\.md"), re.compile(rf"{NAME}\.(?:png|jpe?g|gif|webp|avif)")
# What the folders beside the pages hold, and how the rule is said.
BESIDE = {
    "figures": (re.compile(rf"{NAME}\.svg\.jinja"), "a drawing (.svg.jinja)"),
    "examples": (re.compile(rf"{NAME}\.(?:py|out)"), "a program (.py) or what it prints (.out)"),
}
PUBLISHED = "a page (.md) or a picture (.png, .jpg, .gif, .webp, .avif)"
# What editors, systems and files/write.py leave behind for a while; nobody publishes it.
LEFT = re.compile(r"__pycache__|\.(?:DS_Store|#.*|.*\.sw[a-z]|.*\.new|goutputstream-.*)|.*~|#.*#")
# How pictures begin: https://mimesniff.spec.whatwg.org/#matching-an-image-type-pattern
BEGUN = {"png": rb"\x89PNG\r\n\x1a\n", "jpg": rb"\xff\xd8\xff", "gif": rb"GIF8[79]a", "webp": rb"RIFF....WEBP"}
BEGUN |= {"avif": rb"....ftyp(?:avif|avis|mif1)"}
BEGINNING = 16
# Bytes.
LARGEST = 1_000_000


def nothing_else_lies_here(data: Data, docs: Path) -> Iterator[Problem]:
    """One line for each file and folder that is none of these, the folder's for all in it."""
    folders = {*LANGUAGES, *BESIDE}
    for path in sorted(docs.iterdir()):
        if path.name not in folders and not LEFT.fullmatch(path.name):
            said = f"docs/ holds {', '.join(sorted(folders))} and nothing else; move or remove it"
            yield replace(_problem(path, said), cause=f"folder {docs / path.name.lower()}")  # pages.py may lack that
        elif path.is_symlink() or not path.is_dir():
            yield _problem(path, "is no folder; put the folder itself here")
        elif path.name in LANGUAGES:
            names = changed.moved(data, docs)
            for problem in _published(path, _folders(data)):
                yield replace(problem, cause=_lost(names[problem.path], path)) if problem.path in names else problem
        else:
            yield from _of_kind(path, *BESIDE[path.name])


def _lost(path: Path, language: Path) -> str:
    """The cause of what pages.py tells, where it lacks this."""
    page = path / "index.md" if changed.is_nowhere(language.parent, path.name) and path.suffix != ".md" else path
    return f"page {page.relative_to(language)}" if page.suffix == ".md" else f"folder {path}"


def _folders(data: Data) -> set[str]:
    """Of pages. A topic that only papers name is a problem of their records."""
    return {PATHS, *data.ids("topics"), *data.faulty["topics"], *(paper.record.topic for paper in data.papers)}


def _published(folder: Path, below: set[str]) -> Iterator[Problem]:
    named = "\n".join(text for _, text in pagetext.texts(folder))
    for path in sorted(folder.iterdir()):
        if path.is_dir() and not path.is_symlink() and path.name in below:
            yield from (problem for inner in sorted(path.iterdir()) for problem in _of_page(inner, named))
        elif path.is_dir() and not path.is_symlink() and not PAGE.fullmatch(path.name):
            yield _problem(path, "is no folder of a topic; write the topic into data/topics.yaml, or remove the folder")
        else:
            yield from _of_page(path, named)


def _of_page(path: Path, named: str) -> Iterator[Problem]:
    if LEFT.fullmatch(path.name):
        return
    picture = PICTURE.fullmatch(path.name)
    if picture or not PAGE.fullmatch(path.name):
        fault = _fault(path, picture, PUBLISHED, LARGEST) or _unlike(path)
        if not fault and path.name not in named:
            fault = "is a picture that no page shows; show it, or remove it"
    else:
        fault = "is a symbolic link; put the file itself here, or remove the link" if path.is_symlink() else None
    if fault:
        yield _problem(path, fault)


def _unlike(path: Path) -> str | None:
    """Of a picture whose bytes are those of something else, or of which a browser would make gigabytes."""
    kind = path.suffix.removeprefix(".").replace("jpeg", "jpg")
    with path.open("rb") as file:
        begun = file.read(BEGINNING)
    holds = next((each for each, begins in BEGUN.items() if re.match(begins, begun, re.DOTALL)), None)
    if holds != kind:
        cure = f"call it {path.stem}.{holds}" if holds else "save it as one again"
        return f"holds no picture of the kind {kind}; {cure}"
    try:
        with warnings.catch_warnings(action="error"), Image.open(path):
            return None
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        return f"has more than {Image.MAX_IMAGE_PIXELS:,} pixels; make it smaller"
    except Exception:  # of its pixels, nobody knows then
        return None


def _of_kind(folder: Path, form: re.Pattern[str], kind: str) -> Iterator[Problem]:
    for path in sorted(folder.iterdir()):
        fault = None if LEFT.fullmatch(path.name) else _fault(path, form.fullmatch(path.name), kind)
        if fault:
            yield _problem(path, fault)


def _fault(path: Path, named: object, kind: str, largest: float = math.inf) -> str | None:
    """Why it is no such file, by what it is, by its name, by its size in bytes; that of a text is told by who reads it."""
    if path.is_symlink():
        return "is a symbolic link; put the file itself here, or remove the link"
    if not stat.S_ISREG(path.stat().st_mode):
        return f"is no file; only {kind} is published here; put the file itself here, or remove it"
    if not named:
        home = next((folder for folder, (form, _) in BESIDE.items() if form.fullmatch(path.name)), "")
        cure = f"move it to docs/{home}/" if home else "rename or remove it"
        return f"{quoted(path.name)} is not the name of {kind} in small letters, digits and hyphens; {cure}"
    return f"has more than {largest:,} bytes; make it smaller" if path.stat().st_size > largest else None


def _problem(path: Path, message: str) -> Problem:
    return Problem(path, 1, "", "", message, f"folder {path}")


def folders_beside_the_pages_are_there(data: Data, docs: Path) -> Iterator[Problem]:
    """In place of each file that pages name there; where they name one, the file itself is missing."""
    _, drawings, programs = shown(docs)
    for folder, named in ((docs / "figures", drawings), (docs / "examples", programs)):
        if len(named) > 1 and not (folder.is_dir() and any(folder.iterdir())):
            yield _problem(folder, "is not there, or empty; put the folder back, with its files")


def lists_are_there(data: Data, docs: Path) -> Iterator[Problem]:
    """Also those that data alone may do without: where the site is made of them, feeds and the browse page would lack them."""
    for name in OPTIONAL if (docs.parent / ENGINE).is_dir() else ():
        if not (path := data.folder / f"{name}.yaml").exists():
            yield Problem(path, 1, "", "", "is not there; restore it", f"folder {path}")


RULES = [nothing_else_lies_here, folders_beside_the_pages_are_there, lists_are_there]
