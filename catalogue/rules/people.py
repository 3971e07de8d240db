"""How people and groups are written that sign a paper, or explain it."""

import re
from collections.abc import Iterator
from html import unescape

import regex

from catalogue.language.casing import FEW, of_person
from catalogue.language.garbled import misread
from catalogue.language.misplaced import BEFORE, misplaced
from catalogue.records.data import Data
from catalogue.records.han import IDEOGRAPHS
from catalogue.records.problem import Problem
from catalogue.records.publication import Author
from catalogue.records.walk import values
from catalogue.rules.once import name_at

# Whatever papers use for marks of footnotes; A*STAR and I²R are houses, and Mª is María.
MARK = (
    r"[†‡§¶⁎⁑⁂⁕※‖]|(?!\p{ASCII}|\p{Emoji_Presentation}|[©®™°㈜㈱])[\p{So}\p{Sm}]|(?<!\bA(?=.STAR))\*|(?<![A-Z])[ªº]"
    r"|(?<!\p{L})[⁰¹²³⁴-⁹]|[⁰¹²³⁴-⁹]++(?!\p{L})"
)
# What is printed beside names of what somebody did; others are called (Will).
DID = r"\([^()]*\b(?i:equal|contribut\w+|correspond\w+|first author|intern|lead|advis\w+|work done)\b[^()]*\)"
# Groups may have digits and an ampersand in their names: 01.AI.
NO_NAME = regex.compile(
    rf'{MARK}|[\\;_{{}}^]|\.\.+|{DID}|^(?=.*["”»]$)["“«]|(?i:\bet al\b\.?|\band others\b)|(?:https?:|\bwww\.)\S*'
    r"|\S+@\S+\.\w+|^(?:1|2|3)(?= ?[A-Z][a-z])|^[-–—]\b|[-–—…]$|\((?:19|20)\d\d\)"
)
NO_PERSON = regex.compile(
    rf"{NO_NAME.pattern}|(?:,? ?\b(?:Ph\.?D|M\.?Sc|MD)\b\.?)+$|\bORCID\b|\b(?i:she|he|they)/\w+|[@#$%~|]+|\d+|,"
)
# A person as bibliographies write one: Vaswani, Ashish; van der Maaten, L.J.P. A firm may end so, too: Google, Inc.
_FIRM = r"(?:Inc|Ltd|LLC|Corp|Co|GmbH|AI|[JS]r|I+V?|PhD|MSc)\b"
TURNED = re.compile(rf"((?:[a-z'’]+ ){{0,3}}[^\W\d_][\w'’-]*), (?!{_FIRM})([^\W\d_][\w'’.-]*(?: [\w'’.-]+){{0,2}})")
GROUP = re.compile(
    r"(?:\b(?:Universit\w+|Institute?|Research|Labs?|Laborator\w+|Team|Group|Inc|Corporation|Consortium|Collaboration|Workshop"
    r"|Project|Foundation|Academy|Community|Google|DeepMind|OpenAI|Microsoft|Anthropic|NVIDIA|Nvidia|Huawei|Alibaba|Tencent"
    r"|ByteDance|Facebook|Hugging ?Face|(?:Meta|Mistral) AI)|(?<=[a-z])AI|(?<=[a-z\d][.-])AI)\b"
)
NAMES = r"[A-Z][\w'’-]+ [A-Z][\w'’-]+"
TOGETHER = re.compile(rf"[{IDEOGRAPHS}]{{2,}}|{NAMES}")

ANY = re.compile(".*"), ""
TITLE = re.compile(r"(?!(?:dr|prof|mr|ms|mrs)\b\.?.).*", re.IGNORECASE), "begins with a title; leave it out"
# Family names come first in the one case, and a foreign name is parted by a point in the other.
NO_CHINESE = ".*(?:等|教授|先生|女士|博士|同学|老师|院士|团队|作者)$|匿名|佚名"
CHINESE = rf"(?!{NO_CHINESE})(?:[{IDEOGRAPHS}]{{2,6}}|(?=.{{2,20}}$)[{IDEOGRAPHS}]+(?:·[{IDEOGRAPHS}]+)+)"
INITIALS, TWO = re.compile(r"(?:[A-Z]\.[ -]?)+"), re.compile(rf"(?:{NAMES})(?: (?:and|und|et|[ey]) | ?[与和] ?)(?:{NAMES})")
PARTED = re.compile("[;；、]")  # any name, then that of a person
PARTS = re.compile(rf"{PARTED.pattern}|(?: [&+])(?: |$)|(?:^| )(?:and|und|et(?! al))(?: |$)|(?<=[A-Za-z]) ?[与和] ?(?=[A-Z])")
GIVEN = re.compile(r"[A-ZÀ-Þ][^\W\d_]+ y [A-ZÀ-Þ][^\W\d_]+")  # between family names, it is one: Ortega y Gasset
FORMS = {
    "given": TITLE,
    "family": TITLE,
    "suffix": (re.compile(r"[JS]r\.?|I{1,3}|IV|VI{0,3}|I?X|2nd|3rd|[4-9]th"), "is no suffix of a name; leave it out"),
    "zh": (re.compile(CHINESE), "must be a whole name in Chinese characters alone; write it as its page does, or drop it"),
}
AFTER = re.compile(r"(?:^|,? )(?:[JS]r\.?|II+|IV)$")
BESIDE = re.compile(rf"\([^()]*\)$|(?:\(| ?/ ?)[^()/]*{GROUP.pattern}[^()/]*\)?")
# Fewer letters are initials, or Jr.
STOP = re.compile(r"[^\W\d_]{3}\.$")
# What stands in citations and in manuscripts for people who are not named.
OTHERS = re.compile(
    r"(?:and )?others?|the authors|et\.? al\.?|等人?|佚名|匿名(?:作者)?|作者|anonym(?:ous|ized)(?: (?:authors?|submission))?"
    r"|(?:(?:unknown|first|second|last|corresponding) )?authors?(?: (?:names?|unknown|one|two|\d))?|unknown",
    re.IGNORECASE,
)
KINDS = "write family and given for a person, name for a group"


def names_are_those_of_people_and_groups(data: Data) -> Iterator[Problem]:
    for paper, loc, author in values(data, Author):
        if message := _fault(author):
            yield paper.problem(message, *loc, cause=name_at(paper.file.path, paper.loc + loc))


def _fault(author: Author) -> str | None:
    """Bibliographies write people as “Vaswani, Ashish”, records in two fields."""
    family, given = author.family or "", author.given or ""
    if bool(author.name) == bool(author.family) or (author.name and (given or author.suffix)):
        return KINDS
    if OTHERS.fullmatch(author.full):
        return "stands for people without their names; write all authors, in printed order"
    if parted := _parted(author):
        return parted
    if INITIALS.fullmatch(family) and FEW.search(given):
        kept = family.replace(".", "")
        return f"has initials for a family name; write {{family: {given}, given: {family}}}, or the name {kept} without points"
    if len(family) > 1 and given.endswith(f" {family}"):
        return f"has the family name twice; write {{family: {family}, given: {given.removesuffix(f' {family}')}}}"
    if len(given) > 1 and family.startswith(f"{given} "):
        return f"has the given name twice; write {{family: {family.removeprefix(f'{given} ')}, given: {given}}}"
    if family and GROUP.search(f"{given} {family}"):
        return f"is a group; write {{name: {' '.join(filter(None, (given, family)))}}}"
    if BEFORE.fullmatch(family) or AFTER.search(family) or AFTER.search(given):
        return "is a part of a family name, or more; write it whole, like van der Maaten, and Jr. and the like as suffix"
    if family and not given and TOGETHER.fullmatch(family):
        return f"has both names in one field; {KINDS}"
    if STOP.search(family):
        return "has a full stop behind the family name; leave it out"
    if NO_PERSON.search(family) or NO_PERSON.search(given):  # told by what is no part of it
        return None
    return misplaced(author) or of_person(family, given)


def _parted(author: Author) -> str | None:
    """Of several people in one, of a person in one field, and of what is nobody's name."""
    family, given, name = author.family or "", author.given or "", author.name or author.family or ""
    two = GIVEN.fullmatch(given) or (not given and TWO.fullmatch(name) and not GROUP.search(name))
    if two or any((PARTED if author.name else PARTS).search(unescape(part)) for part in (given, name)):
        return f"is several in one; {KINDS}, each by itself"
    if author.family and not re.search(r"[^\W\d_]", family + given):
        return f"has no letter; {KINDS}"
    if not (given or GROUP.search(name)) and (turned := TURNED.fullmatch(name)):
        return f"write a person as {{family: {turned[1]}, given: {turned[2]}}}"
    if misspelt := misread(author.full, group=bool(author.name)):
        return misspelt
    if author.family and (beside := BESIDE.search(author.full)):
        return f"has {beside[0].strip()!r}, which is no part of a name; write the name alone, and a house under organisations"
    if author.name and "," in name:
        return "has a comma, which parts the names of a person; name the group without it, or each of several by itself"
    return None


def people_have_nothing_but_their_names(data: Data) -> Iterator[Problem]:
    """Marks of footnotes, addresses, degrees and further people are printed beside names."""
    for paper, loc, author in values(data, Author):
        for field, text in author if not _fault(author) else ():
            form, cure = FORMS.get(field, ANY)
            if text and not form.fullmatch(text):
                yield paper.problem(cure, *loc, field)
            elif field != "suffix" and (strange := (NO_PERSON if author.family else NO_NAME).search(unescape(text or ""))):
                message = f"has {strange[0].strip()!r}, which is no part of a name; leave it out"
                cause = name_at(paper.file.path, paper.loc + loc) if strange[0] in "{}" else ""
                yield paper.problem(message, *loc, field, cause=cause)


RULES = [names_are_those_of_people_and_groups, people_have_nothing_but_their_names]
