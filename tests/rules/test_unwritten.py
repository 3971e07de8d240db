"""What is left to write on a page is named with its line, and what only looks like it is left alone."""

import pytest

OPEN = [
    "TODO",
    "**TODO**",
    "- TODO: more",
    "1. TBD",
    "> FIXME",
    "N/A",
    "占位",
    "待写",
    "（待补充）",
    "xxx",
    "lorem ipsum",
    "暂无",
]
OPEN += ["The accuracy is XX%.", "Accuracy TBD.", "The accuracy is ???.", "准确率为？？？。"]
OPEN += ['!!! note "TODO"\n\n    text', "[^1]: TODO\n\ntext[^1]", "See above."]
OPEN += ["## B {#b}\n\n## C {#c}\n\ntext", "## B {#b}", "## B {#b}\n\n<!-- later -->", "## B {#b}\n\n{{ reading() }}"]
OPEN += [
    "<!-- TODO check Table 2 -->word",
    "<!-- rest of the page unchanged -->",
    "<!--\n其余部分保持不变\n-->",
    "<!-- 此处省略 -->",
]
OPEN += ["… (rest unchanged)", "……（其余内容同上）", "The rest remains unchanged.", "（其他部分不变）"]
WRITTEN = [
    "<!-- no formula: the idea is a way of choosing data -->",
    "`<!-- TODO -->` is how one marks it.",
    "The rest of the weights stay the same while the two matrices learn; 其余参数保持不变，只训练这两个矩阵。",
    "The label “XX%” stands for a share, XXL for a size; is it so??? 为什么？？",
    "Todo is a name, and what is marked TODO is yours.",
    "`TODO`",
    "```text\nTODO\n```",
    "```markdown\n## B\n```\n\ntext",
    "## B {#b}\n\n### C {#c}\n\ntext",
    '## B {#b}\n\n{{ term("token") }}',
    "- `x`：同上",
    "| a | b |\n| --- | --- |\n| N/A | 暂无 |",
    "A placeholder is one of our subjects.",
]


def told(project, docs, text: str, end: str = "\n") -> list[str]:
    for language in ("zh", "en"):
        (docs / language / "about.md").write_text(f"# A {{#a}}\n\ntext\n\n{text}{end}", encoding="utf-8")
    found = project.page_problems()
    return [line for line in found if "is to be written" in line or "has nothing below it" in line]


@pytest.mark.parametrize("end", ["\n", ""])
@pytest.mark.parametrize("text", OPEN)
def test_what_is_left_to_write_is_one_line_of_each_page(project, docs, text, end):
    found = told(project, docs, text, end)
    assert [line.partition(": ")[0] for line in found] == ["docs/en/about.md:5", "docs/zh/about.md:5"]


@pytest.mark.parametrize("text", WRITTEN)
def test_what_is_written_is_left_alone(project, docs, text):
    assert told(project, docs, text) == []
