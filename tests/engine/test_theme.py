"""What our theme changes in the pinned one is still there to be changed."""

import re

import pytest
import yaml
from markdown import Markdown
from mkdocs.config import load_config

from tests.invented import ROOT
from tests.tools import run

# An id that a style sheet selects by: after it begins a block.
BY_ID = re.compile(r"#(?!other-)([a-z][\w-]*)(?=[^{}]*\{)")
# Of the page's frame, which is there once.
FRAME = {"main"}
# What only MkDocs makes of a setting.
TAG = re.compile(r"!ENV|!!python\S+")
TITLES = {
    "mkdocs.yml": ["本节链接", "回到正文中的脚注 1"],
    "mkdocs.en.yml": ["Link to this section", "Back to footnote 1 in the text"],
}
REPLACED = re.compile(r"""replace\((['"])(.+?)\1, """)
PAGE = "# A\n\n## B\n\n| a |\n| --- |\n| b |\n"


def replaced() -> list[str]:
    """Every string of the theme's HTML in whose place our templates put another."""
    templates = sorted((ROOT / "engine" / "theme").rglob("*.html"))
    return [found[2] for path in templates for found in REPLACED.finditer(path.read_text(encoding="utf-8"))]


@pytest.fixture(scope="module")
def stock(tmp_path_factory) -> str:
    """A site of the theme as it comes, with our settings: the HTML of all its pages."""
    folder = tmp_path_factory.mktemp("stock")
    ours = yaml.load(TAG.sub("", (ROOT / "mkdocs.yml").read_text(encoding="utf-8")), yaml.SafeLoader)["theme"]
    theme = {name: value for name, value in ours.items() if name not in ("custom_dir", "favicon", "logo")}
    theme["logo"] = "logo.svg"
    settings = {"site_name": "A", "theme": theme, "plugins": ["search"], "markdown_extensions": ["tables"]}
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(settings), encoding="utf-8")
    (folder / "docs" / "shelf").mkdir(parents=True)
    (folder / "docs" / "logo.svg").write_text("<svg/>")
    for page in ("index.md", "shelf/index.md", "shelf/b.md"):
        (folder / "docs" / page).write_text(PAGE, encoding="utf-8")
    status, output = run("mkdocs", "build", folder=folder)
    assert status == 0, output
    return "".join(page.read_text(encoding="utf-8") for page in (folder / "site").rglob("*.html"))


def test_every_string_that_is_replaced_occurs(stock):
    assert len(replaced()) > 6
    assert [text for text in replaced() if text not in stock] == []


def test_what_is_styled_by_its_id_is_styled_in_the_other_language_beside_it():
    sheets = "".join(sheet.read_text(encoding="utf-8") for sheet in (ROOT / "engine" / "theme" / "assets").glob("*.css"))
    named = set(BY_ID.findall(sheets)) - FRAME
    assert named
    assert {id for id in named if f"#other-{id}" not in sheets} == set()


@pytest.mark.parametrize("file, titles", TITLES.items())
def test_what_markdown_says_of_itself_is_in_the_language_of_the_page(file, titles):
    settings = load_config(str(ROOT / file))
    markdown = Markdown(extensions=settings.markdown_extensions, extension_configs=settings.mdx_configs)
    assert re.findall('title="(.*?)"', markdown.convert("# A\n\nb[^1]\n\n[^1]: c")) == titles
