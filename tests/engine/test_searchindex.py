"""The theme's index goes, ours comes in its place."""

import json

from catalogue.files.kept import Kept
from catalogue.pages.builtpage import BuiltPage
from catalogue.records.load import load
from engine.searchindex import publish


def test_no_page_of_the_site_carries_the_documents(project, docs, tmp_path):
    page = BuiltPage("shelf/first.md", "First", "en", "shelf/first/", None)
    html = '<h2 id="why">Why</h2><p>apple</p><p data-search-exclude>pear</p><p>grape</p>'
    (tmp_path / "search_index.json").write_text(json.dumps({"config": {"lang": ["en"]}, "docs": []}), encoding="utf-8")
    publish(tmp_path, load(project.write()).catalogue, "en", [(page, html)], Kept())
    assert json.loads((tmp_path / "search_index.json").read_text(encoding="utf-8")) == {"config": {"lang": ["en"]}, "docs": []}
    texts = json.loads((tmp_path / "texts" / "0.json").read_text(encoding="utf-8"))
    assert texts == [["", "First", ""], ["why", "Why", "apple\ngrape"]]
    assert json.loads((tmp_path / "index.json").read_text(encoding="utf-8"))["sections"][0] == len(texts)
