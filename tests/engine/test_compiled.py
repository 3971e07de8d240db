"""What keeps the theme's templates as they were compiled does without its folder."""

import shutil

import jinja2
import pytest

from engine.compiled import Compiled


@pytest.mark.parametrize("instead", [shutil.rmtree, lambda folder: (shutil.rmtree(folder), folder.write_text("x"))])
def test_a_folder_that_has_gone_stops_no_template(tmp_path, instead):
    folder = tmp_path / "kept"
    folder.mkdir()
    loader = jinja2.DictLoader({"a": "{{ 1 }}"})
    for expected in (1, 1):
        assert jinja2.Environment(loader=loader, bytecode_cache=Compiled(folder)).get_template("a").render() == "1"
        assert len([*folder.iterdir()]) == expected
    instead(folder)
    assert jinja2.Environment(loader=loader, bytecode_cache=Compiled(folder)).get_template("a").render() == "1"
