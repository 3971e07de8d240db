"""A topic has papers, and so has a tag."""

from tests.project import words


def rack(project):
    project.files["topics"].append({"id": "rack", "name": words("架", "rack"), "lead": words()})


def test_a_topic_waits_for_no_paper(project):
    rack(project)
    pages = "docs/zh/rack/index.md and docs/en/rack/index.md"
    cure = f"add one, with {pages} where these are missing, or drop it with its pages"
    assert project.problems() == [f"rack.: no paper has this topic; {cure}"]


def test_a_topic_whose_papers_misspell_it_is_told_as_that(project):
    rack(project)
    project.second["topic"] = "raks"
    assert project.problems() == ["second.topic: unknown topic 'raks'; write 'rack'"]


def test_a_tag_waits_for_no_paper(project):
    project.files["tags"].append({"id": "rack", "name": words("架", "rack")})
    assert project.problems() == ["rack.: no paper has this tag; write it into the tags of one, or drop it"]


def test_a_tag_whose_papers_misspell_it_is_told_as_that(project):
    project.files["tags"].append({"id": "rack", "name": words("架", "rack")})
    project.second["tags"] = ["raks"]
    assert project.problems() == ["second.tags.0: unknown tag 'raks'; write 'rack'"]
