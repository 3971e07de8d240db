"""What is left out of style sheets and scripts, and what stays."""

import re
from pathlib import Path

import pytest
from mkdocs.config import load_config

from engine import small
from engine.assets import SHEETS


@pytest.fixture(scope="module")
def theirs(root):
    """The style sheets of the theme."""
    folders = load_config(str(root / "mkdocs.yml")).theme.dirs
    found = [file for folder in folders for file in sorted((root / folder).glob("assets/stylesheets/*.css"))]
    sheets = [file.read_text(encoding="utf-8") for file in found if SHEETS.fullmatch(f"assets/stylesheets/{file.name}")]
    assert len(sheets) == 2
    return "\n".join(sheets)


@pytest.mark.parametrize(
    ("rule", "kept"),
    [
        (".md-nav{a:b}", ".md-nav{a:b}"),
        (".md-version__list>li{a:b}", ""),
        (".md-versions{a:b}", ".md-versions{a:b}"),
        (".md-version,.md-nav{a:b}", ".md-nav{a:b}"),
        (".md-nav:not(.md-nav--lifted){a:b}", ".md-nav:not(.md-nav--lifted){a:b}"),
        (".md-typeset .tabbed-set>input:first-child:checked~a{a:b}", ""),
        ("[dir=ltr] a{a:b}[dir=rtl] a{a:c}", "[dir=ltr] a{a:b}"),
        ("[data-md-color-primary=red]{--a:b}", ""),
        ("@media print{.md-consent{a:b}.md-nav{a:b}}", "@media print{.md-nav{a:b}}"),
        ("@media print{.md-consent{a:b}}", ""),
        ("a{--read:b;--unread:b}b{c:var(--read)}", "a{--read:b}b{c:var(--read)}"),
        ("a{--ours:b;--unread:';}'}", "a{--ours:b}"),
        (":root{--unread:b}", ""),
        ("[data-md-type=select] a{a:b}", ""),
        ("[data-md-color-scheme=slate]{--ours:b;c:d}", "[data-md-color-scheme=slate]{--ours:b;c:d}"),
        ("[data-md-color-scheme=slate]{--again:b;c:d}a{e:var(--again)}", "[data-md-color-scheme=slate]{c:d}a{e:var(--again)}"),
        ("@font-face{src:url(a)}/* why */ a { b : c ; d : e }", "@font-face{src:url(a)}a{b:c;d:e}"),
        ("a{b:c}d e", "a{b:c}"),
        ("a{b:c;& d{e:f}}", "a{b:c;& d{e:f}}"),
    ],
)
def test_what_no_page_has_goes_and_nothing_else(rule, kept):
    ours = "[data-md-color-scheme]{--again:e}i{c:var(--ours)}"
    assert small.joined(rule, ours) == kept + ours


def test_ours_stays_whole(theirs):
    ours = '.md-version { content: " a  b " }'
    assert small.joined(theirs, ours).endswith('.md-version{content:" a  b "}')


@pytest.mark.parametrize("name", small.NAMES)
def test_the_theme_has_what_is_left_out(theirs, name):
    assert re.search(rf"\.{name}(?![\w-])", theirs) or re.search(rf"\.{name}(?:__|--)", theirs)


def test_no_page_has_what_is_left_out(site):
    absent = re.compile("|".join(rf"(?:{name})(?:(?:__|--)[\w-]+)?" for name in small.NAMES))
    found = {word for page in site.pages for element in page.elements for word in element.get("class", "").split()}
    assert len(found) > 100
    assert [word for word in found if absent.fullmatch(word)] == []


def test_the_script_of_the_theme_loses_what_it_says_of_mermaid_and_of_the_color_scheme_and_its_map(root):
    [file] = (
        root / folder
        for folder in load_config(str(root / "mkdocs.yml")).theme.dirs
        for folder in Path(folder).glob("assets/javascripts/bundle.*.min.js")
    )
    text = file.read_text(encoding="utf-8")
    kept = small.theirs(text)
    assert 5000 < len(text) - len(kept) < 6000 and "sourceMappingURL" not in kept
    mermaid = next(part for part in text.split('"') if part.startswith(".node circle,"))
    assert kept == text.replace(mermaid, "").replace('("meta",{name:"color-scheme"})', '("meta",{})').rpartition("\n//#")[0]
    assert "{}" in kept


def test_scripts_lose_comments_and_keep_the_rest():
    said = "/* why */\nconst a = `// ${b}  c`  // how\nconst d = x => /[/*]/.test(x)\n"
    assert small.script(said) == "const a=`// ${b}  c`\nconst d=x=>/[/*]/.test(x)"
