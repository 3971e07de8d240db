"""What the configuration of a language takes from the data, be they in order or not."""

from types import SimpleNamespace

import pytest

from catalogue.records.load import load
from engine import settings


@pytest.mark.parametrize("language", ["zh", "en"])
def test_what_is_wrong_with_records_is_told_in_the_words_of_the_site(project, monkeypatch, language):
    project.first["date"] = "soon"
    project.write_pages()
    monkeypatch.setattr(settings, "DATA", project.write())
    assert load(settings.DATA).problems
    config = SimpleNamespace(theme={"language": language}, extra={}, site_url=None)
    settings.apply(config, None)
    words = {key: text[language] for key, text in project.files["strings"].items()}
    assert config.extra["words"] == words and words["problems_title"] != "problems_title"
