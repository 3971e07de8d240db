"""The body of an answer: to its end, within a limit of size and of time."""

import http.client
import time
import urllib.request
from collections.abc import Callable
from concurrent.futures import Future
from threading import Thread
from typing import TypeVar

Value = TypeVar("Value")
PART = 65536
# As much time as all parts of an answer have, in time-outs: each of them only ends the silence between two.
PARTS = 3


class TooLargeError(Exception):
    """There was more than anybody wanted; the message is the limit, in MB."""


def in_time(timeout: float, ask: Callable[[], Value]) -> Value:
    """What `ask` returns or raises; TimeoutError where it takes longer than PARTS time-outs.

    Only from outside can one end the wait for a name server, and for a line of a header that comes byte by byte.
    """
    answer: Future[Value] = Future()

    def run() -> None:
        try:
            answer.set_result(ask())
        except BaseException as error:
            answer.set_exception(error)

    Thread(target=run, daemon=True).start()
    try:
        return answer.result(PARTS * timeout)
    except TimeoutError:
        raise TimeoutError("timed out") from None


def body(opener: urllib.request.OpenerDirector, request: urllib.request.Request, timeout: float, largest: int) -> bytes:
    """What a server sends: at most `largest` bytes, with at most `timeout` seconds between two parts and thrice that in all.

    Raises TooLargeError, and what urllib raises: OSError, http.client.HTTPException, ValueError.
    """
    return in_time(timeout, lambda: _read(opener, request, timeout, largest))


def _read(opener: urllib.request.OpenerDirector, request: urllib.request.Request, timeout: float, largest: int) -> bytes:
    deadline, read = time.monotonic() + PARTS * timeout, b""
    with opener.open(request, timeout=timeout) as answer:
        while part := answer.read1(PART):
            read += part
            if len(read) > largest:
                raise TooLargeError(f"more than {largest // 10**6} MB")
            if time.monotonic() > deadline:  # nobody waits for the rest
                raise TimeoutError("timed out")
        if answer.length:
            raise http.client.IncompleteRead(read, answer.length)
    return read
