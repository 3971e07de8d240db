"""The form of a link or a picture of a page: it has an address that can be asked for, and words."""

import re
from urllib.parse import unquote, urlsplit

from catalogue.markdown.danger import Danger
from catalogue.markdown.hrefs import ELSEWHERE
from catalogue.pages.made import Link, Made
from catalogue.records import url
from catalogue.records.line import quoted

# The way back from a note to its text.
NOTE = re.compile(r"#fnref\d*:(.+)")
WEB = re.compile(r"https?://\S+$", re.IGNORECASE)
# An address of the Web without its scheme, as a text shows it, and one of mail; x.ai alone is a name, and so is Booking.com.
SHOWN = re.compile(
    r"www\.\S+\.\S+|(?:[\w-]+\.)+(?:ai|cn|com|dev|edu|gov|io|net|org)/\S*"
    r"|(?-i:(?:[a-z\d-]+\.)+(?:cn|com|dev|edu|gov|net|org))",
    re.IGNORECASE,
)
ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
MAIL = re.compile(r"mailto:[^@\s]+@[\w-]+(?:\.[\w-]+)+(?:\?.*)?", re.IGNORECASE)
# As sources write a link or a picture that leads nowhere.
EMPTY = r"\]\(\s*(?:<\s*>)?\s*(?:\"[^\"\n]*\"|'[^'\n]*')?\s*\)"
EMPTY += r"|<(?:a|img)\b(?![^<>]*\b(?:href|src)=)[^<>]*>|\b(?:href|src)=(?:\"\"|'')"

# What should have been the address of another site: a scheme without its signs, or none.
SCHEME = re.compile(
    r"(https?)(?:[;：]//|：／／|//|/)(?=[\w-]+\.)|(?=www\.|(?:[\w-]+\.)+(?:ai|cn|com|dev|edu|gov|io|net|org)(?:/|$))"
)


def meant(address: str) -> str | None:
    """The address of another site that a relative one was to be: http//example.org, www.example.org; None for any other."""
    found = SCHEME.match(address)
    return f"{found[1] or 'https'}://{address[found.end() :]}" if found else None


def malformed(link: Link, page: Made) -> Danger | None:
    """What is wrong with it on this page, wherever it leads."""
    address = link.address or ""
    if not address:
        return Danger(f"<{link.element}>", "has no address; write where it leads, as in [text](page.md)", written=EMPTY)
    if not link.words:
        wordless = rf"\[\s*\]\(\s*<?{re.escape(address)}"
        return Danger(address, "has no words that a reader could see; write them between [ and ]", written=wordless)
    if address.endswith("#"):
        return Danger(address, "names no place; write the anchor after #, or leave out #")
    shown = f"https://{link.words}" if SHOWN.fullmatch(link.words) else link.words
    if WEB.match(shown) and WEB.match(address) and _host(shown) != _host(address):
        return Danger(address, f"shows {quoted(link.words)}, and leads to another site; let both name one")
    if ADDRESS.fullmatch(link.words) and MAIL.fullmatch(address) and link.words.lower() not in unquote(address).lower():
        return Danger(address, f"shows {quoted(link.words)}, and writes to somebody else; let both name one")
    if (note := NOTE.match(address)) and address[1:] not in page.anchors:
        return Danger(f"[^{note[1]}]", "is a note that no text names; name it where it belongs, or drop it")
    fault = _of_web(address) if ELSEWHERE.match(address) else None
    return Danger(address, fault) if fault else None


def _host(address: str) -> str:
    return (urlsplit(address).hostname or "").removeprefix("www.")


def is_note(link: Link) -> bool:
    """Whether it leads back from a note to its text."""
    return NOTE.match(link.address or "") is not None


def _of_web(address: str) -> str | None:
    """Names before a host, and hosts as such, are judged in rules/addresses.py."""
    if address[:7].lower() == "mailto:":
        return None if MAIL.fullmatch(address) else "is no address of mail; write mailto:name@example.org"
    return None if "@" in address.partition("//")[2].partition("/")[0] else url.fault(address)
