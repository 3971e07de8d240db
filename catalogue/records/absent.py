"""What is said where somebody names what there is not."""

from collections.abc import Iterable
from difflib import get_close_matches


def absent(kind: str, id: str, known: Iterable[str]) -> LookupError:
    """With what was meant, where it is nearly the name of something."""
    near = get_close_matches(id, known, 1)
    return LookupError(f"there is no {kind} {id!r}{f'; write {near[0]!r}' if near else ''}")
