"""What the browse page fetches beside its rows."""

from catalogue.records.load import load
from catalogue.search.rows import rows


def test_a_paper_is_found_by_words_that_its_row_does_not_show(project):
    project.first.update(
        aliases=["思维链"], keywords=["slow"], authors=[{"family": "Su", "given": "Jianlin"}], organisations=["Google Brain"]
    )
    project.first["known_for"] = {"zh": "起点", "en": "the start"}
    project.files["houses"] = [
        {"id": "google", "name": {"zh": "谷歌", "en": "Google"}, "prints": ["Google Brain"], "also": ["狗家"]}
    ]
    known = load(project.write()).catalogue
    assert rows(known, "en")["first"][0] == "思维链 slow the start Jianlin Su Google 狗家"
    assert rows(known, "zh")["first"][0] == "思维链 slow 起点 Jianlin Su 谷歌 狗家"
