"""A page of a pull request is Jinja, and can do nothing with it but call the macros."""

import re

import pytest
from jinja2.exceptions import SecurityError, TemplateError

from catalogue.pages.render import drawings
from catalogue.pages.sandbox import Sandbox, inside
from tests.invented import ROOT, project
from tests.tools import run

SECRET = "secret-4711"
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
LEAKS = re.compile(rf"{SECRET}|root:x:0|&lt;class|&lt;function|&lt;module|object at 0x|/site-packages/|module_name|PATH=")


def blind(file, changes: dict[str, str]) -> None:
    text = file.read_text(encoding="utf-8")
    for old, new in changes.items():
        assert old in text
        text = text.replace(old, new)
    file.write_text(text, encoding="utf-8")


@pytest.fixture(scope="module")
def pages(tmp_path_factory) -> dict[str, str]:
    """Every escape on a page of its own, built by MkDocs, which writes its error onto the page instead of stopping."""
    folder = project(tmp_path_factory.mktemp("hostile"), 8)
    (folder / "secret.txt").write_text(SECRET)
    settings = folder / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8").replace("on_error_fail: true", "on_error_fail: false")
    settings.write_text(text, encoding="utf-8")
    # What looks at pages before and after would stop the build: the check, the walk over the article, the pages as Markdown.
    unlooked = {"def on_page_content": "def unlooked_at", "problems = check(": "problems = [] and check("}
    blind(folder / "engine" / "hooks.py", unlooked)
    blind(folder / "engine" / "publish.py", {"write(exports(exported(catalogue(data), ROOT / \"docs\", url)), folder)": "pass"})
    for at, escape in enumerate(ESCAPES):
        for language in ("zh", "en"):
            (folder / "docs" / language / f"escape-{at}.md").write_text(f"# x\n\nbefore {escape} after\n")
    status, output = run("mkdocs", "build", folder=folder, SECRET=SECRET)
    assert status == 0, output
    built = {escape: folder / "site" / f"escape-{at}" / "index.html" for at, escape in enumerate(ESCAPES)}
    return {escape: path.read_text(encoding="utf-8") for escape, path in built.items()}


@pytest.mark.parametrize("escape", ESCAPES)
def test_an_escape_ends_in_an_error_and_shows_nothing(pages, escape):
    article = pages[escape].split("<article")[1].split("</article>")[0].replace(escape, "")
    assert "Macro Rendering Error" in article or "Macro Syntax Error" in article, article
    assert not LEAKS.search(re.sub(r"<pre>.*?</pre>", "", article, flags=re.DOTALL))
    assert SECRET not in pages[escape]


def test_an_escape_stops_the_build(tmp_path):
    folder = project(tmp_path, 8)
    (folder / "docs" / "zh" / "about.md").write_text("{{ config }}\n")
    (folder / "docs" / "en" / "about.md").write_text("{{ config }}\n")
    status, output = run("mkdocs", "build", folder=folder)
    assert status != 0 and "SecurityError" in output


@pytest.fixture(scope="module")
def sandbox():
    return Sandbox({"hello": lambda *words, **more: f"hello {words} {more}"})


@pytest.mark.parametrize("escape", ESCAPES)
def test_the_sandbox_alone_refuses_every_escape(sandbox, escape):
    with pytest.raises((SecurityError, TemplateError)):
        sandbox.from_string(escape).render(config={}, page={}, extra={})


def test_what_pages_need_works(sandbox):
    page = '## A {#a}\n{{ hello("b", c="d") }} {% raw %}{{ e }}{% endraw %}{#! f !#}'
    assert sandbox.from_string(page).render() == "## A {#a}\nhello ('b',) {'c': 'd'} {{ e }}"


def test_a_page_without_end_is_refused(sandbox):
    with pytest.raises(SecurityError, match="too long"):
        sandbox.from_string("x" * 2_000_000)


@pytest.mark.parametrize("name", ["../secret.txt", "/etc/passwd", "a/../../secret.txt", "link"])
def test_examples_come_from_their_folder(tmp_path, name):
    (tmp_path / "examples").mkdir()
    (tmp_path / "secret.txt").write_text(SECRET)
    (tmp_path / "examples" / "link").symlink_to(tmp_path / "secret.txt")
    with pytest.raises(SecurityError):
        inside(tmp_path / "examples", name)


DRAWN = ["{{ ''.__class__.__mro__ }}", "{{ t.__globals__ }}", "{{ example('../data/papers.yaml') }}"]


@pytest.mark.parametrize("escape", DRAWN)
def test_a_drawing_runs_in_a_sandbox_too(escape):
    with pytest.raises((SecurityError, TemplateError)):
        drawings(ROOT / "docs" / "figures", "zh").from_string(escape).render()
