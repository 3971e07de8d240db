"""Links, notes and terms that could not be followed are told in one line, and those of a sensible contributor pass."""

import pytest

WRONG = {
    "[x](#)": "'#' names no place; write the anchor after #, or leave out #",
    "[x](about.md#)": "'about.md#' names no place",
    '[x]("about.md")': "'<a>' has no address",
    "[x](file:///etc/passwd)": "leads to a file or a program of one machine; let href lead to a page",
    "[x](C:/x)": "leads to a file or a program of one machine",
    "[x](htps://example.org)": "begins with htps:, which is for no page; let href lead to a page, https: or mailto:",
    "[x](tel:123)": "begins with tel:, which is for no page",
    "[https://example.org](https://evil.example.net)": "shows 'https://example.org', and leads to another site",
    "[arxiv.org/abs/1706.03762](https://example.org/x)": "shows 'arxiv.org/abs/1706.03762', and leads to another site",
    "[arxiv.org](https://example.org/b)": "shows 'arxiv.org', and leads to another site; let both name one",
    "[www.example.org](https://evil.example.com/)": "shows 'www.example.org', and leads to another site",
    "[a@example.org](mailto:b@example.org)": "shows 'a@example.org', and writes to somebody else; let both name one",
    "[Name first](shelf/second.md)": "'Name first' leads to the page of another paper; write 'shelf/first.md', or its name",
    "[**Name first**](https://arxiv.org/abs/2402.09353)": "'Name first' leads to the page of another paper; write 'shelf/fi",
    "[x](https://arxiv.org/abs/2402.09353) (2023)": "'x' is of 2024, and 2023 stands behind it; write its year, or the addr",
    "[x](https://arxiv.org/abs/1402.0935) (2018)": "'x' is of 2014, and 2018 stands behind it; write its year",
    "[Name first](shelf/first.md) (2008)": "'Name first' is of 2017, and 2008 stands behind it; write its year",
    "[Another and colleagues](shelf/first.md) (2008)": "'Another and colleagues' is of 2017, and 2008 stands behind it",
    "[x]\n\n[x]: https://example.org/a\n[X]: https://example.org/b": "'[X]:' stands twice, and leads to one address",
    '[x](shelf/{{ size("papers") }}.md)': "size() stands in an address; write there what it makes",
    "[x]\n\n[x]: {{ path() }}": "path() stands",
    "[x] [about.md]": "would be shown as it is written; write a link as [text](page.md)",
    "(about.md)[x]": "would be shown as it is written; write a link as [text](page.md)",
    "a ^[note]": "write a note as [^1]",
    "a[^a]\n\n[^a]: b [^a]": "'[^a]:' is a note that leads back to itself",
    "a[^a]\n\n[^a]: b [^b]\n\n[^b]: c [^a]": "'[^a]:' is a note that leads back to itself",
    '[{{ term("token") }}](about.md)': "term() stands in a link, and is a link itself",
    '## {{ term("token") }} {#b}\n\ntext': "term() stands in a heading, and is a link itself",
}
RIGHT = [
    "[x](https://arxiv.org/abs/1402.0935) (2017), [z](https://arxiv.org/abs/2401.00448) (2023)",
    "[y](https://arxiv.org/abs/2402.09353v2) (2024)",
    "[Name first](shelf/first.md) (2017), [Name second](shelf/second.md) (2019), [another](shelf/first.md#results) (2008)",
    "[https://www.example.org/a](https://example.org/b)",
    "<name@example.org>, <a@example.org>",
    "a[^a]\n\n[^a]: b [^b]\n\n[^b]: c",
    '[a](about.md) {{ term("token") }}',
    "`` ` ``",
    "(see there)[1], [a] [b]",
    '[x](about.md "Title")',
    "[Booking.com](https://en.wikipedia.org/wiki/Booking.com), [arxiv.org](https://arxiv.org/abs/2402.09353)",
    "[x.ai](https://en.wikipedia.org/wiki/XAI), [github.com/a](https://github.com/a), [A](mailto:a@example.org)",
    "[a@example.org](mailto:a@example.org?subject=x), [www.example.org](http://example.org)",
    "[Name first](shelf/first.md), [Name first](shelf/second.md#results), [Name](shelf/second.md)",
    '[a][x], [b][X]\n\n[x]: <https://example.org/a> "t"\n[^1]: a {{ term("token") }}\n\nb[^1]',
]


def told(project, docs, text: str) -> list[str]:
    for language in ("zh", "en"):
        (docs / language / "about.md").write_text(f"# A {{#a}}\n\n{text}\n", encoding="utf-8")
    return [problem for problem in project.page_problems(made=True) if problem.startswith("docs/en/about.md:")]


@pytest.mark.parametrize("text", WRONG)
def test_a_link_that_nobody_can_follow_is_one_line(project, docs, text):
    (problem,) = told(project, docs, text)
    assert WRONG[text] in problem


@pytest.mark.parametrize("text", RIGHT)
def test_a_link_that_leads_somewhere_passes(project, docs, text):
    assert told(project, docs, text) == []


@pytest.mark.parametrize(
    "address, right",
    [
        ("shelf\\first.md", "shelf/first.md"),
        ("shelf\\first.md#results", "shelf/first.md#results"),
        ("shelf/first.html", "shelf/first.md"),
        ("shelf/first.md #results", "shelf/first.md#results"),
        ("shelf/frist.md#nowhere", "shelf/first.md"),
    ],
)
def test_what_is_told_in_place_of_a_wrong_address_is_there(project, docs, address, right):
    (problem,) = told(project, docs, f"[x]({address})")
    assert problem.endswith(f"leads nowhere; write {right!r}")


def test_what_is_taken_for_front_matter_is_told_by_its_word(project, docs):
    (docs / "en" / "about.md").write_text("https://example.org is a page.\n", encoding="utf-8")
    wanted = "docs/en/about.md:1: begins with 'https:', which is taken for front matter; begin with the text of the page"
    assert any(problem.startswith(wanted) for problem in project.page_problems())


@pytest.mark.parametrize("year, faults", [("2018 年", 0), ("2008 年", 1), ("2008", 1)])
def test_a_year_behind_a_link_is_read_in_chinese_too(project, docs, year, faults):
    text = f"# 甲 {{#a}}\n\n[Name first](shelf/first.md)（{year}）。\n"
    (docs / "zh" / "about.md").write_text(text, encoding="utf-8")
    assert sum("stands behind it; write its year" in problem for problem in project.page_problems()) == faults


def test_a_name_at_the_preprint_of_another_of_our_papers_is_one_line(project, docs):
    (problem,) = told(project, docs, "[Name first](https://arxiv.org/abs/1810.04805) (2017)")
    assert "leads to the page of another paper; write 'shelf/first.md'" in problem
