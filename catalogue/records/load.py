"""The files of a data folder -> model. Every fault of every file is collected; a faulty record is left out, the others stay."""

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from catalogue.records.data import FOLDERS, LISTS, MODELS, Data, Entry
from catalogue.records.edited import read_again
from catalogue.records.mentions import unknown
from catalogue.records.model import Catalogue
from catalogue.records.problem import CatalogueError, Problem
from catalogue.records.textfile import MISSING
from catalogue.records.told import id_at, told, told_of_list
from catalogue.records.values import Record
from catalogue.records.yamlfile import RESTORE, File, read

# A folder may do without.
OPTIONAL = ("houses", "log")
# When a file was changed, in nanoseconds, and its size in bytes; zeros where there is no file.
Stamp = tuple[int, int]
# Those of the folder that was read last.
FILES: dict[Path, tuple[Stamp, File]] = {}


def load(folder: Path) -> Data:
    """The data of a folder, read again only when a file of it has changed. Never raises for bad data: see Data.problems."""
    return _loaded(folder, tuple((str(file), _stamp(file)) for file in files(folder)))


def files(folder: Path) -> list[Path]:
    """All that is read of it, whether it is there or not."""
    return [*(folder / f"{name}.yaml" for name in MODELS), *(path for name in FOLDERS for path in _of_papers(folder, name))]


@lru_cache(maxsize=2)
def _loaded(folder: Path, stamps: tuple[tuple[str, Stamp], ...]) -> Data:
    data = Data(folder)
    if not any((folder / f"{name}.yaml").exists() for name in MODELS):
        data.unread |= {*MODELS}
        data.problems.append(Problem(folder, 1, "", "", "has no data; put papers.yaml and the others back"))
        return data
    there = [name for name in MODELS if name not in OPTIONAL or (folder / f"{name}.yaml").exists()]
    for faults in [_read(data, name, MODELS[name]) for name in there]:  # told once all are read
        data.problems += faults
    for name in FOLDERS:
        for path in _of_papers(folder, name):
            _read_one(data, name, path)
    _tell_emptied(data)
    for path in FILES.keys() - {Path(file) for file, _ in stamps}:
        del FILES[path]
    return data


def catalogue(folder: Path) -> Catalogue:
    """The catalogue of a data folder. Raises CatalogueError where a file or a record cannot be used."""
    data = load(folder)
    if data.problems:
        raise CatalogueError(data.problems)
    return data.catalogue


def _of_papers(folder: Path, name: str) -> list[Path]:
    """Editors leave files beside one whose names begin with a dot. Of a link, rules/unused.py tells."""
    return sorted((folder / name).glob("[!.]*.yaml")) if not (folder / name).is_symlink() else []


def _read_one(data: Data, name: str, path: Path) -> None:
    """A file that cannot be used is left out: its paper goes without."""
    try:
        file = _file(path, MISSING)
        getattr(data, name)[path.stem] = Entry(file, (), FOLDERS[name].model_validate(file.value))
    except ValidationError as error:
        data.problems += told(file, error.errors(), FOLDERS[name])
    except CatalogueError as error:
        data.problems += error.problems


def _file(path: Path, cure: str = RESTORE) -> File:
    """Read again only where it has changed: after an edit that is one of many."""
    stamp, (known, file) = _stamp(path), FILES.get(path, (None, None))
    if file is None or known != stamp:
        file = read_again(file, cure) if file else read(path, cure)
        FILES[path] = stamp, file
    return file


def _stamp(path: Path) -> Stamp:
    return (path.stat().st_mtime_ns, path.stat().st_size) if path.exists() else (0, 0)


def _read(data: Data, name: str, model: type[Record]) -> Iterable[Problem]:
    try:
        file = _file(data.folder / f"{name}.yaml")
        faults = [fault for key, value in _items(file, name in LISTS) for fault in _add(data, name, model, file, key, value)]
        if name != "log":  # nobody writes an id there, and log.py says it
            _leave_out_twins(data, name)
        return told_of_list(file, faults, model, data)
    except CatalogueError as error:
        data.unread.add(name)
        return error.problems


def _tell_emptied(data: Data) -> None:
    """A list may have no records, unless others name some."""
    for name in {f"{what}s" for _, _, what, _ in unknown(data)}:
        if not data.ids(name) and name not in data.unread:
            said = "holds no records, and others name some; put them back"
            data.problems.append(Problem(data.folder / f"{name}.yaml", 1, "", "", said))
            data.unread.add(name)


def _leave_out_twins(data: Data, name: str) -> None:
    """Of records with one id the first stays. What the others are called nobody knows, so that any id may be named."""
    entries: list[Entry[Any]] = getattr(data, name)
    first: dict[str, Entry[Any]] = {}
    for entry in entries:
        if first.setdefault(entry.id, entry) is not entry:
            line = first[entry.id].file.lines[first[entry.id].loc]
            data.problems.append(entry.problem(f"the id is also that of line {line}; keep one, change the other", "id"))
            data.nameless.add(name)
    entries[:] = first.values()


def _items(file: File, listed: bool) -> Iterable[tuple[str | int, Any]]:
    """The values of the file, each after its number or its name. Raises CatalogueError where the file has another shape."""
    if listed and isinstance(file.value, list):
        return enumerate(file.value)
    if not listed and isinstance(file.value, dict) and file.value:
        return file.value.items()
    wanted = "a list of records, each beginning with `- id:`" if listed else "names with their texts"
    raise CatalogueError([file.problem((), f"the file must be {wanted}")])


def _add(data: Data, name: str, model: type[Record], file: File, key: str | int, value: Any) -> list[ErrorDetails]:
    """To the list of this name; of a value that is no such record the faults come back, and its id is remembered as faulty."""
    try:
        getattr(data, name).append(Entry(file, (key,), model.model_validate(value)))
        return []
    except ValidationError as error:
        data.faulty[name].add(id_at(file, key))
        faults = error.errors()
        if any(fault["loc"][:1] in ((), ("id",)) for fault in faults):
            data.nameless.add(name)
        return [{**fault, "loc": (key, *fault["loc"])} for fault in faults]
