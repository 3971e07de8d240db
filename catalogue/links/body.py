"""The body of an answer: to its end, within a limit of size and of time."""

import http.client
import time
import urllib.request

PART = 65536


class TooLargeError(Exception):
    """There was more than anybody wanted; the message is the limit, in MB."""


def body(opener: urllib.request.OpenerDirector, request: urllib.request.Request, timeout: float, largest: int) -> bytes:
    """What a server sends: at most `largest` bytes, with at most `timeout` seconds between two parts and thrice that in all.

    Raises TooLargeError, and what urllib raises: OSError, http.client.HTTPException, ValueError.
    """
    deadline = time.monotonic() + 3 * timeout
    read = b""
    with opener.open(request, timeout=timeout) as answer:
        while part := answer.read1(PART):
            read += part
            if len(read) > largest:
                raise TooLargeError(f"more than {largest // 10**6} MB")
            if time.monotonic() > deadline:
                raise TimeoutError("timed out")
        if answer.length:
            raise http.client.IncompleteRead(read, answer.length)
    return read
