"""What the Jinja of a drawing says, before anything is drawn: words in both languages, conditions and loops."""

import re
from collections.abc import Iterator

from jinja2 import nodes

from catalogue.language.differences import differences, unlike_numbers
from catalogue.language.punctuation import dashed, narrowed, typed_once, widened
from catalogue.language.terms import Wording
from catalogue.language.typography import formatted
from catalogue.numbers.numbers import unmatched
from catalogue.records.han import HAN
from catalogue.records.values import LANGUAGES

CALLED = re.compile(r"[A-Za-z]\(")


def _said(template: nodes.Template) -> Iterator[tuple[nodes.Call, str, str]]:
    """Each t("中文", "English")."""
    for call in template.find_all(nodes.Call):
        said = [str(part.value) for part in call.args if isinstance(part, nodes.Const)]
        if isinstance(call.node, nodes.Name) and call.node.name == "t" and len(said) == len(call.args) == len(LANGUAGES):
            yield call, said[0], said[1]


def _in_tags(template: nodes.Template) -> Iterator[nodes.Node]:
    """What says where parts are, and how large: it stands between < and >."""
    for output in template.find_all(nodes.Output):
        before = ""
        for part in output.nodes:
            before += part.data if isinstance(part, nodes.TemplateData) else ""
            if before.rfind("<") > before.rfind(">"):
                yield from (part, *part.find_all(nodes.Call))


def unlike(template: nodes.Template) -> Iterator[tuple[int, str]]:
    """Each t("中文", "English") that says nothing in one of the languages, the same, or another number in each, with its line.

    A label that is broken in two may have its number in the other half; where a part is, and how large, may differ.
    """
    places = {*_in_tags(template)}
    for call, chinese, english in _said(template):
        line = call.lineno
        if not (chinese.strip() and english.strip()):
            yield line, 't() has an empty text; write t("中文", "English")'
        elif HAN.search(english) and not HAN.search(chinese):
            yield line, f't() says the English first; write t("{english}", "{chinese}")'
            continue
        elif chinese == english:
            yield line, "t() says the same in both languages; translate it, or write a name without t()"
        elif chinese.startswith("#") and english.startswith("#"):
            yield line, f"t() is for words, and gives a color for each language; write {chinese} without t()"
            continue
        numbers = unmatched(chinese, english) if HAN.search(chinese) or call not in places else ({}, {})
        if all(numbers) and (message := unlike_numbers(*numbers)):
            yield line, message


def misset(template: nodes.Template, wording: Wording) -> Iterator[tuple[int, str]]:
    """Each t("中文", "English") that is not set as pages are, with its line."""
    for call, chinese, english in _said(template):
        line = call.lineno
        pairs = ((chinese, _set(chinese)), (chinese, wording.simplified(chinese)), (english, dashed(narrowed(english))))
        yield from ((line, differences(before, after)) for before, after in pairs if before != after)
        yield from ((line, said) for said in wording.complaints(chinese))


def _set(chinese: str) -> str:
    """A label may have more room between its words than a page gives them, but no less; it may be a formula, P(雨)."""
    if CALLED.search(chinese):
        return chinese
    return widened(dashed(typed_once(max(chinese, formatted(chinese), key=len))))


def idle(template: nodes.Template) -> Iterator[tuple[int, str]]:
    """Each condition and loop that draws nothing, each sum that forgets itself, and each language that there is none of."""
    blocks: list[nodes.If | nodes.For] = [*template.find_all(nodes.If), *template.find_all(nodes.For)]
    for block in blocks:
        body = [*block.body, *block.else_, *getattr(block, "elif_", ())]
        inside = [part for each in body for part in (each.nodes if isinstance(each, nodes.Output) else [each])]
        if all(isinstance(part, nodes.TemplateData) and part.data.isspace() and "\n" in part.data for part in inside):
            yield block.lineno, "draws nothing; write what it draws, or drop it"
    yield from ((line, said) for block in template.find_all(nodes.For) for line, said in _in_turns(block))
    for compared in template.find_all(nodes.Compare):
        asked = isinstance(compared.expr, nodes.Name) and compared.expr.name == "language"
        said = [each.expr.value for each in compared.ops if isinstance(each.expr, nodes.Const) and asked]
        yield from (
            (compared.lineno, f"language is never {value!r}; write zh or en") for value in said if value not in LANGUAGES
        )


def _in_turns(loop: nodes.For) -> Iterator[tuple[int, str]]:
    """What a loop sets is forgotten after each turn: a sum with itself, and with nothing of the turn, is always the same."""
    if isinstance(loop.iter, nodes.List | nodes.Tuple) and not loop.iter.items:
        yield loop.lineno, "draws nothing; write what it draws, or drop it"
    given = [name.name for name in loop.find_all(nodes.Name) if name.ctx != "load"]
    for assigned in loop.find_all(nodes.Assign):
        read = {name.name for name in assigned.node.find_all(nodes.Name)}
        name = getattr(assigned.target, "name", "")
        if name in read and given.count(name) == 1 and not read & ({*given, "loop"} - {name}):
            yield assigned.lineno, f"{name} is the same in each turn: set forgets at its end; reckon it from loop.index0"
