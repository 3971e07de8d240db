"""Printed names -> family and given name. A rule of thumb for most names in Latin letters; what is doubtful is named.

Particles and suffixes as in the BibTeX and CSL styles: https://docs.citationstyles.org/en/stable/specification.html#name
"""

import re

from catalogue.records.han import HAN

LATIN = re.compile(r"[A-Za-z]")
# The family names of two characters that are common today.
COMPOUND = {"欧阳", "上官", "司马", "诸葛", "司徒", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "长孙", "夏侯", "端木"}
PARTICLES = {"af", "al", "ap", "bin", "da", "das", "de", "del", "della", "den", "der", "des", "di", "do", "dos", "du", "el"}
PARTICLES |= {"ibn", "la", "le", "los", "op", "'t", "te", "ten", "ter", "van", "vom", "von", "y", "zu", "zum", "zur"}
# Others are given names, too, when they begin with a capital: Da, Bin, La.
CAPITAL = {"De", "Van", "Von"}
SUFFIX = re.compile(r"(?:jr|sr)\.?|II|III|IV|V", re.IGNORECASE)
# Ada Lovelace (University of X)
BESIDE = re.compile(r"([^()]*?)\s*(\([^()]*\))")
GROUP = re.compile(r"(?i)\b(?:team|collaboration|consortium|group|project|initiative|labs?|authors)\b|(?:团队|小组|实验室)$")
GROUPS = {"openai", "anthropic", "deepseek-ai", "meta", "google", "microsoft", "nvidia", "bigscience", "qwen", "gemini"}


def author(printed: str) -> tuple[dict[str, str] | None, str | None]:
    """The author as a record has it, and what to look at where that is doubtful; (None, …) for what is no name."""
    name = printed.strip().rstrip(":,;").strip()
    if (parted := BESIDE.fullmatch(name)) and parted[1]:
        person, note = author(parted[1])
        return person, "; ".join(filter(None, [f"{printed!r}: {parted[2]!r} is left out; is it in organisations?", note]))
    if not re.search(r"[^\W\d_]", name):
        return None, f"{printed!r} is among the authors and is no name; left out"
    if name.lower() in GROUPS or GROUP.search(name):
        return {"name": name}, f"{name}: taken for a group"
    words = name.replace(",", " ").split()
    family, _, given = (part.strip() for part in name.partition(","))
    if re.search(r"[^\W\d_]", given) and not SUFFIX.fullmatch(given):
        return {"family": family, "given": given}, f"{name}: family name {family!r}, before the comma?"
    if HAN.search(name) and not LATIN.search(name):
        return _chinese(name, words)
    suffix = words.pop() if len(words) > 2 and SUFFIX.fullmatch(words[-1]) else None
    if len(words) == 1:
        return {"name": name}, f"{name}: one word, written as a group; write family if it is a person"
    inner = range(1, len(words) - 1)
    begin = next((at for at in inner if words[at] in PARTICLES or words[at] in CAPITAL), len(words) - 1)
    person = {"family": " ".join(words[begin:]), "given": " ".join(words[:begin])}
    doubtful = suffix or begin < len(words) - 1 or sum(not word.endswith(".") for word in words) > 2
    note = f"{name}: family name {person['family']!r}?" if doubtful else None
    return person | ({"suffix": suffix} if suffix else {}), note


def _chinese(name: str, words: list[str]) -> tuple[dict[str, str], str]:
    """Family name first; without a space between, its first character, unless it is one of the compound ones."""
    if len(words) == 1:
        length = 2 if name[:2] in COMPOUND else 1
        words = [name[:length], name[length:]]
    family, given = words[0], "".join(words[1:])
    return ({"family": family, "given": given} if given else {"name": name}), f"{name}: family name {family!r}?"


def authors(printed: list[str]) -> tuple[list[dict[str, str]], list[str]]:
    """The authors as a record has them, in order, and for each doubtful one a line that says what to look at."""
    found = [author(name) for name in printed]
    people = [person for person, _ in found if person]
    return people, [note for _, note in found if note]
