"""The files people expect in a repository: where they lead to, and that they agree with the data."""

import re
import subprocess
from pathlib import Path

import pytest
import yaml

from tests.invented import ROOT

EXPECTED = ["LICENSE", "LICENSE-content", ".editorconfig", ".gitattributes", ".pre-commit-config.yaml"]
EXPECTED += [".github/CODE_OF_CONDUCT.md"]
PAGES = [ROOT / name for name in ("README.md", ".github/CONTRIBUTING.md", ".github/CONTRIBUTING.zh.md")]
FORMS = sorted((ROOT / ".github" / "ISSUE_TEMPLATE").glob("*-*.yml"))
LINK = re.compile(r"\]\((?!https?:|(?:\.\./)+issues/)([^)\s]+)\)")
HAN = re.compile(r"[\u4e00-\u9fff]")


def slugs(page: Path) -> set[str]:
    """The anchors GitHub gives to the headings of a page: small letters, words joined by hyphens, no punctuation."""
    headings = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def form(name: str) -> dict:
    return yaml.safe_load((ROOT / ".github" / "ISSUE_TEMPLATE" / f"{name}.yml").read_text(encoding="utf-8"))


def test_the_files_are_there():
    assert [name for name in EXPECTED if not (ROOT / name).read_text(encoding="utf-8").strip()] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_leads_to_a_file_and_a_heading(page):
    links = LINK.findall(page.read_text(encoding="utf-8"))
    assert links
    for link in links:
        path, _, anchor = link.partition("#")
        assert (page.parent / path).exists(), link
        assert not anchor or anchor in slugs(page.parent / path), link


def test_the_readme_names_every_target_of_make():
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    named = re.findall(r"^\| `([a-z-]+)` \|", PAGES[0].read_text(encoding="utf-8"), re.MULTILINE)
    assert {*named} == {*re.findall(r"^([a-z-]+):.*## ", makefile, re.MULTILINE)} - {"help"}


@pytest.mark.parametrize("typed", ["PAPER", "TO", "PORT", "ARXIV", "TOPIC", "TAGS", "ID"])
def test_nothing_typed_for_make_is_a_command_of_the_shell(typed):
    targets = ["check", "serve", "new", "rename", "remove", "places"]
    done = subprocess.run(["make", "-n", *targets, f"{typed}=a; echo b"], cwd=ROOT, capture_output=True, text=True, check=True)
    assert f"${typed}" in done.stdout.replace("{", "") and "echo b" not in done.stdout


def test_both_languages_offer_the_same_ways_to_help():
    tables = [re.findall(r"^\| .+ \|$", page.read_text(encoding="utf-8"), re.MULTILINE) for page in PAGES[1:]]
    assert len(tables[0]) == len(tables[1]) > 8
    for en, zh in zip(*tables, strict=True):
        files = [[link.partition("#")[0].replace("/zh/", "/en/") for link in LINK.findall(row)] for row in (en, zh)]
        assert files[0] == files[1]


def test_forms_speak_both_languages():
    labels = [part["attributes"]["label"] for path in FORMS for part in form(path.stem)["body"]]
    assert [label for label in labels if not (re.search(r"[A-Za-z]", label) and HAN.search(label))] == []


def test_no_form_asks_for_a_label_that_nobody_makes():
    """GitHub drops it without a word; the title of each form says what it is about."""
    assert [path.name for path in FORMS if "labels" in form(path.stem) or not form(path.stem)["title"]] == []


def test_a_form_asks_for_nothing_twice():
    for path in FORMS:
        ids = [part["id"] for part in form(path.stem)["body"]]
        assert len(ids) == len({*ids}) > 2, path


def test_the_form_for_a_paper_offers_every_topic(known):
    (topics,) = [part["attributes"]["options"] for part in form("new-paper")["body"] if part["id"] == "topic"]
    written = [f"{topic.id} · {topic.name.zh}" for topic in known.topics]
    assert topics[:-1] == written, f".github/ISSUE_TEMPLATE/new-paper.yml offers {topics[:-1]}; write {written}"


def test_a_hook_fetches_nothing_and_runs_what_make_has_made():
    config = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8"))
    assert [repo["repo"] for repo in config["repos"]] == ["local"]
    assert all(hook["entry"].startswith(".venv/bin/") for repo in config["repos"] for hook in repo["hooks"])


def test_the_editor_checks_the_data_against_the_schema():
    settings = (ROOT / ".vscode" / "settings.json").read_text(encoding="utf-8")
    assert '"data/papers.schema.json": "data/papers.yaml"' in settings


def test_the_build_fetches_nothing_without_a_hash(root):
    installs = [line for line in (root / "Makefile").read_text(encoding="utf-8").splitlines() if "pip $(INSTALL)" in line]
    assert len(installs) > 3
    assert all("--require-hashes" in line or "--no-deps --no-build-isolation" in line for line in installs)
    assert "\nsetuptools==" in (root / "requirements" / "site.txt").read_text(encoding="utf-8")
