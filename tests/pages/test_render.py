"""Text of a record is text: whatever it holds, the page shows exactly that and does nothing else."""

import re
from dataclasses import replace
from functools import lru_cache
from html import unescape
from pathlib import Path

import html5lib
import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import UndefinedError
from markupsafe import Markup
from mkdocs.config import load_config
from pydantic import BaseModel, ValidationError

from catalogue.citing.cite import citations
from catalogue.citing.coins import coins
from catalogue.pages import graph
from catalogue.pages.completeness import Status, statuses
from catalogue.pages.facets import facets
from catalogue.pages.here import Here
from catalogue.pages.plots import PLOTS, Plot
from catalogue.pages.render import Renderer, inert
from catalogue.pages.scales import Model, models
from catalogue.records.asked import Asked
from catalogue.records.model import Catalogue
from catalogue.records.places import Places
from catalogue.records.values import LANGUAGES, Record, Text
from catalogue.records.yamlfile import read
from tests.exported import full_lists, saying
from tests.invented import ROOT

DOCS = ROOT / "docs"
PLAIN = "Quux"
HOSTILE = [
    "<script>alert(1)</script>",
    "</dd></dl></div><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '" onmouseover="alert(1)',
    "' onmouseover='alert(1)",
    "<!-- comment -->",
    "<![CDATA[x]]>",
    "{{ 7*7 }}",
    "{% raw %}",
    "{% endraw %}{{ config }}",
    "{# comment #}",
    "{: onclick=alert(1) }",
    "text {: onclick=alert(1) }",
    "text { #id .class onclick=alert(1) }",
    "[a](javascript:alert(1))",
    "![a](javascript:alert(1))",
    "[a]: javascript:alert(1)",
    "[a][b]",
    "<javascript:alert(1)>",
    "<https://example.org>",
    "https://example.org",
    "javascript:alert(1)",
    "a | b || c",
    "| - | - |",
    "# heading",
    "### heading ###",
    "===",
    "---",
    "***",
    "- item",
    "+ item",
    "* item",
    "1. item",
    "1) item",
    "> quotation",
    "``` math",
    "~~~ python",
    "`code`",
    "`#!math x^2`",
    "**strong** _em_ __strong__ *em* ~~del~~ ==mark== ^sup^",
    "!!! note",
    '!!! note "title"',
    "??? note",
    '???+ note "title"',
    "/// note",
    "*[HTML]: abbreviation",
    "[^1]: footnote",
    "[^1]",
    ": definition",
    "$x$ $$y$$",
    "&lt;b&gt; &amp; &#60; &copy;",
    "\\* \\\\ \\",
    ":smile:",
    "--8<-- 'file'",
    "a\nb\n\n    code",
    "two  spaces",
    "中文“引号”，（括号）……",
]


def plots(every: list[Model]) -> list[Plot]:
    """With a name at each point, also where a longer one would have no room."""
    return [
        replace(plot, points=[replace(point, name=(0, 0)) for point in plot.points]) for plot in (each(every) for each in PLOTS)
    ]


THIN = Status(None, {"zh": {"why": ""}, "en": {}}, {"zh": 1, "en": 1})
OF_PAPER = ["results", "reading", "after", "about", "corrections", "example"]
OF_CATALOGUE = ["topics", "glossary", "errata", "paths", "mylist", "offline", "data", "tags"]
# What each template is given besides the catalogue; "text" stands for every free text of full.yaml.
GIVEN = {
    **dict.fromkeys(OF_PAPER, lambda known: {"paper": known.papers[1]}),
    **dict.fromkeys(OF_CATALOGUE, lambda known: {}),
    "opening": lambda known: {"paper": known.papers[1], "status": THIN},
    "home": lambda known: {"complete": {"full"}},
    "papers": lambda known: {"topic": known.topics[0]},
    "path": lambda known: {"path": known.paths[0]},
    "along": lambda known: {"kind": "epub"},
    "term": lambda known: {"term": known.terms[0]},
    "status": lambda known: {"statuses": statuses(known, Path("nowhere"))},
    "browse": lambda known: {"facets": facets(known, "zh"), "complete": {"full"}},
    "numbers": lambda known: {"models": models(known, "zh"), "plots": plots(models(known, "zh"))},
    "map": lambda known: {"drawing": graph.draw(known, wide=940)},
}
# Macros that the templates above call, and a drawing, which prints nothing of the data.
CALLED = {"card.html", "fix.html", "drawing.html", "lists.html", "place.html", "path.html", "plot.html", "value.html"}
CALLED |= {"correction.md", "elsewhere.md", "teaser.md", "figure.md", "cite.md", "scale.md"}
CALLED |= {"gloss.html", "named.html"}
# Stand for what writes the text as another format wants it.
UNCITED = {"citations": lambda paper: [], "coins": lambda paper: Markup()}
CITED = {"citations": citations, "coins": coins}
# Where the records of full.yaml are defined.
MODULES = ("arxiv", "asked", "parts", "paper", "publication", "model", "places", "scale")
KINDS = {f"catalogue.records.{name}" for name in MODULES}
# The anchor of a letter of the glossary is the letter.
OF_LETTER = re.compile(r"(?<=letter-).*")
# A drawing makes room for its text, and a term is also found by its sound.
ROOM = {"x", "y", "width", "height", "d", "viewBox", "data-sound"}
FRAMES = ["{}", "- {}", "# {} {{ #id }}", "| a |\n| - |\n| {} |", "[{}](a.md)", "<p>{}</p>", '<p title="{}">a</p>']


@pytest.fixture(scope="session")
def full(root) -> Catalogue:
    words = read(root / "data" / "strings.yaml").value
    # The title of a fenced block is not read as Markdown, so this word of the interface must be a plain one.
    places = {"full": Places(version="v7", anchors={"Table 2": "S6.T2"}, by_hand={"§3.2": "S3.SS2"})}
    asked = {"full": Asked(zh=["text"], en=["text"])}
    strings = dict.fromkeys(words, Text(zh="text", en="text")) | {"prints": words["prints"]}
    return Catalogue(**full_lists(), strings=strings, places=places, asked=asked)


@pytest.fixture(scope="session")
def convert(root):
    """Markdown as the site reads it -> HTML, with the contents, which the theme prints without escaping."""
    config = load_config(str(root / "mkdocs.yml"))
    config["mdx_configs"]["toc"]["slugify"] = lambda text, separator: "made-of-the-text"
    converter = markdown.Markdown(extensions=config["markdown_extensions"], extension_configs=config["mdx_configs"])

    @lru_cache(maxsize=256)
    def html(text: str) -> str:
        return converter.reset().convert(text) + _contents(converter.toc_tokens)

    return html


def _contents(tokens) -> str:
    return "".join(f"<p>{token['name']}</p>" + _contents(token["children"]) for token in tokens)


@pytest.fixture(scope="session")
def plain(full) -> dict[tuple[str, str], str]:
    return rendered(full, PLAIN)


@pytest.fixture(scope="session")
def pages(full) -> dict[str, dict[tuple[str, str], str]]:
    """By the hostile text that stands in all of them."""
    return {text: rendered(full, text) for text in HOSTILE}


def rendered(full: Catalogue, text: str) -> dict[tuple[str, str], str]:
    known = saying(full, text)
    common = {"example": lambda name: Markup("print(1)"), **UNCITED}
    return {
        (template, language): Renderer(known, language, DOCS).render(template, "shelf/full.md", **common, **given(known))
        for template, given in GIVEN.items()
        for language in LANGUAGES
    }


@lru_cache(maxsize=256)
def parsed(html: str) -> list:
    return list(html5lib.parseFragment(html, namespaceHTMLElements=False).iter())


def shape(html: str, text: str = PLAIN) -> list[tuple]:
    """Elements, attributes and texts, with this text where the plain one stands."""
    shown = " ".join(text.split())

    def put(value: str | None) -> str:
        return (value or "").replace(PLAIN, shown)

    def attributes(node) -> dict[str, str]:
        """Entities read: md_in_html reads those of its own elements' attributes twice."""
        return {name: OF_LETTER.sub("", unescape(put(value))) for name, value in node.attrib.items() if name not in ROOM}

    def text_of(node) -> str:
        """But for the letter under which the text stands in the glossary."""
        return re.sub("^[A-Z#]$", "", put(node.text))

    return [(node.tag, attributes(node), text_of(node), put(node.tail)) for node in parsed(html)]


def live(html: str) -> list[str]:
    """Whatever a browser would run."""
    found = [node.tag for node in parsed(html) if node.tag in {"script", "iframe", "object", "embed", "style", "base"}]
    attributes = [attribute for node in parsed(html) for attribute in node.attrib.items()]
    found += [name for name, _ in attributes if name.startswith("on")]
    links = [value for name, value in attributes if name in {"href", "src", "action", "formaction", "data"}]
    return found + [link for link in links if re.match(r"\s*(javascript|data):", link, re.IGNORECASE)]


def records(value):
    for item in value if isinstance(value, list) else value.values() if isinstance(value, dict) else [value]:
        if isinstance(item, BaseModel):
            yield item
            for name in type(item).model_fields:
                yield from records(getattr(item, name))


def test_the_page_shows_the_text_exactly_and_nothing_else_changes(convert, pages, plain):
    for hostile, made in pages.items():
        changed = [page for page, text in made.items() if shape(convert(text)) != shape(convert(plain[page]), hostile)]
        assert changed == [], hostile


def test_a_citation_stays_in_its_place_and_runs_nothing(full, convert):
    def about(text: str) -> str:
        known = saying(full, text)
        return convert(Renderer(known, "zh", DOCS).render("about", "shelf/full.md", paper=known.papers[1], **CITED))

    plain = [node.tag for node in parsed(about(PLAIN))]
    for hostile in HOSTILE:
        assert live(about(hostile)) == [], hostile
        assert [node.tag for node in parsed(about(hostile))] == plain, hostile


def test_nothing_in_the_page_runs(convert, pages):
    for hostile, made in pages.items():
        assert {page: found for page, text in made.items() if (found := live(convert(text)))} == {}, hostile


def test_the_macros_plugin_finds_nothing_to_run(pages):
    for hostile, made in pages.items():
        assert [page for page, text in made.items() if re.search(r"\{[{%]|\{#(?!\w)[!]", text)] == [], hostile


def test_hostile_markdown_would_be_noticed(convert):
    assert live(convert("<b onclick=x>a</b> [a](javascript:x)\n\n<script>x</script>")) == ["script", "onclick", "javascript:x"]
    assert shape(convert("**Quux**")) != shape(convert("Quux"))


@given(st.text("a1 <>&;#*_`[](){}:|!~^$\"'=\\/.-+?%@\n中", min_size=1).map(str.strip).filter(bool))
@pytest.mark.parametrize("frame", FRAMES)
def test_any_text_shows_exactly_wherever_a_template_prints_it(convert, frame, text):
    assert shape(convert(frame.format(inert(text)))) == shape(convert(frame.format(PLAIN)), text)


def test_every_template_is_tried(root):
    names = {path.name.removesuffix(".jinja") for path in (root / "catalogue" / "pages" / "templates").glob("*.jinja")}
    assert names == {f"{name}.md" for name in GIVEN} | CALLED, "write it into GIVEN or CALLED of this file"


def test_every_field_of_every_record_is_tried(full):
    found = list(records(full))
    kinds = [kind for kind in Record.__subclasses__() if kind.__module__ in KINDS]
    filled = {(kind, name) for kind in kinds for record in found for name in kind.model_fields if getattr(record, name, None)}
    assert len(kinds) > 8
    assert {(kind, name) for kind in kinds for name in kind.model_fields} - filled == set(), "fill it in tests/full.yaml"


def test_a_text_that_stays_as_it_is_admits_no_markup(full):
    for record in records([*full.papers, *full.topics, *full.tags, *full.terms]):
        for name, value in record.model_dump().items():
            texts = value if isinstance(value, list) else [value]
            if any(isinstance(text, str) and text != "text" for text in texts):
                with pytest.raises(ValidationError):
                    type(record).model_validate(record.model_dump() | {name: ["<b>"] if isinstance(value, list) else "<b>"})


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_record_with_only_what_it_must_have_leaves_no_trace_of_the_rest(full, language):
    known = saying(full, PLAIN)
    renderer = Renderer(known, language, DOCS)
    parts, given = ["opening", "results", "reading", "about", "corrections"], {"paper": known.papers[0], "status": THIN}
    *texts, corrections = [renderer.render(part, "shelf/before.md", **given) for part in parts]
    assert not re.search(r"None|Undefined|\[\]|href=\"\"", "".join(texts))
    assert corrections.strip() == ""


@pytest.mark.parametrize("language, other", [("zh", "en"), ("en", "zh")])
def test_a_page_speaks_one_language(full, language, other):
    texts = {"zh": "这是中文", "en": "This is English"}
    paper = full.papers[1].model_copy(update={"tldr": Text(**texts), "digest": Text(**texts)})
    page = Renderer(full, language, DOCS).render("opening", "shelf/full.md", paper=paper, status=THIN)
    assert page.count(texts[language]) == 2 and texts[other] not in page


def test_a_place_is_named_in_the_language_of_the_page(full):
    words = {"place_Table": Text(zh="表", en="Table"), "place_Abstract": Text(zh="摘要", en="Abstract")}
    known = full.model_copy(update={"strings": full.strings | words})
    paper = full.papers[1]
    zh, en = [Renderer(known, language, DOCS).render("results", "shelf/full.md", paper=paper) for language in ("zh", "en")]
    assert "表 2" in zh and "Table 2" in en
    assert "§6.1" in zh and "§6.1" in en


def cells(known, convert, id: str) -> dict[str, str]:
    """The rows of a card, by their labels."""
    card = convert(Renderer(known, "en", DOCS).render("about", "shelf/a.md", paper=known.paper(id)))
    rows = [row for row in parsed(card) if row.tag == "div" and [cell.tag for cell in row] == ["dt", "dd"]]
    return {row[0].text: " ".join("".join(row[1].itertext()).split()) for row in rows}


def test_the_card_says_which_day_was_the_first_and_which_is_that_of_arxiv(known, convert):
    early, late = cells(known, convert, "instructgpt"), cells(known, convert, "transformer")
    assert early["First public"] == "2022-01-27 OpenAI blog post, with the paper as a PDF"
    assert early["arXiv v1"] == "2022-03-04"
    assert late["First public"] == "2017-06-12 arXiv v1" and "arXiv v1" not in late


def test_names_are_printed_and_what_else_people_search_by_is_not(known, convert):
    card = cells(known, convert, "qlora")
    assert card["Also known as"] == "量化 LoRA · Quantized LoRA"
    assert not any("显存不够" in text for text in card.values())


def test_the_buttons_lead_to_the_addresses_of_the_record(full, convert):
    card = convert(Renderer(full, "en", DOCS).render("about", "shelf/full.md", paper=full.papers[1]))
    links = [node.attrib["href"] for node in parsed(card) if node.attrib.get("rel") == "external"]
    wanted = full.papers[1].links
    newest = "https://arxiv.org/abs/1706.03762v8"
    assert links[-7:] == [wanted.pdf, wanted.abs, newest, wanted.html, wanted.proceedings, wanted.code, wanted.post]


def test_addresses_follow_from_arxiv_and_doi_where_the_record_gives_none(full):
    paper = full.papers[1].model_copy(update={"links": full.papers[0].links.model_copy(update={"pdf": None})})
    assert (paper.pdf, paper.abs) == ("https://arxiv.org/pdf/1706.03762v7", "https://arxiv.org/abs/1706.03762v7")
    assert (paper.html, paper.arxiv.newest) == ("https://arxiv.org/html/1706.03762v7", "https://arxiv.org/abs/1706.03762v8")
    assert paper.proceedings == "https://doi.org/10.1234/a'b&c"


@pytest.mark.parametrize(
    "page, wanted",
    [("index.md", "a/b.md"), ("a/index.md", "b.md"), ("a/b.md", "b.md"), ("c/d.md", "../a/b.md"), ("tags.md", "a/b.md")],
)
def test_a_link_is_relative_to_the_page_it_stands_on(page, wanted):
    assert Here(page)("a/b.md") == wanted
    assert Here(page)("a/b.md", "part") == f"{wanted}#part"


def test_what_came_of_a_paper_is_derived_from_those_that_build_on_it(full, convert):
    named = full.model_copy(update={"papers": [paper.model_copy(update={"name": paper.id}) for paper in full.papers]})
    text = Renderer(named, "en", DOCS).render("after", "shelf/before.md", paper=named.papers[0])
    links = {node.attrib["href"] for node in parsed(convert(text)) if node.tag == "a"}
    assert links == {"#after", "full.md"}


def test_a_word_that_is_missing_stops_the_page(full):
    known = full.model_copy(update={"strings": {}})
    with pytest.raises(UndefinedError, match="has no attribute"):
        Renderer(known, "zh", DOCS).render("opening", "shelf/full.md", paper=known.papers[1])
