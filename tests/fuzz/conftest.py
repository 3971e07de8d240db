"""A data folder to spoil again and again."""

import shutil

import pytest
import yaml

from catalogue.files.kept import Kept
from catalogue.new.make import PAGE
from catalogue.records.problem import Problem
from catalogue.rules.check import check
from tests.fuzz.hostile import GOOD, LISTS
from tests.invented import ROOT


class Plain(yaml.CSafeDumper):
    """Writes a value out as often as it stands."""

    def ignore_aliases(self, data):
        return True


class Folder:
    """data/, docs/ and what else a project has, in which the lists are replaced."""

    def __init__(self, root):
        self.root, self.data, self.docs, self.kept = root, root / "data", root / "docs", Kept()
        self.data.mkdir()
        shutil.copy(ROOT / "data" / "strings.yaml", self.data)
        for language in ("zh", "en"):
            shelf = self.docs / language / "shelf"
            shelf.mkdir(parents=True)
            for page in ("before", "full"):
                (shelf / f"{page}.md").write_text(PAGE, encoding="utf-8")
            (shelf / "index.md").write_text("# x\n")
        self.write(GOOD)

    def write(self, lists: dict) -> None:
        for name in LISTS:
            text = yaml.dump(lists.get(name), Dumper=Plain, allow_unicode=True, sort_keys=False)
            (self.data / f"{name}.yaml").write_text(text, encoding="utf-8", newline="")

    def problems(self) -> list[Problem]:
        """What the checker says, which has passed the words of the interface before."""
        return check(self.data, self.docs, kept=self.kept)


@pytest.fixture(scope="session")
def folder(tmp_path_factory) -> Folder:
    return Folder(tmp_path_factory.mktemp("fuzz"))
