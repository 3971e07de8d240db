"""llms.txt is what llmstxt.org says: a name, a summary, prose, and below each H2 nothing but links with notes."""

import re
from dataclasses import replace

import pytest
from markdown_it import MarkdownIt

from catalogue.exports import llms
from catalogue.records.addresses import markdown
from tests.exported import URL

ROOTS = {"zh": "", "en": "en/"}
HEAD = re.compile(r"# \S[^\n]*\n\n> \S[^\n]*\n\n(?:(?![#>\s])[^\n]+\n\n)*")
LINK = re.compile(r"- \[([^\[\]]+)\]\((https://[^\s()]+)\)(?:: (\S.*))?")


def faults(text: str) -> list[str]:
    """What the format has no place for."""
    head, *sections = re.split(r"^## ", text, flags=re.MULTILINE)
    found = [] if HEAD.fullmatch(head) else [head]
    for section in sections:
        name, *lines = section.rstrip("\n").split("\n")
        found += [] if name and len(lines) > 1 and lines[0] == "" else [name]
        found += [line for line in lines[1:] if not LINK.fullmatch(line)]
    return found


def links(text: str) -> list[tuple[str, str, str]]:
    """Name, address, notes."""
    return [match.groups() for line in text.splitlines() if (match := LINK.fullmatch(line))]


@pytest.fixture(scope="module", params=ROOTS)
def index(request, out) -> tuple[str, str]:
    return request.param, (out / ROOTS[request.param] / "llms.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("# A\n\n> b\n\n## C\n\nWhat C holds.\n\n- [d](https://e.example/): f\n", "What C holds."),
        ("# A\n\n> b\n\n## C\n\n- [d]\n", "- [d]"),
        ("# A\n\n> b\n\n## C\n\n- [d](https://e.example/) f\n", "- [d](https://e.example/) f"),
        ("# A\n\n> b\n\n## C\n\n- [d](https://e.example/)\n\n### D\n\n- [d](https://e.example/)\n", "### D"),
        ("# A\n\n> b\n\n## C\n", "C"),
    ],
)
def test_the_check_finds_what_the_format_has_no_place_for(text, fault):
    assert fault in faults(text + "\n")


def test_an_index_is_what_the_format_says(index):
    assert faults(index[1]) == []


def test_an_index_begins_with_name_summary_and_prose(index, known):
    words = {key: text[index[0]] for key, text in known.strings.items()}
    assert index[1].startswith(f"# {words['site_name']}\n\n> {words['site_description']}\n\n{words['home_lead']}\n\n## ")


def test_an_index_lists_every_page_but_the_home_page_once(index, exported):
    language, text = index
    pages = [URL + markdown(source, language) for source in exported.pages[language] if source != "index.md"]
    assert sorted(address for _, address, _ in links(text) if address.endswith(".md")) == sorted(pages)


def test_every_link_leads_to_a_file_and_says_what_it_is(index, out):
    for name, address, notes in links(index[1]):
        assert (out / address.removeprefix(URL)).is_file(), address
        assert notes and "](" not in notes, name


def test_topics_and_papers_stand_below_their_topic(index, known):
    language, text = index
    for topic in known.topics:
        section = text.partition(f"\n## {topic.name[language]}\n")[2].partition("\n## ")[0]
        assert links(section)[0][::2] == (topic.name[language], topic.lead[language])
        assert [name for name, _, _ in links(section)[1:]] == [paper.name for paper in known.of_topic(topic.id)]


def test_an_index_of_hostile_texts_is_what_the_format_says(hostile):
    for one, root in ((one, root) for one in hostile for root in ROOTS.values()):
        text = (one.out / root / "llms.txt").read_text(encoding="utf-8")
        assert faults(text) == [], one.text
        tokens = MarkdownIt("commonmark").parse(text)
        found = [token.attrs["href"] for line in tokens for token in line.children or [] if token.type == "link_open"]
        assert found == [address for _, address, _ in links(text)], one.text
        assert len([address for address in found if address.endswith(".md")]) == len(one.catalogue.papers), one.text


def test_a_page_that_a_preview_cannot_show_is_left_out(exported):
    pages = {
        language: {source: text for source, text in found.items() if "lora" not in source}
        for language, found in exported.pages.items()
    }
    for language in ROOTS:
        files = dict(llms.export(replace(exported, pages=pages), language))
        assert len(files) == 2 and all(
            "fine-tuning/lora" not in text for name, text in files.items() if name.endswith("llms.txt")
        )
