"""Records that nobody would write: the shape of good ones, with something wrong or evil anywhere in it."""

import copy

import yaml
from hypothesis import strategies as st

from tests.invented import ROOT

SCRIPT = "<script>alert(1)</script>"
EVIL = [
    SCRIPT,
    f"</script>{SCRIPT}",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "[a](javascript:alert(1))",
    "<javascript:alert(1)>",
    "javascript:alert(1)",
    "{{ config }}",
    "{% include '/etc/passwd' %}",
    "{: onclick=alert(1) }",
    "]]><!--",
    "&lt;script&gt;",
    "```\n~~~",
    "\\input{/etc/passwd}",
    "@article{x, title={y}}",
    "=cmd|' /C calc'!A0",
    "ER  - \nTY  - JOUR",
    "../../../etc/passwd",
    "\u202e\u200b\ufeff\u2028",
    "٣٣٣",
    "中文",
    "TODO",
    "9" * 400,
    "1e999",
    "百分之 1×10^999",
    "x" * 5000,
    "",
    " ",
    "\n",
]
# Any character that YAML and the loader let through; others are tried byte by byte.
FIT = st.characters(exclude_categories=["Cs", "Cc"])
TEXT = st.sampled_from(EVIL) | st.text(FIT, max_size=30)
SCALAR = TEXT | st.none() | st.booleans() | st.integers() | st.floats() | st.dates()
FIELD = TEXT | st.sampled_from(["zh", "en", "id"])
VALUE = st.recursive(
    SCALAR, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(FIELD, inner, max_size=4), max_leaves=8
)
GOOD = yaml.safe_load((ROOT / "tests" / "full.yaml").read_text(encoding="utf-8"))
LISTS = sorted(GOOD)


def places(value, around: tuple = ()) -> list[tuple]:
    """Every place in a value, the outermost first."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else []
    return [around, *(place for key, item in inner for place in places(item, (*around, key)))]


def replaced(value, place: tuple, by):
    """The value with something else at the place."""
    if not place:
        return by
    inside = value
    for key in place[:-1]:
        inside = inside[key]
    inside[place[-1]] = by
    return value


@st.composite
def spoiled(draw):
    """All lists of a catalogue, with up to three places replaced by anything at all."""
    lists = copy.deepcopy(GOOD)
    for _ in range(draw(st.integers(1, 3))):
        place = draw(st.sampled_from([place for place in places(lists) if place]))
        lists = replaced(lists, place, draw(VALUE))
    return lists


def spoken(value, words):
    """The same records with a text of `words` in place of every free text."""
    if isinstance(value, dict):
        return {key: spoken(item, words) for key, item in value.items()}
    if isinstance(value, list):
        return [spoken(item, words) for item in value]
    return words() if value == "text" else value


@st.composite
def hostile(draw):
    """All lists of a catalogue that may well load, every free text of it evil."""
    return spoken(copy.deepcopy(GOOD), lambda: draw(TEXT.filter(str.strip)))
