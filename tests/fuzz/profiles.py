"""How long to try, and with which seeds.

`make test` draws the same examples each time, so that it passes or fails for a reason. `make fuzz` (FUZZ=seconds for each
test) draws fresh ones; what it finds becomes a case with a test of its own.
"""

import functools
import os
import time
from collections.abc import Callable

from hypothesis import HealthCheck, given, settings
from hypothesis.strategies import SearchStrategy

SECONDS = float(os.environ.get("FUZZ", "0"))
ALL = list(HealthCheck)
settings.register_profile("fixed", derandomize=True, deadline=None, print_blob=True, suppress_health_check=ALL)
settings.register_profile("fresh", derandomize=False, deadline=None, print_blob=True, suppress_health_check=ALL)
settings.load_profile("fresh" if SECONDS else "fixed")


def tries(strategy: SearchStrategy, *more: SearchStrategy, examples: int = 30) -> Callable:
    """Gives a test what the strategies make: so many examples, or fresh ones until the seconds are over."""

    def decorate(test: Callable) -> Callable:
        tried = settings(max_examples=examples)(given(strategy, *more)(test))

        @functools.wraps(tried)
        def timed(**fixtures):
            end = time.monotonic() + SECONDS
            tried(**fixtures)
            while time.monotonic() < end:
                tried(**fixtures)

        return timed

    return decorate
