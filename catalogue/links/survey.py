"""Asks many addresses: hosts side by side, each host one request at a time with a rest between; answers are kept for days."""

import json
import time
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import asdict, dataclass
from pathlib import Path
from threading import Event
from urllib.parse import urlsplit

from catalogue.files.write import write
from catalogue.links.ask import NO_HOST, Answer, ask

DAY = 24 * 60 * 60
# Seconds that a host asks for, whatever the manners: https://info.arxiv.org/help/api/tou.html
AT_LEAST = {"arxiv.org": 3}


@dataclass(frozen=True)
class Manners:
    """How to ask: seconds to wait for an answer, seconds to rest between two, hosts at once, days to remember a living one.

    Less than a week: the weekly survey asks all of them again, and one that is repeated within the week asks only the others.
    """

    timeout: float = 20
    rest: float = 1.5
    hosts: int = 6
    days: float = 6


def survey(urls: Iterable[str], cache: Path, manners: Manners, done: Callable[[], None] = lambda: None) -> dict[str, Answer]:
    """The answer of each address; `done` is called after each. What was learned is kept, even when interrupted."""
    urls = list(dict.fromkeys(urls))
    kept = _remembered(cache)
    since = time.time() - manners.days * DAY
    fresh = {url: Answer("alive", kept[url]["said"]) for url in urls if url in kept and kept[url]["at"] > since}
    for _ in fresh:
        done()
    answers: dict[str, Answer] = {}
    try:
        _ask_hosts([url for url in urls if url not in fresh], manners, answers, done)
    finally:
        asked = {url: asdict(answer) | {"at": time.time()} for url, answer in answers.items()}
        alive = {url: answer for url, answer in (kept | asked).items() if answer["state"] == "alive"}
        write(cache, json.dumps(alive, ensure_ascii=False, indent=1, sort_keys=True) + "\n")
    answers = fresh | _judged(answers)
    return {url: answers[url] for url in urls}


def _judged(answers: dict[str, Answer]) -> dict[str, Answer]:
    """A host that cannot be found is dead where another one has answered just now; else the line may be down."""
    if all(answer.state == "unknown" for answer in answers.values()):
        return answers
    return {url: Answer("dead", NO_HOST) if answer.said == NO_HOST else answer for url, answer in answers.items()}


def host(url: str) -> str:
    """Whose patience a request takes: the hosts of arXiv are one."""
    try:
        name = urlsplit(url).netloc.lower()
    except ValueError:
        return ""
    return next((known for known in AT_LEAST if name == known or name.endswith(f".{known}")), name)


def _ask_hosts(urls: list[str], manners: Manners, answers: dict[str, Answer], done: Callable[[], None]) -> None:
    hosts: dict[str, list[str]] = {}
    for url in urls:
        hosts.setdefault(host(url), []).append(url)
    stop = Event()

    def ask_host(name: str, urls: list[str]) -> None:
        def rest() -> bool:
            return stop.wait(max(manners.rest, AT_LEAST.get(name, 0)))

        for at, url in enumerate(urls):
            if (at and rest()) or stop.is_set():
                return
            answers[url] = ask(url, manners.timeout, rest)
            done()

    with ThreadPoolExecutor(manners.hosts) as pool:
        running = [pool.submit(ask_host, name, urls) for name, urls in hosts.items()]
        try:
            for one in as_completed(running):
                one.result()
        finally:
            stop.set()


def _remembered(cache: Path) -> dict[str, dict]:
    """A cache that cannot be read is no cache."""
    try:
        kept = json.loads(cache.read_text(encoding="utf-8"))
        return {str(url): {"at": float(one["at"]), "said": str(one["said"]), "state": "alive"} for url, one in kept.items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}
