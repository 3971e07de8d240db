"""What stands on the card of a page: of a paper, a topic, a reading path, or the site itself."""

from dataclasses import dataclass

from catalogue.pages import navigation
from catalogue.pages.builtpage import BuiltPage
from catalogue.records.fit import fit
from catalogue.records.lists import ReadingPath, Topic
from catalogue.records.model import Catalogue
from catalogue.records.paper import Paper


@dataclass(frozen=True)
class Card:
    """The words of a card."""

    name: str
    title: str
    tldr: str
    facts: str
    site_name: str


def card_of(catalogue: Catalogue, page: BuiltPage) -> Card:
    """The card of a page, fit to be drawn."""
    words = {key: text[page.language] for key, text in catalogue.strings.items()}
    subject = navigation.of_source(catalogue, page.source)
    name = subject.name if isinstance(subject, Paper) else subject.name[page.language] if subject else page.title
    if page.source == "index.md":
        name = words["site_name"]
    said = _said(catalogue, page, subject, words)
    return Card(*(fit(text) for text in (name, *said, words["site_name"])))


def _said(
    catalogue: Catalogue, page: BuiltPage, subject: Paper | Topic | ReadingPath | None, words: dict[str, str]
) -> tuple[str, str, str]:
    """Title, sentence, facts."""
    match subject:
        case Paper() as paper:
            facts = f"{paper.venue.short if paper.venue else paper.first_public.year} · {paper.organisations[0]}"
            return paper.title, paper.tldr[page.language], facts
        case Topic() as topic:
            papers = catalogue.of_topic(topic.id)
            return " · ".join(paper.name for paper in papers), topic.lead[page.language], _count(papers, words)
        case ReadingPath() as path:
            names = " → ".join(catalogue.paper(id).name for id in path.papers)
            return names, path.goal[page.language], f"{words['reading_path']} · {path.minutes} {words['minutes']}"
    if page.source == "index.md":
        return page.title, words["home_lead"], _count(catalogue.papers, words)
    return "", page.description, ""


def _count(papers: list[Paper], words: dict[str, str]) -> str:
    return words["card_papers"].replace("{n}", str(len(papers)))
