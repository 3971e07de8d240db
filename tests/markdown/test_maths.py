"""Formulas as MathML."""

from xml.etree.ElementTree import fromstring

import pytest

from catalogue.markdown.formulas import fault
from catalogue.markdown.maths import block, inline


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


NOTHING = [r"\phantom{x}", r"\,", "{}", r"\quad", r"\sqrt{}", r"\text{}"]
LACKING = ["x^{}", "x_{}", r"\vec{}", r"\hat{}", r"\frac{1}{}", r"\underset{}{x}"]
ALONE = ["x^10", "x_10", "e^-x", "10^-3", "2^1.5", "x^(i)", r"\log_10 x", "x_ 12", r"\sum_{i=1}^10 x", r"x^+1"]
HALF = ["x = = y", "a < = b", "x + ", "x =", "P(x) ="]
USUAL = [
    r"\begin{aligned} a &= b \\ c &= d \end{aligned}",
    r"\begin{align} a &= b \end{align}",
    r"\begin{split} a &= b \end{split}",
    r"\arg\max_\theta f",
    r"\operatorname*{arg\,max}_x f",
    r"\not= x",
    r"{}_n C_k",
    r"x \phantom{y} z",
    r"\left. x \right|_{0}",
    r"\begin{cases} a & b \\ c & d \end{cases}",
    r"\underbrace{a}_{b}",
    r"50\%",
    *("x^2 3", "x^{10}", "A^+ b", "x^-", r"x \to 0+", "10+", "+", "=", "= 5", "+, -", r"x_\text{step_10}", "a == b", "x_1 2"),
    *(r"x = \text{loss}", r"x \stackrel{d}{=} y", r"a \overset{!}{=}", "|0>", "a := b", "x^2y^3", r"A^{+}", r"5 \times"),
    r"\begin{aligned} a + \\ b &= c \end{aligned}",
]


def test_what_shows_nothing_or_lacks_a_part_is_told():
    assert {fault(formula) for formula in NOTHING} == {"it shows nothing"}
    assert all(" is missing" in (fault(formula) or "") for formula in LACKING)
    assert fault("x % y") == "% hides what follows it; write \\%"


def test_what_moves_one_sign_alone_or_is_half_a_formula_is_told():
    assert [formula for formula in ALONE if " moves one sign alone; brace " not in (fault(formula) or "")] == []
    assert [formula for formula in HALF if not (fault(formula) or "").startswith("nothing ")] == []


@pytest.mark.parametrize("opening", ["{", r"\sqrt{", r"\phantom{", "x_{"])
def test_a_formula_has_an_end_to_its_depth(opening):
    assert fault(f"{opening * 300}x{'}' * 300}") == "its parts stand too deep in one another"
    assert fault(f"{opening * 20}x{'}' * 20}") in (None, "it shows nothing")


def test_usual_formulas_pass():
    assert {formula: said for formula in USUAL if (said := fault(formula))} == {}


def test_what_the_converter_does_not_know_is_spelled_otherwise():
    operators = [element.text for element in inline(r"\arg\max_x f", "", "", None).iter("mo")]
    assert operators == ["arg", "max"]
    assert len([*inline(USUAL[0], "", "", None).iter("mtr")]) == 2
