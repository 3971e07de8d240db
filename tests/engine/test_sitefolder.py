"""No build empties a folder with anything of the project in it."""

import pytest
from mkdocs.exceptions import Abort

from engine.sitefolder import to_be_emptied
from tests.invented import ROOT
from tests.tools import copy, run


@pytest.mark.parametrize("folder", ["data", "docs/zh", "catalogue/pages", ".git", ".", "..", "/"])
def test_what_is_ours_is_not_emptied(folder):
    with pytest.raises(Abort, match="write site_dir: site"):
        to_be_emptied(str(ROOT / folder))


@pytest.mark.parametrize("folder", ["site", "public/data", "../elsewhere", "database"])
def test_other_folders_are(folder):
    assert to_be_emptied(str(ROOT / folder)) is None


def test_what_a_site_cannot_do_without_is_named_before_anything_is_lost(tmp_path):
    settings = copy(tmp_path) / "mkdocs.yml"
    settings.write_text(settings.read_text(encoding="utf-8").replace("  classics: {}", "  #"), encoding="utf-8")
    status, said = run("mkdocs", "build", "--quiet", folder=tmp_path)
    assert status and "the plugins lack ours" in said and "Traceback" not in said
