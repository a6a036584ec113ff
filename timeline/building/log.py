"""What is logged during a build. An error there is an error of the build, whatever its program makes of it."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

_LOST: Final = (
    "A problem occurred copying",
    "Cannot copy",
    "Skipped copy",
    "While copying",
)  # mere warnings to Pelican


@dataclass(frozen=True, slots=True)
class Entry:
    logger: str
    text: str
    serious: bool


class _Ear(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.entries: list[Entry] = []

    def emit(self, record: logging.LogRecord) -> None:
        serious = record.levelno >= logging.ERROR or str(record.msg).startswith(_LOST)
        self.entries.append(Entry(record.name, record.getMessage(), serious))


@contextmanager
def listening() -> Iterator[list[Entry]]:
    """The warnings and errors that are logged meanwhile."""
    ear = _Ear()
    logging.getLogger().addHandler(ear)
    try:
        yield ear.entries
    finally:
        logging.getLogger().removeHandler(ear)
