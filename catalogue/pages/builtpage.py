"""A page as it stands on the site, for what its head and its picture say of it."""

from dataclasses import dataclass
from urllib.parse import urljoin

from catalogue.records.addresses import CARD, ROOTS


@dataclass(frozen=True)
class BuiltPage:
    """The page, as its engine knows it."""

    source: str
    """Its path below docs/<language>."""
    title: str
    """Without the name of the site."""
    language: str
    url: str
    """Its address below the site of its language."""
    root: str | None
    """The address of the whole site, where it is known."""
    description: str = ""
    """What the page says of itself, where it is not about a paper."""
    cards: bool = False
    """Pages have pictures."""
    icon: str = ""
    """The path below the whole site of a square picture, for where they have none."""

    @property
    def addresses(self) -> dict[str, str]:
        """The address of the page in each language; none where that of the site is not known."""
        return {language: urljoin(self.root, root + self.url) for language, root in ROOTS.items()} if self.root else {}

    @property
    def card(self) -> str:
        """Where its picture stands below the site of its language, if there is one."""
        return self.url + CARD
