"""One request to a service: a time-out, retries that wait longer each time, a limit on size. Every failure is one line."""

import http.client
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass
from email.message import Message

from catalogue.links.ask import plain
from catalogue.links.body import TooLargeError, body
from catalogue.new.facts import NewError
from catalogue.records.line import reason, short
from catalogue.records.url import fault

AGENT = "llm-classics/1.0 (python -m catalogue new)"
# Bytes of an answer.
LARGEST = 4_000_000
# Statuses after which asking again may help: https://www.rfc-editor.org/rfc/rfc9110#section-15
AGAIN = {408, 425, 429, 500, 502, 503, 504}
# Seconds.
LONGEST_WAIT = 60


@dataclass(frozen=True)
class Asking:
    """How patiently to ask, in seconds. The wait doubles; arXiv asks for three seconds between requests.

    `sleep` waits; `say` is told of waits that a person would notice.
    """

    timeout: float = 20
    tries: int = 4
    wait: float = 3
    sleep: Callable[[float], None] = time.sleep
    say: Callable[[str], None] = lambda line: None


PATIENT = Asking()


@dataclass(frozen=True)
class Fault:
    """Why there was no answer, in words that follow the name of the service."""

    said: str
    cure: str = "try again later"
    again: bool = True
    wait: float = 0
    """Seconds that the service asks to be left alone."""


def fetch(url: str, service: str, asking: Asking = PATIENT) -> bytes | None:
    """The body; None where the service says that there is no such thing (404). Raises NewError where it does not answer."""
    tried = 0
    while isinstance(answer := _try(url, service, asking.timeout), Fault):
        tried += 1
        left = asking.tries - tried
        if left <= 0 or not answer.again:
            raise NewError(f"{service} {answer.said} at {short(url)}; {answer.cure}; nothing was written")
        wait = min(max(asking.wait * 2 ** (tried - 1), answer.wait), LONGEST_WAIT)
        if wait >= 1:
            asking.say(f"{service} {answer.said}; waiting {wait:g} s before asking again, {left} more at most")
        asking.sleep(wait)
    return answer


def _try(url: str, service: str, timeout: float) -> bytes | Fault | None:
    try:
        if wrong := fault(url) or fault(plain(url)):
            return Fault("cannot be asked", f"it {wrong}", again=False)
    except ValueError:
        return Fault("cannot be asked", "it has a host that no name server knows; write it as a browser shows it", again=False)
    cure = f"try again later, or ask a mirror: {service.upper()}_API=https://…"
    try:
        return _ask(url, service, timeout)
    except urllib.error.HTTPError as error:
        if error.code == 404:
            return None
        said = short(f"answered {error.code} {error.reason}")
        return Fault(said, again=error.code in AGAIN, wait=_retry_after(error.headers))
    except (ValueError, http.client.InvalidURL) as error:  # what was asked has been looked at
        return Fault(f"answered with a redirect to no address ({reason(error)})", cure, again=False)
    except (OSError, http.client.HTTPException) as error:
        said = "the answer was cut off" if isinstance(error, http.client.IncompleteRead) else reason(error)
        return Fault(f"did not answer ({said})", f"are you offline? {cure}")


def _ask(url: str, service: str, timeout: float) -> bytes:
    request = urllib.request.Request(plain(url), headers={"User-Agent": AGENT})
    try:
        return body(urllib.request.build_opener(), request, timeout, LARGEST)
    except TooLargeError as error:
        raise NewError(f"{service} answered with {error} at {short(url)}; nothing was written") from None


def _retry_after(headers: Message) -> float:
    """Seconds; a date is not worth reading here."""
    value = headers.get("Retry-After", "")
    return float(value) if value.isdecimal() else 0
