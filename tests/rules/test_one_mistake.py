"""One mistake is one line, however many records, pages and rules meet it; two files that must be mended are two."""

import re
import shutil
from copy import deepcopy

import pytest

from catalogue.rules.check import check
from tests.invented import PAGE
from tests.project import paper, words
from tests.tools import often

LANGUAGES = ("zh", "en")
# Names of Python, pydantic, Jinja and YAML, which nobody who edits data has to know.
CLASSES = re.compile(r"Traceback|\w+Error\b|Input should|<locals>|lambda|'\w+' object|NoneType|valid (?:string|integer|dict)")


def both(page: str, text: str, other: str | None = None):
    """The Chinese and the English page of this name."""
    return lambda project: [
        (project.docs / code / page).write_text(text if other is None or code == "zh" else other, encoding="utf-8")
        for code in LANGUAGES
    ]


def drawing(text: str, call: str = '{{ figure("one", "x") }}'):
    def change(project):
        (project.docs / "figures").mkdir()
        (project.docs / "figures" / "one.svg.jinja").write_text(text)
        both("about.md", f"text\n\n{call}")(project)

    return change


def moved(*names: str):
    """Pages under another name."""
    return lambda project: [
        (project.docs / code / names[0]).rename(project.docs / code / names[1]) for code in LANGUAGES[: len(names) - 1]
    ]


def readme(text: str, name: str = "README.md"):
    return lambda project: (project.docs.parent / name).write_text(text, "utf-8", "surrogateescape")


def lacking(record: str, field: str):
    return lambda project: getattr(project, record).pop(field)


def having(record: str, **fields):
    return lambda project: getattr(project, record).update(deepcopy(fields))


def scale(**compute):
    return {"model": "X", "compute": compute}


def gone(*pages: str):
    return lambda project: [(project.docs / page).unlink() for page in pages]


TITLE = '<title id="one-title">{{ t("图", "x") }}</title><desc id="one-desc">{{ t("图", "x") }}</desc>'
TABLE = "| A | B |\n| --- | --- |\n| 5 | 6 |"
EXCHANGED = PAGE.replace("about()", "-").replace("corrections()", "about()").replace("{{ - }}", "{{ corrections() }}")
HEAD, TAIL = (
    "{{ opening() }}\n\n{{ results() }}\n\n",
    "{{ reading() }}\n\n{{ after() }}\n\n{{ about() }}\n\n{{ corrections() }}",
)
IDEA, WHY = (f"## A {{#{anchor}}}\n\n5\n\n" for anchor in ("idea", "why"))
READING = {
    "focus": [words()],
    "routes": [{"minutes": minutes, "where": ["§1"], "text": words()} for minutes in ("5", "20")],
}
DRAWN = f'<svg viewBox="0 0 9 9" role="img" fill="currentColor">{TITLE}<rect width="9" height="9"/></svg>'
LISTED = {"position": "1", "heading": "x"}
CORRECTED = {
    "field": "summary",
    "kind": "error",
    "says": words("字 5", "word 5"),
    "right": words("字 6", "word 7"),
    "why": words(),
}
LONG = (
    "劉智皓把六十六篇论文列成一张清单，每一篇都写了几句话，" * 3 + "就是这样。",
    "He has put papers into a list, with a few words on each of them, " * 3 + "and so on. ",
)
MISTAKES = {
    "a page begins with the mark of UTF-8 twice": (both("about.md", "# 甲 {#a}\n\n字", "\ufeff\ufeff# A {#a}\n\nWord"), 1),
    "what AutoCorrect leaves alone has no end": (
        both("about.md", f"字。\n\n<!-- autocorrect-disable -->\n\n{LONG[0]}", f"Word.\n\nWord.\n\n{LONG[1]}"),
        1,
    ),
    "a caption before its drawing": (drawing(DRAWN, '{{ figure("A caption.", "one") }}'), 2),
    "a list of LaTeX": (both("about.md", "\\begin{itemize}\n\\item 5\n\\end{itemize}"), 2),
    "an index of a formula without its end": (both("about.md", "H<sub>2O 是水。", "H<sub>2O is water."), 2),
    "a list of contents at the top": (both("shelf/first.md", f"[TOC]\n\n{PAGE}"), 2),
    "a picture as HTML": (both("about.md", '<img src="lora.png" width="50%">'), 2),
    "a row of a table twice": (both("about.md", f"{TABLE}\n| 5 | 6 |"), 1),
    "rows of a table twice": (both("about.md", f"{TABLE}\n| 7 | 8 |\n| 5 | 6 |\n| 7 | 8 |"), 1),
    "a formula without its mark in one language": (both("about.md", r"`#!math \alpha`", r"`math \alpha`"), 1),
    "a row that lacks its first cell": (
        both(
            "about.md",
            "| 甲 | 乙 | 丙 |\n| --- | --- | --- |\n| 470 万 | 73.4 | |",
            "| A | B | C |\n| --- | --- | --- |\n| x | 4.7M | 73.4 |",
        ),
        1,
    ),
    "a page with another ending": (moved("shelf/first.md", "shelf/first.markdown"), 1),
    "a page with one more ending": (moved("shelf/first.md", "shelf/first.md.txt"), 1),
    "a caption with a number": (drawing(DRAWN, '{{ figure("one", "图 1：x") }}'), 2),
    "a merge around a heading": (
        both(
            "about.md", "# A {#a}\n\n<<<<<<< HEAD\n## B {#b}\n=======\n## C {#b}\n>>>>>>> x\n\n5", "# A {#a}\n\n## B {#b}\n\n5"
        ),
        1,
    ),
    "a page in a block of code": (both("shelf/first.md", f"```markdown\n{PAGE}\n```"), 2),
    "a page in a block of code in one language": (both("shelf/first.md", f"````md\n{PAGE}\n````", PAGE), 1),
    "a page in a block of code, below a word": (both("shelf/first.md", f"Sure!\n\n```markdown\n{PAGE}\n```\n\nx.", PAGE), 1),
    "a page in a block of code without a name": (both("about.md", "```\n# A {#a}\n\nWord.\n```\n", "# A {#a}\n\nWord."), 1),
    "front matter in TOML": (both("shelf/first.md", f"+++\ntitle = 'x'\n+++\n\n{PAGE}", PAGE), 1),
    "a page twice": (both("shelf/first.md", f"{PAGE}\n\n{PAGE}"), 2),
    "a page twice in one language": (both("shelf/first.md", f"{PAGE}\n\n{PAGE}", PAGE), 1),
    "the page of another below": (both("shelf/first.md", HEAD + IDEA + TAIL + "\n\n" + HEAD + WHY + TAIL), 2),
    "the page of another below, in one language": (
        both("shelf/first.md", HEAD + IDEA + TAIL + "\n\n" + HEAD + WHY + TAIL, HEAD + IDEA + TAIL),
        1,
    ),
    "a draft above a page": (both("shelf/first.md", HEAD + TAIL + "\n\n" + HEAD + WHY + IDEA + TAIL), 2),
    "one call twice": (both("shelf/first.md", f"{PAGE}\n\n{{{{ corrections() }}}}"), 2),
    "sections twice": (both("about.md", "# A {#a}\n\n5\n\n## B {#b}\n\n5\n\n" * 2), 2),
    "pages one folder up": (moved("shelf/first.md", "first.md", "first.md"), 2),
    "a page one folder up": (moved("shelf/first.md", "first.md"), 1),
    "a page in a folder of its own": (
        lambda project: [
            (project.docs / "zh/shelf/first").mkdir(),
            moved("shelf/first.md", "shelf/first/index.md")(project),
        ],
        1,
    ),
    "a note begins a line": (both("about.md", "[^1]字\n\n[^1]: 词", "[^1] word\n\n[^1]: term"), 0),
    "a link in full width": (both("about.md", "字。\n\n见[字]（about.md）", "Word.\n\nsee [word](about.md)"), 1),
    "an address in full width": (both("about.md", "[字](https：//example.org)", "[word](https://example.org)"), 1),
    "a block of code in full width": (
        both("about.md", "字。\n\n｀｀｀python\nx = 1\n｀｀｀", "Word.\n\n```python\nx = 1\n```"),
        1,
    ),
    "a formula in full width": (both("about.md", "字。\n\n`＃!math x`", "Word.\n\n`#!math x`"), 1),
    "a formula half in full width": (both("about.md", "字。\n\n`#！math x`", "Word.\n\n`#!math x`"), 1),
    "code in full width": (both("about.md", "字｀x｀词", "word `x` term"), 1),
    "a break in full width": (both("about.md", "字＜br＞词", "word<br>term"), 1),
    "emphasis in full width": (both("about.md", "字＿x＿", "word *x*"), 1),
    "a list in full width": (both("about.md", "１. 字\n２. 词", "1. word\n2. term"), 1),
    "a heading in full width": (both("about.md", "# 甲 {#a}\n\n＃＃ 乙 {#b}\n\n字", "# A {#a}\n\n## B {#b}\n\nword"), 1),
    "a call in full width": (both("shelf/first.md", PAGE.replace("{{ reading() }}", "｛｛ reading() ｝｝"), PAGE), 1),
    "stars with a space": (both("about.md", "字* 词*字", "word *term* word"), 1),
    "a minus that format sets apart": (both("about.md", "字词是-0.5 到 0.5。", "The word is -0.5 to 0.5."), 1),
    "a fault of a spreadsheet": (having("first", technique=words("#REF! 字", "#REF! word")), 1),
    "a log twice": (
        lambda project: project.files.update(
            log=[
                {"date": f"2026-01-0{day}", "kind": "correction", "paper": "first", "text": words(f"字 {day}", f"word {day}")}
                for day in (1, 2)
            ]
            * 2
        ),
        2,
    ),
    "a table has bars in full width": (both("about.md", "｜ 甲 ｜ 乙 ｜\n｜ --- ｜ --- ｜\n｜ 5 ｜ 6 ｜", TABLE), 1),
    "the head of a table has bars in full width": (both("about.md", "｜ 甲 ｜ 乙 ｜\n| --- | --- |\n| 5 | 6 |", TABLE), 1),
    "two parts of a page are exchanged in one language": (both("shelf/first.md", EXCHANGED, PAGE), 1),
    "two parts of a page are exchanged": (both("shelf/first.md", EXCHANGED), 2),
    "items with numbers in brackets": (both("about.md", "(1) 字\n(2) 字\n(3) 字", "(1) word\n(2) word\n(3) word"), 2),
    "a page that is indented": (both("shelf/first.md", PAGE.replace("{{", "    {{")), 2),
    "a page that is a quotation": (both("shelf/first.md", PAGE.replace("{{", "> {{")), 2),
    "a tag over two paragraphs": (both("about.md", "字 <kbd>字\n\n字</kbd>", "word <kbd>word\n\nword</kbd>"), 2),
    "a caption in Chinese": (both("about.md", '{{ figure("one", "说明。") }}'), 1),
    "a drawing without a title under a strange name": (
        lambda project: [(project.docs / "figures").mkdir(), (project.docs / "figures/First.svg.jinja").write_text("x")],
        1,
    ),
    "a program whose name is no UTF-8": (
        lambda project: [(project.docs / "examples").mkdir(), (project.docs / "examples/\udcff.py").write_text("print(1)")],
        1,
    ),
    "a drawing whose name is no UTF-8": (
        lambda project: [(project.docs / "figures").mkdir(), (project.docs / "figures/\udcff.svg.jinja").write_text(DRAWN)],
        1,
    ),
    "a label with its languages exchanged": (
        drawing(DRAWN.replace("<rect", '\n<text y="9">{{ t("token", "图") }}</text><rect')),
        1,
    ),
    "a label that nobody has translated": (drawing(DRAWN.replace("<rect", '\n<text y="9">{{ t("图", "图") }}</text><rect')), 1),
    "a sentence above the title": (both("shelf/first.md", f"一句话。\n\n{PAGE}", f"A sentence.\n\n{PAGE}"), 2),
    "a block of code above the title": (both("shelf/first.md", f"```text\n5\n```\n\n{PAGE}"), 2),
    "a section above the title": (both("about.md", "## A {#a}\n\n5\n\n# B {#b}"), 2),
    "a section of a paper above the title": (both("shelf/first.md", f"{WHY}{PAGE}"), 2),
    "another title above the title": (both("shelf/first.md", f"# A {{#a}}\n\n{PAGE}"), 2),
    "a comment above the title": (both("shelf/first.md", f"<!-- a\nb -->\n\n{PAGE}"), 0),
    "two sections are exchanged in one language": (
        both("shelf/first.md", f"{HEAD}{IDEA}{WHY}{TAIL}", f"{HEAD}{WHY}{IDEA}{TAIL}"),
        1,
    ),
    "a part is missing in one language": (both("shelf/first.md", PAGE.replace("{{ results() }}\n\n", ""), PAGE), 1),
    "a heading in a note": (both("about.md", '!!! note "5"\n\n    ## B\n\n    5'), 2),
    "a title that is underlined": (both("about.md", "# A {#a}\n\nA\n==="), 2),
    "a call of Hugo": (both("about.md", '5 {{< figure src="x" >}}'), 2),
    "what unfolds, in HTML": (both("about.md", "<details><summary>5</summary>6</details>"), 2),
    "a space that no program reads": (both("about.md", "```python\nx\u00a0= 1\n```"), 2),
    "nothing between tags": (both("about.md", "字 <kbd></kbd>", "word <kbd></kbd>"), 2),
    "a heading with a note": (both("about.md", "## B[^1] {#b}\n\n5\n\n[^1]: 6"), 2),
    "an anchor that Markdown takes for marks": (both("about.md", "# A {#a}\n\n## B {#__proto__}\n\n5"), 2),
    "a formula as wide as a city": (both("about.md", "`#!math x\\hspace{9999em}y`"), 1),
    "a block of code ends at another margin": (both("about.md", "```python\nx = 1\n    ```\n\n5"), 2),
    "a heading of seven signs": (both("about.md", "字", "####### A {#b}"), 1),
    "a paper is renamed by hand": (having("first", id="primus"), 1),
    "a paper is renamed by hand to what no id may be": (having("first", id="con"), 1),
    "a topic is renamed by hand to what no id may be": (having("topic", id="con"), 1),
    "a new record has an id that it cannot have": (
        lambda project: project.files["papers"].append(paper("con", "2019-01-01", "1901.00001")),
        1,
    ),
    "a person's names are called otherwise": (having("first", authors=[{"First Name": "Ada", "last": "Lovelace"}]), 1),
    "people in one field each, under another name": (having("first", authors=[{"author": "Ada"}, {"author": "Grace"}]), 1),
    "people as texts": (having("first", authors=["Ada Lovelace", "Grace Hopper"]), 1),
    "places in another form": (having("first", results=[{"what": "x", "value": "1", "where": "Table 2"}] * 2), 1),
    "no papers": (lambda project: project.files["papers"].clear(), 1),
    "no topics": (lambda project: project.files["topics"].clear(), 1),
    "no words": (lambda project: project.files["strings"].clear(), 1),
    "a record is deleted": (lambda project: project.files["papers"].pop(0), 1),
    "a record is copied": (lambda project: project.files["papers"].insert(1, deepcopy(project.first)), 1),
    "two papers have one id": (having("second", id="first", builds_on=[]), 1),
    "two papers that build on others have one id": (
        lambda project: [
            having("first", builds_on=[{"id": "second", "how": words()}])(project),
            having("second", id="first")(project),
        ],
        1,
    ),
    "two terms have one id": (lambda project: project.files["terms"].append(project.term | words("别的", "other")), 1),
    "a look-alike in an id": (having("first", id="f\u0456rst"), 1),
    "an id that is none": (
        lambda project: [
            having("first", id="first--second")(project),
            having("second", builds_on=[{"id": "first--second", "how": words()}])(project),
        ],
        1,
    ),
    "a look-alike in a title": (having("first", title="T\u043eken Models"), 1),
    "a look-alike in a title in another alphabet": (having("first", title="Мод\u0065ль языка"), 1),
    "a look-alike in a topic": (having("first", topic="sh\u0435lf"), 1),
    "a look-alike in a tag": (having("first", tags=["l\u0430bel"]), 1),
    "a look-alike in a date": (having("first", date="2017-\u041e6-12"), 1),
    "a look-alike in an address": (having("first", links={"code": "https://ex\u0430mple.org/"}), 1),
    "a look-alike in the name of a field": (lambda project: project.first.update({"n\u0430me": project.first.pop("name")}), 1),
    "a full-width letter in a version": (having("first", arxiv={"id": "1706.03762", "version": "ｖ1", "category": "cs.CL"}), 1),
    "something unseen in a DOI": (having("first", doi="10.5555/1\u200b"), 1),
    "something unseen in a date": (having("first", date="2017-06-12\u2060"), 1),
    "a category that is none": (having("first", arxiv={"id": "1706.03762", "version": "v1", "category": "CS CL"}), 1),
    "characters of HTML": (having("first", tldr=words("字&nbsp;字", "a&nbsp;word")), 1),
    "characters of HTML at the end": (having("first", tldr=words("字 &nbsp;", "word &nbsp;")), 1),
    "a bracket of HTML at the end": (having("first", technique=words("字 &lt;", "word &lt;")), 1),
    "a page of nothing": (both("about.md", "字", "* * *"), 1),
    "the other sign between letters": (both("about.md", "字 A>B", "word A<B"), 1),
    "a brace in the name of a topic": (having("topic", name=words("架 {", "rack {")), 1),
    "a brace in the name of a paper": (having("first", name="Name {"), 1),
    "braces that do not open in a summary": (having("first", tldr=words("字 x }}", "word x }}")), 1),
    "a topic is renamed by hand": (having("topic", id="rack"), 1),
    "a topic is unknown": (having("first", topic="nope"), 1),
    "a tag is renamed": (having("tag", id="labels"), 1),
    "a tag is unknown": (having("first", tags=["todo"]), 1),
    "an arXiv identifier that is another's": (
        having("second", arxiv={"id": "1706.03762", "version": "v1", "category": "cs.CL"}),
        1,
    ),
    "a tag stands twice": (having("first", tags=["label", "label"]), 1),
    "a work is called otherwise in each record": (
        lambda project: [
            having(record, led_to=[{"title": title, "arxiv": "2001.00001", "how": words()}])(project)
            for record, title in (("first", "Attention"), ("second", "Neural Attention"))
        ],
        1,
    ),
    "a paper is unknown": (having("second", builds_on=[{"id": "nope", "how": words()}]), 1),
    "papers build on each other": (having("first", builds_on=[{"id": "second", "how": words()}]), 1),
    "text for a list": (having("first", authors="Ada"), 1),
    "text for a record": (having("first", tldr="text"), 1),
    "a list for text": (having("first", name=["a"]), 1),
    "a record for a list": (having("first", results={"what": "x"}), 1),
    "an identifier for a record": (having("first", arxiv="1706.03762"), 1),
    "nothing for text": (having("first", title=None), 1),
    "a word for a year": (having("first", venue={"type": "journal", "name": "x", "short": "x", "year": "MMX"}), 1),
    "a year out of reach": (having("first", venue={"type": "journal", "name": "x", "short": "x", "year": "1700"}), 1),
    "a field is missing": (lacking("first", "title"), 1),
    "a place of a number is nowhere": (having("first", scale=[scale(stated="1e20", where=[])]), 1),
    "a value says nothing": (having("first", scale=[scale()]), 1),
    "a value is nothing": (having("first", scale=[scale(stated=None, where=["Table 2"])]), 1),
    "a later work has an id": (having("first", led_to=[{"id": "second", "title": "Title second", "how": words()}]), 1),
    "a later work has an id and a year": (having("first", led_to=[{"id": "second", "year": "2015", "how": words()}]), 1),
    "a formula without a result": (having("first", scale=[scale(derived="1000 / 0", where=["Table 2"])]), 1),
    "a formula of what is not known": (having("first", scale=[scale(derived="6 * tokens")]), 1),
    "a formula that misspells a value": (
        having("first", scale=[scale(derived="6 * Params", where=["Table 2"]), scale(derived="6 * params") | {"model": "Y"}]),
        2,
    ),
    "a formula without an end": (having("first", scale=[scale(derived="1e999", where=["Table 2"])]), 1),
    "a former id that a paper has": (having("first", formerly=["second"]), 1),
    "a former id that is its own": (having("first", formerly=["first"]), 1),
    "a former id of two papers": (
        lambda project: [having("first", formerly=["old"])(project), having("second", formerly=["old"])(project)],
        1,
    ),
    "a number out of reach": (having("first", scale=[scale(stated="1e99", where=["Table 2"])]), 1),
    "an id is missing": (lacking("first", "id"), 1),
    "a language is missing": (lambda project: project.first["tldr"].pop("zh"), 1),
    "a field is misspelled": (lambda project: project.first.update(titel=project.first.pop("title")), 1),
    "a field is unknown": (having("first", stars="5"), 1),
    "text in place of a record": (lambda project: project.files["papers"].__setitem__(0, "first"), 1),
    "a number differs": (having("first", tldr=words("有 5 亿", "has 5 billion")), 1),
    "a word of the interface is missing": (lambda project: project.files["strings"].pop("cite"), 1),
    "a page is missing": (gone("zh/shelf/first.md"), 1),
    "both pages are missing": (gone("zh/shelf/first.md", "en/shelf/first.md"), 1),
    "pages are renamed": (moved("shelf/first.md", "shelf/third.md", ""), 1),
    "a README counts other papers": (readme("3 classic papers\n\n3 篇大语言模型经典论文\n"), 1),
    "a README that is no text": (readme("2 classic papers \udcff"), 1),
    "a language in capitals": (lambda project: (project.docs / "en").rename(project.docs / "EN"), 1),
    "an edition torn by a merge": (readme("version: 1\n<<<<<<< HEAD\nx: 1\n=======\n>>>>>>> b\n", "CITATION.cff"), 1),
    "an edition without its day": (readme("version: 1", "CITATION.cff"), 1),
    "an edition of a day to come": (readme('version: 1.0\ndate-released: "2099-01-01"', "CITATION.cff"), 1),
    "an edition of something else": (readme('version: 1.0\ndate-released: "2026-11-29"\ntitle: Some', "CITATION.cff"), 1),
    "an edition of the site": (
        readme('version: 1.0\ndate-released: "2026-11-29"\ntitle: LLM Classics, a guide', "CITATION.cff"),
        0,
    ),
    "an edition that is no text": (readme("version: \udcff", "CITATION.cff"), 1),
    "an edition that is said": (readme('version: 1.0\ndate-released: "2026-11-29"', "CITATION.cff"), 0),
    "a drawing torn by a merge": (drawing("<svg>\n<<<<<<< HEAD\n<g/>\n=======\n>>>>>>> b\n</svg>"), 1),
    "a README that counts right": (readme("2 classic papers, 2 篇大语言模型经典论文, 5 more"), 0),
    "pages get a capital": (moved("shelf/first.md", "shelf/First.md", ""), 1),
    "a page gets an ending in capitals": (moved("shelf/first.md", "shelf/first.MD"), 1),
    "pages get an ending in capitals": (moved("shelf/first.md", "shelf/first.MD", ""), 1),
    "a page gets a capital": (moved("shelf/first.md", "shelf/First.md"), 1),
    "introductions get a capital": (moved("shelf/index.md", "shelf/Index.md", ""), 1),
    "a folder of pages is renamed in both languages": (moved("shelf", "rack", ""), 1),
    "a folder of pages gets a capital": (moved("shelf", "Shelf", ""), 1),
    "a page is renamed in one language": (moved("shelf/first.md", "shelf/third.md"), 1),
    "an introduction is renamed in one language": (moved("shelf/index.md", "shelf/start.md"), 1),
    "another page is renamed in one language": (moved("about.md", "abuot.md"), 1),
    "another page is renamed in both languages": (moved("about.md", "abuot.md", ""), 2),
    "a folder of pages is renamed in one language": (moved("shelf", "rack"), 1),
    "a page has a head of YAML": (both("about.md", "---\ntitle: x\n---\n\ntext", "text"), 1),
    "a formula is begun with another word": (both("about.md", "```maths\nx\n```", "```math\nx\n```"), 1),
    "introductions are missing": (gone("zh/shelf/index.md", "en/shelf/index.md"), 1),
    "brackets of two kinds": (both("about.md", "字（半角(混用）。", "word (mixed（brackets)."), 2),
    "a mark in place of a text": (both("about.md", "TODO: 字。", "TODO: more."), 2),
    "a block of code in a list does not end": (
        both("about.md", "- 1\n\n    ```text\n    a\n\n1\n\n```text\nb\n```"),
        2,
    ),
    "a note without its colon": (both("about.md", "字[^1]\n\n[^1] 字", "word[^1]\n\n[^1] word"), 2),
    "a note without its mark": (both("about.md", "字[^1]\n\n[1]: 字", "word[^1]\n\n[1]: word"), 2),
    "a note under another name": (both("about.md", "字[^1]\n\n[^2]: 字", "word[^1]\n\n[^2]: word"), 2),
    "a block with marks of Chinese": (both("about.md", '字\n\n！！！ note "字"\n\n    字', 'a\n\n！！！ note "a"\n\n    a'), 2),
    "lists that are too deep": (both("about.md", "\n".join(f"{'    ' * at}- 1" for at in range(60))), 2),
    "a row of a table is missing": (
        both("about.md", "| 字 | 2 |\n| - | - |\n| 字 | 3 |\n| 字 | 4 |", "| a | 2 |\n| - | - |\n| b | 3 |"),
        1,
    ),
    "a paragraph is missing in one language": (both("about.md", "甲。\n\n- 乙\n\n丙。", "A.\n\n- B"), 1),
    "a section is empty in one language": (both("about.md", "甲\n\n## 乙 {#b}\n\n乙", "A\n\n## B {#b}"), 1),
    "a paragraph stands elsewhere in one language": (both("about.md", "甲。\n\n- 乙\n\n丙。", "- B\n\nA.\n\nC."), 1),
    "two paragraphs are missing in one language": (both("about.md", "甲。\n\n- 乙\n\n丙。", "- B"), 2),
    "paragraphs are exchanged": (both("about.md", "甲 3 个。\n\n乙 5 个。\n\n丙 7 个。", "7 of C.\n\n3 of A.\n\n5 of B."), 1),
    "columns of one row are exchanged": (
        both("about.md", "| A | B |\n| - | - |\n| 3 | 4 |", "| B | A |\n| - | - |\n| 4 | 3 |"),
        1,
    ),
    "rows are exchanged": (both("about.md", "| 字 |\n| - |\n| 3 |\n| 4 |", "| a |\n| - |\n| 4 |\n| 3 |"), 1),
    "numbers of two paragraphs differ": (both("about.md", "甲 3 个。\n\n乙 5 个。", "4 of A.\n\n6 of B."), 2),
    "a macro is unknown on one page": (both("about.md", "text\n\n{{ nope() }}", "text\n\ntext"), 1),
    "a macro is misspelled on one page": (both("about.md", '{{ term("token") }}', '{{ trem("token") }}'), 1),
    "a macro is unknown on two pages": (both("about.md", "{{ nope() }}"), 2),
    "an argument is missing on two pages": (both("about.md", "{{ term() }}"), 2),
    "an argument is too much on two pages": (both("about.md", '{{ map("x") }}'), 2),
    **{
        f"{name}() is called where no record is": (both("about.md", f"text\n\n{{{{ {name}() }}}}"), 2)
        for name in ("home", "opening", "results", "example", "corrections", "path")
    },
    "a number stands beside a call": (both("about.md", '共 {{ size("papers") }} 篇。', "There are 2 of them."), 1),
    "a term is unknown": (both("about.md", '{{ term("nope") }} and {{ term("nope") }}'), 1),
    "a drawing is missing": (both("about.md", '{{ figure("nope", "x") }}'), 1),
    "a program is missing": (both("shelf/first.md", "{{ example() }}"), 1),
    "a figure in a sentence": (both("about.md", 'See {{ figure("one", "x") }} there'), 2),
    "a figure in a list": (both("about.md", '- {{ figure("one", "x") }}'), 2),
    "a figure in a note": (both("about.md", '!!! note "x"\n\n    {{ figure("one", "x") }}'), 2),
    "a drawing is shown twice": (drawing(DRAWN, '{{ figure("one", "x") }}\n\n{{ figure("one", "y") }}'), 2),
    "an injection with a picture": (both("about.md", "<img src=x onerror=alert(1)>"), 2),
    "an injection in an address": (both("about.md", "[x](javascript:alert(1))"), 2),
    "a list of another Markdown": (both("about.md", "a\n: b\n: c"), 2),
    "an anchor that stands twice": (both("about.md", "# A {#a}\n\n## B {#a}"), 2),
    "a call that is not made": (both("shelf/first.md", PAGE.replace("{{ results() }}", "")), 2),
    "a topic is begun without papers and pages": (
        lambda project: project.files["topics"].append({"id": "rack", "name": words("架", "rack"), "lead": words()}),
        1,
    ),
    "a path has the name of the list of paths": (
        lambda project: [
            having("path", id="index")(project),
            project.files["paths"].append(project.path),
            [having(record, reading=READING)(project) for record in ("first", "second")],
            [(project.docs / code / "paths").mkdir() for code in LANGUAGES],
            both("paths/index.md", "text")(project),
        ],
        1,
    ),
    "a digest is cut, and its numbers with it": (having("first", digest=words("字", "word " * 79 + "35")), 1),
    "texts are exchanged": (
        lambda project: project.first["digest"].update(zh="word " * 80 + "9", en="字" * 120),
        1,
    ),
    "pages are exchanged": (both("about.md", "word " * 60 + "9\n\n[x](#y)", "甲乙丙丁" * 20 + "。"), 1),
    "a page is in the other language": (both("about.md", "one two three four " * 20 + "9"), 1),
    "terms stand the other way round": (
        lambda project: project.files["terms"].extend(
            project.term | words(zh, en) | {"id": en} for zh, en in zip("甲乙丙", ("sampling", "pruning", "fusion"))
        ),
        1,
    ),
    "one word of the interface is left": (
        lambda project: [project.files["strings"].clear(), project.files["strings"].update(cite=words())],
        1,
    ),
    **{
        f"{sign!r} in a {field} that another has": (having("first", **{field: value}), 1)
        for sign in ("\u0430", "\u200b", "(", " ", "\u00a0", "\uff41", "$x$")
        for field, value in {
            "name": f"Name {sign} second",
            "title": f"Title {sign} second",
            "aliases": [f"Name {sign} second"],
            "keywords": [f"Name {sign} first"],
            "led_to": [{"title": f"Title {sign} second", "how": words()}],
        }.items()
    },
    "marks of Markdown in a form of a term": (having("term", also=["**token**"]), 1),
    "marks of Markdown in a title": (having("first", title="**Title second**"), 1),
    "braces of BibTeX around letters of a title": (having("first", title="{T}itl{E} first"), 1),
    "marks of Markdown around a value": (
        having("first", results=[{"what": words("准确率", "Accuracy"), "value": "**87.2**", "where": ["Table 2"]}]),
        1,
    ),
    "marks of Markdown in an organisation": (having("first", organisations=["**University**"]), 1),
    "a bracket in a form that the term has": (having("term", also=["tok(en"]), 1),
    "a bracket in a title in signs of Chinese": (having("first", title="Title）"), 1),
    "a bracket in a spelling of a house": (
        lambda project: [
            project.files.update(houses=[{"id": "house", "name": words("甲", "A"), "prints": ["University"]}]),
            *(having(record, organisations=["Universi(ty"])(project) for record in ("first", "second")),
        ],
        2,
    ),
    "a title that a name is ends with a comma": (having("first", title="Name second,"), 1),
    "a wrong correction is copied": (having("first", source=LISTED, corrections=[CORRECTED] * 2), 2),
    "a wrong correction is copied to another paper": (
        lambda project: [
            having(each, source=LISTED | {"position": at}, corrections=[CORRECTED])(project)
            for at, each in (("1", "first"), ("2", "second"))
        ],
        1,
    ),
    "a wrong organisation is copied": (having("first", organisations=["University†"] * 2), 2),
    "a person has a reference of HTML": (having("first", authors=[{"family": "M&uuml;ller", "given": "Ada"}]), 1),
    "an organisation has a reference of HTML": (having("first", organisations=["AT&amp;T"]), 1),
    "a paper is named by its title in capitals": (
        having("second", builds_on=[{"how": words(), "year": "2017", "title": "TITLE FIRST"}]),
        1,
    ),
    "digits of another script": (having("first", date="٢٠١٧-06-12"), 1),
    **{
        f"{field} is {empty}": (having("first", **{field: empty}), 1)
        for field in ("aliases", "keywords", "elsewhere", "formerly", "builds_on", "led_to", "corrections", "scale", "links")
        for empty in (None, {} if field == "links" else [])
    },
    **{f"{field} is nothing": (having("first", **{field: None}), 1) for field in ("venue", "doi", "source", "reviewed")},
    "a link is nothing": (having("first", links={"code": None}), 1),
    "a common word is to be avoided": (having("term", avoid=["字"]), 1),
    "dollars around formulas of one line": (both("about.md", "$$x$$ 与 $$x$$，$y^2$", "$$x$$ and $$x$$, $y^2$"), 2),
    "a drawing that nothing shows draws nothing": (drawing("text", "text"), 1),
    "a drawing is a link": (
        lambda project: (
            [drawing(DRAWN)(project), (project.docs / "figures/one.svg.jinja").unlink()]
            + [(project.docs / "figures/one.svg.jinja").symlink_to("two.svg.jinja")]
        ),
        1,
    ),
    "a drawing is a folder": (
        lambda project: (
            [drawing(DRAWN)(project), (project.docs / "figures/one.svg.jinja").unlink()]
            + [(project.docs / "figures/one.svg.jinja").mkdir()]
        ),
        1,
    ),
    "a digest is in the other language": (having("first", digest=words("words " * 130, "word " * 79 + "35")), 1),
    "a text is to be written in one language": (having("first", technique=words("TODO", "35 words")), 1),
    "a person is to be written": (having("first", authors=[{"family": "TODO", "given": "Ada"}]), 1),
    "a venue is to be written": (
        having("first", venue={"type": "journal", "name": "TODO", "short": "x", "year": "2018"}),
        1,
    ),
    "a volume says nothing": (
        having("first", venue={"type": "journal", "name": "x", "short": "x", "year": "2018", "volume": "-"}),
        1,
    ),
    "a day that cannot be": (having("first", technique=words("字 2020-02-30", "word")), 1),
    "a name is a page": (having("first", name="x" * 2000), 1),
    "a summary is a page": (having("first", tldr=words("字" * 2000)), 1),
    "a topic without its papers": (both("shelf/index.md", "text"), 2),
    "braces are not closed on one page": (both("about.md", "text {{ term(", "text"), 1),
    "a statement on two pages": (both("about.md", "{% if x %}y{% endif %}"), 2),
    "a drawing cannot be read": (drawing("<svg>{% if %}</svg>"), 1),
    "a drawing names what is not there": (drawing("<svg>{{ nope }}</svg>"), 1),
    "a drawing calls wrongly": (drawing('<svg>{{ t("a") }}</svg>'), 1),
    "a drawing counts with words": (drawing('<svg>{{ "a" - 1 }}</svg>'), 1),
    "a drawing compares words and numbers": (drawing('<svg>{{ "a" < 1 }}</svg>'), 1),
    **{
        f"a drawing that holds {statement}": (drawing(f"<svg>{statement}</svg>"), 1)
        for statement in (
            '{% include "x" %}',
            "{% autoescape false %}x{% endautoescape %}",
            "{% filter upper %}x{% endfilter %}",
            "{{ 10**100 }}",
            "{% macro a() %}{{ a() }}{% endmacro %}{{ a() }}",
        )
    },
    "an anchor is missing in one language": (both("about.md", "# A {#a}\n\n## B {#b}\n\n5", "# A {#a}\n\n## B\n\n5"), 1),
    "an anchor that a link names differs": (both("about.md", "[x](#b)\n\n## B {#b}\n\n5", "[x](#b)\n\n## B {#c}\n\n5"), 1),
    "a section is missing in one language": (both("about.md", "# A {#a}\n\n## B {#b}\n\n5", "# A {#a}"), 1),
    "a formula differs": (both("about.md", "`#!math x_1`", "`#!math x_2`"), 1),
    "a formula cannot be read": (both("about.md", "`#!math \\frac`"), 1),
    "a formula cannot be read in one language": (both("about.md", "`#!math \\frac`", "`#!math \\frac{a}{b}`"), 1),
    "a link leads nowhere in one language": (both("about.md", "[x](shelf/first.md)", "[x](shelf/frist.md)"), 1),
    "a link leads nowhere in both": (both("about.md", "[x](shelf/frist.md)"), 2),
}
# Before which line of papers.yaml, and as what, a `- ` stands that is none's; the first has no id before it.
STRAY = {
    "before a field": ("  authors:", "- authors:"),
    "before another": ("  tags:", "- tags:"),
    "before the last ones": ("  results:", "- results:"),
    "on a line of its own": ("  topic:", "-\n  topic:"),
    "in a list within": ("    value: 28.4 BLEU", "  - value: 28.4 BLEU"),
    "before the last field of a list within": ("    where:\n", "  - where:\n"),
    "before what may be absent": ("  builds_on:", "- builds_on:"),
}
# What stands in papers.yaml in place of a line.
LINES = {
    "a tab": "\tname: Name first",
    "a field twice": "  name: Name first\n  name: Name",
    "too far to the right": "   name: Name first",
    "too far to the left": " name: Name first",
    "a colon": "  name: Name: first",
    "quotes that do not end": '  name: "Name first',
    "a bracket that does not end": "  name: [Name first",
    "a sign of YAML": "  name: @first",
    "a remark": "  name: # first",
    "a number behind a sign": "  name: Name #1 first",
    "no colon": "  name Name first",
    "an alias": "  name: *first",
    "a merge key": "  name: Name first\n  <<: {tags: [label]}",
    "a merge key with an alias": "  <<: *first",
    "a merge key with a list": "  name: Name first\n  <<: [{tags: [label]}]",
    "an anchor": "  name: &first Name first",
    "the first line twice": "- id: first\n  name: Name first",
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_one_line_that_says_what_to_write(project, docs, mistake):
    change, lines = MISTAKES[mistake]
    change(project)
    found = project.page_problems(made=True)
    assert len(found) == lines, "\n".join(found)
    assert all(
        re.match(r"(?:(?:data|docs)/\S+|README.md|CITATION.cff):\d+: ", line) and ("; " in line or "must be" in line)
        for line in found
    ), found
    assert not any(CLASSES.search(line) for line in found), found


@pytest.mark.parametrize("place", STRAY)
def test_a_dash_too_many_is_one_line_where_it_stands(project, docs, place):
    line, torn = STRAY[place]
    before, after = (project.write() / "papers.yaml").read_text(encoding="utf-8").split(f"\n{line}", 1)
    project.replace("papers", f"{before}\n{torn}{after}")
    (found,) = check(project.data, docs)
    assert found.line == before.count("\n") + torn.rstrip().count("\n") + 2
    assert found.message.startswith("is the rest of the record above")


def test_two_dashes_too_many_are_two_lines(project, docs):
    text = (project.write() / "papers.yaml").read_text(encoding="utf-8")
    project.replace("papers", text.replace("  authors:", "- authors:", 1).replace("  tags:", "- tags:", 1))
    assert [found.message[:31] for found in check(project.data, docs)] == ["is the rest of the record above"] * 2


@pytest.mark.parametrize("mistake", LINES)
def test_a_line_that_is_no_yaml_is_one_line(project, docs, mistake):
    text = (project.write() / "papers.yaml").read_text(encoding="utf-8")
    project.replace("papers", text.replace("  name: Name first", LINES[mistake]))
    (found,) = check(project.data, docs)
    assert re.search("; |must be", found.message) and not CLASSES.search(found.message)


@pytest.fixture(scope="module")
def real(root, tmp_path_factory):
    """A copy of the real data and pages."""
    folder = tmp_path_factory.mktemp("real")
    for part in ("data", "docs", "engine"):
        shutil.copytree(root / part, folder / part)
    return folder


# Each with the beginning of its line. Those that stand together are met by one check, for that of the whole data is long.
REAL = {
    "names that are changed by hand": [
        ("data/papers.yaml", r"^- id: lora$", "- id: low-rank", "low-rank.id: has no pages, and the pages 'lora' have "),
        ("data/topics.yaml", r"\bid: agents$", "id: tools", "tools.id: has no folder, and 'agents' is no topic; "),
        ("data/tags.yaml", r"\bid: rlhf\b", "id: rl-hf", "deep-rl-human-preferences.tags.1: unknown tag 'rlhf'; write 'rl-hf'"),
        ("data/paths.yaml", r"^- id: (\S+)$", r"- id: \1-again", "transformer-to-gpt-4-again.id: has no pages, and the pages "),
    ],
    "what only pages show": [
        ("docs/en/fine-tuning/lora.md", r"reading\(\)", "raeding()", "no macro 'raeding'; write 'reading'"),
        ("data/terms.yaml", r"^- id: token$", "- id: tokens", "there is no term 'token'; "),
    ],
}


@pytest.mark.parametrize("mistakes", often(REAL, ["names that are changed by hand"]))
def test_a_mistake_in_the_real_data_is_one_line(real, kept, mistakes):
    names = {name for name, *_ in mistakes}
    before = {name: (real / name).read_text(encoding="utf-8") for name in names}
    for name, old, new, _ in mistakes:
        text = (real / name).read_text(encoding="utf-8")
        (real / name).write_text(re.sub(old, new, text, count=1, flags=re.MULTILINE), encoding="utf-8")
    found = [str(problem) for problem in check(real / "data", real / "docs", kept=kept)]
    for name in names:
        (real / name).write_text(before[name], encoding="utf-8")
    said = [re.sub(r"^\S+:\d+: ", "", line) for line in found]
    assert [sum(line.startswith(wanted) for line in said) for *_, wanted in mistakes] == [1] * len(mistakes), "\n".join(found)
    assert len(found) == len(mistakes), "\n".join(found)
