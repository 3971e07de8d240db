"""Asks one address whether it is there: HEAD, and GET where a server does not like HEAD."""

import http.client
import socket
import string
import urllib.error
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass
from http.client import HTTPMessage
from typing import IO, Literal
from urllib.parse import quote, urlsplit

from catalogue.links.body import in_time
from catalogue.records.line import reason, short

AGENT = "Mozilla/5.0 (compatible; llm-classics/1.0; link check, one request at a time)"
# Statuses that say it is gone; others may be a server's mood, or its dislike of programs (401, 403, 429).
GONE = {404, 410}
NO_HOST = "there is no such host"
# The name server is in trouble, or there is none.
NO_NAMES = "the host could not be looked up"
# A name server's clear no (a domain that is gone); EAI_AGAIN, its trouble, is none.
NAMELESS = {socket.EAI_NONAME, getattr(socket, "EAI_NODATA", socket.EAI_NONAME)}


# unknown: nobody could tell today.
State = Literal["alive", "dead", "unknown"]


@dataclass(frozen=True)
class Answer:
    """What is known of an address once it was asked."""

    state: State
    said: str
    """The status, or why there was none, in one line."""
    reached: bool = True
    """Whether its host was found, and took the question."""

    @property
    def nameless(self) -> bool:
        """Whether the name of the host led nowhere: another address of it would lead there, too."""
        return self.said in (NO_HOST, NO_NAMES)


class _NoBody(urllib.request.HTTPRedirectHandler):
    """Keeps HEAD a HEAD after a redirect; urllib would turn it into GET."""

    def redirect_request(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> urllib.request.Request | None:
        new = super().redirect_request(req, fp, code, msg, headers, newurl)
        if new and req.get_method() == "HEAD":
            new.method = "HEAD"
        return new


OPENER = urllib.request.build_opener(_NoBody)


def ask(url: str, timeout: float, rest: Callable[[], bool] = lambda: False) -> Answer:
    """What the server says within `timeout` seconds, thrice that in all. Never raises: trouble with the network is an answer.

    `rest` is called between two requests; where it returns True, the second is not made. A host that cannot be found is
    unknown, NO_HOST: whether the host is gone or the line is down, only the answers of other hosts can tell.
    """
    first = _ask(url, "HEAD", timeout)
    return first if first.state == "alive" or first.nameless or rest() else _ask(url, "GET", timeout)


def plain(url: str) -> str:
    """The address in ASCII, as a browser sends it: 中 is %E4%B8%AD in a path, and the host is in the letters of IDNA."""
    if url.isascii():
        return url
    parts = urlsplit(url)
    host = parts.netloc.encode("idna").decode()
    return parts._replace(netloc=host, **{part: _quoted(getattr(parts, part)) for part in ("path", "query")}).geturl()


def _quoted(text: str) -> str:
    return quote(text, safe=string.punctuation)


def _ask(url: str, method: str, timeout: float) -> Answer:
    def answered() -> Answer:
        with OPENER.open(asking(url, method), timeout=timeout) as answer:
            return Answer("alive", str(answer.status))

    try:
        return in_time(timeout, answered)
    except (OSError, http.client.HTTPException, ValueError) as error:
        return silence(error)


def asking(url: str, method: str) -> urllib.request.Request:
    """The request that says who asks. Raises ValueError for what is no address."""
    return urllib.request.Request(plain(url), method=method, headers={"User-Agent": AGENT, "Accept": "*/*"})


def silence(error: Exception) -> Answer:
    """Why there was no answer, as urllib raised it."""
    if isinstance(error, urllib.error.HTTPError):
        return Answer("dead" if error.code in GONE else "unknown", short(f"{error.code} {error.reason}"))
    if isinstance(error, ValueError | http.client.InvalidURL) and not isinstance(error, OSError):
        return Answer("unknown", f"it leads to no address ({reason(error)}); write one that a browser opens")
    cause = getattr(error, "reason", None)
    if isinstance(cause, socket.gaierror):
        return Answer("unknown", NO_HOST if cause.errno in NAMELESS else NO_NAMES, reached=False)
    return Answer("unknown", reason(error), reached=not isinstance(cause or error, OSError))
