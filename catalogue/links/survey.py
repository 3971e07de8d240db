"""Asks many addresses: hosts side by side, each host one request at a time with a rest between; what lives is remembered."""

import json
import time
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import asdict, dataclass
from pathlib import Path
from threading import Event
from urllib.parse import urldefrag, urlsplit

from catalogue.files.write import write
from catalogue.links import pages
from catalogue.links.ask import NO_HOST, Answer, ask

DAY = 24 * 60 * 60
# Seconds that a host asks for, whatever the manners: https://info.arxiv.org/help/api/tou.html
AT_LEAST = {"arxiv.org": 3}
# After so many addresses in a row, a host that cannot be reached is asked no more.
TRIES = 3
OFFLINE = Answer("unknown", "not asked, as no host could be reached", reached=False)


@dataclass(frozen=True)
class Manners:
    """How to ask: seconds to wait for an answer, seconds to rest between two, hosts at once, days to remember a living one.

    Less than a week: the weekly survey asks all of them again, and one that is repeated within the week asks only the others.
    """

    timeout: float = 20
    rest: float = 1.5
    hosts: int = 6
    days: float = 6


@dataclass(frozen=True)
class Remembered:
    """An address that was alive: when (seconds since 1970), and what was said."""

    at: float
    said: str
    state: str = "alive"


def survey(urls: Iterable[str], cache: Path, manners: Manners, done: Callable[[], None] = lambda: None) -> dict[str, Answer]:
    """The answer of each address; `done` is called after each. What was learned is written to the cache, even on Ctrl-C."""
    urls = list(dict.fromkeys(urls))
    remembered = _remembered(cache)
    since = time.time() - manners.days * DAY
    fresh = {url: Answer("alive", remembered[url].said) for url in urls if url in remembered and remembered[url].at > since}
    for _ in fresh:
        done()
    answers: dict[str, Answer] = {}
    try:
        _Hosts(manners, answers, done).ask(url for url in urls if url not in fresh)
    finally:
        asked = {url: Remembered(time.time(), answer.said) for url, answer in answers.items() if answer.state == "alive"}
        _remember(cache, {url: one for url, one in remembered.items() if url not in answers} | asked)
    answers = fresh | _judged(answers)
    return {url: answers[url] for url in urls}


def _judged(answers: dict[str, Answer]) -> dict[str, Answer]:
    """A host that cannot be found is dead where another one has answered just now; else the line may be down."""
    if all(answer.state == "unknown" for answer in answers.values()):
        return answers
    return {url: Answer("dead", NO_HOST) if answer.said == NO_HOST else answer for url, answer in answers.items()}


def host(url: str) -> str:
    """Whose patience a request takes: the name of the host, or of its domain where that has hosts in AT_LEAST; "" for none."""
    try:
        name = urlsplit(url).netloc.lower()
    except ValueError:
        return ""
    return next((domain for domain in AT_LEAST if name == domain or name.endswith(f".{domain}")), name)


class _Hosts:
    """Asks hosts side by side; what they said so far is in `answers`."""

    def __init__(self, manners: Manners, answers: dict[str, Answer], done: Callable[[], None]):
        self.manners, self.answers, self.done = manners, answers, done
        self.stop = Event()
        self.reached: dict[str, bool] = {}

    def ask(self, urls: Iterable[str]) -> None:
        """Until all have answered, or Ctrl-C."""
        hosts: dict[str, list[str]] = {}
        for url in urls:
            hosts.setdefault(host(url), []).append(url)
        with ThreadPoolExecutor(self.manners.hosts) as pool:
            running = [pool.submit(self._ask_host, name, of_host) for name, of_host in hosts.items()]
            try:
                for one in as_completed(running):
                    one.result()
            finally:
                self.stop.set()

    def _ask_host(self, name: str, urls: list[str]) -> None:
        def rest() -> bool:
            return self.stop.wait(max(self.manners.rest, AT_LEAST.get(name, 0)))

        offline = len(self.reached) >= self.manners.hosts and not any(self.reached.values())
        tries, known = 0, OFFLINE if offline else None
        for at, (page, of_page) in enumerate(_by_page(urls).items()):
            if (at and not known and rest()) or self.stop.is_set():
                return
            found = dict.fromkeys(of_page, known) if known else _ask_page(page, of_page, self.manners.timeout, rest)
            last = found[of_page[0]]
            tries = 0 if last.reached else tries + 1
            known = known or (last if last.nameless or tries >= TRIES else None)
            self.reached[name] = self.reached.get(name, False) or last.reached
            self.answers.update(found)
            for _ in of_page:
                self.done()


def _by_page(urls: list[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for url in urls:
        found.setdefault(urldefrag(url).url, []).append(url)
    return found


def _ask_page(page: str, urls: list[str], timeout: float, rest: Callable[[], bool]) -> dict[str, Answer]:
    """One request for all anchors of a page; without anchors, nobody needs the page itself."""
    return {page: ask(page, timeout, rest)} if urls == [page] else pages.ask(page, urls, timeout)


def _remember(cache: Path, alive: dict[str, Remembered]) -> None:
    text = json.dumps({url: asdict(one) for url, one in alive.items()}, ensure_ascii=False, indent=1, sort_keys=True)
    write(cache, text + "\n")


def _remembered(cache: Path) -> dict[str, Remembered]:
    """A cache that cannot be read is no cache."""
    try:
        found = json.loads(cache.read_text(encoding="utf-8"))
        return {str(url): Remembered(float(one["at"]), str(one["said"])) for url, one in found.items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}
