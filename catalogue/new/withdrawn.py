"""Whether a paper was withdrawn from arXiv, or retracted, by what its authors write: https://info.arxiv.org/help/withdraw.html.

Only what can mean nothing but this paper counts; a comment may as well tell of an earlier version, or of a conference.
"""

import re
from typing import Literal

_WORK = r"(?:paper|article|manuscript|submission|preprint|e-?print|work|note|draft|report)"
_THIS = rf"(?<!of )(?:this|the|our) (?:arxiv )?{_WORK}"
_HERE = r"\b(?! from (?!arxiv\b|the arxiv\b))"
_GONE = "(?:withdrawn|retracted)"
_NOW = r"(?:is|was|has been|has now been|is being|is now|must be|had to be)(?: \w+)?"
CLEAR = re.compile(
    rf"\b{_THIS} {_NOW} {_GONE}{_HERE}"
    rf"|\b(?:withdraw|withdrew|withdrawn|retract(?:ed)?) {_THIS}{_HERE}"
    rf"|^\W*(?:{_WORK}(?: is| was| has been)? )?{_GONE}"
    r"(?=\W*$| ?[.:;,()\[–—-]| (?:by|due|because|since|as|until|pending|after|owing|for)\b)"
    r"|^\W*withdrawal(?=\W*$| ?[.:;–—])",
    re.IGNORECASE,
)
SPOKEN_OF = re.compile(r"\b(?:withdr(?:aw|awn|awal|ew)|retracted)\b", re.IGNORECASE)
# As publishers head what they have taken back.
TITLED = re.compile(rf"\W*{_GONE}(?: {_WORK}| chapter)? ?[:\]]", re.IGNORECASE)


def withdrawn(comment: str, abstract: str) -> Literal["yes", "perhaps", "no"]:
    """Whether the paper was withdrawn, by arXiv's comment and the abstract.

    An abstract is about many things: it is clear only where it begins so, doubtful only where it has the very words.
    """
    if CLEAR.search(comment) or CLEAR.match(abstract.lstrip("([ ")):
        return "yes"
    return "perhaps" if SPOKEN_OF.search(comment) or CLEAR.search(abstract) else "no"
