"""Whatever way a page, a figure, an example or a front matter takes: no script of a stranger is published, nor a request."""

import re
from pathlib import Path

import html5lib
import markdown
import pytest
from jinja2.exceptions import SecurityError

from catalogue.jinja.pagesandbox import Sandbox
from catalogue.markdown.dangers import dangers
from catalogue.markdown.dialect import html
from catalogue.pages.render import Renderer
from engine.reserved import RESERVED
from tests.invented import PAGE, project
from tests.tools import run

# What a page writes -> what the line about it says. `check` found none of these.
PAGES = {
    "\\`<img src=x onerror=alert(2)>\\`": "remove onerror",
    "<div>`<img src=x onerror=alert(3)>`</div>": "remove onerror",
    '<img alt=">" src=x onerror=alert(4)>': "can be read in two ways",
    '<a href="&#106;avascript:alert(5)">x</a>': "leads to a script",
    '<svg><a><animate attributeName="href" values="&#106;avascript:alert(6)"/></a></svg>': "no element for a page",
    '<img alt="" src="https://evil.example/pixel.png">': "loads src from elsewhere",
    "![](https://evil.example/markdown.png)": "loads src from elsewhere",
    '<pre class="mermaid">graph LR</pre>': "starts a script that asks other hosts",
}
# `check` sees these as well. A tag in a value is one to the theme, which replaces <table>, and to some parsers.
SEEN = {
    "[x](javascript:alert%287%29)": "leads to a script",
    "text\n{: onclick=alert(8) }": "remove onclick",
    '<p title="<table> <img src=x onerror=alert(9)>">x</p>': "can be read in two ways",
    '<svg><title><a title="</title><img src=x onerror=alert(10)>"></a></title></svg>': "can be read in two ways",
}


def test_what_a_page_smuggles_in_is_named():
    for text, says in (PAGES | SEEN).items():
        page = html(Sandbox(set()).from_string(f"# x\n\n{text}\n").render())
        assert any(says in str(danger) for danger in dangers(page, RESERVED)), text


REFUSED = [
    "<script>1</script>",
    "<svg><script>1</script></svg>",
    "<SCRIPT src=x></SCRIPT>",
    "<iframe>",
    "<object data=x>",
    "<embed src=x>",
    "<base href=x>",
    '<meta http-equiv="refresh">',
    "<link rel=x>",
    "<style>",
    "<template>",
    "<noscript>",
    "<svg><foreignObject>",
    '<form action="/x">',
    "<button formaction=/x>",
    "<a ping=/x>",
    "<p/onclick=x>",
    "<p a='b'onclick=x>",
    "<p\fonclick=x>",
    "<p\N{NO-BREAK SPACE}onclick=x>",
    "</p onclick=x>",
    "<p onclick",
    "<!--><img src=x onerror=x>",
    "<!--a--!><img src=x onerror=x>-->",
    "<![CDATA[x]]>",
    "<?x?>",
    '<a href="java&#10;script:x">',
    '<a href=" &#1;JAVASCRIPT&colon;x">',
    '<a href="data:text/html,x">',
    '<a href="vbscript:x">',
    '<svg><a xlink:href="javascript:x">',
    '<math><mi href="javascript:x">',
    '<img src="//evil.example/x">',
    '<img src="/\\evil.example/x">',
    '<img src="/&#9;/evil.example/x">',
    '<img srcset="a.png 1x, https://evil.example/x 2x">',
    '<svg><image href="https://evil.example/x"></svg>',
    '<svg><use href="data:image/svg+xml,x"></svg>',
    '<table background="https://evil.example/x">',
    '<video poster="https://evil.example/x">',
    '<p id="__config">',
    '<p id="progress">',
    '<h2 id="a&quot; onmouseover=&quot;alert(1)">',
    "<h2 id='a b'>",
    "<img name=getElementById>",
    '<p style="color: red">',
    '<p style="background: url(//evil.example/x)">',
    '<p style="background: u\\72l(//evil.example/x)">',
    "<p style=\"background: image-set('//evil.example/x' 1x)\">",
    '<rect filter="url(https://evil.example/x#a)">',
    '<a href="https://github.com/a/b" data-md-component="source">',
    '<div class="my-list" data-catalogue="//evil.example/">',
]


def test_what_runs_or_asks_others_is_refused():
    for markup in REFUSED:
        found = dangers(markup, RESERVED)
        assert found and "\n" not in str(found[0]) and len(str(found[0])) < 200, markup


PASSING = [
    '<form class="browse-controls"><input type="search"><select><option value="a">a</option></select></form>',
    '<a href="https://arxiv.org/abs/1706.03762">x</a><a href="mailto:a@example.org">x</a><a href="../x/#y">x</a>',
    '<img alt="a" src="a.png" srcset="a.png 1x, b.png 2x">',
    '<h2 id="a-b_1">x</h2><p id="tag:编码器">x</p>',
    '<svg viewBox="0 0 1 1"><linearGradient id="a"/><rect fill="url(#a)"/><use href="#a"/></svg>',
    "<!-- tags --><br/><hr />",
    "a &lt; b > c",
]


def test_what_pages_are_made_of_passes():
    assert {markup: found for markup in PASSING if (found := dangers(markup, RESERVED))} == {}


METHODS = ["parse_raw('x')", "parse_file('x')", "copy()", "json()", "model_rebuild()", "model_fields", "model_dump()"]
METHODS += ["__class__", "__init__", "construct()"]


@pytest.mark.parametrize("of", ["paper", "catalogue", "paper.tldr"])
def test_our_own_templates_reach_no_method_of_pydantic(known, of):
    renderer = Renderer(known, "zh", Path())
    context = renderer.context | {"paper": known.papers[0]}
    for method in METHODS:
        with pytest.raises(SecurityError, match="unsafe"):
            renderer.env.from_string(f"{{{{ {of}.{method} }}}}").render(context)
    assert renderer.env.from_string("{{ paper.id }}{{ catalogue.paper(paper.id).abs }}").render(context)


@pytest.fixture
def hostile(tmp_path):
    return project(tmp_path, 10)


def write(folder, page: str, text: str) -> None:
    for language in ("zh", "en"):
        (folder / "docs" / language / page).write_text(text, encoding="utf-8")


def test_check_names_everything_in_a_page_and_the_build_publishes_nothing_of_it(hostile):
    write(hostile, "about.md", "# x\n\n" + "\n\n".join(PAGES))
    told = run("catalogue", "check", folder=hostile)[1]
    lines = [line for line in told.splitlines() if re.search(r"docs/zh/about.md:\d+: ", line)]
    assert [text for text, says in PAGES.items() if not any(says in line or text in line for line in lines)] == [], told
    status, output = run("mkdocs", "build", "--strict", folder=hostile)
    assert status != 0 and "docs/zh/about.md:5: " in output and not (hostile / "site" / "about").exists()


def test_what_is_drawn_is_looked_at_as_well(hostile):
    drawing = '<svg>{% set n = "g" %}<im{{ n }} src=x o{{ "n" }}error=alert(1)></svg>'
    (hostile / "docs" / "figures" / "lora.svg.jinja").write_text(drawing)
    write(hostile, "about.md", '# x\n\n{{ figure("lora", "x") }}\n')
    status, output = run("mkdocs", "build", folder=hostile)
    assert status != 0 and "remove onerror" in output


PROGRAM = '"""Says.\n```\n\n<img src=x onerror=alert(1)>\n\n````\n<script>alert(2)</script>\n"""\nprint(1)\n'
TITLE = "# &lt;img src=x onerror=alert(3)&gt; {#x}\n\n## “&lt;img src=x onerror=alert(4)&gt;” {#y}\n\nText.\n"


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """A site with what is to be shown as text: a program that closes its fence, a title that is a tag."""
    folder = project(tmp_path_factory.mktemp("text"), 10)
    for ending in ("py", "out"):
        (folder / "docs" / "examples" / f"invented-0.{ending}").write_text(PROGRAM)
    write(folder, "architecture/invented-0.md", PAGE.replace("{{ reading", "{{ example() }}\n\n{{ reading"))
    write(folder, "about.md", TITLE)
    status, output = run("mkdocs", "build", folder=folder)
    assert status == 0, output
    return folder / "site"


@pytest.mark.parametrize("page", ["architecture/invented-0/", "about/", "tags/", "en/about/", ""])
def test_programs_and_titles_are_shown_as_text(built, page):
    document = html5lib.parse((built / page / "index.html").read_text(encoding="utf-8"), namespaceHTMLElements=False)
    assert [element.tag for element in document.iter() if any(name.startswith("on") for name in element.attrib)] == []
    assert [script.text for script in document.iter("script") if "alert(" in (script.text or "")] == []


def test_the_markdown_of_a_program_keeps_it_in_its_fence(built):
    text = (built / "architecture" / "invented-0" / "index.md").read_text(encoding="utf-8")
    shown = markdown.markdown(text, extensions=["pymdownx.superfences"])
    assert "<img" not in shown and "<script" not in shown
