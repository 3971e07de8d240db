"""What Jinja, and Python below it, say of a page or a drawing that they cannot read or run, in words for who writes it.

Nothing of theirs is passed on: of what is not foreseen here, no more is told than that it means nothing.
"""

import re
from collections.abc import Mapping

from catalogue.jinja.sandbox import FILTERS

GROUP = re.compile(r"\\(\d)")
BRACKETS = "a bracket or a brace is not closed, or stands where none belongs"
# Of what cannot be read; the first that fits counts.
SYNTAX = {
    r"(.* is not closed)": r"\1",  # as unclosed.py says it
    r"Encountered unknown tag '(\w+)'.*": r"{% \1 %} is no tag, or closes what is not open",
    r"Unexpected end of template.* is '(\w+)'.*": r"{% \1 %} is not closed",
    r"unexpected char '([“”‘’«»])'.*": r"\1 is no quotation mark of a call",
    r"unexpected char '[\"']+' .*": "a quotation mark is not closed",
    r"Expected an expression, got 'end of print statement'.*": "nothing stands between the braces",
    r"unexpected 'end of template'.*": "{{ is not closed",
    r"Expected an expression, got .*": "nothing stands where a value belongs",
    r"No filter named ('\w+').*": rf"there is no filter \1, there are {', '.join(FILTERS)}",
    r"tag name expected.*": "{% has no name after it",
    r"Missing end of (?:comment tag|raw directive)": "a comment, or a raw block, is not closed",
    r"unexpected char '(.)' at \d+": r"\1 means nothing there",
    r"unexpected '[)\]}]'.*|expected token '[,)\]}:]', .*": BRACKETS,
    r"expected token '(.+)', got '(.+)'": r"\2 stands where \1 belongs",
    r"unexpected '(.+)'": r"\1 stands where a value belongs",
    r"can't assign to .*": "only a name can be given a value",
    r"non-default argument.*": "arguments that have a value stand last",
    r"expected name or number": "nothing stands after the point",
    r".*(?:escape|Unicode character).*": "a backslash means something else in a text; leave it out",
}
# As Jinja calls the pieces that it reads.
PIECES = {
    "end of print statement": "}}",
    "end of statement block": "%}",
    "end of template": "the end",
    "name": "a name",
    "integer": "a number",
    "float": "a number",
    "string": "a text",
}
# Of names that are none; each with what to do.
UNDEFINED = {
    r"'(.+)' is undefined": r"nothing is called '\1'; mend the name",
    r".* has no (?:attribute|element) '?([^']+)'?": r"nothing is called '\1' there; mend the name",
    r"parameter '(\w+)' was not provided": r"a macro is called without its \1; give it one",
    r"the inline if-expression .*": "a condition comes to nothing; write an else",
    r"No aggregated item.*": "a list is empty; write what is in it",
}
RUNNING = {
    r".*\bzero": "something is divided by 0, or counted in steps of 0",
    r".*unpack.*": "there are more names than values for them, or fewer",
    r"range .*": "range() takes one whole number, or two, or three",
    r"macro '(\w+)' takes .*": r"\1() is called with other arguments than {% macro \1 %} names",
    r".*(?:not iterable|has no len\(\))": "a list is needed where something else stands",
    r".*not callable": "what is no macro is called",
    r"(a text has two languages).*": r"\1, and [language] says which is printed",
    r".*\barguments?\b.*": "a filter is given more than it takes",
}


def unreadable(said: str) -> str:
    """Of what is no Jinja."""
    return _meant(SYNTAX, said, "it means nothing")


def unknown(said: str) -> str:
    """Of a name that is none, with what to do about it."""
    return _meant(UNDEFINED, said, "something has no name there; mend the name")


def failed(said: str) -> str:
    """Of what was being made."""
    return _meant(RUNNING, said, "a number is needed where something else stands")


def _meant(words: Mapping[str, str], said: str, otherwise: str) -> str:
    found = next(filter(None, (re.fullmatch(pattern, said, re.DOTALL) for pattern in words)), None)
    return GROUP.sub(lambda group: _named(found[int(group[1])], words), words[found.re.pattern]) if found else otherwise


def _named(piece: str, words: Mapping[str, str]) -> str:
    return PIECES.get(piece, piece) if words is SYNTAX else piece
