"""What a drawing needs besides SVG: a title and a description, ids of its own, words in the language of the page."""

import re
from collections.abc import Iterator
from pathlib import Path

from jinja2 import nodes

from catalogue.language.differences import unlike_numbers
from catalogue.language.numbers import unmatched
from catalogue.pages.danger import Danger
from catalogue.records.han import HAN

ID = re.compile(r'<[^<>]*\sid="([^"]+)"[^<>]*>')
# What stands between two tags; words in another language say so.
WORDS = re.compile(r"(<[^<>]*>)([^<>]*)(?=<)")
# What a reader hears in place of the drawing is in words; labels may be names.
SAID = ("<title", "<desc")
LATIN = re.compile(r"[A-Za-z]{2}")


def faults(svg: str, path: Path, language: str) -> Iterator[Danger]:
    """Of the drawing in this file (`<name>.svg.jinja`), as it is drawn in a language."""
    name = path.name.removesuffix(".svg.jinja")
    if missing := [element for element in ("svg", "title", "desc") if f"<{element}" not in svg]:
        yield Danger("", f"has no <{missing[0]}>; other drawings show how to begin one")
    for found in ID.finditer(svg):
        if not re.fullmatch(rf"{re.escape(name)}-[\w-]+", found[1]):
            yield Danger(found[0], f"is an id that another drawing may have; begin it with {name}-")
    for tag, words in WORDS.findall(svg):
        strange = other_language(words, language) if ' lang="' not in tag else None
        if strange and (language == "en" or tag.startswith(SAID)):
            of = "English" if language == "en" else "Chinese"
            yield Danger(words.strip(), f'is {strange} in the {of} drawing; write t("中文", "English")')


def other_language(words: str, language: str) -> str | None:
    """The language of the words where it is not this one; a name or a number is of neither."""
    if language == "en":
        return "Chinese" if HAN.search(words) else None
    return "English" if LATIN.search(words) and not HAN.search(words) else None


def unlike(template: nodes.Template) -> Iterator[tuple[int, str]]:
    """Each t("中文", "English") that says nothing in one of the languages, the same, or another number in each, with its line.

    A label that is broken in two may have its number in the other half.
    """
    for call in template.find_all(nodes.Call):
        said = [str(part.value) for part in call.args if isinstance(part, nodes.Const)]
        if not isinstance(call.node, nodes.Name) or call.node.name != "t":
            continue
        if not all(map(str.strip, said)):
            yield call.lineno, 't() has an empty text; write t("中文", "English")'
        elif len(said) == len(call.args) == len(("zh", "en")):
            if said[0] == said[1]:
                yield call.lineno, "t() says the same in both languages; translate it, or write a name without t()"
            chinese, english = unmatched(*said)
            if chinese and english and (message := unlike_numbers(chinese, english)):
                yield call.lineno, message
