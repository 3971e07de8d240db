"""What the survey means: a dead address is a problem; one that nobody could ask, or that is quoted, is a line to read."""

from collections.abc import Iterator
from urllib.parse import urldefrag

from catalogue.links.addresses import Occurrence
from catalogue.links.ask import Answer
from catalogue.records.problem import Problem

PLACE = "correct the place, or have make places look for it"


def dead(addresses: dict[str, list[Occurrence]], answers: dict[str, Answer]) -> Iterator[Problem]:
    """A problem for every line that has a dead address, unless it quotes."""
    for url, occurrences in addresses.items():
        if answers[url].state == "dead" and not _one_of_many(url, answers):
            cure = PLACE if urldefrag(url).fragment else "write where it has gone, or drop it"
            for occurrence in occurrences:
                if not occurrence.quoted:
                    yield occurrence.problem(f"{url} is dead ({answers[url].said}); {cure}")


def remarks(addresses: dict[str, list[Occurrence]], answers: dict[str, Answer]) -> Iterator[str]:
    """A line for every address that nobody could ask, and for every dead one that is only quoted."""
    for url, answer in answers.items():
        if answer.state == "unknown" and not _one_of_many(url, answers):
            yield f"could not ask {url}: {answer.said}"
        elif answer.state == "dead" and all(occurrence.quoted for occurrence in addresses[url]):
            yield str(addresses[url][0].problem(f"{url}, which is quoted here, is dead ({answer.said}); nothing to do"))


def _one_of_many(url: str, answers: dict[str, Answer]) -> bool:
    """Whether this is a place on a page that is itself not there, which is said once."""
    page, fragment = urldefrag(url)
    return bool(fragment) and page in answers and answers[page].state != "alive"
