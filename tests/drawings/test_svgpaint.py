"""The colors that drawings are checked against are those of the site."""

import re

from catalogue.drawings.svgpaint import SCHEMES
from catalogue.drawings.svgvalues import OURS
from tests.invented import ROOT


def test_the_colors_are_those_of_the_style_sheet():
    style = (ROOT / "engine" / "theme" / "assets" / "base.css").read_text(encoding="utf-8")
    light, dark = style.split('[data-md-color-scheme="slate"]')[:2]
    assert {*re.findall(r"^ +--(\w+): #", light, re.MULTILINE)} == {*OURS.split("|")}
    for name, sheet in (("light", light), ("dark", dark)):
        assert SCHEMES[name] == {key: re.search(rf"{key}: (#\w+);", sheet)[1] for key in SCHEMES[name]}
