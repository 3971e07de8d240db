"""Whether a DOI is one, and its address."""

import re
from urllib.parse import quote

# An address has some signs by their numbers; what agencies register has letters, digits and signs of ASCII alone.
NOT_REGISTERED = re.compile(r"%[0-9A-Fa-f]{2}|[^!-~]")
OF_ADDRESS = re.compile(
    r"[?#;&]\w[\w.-]*=.*|#[\w-]*$|(?:\.full)?\.(?:pdf|html?)$|/(?:abs(?:tract)?|full(?:text)?(?:/html)?|e?pdf|epub|meta|html)?$|'$",
    re.IGNORECASE,
)
OF_TEMPLATE = re.compile(
    r"10\.1145/(?:[0-9nx]+\.(?:n{7}|x{7})|1122445\.1122456)|10\.0000/.*|.*/(?:TODO|x{4,}(?:\.x+)?|0{4,}\.0+)", re.IGNORECASE
)
DOUBLE = re.compile(r".*/(?:doi:|https?://\S*/)(10\.\d.*)", re.IGNORECASE)
OF_PREPRINT = re.compile(r"10\.48550/(?!arXiv\.)(.*)", re.IGNORECASE)
# What a path may have besides letters and digits.
PATH = "/:;()!$&'*+,=@~"


def doi_fault(doi: str) -> str | None:
    """What is wrong with a text that has the form of a DOI, and what to write; None where nothing is."""
    if strange := NOT_REGISTERED.search(doi):
        which = "" if strange[0].isascii() else f" (U+{ord(strange[0]):04X})"
        return f"has {strange[0]!r}{which}, which no DOI has; write the sign that it stands for, or leave it out"
    if OF_TEMPLATE.fullmatch(doi):
        return "is that of a template; write the DOI of the paper, or drop it"
    if double := DOUBLE.fullmatch(doi):
        return f"holds another; write {double[1]}"
    if "//" in doi:
        return "has '//', and a DOI is parted by one; write it as the page of the paper has it"
    if preprint := OF_PREPRINT.fullmatch(doi):
        return f"is that of no preprint; write arxiv, with {preprint[1]} where that is its identifier"
    if any(doi.count(opening) != doi.count(closing) for opening, closing in ("()", "[]")):
        return "has a bracket without its other one; leave it out, or write the DOI in full"
    if rest := OF_ADDRESS.search(doi):
        return f"has {rest[0]!r}, which is of an address, not of the DOI; leave it out"
    return None


def at_doi(doi: str) -> str:
    """The address of what a DOI names; signs that no path has are written by their numbers (RFC 3986, section 3.3)."""
    return f"https://doi.org/{quote(doi, safe=PATH)}"
