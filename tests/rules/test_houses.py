"""One house for the spellings of an organisation."""

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


def test_a_paper_has_each_of_its_houses_once(project):
    project.files["houses"] = [HOUSE | {"prints": ["University", "Uni"]}]
    project.first["organisations"] = ["Uni", "Elsewhere", "University"]
    catalogue = load(project.write()).catalogue
    assert [house.id for house in catalogue.houses_of(catalogue.paper("first"))] == ["house", "Elsewhere"]
