"""What lies in data is of use: topics and tags have papers, words are printed, and files are read by something."""

import re
from collections.abc import Iterator
from difflib import get_close_matches
from functools import reduce
from operator import getitem
from pathlib import Path

from catalogue.files.write import LINK
from catalogue.pages.interface import used
from catalogue.records.cures import CURES
from catalogue.records.data import FOLDERS, MODELS, Data
from catalogue.records.line import quoted
from catalogue.records.load import files
from catalogue.records.mentions import sound
from catalogue.records.problem import Problem
from catalogue.records.values import LANGUAGES, Record
from catalogue.records.walk import values
from catalogue.rules.interface import ENGINE, FAMILIES

# The cause that such problems begin with.
EMPTY = "without papers"
# What YAML takes for a comment and is none, behind a text that is not in quotes.
CUT, LETTERS = re.compile(r"[ \t]+(#\d[^\n]*)"), re.compile(r"(?![\"'|>])[^\n]*[^\W\d_]")
FILES = {f"{name}.yaml" for name in MODELS}
# How alike a name is that was meant: house and houses, not papers and places.
NEAR = 0.8
# For people and for editors.
BESIDE = {"README.md", "papers.schema.json"}


def topics_have_papers(data: Data) -> Iterator[Problem]:
    """A shelf without one would be an empty page. Tells none where a topic may be misspelled."""
    filled = {paper.record.topic for paper in data.papers}
    for topic in data.topics if sound(data) else ():
        if topic.id not in filled:
            pages = " and ".join(f"docs/{language}/{topic.id}/index.md" for language in LANGUAGES)
            cure = f"add one, with {pages} where these are missing, or drop it with its pages"
            yield topic.problem(f"no paper has this topic; {cure}", cause=f"{EMPTY} {topic.id}")


def tags_have_papers(data: Data) -> Iterator[Problem]:
    """Tells none where a paper has still to get its tags."""
    worn = {tag for paper in data.papers for tag in paper.record.tags}
    for tag in data.tags if sound(data) and all(paper.record.tags for paper in data.papers) else ():
        if tag.id not in worn:
            yield tag.problem("no paper has this tag; write it into the tags of one, or drop it", cause=f"{EMPTY} {tag.id}")


def fields_hold_something(data: Data) -> Iterator[Problem]:
    """What may be left out, as what must not be empty is no record. Asks the file: read, both are the same."""
    for entry, loc, record in values(data, Record):
        way = (*entry.loc, *loc)
        written = reduce(getitem, way, entry.file.value) if way in entry.file.lines else None
        for name, value in written.items() if isinstance(written, dict) else ():
            if value in (None, [], {}) and not type(record).model_fields[name].is_required():
                yield entry.problem(CURES["string_too_short"], *loc, name)


def texts_are_not_cut(data: Data) -> Iterator[Problem]:
    """At a # behind a space, where YAML begins a comment: none of those begins with a number."""
    entries = {(entry.file.path, entry.loc): entry for each in data.lists.values() for entry in each}
    for file in {entry.file.path: entry.file for entry in entries.values()}.values():
        for way, (start, end) in file.spans.items():
            entry, cut = entries.get((file.path, way[:1])), CUT.match(file.text, end)
            if entry and cut and LETTERS.match(file.text, start):
                said = f"is cut before {quoted(cut[1])}, which YAML takes for a comment; put the text in quotes"
                yield entry.problem(said, *way[1:])


def nothing_else_lies_here(data: Data) -> Iterator[Problem]:
    """Leaves alone what editors and systems leave for a while: .papers.yaml.swp, papers.yaml~, #papers.yaml#."""
    for path in _there(data.folder):
        if path.name in FOLDERS and (path.is_symlink() or not path.is_dir()):
            yield Problem(path, 1, "", "", "is no folder; put the folder itself here, or remove it")
        elif path.name not in FILES | BESIDE | FOLDERS.keys():
            alike = FOLDERS if path.is_dir() else FILES if {".yaml", ".yml"}.intersection(path.suffixes) else ()
            free = {_stem(name): name for name in alike if not (data.folder / name).exists()}
            near = [free[stem] for stem in get_close_matches(_stem(path.name), free, 1, NEAR)]
            yield Problem(
                path, 1, "", "", f"is read by nothing; {f'name it {near[0]}' if near else 'remove it'}", f"folder {path}"
            )
    for path in (file for name in FOLDERS for file in _there(data.folder / name) if not file.parent.is_symlink()):
        if path.suffix != ".yaml":
            meant = path.with_name(f"{_stem(path.name)}.yaml")
            name = f"name it {meant.name}, or " if data.has("papers", meant.stem) and not meant.exists() else ""
            yield Problem(path, 1, "", "", f"is read by nothing; {name}remove it")


def files_are_no_links(data: Data) -> Iterator[Problem]:
    """A link is read, and nothing that writes data would."""
    for path in filter(Path.is_symlink, files(data.folder)):
        yield Problem(path, 1, "", "", LINK, f"folder {path}")  # as textfile.py has it where it leads nowhere


def _stem(name: str) -> str:
    return name.partition(".")[0]


def words_are_printed(data: Data) -> Iterator[Problem]:
    """Only where all that prints them is at hand."""
    engine = data.folder.parent / ENGINE
    if not engine.is_dir():
        return
    named = {word for word, _, _ in used(engine)}
    families = tuple(word for word in named if word.endswith("_"))
    members = {f"{each}{name}" for each, names in FAMILIES.items() for name in names}
    lost = (named - {*families} | members) - data.ids("strings")
    for entry in data.strings:
        family = next((family for family in families if entry.id.startswith(family)), "")
        names = FAMILIES.get(family)
        if entry.id not in named and not (family and (names is None or entry.id.removeprefix(family) in names)):
            near = "".join(get_close_matches(entry.id, lost, 1))
            cure = f"call it {near!r}" if near else "print it by a template, or drop it"
            yield entry.problem(f"is printed nowhere; {cure}", cause=f"word {near or entry.id}")


def _there(folder: Path) -> list[Path]:
    left = ("~", "#", ".new")
    return [path for path in sorted(folder.glob("[!.]*")) if not path.name.endswith(left)] if folder.is_dir() else []


RULES = [
    topics_have_papers,
    tags_have_papers,
    words_are_printed,
    fields_hold_something,
    texts_are_not_cut,
    nothing_else_lies_here,
    files_are_no_links,
]
