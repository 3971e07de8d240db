"""What a text says besides its numbers, as often as it likes: GPT-3, LLaMA-13B, Appendix C, June 5, the third, the last ten."""

import re
from collections.abc import Iterator

from catalogue.numbers import alternatives
from catalogue.numbers.days import DAYS, month
from catalogue.numbers.written import Stated, Unmatched

# By what is counted; plural forms of a name are the name: 8 P100s. Of one letter, what is told apart is the letter, too.
NAME = re.compile(r"(?<![A-Za-z\d-])([A-Z][A-Za-z]*(?:-[A-Z][A-Za-z]*)*)[- ]?(\d+(?:\.\d+)?[A-Za-z]*?)s?(?![\w])")
# int8, fp16, top-5.
SMALL = re.compile(r"(?<![A-Za-z\d-])([a-z]{2,})-?(\d+)(?![\w.%])")
LETTER = re.compile(r"(?<![\w-])[A-Z]\d{2,3}(?=s?(?![\w]))")
APPENDIX = re.compile(r"(?:附录|\b[Aa]ppendix) ?([A-Z])(?![A-Za-z])")
# A.1, of an appendix.
PART = re.compile(r"(?<![\w.])[A-Z](?:\.\d+)+(?!\w|\.\d)")
# WMT 2014 is WMT14.
_YEAR = re.compile(r"\A20(?=\d\d\Z)")


def unlike(zh: str, en: str) -> Unmatched:
    """What one text says in the place of what the other does: of one kind, each has some that the other lacks."""
    ours = {said[:2]: said[2] for said in (*_named(zh), *alternatives.said(zh))}
    both = {kind for kind, _ in ours} & alternatives.ALTERNATIVES.keys()
    theirs = {said[:2]: said[2] for said in (*_named(en), *alternatives.said(en, both))}
    only_zh, only_en = (
        ours.keys() - theirs.keys() - alternatives.implied(en),
        theirs.keys() - ours.keys() - alternatives.implied(zh),
    )
    kinds = {kind for kind, _ in only_zh} & {kind for kind, _ in only_en}
    return _told(ours, only_zh, kinds), _told(theirs, only_en, kinds)


def _told(said: dict[tuple[str, str], str], only: set[tuple[str, str]], kinds: set[str]) -> Stated:
    return {f"{kind} {name}": said[kind, name] for kind, name in only if kind in kinds}


def _named(text: str) -> Iterator[tuple[str, str, str]]:
    """Each with its kind, and as it is written."""
    yield from ((name[1].lower(), _YEAR.sub("", name[2]), name[0]) for name in NAME.finditer(text))
    yield from ((name[1], name[2], name[0]) for name in SMALL.finditer(text))
    yield from (("letter", name[0], name[0]) for name in LETTER.finditer(text))
    yield from (("Appendix", appendix[1], appendix[0]) for appendix in APPENDIX.finditer(text))
    yield from (("part", part[0], part[0]) for part in PART.finditer(text))
    yield from (("day", f"{month(day)}-{int(day['day'])}", day[0]) for form in DAYS for day in form.finditer(text))
