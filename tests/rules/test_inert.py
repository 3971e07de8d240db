"""Pages and drawings of anyone hold no script, and no link leads out of the project."""

import pytest

RUNNING = [
    "<script>alert(1)</script>",
    "< SCRIPT src=x>",
    "<img src=x onerror=alert(1)>",
    "<p\nonclick='x'>",
    "text {: onclick=alert(1) }",
    "[a](javascript:alert(1))",
    "<iframe src=x>",
    "<svg><foreignObject>",
    "<style>",
    '<meta http-equiv="refresh">',
]


@pytest.fixture
def docs(docs):
    (docs / "figures").mkdir()
    return docs


@pytest.mark.parametrize("place", ["docs/en/about.md", "docs/figures/a.svg.jinja"])
def test_what_a_browser_would_run_is_named_at_its_line(project, docs, place):
    for text in RUNNING:
        (docs.parent / place).write_text(f"# x\n\n{text}\n")
        found = [problem for problem in project.page_problems() if problem.startswith(f"{place}:3: ")]
        assert any("remove it, or write it as code" in problem for problem in found), text


HARMLESS = ["`<script>`", "```html\n<script>x</script>\n```", "<figure>", "on = 1", "JavaScript: a language of the web"]


def test_code_and_harmless_text_are_not(project, docs):
    for language in ("zh", "en"):
        (docs / language / "about.md").write_text("\n\n".join(["# x", *HARMLESS, ""]))
    assert [problem for problem in project.page_problems() if "remove it" in problem] == []
