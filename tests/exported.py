"""The real catalogue, exported once; and an invented one whose every text is hostile."""

from pathlib import Path

import pytest
import yaml
from pydantic import BaseModel

from catalogue.exports import exports, write
from catalogue.pages.plain import exported
from catalogue.records.data import LISTS
from catalogue.records.load import load
from catalogue.records.model import Catalogue

ROOT = Path(__file__).parent.parent
URL = "https://llm.example/classics/"
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


def saying(value, text: str):
    """The same records with this in place of every free text."""
    if isinstance(value, BaseModel):
        return value.model_copy(update={name: saying(getattr(value, name), text) for name in type(value).model_fields})
    if isinstance(value, list):
        return [saying(item, text) for item in value]
    return text if value == "text" else value


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def known() -> Catalogue:
    return load(ROOT / "data").catalogue


@pytest.fixture(scope="session")
def site(known):
    return exported(known, ROOT / "docs", URL)


@pytest.fixture(scope="session")
def out(site, tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("exports")
    write(exports(site), folder)
    return folder


@pytest.fixture(scope="session", params=HOSTILE)
def hostile(request, known) -> Catalogue:
    values = yaml.load((ROOT / "tests" / "catalogue" / "full.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)
    lists = {name: [kind.model_validate(record) for record in values[name]] for name, kind in LISTS.items()}
    lists = {name: [saying(record, request.param) for record in records] for name, records in lists.items()}
    return Catalogue.model_construct(**lists, strings=known.strings)


@pytest.fixture(scope="session")
def hostile_out(hostile, tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("hostile")
    (folder / "catalogue" / "pages" / "templates").symlink_to(ROOT / "catalogue" / "pages" / "templates")
    for language in ("zh", "en"):
        (folder / "docs" / language / "shelf").mkdir(parents=True)
        for paper in hostile.papers:
            page = folder / "docs" / language / paper.topic / f"{paper.id}.md"
            page.write_text("{{ opening() }}\n\n{{ results() }}\n\n{{ reading() }}\n\n{{ after() }}\n\n{{ corrections() }}\n")
    write(exports(exported(hostile, folder / "docs", URL)), folder / "out")
    return folder / "out"
