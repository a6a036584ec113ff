"""What is a fault: an exception that nobody promised, a broken promise, or more CPU time than an input is worth."""

import signal
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Final

PATIENCE: Final = 4.0  # CPU seconds for an input of some KB, on a slow machine, with every branch counted


class SlowError(BaseException):
    """An input took more CPU time than any should. Not an Exception: nothing may catch it on the way."""


def fault(target: Callable[[bytes], None], source: bytes) -> str:
    """Where and how a target fails on an input: "" where it does not. Two inputs of one fault give the same text."""
    try:
        with _patience(PATIENCE):
            target(source)
    except (Exception, SlowError) as error:  # noqa: BLE001  (whatever it is, it is a finding)
        frames = [frame for frame in traceback.extract_tb(error.__traceback__) if "/timeline/" in frame.filename]
        last = [f"{frame.filename.rpartition('/timeline/')[2]}:{frame.name}" for frame in frames[-1:]]
        checks = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename.endswith("targets.py")]
        place = "" if isinstance(error, SlowError) else " ".join([*last, *(frame.line or "" for frame in checks[-1:])])
        return f"{type(error).__name__} {place}".strip()
    return ""


@contextmanager
def _patience(seconds: float) -> Iterator[None]:
    def give_up(_: int, __: FrameType | None) -> None:
        raise SlowError

    before = signal.signal(signal.SIGPROF, give_up)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
