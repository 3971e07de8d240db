"""What `check` would say of a new record at once: a service may be wrong, too."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory

from catalogue.records.load import load
from catalogue.records.own import concerning
from catalogue.rules.addresses import hosts_are_public
from catalogue.rules.check import check

# What is told besides of a record that has joined.
UNWRITTEN = "to be written"


def doubts(data: Path, written: Mapping[Path, str], id: str) -> list[str]:
    """The problems of the record of this id, once these files of a data folder are written; a line each."""
    with TemporaryDirectory() as folder:
        for path in filter(Path.is_file, data.glob("*.yaml")):
            copyfile(path, Path(folder, path.name))
        for path, text in written.items():
            Path(folder, path.name).write_text(text, encoding="utf-8")
        made = replace(load(Path(folder)), only=[id])
        found = [*check(Path(folder), papers=[id]), *concerning(hosts_are_public(made, None), made)]
    said = [problem for problem in found if not problem.message.startswith(UNWRITTEN)]
    return [": ".join(filter(None, [problem.field, problem.message.replace(folder, str(data))])) for problem in said]
