"""A correction of a title or a day, and the record beside it."""

import pytest

from tests.project import words

TITLE, DATE = ({"field": field, "kind": "error"} for field in ("title", "date"))
WRONG = {
    "says: is the paper's title; drop the correction": [
        TITLE | {"says": words("《Title first》", "“Title first”"), "right": words("标题有误。", "It has another.")},
        TITLE | {"says": "Title first", "right": "Title second"},
    ],
    "right: is not the paper's title; write the one": [TITLE | {"says": "Title fist", "right": "Title second"}],
    "right: has 2015-06-12, and the record 2017-06-12": [
        DATE | {"says": "2017/06/13", "right": "2015-06-12"},
        DATE | {"says": "2017/06/13", "right": words("2015 年 6 月 12 日公开。", "It was public on June 12, 2015.")},
    ],
    "says: has 2017-06-12, the paper's own day; drop": [
        DATE | {"says": "2017/06/12", "right": "2017-06-13"},
        DATE | {"says": words("2017 年 6 月 12 日", "June 12, 2017"), "right": "2017-06-13"},
    ],
}


@pytest.mark.parametrize("said, correction", [(said, each) for said, every in WRONG.items() for each in every])
def test_a_correction_that_its_record_contradicts_is_named(project, said, correction):
    project.first |= {"source": {"position": "1", "heading": "x"}, "corrections": [correction]}
    (problem,) = project.problems()
    assert problem.startswith(f"first.corrections.0.{said}") and "papers.yaml:" in problem


RIGHT = [
    TITLE | {"says": "Title fist", "right": "Title first"},
    TITLE | {"says": "Title second", "right": words("那是 v1 的标题。", "That is the title of v1.")},
    DATE | {"says": "2017/06/13", "right": words("2017 年 6 月 12 日", "June 12, 2017")},
    DATE
    | {
        "says": "2017/06/13",
        "right": words("论文 2017 年 6 月 12 日公开，v2 在 7 月 1 日。", "June 12, 2017; v2 July 1, 2017."),
    },
    DATE
    | {"says": "2017/06/12", "kind": "imprecise", "right": words("博客在 2016 年 6 月就有。", "The post is of June 2016.")},
    DATE | {"field": "retelling", "says": "2017/06/12", "right": "2015-06-12"},
]


@pytest.mark.parametrize("correction", RIGHT)
def test_a_correction_that_its_record_bears_out_passes(project, correction):
    project.first |= {"source": {"position": "1", "heading": "x"}, "corrections": [correction]}
    assert not [line for line in project.problems() if "paper's" in line or "record" in line]
