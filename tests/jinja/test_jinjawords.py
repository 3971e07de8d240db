"""What a drawing does wrong is told in words of ours, whatever Jinja and Python say of it."""

import re

import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined, UndefinedError

from catalogue.jinja.faults import of_rendering
from catalogue.jinja.jinjawords import failed
from catalogue.pages.render import drawings

MACRO = "{% macro a(x) %}{{ x }}{% endmacro %}"
TOLD = {
    "{% for i range(3) %}{% endfor %}": "range stands where in belongs",
    "{% if 1 = 1 %}{% endif %}": "= stands where %} belongs",
    "{{ x y }}": "y stands where }} belongs",
    "{{ 08 }}": "a number stands where }} belongs",
    "{{ 1 + }}": "}} stands where a value belongs",
    "{{ (1 }}": "a bracket or a brace is not closed",
    "{% set 1 = 1 %}": "only a name can be given a value",
    "{% macro a(x=1, y) %}{% endmacro %}": "arguments that have a value stand last",
    "{{ 5. }}": "nothing stands after the point",
    "{{ '\\x' }}": "a backslash means something else in a text",
    "{% for i in [1] %}\n{% for j in [1] %}{% endfor %}": "{% for %} is not closed",
    "{% if 1 %}{% endfor %}": "{% if %} is not closed",
    "{% for i in [1]": "{% is not closed",
    "{{ x }}": "nothing is called 'x'; mend the name, or put a text between quotation marks",
    "{{ [1][5] }}": "nothing is called '5' there",
    '{{ {"a": 1}.b }}': "nothing is called 'b' there",
    "{{ [] | max }}": "a list is empty; write what is in it",
    f"{MACRO}{{{{ a() }}}}": "a macro is called without its x; give it one",
    f"{MACRO}{{{{ a(1, 2) }}}}": "a() is called with other arguments than {% macro a %} names",
    f"{MACRO}{{{{ a(y=1) }}}}": "a() is called with other arguments than {% macro a %} names",
    "{{ 5 % 0 }}": "something is divided by 0",
    "{{ range(1, 2, 0) }}": "something is divided by 0, or counted in steps of 0",
    "{{ range() }}": "range() takes one whole number, or two, or three",
    "{% for i in 5 %}{% endfor %}": "a list is needed where something else stands",
    "{{ 5 | length }}": "a list is needed where something else stands",
    "{% for a, b in [1] %}{% endfor %}": "there are more names than values for them, or fewer",
    "{% set a, b = 1, 2, 3 %}": "there are more names than values for them, or fewer",
    "{{ 5() }}": "what is no macro is called",
    "{{ 1 | abs(2) }}": "a filter is given more than it takes",
    "{{ 1 | string }}": "there is no filter 'string', there are abs",
    '{{ -"a" }}': "a number is needed where something else stands",
    '{{ 1 < "a" }}': "a number is needed where something else stands",
    '{{ t("a") }}': 't() takes 中文 and English; write t("中文", "English")',
}
# Of these, no more than that nothing of theirs is passed on.
OTHERS = ["{{ [i for i in [1]] }}", "{{ lambda x: x }}", "{{ 1 +* 2 }}", "{{ | abs }}", "{{ 1 | }}", "{{ .5 }}", "{{ x if }}"]
OTHERS += ["{% set x += 1 %}", "{% x = 1 %}", "{% else %}", "{% while 1 %}", "{% set x.y = 1 %}", "{% macro a %}{% endmacro %}"]
OTHERS += ["{% for in [1] %}{% endfor %}", "{% for i of [1] %}{% endfor %}", "{{ 1 in 5 }}", "{{ 1e400 }}", '{{ t["a"] }}']
OTHERS += [
    '{{ "a" / 2 }}',
    "{{ range('a') }}",
    "{{ 5 // 0 }}",
    '{{ ["a", 1] | max }}',
    '{{ "\\N{x}" }}',
    "{{ 1 | int(2, 3, 4) }}",
]
OTHERS += ["{% include 'x' %}", "{% import 'x' as y %}", "{{ 2 ** -1 }}", "{{ none.x }}", "{{ x && y }}", "{{ i++ }}", "{% %}"]
THEIRS = re.compile(
    r"undefined|unexpected|expected|invalid|syntax|argument\(|positional|iterable|operand|object|NoneType|\bint\b\W*object"
    r"|attribute|unpack|callable|truncated|escape|literal|template data|print statement|statement block|has no len|token"
)


def told(tmp_path, text: str) -> str:
    """The message, and its line where that is not the first."""
    path = tmp_path / "one.svg.jinja"
    path.write_text(text)
    with pytest.raises(Exception) as raised:
        drawings(tmp_path, "en").get_template(path.name).render()
    problem = of_rendering(raised.value, path)
    assert (problem.path, problem.line) == (path, 1), problem
    return problem.message


@pytest.mark.parametrize("text", TOLD)
def test_a_mistake_is_told_in_our_words(tmp_path, text):
    message = told(tmp_path, text)
    assert TOLD[text] in message and "; " in message and not THEIRS.search(message)


@pytest.mark.parametrize("text", OTHERS)
def test_nothing_of_theirs_is_passed_on(tmp_path, text):
    message = told(tmp_path, text)
    assert "; " in message and not THEIRS.search(message), message


def test_a_template_that_prints_a_word_in_both_languages_is_told_what_it_lacks(known):
    with pytest.raises(TypeError) as error:
        str(known.strings["site_name"])
    assert failed(str(error.value)) == "a text has two languages, and [language] says which is printed"


def test_a_word_that_is_not_there_is_told_where_it_is_asked_for(tmp_path):
    """A macro that is given it prints it elsewhere."""
    (tmp_path / "x.jinja").write_text("{% macro a(x) %}\n{{ x }}\n{% endmacro %}\n\n{{ a(words.nowhere) }}\n", encoding="utf-8")
    template = Environment(loader=FileSystemLoader(tmp_path), undefined=StrictUndefined).get_template("x.jinja")
    with pytest.raises(UndefinedError) as raised:
        template.render(words={})
    problem = of_rendering(raised.value, tmp_path / "page.md")
    assert (problem.path, problem.line) == (tmp_path / "x.jinja", 5)
