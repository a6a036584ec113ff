"""The cores that this process may use, and processes to use them, which end when it does."""

import gc
import os
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from threading import Thread
from typing import Final

_LOOK: Final = 0.5  # seconds between two looks at whether the process that began this one is alive


def count() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def pool() -> Callable[[], ProcessPoolExecutor]:
    """Opens processes to work in, one for each core."""
    return partial(ProcessPoolExecutor, count(), initializer=_begin, initargs=(os.getpid(),))


def _begin(parent: int) -> None:
    gc.enable()  # it works long, and on what others wrote
    loyal(parent)


def loyal(parent: int) -> None:
    """Let this process end soon after its parent: it would wait for work for ever, and hold the locks that it got."""
    Thread(target=_watch, args=(parent,), daemon=True).start()


def _watch(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(_LOOK)
    os._exit(1)
