"""The pages for language models are CommonMark that a person can read as it stands."""

import re
from collections.abc import Iterator

import html5lib
import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from catalogue.exports.commonmark import commonmark, escape
from catalogue.pages.addresses import page
from catalogue.pages.completeness import statuses
from catalogue.records.fit import fit
from tests.exported import URL
from tests.invented import ROOT

ROOTS = {"zh": "", "en": "en/"}
PAGES = ["index", "browse", "map", "paths", "glossary", "errata", "tags", "data", "about", "contributing", "hosting", "status"]
FENCED = re.compile(r"^(`{3,}).*?^\1$", re.MULTILINE | re.DOTALL)
CODE = re.compile(r"(?<!`)(`+)(?!`)[^\n]+?(?<!`)\1(?!`)|\$[^$\n]+\$")
RAW = re.compile(r"\{% (?:end)?raw %\}")
ANCHOR = re.compile(r"\{ ?#([\w-]+) ?\}")
COMMONMARK = MarkdownIt("commonmark").enable("table")


@pytest.fixture(scope="module")
def sources() -> dict:
    """Every page as it is written, by language and path."""
    docs = ROOT / "docs"
    return {
        (language, path.relative_to(docs / language).as_posix()): RAW.sub("", path.read_text(encoding="utf-8"))
        for language in ROOTS
        for path in (docs / language).rglob("*.md")
    }


@pytest.fixture(scope="module")
def texts(sources, out) -> dict:
    """Every page as it is exported, found at the address of the page."""
    at = {(code, path): ROOTS[code] + re.sub(r"(^|/)index$", r"\1", path[:-3]) for code, path in sources}
    return {key: (out / address / "index.md").read_text(encoding="utf-8") for key, address in at.items()}


@pytest.fixture(scope="module")
def tokens(texts) -> dict[tuple[str, str], list[Token]]:
    return {key: list(flat(COMMONMARK.parse(text))) for key, text in texts.items()}


def flat(tokens: list[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token
        yield from flat(token.children or [])


def prose(text: str) -> str:
    return CODE.sub("", FENCED.sub("", text))


def links(tokens: list[Token]) -> list[str]:
    return [token.attrs["href"] for token in tokens if token.type == "link_open"]


def headings(tokens: list[Token]) -> list[str]:
    """The words of each heading."""
    return [tokens[at + 1].content for at, token in enumerate(tokens) if token.type == "heading_open"]


def paper_source(paper) -> str:
    return f"{paper.topic}/{paper.id}.md"


def test_all_kinds_of_pages_are_exported(known, texts):
    wanted = {f"{name}.md" for name in PAGES}
    wanted |= {f"{topic.id}/index.md" for topic in known.topics} | set(map(paper_source, known.papers))
    assert set(texts) == {(language, path) for language in ROOTS for path in wanted}


def test_every_page_of_a_paper_begins_with_its_name_and_says_the_record(known, texts):
    for paper in known.papers:
        for language in ROOTS:
            text = texts[language, paper_source(paper)]
            assert text.startswith(f"# {paper.name}\n")
            assert escape(paper.tldr[language]) in text and escape(paper.digest[language]) in text


def test_every_page_begins_with_its_one_title(texts, tokens):
    for key, text in texts.items():
        assert re.match(r"# \S.*\n\n\S", text), key
        assert [token.tag for token in tokens[key]].count("h1") == 2, key  # opened and closed


def test_pages_without_a_title_of_their_own_take_that_of_the_data(known, texts):
    for language in ROOTS:
        for name in ("glossary", "errata", "tags"):
            assert texts[language, f"{name}.md"].startswith(f"# {known.strings[f'nav_{name}'][language]}\n")
        for topic in known.topics:
            assert texts[language, f"{topic.id}/index.md"].startswith(f"# {topic.name[language]}\n")


def test_every_heading_of_a_page_stays_without_its_anchor(sources, tokens):
    for key, source in sources.items():
        written = [ANCHOR.sub("", heading).strip() for heading in headings(COMMONMARK.parse(source))]
        found = iter(headings(tokens[key]))
        assert [heading for heading in written if heading not in found] == [], key


def test_nothing_of_jinja_or_of_the_sites_own_markdown_is_left(texts):
    foreign = re.compile(r"\{\{|\{%|\{ ?[#:.]\w|&#\d+;|#!math|<(?!https?://)[a-z/!]|markdown>")
    assert {key: found for key, text in texts.items() if (found := foreign.findall(prose(text)))} == {}


def test_no_page_holds_html(tokens):
    assert {key for key, found in tokens.items() if {token.type for token in found} & {"html_block", "html_inline"}} == set()


def test_every_link_has_its_full_address(tokens):
    relative = {key: [link for link in links(found) if not link.startswith("https://")] for key, found in tokens.items()}
    assert {key: found for key, found in relative.items() if found} == {}


def test_links_of_the_site_lead_to_files_and_places_that_are_there(out, sources, tokens):
    folder = ROOT / "catalogue" / "pages" / "templates"
    templates = "".join(path.read_text(encoding="utf-8") for path in folder.glob("*.jinja"))
    for key, found in tokens.items():
        for link in (link for link in links(found) if link.startswith(URL)):
            path, _, place = link.removeprefix(URL).partition("#")
            assert (out / path / ("index.md" if path.endswith("/") else "")).is_file(), (key, link)
            assert not place or place in ANCHOR.findall(sources[key] + templates), (key, link)


def test_a_link_between_pages_leads_to_markdown(known, tokens):
    """Only the page of a paper names its own address for browsers."""
    own = {(language, paper_source(paper)): {URL + page(paper, language)} for paper in known.papers for language in ROOTS}
    for key, found in tokens.items():
        assert {link for link in links(found) if link.startswith(URL) and link.endswith("/")} == own.get(key, set())


def test_code_on_a_page_stays_as_it_is(sources, texts):
    """Pages that explain how to write pages show Jinja and the site's own Markdown."""
    for key, source in sources.items():
        shown = [code[0] for code in [*FENCED.finditer(source), *CODE.finditer(FENCED.sub("", source))]]
        assert [code for code in shown if code not in texts[key] and not code.startswith("`#!math ")] == [], key
    assert '`{{ term("id") }}`' in texts["en", "contributing.md"] and "`` `#!math d_k` ``" in texts["zh", "contributing.md"]


def test_programs_stay_as_they_are(root, known, texts):
    shown = {paper.id: texts["en", paper_source(paper)] for paper in known.papers}
    for program in (root / "docs" / "examples").glob("*.py"):
        if "```python" in shown.get(program.stem, ""):
            assert program.read_text(encoding="utf-8").rstrip() in shown[program.stem]


@pytest.mark.parametrize("language", ROOTS)
def test_pages_that_are_lists_say_what_the_data_hold(root, known, texts, language):
    def says(name: str) -> str:
        return texts[language, f"{name}.md"]

    for paper in known.papers:
        link = f"[{escape(paper.name)}]({URL}{page(paper, language)}index.md)"
        assert all(link in says(name) for name in ("index", "browse", "map", "status", f"{paper.topic}/index")), paper.id
        assert says("tags").count(link) == len(paper.tags)
        assert all(escape(entry.right[language]) in says("errata") for entry in paper.corrections)
    assert all(f"**{escape(getattr(term, language))}**" in says("glossary") for term in known.terms)
    assert all(escape(term.means[language]) in says("glossary") for term in known.terms)
    assert all(escape(step.why[language]) in says("paths") for path in known.paths for step in path.steps)
    complete = [status for status in statuses(known, root) if status.complete]
    assert f": {len(complete)} / {len(known.papers)}\n" in says("status")


def test_the_map_names_for_each_paper_what_it_builds_on(known, texts):
    for paper in known.papers:
        (line,) = re.findall(rf"^- \[{re.escape(escape(paper.name))}\].*", texts["en", "map.md"], re.MULTILINE)
        assert re.findall(r"/([\w-]+)/index\.md\)", line) == [paper.id, *(rel.id for rel in paper.builds_on if rel.id)]


def test_one_file_holds_all_pages_of_papers(known, out, texts):
    for language, root in ROOTS.items():
        full = (out / root / "llms-full.txt").read_text(encoding="utf-8")
        assert [paper.id for paper in known.papers if texts[language, paper_source(paper)] not in full] == []


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("78.0% of cases", "78.0% of cases"),
        ("1.2 万亿", "1.2 万亿"),
        ("3)x", "3)x"),
        ("3. place", r"3\. place"),
        ("3) place", r"3\) place"),
        ("2017.", r"2017\."),
        ("- 5", r"\- 5"),
        ("{: .x }", r"\{: .x }"),
        ("{x}", "{x}"),
    ],
)
def test_only_what_would_be_markup_is_escaped(text, escaped):
    assert escape(text) == escaped
    assert [token.content for token in COMMONMARK.parse(escaped) if token.type == "inline"] == [escaped]
    assert COMMONMARK.render(escaped) == f"<p>{text}</p>\n"


@pytest.mark.parametrize(
    ("source", "plain"),
    [
        ("## A {#a}\n\nB\n{: .lead }\n\nC", "## A\n\nB\n\nC"),
        ("a <!-- b -->c<!-- d\n -->\n\n<!-- e -->\n\nf", "a c\n\nf"),
        ("[a](../b.md#c) [d](#e)", "[a](<../b.md#c>) [d](<#e>)"),
        ("[a](https://b.example/c.md) [d](/e.md)", "[a](https://b.example/c.md) [d](/e.md)"),
        ("`#!math x_1` and `` `#!math x_1` ``", "$x_1$ and `` `#!math x_1` ``"),
        ("`{#a}`\n`[a](b.md)` `` ` {#a}` ``", "`{#a}`\n`[a](b.md)` `` ` {#a}` ``"),
        ("- a\n\n  ````markdown\n  ## A {#a}\n\n\n  ```\n  ````", "- a\n\n  ````markdown\n  ## A {#a}\n\n\n  ```\n  ````"),
        (r"\`#!math x\` \[a\](b.md) \{#a}", r"\`#!math x\` \[a\](b.md) \{#a}"),
        ("a\n\n\n\nb", "a\n\nb"),
    ],
)
def test_only_what_is_the_sites_own_is_turned_into_commonmark(source, plain):
    assert commonmark(source, lambda target: f"<{target}>") == plain


def test_hostile_texts_show_as_they_are(hostile, hostile_out):
    for paper in hostile.papers:
        html = COMMONMARK.render((hostile_out / page(paper, "en") / "index.md").read_text(encoding="utf-8"))
        tree = html5lib.parseFragment(html, namespaceHTMLElements=False)
        assert {node.tag for node in tree.iter()} & {"script", "img", "pre"} == set()
        assert fit(paper.digest.en) in "".join(tree.itertext())
