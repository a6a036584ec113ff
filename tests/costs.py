"""What a piece of work costs, for tests that tell proportional time from worse."""

from collections.abc import Callable
from time import process_time
from timeit import repeat


def seconds(run: Callable[[], object]) -> float:
    """The least CPU seconds of three runs, none of them stopped to collect garbage that others left."""
    return min(repeat(run, number=1, repeat=3, timer=process_time))
