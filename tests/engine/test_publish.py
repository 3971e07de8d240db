"""In a preview, what other programs read never stops what people see."""

import logging

from engine import publish


def test_exports_of_what_is_broken_meanwhile_wait_for_the_next_build(tmp_path, caplog):
    with caplog.at_level(logging.INFO, logger="mkdocs.hooks"):
        publish._export_meanwhile(tmp_path / "data", tmp_path / "site", None)
    assert "wait for the next build (CatalogueError)" in caplog.text
    assert not (tmp_path / "site").exists()
