"""What the survey means: a dead address is a problem; one that nobody could ask, or that is quoted, is a line to read."""

from collections.abc import Iterator

from catalogue.links.addresses import Place
from catalogue.links.ask import Answer
from catalogue.records.problem import Problem


def dead(places: dict[str, list[Place]], answers: dict[str, Answer]) -> Iterator[Problem]:
    for url, where in places.items():
        if answers[url].state == "dead":
            for place in where:
                if not place.quoted:
                    yield place.problem(f"{url} is dead ({answers[url].said}); write where it has gone, or drop it")


def remarks(places: dict[str, list[Place]], answers: dict[str, Answer]) -> Iterator[str]:
    for url, answer in answers.items():
        if answer.state == "unknown":
            yield f"could not ask {url}: {answer.said}"
        elif answer.state == "dead" and all(place.quoted for place in places[url]):
            yield str(places[url][0].problem(f"{url}, which is quoted here, is dead ({answer.said}); nothing to do"))
