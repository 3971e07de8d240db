"""A paper gets another id: its record, its files and all that name it change together, and its former addresses stay."""

from pathlib import Path

from catalogue.files.lock import locked
from catalogue.files.write import write_all
from catalogue.jinja.sandbox import DRAWING
from catalogue.new.insert import text_of
from catalogue.new.record import ID
from catalogue.pages.reserved import LONGEST, reserved
from catalogue.records.data import Data
from catalogue.records.draft import is_open
from catalogue.records.line import quoted
from catalogue.records.mentions import mentions
from catalogue.records.paper import Paper
from catalogue.records.values import LANGUAGES
from catalogue.renaming.datafile import DataFile
from catalogue.renaming.files import files_of
from catalogue.renaming.pages import Names, drawing_changes, naming
from catalogue.renaming.plan import Plan
from catalogue.renaming.refuse import RefusedError, usable
from catalogue.renaming.trial import trial


def rename(old: str, new: str, folder: Path, docs: Path) -> Plan:
    """Gives the paper `old` the id `new`; returns what was changed.

    Raises RefusedError or CatalogueError with a line for each thing that stands in the way, OSError where a file cannot be
    written; then nothing was.
    """
    with locked(folder):
        data = usable(folder, old)
        _refuse_id(old, new, data)
        names = Names(data.paper(old).record.topic, old, new)
        plan = Plan()
        _move(plan, data, docs, names)
        _change_data(plan, data, names)
        _change_pages(plan, docs, names)
        if problems := trial(folder, docs, plan, {old: new}):
            raise RefusedError(f"{old} cannot be renamed to {new}; this would be wrong then; nothing was written", *problems)
        write_all(plan.files(), folder)
    return plan


def _refuse_id(old: str, new: str, data: Data) -> None:
    if not ID.fullmatch(new) or len(new) > LONGEST or is_open(new):
        wanted = f"small letters a-z, digits and single hyphens, at most {LONGEST}, with make as TO=low-rank"
        raise RefusedError(f"{f'{quoted(new)} is no id' if new else 'no new id is named'}; write {wanted}")
    taken = {id: id for id in data.ids("papers")} | data.catalogue.renamed
    if new == old:
        raise RefusedError(f"{old} is its id already")
    if taken.get(new, old) != old:
        raise RefusedError(f"{new!r} is the id of {taken[new]}, or was; choose another")
    if why := "is that of a topic" if new in data.ids("topics") else reserved(new):
        raise RefusedError(f"{new!r} {why}; choose another id")


def _move(plan: Plan, data: Data, docs: Path, names: Names) -> None:
    for path in files_of(data, docs, data.paper(names.old).record):
        name, dot, ending = path.name.partition(".")
        plan.moved[path] = path.with_name(names.drawing(name) + dot + ending)
    if there := [path for path in plan.moved.values() if path.exists()]:
        raise RefusedError(*(f"{path}:1: is there already; move it away, or choose another id" for path in there))


def _change_data(plan: Plan, data: Data, names: Names) -> None:
    paper = data.paper(names.old)
    files = {paper.file.path: DataFile(paper.file)}
    own = files[paper.file.path]
    own.put((*paper.loc, "id"), names.new)
    if _is_published(paper.record):
        own.put_former(int(paper.loc[0]), names.old, names.new)
        plan.notes.append(f"the addresses of {names.old} lead to {names.new}, as data/papers.yaml says under formerly")
        logged = []
    else:
        logged = [(change, ("paper",), change.record.paper) for change in data.log]
    for entry, loc, id in (*mentions(data), *logged):
        if id == names.old:
            files.setdefault(entry.file.path, DataFile(entry.file)).put((*entry.loc, *loc), names.new)
    for path, file in files.items():
        plan.changes[path] = file.changes()


def _is_published(paper: Paper) -> bool:
    """No site is, while a digest is still to be written: nobody has an address of its paper, and no feed has told of it."""
    return not any(is_open(paper.digest[language]) for language in LANGUAGES)


def _change_pages(plan: Plan, docs: Path, names: Names) -> None:
    for found in naming(docs, names, plan.moved):
        plan.changes[found.page] = [*found.drawings, *found.links]
    for path in (path for path in plan.moved if path.name.endswith(DRAWING)):
        plan.changes[path] = list(drawing_changes(text_of(path), names))
