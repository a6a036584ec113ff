"""Says on stderr how far a long step has come: on a terminal in one line that is renewed, elsewhere in one a minute.

No thread does it, since processes could not be forked beside one, and nothing that is built depends on it.
"""

import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from shutil import get_terminal_size
from typing import Final, TextIO, TypeAlias, TypeVar

Show: TypeAlias = Callable[[int], None]

_RENEWED: Final = 0.2  # seconds: as often as can be read
_QUIET: Final = 60  # seconds: a log shows that the program is alive, and most builds leave no word in it
_WIPE: Final = "\r\x1b[K"  # to the beginning of the line, and clear it: ECMA-48, CR and EL

_Each = TypeVar("_Each")


def counted(each: Iterable[_Each], total: int, done: str) -> Iterator[_Each]:
    """The same again, with a word on how many came: "120 of 5,000 articles read, 41 a second"."""
    with telling(done, total) as show:
        for count, one in enumerate(each, 1):
            show(count)
            yield one


@contextmanager
def telling(done: str, total: int | None = None) -> Iterator[Show]:
    """A function to call with how many are done, as often as one likes. At the end nothing is left on a terminal."""
    stream, begun = sys.stderr, time.monotonic()
    watched = _watched(stream)
    every = _RENEWED if watched else _QUIET
    due = begun + every

    def show(count: int) -> None:
        nonlocal due
        if (now := time.monotonic()) >= due:
            due = now + every
            said = _said(count, total, done, count / (now - begun))
            stream.write(f"{_WIPE}{said[: get_terminal_size().columns - 1]}" if watched else f"{said}\n")
            stream.flush()

    try:
        yield show
    finally:
        if watched:
            stream.write(_WIPE)
            stream.flush()


def _watched(stream: TextIO) -> bool:
    """Whether this is a terminal that can wipe a line."""
    return stream.isatty() and os.environ.get("TERM", "") not in ("", "dumb")


def _said(count: int, total: int | None, done: str, rate: float) -> str:
    of = "" if total is None else f" of {total:,}"
    return f"{count:,}{of} {done}, {rate:,.{0 if rate >= 10 else 1}f} a second"
