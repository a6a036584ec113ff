"""On which page an event is listed: that of its year; of its month where the year is crowded; of its day where that is.

What is not known as precisely as that stays with the wider period. What is crowded all the same goes on in sheets.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Final, Literal, TypeAlias

from timeline.dates.when import When
from timeline.language import Language
from timeline.model import Event
from timeline.views import addresses, days, wording

Level: TypeAlias = Literal["year", "month", "day"]
LEVELS: Final[tuple[Level, ...]] = ("year", "month", "day")


@dataclass(frozen=True, slots=True)
class Shelf:
    """A year, month or day with what is listed on its page, in order of time, and the finer shelves within it."""

    level: Level
    first: date
    events: tuple[Event, ...]
    within: tuple["Shelf", ...] = ()

    def label(self, language: Language) -> str:
        match self.level:
            case "year":
                return days.year(self.first.year, language)
            case "month":
                return days.month(self.first, language)
            case "day":
                return days.day(self.first, language)

    @property
    def count(self) -> int:
        return len(self.events) + sum(shelf.count for shelf in self.within)


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page of a shelf, with its address. A shelf has one at least, though nothing may stand on it."""

    shelf: Shelf
    number: int  # from 1
    url: str
    events: tuple[Event, ...]


def shelve(events: Sequence[Event], most: int) -> tuple[Shelf, ...]:
    """A shelf for each year, in order of time; no more than `most` events of what can be told apart stand on one."""
    return tuple(_split(events, LEVELS, most)[1])


def everything(shelves: Sequence[Shelf]) -> Iterator[Shelf]:
    """The shelves and all within them, the wider before the finer."""
    for shelf in shelves:
        yield shelf
        yield from everything(shelf.within)


def sheets(shelf: Shelf, prefix: str, most: int) -> tuple[Sheet, ...]:
    url = partial(addresses.period, prefix, shelf.level, shelf.first)
    parts = [shelf.events[start : start + most] for start in range(0, len(shelf.events), most)] or [()]
    return tuple(Sheet(shelf, number, url(number), part) for number, part in enumerate(parts, 1))


def _split(events: Sequence[Event], levels: Sequence[Level], most: int) -> tuple[list[Event], list[Shelf]]:
    """What belongs to no single period of the first level, and a shelf for each of those periods."""
    level, *finer = levels
    wide: list[Event] = []
    told = defaultdict[date, list[Event]](list)
    for event in events:
        first = _PERIODS[level](event.when)
        (told[first] if first else wide).append(event)
    return wide, [_shelf(level, first, told[first], finer, most) for first in sorted(told)]


def _shelf(level: Level, first: date, events: Sequence[Event], finer: Sequence[Level], most: int) -> Shelf:
    if len(events) <= most or not finer:
        return Shelf(level, first, tuple(events))
    wide, within = _split(events, finer, most)
    return Shelf(level, first, tuple(wide), tuple(within))


def _year(when: When) -> date:
    """Every date stands in one year: that of its first day, or of its last where nothing says when it began."""
    return wording.standing(when).replace(month=1, day=1)


def _month(when: When) -> date | None:
    first, last = when.first, when.last
    return first.replace(day=1) if first and last and (first.year, first.month) == (last.year, last.month) else None


def _day(when: When) -> date | None:
    return when.first if when.first == when.last else None


_PERIODS: Final[dict[Level, Callable[[When], date | None]]] = {"year": _year, "month": _month, "day": _day}
