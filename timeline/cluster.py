"""The workers of a Dask cluster as an executor. They must have this program, in this edition."""

from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import contextmanager
from typing import Final

from timeline.edition import edition
from timeline.errors import InputError, Problem

_SECONDS: Final = 10  # to reach the scheduler, and to ask its workers


@contextmanager
def workers(address: str) -> Iterator[Executor]:
    """An executor of all workers that a scheduler has: what a lost one was reading, another reads.

    Raises InputError where there is no scheduler, none to work, or another edition of this program.
    """
    try:
        from distributed import Client  # noqa: PLC0415  (an extra)
    except ImportError:
        problem = Problem("--cluster", 0, "this needs Dask", 'pip install "pelican-timeline[cluster]"')
        raise InputError([problem]) from None
    try:
        client = Client(address, timeout=_SECONDS, set_as_default=False)  # type: ignore[no-untyped-call]
    except (OSError, ValueError) as error:
        said, remedy = f"no Dask scheduler answers at {address}: {error}", "start one with `dask scheduler`"
        raise InputError([Problem("--cluster", 0, said, remedy)]) from None
    with client:
        editions = client.run(edition)
        if not editions:
            raise InputError([Problem("--cluster", 0, f"{address} has no workers", f"dask worker {address}")])
        if others := sorted(worker for worker, found in editions.items() if found != edition()):
            said = f"these workers have another edition of timeline, Python or its packages: {', '.join(others)}"
            raise InputError([Problem("--cluster", 0, said, "install the same there")])
        yield client.get_executor()  # type: ignore[no-untyped-call]
