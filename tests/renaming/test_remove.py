"""A paper leaves with all that is its own, or stays while anything names it."""

from catalogue.records.load import load


def test_what_names_it_is_listed_with_file_and_line_and_nothing_is_written(shelf):
    before = shelf.files()
    code, (head, *lines) = shelf.run("remove", "first")
    assert (code, shelf.files() == before) == (1, True)
    assert "nothing was written" in head and lines[0].startswith("data/papers.yaml:")
    assert "second.builds_on.0.id: unknown paper 'first'" in lines[0]
    pages = [f"docs/{code}/shelf/second.md:{line}" for code in ("zh", "en") for line in (3, 3, 7, 4)]
    assert sorted(line.partition(": ")[0] for line in lines[1:]) == sorted(pages)


def test_it_leaves_with_all_that_is_its_own(shelf):
    before = {*shelf.files()}
    shelf.write("docs/zh/shelf/index.md", "text")
    assert shelf.run("remove", "second") == (0, [])
    assert {*shelf.files()} == before - {"docs/zh/shelf/second.md", "docs/en/shelf/second.md"}
    assert shelf.problems() == [] and [paper.id for paper in load(shelf.data).catalogue.papers] == ["first"]
    assert shelf.files()["README.md"] == "1 classic papers, 1 篇大语言模型经典论文\n"


def test_the_log_terms_and_houses_forget_it(shelf):
    shelf.project.second |= {"builds_on": [], "organisations": ["Other"]}
    shelf.project.write()
    for language in ("zh", "en"):
        shelf.write(f"docs/{language}/shelf/second.md", "text")
    assert shelf.run("remove", "first") == (0, [])
    known = load(shelf.data).catalogue
    assert (known.log, known.houses, known.terms[0].papers) == ([], [], [])
    assert shelf.problems() == []


def test_the_last_paper_cannot_be_taken_out_of_what_has_none(shelf):
    assert shelf.run("remove", "none") == (1, ["there is no paper 'none'; data/papers.yaml lists them"])
