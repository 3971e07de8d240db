"""The pages for language models are CommonMark that a person can read as it stands."""

import re
from collections.abc import Iterator

import commonmark
import html5lib
import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from catalogue.exports.commonmark import escape
from catalogue.exports.written import written
from catalogue.pages.completeness import statuses
from catalogue.records.addresses import page
from catalogue.records.fit import fit
from tests.exported import URL
from tests.invented import ROOT

ROOTS = {"zh": "", "en": "en/"}
PAGES = [
    "index",
    "browse",
    "map",
    "numbers",
    "paths/index",
    "glossary",
    "errata",
    "tags",
    "take-along",
    "data",
    "about",
    "contributing",
]
PAGES += ["hosting", "status"]
FENCED = re.compile(r"^(`{3,}).*?^\1$", re.MULTILINE | re.DOTALL)
CODE = re.compile(r"(?<!`)(`+)(?!`)[^\n]+?(?<!`)\1(?!`)|\$[^$\n]+\$")
# What a reader acts on, and what says nothing on its own.
UNSAID = {"script", "noscript", "style", "template", "form", "select", "button", "input", "label", "progress"}
NO_TEXT = {"headerlink", "more", "fix", "Z3988"}
# Of a book, in which addresses of the site stand.
SIZE = re.compile(r"\b[\d.]+ [kM]B$", re.MULTILINE)
LINK = re.compile(r"\[([^\[\]\\]*)\]\([^)]*\)")
COMMONMARK = MarkdownIt("commonmark").enable("table")
# By two editions of the specification, which take other signs for punctuation: 0.31, and the one before.
PARSERS = {"0.31": COMMONMARK.render, "0.30": commonmark.commonmark}


@pytest.fixture(scope="module")
def sources() -> dict:
    """Every page as it is written, by language and path."""
    docs = ROOT / "docs"
    return {
        (language, path.relative_to(docs / language).as_posix()): path.read_text(encoding="utf-8")
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


def unlinked(text: str) -> str:
    """With the words of a link in its place."""
    return re.sub(r"\[([^\[\]]*)\]\([^()]*\)", r"\1", text)


def links(tokens: list[Token]) -> list[str]:
    return [token.attrs["href"] for token in tokens if token.type == "link_open"]


def headings(tokens: list[Token]) -> list[str]:
    """The words of each heading."""
    return [tokens[at + 1].content for at, token in enumerate(tokens) if token.type == "heading_open"]


def paper_source(paper) -> str:
    return f"{paper.topic}/{paper.id}.md"


def test_all_kinds_of_pages_are_exported(known, texts):
    wanted = {f"{name}.md" for name in PAGES}
    wanted |= {f"{topic.id}/index.md" for topic in known.topics} | {f"paths/{path.id}.md" for path in known.paths}
    wanted |= set(map(paper_source, known.papers))
    assert set(texts) == {(language, path) for language in ROOTS for path in wanted}


def test_every_page_of_a_paper_begins_with_its_name_and_says_the_record(known, texts):
    for paper in known.papers:
        for language in ROOTS:
            text = unlinked(texts[language, paper_source(paper)])
            assert text.startswith(f"# {paper.name}\n")
            assert {escape(paper.tldr[language]), escape(paper.digest[language])} <= {*LINK.sub(r"\1", text).split("\n")}


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


def said(element) -> str:
    """What an element of a page says, letters and digits only: spaces and signs are set otherwise in Markdown."""
    return letters("".join(spoken(element)))


def letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text)


def spoken(element) -> Iterator[str]:
    """The text of an element without what a reader acts on; a formula as it was written, a drawing as it is described."""
    if not isinstance(element.tag, str):
        return
    if element.tag.endswith("}math"):
        yield element.attrib["alttext"]
    elif element.tag.endswith("}svg"):
        yield from ("".join(part.itertext()) for part in element.iter("{http://www.w3.org/2000/svg}desc"))
    elif not (silent(element) or "hidden" in element.attrib or NO_TEXT & {*element.attrib.get("class", "").split()}):
        yield element.text or ""
        for child in element:
            yield from spoken(child)
            yield child.tail or ""


def silent(element) -> bool:
    """A label is a word of the text where it holds a link, which is that of a term."""
    return element.tag in UNSAID and not (element.tag == "label" and element.find("a") is not None)


def article(page) -> list:
    """The title of a page, and what stands below it."""
    (found,) = page.named("article")
    return [element for element in found if element.tag not in ("a", "footer")]


@pytest.fixture(scope="module")
def pairs(site) -> list:
    """Each page of the built site with its Markdown as a reader of CommonMark shows it."""
    return [(page, read(unsafe((site.folder / page.path / "index.md").read_text(encoding="utf-8")))) for page in site.content]


@pytest.fixture(scope="module")
def pairs_before(site) -> list:
    """The same, as readers of the edition before show it."""
    texts = [(page, (site.folder / page.path / "index.md").read_text(encoding="utf-8")) for page in site.content]
    return [(page, read(unsafe(text), "0.30")) for page, text in texts]


def read(text: str, edition: str = "0.31"):
    return html5lib.parseFragment(PARSERS[edition](text), namespaceHTMLElements=False)


def unsafe(text: str) -> str:
    """A page in which formulas that stand as code are letters: they are no code of the page."""
    blocks = re.compile(r"^(`{4,}).*?^\1$|^```math\n(.*?)\n```$", re.DOTALL | re.MULTILINE)
    text = blocks.sub(lambda match: match[0] if match[1] else letters(match[2]), text)
    return re.sub(r"\$`([^`\n]+)`\$", lambda match: letters(match[1]), text)


def test_what_a_page_says_its_markdown_says(pairs):
    for built, twin in pairs:
        wanted = "".join(said(element) for element in article(built))
        assert letters("".join(twin.itertext())) == wanted, built.path


# What folds a part of a page away stands above it; within a list of facts, it does not.
MARKED = {"strong": ("strong", "b", "summary"), "em": ("em", "i"), "code": ("code",), "a": ("a",)}


@pytest.mark.parametrize("tag", MARKED)
@pytest.mark.parametrize("edition", ["pairs", "pairs_before"])
def test_what_a_page_marks_its_markdown_marks(request, edition, tag):
    for built, twin in request.getfixturevalue(edition):
        named = [(part, top) for top in article(built) for part in top.iter() if part.tag in MARKED[tag]]
        parts = [part for part, top in named if shown(part, top)]
        found = [letters("".join(part.itertext())) for part in twin.iter(tag)]
        assert list(filter(None, found)) == list(filter(None, map(said, parts))), built.path


def shown(part, root) -> bool:
    """Whether a part of an article is said: what is around it may not be."""
    around = {child: parent for parent in root.iter() for child in parent}
    if part.tag == "summary" and any(part in facts.iter() for facts in root.iter("dl")):
        return False
    while part is not None:
        names = {*part.attrib.get("class", "").split()}
        if part.tag == "pre":
            return True
        if silent(part) or part.tag.endswith("}svg") or "hidden" in part.attrib or NO_TEXT & names:
            return False
        part = around.get(part)
    return True


def test_the_command_writes_what_the_build_writes(site, texts):
    for (language, path), text in texts.items():
        at = site.folder / ROOTS[language] / re.sub(r"(^|/)index$", r"\1", path[:-3]) / "index.md"
        assert SIZE.sub("", at.read_text(encoding="utf-8")) == SIZE.sub("", text), path


def test_every_link_has_its_full_address(tokens):
    relative = {key: [link for link in links(found) if not link.startswith("https://")] for key, found in tokens.items()}
    assert {key: found for key, found in relative.items() if found} == {}


def test_links_of_the_site_lead_to_files_that_are_there(out, tokens):
    for key, found in tokens.items():
        for link in (link for link in links(found) if link.startswith(URL)):
            path = link.removeprefix(URL).partition("#")[0]
            assert (out / path / ("index.md" if not path or path.endswith("/") else "")).is_file(), (key, link)


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
    assert all(f"- {escape(getattr(term, language))} " in says("glossary") for term in known.terms)
    assert all(escape(term.means[language]) in says("glossary") for term in known.terms)
    assert all(escape(step.why[language]) in says(f"paths/{path.id}") for path in known.paths for step in path.steps)
    assert all(f"]({URL}{ROOTS[language]}paths/{path.id}/index.md)" in says("paths/index") for path in known.paths)
    complete = [status for status in statuses(known, root / "docs") if status.complete]
    gap = "" if language == "zh" else " "
    assert f"{gap}{len(complete)} / {len(known.papers)}\n" in says("status")


def test_the_map_names_for_each_paper_what_it_builds_on_and_what_builds_on_it(known, texts):
    for paper in known.papers:
        (line,) = re.findall(rf"^- \[{re.escape(escape(paper.name))}\].*", texts["en", "map.md"], re.MULTILINE)
        kin = [*(rel.id for rel in paper.builds_on if rel.id), *(later.id for later, _ in known.builds_on_it(paper.id))]
        assert re.findall(r"/([\w-]+)/index\.md\)", line) == [paper.id, *kin]


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
        ("{: .x }", "{: .x }"),
        ("{x}", "{x}"),
    ],
)
def test_only_what_would_be_markup_is_escaped(text, escaped):
    assert escape(text) == escaped
    assert [token.content for token in COMMONMARK.parse(escaped) if token.type == "inline"] == [escaped]
    assert COMMONMARK.render(escaped) == f"<p>{text}</p>\n"


@pytest.mark.parametrize(
    ("html", "plain"),
    [
        ("<p>重<strong>点：</strong>后面</p>", "重<strong>点：</strong>后面"),
        ("<p><strong>重点：</strong>后面</p>", "<strong>重点：</strong>后面"),
        ("<p><strong>重点</strong>：后面</p>", "**重点**：后面"),
        ("<p>a <em>b</em>c</p>", "a *b*c"),
        ("<p>a<em> b </em>c</p>", "a *b* c"),
        ("<p><code>a`b</code> <code>`c</code></p>", "``a`b`` `` `c ``"),
        ("<ol start='3'><li>a<ul><li>b</li></ul></li><li>c</li></ol>", "3. a\n   - b\n4. c"),
        ("<dl><dt>a</dt><dd>b <a href='c'>d</a></dd></dl>", "- a: b [d](<c>)"),
        ("<table><tr><th>a|b</th></tr><tr><td>c<br>d</td></tr></table>", "| a\\|b |\n| --- |\n| c d |"),
        ("<pre><code>```\na\n</code></pre>", "````\n```\na\n````"),
        ("<details><summary>a</summary><p>b</p></details>", "**a**\n\nb"),
        ("<figure><svg role='img'><desc>a</desc><text>b</text></svg><figcaption>c</figcaption></figure>", "> a\n>\n> c"),
        ("<p><math alttext='W_0'></math>, <math alttext='{a}_t'></math></p>", "$W_0$, $`{a}_t`$"),
        ("<div class='formula'><math alttext='x_1'><mi>x</mi></math></div>", "$$\nx_1\n$$"),
        ("<div class='formula'><math alttext='{x}_{1}'><mi>x</mi></math></div>", "```math\n{x}_{1}\n```"),
        ("<p>1. a</p><p hidden>b</p><p class='fix'>c</p><button>d</button>", "1\\. a"),
        ("<p><label><a href='t'>a</a><button hidden></button></label><span hidden>b</span></p>", "[a](<t>)"),
        ("<p>a<br>b</p>", "a\\\nb"),
    ],
)
def test_html_becomes_commonmark(html, plain):
    assert written(html, lambda target: f"<{target}>") == plain


# Bold beside punctuation of both scripts, brackets, quotes, digits, letters, signs, links, code, and other emphasis.
BESIDE = [
    "<strong>重点：</strong>后面",
    "前面<strong>：重点</strong>",
    "前<strong>（重点）</strong>后",
    "前<strong>“重点”</strong>后",
    "前<strong>《书》</strong>后",
    "前<strong>重点。</strong>Next",
    "前<strong>100%</strong>后",
    "3<strong>.5</strong>6",
    "a<strong>(b)</strong>c",
    "「<strong>重点</strong>」",
    "前<strong>→ 重点 ≈</strong>后",
    "前<strong>€5</strong>后€<strong>5</strong>€",
    "前<strong><em>重点</em></strong>后",
    "前<strong>重<em>点</em></strong>后",
    "前<em><strong>重</strong>点</em>后",
    "前<strong>重</strong><strong>点</strong>后",
    "前<em>重</em><strong>点</strong>后",
    "前<strong>a<strong>b</strong>c</strong>后",
    "前<em>甲<em>乙</em>丙</em>后",
    "前<strong><code>a</code></strong>后",
    "前<strong><a href='x'>书</a></strong>后",
    "前*<strong>*重点*</strong>*后",
    "前<strong>重<em>点</em>，<em>点</em>重</strong>后<em>点</em>",
]


@pytest.mark.parametrize("edition", PARSERS)
@pytest.mark.parametrize("html", BESIDE)
def test_emphasis_is_read_as_such_beside_any_sign(html, edition):
    shown, wanted = read(written(f"<p>{html}</p>", str), edition), html5lib.parseFragment(html, namespaceHTMLElements=False)
    for tag in ("strong", "em", "code", "a"):
        assert [*texts_of(shown, tag)] == [*texts_of(wanted, tag)]
    assert "".join(shown.itertext()).strip() == "".join(wanted.itertext())


def texts_of(tree, tag: str) -> Iterator[str]:
    return ("".join(element.itertext()) for element in tree.iter(tag))


def test_hostile_texts_show_as_they_are(hostile):
    for out, paper in ((one.out, paper) for one in hostile for paper in one.catalogue.papers):
        html = COMMONMARK.render((out / page(paper, "en") / "index.md").read_text(encoding="utf-8"))
        tree = html5lib.parseFragment(html, namespaceHTMLElements=False)
        assert {node.tag for node in tree.iter()} & {"script", "img"} == set()
        assert fit(paper.digest.en) in "".join(tree.itertext())
