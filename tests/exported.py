"""An invented catalogue whose every text is hostile, and where the exports of tests are published."""

from functools import cached_property
from pathlib import Path

from pydantic import BaseModel

from catalogue.exports import exports, write
from catalogue.exports.whole import exported
from catalogue.records.data import LISTS, Data, Entry
from catalogue.records.model import Catalogue
from catalogue.records.values import LANGUAGES
from catalogue.records.yamlfile import File, read
from tests.invented import ROOT

URL = "https://llm.example/some/prefix/"
# A catalogue in which no field is empty; "text" stands for every free text.
FULL = ROOT / "tests" / "full.yaml"
HOSTILE = [
    "</script><script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "{{ 7*7 }} {% raw %} }{ {}} {",
    "back\\slash \\ \\input{x} 100% & $x_1$ #1 ~ ^",
    "a\x00b\x0bc\x1fd\x7fe\x9ff\ufffeg\ufffdh",
    "```\n``````````\nER  - \nTY  - JOUR",
    "]]> <!-- & &amp; &#60; -->",
    "one and two, three; four and AND",
    "@article{x, title = {y}}",
    "中文“引号”\u2028，（括号）……",
]
PAGE = "{{ opening() }}\n\n{{ results() }}\n\n{{ reading() }}\n\n{{ after() }}\n\n{{ about() }}\n\n{{ corrections() }}\n"


def full_lists() -> dict[str, list]:
    """The records of full.yaml, by the name of their list."""
    values = read(FULL).value
    return {name: [kind.model_validate(record) for record in values[name]] for name, kind in LISTS.items()}


def saying(value, text: str):
    """The same records with this in place of every free text."""
    if isinstance(value, BaseModel):
        return value.model_copy(update={name: saying(getattr(value, name), text) for name in type(value).model_fields})
    if isinstance(value, list):
        return [saying(item, text) for item in value]
    if isinstance(value, dict):
        return {key: saying(item, text) for key, item in value.items()}
    return text if value == "text" else value


class Hostile:
    """A catalogue in which every free text is this one, and what becomes of it."""

    def __init__(self, text: str, strings: dict, folder: Path):
        self.text, self.folder = text, folder
        self.catalogue = Catalogue.model_construct(**saying(full_lists(), text), strings=strings)

    @cached_property
    def out(self) -> Path:
        """A folder with every export."""
        write(exports(exported(self._data(), self._pages(), URL)), self.folder / "out")
        return self.folder / "out"

    def _data(self) -> Data:
        """What the catalogue would have been read from."""
        file, known = File(Path("papers.yaml"), None, {(): 1}, ""), self.catalogue
        lists = {name: [Entry(file, (at,), record) for at, record in enumerate(getattr(known, name))] for name in LISTS}
        return Data(Path("data"), **lists, strings=[Entry(file, (name,), text) for name, text in known.strings.items()])

    def _pages(self) -> Path:
        """A docs folder that has a page for each paper."""
        for language in LANGUAGES:
            for paper in self.catalogue.papers:
                page = self.folder / "docs" / language / paper.topic / f"{paper.id}.md"
                page.parent.mkdir(parents=True, exist_ok=True)
                page.write_text(PAGE, encoding="utf-8")
        return self.folder / "docs"
