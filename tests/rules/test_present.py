"""A file or a folder that the site is made of, and that is gone, is one line."""

from tests.invented import PAGE


def test_a_folder_that_is_gone_is_one_line_for_all_that_pages_show_of_it(project, docs):
    for language in ("zh", "en"):
        for name in ("first", "second"):
            caption = "图。" if language == "zh" else "It."
            shows = f'{PAGE}text\n\n{{{{ example() }}}}\n\n{{{{ figure("{name}", "{caption}") }}}}'
            (docs / language / "shelf" / f"{name}.md").write_text(shows, encoding="utf-8")
    said = "is not there, or empty; put the folder back, with its files"
    assert project.page_problems(made=True) == [f"docs/examples:1: {said}", f"docs/figures:1: {said}"]


def test_where_the_site_is_made_the_lists_that_data_alone_may_lack_are_there(project, docs):
    (docs.parent / "engine").mkdir()
    gone = [line for line in project.page_problems() if line.endswith("is not there; restore it")]
    assert [line.partition(":")[0] for line in gone] == ["data/houses.yaml", "data/log.yaml"]
