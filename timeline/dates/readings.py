"""Text to readings: every mention, the date that it denotes when read on the day of publication, and why."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

from timeline.dates.context import Context
from timeline.dates.denote import denote
from timeline.dates.meaning import (
    Away,
    Base,
    Bound,
    Clock,
    Duration,
    Either,
    Holiday,
    Meaning,
    Order,
    Range,
    Recurring,
    Relative,
    Roughly,
    Stretch,
    Vague,
)
from timeline.dates.mentions import Mention, find
from timeline.dates.surroundings import surroundings
from timeline.dates.when import When

WhyNot: TypeAlias = Literal[
    "may be read with day or month first",
    "says how long, not when",
    "names a time of day, and no day",
    "says how often, not when",
    "names no time of the calendar",
    "counts from a date mentioned before, and there is none",
    "its calendar is not kept for that year, or has it twice in it",
    "denotes no day between the years 1 and 9999",
]


@dataclass(frozen=True, slots=True)
class Reading:
    """A mention read on a day: the date it denotes, where it denotes one, and why that date, or why none.

    `anchor` is the day it was counted from: that of publication, or the first of the date mentioned before ("the next
    day" after "5 May 2016" has 2016-05-05). It is None where the words name the same date on any day, or none at all.
    """

    mention: Mention
    when: When | None
    why: str
    anchor: date | None = None


def read(text: str, published: date, order: Order | None = None) -> tuple[Reading, ...]:
    """Every mention, and what it denotes when read on the day of publication.

    `order` is that of day and month in "3/4/2018", where it is known; without it such a date stays undecided.
    """
    return read_each((text,), published, order)[0]


def read_each(sentences: Iterable[str], published: date, order: Order | None = None) -> tuple[tuple[Reading, ...], ...]:
    """The readings of each sentence of a text; dates mentioned in one are remembered in the next."""
    found = [find(sentence) for sentence in sentences]
    context = iter(surroundings(found, published, order))
    return tuple(tuple(_read(mention, next(context)) for mention in mentions) for mentions in found)


def _read(mention: Mention, context: Context) -> Reading:
    found = denote(mention.meaning, context)
    return Reading(mention, *found) if found else Reading(mention, None, _why_not(mention.meaning, context))


def _why_not(meaning: Meaning, context: Context) -> WhyNot:
    """Why a mention denotes no date."""
    if context.order is None and any(isinstance(part, Either) for part in _dates(meaning)):
        return "may be read with day or month first"
    match meaning:
        case Duration() | Stretch():
            return "says how long, not when"
        case Clock(of=None):
            return "names a time of day, and no day"
        case Recurring():
            return "says how often, not when"
        case Vague():
            return "names no time of the calendar"
        case Relative(base=Base.THEN) | Away(base=Base.THEN):
            return "counts from a date mentioned before, and there is none"
    if any(isinstance(part, Holiday) for part in _dates(meaning)):
        return "its calendar is not kept for that year, or has it twice in it"
    return "denotes no day between the years 1 and 9999"


def _dates(meaning: Meaning) -> tuple[Meaning, ...]:
    """A meaning without what bounds or qualifies it; both ends of a range."""
    match meaning:
        case Range(start, end):
            return start, end
        case Bound(_, of) | Roughly(_, of):
            return (of,)
    return (meaning,)
