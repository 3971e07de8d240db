"""Asks for a page once and looks for all anchors that addresses name in it; follows no redirect to another host."""

import http.client
import urllib.error
import urllib.request
from http.client import HTTPMessage
from typing import IO
from urllib.parse import urldefrag, urlsplit

from catalogue.links.anchors import ids
from catalogue.links.ask import Answer, asking, silence
from catalogue.links.body import TooLargeError, body

# Bytes; the longest papers take some.
LARGEST = 20_000_000
NO_ANCHOR = Answer("dead", "the page has no such anchor")
# What every page has: https://html.spec.whatwg.org/multipage/browsing-the-web.html#scrolling-to-a-fragment
EVERYWHERE = {"", "top"}


class _SameHost(urllib.request.HTTPRedirectHandler):
    def redirect_request(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> urllib.request.Request | None:
        if urlsplit(newurl).netloc != urlsplit(req.full_url).netloc:
            raise urllib.error.HTTPError(req.full_url, code, "leads to another host", headers, fp)
        return super().redirect_request(req, fp, code, msg, headers, newurl)


OPENER = urllib.request.build_opener(_SameHost)


def fetch(url: str, timeout: float) -> bytes | Answer:
    """The page, or why there is none. Never raises: trouble with the network is an answer too."""
    try:
        return body(OPENER, asking(url, "GET"), timeout, LARGEST)
    except TooLargeError as error:
        return Answer("unknown", f"answered with {error}")
    except (OSError, http.client.HTTPException, ValueError) as error:
        return silence(error)


def ask(page: str, urls: list[str], timeout: float) -> dict[str, Answer]:
    """What is known of each of these addresses, which are of one page and differ in their anchors."""
    found = fetch(page, timeout)
    if isinstance(found, Answer):
        return dict.fromkeys(urls, found)
    there = ids(found) | EVERYWHERE
    return {url: Answer("alive", "200") if urldefrag(url).fragment in there else NO_ANCHOR for url in urls}
