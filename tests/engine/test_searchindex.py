"""The theme's index goes, ours comes in its place."""

import json

from catalogue.records.load import load
from engine.searchindex import publish


def test_no_page_of_the_site_carries_the_documents(project, tmp_path):
    page = {"location": "shelf/first/#why", "title": "Why", "text": "<p>apple</p>"}
    (tmp_path / "search_index.json").write_text(json.dumps({"config": {"lang": ["en"]}, "docs": [page]}), encoding="utf-8")
    publish(tmp_path, load(project.write()).catalogue, "en")
    assert json.loads((tmp_path / "search_index.json").read_text(encoding="utf-8")) == {"config": {"lang": ["en"]}, "docs": []}
    assert json.loads((tmp_path / "texts" / "0.json").read_text(encoding="utf-8")) == {"why": "apple"}
    assert json.loads((tmp_path / "index.json").read_text(encoding="utf-8"))["sections"] == [[0, "why", "Why"]]
