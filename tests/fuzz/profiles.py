"""How long to try: `make test` gives each test seconds, `make fuzz` (HYPOTHESIS_PROFILE=long) minutes."""

import functools
import os
import time
from collections.abc import Callable

from hypothesis import HealthCheck, given, settings
from hypothesis.strategies import SearchStrategy

SECONDS = {"short": 3, "long": 300}[os.environ.get("HYPOTHESIS_PROFILE", "short")]
FEW = settings(max_examples=20, deadline=None, derandomize=False, suppress_health_check=list(HealthCheck))


def tries(*strategies: SearchStrategy) -> Callable:
    """Gives a test what the strategies make, a few at a time, until its seconds are over."""

    def decorate(test: Callable) -> Callable:
        few = FEW(given(*strategies)(test))

        @functools.wraps(few)
        def timed(**fixtures):
            end = time.monotonic() + SECONDS
            while time.monotonic() < end:
                few(**fixtures)

        return timed

    return decorate
