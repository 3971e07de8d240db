"""A page of a pull request is Jinja, and can do nothing with it but call what it is given; a drawing can only draw."""

import re
from pathlib import Path

import pytest
from jinja2.exceptions import SecurityError, TemplateAssertionError, UndefinedError

from catalogue.jinja.pagesandbox import Sandbox
from catalogue.jinja.sandbox import inside
from catalogue.pages.pages import Pages
from catalogue.pages.render import drawings
from catalogue.records.load import load
from catalogue.records.problem import CatalogueError
from tests.invented import ROOT, project
from tests.tools import run

SECRET = "secret-4711"
# Refused for what they are, before anything of them runs.
ESCAPES = [
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ ''['__class__'] }}",
    "{{ cycler.__init__.__globals__.os.environ }}",
    "{{ lipsum.__globals__['os'].popen('id').read() }}",
    "{{ joiner.__init__.__globals__ }}",
    "{{ namespace.__init__.__globals__ }}",
    "{{ self.__init__.__globals__ }}",
    "{{ self._TemplateReference__context }}",
    "{{ opening.__globals__ }}",
    "{{ opening.__closure__[0].cell_contents }}",
    "{{ opening().__class__ }}",
    "{{ (opening)|attr('__globals__') }}",
    "{{ 'x'|attr('__class__') }}",
    "{{ ['x']|map(attribute='__class__')|list }}",
    "{{ '{0.__class__.__mro__}'.format('') }}",
    "{{ '%s'|format(config) }}",
    "{{ config }}",
    "{{ config.plugins }}",
    "{{ config.extra }}",
    "{{ environment }}",
    "{{ plugin }}",
    "{{ git }}",
    "{{ macros }}",
    "{{ macros_info() }}",
    "{{ context() }}",
    "{{ context()|pretty }}",
    "{{ now() }}",
    "{{ fix_url('/etc/passwd') }}",
    "{{ files._files }}",
    "{{ navigation.pages }}",
    "{{ page.file.abs_src_path }}",
    "{{ page.read_source(config) }}",
    "{{ extra.homes }}",
    "{% include '/etc/passwd' %}",
    "{% include '../../secret.txt' %}",
    "{% include 'index.md' %}",
    "{% import 'index.md' as x %}",
    "{% from 'index.md' import x %}",
    "{% extends 'index.md' %}",
    "{% set x = ''.__class__ %}",
    "{% for x in ().__class__.__bases__ %}{{ x }}{% endfor %}",
    "{% macro x() %}{{ caller.__globals__ }}{% endmacro %}{{ x() }}",
    "{% call opening() %}{% endcall %}",
    "{% filter upper %}x{% endfilter %}",
    "{{ 'x' * 1000000000 }}",
    "{{ 9 ** 9 ** 9 }}",
    "{{ range(100000000)|list }}",
]
# Calls that pages may make, with what leads out of the data or of the folder.
CALLS = [
    '{{ figure("../../etc/passwd", "x") }}',
    '{{ figure("/etc/passwd", "x") }}',
    '{{ figure("../secret", "x") }}',
    '{{ figure("lora.svg.jinja\\u0000", "x") }}',
    '{{ example("../secret.txt") }}',
    '{{ term("../secret") }}',
    '{{ term("__class__") }}',
    '{{ size("__class__") }}',
    '{{ size("model_fields") }}',
    '{{ papers("../..") }}',
]
LEAKS = re.compile(rf"{SECRET}|root:x:0|<class|<function|<module|object at 0x|/site-packages/|module_name|PATH=")


@pytest.fixture(scope="module")
def pages(tmp_path_factory) -> Pages:
    folder = project(tmp_path_factory.mktemp("hostile"), 10)
    (folder / "secret.txt").write_text(SECRET)
    return Pages(load(folder / "data"), folder / "docs", "en")


def refused(render, text: str) -> BaseException:
    """What a rendering ends in; the name of the text that does not end so is told."""
    try:
        shown = render(text)
    except CatalogueError as error:
        return error
    except Exception as error:
        return error
    pytest.fail(f"{text} became {shown!r}")


def test_an_escape_is_refused_by_the_sandbox_and_its_line_is_named(pages):
    for escape in ESCAPES:
        error = refused(lambda text: pages.render("about.md", text), f"# x\n\nbefore {escape} after\n")
        assert isinstance(error, CatalogueError) and isinstance(error.__cause__, SecurityError), (escape, error)
        assert error.problems[0].line == 3 and not LEAKS.search(str(error)), (escape, error)


def test_a_call_that_leads_elsewhere_finds_nothing(pages):
    for call in CALLS:
        error = refused(lambda text: pages.render("architecture/invented-0.md", text), call)
        assert isinstance(error, CatalogueError) and not LEAKS.search(str(error)), (call, error)


def test_an_escape_stops_the_build_in_both_languages(tmp_path):
    folder = project(tmp_path, 10)
    for language in ("zh", "en"):
        (folder / "docs" / language / "about.md").write_text("# x\n\n{{ config }}\n")
    status, output = run("mkdocs", "build", folder=folder, SECRET=SECRET)
    assert status != 0 and "docs/zh/about.md:3: no macro 'config'" in output
    assert not (folder / "site" / "about").exists()


def test_the_sandbox_alone_refuses_every_escape():
    sandbox = Sandbox({"opening"})
    for escape in ESCAPES:
        error = refused(lambda text: sandbox.from_string(text, {"opening": lambda: "x"}).render(config={}, page={}), escape)
        assert type(error) is SecurityError, (escape, error)


def test_what_pages_need_works():
    given = {"hello": lambda *words: f"hello {words}"}
    page = '## A {#a}\n{{ hello("b", "d") }} {% raw %}{{ e }}{% endraw %}{#! f !#}'
    assert Sandbox({"hello"}).from_string(page, given).render() == "## A {#a}\nhello ('b', 'd') {{ e }}"


def test_a_name_that_is_nearly_right_is_set_right():
    with pytest.raises(SecurityError, match="write 'hello'"):
        Sandbox({"hello", "papers"}).from_string("{{ helo() }}")


def test_a_page_without_end_is_refused():
    with pytest.raises(SecurityError, match="is longer than"):
        Sandbox(set()).from_string("x" * 2_000_000)


@pytest.mark.parametrize("name", ["../secret.txt", "/etc/passwd", "a/../../secret.txt", "link"])
def test_examples_come_from_their_folder(tmp_path, name):
    (tmp_path / "examples").mkdir()
    (tmp_path / "secret.txt").write_text(SECRET)
    (tmp_path / "examples" / "link").symlink_to(tmp_path / "secret.txt")
    with pytest.raises(SecurityError):
        inside(tmp_path / "examples", name)


# Attributes that are there, of all that a drawing is given: without the sandbox, each would be reached.
REACHED = [f"{name}.{attribute}" for name in ("t", "range") for attribute in ("__class__", "__init__", "__doc__", "__name__")]
REACHED += ["t.__globals__", "t.__code__.co_code", "language.__class__", "language.upper()", "language.format('x')"]
REACHED += ["language['format']('x')", "language.encode()", "t('a', 'b').__class__.__mro__", "[].append", "{}.update(a=1)"]
DRAWN = [
    *(f"{{{{ {reached} }}}}" for reached in REACHED),
    "{% for x in [1] %}{{ loop.__class__ }}{% endfor %}",
    "{% for x in [1] %}{{ loop.cycle(1) }}{% endfor %}",
    "{% include '../data/papers.yaml' %}",
    "{% import 'lora.svg.jinja' as x %}",
    "{% extends 'lora.svg.jinja' %}",
    "{% call t('a', 'b') %}x{% endcall %}",
    "{{ 9 ** 9 ** 9 }}",
    "{{ 'x' * 1000000000 }}",
    "{{ 'x' ~ 'y' }}",
    "{{ '%1000000000d' % 1 }}",
    "{{ 999999 * 999999 * 999999 }}",
    "{{ [1] * 1000000000 }}",
]
FILTERS = ["safe", "attr('__class__')", "map(attribute='__class__')", "list", "format('x')", "pprint", "tojson", "select"]
ABSENT = ["words", "catalogue", "paper", "example('lora.py')", "figure('lora')", "cycler", "namespace(a=1)", "lipsum()"]


def drawn(text: str) -> str:
    return drawings(ROOT / "docs" / "figures", "zh").from_string(text).render()


def test_a_drawing_reaches_nothing_by_what_it_is_given():
    for text in DRAWN:
        error = refused(drawn, text)
        assert type(error) is SecurityError, (text, error)


def test_a_drawing_counts_to_what_can_be_drawn():
    assert isinstance(refused(drawn, "{{ range(100000000) }}"), OverflowError)


def test_a_drawing_has_no_filter_but_those_of_numbers():
    for name in FILTERS:
        error = refused(drawn, f"{{{{ 'x' | {name} }}}}")
        assert isinstance(error, TemplateAssertionError) and "No filter named" in str(error), (name, error)


def test_a_drawing_is_given_nothing_but_what_draws():
    for name in ABSENT:
        assert isinstance(refused(drawn, f"{{{{ {name} }}}}"), UndefinedError), name


def test_text_of_a_drawing_is_text():
    figure = '{{ "<img src=x onerror=alert(1)>" }}{{ t("<b>", "a") }}{{ "x" | length + 3 }}'
    assert "<" not in drawn(figure) and drawn(figure).endswith("4")


def test_a_drawing_of_another_editor_is_drawn_as_any_other(tmp_path):
    (tmp_path / "one.svg.jinja").write_bytes('\ufeff<svg>\r\n{{ t("字", "a") }}</svg>'.encode())
    assert drawings(tmp_path, "en").get_template("one.svg.jinja").render() == "<svg>\na</svg>"


def test_every_drawing_there_is_can_be_drawn():
    for path in Path(ROOT / "docs" / "figures").glob("*.svg.jinja"):
        assert drawings(path.parent, "zh").get_template(path.name).render().startswith("<svg")
