"""How names are written."""

import pytest


@pytest.mark.parametrize("author", [{}, {"given": "Ada"}, {"family": "Lovelace", "name": "OpenAI"}])
def test_an_author_is_a_person_or_a_group(project, author):
    project.first["authors"].append(author)
    assert project.problems() == ["first.authors.1: write family and given for a person, name for a group"]


def test_a_group_has_no_comma(project):
    project.first["authors"] = [{"name": "Llama Team, AI @ Meta"}, {"family": "de Oliveira, Jr.", "given": "Ada"}]
    wanted = "has a comma, which parts family and given name in reference managers; name the group without it"
    assert project.problems() == [f"first.authors.0: {wanted}"]


def test_a_group_and_a_person_of_one_name_may_sign(project):
    project.first["authors"] = [{"name": "OpenAI"}, {"family": "Plato"}]
    assert project.problems() == []


def test_a_published_version_has_authors_with_names_too(project):
    venue = {"type": "journal", "name": "Notes", "short": "Notes 2020", "year": 2020}
    project.first["venue"] = venue | {"authors": [{"family": "Plato"}, {"given": "Ada"}]}
    assert project.problems() == ["first.venue.authors.1: write family and given for a person, name for a group"]


def test_a_proper_name_stands_in_the_title(project):
    project.first |= {"title": "Learning with Pathways", "proper_names": ["Pathways", "with Pathways", "Pathway"]}
    assert project.problems() == ["first.proper_names.2: 'Pathway' is no word of the title; write it as it stands there"]


def test_an_organisation_has_no_bar(project):
    project.first["organisations"] = ["A", "B | C"]
    wanted = "first.organisations.1: has a |, which parts organisations on the browse page; write a comma"
    assert project.problems() == [wanted]
