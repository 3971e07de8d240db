"""Drawings have a caption, in the language of their page."""

from collections.abc import Iterator
from pathlib import Path

from catalogue.drawings import drawn
from catalogue.markdown import pagetext
from catalogue.markdown.foreigntext import CAPTION
from catalogue.markdown.hrefs import running
from catalogue.records.data import Data
from catalogue.records.line import quoted
from catalogue.records.problem import Problem
from catalogue.records.values import LANGUAGES


def captions_are_words_of_their_page(data: Data, docs: Path) -> Iterator[Problem]:
    for language in LANGUAGES:
        for page, text in pagetext.texts(docs / language):
            for caption in CAPTION.finditer(running(text)):
                line, words = text.count("\n", 0, caption.start("words")) + 1, caption["words"]
                if not words.strip():
                    yield Problem(page, line, "", "", "the drawing has no caption; say what it shows")
                elif strange := drawn.other_language(words, language):
                    message = f"the caption {quoted(words)} is {strange}; write it in the language of the page"
                    yield Problem(page, line, "", "", message, beside=(page, line))


RULES = [captions_are_words_of_their_page]
