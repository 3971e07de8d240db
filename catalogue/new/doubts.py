"""What `check` would say of a new record at once: a service may be wrong, too."""

from collections.abc import Mapping
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory

from catalogue.records.load import load
from catalogue.rules.every import RULES


def doubts(data: Path, written: Mapping[Path, str], id: str) -> list[str]:
    """The problems of the record of this id, once these files of a data folder are written; a line each."""
    with TemporaryDirectory() as folder:
        for path in filter(Path.is_file, data.glob("*.yaml")):
            copyfile(path, Path(folder, path.name))
        for path, text in written.items():
            Path(folder, path.name).write_text(text, encoding="utf-8")
        after = load(Path(folder))
        found = [problem for rule in RULES for problem in rule(after) if problem.record == id]
    return [f"{problem.field}: {problem.message}" for problem in found]
