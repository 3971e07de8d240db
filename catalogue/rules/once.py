"""One mistake, one line: of problems with one cause the first speaks for all, and names the other places."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import accumulate
from pathlib import Path

from catalogue.markdown.danger import Danger
from catalogue.records.problem import Problem
from catalogue.records.values import LANGUAGES
from catalogue.records.yamlfile import Loc

# How the causes of such problems begin.
UNLIKE, UNWRITTEN, UNSET = "unlike ", "unwritten ", "unset "
# Of names that others have, too; where one of both is wrong in itself, that is told.
TWICE = "twice "
# Of items that stand in a list already; what else is wrong with them is told of the first.
COPY = "copy of "
# And of what nothing else is told.
ALL_OF = "all of "
# So many other places are named; more are counted.
NAMED = 3
# So many lines of which the same is said are one mistake: of what they all follow.
MANY = 20


def once(problems: Iterable[Problem]) -> list[Problem]:
    """Each mistake once; what is unlike its counterpart is none where one of the two is wrong in itself."""
    problems = _judged(_alike(_in_both(_without_copies(_waiting_for_all(dict.fromkeys(problems))))))
    causes = {problem.cause for problem in problems}
    problems = [problem for problem in problems if sign_at(problem.path, problem.line) not in causes - {problem.cause}]
    wrong: defaultdict[object, set[str]] = defaultdict(set)
    for problem in problems:
        wrong[problem.path, problem.line] |= {problem.cause} - {""} if not problem.cause.startswith(TWICE) else set()
    mistakes: dict[object, list[Problem]] = {}
    for problem in problems:
        if not (problem.beside and (wrong[problem.beside] | wrong[problem.path, problem.line]) - {problem.cause}):
            mistakes.setdefault(problem.cause or problem, []).append(problem)
    return [_one(*group) for group in mistakes.values()]


def _waiting_for_all(problems: Iterable[Problem]) -> list[Problem]:
    """Without what is told of files of which one thing is told first."""
    problems = [*problems]
    first = [problem for problem in problems if problem.cause.startswith(ALL_OF)]
    whole = {problem.path for problem in first} | {problem.beside[0] for problem in first if problem.beside}
    return [problem for problem in problems if problem.path not in whole or problem.cause.startswith(ALL_OF)]


def _without_copies(problems: list[Problem]) -> list[Problem]:
    copies = {(each.path, each.record, each.field): each for each in problems if each.cause.startswith(COPY)}
    return [each for each in problems if all(copies.get(place, each) is each for place in _around(each))]


def _around(problem: Problem) -> Iterator[tuple[Path, str, str]]:
    """Its place, and those of all that it is a part of."""
    parts = accumulate(problem.field.split("."), lambda way, part: f"{way}.{part}")
    return ((problem.path, problem.record, field) for field in parts)


def _alike(problems: list[Problem]) -> list[Problem]:
    """With one cause for very many lines of which the same is said."""
    times = Counter(problem.message for problem in problems)
    return [replace(each, cause=f"alike {each.message}") if times[each.message] > MANY else each for each in problems]


def _judged(problems: list[Problem]) -> list[Problem]:
    """What is still to be written is not judged. How a text is set waits for all else, and what two languages say differently
    until each is right in itself."""
    said: defaultdict[tuple[Path, str, str], set[str]] = defaultdict(set)
    for problem in problems:
        text, _, part = problem.field.rpartition(".")
        kind = next((kind for kind in (UNLIKE, UNWRITTEN, UNSET) if problem.cause.startswith(kind)), "")
        fields = [text] if part in LANGUAGES or kind == UNWRITTEN else [f"{problem.field}.{each}" for each in LANGUAGES]
        for field in {problem.field, *fields}:
            said[problem.path, problem.record, field].add(kind)
    return [problem for problem in problems if not _waits(problem, said[problem.path, problem.record, problem.field])]


def _waits(problem: Problem, said: set[str]) -> bool:
    if problem.cause.startswith(UNLIKE):
        return bool(said - {UNLIKE})
    if problem.cause.startswith(UNSET):
        return bool(said - {UNLIKE, UNSET})
    return UNWRITTEN in said and not problem.cause.startswith(UNWRITTEN)


def _in_both(problems: Iterable[Problem]) -> list[Problem]:
    """What is to be mended alike, with the same signs, in the Chinese and the English of a text is told once, of the text."""
    told: dict[object, Problem] = {}
    for problem in problems:
        text, _, language = problem.field.rpartition(".")
        cure, signs = problem.message.partition("; ")[2] or problem.message, re.sub(r"[\w\s]", "", problem.message)
        key = (
            (problem.path, problem.record, text, cure, signs) if language in LANGUAGES and (text or problem.record) else problem
        )
        before = told.setdefault(key, problem)
        if before is not problem and before.field != problem.field:
            told[key] = replace(before, field=text)
    return [*told.values()]


def _one(first: Problem, *others: Problem) -> Problem:
    places = [place for place in dict.fromkeys(other.place for other in others) if place not in str(first)]
    if not places:
        return first
    more = f" and {len(places) - NAMED} more" if len(places) > NAMED else ""
    return replace(first, message=f"{first.message} (also {', '.join(places[:NAMED])}{more})")


def sign_at(path: Path, line: int) -> str:
    """The cause of a sign that nobody sees or takes for another; whatever else is wrong with the line may come of it."""
    return f"a sign in {path}:{line}"


def name_at(path: Path, loc: Loc) -> str:
    """The cause of a sign that a name or title cannot have, and of what else is told of it."""
    return f"the name of {path} {loc}"


def prose_at(path: Path, line: int) -> str:
    """The cause of what is wrong with a line as one reads it: of how it is set, nothing more is said."""
    return f"the prose of {path}:{line}"


def danger_at(path: Path, line: int) -> str:
    """The cause of what is found here and in what becomes of the line."""
    return f"a danger in {path}:{line}"


def program_at(path: Path, line: int) -> str:
    """The cause of what is wrong with a program: what it prints waits for that."""
    return f"the program {path}:{line}"


def told(path: Path, text: str, found: Iterable[Danger], begun: dict[str, int] | None = None) -> Iterator[Problem]:
    """What is wrong with what becomes of a file, at the line of its text that says it, or at its first.

    With `begun`, which may know some, lines that are to be mended in the same way have one cause.
    """
    for danger in (each for each in found if each.tag in text or not each.literal):
        line = danger.line(text)
        first = line if begun is None or not line else begun.setdefault(danger.fault, line)
        yield Problem(path, line or 1, "", "", str(danger), cause=danger_at(path, first) if first else f"danger {danger}")
