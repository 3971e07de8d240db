"""What English writes in one way only: words that many misspell, the ending of an ordinal, the marks within a number."""

import re

from catalogue.language.articles import QUOTATION

# How a misspelled word begins, and the right one: no other word begins so.
MISSPELT = {
    "accomodat": "accommodat",
    "acheiv": "achiev",
    "agression": "aggression",
    "arguement": "argument",
    "atention": "attention",
    "attnetion": "attention",
    "begining": "beginning",
    "beleiv": "believ",
    "comparision": "comparison",
    "consistan": "consisten",
    "definate": "definite",
    "embeding": "embedding",
    "existance": "existence",
    "explaination": "explanation",
    "heirarch": "hierarch",
    "independan": "independen",
    "langauge": "language",
    "lenght": "length",
    "maintainance": "maintenance",
    "neccessar": "necessar",
    "occured": "occurred",
    "occurence": "occurrence",
    "paramter": "parameter",
    "performace": "performance",
    "preceeding": "preceding",
    "probablity": "probability",
    "propogat": "propagat",
    "reciev": "receiv",
    "refered": "referred",
    "seperat": "separat",
    "similiar": "similar",
    "succesful": "successful",
    "truely": "truly",
    "wierd": "weird",
}
# Teh is a name.
BEGUN = "|".join([r"teh\b", *MISSPELT, *map(str.capitalize, MISSPELT)])
WORD = re.compile(rf"(?P<quoted>{QUOTATION.pattern})|\b(?:{BEGUN})")
ORDINAL = re.compile(r"(?<![\w.,])(\d[\d,]*)(?:st|nd|rd|th)\b")
ENDINGS = {"1": "st", "2": "nd", "3": "rd"}
# As many other languages have them: 1.000,00.
MARKS = re.compile(r"(?<![\w.,])[1-9]\d{0,2}(?:\.\d{3})+,\d\d?(?![\d,]|\.\d)")
EXCHANGED = str.maketrans(".,", ",.")


def spelled(text: str) -> str:
    """An English text with such words, ordinals and numbers as they are written; what is quoted stays."""
    text = WORD.sub(_spelled, text)
    text = ORDINAL.sub(lambda found: found[1] + _ending(found[1]), text)
    return MARKS.sub(lambda found: found[0].translate(EXCHANGED), text)


def _spelled(found: re.Match[str]) -> str:
    right = found["quoted"] or MISSPELT.get(found[0].lower(), "the")
    return right.capitalize() if found[0][0].isupper() else right


def _ending(number: str) -> str:
    return "th" if number[-2:-1] == "1" else ENDINGS.get(number[-1], "th")
