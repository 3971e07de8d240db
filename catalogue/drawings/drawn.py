"""What a drawing needs besides SVG: a title and a description, ids of its own, words in the language of the page."""

import re
from collections.abc import Iterator, Mapping
from html import unescape
from pathlib import Path

from jinja2 import nodes

from catalogue.jinja.sandbox import DRAWING
from catalogue.language import foreign
from catalogue.language.differences import differences, unlike_numbers
from catalogue.language.numbers import unmatched
from catalogue.language.punctuation import narrowed, widened
from catalogue.markdown.danger import Danger
from catalogue.records.han import HAN
from catalogue.records.values import LANGUAGES

ID = re.compile(r'<[^<>]*\sid="([^"]+)"[^<>]*>')
PROLOG = re.compile(r"\s*(?:<\?xml\b|<!DOCTYPE\b)[^<>]*>", re.IGNORECASE)
# What stands between two tags; words in another language say so.
WORDS = re.compile(r"(<[^<>]*>)([^<>]*)(?=<)")
# What a reader hears in place of the drawing is in words; labels may be names.
SAID = ("<title", "<desc")
# What may be no mark of others in a label: one sign at its beginning (# of tokens), names of Python, a tag alone.
NO_MARK = re.compile(r".|__\w+__|<(?!br>)\w+>")
LATIN = re.compile(r"[A-Za-z]{2}")


def apart(svg: str) -> Iterator[Danger]:
    """What is for a file of its own, or for two."""
    if prolog := PROLOG.match(svg):
        yield Danger(prolog[0], "is for a file that stands alone; drop it, and begin with <svg>")
    elif len(re.findall(r"<svg[\s>]", svg)) > 1:
        yield Danger("<svg", "stands twice; write one drawing into a file, and in it groups, <g>", again=True)


def faults(svg: str, path: Path, language: str, terms: Mapping[str, str]) -> Iterator[Danger]:
    """Of the drawing in this file (`<name>.svg.jinja`), as it is drawn in a language; with English terms and their Chinese."""
    name = path.name.removesuffix(DRAWING)
    if missing := [element for element in ("svg", "title", "desc") if f"<{element}" not in svg]:
        yield Danger("", f"has no <{missing[0]}>; other drawings show how to begin one")
    for found in ID.finditer(svg):
        if not re.fullmatch(rf"{re.escape(name)}-[\w-]+", found[1]):
            yield Danger(found[0], f"is an id that another drawing may have; begin it with {name}-")
    for tag, words in WORDS.findall(svg):
        known = terms.get(words.strip()) if language == "zh" else None
        strange = "English" if known else other_language(words, language)
        if strange and ' lang="' not in tag and (known or language == "en" or tag.startswith(SAID)):
            cure = f't("{known}", "{words.strip()}")' if known else 't("中文", "English")'
            of = "English" if language == "en" else "Chinese"
            yield Danger(words.strip(), f"is {strange} in the {of} drawing; write {cure}")
        yield from () if "monospace" in tag else _marks(unescape(words))


def _marks(words: str) -> Iterator[Danger]:
    for found in foreign.first(foreign.in_text(words)):
        if not NO_MARK.fullmatch(found.text.strip()):
            yield Danger(found.text, f"{found.fault}; {found.cure}")


def other_language(words: str, language: str) -> str | None:
    """The language of the words where it is not this one; a name, which has no space, or a number is of neither."""
    if language == "en":
        return "Chinese" if HAN.search(words) else None
    return "English" if LATIN.search(words) and " " in words.strip() and not HAN.search(words) else None


def unlike(template: nodes.Template) -> Iterator[tuple[int, str]]:
    """Each t("中文", "English") that says nothing, the same twice, other numbers, or has signs of the other; with its line.

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
            right = widened(said[0]), narrowed(said[1])
            yield from ((call.lineno, differences(*pair)) for pair in zip(said, right) if pair[0] != pair[1])
            chinese, english = unmatched(*said)
            if chinese and english and (message := unlike_numbers(chinese, english)):
                yield call.lineno, message


def idle(template: nodes.Template) -> Iterator[tuple[int, str]]:
    """Each condition and loop that draws nothing, and each language that there is none of."""
    blocks: list[nodes.If | nodes.For] = [*template.find_all(nodes.If), *template.find_all(nodes.For)]
    for block in blocks:
        body = [*block.body, *block.else_, *getattr(block, "elif_", ())]
        inside = [part for each in body for part in (each.nodes if isinstance(each, nodes.Output) else [each])]
        if all(isinstance(part, nodes.TemplateData) and part.data.isspace() and "\n" in part.data for part in inside):
            yield block.lineno, "draws nothing; write what it draws, or drop it"
    for compared in template.find_all(nodes.Compare):
        asked = isinstance(compared.expr, nodes.Name) and compared.expr.name == "language"
        said = [each.expr.value for each in compared.ops if isinstance(each.expr, nodes.Const) and asked]
        strange = [value for value in said if value not in LANGUAGES]
        yield from ((compared.lineno, f"language is never {value!r}; write zh or en") for value in strange)
