"""The summary of a change: what was compared, which fields changed, the card before and after; nothing in it runs."""

import html5lib
import markdown
import pytest
import yaml

from catalogue.__main__ import main
from catalogue.pages.summary import MOST, changes, compared, summary
from catalogue.records.load import load
from tests.invented import ROOT


@pytest.fixture
def before(project, tmp_path):
    """The data as they were; the project is what somebody makes of them."""
    strings = yaml.safe_load((ROOT / "data" / "strings.yaml").read_text(encoding="utf-8"))
    project.files["strings"] = strings
    return project.write().rename(tmp_path / "before")


def rows(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.startswith("| ")]


def test_nothing_changed_says_what_was_compared(project, before):
    text = summary(before, project.write())
    assert "| papers | 2 | 2 | 0 | 0 | 0 |" in text
    assert "###" not in text


def test_a_changed_field_is_shown_before_and_after(project, before):
    project.first["date"] = "2017-06-30"
    text = summary(before, project.write())
    assert "### first: changed" in text
    assert "| date | 2017-06-12 | 2017-06-30 |" in text
    assert "second" not in text


def test_the_card_stands_in_both_languages(project, before):
    project.first["tldr"] = {"zh": "改过了", "en": "changed"}
    text = summary(before, project.write())
    assert [row for row in rows(text) if "改过了" in row][-1] == "| 一句话 | 字 | 改过了 |"
    assert "| In one sentence | word | changed |" in rows(text)
    assert "<details><summary>中文</summary>" in text and "<details><summary>English</summary>" in text


def test_a_new_paper_has_no_card_before_and_one_that_is_gone_none_after(project, before):
    project.first["id"] = "other"
    text = summary(before, project.write())
    assert "### other: new" in text and "### first: removed" in text
    assert "| name | – | Name first |" in text and "| name | Name first | – |" in text


def test_what_is_counted_is_added_removed_and_changed(project, before):
    project.files["tags"] = [{**project.tag, "name": {"zh": "新", "en": "new"}}, {**project.tag, "id": "more"}]
    assert compared("tags", load(before), load(project.write())) == ("tags", 1, 2, 1, 0, 1)


def test_the_words_of_the_interface_are_compared_too(project, before):
    project.files["strings"] = project.files["strings"] | {"tldr": {"zh": "概要", "en": "Summary"}}
    (change,) = changes("strings", load(before), load(project.write()))
    assert [field.name for field in change.fields] == ["zh", "en"]


def test_a_record_that_cannot_be_read_is_named(project, before):
    project.first["date"] = "yesterday"
    assert "check says why): first" in summary(before, project.write())


@pytest.mark.parametrize("name", ["papers", "topics", "tags", "terms", "strings"])
def test_a_file_that_cannot_be_read_is_named(project, before, name):
    project.write()
    project.replace(name, "- [")
    assert f"check says why): {name}" in summary(before, project.data)


def test_without_data_before_everything_is_new(project, before, tmp_path):
    project.write()
    assert "| papers | 0 | 2 | 2 | 0 | 0 |" in summary(tmp_path / "nowhere", project.data)


HOSTILE = ["<script>alert(1)</script>", "a | b", "[a](javascript:x)", "</details><img src=x onerror=x>", "`a`"]


@pytest.mark.parametrize("text", HOSTILE)
def test_text_of_a_record_stays_text(project, before, text):
    project.first["name"] = project.first["organisations"][0] = text
    html = markdown.markdown(summary(before, project.write()), extensions=["tables", "md_in_html"])
    found = list(html5lib.parseFragment(html, namespaceHTMLElements=False).iter())
    assert {node.tag for node in found} & {"script", "img", "a", "code"} == set()
    assert [node.text for node in found if node.tag == "td" and node.text and text in node.text]


def test_only_the_first_of_many_changes_are_shown_in_full(project, before):
    project.files["papers"] = [{**project.first, "id": f"paper-{at}"} for at in range(MOST + 3)]
    text = summary(before, project.write())
    assert text.count("### ") == MOST
    assert f"Changed too: paper-{MOST}," in text


def test_the_command_prints_the_summary(project, before, capsys):
    assert main(["summary", "--base", str(before), "--data", str(project.write())]) == 0
    assert capsys.readouterr().out.startswith("## What this changes in the data")
