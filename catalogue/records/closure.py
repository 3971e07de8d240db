"""What one comes to by going on and on: what something names, what that names, and so forth."""

from collections.abc import Callable, Iterable
from typing import TypeVar

T = TypeVar("T")


def closure(start: T, named: Callable[[T], Iterable[T]]) -> set[T]:
    """All that `start` leads to, each by what it names; itself only where it goes round in a circle."""
    found: set[T] = set()
    ahead = {*named(start)}
    while ahead:
        found |= ahead
        ahead = {other for each in ahead for other in named(each)} - found
    return found
