"""A site as a folder: what becomes of addresses, scripts and what scripts fetch, on a site of a few files."""

import re
from datetime import date
from io import BytesIO
from zipfile import ZipFile

import pytest

from engine.along.__main__ import main
from engine.along.folder import carried, packed
from engine.along.pages import Page
from engine.along.scripts import classic
from engine.along.tags import edited
from engine.made import made
from tests.invented import ROOT

HEAD = '<link rel="canonical" href="https://llm.example/classics/a/b/">'
# Of the page a/b/: as it is written, and in the folder.
ADDRESSES = {
    "../..": "../../index.html",
    "../../": "../../index.html",
    "./": "index.html",
    "../#far": "../index.html#far",
    "#near": "#near",
    "../../en/a/b/?x=1&amp;y=2#z": "../../en/a/b/index.html?x=1&amp;y=2#z",
    "index.md": "index.md",
    "../../feed.xml": "https://llm.example/classics/feed.xml",
    "../../all.epub": "https://llm.example/classics/all.epub",
    "../gone/": "https://llm.example/classics/a/gone/",
    "https://arxiv.org/": "https://arxiv.org/",
    "//arxiv.org/": "//arxiv.org/",
    "mailto:a@b.example": "mailto:a@b.example",
}
PAGES = ["index.html", "a/index.html", "a/b/index.html", "en/a/b/index.html"]
FILES = [*PAGES, "a/b/index.md", "feed.xml", "all.epub", "x.js"]
# Every start tag is put in brackets.
TAGS = {
    "<p>a &amp; b<br/>c</p>\n": "[<p>]a &amp; b[<br/>]c</p>\n",
    '中<a title="1 > 0"\n href=x>文</a>': '中[<a title="1 > 0"\n href=x>]文</a>',
    "<script>if (a < b) '<p>'</script><!-- <p> --><p>": "[<script>]if (a < b) '<p>'</script><!-- <p> -->[<p>]",
    "<svg viewBox='0 0 1 1'><linearGradient/></svg>": "[<svg viewBox='0 0 1 1'>][<linearGradient/>]</svg>",
}
# Where a module begins in what becomes of it.
MODULE = re.compile(r'^modules\.define\("(.*?)"', re.MULTILINE)
STRANGE = ["import(`./fold.js`)", 'import all from "./fold.js"', "export default 7", 'export { a } from "./fold.js"']


@pytest.fixture
def site(tmp_path):
    for path in FILES:
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text("")
    return tmp_path


def page(site, html: str) -> Page:
    (site / "a" / "b" / "index.html").write_text(HEAD + html)
    return Page(site, "a/b/index.html")


@pytest.mark.parametrize(("html", "wanted"), TAGS.items())
def test_start_tags_change_and_nothing_else(html, wanted):
    assert edited(html, lambda tag: f"[{tag.text}]") == wanted
    assert edited(html, lambda tag: tag.text) == html


@pytest.mark.parametrize(("address", "wanted"), ADDRESSES.items())
def test_an_address_names_a_file_or_is_on_the_web(site, address, wanted):
    assert page(site, f'<a href="{address}">x</a>').html == f'{HEAD}<a href="{wanted}">x</a>'


def test_what_a_script_reads_or_a_text_says_is_no_address(site):
    html = '<p data-href="../.." title="href=../..">href="../.."</p><script>"<a href=\'../..\'>"</script>'
    assert page(site, html).html == HEAD + html


def test_a_page_asks_the_browser_for_nothing_that_it_refuses(site):
    assert page(site, '<link rel="search" href="x.xml"><link rel="manifest" href="x">').html == HEAD


def test_no_script_is_a_module_and_ours_comes_first(site):
    html = page(
        site, '<script>1</script><script src="../../x.js"></script><script type="module" src="../../x.js"></script>'
    ).html
    first = '<script src="../../assets/files.js"></script><script src="../../x.js"></script>'
    assert html == f'{HEAD}<script>1</script>{first}<script defer src="../../x.js"></script>'


def test_only_what_can_be_reached_is_carried(site):
    (site / "index.html").write_text('<a href="a/">x</a>')
    (site / "a" / "index.html").write_text('<a href="b/index.md" download>x</a><a href="../feed.xml">x</a>')
    files = carried(site)
    assert files.keys() == {"assets/files.js", "index.html", "a/index.html", "a/b/index.md", "a/b/index.md.js"}
    assert files["a/b/index.md.js"] == 'document.currentScript.content = ""\n'


def test_the_entries_of_the_index_are_found_in_files(site):
    (site / "search" / "words").mkdir(parents=True)
    (site / "search" / "index.json").write_text('{"entries":[["a/b/","Name"],["a/#x","X"],["","Home"]],"pieces":1}')
    (site / "search" / "words" / "0.json").write_text('{"引":"\u2028"}')
    (site / "search" / "search_index.json").write_text('{"docs":[]}')
    files, found = carried(site), r"[[\"a/b/index.html\",\"Name\"],[\"a/index.html#x\",\"X\"],[\"index.html\",\"Home\"]]"
    assert found in files["search/index.json.js"]
    assert files["search/words/0.json.js"] == 'document.currentScript.content = "{\\"引\\":\\"\u2028\\"}"\n'
    assert files["search/search_index.js"] == 'var __index = {"docs":[]}\n'


def test_a_module_stands_after_those_that_it_imports(tmp_path):
    (tmp_path / "low.js").write_text("export const low = 1\nexport async function lower() {}\n")
    (tmp_path / "mid.js").write_text('import{low}from"./low.js"\nexport class Mid {}\n')
    (tmp_path / "top.js").write_text('import { low, lower } from "./low.js"\nimport("./mid.js")\nimport.meta.url\n')
    text = classic(tmp_path / "top.js")
    assert MODULE.findall(text) == ["low.js", "mid.js", "top.js"] and text.endswith('modules.load("top.js")\n')
    assert 'const { low, lower } = modules.load("low.js")\nmodules.later("mid.js")\nhere\n' in text
    assert "return { low, lower }" in text and "return { Mid }" in text
    assert not re.search(r"^(import|export)", text, re.MULTILINE)


@pytest.mark.parametrize("line", STRANGE)
def test_a_module_of_another_form_is_named_with_its_line(tmp_path, line):
    (tmp_path / "fold.js").write_text("")
    (tmp_path / "odd.js").write_text(f"const a = 1\n{line}\n")
    with pytest.raises(ValueError, match=re.escape(f"odd.js:2: {line}: write import")):
        classic(tmp_path / "odd.js")


def test_the_scripts_of_the_site_are_of_our_form():
    scripts = ROOT / "engine" / "theme" / "assets" / "javascripts"
    found = {script.name: classic(script) for script in scripts.glob("*.js") if script.name != "offline.js"}
    assert "fold.js" in MODULE.findall(found["browse.js"])
    worker = classic(scripts / "workers" / "search.js", worker=True)
    assert {"search.js", *MODULE.findall(worker)} == {"fold.js", *(path.name for path in (scripts / "workers").glob("*.js"))}
    assert "document.currentScript.run = " in worker and 'modules.load("search.js")' not in worker


def test_an_archive_is_the_same_bytes_whatever_the_order_and_holds_one_folder():
    one, other = packed({"b": "2", "a": b"1"}, date(2026, 11, 28)), packed({"a": "1", "b": b"2"}, date(2026, 11, 28))
    assert one == other
    entries = ZipFile(BytesIO(one)).infolist()
    assert [(entry.filename, entry.date_time) for entry in entries] == [
        (f"llm-classics/{x}", (2026, 11, 28, 0, 0, 0)) for x in "ab"
    ]
    assert ZipFile(BytesIO(packed({"a": "1"}, None))).infolist()[0].date_time == (1980, 1, 1, 0, 0, 0)


def test_what_was_made_before_a_build_is_published_by_its_name(tmp_path, monkeypatch):
    monkeypatch.setattr("engine.made.FOLDER", tmp_path / "carried")
    assert made() == {}
    (tmp_path / "carried").mkdir()
    (tmp_path / "carried" / "x.zip").write_bytes(b"x")
    (tmp_path / "carried" / ".x.zip.1-0a1b2c3d.new").write_bytes(b"half")
    assert made() == {"x.zip": b"x"}


def test_without_a_site_one_line_says_what_to_run(tmp_path, capsys):
    assert main(tmp_path, tmp_path / "x.zip") == 1
    assert capsys.readouterr().err == f"{tmp_path / 'index.html'} is not there: run make along, which builds the site first\n"
    assert not (tmp_path / "x.zip").exists()
