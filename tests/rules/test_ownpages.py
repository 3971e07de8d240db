"""A page leads to the page of a paper of the catalogue, and not to arXiv."""

import pytest

TO_ARXIV = [
    "[it](https://arxiv.org/abs/1810.04805)",
    "[it](https://arxiv.org/pdf/1810.04805.pdf)",
    "[it](http://www.arxiv.org/html/1810.04805)",
    "[it](https://export.arxiv.org/abs/1810.04805)",
    "[it](https://www.alphaxiv.org/abs/1810.04805)",
    "[it](https://papers.cool/arxiv/1810.04805)",
    "[it](https://huggingface.co/papers/1810.04805)",
    "[it](https://ar5iv.labs.arxiv.org/html/1810.04805)",
    "[it](<https://arxiv.org/abs/1810.04805>)",
    "[it][a]\n\n[a]: https://arxiv.org/abs/1810.04805",
]
RIGHT = [
    "[it](second.md)",
    "[its third version](https://arxiv.org/abs/1810.04805v3)",
    "[its section](https://arxiv.org/html/1810.04805#S3)",
    "it becomes <https://arxiv.org/html/1810.04805>",
    "it becomes <https://ar5iv.org/abs/1810.04805>",
    "[its data](https://huggingface.co/datasets/1810.04805)",
    "[another](https://arxiv.org/abs/1810.04806)",
    "[this one](https://arxiv.org/abs/1706.03762)",
    "`[it](https://arxiv.org/abs/1810.04805)`",
]


@pytest.fixture
def first(project, docs):
    """Writes the page of the first paper in both languages; what check says of addresses."""

    def write(text: str) -> list[str]:
        for language in ("zh", "en"):
            (docs / language / "shelf" / "first.md").write_text(f"text\n\n{text}")
        return project.page_problems()

    return write


@pytest.mark.parametrize("text", TO_ARXIV)
def test_a_link_to_arxiv_is_one_line_for_each_language(first, text):
    problems = first(text)
    line = 5 if "[a]:" in text else 3
    assert [problem.partition(": ")[0] for problem in problems] == [
        f"docs/{code}/shelf/first.md:{line}" for code in ("en", "zh")
    ]
    assert all("1810.04805" in problem and "has a page here; write 'second.md'" in problem for problem in problems)


def test_the_line_is_that_of_the_link_below_code_and_comments(first):
    problems = first("```text\ncode\ncode\n```\n\n<!-- one\ntwo -->\n\n`code` [it](https://arxiv.org/abs/1810.04805)")
    assert [problem.partition(": ")[0] for problem in problems] == [f"docs/{code}/shelf/first.md:11" for code in ("en", "zh")]


@pytest.mark.parametrize("text", RIGHT)
def test_what_our_page_is_not_may_be_led_to(first, text):
    assert first(text) == []
