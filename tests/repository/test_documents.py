"""What documents show as an example works: commands, targets of make, records, places, numbers, pages."""

import re
import shlex
import shutil
from datetime import date

import pytest
import yaml
from pydantic import BaseModel

from catalogue.commands.line import _parser
from catalogue.new.insert import inserted, text_of
from catalogue.new.log import logged
from catalogue.new.make import PAGE
from catalogue.numbers.numbers import unmatched
from catalogue.pages.pages import NAMES
from catalogue.records.arxiv import Arxiv
from catalogue.records.paper import Paper
from catalogue.records.parts import Correction, Explanation, Reading, Relation, Result
from catalogue.records.publication import Author, Venue
from catalogue.records.scale import Scale
from catalogue.records.values import PLACE
from catalogue.rules.calls import ALONE
from catalogue.rules.check import check
from tests.invented import ROOT

README = (ROOT / "data" / "README.md").read_text(encoding="utf-8")
PATHS = ["README.md", "data/README.md", ".github/CONTRIBUTING.md", "docs/en/contributing.md", "docs/zh/contributing.md"]
PATHS += ["docs/en/hosting.md", "docs/zh/hosting.md"]
TEXTS = {path: (ROOT / path).read_text(encoding="utf-8") for path in PATHS}
# In blocks of commands, and within a line; what a reader is to put in stands between < and >.
COMMAND = re.compile(r"\.venv/bin/python -m catalogue ([^`\n]+)")
MAKE = re.compile(r"(?:^|`)make ([a-z-]+)((?: [A-Z]+=[^`\s]*)*)", re.MULTILINE)
TYPED = [shlex.split(line.partition(" #")[0], posix=False) for text in TEXTS.values() for line in COMMAND.findall(text)]


def section(heading: str) -> str:
    """Without its blocks of code."""
    return re.sub(
        r"^```.*?^```", "", README.partition(f"\n## {heading}")[2].partition("\n## ")[0], flags=re.DOTALL | re.MULTILINE
    )


def codes(text: str) -> list[str]:
    return [code.strip('"') for code in re.findall(r"`([^`]+)`", text)]


@pytest.mark.parametrize("words", TYPED, ids=" ".join)
def test_a_command_is_one_that_there_is(words):
    typed = re.sub(r"<[^>]*>", "x", " ".join(words))
    assert _parser().parse_args(shlex.split(typed)).run


def test_commands_were_found():
    assert {words[0] for words in TYPED} >= {"check", "new", "format", "places"}


def test_a_target_of_make_is_one_that_there_is():
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    named = [found for text in TEXTS.values() for found in MAKE.findall(text)]
    assert len(named) > 3 and [target for target, _ in named if f"\n{target}: " not in makefile] == []
    given = {name for _, variables in named for name in re.findall(r"([A-Z]+)=", variables)}
    assert given == {"PAPER", "TO", "ARXIV", "TOPIC", "TAGS"} <= {*re.findall(r"\$[({$]*([A-Z]+)\b", makefile)}


def test_the_full_record_is_one_without_problems(tmp_path):
    shutil.copytree(ROOT / "data", tmp_path / "data")
    record = re.search(r"```yaml\n(- id: quiz-net\n.*?)```", README, re.DOTALL)[1]
    papers = tmp_path / "data" / "papers.yaml"
    papers.write_text(inserted(papers, text_of(papers), record, "2021-06-11"), encoding="utf-8")
    log = papers.with_name("log.yaml")
    log.write_text(logged(log, "quiz-net", "efficiency", date.today()), encoding="utf-8")
    assert check(papers.parent, papers=["quiz-net"]) == []


def test_the_full_record_has_every_field_but_the_source():
    record = yaml.safe_load(re.search(r"```yaml\n(- id: quiz-net\n.*?)```", README, re.DOTALL)[1])[0]
    lacking = {*Paper.model_fields} - {*record}
    assert lacking == {"source", "proper_names"}, "write it into the full record of data/README.md"


PARTS_OF_A_RECORD = (Paper, Venue, Arxiv, Explanation, Reading, Result, Scale, Correction)
# The fields of each row of the tables, and whether they are marked as required.
FIELDS = [
    (codes(first), "●" in rest) for first, rest in re.findall(r"^\| (`[^|]+`) \|(.*)", section("The record"), re.MULTILINE)
]


def test_the_tables_of_fields_have_each_field_of_a_record_and_no_other():
    told, there = (
        {name for names, _ in FIELDS for name in names},
        {name for part in PARTS_OF_A_RECORD for name in part.model_fields},
    )
    assert told == there, "mend the tables under “The record” in data/README.md"


@pytest.mark.parametrize("part", PARTS_OF_A_RECORD, ids=lambda part: part.__name__)
def test_what_must_be_there_is_marked_so(part: type[BaseModel]):
    marked = {name for names, required in FIELDS for name in names if required}
    required = {name for name, field in part.model_fields.items() if field.is_required()}
    assert required <= marked, "mark it with ● in a table of data/README.md"


def test_every_field_of_a_relation_is_named():
    assert {*Relation.model_fields} <= {*codes(section("The record"))}, "name it in data/README.md, under “The record”"


def test_authors_are_written_as_shown():
    shown = yaml.safe_load(re.search(r"```yaml\n(authors:.*?)```", README, re.DOTALL)[1])["authors"]
    assert len([Author.model_validate(author) for author in shown]) == 4


def test_places_are_written_as_the_table_says():
    rows = re.findall(r"^\| (`.*?) \| (.*?) \|$", section("A place in a paper"), re.MULTILINE)
    good = [place for write, _ in rows for place in codes(write)]
    bad = [place.strip() for _, instead in rows for code in codes(instead) for place in code.split(",")]
    assert len(good) > 15 < len(good) + len(bad) and [place for place in good if not re.fullmatch(PLACE, place)] == []
    assert bad and [place for place in bad if re.fullmatch(PLACE, place)] == []


def test_numbers_are_the_same_where_the_table_says_so():
    rows = re.findall(r"^\| ([^|]*) \| ([^|]*) \| ([^|]*) \|$", section("The number rule"), re.MULTILINE)[2:]
    assert len(rows) > 8
    for zh, en, same in rows:
        pairs = [(one, other) for one in zh.split("，") for other in en.split(", ")]
        assert [pair for pair in pairs if any(unmatched(*pair)) == same.startswith("same")] == [], zh


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_page_without_prose_is_what_new_writes(language):
    (shown,) = re.findall(r"```jinja\n(\{\{ opening.*?)```", TEXTS[f"docs/{language}/contributing.md"], re.DOTALL)
    assert shown == PAGE


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_example_of_a_page_has_its_parts_once_and_in_order(language):
    (shown,) = re.findall(r"````markdown\n(.*?)````", TEXTS[f"docs/{language}/contributing.md"], re.DOTALL)
    real = (ROOT / "docs" / language / "fine-tuning" / "lora.md").read_text(encoding="utf-8")
    parts = re.compile(r"^\{\{ \w+\(\) \}\}|^## .*", re.MULTILINE)
    assert parts.findall(shown) == parts.findall(real)
    assert '??? question "' in shown


def additions() -> dict[str, list[str]]:
    """By what is added, the files it takes."""
    rows = re.findall(r"^\| ([^|]*) \| ([^|]*) \| `make", TEXTS["README.md"].partition("\n## Adding to it")[2], re.MULTILINE)
    return {
        kind.partition(" ·")[0]: [code for code in codes(takes) if re.search(r"/.*\.|^mkdocs", code)] for kind, takes in rows
    }


def test_what_an_addition_takes_is_there_and_counted():
    for kind, files in additions().items():
        real = [re.sub(r"<(?:id|name|code)>", "*", file) for file in files]
        assert [file for file in real if not any(ROOT.glob(file))] == [], kind
        stated = re.search(rf"^\| {kind} .*?\| (\d+): ", TEXTS["README.md"], re.MULTILINE)
        assert not stated or int(stated[1]) == len(files), kind
    assert {"topic", "field of a record", "file for programs", "macro", "language"} <= {*additions()}


def test_a_language_takes_every_table_by_language():
    sources = [path for room in ("catalogue", "engine") for path in (ROOT / room).rglob("*.py")]
    found = {path.relative_to(ROOT).as_posix() for path in sources if '"zh": ' in path.read_text(encoding="utf-8")}
    lacking = found - {*additions()["language"]}
    assert not lacking and len(found) > 5, f"name {lacking} in README.md, in the row of a language"


def test_every_name_that_a_page_may_call_is_explained_or_called():
    """What makes a page that stands by itself is called by that page; all other names are explained."""
    tables = [TEXTS[f"docs/{language}/contributing.md"] for language in ("zh", "en")]
    lacking = {name for name in NAMES - ALONE for table in tables if f"| `{{{{ {name}(" not in table}
    where = "the table of macros of docs/zh/contributing.md and of docs/en/contributing.md"
    assert not lacking, f"write {lacking} into {where}; what makes a page by itself, into ALONE in catalogue/rules/calls.py"
    for language in ("zh", "en"):
        pages = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "docs" / language).rglob("*.md"))
        idle = [name for name in ALONE if f"{{{{ {name}(" not in pages]
        assert not idle, f"no page of docs/{language} calls {idle}; write one that does"


def test_every_field_of_a_record_is_used():
    rooms = [path for room in ("pages", "exports", "citing", "rules") for path in (ROOT / "catalogue" / room).rglob("*")]
    text = "".join(path.read_text(encoding="utf-8") for path in rooms if path.suffix in (".py", ".jinja"))
    named = {*re.findall(r"\.(\w+)|[\"'](\w+)[\"']", text)}
    names = {name for pair in named for name in pair}
    unused = [name for part in PARTS_OF_A_RECORD for name in part.model_fields if name not in names]
    assert unused == [], "print it in one of catalogue/pages/templates"
