"""Drawings and programs: each can be read, holds something, is shown by a page; a program stands beside what it prints."""

import pytest

from tests.invented import PAGE

FIRST = {"first.py": "print(1)", "first.out": "1"}
WRONG = {
    "no output": ({"first.out": None}, "first.py:1: has no first.out beside it; run it, and keep what it prints as docs"),
    "no program": ({"first.py": None}, "first.out:1: has no first.py beside it; write docs/examples/first.py"),
    "an empty program": ({"first.py": " \n"}, "first.py:1: is empty; write it"),
    "a program that prints nothing": ({"first.py": "x = 1", "first.out": "\n"}, "first.py:1: prints nothing; let it"),
    "an empty program and output": ({"first.py": "", "first.out": ""}, "first.py:1: is empty; write it"),
    "an empty output": ({"first.out": ""}, "first.out:1: is empty; write it"),
    "a null byte": ({"first.py": "print(1)\0"}, "first.py:1: U+0000"),
    "what nobody sees": ({"first.py": "print(1)  # a\u200bb"}, "first.py:1: U+200B"),
    "a strange name": ({"Third.py": "print(1)"}, "Third.py:1: 'Third.py' is not the name of a program"),
    "an output that fails": ({"first.out": "Traceback (most recent call last):"}, "first.out:1: 'Traceback (most"),
    "endless brackets": ({"first.py": "(" * 50_000}, "first.py:1: is no Python: "),
    "endless signs": ({"first.py": "-" * 50_000 + "1"}, "first.py:1: is no Python"),
    "a torn program": ({"first.py": "<<<<<<< HEAD\nprint(1)\n=======\n"}, "first.py:1: is what a merge left; finish the merge"),
    "a torn output": (
        {"first.out": "1\n||||||| merged common ancestors\n1\n"},
        "first.out:2: is what a merge left; finish the merge",
    ),
    "no UTF-8": ({"first.py": b"# \xff"}, "first.py:1: not UTF-8; save the file as UTF-8"),
    "no page": (
        {"third.py": "print(1)", "third.out": "1"},
        "third.py:1: is a program that no page shows; let",
    ),
}


@pytest.fixture
def programs(project, docs):
    """Writes programs beside a page that shows the first."""
    (docs / "examples").mkdir()
    for language in ("zh", "en"):
        (docs / language / "shelf" / "first.md").write_text(f"{PAGE}text\n\n{{{{ example() }}}}", encoding="utf-8")

    def write(files: dict[str, str | bytes | None]) -> list[str]:
        for name, text in {**FIRST, **files}.items():
            if text is not None:
                (docs / "examples" / name).write_bytes(text if isinstance(text, bytes) else text.encode())
        return project.page_problems(made=True)

    return write


def test_a_program_with_its_output_and_its_page_has_no_problem(programs):
    assert programs({}) == []


@pytest.mark.parametrize("kind", WRONG)
def test_what_is_wrong_with_a_program_is_one_line(programs, kind):
    files, said = WRONG[kind]
    (problem,) = programs(files)
    assert problem.startswith(f"docs/examples/{said}")


def test_a_call_in_code_shows_nothing(project, docs, programs):
    for language in ("zh", "en"):
        (docs / language / "shelf" / "first.md").write_text(f"{PAGE}text `{{{{ example() }}}}`", encoding="utf-8")
    assert "docs/examples/first.py:1: is a program that no page shows" in "".join(programs({}))


def test_a_drawing_that_no_page_shows_is_one_line(project, docs):
    (docs / "figures").mkdir()
    (docs / "figures" / "first-2.svg.jinja").write_text('<svg viewBox="0 0 400 9"></svg>')
    (problem,) = project.page_problems()
    wanted = "is a drawing that no page shows; call figure() with 'first-2', or remove it"
    assert problem == f"docs/figures/first-2.svg.jinja:1: {wanted}"


def test_programs_of_a_paper_without_pages_are_no_mistake_of_their_own(project, docs, programs):
    for language in ("zh", "en"):
        (docs / language / "shelf" / "first.md").unlink()
    (problem,) = programs({})
    assert problem.startswith("data/papers.yaml:1: first.id: has no page; write")
