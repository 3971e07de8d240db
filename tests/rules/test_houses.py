"""One house for the spellings of an organisation."""

import pytest

from catalogue.records.load import load
from tests.project import words

HOUSE = {"id": "house", "name": words(), "prints": ["University"]}


def test_a_spelling_has_one_house(project):
    project.files["houses"] = [HOUSE, HOUSE | {"id": "other"}]
    assert project.problems() == ["other.prints.0: 'University' stands in house too; keep one"]


def test_a_house_has_the_spelling_that_papers_print(project):
    project.files["houses"] = [HOUSE | {"prints": ["University", "Uni"]}]
    wanted = "house.prints.1: no paper prints 'Uni'; write it as `organisations` do, or remove it"
    assert project.problems() == [wanted]


MISTYPED = {
    "Univarsity": "house.prints.0: no paper prints 'University', and 'Univarsity' is in no house; mend one of the two",
    "-": "first.organisations.0: '-' says nothing; write it, or drop the field where it is optional",
    "n/a": "first.organisations.0: to be written; data/README.md says how",
    "lab@example.org": "first.organisations.0: has 'lab@example.org', which is no part of a name; leave it out",
    "1 University": "first.organisations.0: has '1', which is no part of a name; leave it out",
    "http://u.example.edu": "first.organisations.0: has 'http://u.example.edu', which is no part of a name; leave it out",
    "Universit´e de Paris": "first.organisations.0: has '´e', as LaTeX or a PDF writes a letter; write é",
    "Univer- sity": "first.organisations.0: has 'Univer- sity'; write 'University', or 'Univer-sity'",
    "university of oxford": "first.organisations.0: is in small letters; write University of Oxford, or as the paper prints it",
    "hugging face": "first.organisations.0: is in small letters; write Hugging Face, or as the paper prints it",
    "University of": "first.organisations.0: has 'of' at an end; write the name in full",
    "of Toronto": "first.organisations.0: has 'of' at an end; write the name in full",
    **{
        name: f"first.organisations.0: has {note!r}, which is no part of a name; leave it out"
        for name, note in {
            "Work done while at Google": "Work done while at Google",
            "University (Work done at Google)": "(Work done at Google)",
            "Equal contribution": "Equal contribution",
            "Correspondence to: Ada": "Correspondence to: Ada",
            "Google ,Inc.": ",",
            "Dept. of CS,": ",",
            "none": "none",
        }.items()
    },
    "OpenAI OpenAI": "first.organisations.0: says 'OpenAI' twice; write it once",
    "A Lab; B Lab": "first.organisations.0: is several in one; write each as an item of its own",
}


@pytest.mark.parametrize("name", MISTYPED)
def test_an_organisation_that_is_mistyped_is_one_line(project, name):
    project.files["houses"] = [HOUSE]
    project.first["organisations"], project.second["organisations"] = [name], ["Elsewhere"]
    assert project.problems() == [MISTYPED[name]]


def test_other_names_are_others_and_of_one_house(project):
    project.second["organisations"] = ["B Lab"]
    other = {"id": "other", "name": words("乙", "B"), "prints": ["B Lab"]}
    project.files["houses"] = [HOUSE | {"also": ["word", "U Lab"]}, other | {"also": ["UNIVERSITY", "u lab", "乙室"]}]
    assert project.problems() == [
        "house.also.0: 'word' is its name already; drop it",
        "other.also.0: 'UNIVERSITY' is also a name of house; keep one",
        "other.also.1: 'u lab' is also a name of house; keep one",
    ]


def test_another_name_is_a_name(project):
    project.files["houses"] = [HOUSE | {"also": ["U Lab", "https://u.example.edu"]}]
    wanted = "house.also.1: has 'https://u.example.edu', which is no part of a name; leave it out"
    assert project.problems() == [wanted]


def test_its_own_name_twice_is_one_line(project):
    project.files["houses"] = [HOUSE | {"also": ["word", "word"]}]
    (line,) = project.problems()
    assert line.startswith("house.also.0: 'word' is its name already; drop it (also ")


def test_a_paper_has_each_of_its_houses_once(project):
    project.files["houses"] = [HOUSE | {"prints": ["University", "Uni"]}]
    project.first["organisations"] = ["Uni", "Elsewhere", "University"]
    catalogue = load(project.write()).catalogue
    assert [house.id for house in catalogue.houses_of(catalogue.paper("first"))] == ["house", "Elsewhere"]
