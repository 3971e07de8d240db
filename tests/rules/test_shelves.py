"""A topic has papers; a tag may wait for one."""

from tests.project import words


def rack(project):
    project.files["topics"].append({"id": "rack", "name": words("架", "rack"), "lead": words()})


def test_a_topic_waits_for_no_paper(project):
    rack(project)
    assert project.problems() == ["rack.: no paper has this topic; add one, or drop it with its pages"]


def test_a_topic_whose_papers_misspell_it_is_told_as_that(project):
    rack(project)
    project.second["topic"] = "raks"
    assert project.problems() == ["second.topic: unknown topic 'raks'; write 'rack'"]


def test_a_tag_waits_for_its_paper(project):
    project.files["tags"].append({"id": "rack", "name": words("架", "rack")})
    assert project.problems() == []
