"""Text that was read in another encoding than it was written in: Ã© for é, â€™ for ’, 锟斤拷 for what nobody knows any more;
and what PDFs make of words."""

import re
from collections.abc import Iterator
from contextlib import suppress

from catalogue.language.alphabet import in_latex
from catalogue.records.line import literal

# Bytes of UTF-8 that follow the first one of a character, as Windows-1252 shows them; Latin-1 shows some as nothing.
_SHOWN = {byte: bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in range(0x80, 0xC0)}
_BYTES = {sign: byte for byte, sign in _SHOWN.items()}
# Of these, what stands beside a letter in many a text; one alone proves nothing: “café”.
_USUAL = "‘’“”–—…•™"
_NEXT = re.escape("".join(_SHOWN.values())) + "\x80-\x9f"
_ODD = re.escape("".join(sign for sign in _SHOWN.values() if sign not in _USUAL)) + "\x80-\x9f"
WESTERN = re.compile(rf"(?:[ÂÃ][{_NEXT}]|[âãäåæçèéï](?:[{_ODD}][{_NEXT}]|[{_NEXT}][{_ODD}])|[ðñ][{_ODD}][{_NEXT}]{{2}})+")
# How each of these begins, which is found sooner.
BEGUN = re.compile(f"[ÂÃâãäåæçèéïðñ][{_NEXT}]")
# What GBK makes of the sign for a lost letter, and of memory that nobody has written to.
LOST = re.compile("(?:锟斤拷|锟斤|斤拷){1,99}|烫{3,99}|屯{3,99}")
# A word that a PDF has torn, not one that ends with the next (Pre- and Post-Training; Vor- und Nachteile).
TORN = re.compile(
    r"([^\W\d_]*[a-zà-ÿ]{2})-(?: |\n *)"
    r"(?!(?:and|or|to|nor|but|versus|vs|as|than|und|oder|bis|et|ou|en|of|och|og|e|y|i)\b)([a-zà-ÿ]+)"
)
# The first letter of a name, which a PDF has parted from it: Ł ukasz.
APART = re.compile(r"(?<!\S)([^\W\da-zß-ÿ_]) (?!dell[aeo]\b|binti\b)([a-zà-ÿ]{4,})")
TWICE = re.compile(r"(\w.+) \1")
PARTS = ("锟", "斤拷", "烫烫烫", "屯屯屯")


def garbled(text: str) -> Iterator[tuple[int, str]]:
    """For each piece that was read in another encoding its line, counted from 1, and what to write."""
    for found, right in _pieces(text):
        cure = f"write {right!r}" if right else "write again what was lost there"
        yield text.count("\n", 0, found.start()) + 1, f"{found[0]!r} was read in another encoding, and is no text; {cure}"


def torn(text: str) -> str | None:
    """What to write in place of a word in two."""
    return next((complaint for _, _, complaint in torn_words(text)), None)


def torn_words(text: str) -> Iterator[tuple[int, str, str]]:
    """For each word in two its line, counted from 1, how it stands there, and what to write in its place."""
    for found in TORN.finditer(text) if "- " in text or "-\n" in text else ():  # or each word would be gone through
        complaint = f"has {f'{found[1]}- {found[2]}'!r}; write {found[1] + found[2]!r}, or {f'{found[1]}-{found[2]}'!r}"
        yield text.count("\n", 0, found.start()) + 1, found[0], complaint


def misread(name: str, group: bool = True) -> str | None:
    """What to write in place of a letter as LaTeX or a PDF has it, a word in two, or a group named twice; people may be García
    García, and foreign.py tells of LaTeX in titles."""
    if group and (twice := TWICE.fullmatch(name)):
        return f"says {twice[1]!r} twice; write it once"
    if latex := in_latex(name):
        return f"has {literal(latex[0])}, as LaTeX or a PDF writes a letter; write {latex[1] or 'the letter itself, or none'}"
    if not group and (apart := APART.search(name)):
        return f"has {apart[0]!r}; write {apart[1] + apart[2]!r}"
    return torn(name)


def _pieces(text: str) -> Iterator[tuple[re.Match[str], str]]:
    for found in WESTERN.finditer(text) if BEGUN.search(text) else ():
        with suppress(UnicodeDecodeError):
            yield found, bytes(_BYTES.get(sign, ord(sign) & 0xFF) for sign in found[0]).decode()
    yield from ((found, "") for found in (LOST.finditer(text) if any(part in text for part in PARTS) else ()))
