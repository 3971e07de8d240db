"""What people write between the braces of a page, and what they are told: what it is, and what to write instead."""

import pytest

from catalogue.pages.pages import Pages
from catalogue.records.load import load
from catalogue.records.problem import CatalogueError

SAID = {
    "{% block a %}x{% endblock %}": "another template is not for pages; write a call like",
    '{% include "x.md" %}': "another template is not for pages; ",
    "{% for x in [1] %}a{% endfor %}": "a loop is not for pages; ",
    "{% if true %}a{% endif %}": "a condition is not for pages; ",
    "{% set x = 1 %}": "a variable is not for pages; ",
    '{{ term("token") | safe }}': 'a filter is not for pages; write {{ term("token") }}',
    "{{ results()|upper }}": "a filter is not for pages; write {{ results() }}",
    "{{ example(first.py) }}": "a part of something is not for pages; write {{ example() }}",
    "{% set y = 1 %}": "a variable is not for pages; drop it, and write in the text what it holds",
    "{% macro a() %}x{% endmacro %}": "a macro of its own is not for pages; ",
    "{% autoescape false %}x{% endautoescape %}": "what stands between the braces is not for pages; ",
    "{{ papers }}": "papers is not called; write papers()",
    "{{ nope }}": "no macro 'nope'; ",
    "{{ papres() }}": "no macro 'papres'; write 'papers'",
    "{{ figure() }}": 'figure() takes name and caption; write figure("name", "caption")',
    "{{ term(token) }}": 'token stands without quotes; write "token"',
    '{{ term(["token"]) }}': "a list is not for pages; ",
    '{{ term(term("token")) }}': "what stands between the braces is not for pages; ",
    '{{ term("token")|upper }}': "a filter is not for pages; ",
    '{{ term("token").x }}': "a part of something is not for pages; ",
    "{{ 1 + 1 }}": "a sum or a comparison is not for pages; ",
    "{{ term(“token”) }}": "cannot be read: “ is no quotation mark of a call; ",
    '{{ term("token) }}': "cannot be read: a quotation mark is not closed; ",
    "{{ results()\n\n## B\n": "cannot be read: {{ is not closed; ",
    "{{ results()\n\n{{ about() }}": "cannot be read: {{ is not closed; ",
    "{{ term('a' $) }}": "cannot be read: $ means nothing there",
    "{{ }}": "cannot be read: nothing stands between the braces; ",
    "{{": "cannot be read: {{ is not closed; ",
    '{{ {{ term("token") }} }}': "cannot be read: {{ is not closed; ",
    "{{ data()\n\ntext\n\n## B {#b}": "cannot be read: {{ is not closed; ",
    '{{ data()\n\n{{ term("token") }}': "cannot be read: {{ is not closed; ",
    '{{ term("token) }}\n\n{{ term("token") }}': "cannot be read: a quotation mark is not closed; ",
    "{{ '<' }}script>": "what stands between the braces calls nothing; write it without braces",
    '{{ term(id="token") }}': "arguments have no names on a page; leave out id=",
    '{{ term(id="token", id="token") }}': "id stands twice between the parentheses; leave one out",
    '{{ figure("one", none) }}': "figure() takes texts, and None is none; ",
    "{#! remark": "cannot be read: a comment, or a raw block, is not closed; ",
    "{% raw %} x": "cannot be read: a comment, or a raw block, is not closed; ",
    "{% if x %}": "cannot be read: {% if %} is not closed; ",
    "{% nope %}": "cannot be read: {% nope %} is no tag, or closes what is not open; ",
}


@pytest.fixture
def pages(project, docs):
    return Pages(load(project.write()), docs, "en")


@pytest.mark.parametrize("text", SAID)
def test_what_is_no_call_says_so_at_its_line(pages, docs, text):
    with pytest.raises(CatalogueError) as refused:
        pages.render("about.md", f"text\n\n{text}")
    (problem,) = refused.value.problems
    assert str(problem).startswith(f"{docs}/en/about.md:3: {SAID[text]}")
