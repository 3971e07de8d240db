"""Each question of data/asked/ is in its language, and stands once."""

import pytest

GOOD = "zh: [怎么省显存, 显卡不够怎么办]\nen: [save memory, out of memory]\n"
BAD = {
    "zh: [save memory]\nen: [save memory]\n": "1: zh.0: has no Chinese character; write it in Chinese",
    "zh: [怎么省显存]\nen: [怎么省显存]\n": "2: en.0: has Chinese characters; write it in English",
    "zh: [save memory, out of memory]\nen: [save memory]\n": "1: zh.0: has no Chinese character; write it in Chinese",
    "zh: [save memory]\nen: [怎么省显存]\n": "1: zh.0: has no Chinese character, and some under en have; write each under",
    "zh: 怎么省显存\nen: save memory\n": "1: zh: must be a list, lines that begin with `- `, or [one, two] (also ",
    "zh: [怎么省显存]\nEnglish: [save memory]\n": "2: English: no such field; write en",
    "zh: [怎么省显存, 怎么 省显存？]\nen: [save memory]\n": "1: zh.1: stands twice; keep one",
    "zh: [怎么省显存]\n": "1: en: is missing; write it, as data/README.md explains",
    f"zh: [{'长' * 81}]\nen: [save memory]\n": "1: zh.0: is longer than 80 characters; shorten it",
    "zh: []\nen: [save memory]\n": "1: zh: is empty; write at least one",
    "zh: [怎麼省显存]\nen: [save memory]\n": "1: zh.0: '怎麼省显存', write '怎么省显存'",
    'zh: ["?", 怎么省显存]\nen: [save memory]\n': "1: zh.0: '?' asks nothing; write what people type, or drop it",
    "zh: [怎么省显存]\nen: [save memory, 42]\n": "2: en.1: '42' asks nothing; write what people type, or drop it",
    "zh: [怎么省显存]\nen: ['https://example.org/']\n": "2: en.0: 'https://example.org/' asks nothing",
    "zh: ['https://example.org/', 怎么省显存]\nen: [save memory]\n": "1: zh.0: 'https://example.org/' asks nothing",
    "zh: [怎么省显存]\nen: ['how to tune [1]']\n": "2: en.0: has '[1]'; leave it out",
    "zh: [怎么省显存]\nen: [what is Name first]\n": "2: en.0: names the paper, 'Name first', by which it is found anyway; ask",
    "zh: [Name first怎么省显存]\nen: [save memory]\n": "1: zh.0: names the paper, 'Name first', by which it is found",
    "zh: [占位]\nen: [save memory]\n": "1: zh.0: to be written; data/README.md says how",
    "zh: [怎么\u200b省显存]\nen: [save memory]\n": "1: U+200B ZERO WIDTH SPACE, which nobody sees",
    "zh: [怎么省显存]\nen: [how <script>alert(1)</script>]\n": "2: en.0: '<script>",
    "zh: [怎么省显存]\nen: [how <img src=x onerror=alert(1)>]\n": "2: en.0: '<img",
    "zh: [怎么省显存]\nen: [how <iframe>]\n": "2: en.0: '<iframe>' would",
    "zh: [怎么省显存]\nen: [how </div>]\n": "2: en.0: '</div>' would",
    "zh: [怎么省显存]\nen: [how <!-- x -->]\n": "2: en.0: '<!-- x -->' would",
    "zh: [トレーニングの方法]\nen: [save memory]\n": "1: zh.0: has Japanese or Korean letters; write it in Chinese",
    "zh: [怎么**省**显存]\nen: [save memory]\n": "1: zh.0: '**",
}


def problems(project, text: str, name: str = "first") -> list[str]:
    return project.problems_with("asked", name, text)


def test_a_file_that_holds_is_no_problem(project):
    assert problems(project, GOOD) == []


@pytest.mark.parametrize("text", BAD)
def test_a_fault_is_one_line_at_its_place(project, text):
    (line,) = problems(project, text)
    assert line.startswith(f"asked/first.yaml:{BAD[text]}")
