"""Pages and drawings of anyone hold no script and no key, and no link leads out of the project."""

import pytest

from catalogue.rules.check import check
from tests.project import words

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


# In pieces, as what looks for keys in this repository would find them.
KEYS = [
    "gh" + "p_" + "a1B2" * 9,
    "sk" + "-ant-" + "a1B2c3" * 4,
    "AK" + "IA" + "ABCDEFGH2JKLMNO7",
    "h" + "f_" + "aBcDeFgHiJkL" * 3,
    "ey" + "JhbGciOiJI" + "." + "ey" + "JzdWIiOiIx" + "." + "dozjgNryP4J3jVmN",
    "xo" + "xb-123456789012-1234567890123-AbCdEf",
    "-----BEGIN" + " RSA PRIVATE KEY-----",
]
NO_KEYS = [
    "ghp_" + "x" * 36,
    "AKIA" + "IOSFODNN7EXAMPLE",
    "sk-" + "X" * 30,
    "hf_attention_forward_function_v2",
    "xoxb-your-token-for-this-example",
    "-----BEGIN CERTIFICATE-----",
    "sk-your-api-key-1234567890",
]


@pytest.mark.parametrize("place", ["docs/en/about.md", "docs/figures/a.svg.jinja", "docs/examples/first.py"])
@pytest.mark.parametrize("key", KEYS)
def test_a_key_is_named_in_code_and_in_addresses(project, docs, place, key):
    (docs / "examples").mkdir()
    for text in (f'```sh\n# "{key}"\n```', f"#\n# <https://example.org/?token={key}>"):
        (docs.parent / place).write_text(text)
        (problem,) = [line for line in project.page_problems() if key[:8] in line]
        assert problem.startswith(f"{place}:2: {key[:8] + '…'!r} is a key to somebody's account; write … in its place")


@pytest.mark.parametrize("key", KEYS)
def test_a_key_is_named_in_data_in_their_comments_and_in_what_says_how_to_cite_them(project, docs, key):
    """A text that has it is told of nothing else."""
    said = f"{key[:8] + '…'!r} is a key to somebody's account; write … in its place"
    project.first["known_for"] = words(key, f"{key} of it")
    project.write()
    project.files["tags"] = [project.tag | {"name": words(key, key)}]
    project.dump("tags")
    (project.data / "topics.yaml").open("a").write(f"# {key}\n")
    (docs.parent / "CITATION.cff").write_text(f'version: 1.0\ndate-released: "2026-11-29"  # {key}\n')
    found = [str(problem).replace(f"{docs.parent}/", "") for problem in check(project.data, docs)]
    places = [line.partition(":")[0] for line in found]
    assert places == ["CITATION.cff", *["data/papers.yaml"] * 2, *["data/tags.yaml"] * 2, "data/topics.yaml"], found
    assert all(said in line for line in found)


def test_what_stands_for_a_key_is_none(project, docs):
    for language in ("zh", "en"):
        (docs / language / "about.md").write_text("".join(f"`{text}`\n\n" for text in NO_KEYS))
    assert project.page_problems() == []
