"""A small valid data folder with its pages, in which a test changes one thing."""

from copy import deepcopy
from functools import partial
from pathlib import Path

import yaml

from catalogue.files.kept import Kept
from catalogue.rules.check import check
from tests.invented import PAGE, ROOT

STRINGS = yaml.safe_load((ROOT / "data" / "strings.yaml").read_text(encoding="utf-8"))

# What data and pages became in tests before: of theirs, a test spoils one.
MADE = Kept()


def words(zh: str = "字", en: str = "word") -> dict:
    return {"zh": zh, "en": en}


def paper(id: str, day: str, arxiv: str, **more) -> dict:
    return {
        "id": id,
        "name": f"Name {id}",
        "title": f"Title {id}",
        "authors": [{"family": "Lovelace", "given": "Ada"}],
        "organisations": ["University"],
        "date": day,
        "arxiv": {"id": arxiv, "version": "v1", "category": "cs.CL"},
        "topic": "shelf",
        "tags": ["label"],
        "known_for": words(),
        "tldr": words(),
        "digest": words("字" * 120, "word " * 80),
        "technique": words(),
        "reading": {"focus": [words()]},
        "results": [{"what": words(), "value": "28.4 BLEU", "where": ["Table 2"]}],
        **more,
    }


class Plain(yaml.CSafeDumper):
    """Writes a value out as often as it stands."""

    def ignore_aliases(self, data):
        return True


class Project:
    """Two papers and all they name, as plain values; on disk once a test asks for problems."""

    def __init__(self, folder: Path):
        self.data, self.docs = folder / "data", folder / "docs"
        self.first = paper("first", "2017-06-12", "1706.03762")
        self.second = paper("second", "2018-10-11", "1810.04805", builds_on=[{"id": "first", "how": words()}])
        self.topic = {"id": "shelf", "name": words(), "lead": words()}
        self.tag = {"id": "label", "name": words()}
        self.term = {"id": "token", **words("词元", "token"), "means": words(), "papers": ["first"]}
        steps = [{"paper": "first", "minutes": "5", "why": words()}, {"paper": "second", "minutes": "20", "why": words()}]
        self.path = {"id": "way", "date": "2026-01-01", "name": words(), "goal": words(), "who": words(), "steps": steps}
        self.files = {
            "papers": [self.first, self.second],
            "topics": [self.topic],
            "tags": [self.tag],
            "terms": [self.term],
            "paths": [],
            # Only pages need the others, and every check looks at all that there are.
            "strings": {"site_name": deepcopy(STRINGS["site_name"])},
        }

    def write(self) -> Path:
        self.data.mkdir(exist_ok=True)
        for name in self.files:
            self.dump(name)
        return self.data

    def dump(self, name: str) -> None:
        value = self.files[name]
        written = partial(yaml.dump, value, Dumper=Plain, allow_unicode=True, sort_keys=False)
        self.replace(name, MADE.value("yaml", value, written))

    def replace(self, name: str, text: str) -> None:
        (self.data / f"{name}.yaml").write_text(text, encoding="utf-8")

    def write_pages(self) -> Path:
        self.files["strings"] = deepcopy(STRINGS) | self.files["strings"]
        if self.data.exists():
            self.dump("strings")
        for language in ("zh", "en"):
            folder = self.docs / language / "shelf"
            folder.mkdir(parents=True, exist_ok=True)
            (folder / "index.md").write_text('{{ papers("shelf") }}', encoding="utf-8")
            for page in (folder / "first.md", folder / "second.md"):
                page.write_text(PAGE, encoding="utf-8")
            (folder.parent / "about.md").write_text("text", encoding="utf-8")
        return self.docs

    def problems(self) -> list[str]:
        """What the checker says of the data, without file and line."""
        return [f"{problem.record}.{problem.field}: {problem.message}" for problem in check(self.write(), kept=MADE)]

    def problems_with(self, folder: str, name: str, text: str) -> list[str]:
        """What the checker says of the data once this file of a paper stands beside it, with paths below the data."""
        (self.write() / folder).mkdir(exist_ok=True)
        (self.data / folder / f"{name}.yaml").write_text(text, encoding="utf-8")
        return [str(problem).removeprefix(f"{self.data}/") for problem in check(self.data, kept=MADE)]

    def page_problems(self, made: bool = False) -> list[str]:
        """What the checker says of the pages as they are now, with paths below the project; of what they call, if asked."""
        found = check(self.write(), self.docs, rendering=made, kept=MADE)
        return [str(problem).replace(f"{self.docs.parent}/", "") for problem in found]
