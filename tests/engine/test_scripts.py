"""What our scripts weigh, and which pages load them."""

import gzip
import json
from collections import defaultdict

import html5lib
from jinja2 import Environment, FileSystemLoader

from tests.parsed import KINDS

# Of what pages load, and of what the first search does, beside an index ten times as large; bytes, as they are sent.
LIMIT, SEARCHING = 19 * 1024, 12_800
OURS = "/assets/javascripts/"
LOADED = {
    **{kind: set() for kind in KINDS},
    **{kind: {"facing.js"} for kind in ["errata", "about", "contributing"]},
    **{kind: {"progress.js", "cite.js", "facing.js"} for kind in ["paper", "complete paper"]},
    **{kind: {"progress.js", "facing.js"} for kind in ["topic", "path"]},
    "paths": {"progress.js"},
    "glossary": {"glossary.js"},
    "browse": {"browse.js", "progress.js", "mylist.js"},
    "map": {"map.js", "progress.js"},
}


def test_all_scripts_of_ours_are_small(root):
    scripts = {script: len(gzip.compress(script.read_bytes(), 6)) for script in (root / "engine" / "theme").rglob("*.js")}
    searching = {script for script in scripts if script.parent.name == "workers"}
    assert len(searching) > 3 and len(scripts) > len(searching) + 3
    assert sum(scripts[script] for script in searching) <= SEARCHING
    assert sum(size for script, size in scripts.items() if script not in searching) <= LIMIT


def test_a_page_loads_the_scripts_it_needs_and_no_other(site):
    kinds = {path: kind for kind, path in KINDS.items()}
    for page in (page for page in site.content if page.below_home in kinds):
        modules = [script.get("src") for script in page.named("script", type="module")]
        assert {src.rpartition("/")[2] for src in modules} == LOADED[kinds[page.below_home]], page.path


def test_former_ids_reach_the_script_whole(root):
    env = Environment(loader=FileSystemLoader(root / "engine" / "theme" / "partials"), autoescape=True)
    renamed = {"bert-old": "bert", 'it\'s "x" <y>': "gpt-1"}
    extra = {"words": defaultdict(str), "renamed": renamed}
    page = env.get_template("progress.html").render(config={"extra": extra}, page={"meta": {"scripts": []}})
    template = html5lib.parseFragment(page, namespaceHTMLElements=False).find("template")
    assert json.loads(template.attrib["data-renamed"]) == renamed
