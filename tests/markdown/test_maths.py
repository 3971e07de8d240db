"""Formulas as MathML."""

from xml.etree.ElementTree import fromstring

import pytest

from catalogue.markdown.formulas import fault
from catalogue.markdown.maths import block, inline


def shown(latex: str) -> str:
    """The letters and signs, with _ where a space is set."""
    elements = fromstring(block(latex, "", "math", None, None)).iter()
    return "".join("_" if element.tag.endswith("mspace") else element.text or "" for element in elements)


def test_a_sign_that_is_written_as_itself_is_an_operator():
    elements = [*fromstring(block("α ≤ β × 3 − 1 ∈ ℝ → ∞", "", "math", None, None)).iter()]
    assert [element.text for element in elements if element.tag == "mo"] == ["≤", "×", "−", "∈", "→"]


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
ALONE = [
    "x^10",
    "x_10",
    "e^-x",
    "10^-3",
    "2^1.5",
    "x^(i)",
    r"\log_10 x",
    "x_ 12",
    r"\sum_{i=1}^10 x",
    r"x^+1",
    r"\sum_i=1^n x_i",
    r"\prod_j = 1 x",
]
HALF = ["x = = y", "a < = b", "x + ", "x =", "P(x) ="]
SINGLE = ["(x", "x)", r"\{x", r"\big( x", r"f(\text{a)}", r"\left( x \right) + (y", "[0, 1", r"\{x)", r"a \\ (b", "(x]]"]
PAIRED = [
    *("(0, 1]", "[0, 1)", "[a, b)^n", "(", "]", r"\left( x \right.", r"\left. x \right]", r"\left\{ x \right.", r"\{x\} (y)"),
    *(
        r"\bigl( x \bigr)",
        r"\leftarrow (x)",
        r"(\text{a)})",
        r"a \\[2pt] b",
        r"\sqrt[3]{x}",
        r"\left\lfloor x \right\rfloor (y)",
    ),
]
RAGGED = [
    r"\begin{matrix} 1 & 2 \\ 3 \end{matrix}",
    r"\begin{pmatrix} 1 \\ 2 & 3 \\ 4 \end{pmatrix}",
    r"\begin{bmatrix} \begin{matrix} 1 & 2 \\ 3 \end{matrix} & 2 \end{bmatrix}",
]
FULL = [
    r"\begin{matrix} 1 & 2 \\ & 3 \\ \end{matrix}",
    r"\begin{bmatrix} 1 & \& \\[2pt] \vdots \\ 3 & 4 \end{bmatrix}",
    r"\begin{cases} a & b \\ c \end{cases}",
    r"\begin{aligned} a &= b \\ c \end{aligned}",
]
FOREIGN = {
    **dict.fromkeys(["x != y", "x -> y", "x --> y", "x => y", "x <= y", "x_{a>=b}"], " stands for a sign; write "),
    **dict.fromkeys(["<b>x</b>", "x<br>y", "x<sub>i</sub>"], " is HTML, of which a formula has none"),
    **dict.fromkeys([r"\text{$x$}", r"\text{if $x}", r"\mbox{a $y$ b}"], " has a $ in its words; "),
}
OURS = [r"\text{a -> b, <b>x</b>}", "n!=2", r"n! = 2", "a < b > c", "p(x <s> y)", "x - y > z", r"\sum_i x_i = 1"]
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


def test_brackets_of_a_formula_pair_and_an_interval_may_be_half_open():
    assert [formula for formula in SINGLE if " has no other bracket" not in (fault(formula) or "")] == []
    assert {formula: said for formula in PAIRED if (said := fault(formula))} == {}


def test_the_rows_of_a_matrix_have_as_many_cells():
    assert [formula for formula in RAGGED if " have 1 to 2 cells" not in (fault(formula) or "")] == []
    assert {formula: said for formula in FULL if (said := fault(formula))} == {}


def test_signs_of_programs_and_pages_are_none_of_a_formula():
    assert {formula: said for formula, said in FOREIGN.items() if said not in (fault(formula) or "")} == {}
    assert {formula: said for formula in OURS if (said := fault(formula))} == {}


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


@pytest.mark.parametrize(
    ("latex", "said"), [("x_1^2^3", "two powers"), (r"\sum_i^n^2", "two powers"), ("x^2_1_3", "two indices")]
)
def test_a_second_power_of_a_letter_is_told_beside_an_index_too(latex, said):
    assert str(fault(latex)).startswith(f"{said} stand side by side")
