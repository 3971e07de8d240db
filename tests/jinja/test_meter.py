"""A drawing ends, and soon: what it does is counted."""

import time
from pathlib import Path

import pytest
from jinja2.exceptions import SecurityError

from catalogue.jinja.meter import MEMBERS, STEPS
from tests.invented import ROOT
from tests.jinja.test_sandbox import drawn, refused

DOUBLED = "".join(f"{{% set a{n} = [a{n - 1}, a{n - 1}] %}}{{% set b{n} = [b{n - 1}, b{n - 1}] %}}" for n in range(1, 40))
TWICE = "".join(f"{{% macro m{n}() %}}{{{{ m{n - 1}() }}}}{{{{ m{n - 1}() }}}}{{% endmacro %}}" for n in range(1, 40))
KEPT = "".join(
    f"{{% macro m{n}() %}}{{{{ s{n} }}}}{{{{ s{n} }}}}{{% endmacro %}}{{% set s{n + 1} = m{n}() %}}" for n in range(40)
)
ENDLESS = {
    "loops in loops": "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}",
    "a loop that prints": "{% for a in range(99999) %}" + "x" * 20_000 + "{% endfor %}",
    "a loop in a macro": "{% macro m() %}{% for a in range(99999) %}" + "x" * 20_000 + "{% endfor %}{% endmacro %}{{ m() }}",
    "the length of a loop": "{% for a in range(99999) %}{{ loop.length }}{% endfor %}",
    "macros that call two": "{% macro m0() %}x{% endmacro %}" + TWICE + "{{ m39() }}",
    "macros that call themselves": "{% macro m(n) %}{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(60) }}",
    "texts of two": "{% set s0 = 'x' %}" + KEPT + "{{ s40 }}",
    "lists of two": "{% set a0 = [0] %}{% set b0 = [0] %}" + DOUBLED + "{{ a39 == b39 }}",
    "tuples of two": ("{% set a0 = (0, 1) %}{% set b0 = (0, 1) %}" + DOUBLED).replace("[", "(").replace("]", ")"),
    "dictionaries of two": "{% set a0 = 0 %}" + DOUBLED.replace("[", "{1: ").replace(", ", ", 2: ").replace("]", "}"),
    "lists by a macro": "{% macro m(a, n) %}{% if n %}{{ m([a, a], n - 1) }}{% endif %}{% endmacro %}{{ m([], 60) }}",
    "a list that is printed": "{{ [[1, 2], [3]] }}",
}


@pytest.mark.parametrize("case", ENDLESS)
def test_a_drawing_without_end_is_refused_soon(case):
    begun = time.process_time()
    error = refused(drawn, ENDLESS[case])
    assert type(error) is SecurityError and time.process_time() - begun < 3, error


def test_a_drawing_counts_to_what_is_allowed_and_no_further():
    assert drawn(f"{{% for a in range({STEPS}) %}}x{{% endfor %}}") == "x" * STEPS
    assert type(refused(drawn, f"{{% for a in range({STEPS + 1}) %}}x{{% endfor %}}")) is SecurityError
    assert drawn(f"{{% set a = [{'0,' * MEMBERS}] %}}{{{{ a | length }}}}") == str(MEMBERS)
    assert type(refused(drawn, f"{{% set a = [{'0,' * (MEMBERS + 1)}] %}}")) is SecurityError


def test_each_run_counts_from_the_beginning():
    assert {drawn(f"{{% for a in range({STEPS - 1}) %}}x{{% endfor %}}") for _ in range(3)} == {"x" * (STEPS - 1)}


def test_loops_macros_and_lists_do_what_they_did():
    loop = "{{ loop.index }}/{{ loop.length }}{{ a }}{{ b }}{% if not loop.last %},{% endif %}"
    assert drawn(f"{{% for a, b in [(1, 'x'), (2, 'y')] %}}{loop}{{% endfor %}}") == "1/21x,2/22y"
    assert drawn("{% macro m(a, b=2) %}{{ a }}{{ b }}{% endmacro %}{{ m(1) }}{{ [3, 4][1] }}{{ {'k': 5}['k'] }}") == "1245"
    assert drawn("{% for a in [] %}x{% else %}none{% endfor %}") == "none"


def test_a_real_drawing_is_far_from_the_end():
    longest = max(Path(ROOT / "docs" / "figures").glob("*.jinja"), key=lambda path: path.stat().st_size)
    assert longest.stat().st_size < 15_000
