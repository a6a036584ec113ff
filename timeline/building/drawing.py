"""Draws pages with every core. The processes are forks: they know all that this one knows, and nothing is sent them.

Each has its share from the beginning and ends with it, so that none outlives a build that is killed by much.
"""

import gc
import logging
import multiprocessing
import os
import pickle
import sys
import threading
import traceback
from collections.abc import Callable, Sequence
from functools import partial
from itertools import chain
from mmap import mmap
from multiprocessing.connection import Connection
from typing import Any, Final, TypeAlias, TypeVar

from timeline import progress
from timeline.building import cores
from timeline.building.log import Entry, listening
from timeline.errors import InputError, Problem

Job: TypeAlias = Callable[[], object]
Given = TypeVar("Given")

_FEW: Final = 200  # jobs that one process does as fast as several
_LOOK: Final = 0.2  # seconds between two looks at how far the others are


def draw(jobs: Sequence[Callable[[], Given]], processes: int) -> list[Given]:
    """What all jobs give, done in any order. Raises what the first of them raises; what they log is logged here.

    They run in this process alone where they are few, or where the system cannot fork a process that runs safely.
    """
    shares = processes if len(jobs) > _FEW and _may_fork() else 1
    done = memoryview(mmap(-1, 8 * shares)).cast("Q")  # how many each has done: memory that all of them see
    gc.freeze()  # a collection would look at all that the pages are made of, time and again, and copy it in the forks
    forks = [_fork(jobs[number::shares], done[number : number + 1]) for number in range(1, shares)]
    with progress.telling("files written", len(jobs)) as show:
        look = partial(_look, show, done)
        try:
            given = _do(jobs[::shares], done, look)
        finally:
            ended = [_end(*each, look) for each in forks]
            gc.unfreeze()
    for error in (error for _, error in ended if error):
        raise error
    return [*given, *chain.from_iterable(theirs for theirs, _ in ended)]


def _may_fork() -> bool:
    """Elsewhere than on Linux, system libraries may not survive it; and nowhere do the locks of other threads."""
    return sys.platform == "linux" and threading.active_count() == 1


_Fork: TypeAlias = "tuple[multiprocessing.process.BaseProcess, Connection]"


def _look(show: progress.Show, done: "memoryview[int]") -> None:
    show(sum(done))


def _fork(jobs: Sequence[Job], done: "memoryview[int]") -> _Fork:
    context = multiprocessing.get_context("fork")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_share, args=(jobs, done, theirs), daemon=True)
    process.start()
    theirs.close()
    return process, ours


def _share(jobs: Sequence[Job], done: "memoryview[int]", pipe: Connection) -> None:
    """In the fork: do a share, and tell what was logged and what went wrong."""
    cores.loyal(os.getppid())
    logging.getLogger().handlers.clear()  # what is logged here is logged once more there
    given, error = list[object](), None
    with listening() as heard:
        try:
            given = _do(jobs, done)
        except Exception as raised:  # noqa: BLE001  (it is raised there)
            raised.add_note(traceback.format_exc())
            error = _portable(raised)
    pipe.send((heard, given, error))


def _portable(error: Exception) -> Exception:
    """An error as it can be sent; one that cannot is told in words."""
    try:
        return pickle.loads(pickle.dumps(error)) and error  # noqa: S301  (it is our own)
    except Exception:  # noqa: BLE001
        return RuntimeError(f"{type(error).__name__}: {error}")


def _do(jobs: Sequence[Callable[[], Given]], done: "memoryview[int]", look: Job = lambda: None) -> list[Given]:
    """Do them, and count them in the first place of `done`."""
    given = list[Given]()
    for job in jobs:
        given.append(job())
        done[0] += 1
        look()
    return given


def _end(
    process: multiprocessing.process.BaseProcess, pipe: Connection, look: Job
) -> tuple[list[Any], Exception | None]:
    """Wait for a fork. What its jobs gave, and what it has raised, if anything."""
    while not pipe.poll(_LOOK):
        look()
    heard, given = list[Entry](), list[Any]()
    error: Exception | None
    try:
        heard, given, error = pipe.recv()
    except EOFError:
        said = "a process that drew pages was ended by the system"
        error = InputError([Problem("output", 0, said, "free some memory, and build again")])
    process.join()
    for entry in heard:
        logging.getLogger(entry.logger).log(logging.ERROR if entry.serious else logging.WARNING, "%s", entry.text)
    return given, error
