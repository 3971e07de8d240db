"""Formulas as MathML."""

from xml.etree.ElementTree import fromstring

import pytest

from catalogue.pages.maths import block


def shown(latex: str) -> str:
    """The letters and signs, with _ where a space is set."""
    elements = fromstring(block(latex, "", "math", None, None)).iter()
    return "".join("_" if element.tag.endswith("mspace") else element.text or "" for element in elements)


def test_an_operator_holds_no_elements():
    elements = fromstring(block(r"\mathop{\mathbb{E}}_x", "", "math", None, None)).iter()
    assert [element for element in elements if element.tag == "mo" and len(element)] == []


@pytest.mark.parametrize(
    ("latex", "wanted"),
    [
        (r"w \log p", "w_log_p"),
        (r"\log(p)", "log(p)"),
        (r"- \log p", "−log_p"),
        (r"x \log_2 p", "x_log2_p"),
        (r"\frac{\exp z}{T}", "exp_zT"),
        (r"a b", "ab"),
    ],
)
def test_the_name_of_a_function_stands_apart(latex, wanted):
    assert shown(latex) == wanted
