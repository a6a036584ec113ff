"""The workers of a Dask cluster as an executor. They must have this program, in this edition."""

import logging
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, InvalidStateError
from contextlib import contextmanager, suppress
from functools import partial
from threading import Event, Thread
from typing import Any, Final

from timeline.edition import edition
from timeline.errors import InputError, Problem

_SECONDS: Final = 10  # to reach the scheduler
_RETURN: Final = 30  # seconds for the first worker to come, or to come back: an article may have ended them all
_LOOK: Final = 5  # seconds between two looks at whether there are any workers
_PATIENCE: Final = 6  # looks: a worker that its nanny begins anew is back before


@contextmanager
def workers(address: str) -> Iterator[Executor]:
    """An executor of all workers that a scheduler has: what a lost one was reading, another reads.

    Where all are lost and none comes back, so is what they were to read. Raises InputError where there is no scheduler,
    none to work, or another edition of this program.
    """
    try:
        from distributed import Client  # noqa: PLC0415  (an extra)
    except ImportError:
        problem = Problem("--cluster", 0, "this needs Dask", 'pip install "pelican-timeline[cluster]"')
        raise InputError([problem]) from None
    logging.getLogger("distributed.client").setLevel(logging.CRITICAL)  # what matters of its complaints, we say
    try:
        client = Client(address, timeout=_SECONDS, set_as_default=False)  # type: ignore[no-untyped-call]
    except (OSError, ValueError) as error:
        said, remedy = f"no Dask scheduler answers at {address}: {error}", "start one with `dask scheduler`"
        raise InputError([Problem("--cluster", 0, said, remedy)]) from None
    with client:
        with suppress(TimeoutError):
            client.wait_for_workers(1, timeout=_RETURN)
        asked = client.run(edition, on_error="return")
        editions = {worker: found for worker, found in asked.items() if not isinstance(found, OSError)}  # it has ended
        if not editions:
            raise InputError([Problem("--cluster", 0, f"{address} has no workers", f"dask worker {address}")])
        if others := sorted(worker for worker, found in editions.items() if found != edition()):
            said = f"these workers have another edition of timeline, Python or its packages: {', '.join(others)}"
            raise InputError([Problem("--cluster", 0, said, "install the same there")])
        executor = Lent(client.get_executor())  # type: ignore[no-untyped-call]
        with watched(client.nthreads, executor):
            yield executor


class Lent(Executor):
    """An executor whose work may be lost."""

    def __init__(self, owner: Executor) -> None:
        self._owner = owner
        self._waiting: set[Future[Any]] = set()

    def submit(self, call: Callable[..., Any], /, *args: object, **named: object) -> Future[Any]:
        lent: Future[Any] = Future()
        self._waiting.add(lent)
        self._owner.submit(call, *args, **named).add_done_callback(partial(self._hand_on, lent))
        return lent

    def lose(self) -> None:
        """Let nobody wait any longer for what was submitted."""
        for lent in list(self._waiting):
            self._end(lent, lent.set_exception, ConnectionError("all workers are lost"))

    def _hand_on(self, lent: Future[Any], given: Future[Any]) -> None:
        if given.cancelled():
            self._end(lent, lent.set_exception, ConnectionError("the scheduler is lost"))
        elif error := given.exception():
            self._end(lent, lent.set_exception, error)
        else:
            self._end(lent, lent.set_result, given.result())

    def _end(self, lent: Future[Any], how: Callable[[Any], None], came: object) -> None:
        self._waiting.discard(lent)
        with suppress(InvalidStateError):  # it was lost before, or came just now
            how(came)


@contextmanager
def watched(workers: Callable[[], object], executor: Lent) -> Iterator[None]:
    """Lose what is not done when there have been no workers for a while: Dask would wait for ever."""
    over = Event()
    Thread(target=_watch, args=(workers, executor, over), daemon=True).start()
    try:
        yield
    finally:
        over.set()


def _watch(workers: Callable[[], object], executor: Lent, over: Event) -> None:
    missed = 0
    while missed < _PATIENCE and not over.wait(_LOOK):
        present: object = None
        with suppress(Exception):  # a scheduler that does not answer has none to offer
            present = workers()
        missed = 0 if present else missed + 1
    if not over.is_set():
        executor.lose()
