"""What lies in data is read by something: a file under another name would be forgotten."""

from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

from catalogue.records.data import FOLDERS, MODELS, Data
from catalogue.records.problem import Problem

FILES = {f"{name}.yaml" for name in MODELS}
# For people and for editors.
BESIDE = {"README.md", "papers.schema.json"}


def nothing_else_lies_here(data: Data) -> Iterator[Problem]:
    """Leaves alone what editors and systems leave for a while: .papers.yaml.swp, papers.yaml~, #papers.yaml#."""
    for path in _there(data.folder):
        if path.name in FOLDERS and not path.is_dir():
            yield Problem(path, 1, "", "", "is no folder; put the folder itself here, or remove it")
        elif path.name not in FILES | BESIDE | FOLDERS.keys():
            near = get_close_matches(path.name, [*FILES, *FOLDERS], 1)
            yield Problem(path, 1, "", "", f"is read by nothing; {f'name it {near[0]}' if near else 'remove it'}")
    for path in (file for name in FOLDERS for file in _there(data.folder / name)):
        if path.suffix != ".yaml":
            yield Problem(path, 1, "", "", f"is read by nothing; name it {path.stem}.yaml, or remove it")


def _there(folder: Path) -> list[Path]:
    left = ("~", "#", ".new")
    return [path for path in sorted(folder.glob("[!.]*")) if not path.name.endswith(left)] if folder.is_dir() else []


RULES = [nothing_else_lies_here]
