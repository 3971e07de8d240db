"""Where templates find the files of the site, from every page of both languages."""

from types import SimpleNamespace

import pytest
from jinja2 import Environment
from mkdocs.structure.files import File, Files

from catalogue.files.kept import Kept
from engine.assets import THEME, Assets, settle

HERE = Assets("assets/1a2b/", "", "")
BELOW = Assets("assets/1a2b/", "../", "en/", "assets/theme.js")


@pytest.mark.parametrize(
    ("assets", "base", "name", "address"),
    [
        (HERE, ".", "assets/icon.svg", "assets/1a2b/icon.svg"),
        (HERE, "../..", "assets/icon.svg", "../../assets/1a2b/icon.svg"),
        (BELOW, ".", "assets/icon.svg", "../assets/1a2b/icon.svg"),
        (BELOW, "../..", "assets/icon.svg", "../../../assets/1a2b/icon.svg"),
        (BELOW, "/some/prefix/en/", "assets/icon.svg", "/some/prefix/assets/1a2b/icon.svg"),
        (BELOW, "..", "assets/javascripts/bundle.a5f9d56c.min.js", "../../assets/theme.js"),
        (HERE, ".", "assets/javascripts/workers/search.a7.min.js", "assets/1a2b/javascripts/workers/search.js#"),
        (BELOW, ".", "assets/javascripts/workers/search.a7.min.js", "../assets/1a2b/javascripts/workers/search.js#en/"),
        (BELOW, "..", "feed.xml", "../feed.xml"),
        (BELOW, "..", "https://arxiv.org/", "https://arxiv.org/"),
    ],
)
def test_an_address_leads_there_from_every_page(assets, base, name, address):
    env = Environment()
    env.filters["url"] = assets.filter()
    assert env.from_string("{{ name | url }}").render(name=name, base_url=base, page=None) == address


THEIRS = ["stylesheets/main.ab.min.css", "stylesheets/palette.cd.min.css", "images/favicon.png", "javascripts/bundle.ef.min.js"]


def files(**ours: str) -> Files:
    """What MkDocs finds: a page, files of our theme and of the one below it, each with a rule that holds its name."""
    texts = {f"assets/{name}.css": text for name, text in {"a": "a", "b": "b", "lists": "d", "print": "c", **ours}.items()}
    found = [(name, str(THEME), text) for name, text in texts.items()]
    found += [(f"assets/{name}", "/theme", name) for name in THEIRS]
    made = [File(name, folder, "site", True) for name, folder, _ in found]
    for file, (_, _, text) in zip(made, found, strict=True):
        file.content_string = f"{text}{{x:y}}"
    return Files([File("index.md", "docs", "site", True), *made])


def settled(found: Files, home: str = "", *sheets: str) -> Assets:
    plugins = SimpleNamespace(_current_plugin="classics")
    extra_css = [*(sheets or ("assets/b.css", "assets/a.css"))]
    return settle(
        found, SimpleNamespace(extra_css=extra_css, site_dir="site", use_directory_urls=True, plugins=plugins), home, Kept()
    )


def test_what_pages_ask_for_is_written_and_the_style_sheets_as_one():
    found = files()
    assets = settled(found)
    folder = assets.folder
    written = {assets.script, *(f"{folder}{name}.css" for name in ("lists", "print", "site"))}
    assert {file.dest_uri for file in found} == written | {"index.html"}
    sheet = found.src_uris["assets/site.css"].content_string
    assert sheet.split("{x:y}")[:-1] == ["stylesheets/main.ab.min.css", "stylesheets/palette.cd.min.css", "b", "a"]
    assert found.src_uris["assets/lists.css"].content_string == "d{x:y}c{x:y}"


def test_below_the_other_language_nothing_is_written_and_the_names_are_the_same():
    found = files()
    assert settled(found, "en/").folder == settled(files()).folder
    assert [*found.src_uris] == ["index.md"]


@pytest.mark.parametrize("changed", [{"a": "b"}, {"print": "a"}, {"more": ""}])
def test_another_content_has_another_name_and_the_script_of_the_theme_keeps_its_own(changed):
    before, after = settled(files()), settled(files(**changed))
    assert after.folder != before.folder and after.script == before.script


def test_another_script_of_the_theme_has_another_name():
    found = files()
    script = found.src_uris["assets/javascripts/bundle.ef.min.js"]
    script.content_string += "1"
    assert settled(found).script != settled(files()).script


def test_another_order_of_style_sheets_has_another_name():
    assert settled(files(), "", "assets/a.css", "assets/b.css").folder != settled(files()).folder
