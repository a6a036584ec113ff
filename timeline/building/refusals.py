"""What no article is: looked at before Pelican reads a file, so that nothing hostile reaches a reader or a page."""

import os
import re
import signal
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from threading import current_thread, main_thread
from types import FrameType
from typing import Final

LARGEST: Final = 2_000_000  # bytes of an article; a newspaper page has about 10,000
DEEPEST: Final = 200  # tags open at once: the sanitiser takes time by the square of it
PATIENCE = 10.0  # CPU seconds for one article; Markdown takes hours over some rows of brackets

_TAG: Final = re.compile(r"<(/?)([a-z][a-z0-9-]*)", re.IGNORECASE)
_NEVER_OPEN: Final = frozenset(  # that HTML closes by itself
    """area base br col embed hr img input link meta param source track wbr
    p li dt dd tr td th thead tbody tfoot colgroup rp rt option""".split()
)


class RefusedError(ValueError):
    """A file that is not read: why, what to do, and in which line, counted from 1."""

    def __init__(self, message: str, remedy: str, line: int = 1) -> None:
        self.remedy, self.line = remedy, line
        super().__init__(message)


def leading_out(content: Path) -> Iterator[Path]:
    """Every link below a folder that leads out of it, in order."""
    root = content.resolve()
    for folder, inner, files in os.walk(content):
        links = (Path(folder, name) for name in sorted((*inner, *files)) if os.path.islink(f"{folder}/{name}"))  # noqa: PTH114
        yield from (path for path in links if not path.resolve().is_relative_to(root))


def inspect(path: Path, content: Path) -> None:
    """Look at an article's file. Raises RefusedError, or OSError where it cannot be looked at."""
    if not path.resolve().is_relative_to(_resolved(content)):
        raise RefusedError(f"this is a link to a file outside {content.name}/", "put the file itself there")
    if (size := path.stat().st_size) > LARGEST:
        message = f"expected an article of at most {LARGEST:,} bytes, got {size:,}"
        raise RefusedError(message, "split it into several, or leave out what is no text")
    source = path.read_bytes()
    if b"\x00" in source:
        raise RefusedError(
            "expected text, got a file with the character U+0000", "save it as text in UTF-8", _line(source)
        )
    _refuse_depth(source.decode("utf-8", errors="replace"))  # what is no UTF-8, the reader tells


@lru_cache(maxsize=1)
def _resolved(content: Path) -> Path:
    """Thousands of articles lie in one folder."""
    return content.resolve()


@contextmanager
def patience(seconds: float) -> Iterator[None]:
    """Raises RefusedError in what takes more CPU time; only in the main thread, where signals arrive."""

    def give_up(_: int, __: FrameType | None) -> None:
        message = f"reading this article takes longer than {seconds:g} seconds"
        raise RefusedError(message, "look for long rows of brackets, or other marks that close nothing")

    if current_thread() is not main_thread():
        yield
        return
    before = signal.signal(signal.SIGVTALRM, give_up)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def _line(source: bytes) -> int:
    return source.count(b"\n", 0, source.index(b"\x00")) + 1


def _refuse_depth(text: str) -> None:
    still_open = Counter[str]()
    deep = 0
    for tag in _TAG.finditer(text):
        closing, name = tag[1], tag[2].lower()
        if name in _NEVER_OPEN or (closing and not still_open[name]):
            continue
        step = -1 if closing else 1
        still_open[name] += step
        deep += step
        if deep > DEEPEST:
            message = f"expected at most {DEEPEST} tags within one another, got more"
            raise RefusedError(message, "close what is opened", text.count("\n", 0, tag.start()) + 1)
