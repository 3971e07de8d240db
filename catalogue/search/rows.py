"""What the browse page fetches once a reader does more than read: of each paper, words that find it, and what Zotero saves."""

from catalogue.citing.coins import coins
from catalogue.records.model import Catalogue
from catalogue.records.paper import Paper


def rows(catalogue: Catalogue, language: str) -> dict[str, tuple[str, str]]:
    """By paper id: the words that its row does not show, and its COinS as they stand in a title."""
    return {paper.id: (_words(catalogue, paper, language), coins(paper).unescape()) for paper in catalogue.papers}


def _words(catalogue: Catalogue, paper: Paper, language: str) -> str:
    houses = [name for house in catalogue.houses_of(paper) for name in (house.name[language], *house.also)]
    authors = [author.full for author in paper.authors]
    return " ".join([*paper.aliases, *paper.keywords, paper.known_for[language], *authors, *houses])
