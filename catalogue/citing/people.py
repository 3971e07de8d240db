"""Authors as the formats write them."""

from catalogue.records.han import HAN
from catalogue.records.publication import Author


def whole(author: Author) -> str | None:
    """The name of a group, or of a person whose name has no initials: 李小明. Else None."""
    if author.name or not HAN.search(author.given or ""):
        return author.name
    return f"{author.family}{author.given}"


def listed(author: Author) -> str:
    """As RIS and our tables have it: Family, Given, Suffix; a group by its name."""
    return author.name or ", ".join(part for part in (author.family, author.given, author.suffix) if part)


def inverted(author: Author) -> str:
    """As Zotero and Refer have it: Family, Given. The one comma parts the names, so a suffix goes with the family."""
    family = " ".join(part for part in (author.family, author.suffix) if part)
    return author.name or ", ".join(part for part in (family, author.given) if part)
