"""Values that are written in another form than ours, each with how it is written here: Tab. 1, 2020/03/23, Kevin Clark."""

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from unicodedata import normalize

from catalogue.records.people import author
from catalogue.records.values import LANGUAGES, PLACE

# As papers shorten the kinds of places, or put a number in parentheses, which is no place of ours.
SHORT = {r"Figs?\.?": "Figure", r"Eqn?s?\.?|Equations?(?= ?\()": "Equation", r"Tabs?\.": "Table", r"Sect?s?\.": "Section"}
SHORT |= {r"Algs?\.": "Algorithm", r"(?<!the )App\.": "Appendix", r"Thms?\.": "Theorem"}
# Alone, each can be nothing else; the kinds by their own names, too.
ALONE = {"§§?|第(?!.*页)|Sections?": "Section", r"pp?\.|第(?=.*页)": "Page", "公?式|方程": "Equation", "清单|代码": "Listing"}
ALONE |= {"表": "Table", "图": "Figure", "算法": "Algorithm", "附录": "Appendix", "定理": "Theorem", "引理": "Lemma"}
ALONE |= {f"{kind}s?": kind for kind in ("Table", "Figure", "Equation", "Listing", "Algorithm", "Theorem", "Lemma", "Footnote")}
WITHOUT_NUMBER = {"摘要": "Abstract", "引言": "Introduction", "结论": "Conclusion"}
DAYS = ("%Y/%m/%d", "%Y-%m-%d", "%Y.%m.%d", "%Y年%m月%d日", "%d %B %Y", "%d %b %Y", "%B %d %Y", "%b %d %Y")


def place(written: str) -> str | None:
    """Table 1, for table 1, Tab. 1 and 表 1."""
    return next((form for form in _places(" ".join(normalize("NFKC", written).split())) if re.fullmatch(PLACE, form)), None)


def _places(written: str) -> Iterator[str]:
    yield from (written.capitalize(), written.title(), WITHOUT_NUMBER.get(written, ""))
    for form, kind in (SHORT | ALONE).items():
        if found := re.fullmatch(rf"(?:{form}) ?\(?([A-Za-z0-9.]+)\)?(?: ?[节章页])?", written, re.IGNORECASE):
            yield from (f"§{number}" if kind == "Section" else f"{kind} {number}" for number in (found[1], found[1].upper()))


def day(written: str) -> str | None:
    """2020-03-23, for 2020/03/23, 2020-3-23 and 23 March 2020; 03/04/2020 is a day of March or of April."""
    bare = re.sub(r"(?<=\d)[T ]\d\d:.*|(?<=\d)(?:st|nd|rd|th)\b|,|\.(?= )", "", written).strip()
    bare = re.sub(r"\A(\d{4})(\d\d)(\d\d)\Z", r"\1-\2-\3", re.sub(r"\s*([年月日])\s*", r"\1", bare))
    for form in DAYS:
        with suppress(ValueError):
            return datetime.strptime(bare, form).date().isoformat()
    return None


def version(written: str) -> str | None:
    """v1, for 1 and V1."""
    found = re.fullmatch(r"(?:v(?:er)?(?:sion|\.)? ?)?([1-9][0-9]{0,2})", written, re.IGNORECASE)
    return f"v{found[1]}" if found else None


def identifier(written: str) -> str | None:
    """chain-of-thought, for Chain of Thought."""
    return "-".join(re.findall("[a-z0-9]+", written.lower())) if written.isascii() else None


def person(written: str) -> str | None:
    """{family: Clark, given: Kevin}, for Kevin Clark."""
    fields, _ = author(written)
    return f"{{{', '.join(f'{name}: {said}' for name, said in fields.items())}}}" if fields else None


def both(written: str) -> str | None:
    """{zh: 2026-12-01, en: 2026-12-01}, for 2026-12-01."""
    known = day(written)
    return f"{{{', '.join(f'{language}: {known}' for language in LANGUAGES)}}}" if known else None
