"""Long files in stretches: what is written of a run of events depends on these alone.

So an edit, which touches few of them, leaves most of such a file as it was.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias
from zlib import crc32

from timeline.model import Event

Fingerprint: TypeAlias = Callable[[Event], str]

_RUN: Final = 64  # events in a run, on average


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of a file: some text as it is, and then what is written of a run of events."""

    text: str
    events: Sequence[Event] = ()
    write: Callable[[Sequence[Event]], str] | None = None

    def written(self) -> str:
        return self.text + self.write(self.events) if self.write else self.text

    def outline(self, fingerprint: Fingerprint) -> object:
        """All that it says, with nothing but a fingerprint of each event."""
        return self.text, [*map(fingerprint, self.events)]


def stretches(events: Iterable[Event], write: Callable[[Sequence[Event]], str], between: str = "") -> Iterator[Stretch]:
    """The events in runs, with some text between two of them."""
    for number, run in enumerate(runs(events)):
        yield Stretch(between if number else "", run, write)


def joined(stretches: Iterable[Stretch]) -> str:
    return "".join(stretch.written() for stretch in stretches)


def runs(events: Iterable[Event]) -> Iterator[Sequence[Event]]:
    """They are cut where the id of an event says so: a new one divides a run, or makes it longer, and no other one."""
    run = list[Event]()
    for event in events:
        if run and not crc32(event.id.encode()) % _RUN:
            yield run
            run = []
        run.append(event)
    if run:
        yield run
