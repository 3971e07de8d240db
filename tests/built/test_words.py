"""The words of the interface are in the language of the page."""

import json
import posixpath
import re
from importlib.resources import files
from urllib.parse import urlsplit

import pytest
import yaml

HAN = re.compile(r"[\u4e00-\u9fff]")
SAID = ("aria-label", "title", "placeholder", "alt", "data-says")
OTHER = {"zh": "en", "en": "zh"}


def theme_words(language: str) -> dict[str, str]:
    source = (files("material") / "templates" / "partials" / "languages" / f"{language}.html").read_text(encoding="utf-8")
    return dict(re.findall(r'^  "([\w.]+)": "(.*)",?$', source, re.MULTILINE))


@pytest.fixture(scope="module")
def foreign(root) -> dict[str, set[str]]:
    """Language -> words of the interface, of the theme and our own, that only the other language uses."""
    strings = yaml.safe_load((root / "data" / "strings.yaml").read_text(encoding="utf-8"))
    words = {language: {text[language] for text in strings.values()} | {*theme_words(language).values()} for language in OTHER}
    return {language: words[other] - words[language] - {"中文", "English", "", ":", "："} for language, other in OTHER.items()}


def said(element, language: str):
    """Every text that is shown or read out, but for what is marked as another language, and code."""
    if element.tag in {"script", "style", "code", "pre"} or element.get("lang", language) != language:
        return
    yield from (element.attrib[name].strip() for name in SAID if name in element.attrib)
    yield (element.text or "").strip()
    for child in element:
        if isinstance(child.tag, str):
            yield from said(child, language)
        yield (child.tail or "").strip()


@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_page_uses_a_word_of_the_other_language(site, foreign, language):
    found = {text: page.path for page in site.of(language) for text in said(page.named("body")[0], language)}
    assert len(found) > 1000
    assert {text: path for text, path in found.items() if text in foreign[language] and text.strip(",、")} == {}


def test_what_surrounds_an_english_page_has_no_chinese_in_it(site):
    for page in site.of("en"):
        frame = [*page.named("header"), *page.named("footer"), *page.named("nav"), *page.named("label")]
        assert [text for part in frame for text in said(part, "en") if HAN.search(text)] == [], page.path


@pytest.mark.parametrize("language", ["zh", "en"])
def test_words_the_script_shows_are_those_of_the_language(site, language):
    wanted = theme_words(language)
    for page in site.of(language):
        (config,) = page.named("script", id="__config")
        shown = json.loads(config.text)["translations"]
        assert len(shown) > 8
        assert {key: words for key, words in shown.items() if words != wanted[key]} == {}, page.path


@pytest.mark.parametrize("path, language", [("404.html", "zh"), ("en/404.html", "en")])
def test_the_page_for_what_does_not_exist_speaks_both_languages(site, root, path, language):
    strings = yaml.safe_load((root / "data" / "strings.yaml").read_text(encoding="utf-8"))
    (page,) = (page for page in site.pages if page.path == path)
    (main,) = page.named("main")
    (block,) = (element for element in main.iter("div") if element.get("lang") == OTHER[language])
    assert main.find(".//h1").text == strings["not_found"][language]
    assert block.find("h2").text == strings["not_found"][OTHER[language]]
    (article,) = main.iter("article")
    links = {posixpath.normpath(urlsplit(link.get("href")).path) for link in article.iter("a")}
    assert links == {"/some/prefix", "/some/prefix/en"}
