"""What a meaning tells of the text that it stands in, and what it asks of that, before anyone knows the text."""

from dataclasses import dataclass
from typing import Final, TypeAlias

from timeline.dates.meaning import (
    Away,
    Base,
    Bound,
    Clock,
    Duration,
    Either,
    Fixed,
    Holiday,
    Like,
    Meaning,
    Nth,
    Part,
    Range,
    Recurring,
    Relative,
    Roughly,
    Several,
    Some,
    Turn,
    Vague,
    Weekday,
    dates_of,
)
from timeline.dates.periods import Period, Unit

Key: TypeAlias = tuple[int, int]  # month and day, 0 for no day
_FIRM: Final = (Fixed, Duration, Recurring, Vague)  # what is the same in any text


@dataclass(slots=True, eq=False)
class Gist:
    """A meaning, and what it tells of its text; known by its identity, so that much can be kept of it."""

    meaning: Meaning
    asks: bool  # for the date mentioned before, whatever the text
    floats: bool  # it lies elsewhere in other texts, or its ends have to be found
    years: tuple[int, ...]  # that it names
    ancient: int  # the year before our era that it names, 0 for none
    from_here: int  # how many dates it counts from the day of publication
    named: Period | None  # the period that its first words name in full
    yearless: bool  # a month, or a day of one, without its year
    dated: tuple[tuple[Key, Period], ...]  # the days and months that it names in full


def gist(meaning: Meaning) -> Gist:
    """What a meaning tells of the text that it stands in."""
    dates = dates_of(meaning)
    bares = [*map(bare, dates)]
    return Gist(
        meaning,
        asks=_asks(meaning),
        floats=isinstance(meaning, Range) or not isinstance(bares[0], _FIRM),
        years=tuple([year for date in dates if (year := _named_year(date))]),
        ancient=_ancient_year(meaning),
        from_here=len([date for date in bares if _is_from_here(date)]),
        named=bares[0].period if isinstance(bares[0], Fixed) else None,
        yearless=_lacks_its_year(bares[0]),
        dated=tuple([found for date in bares for found in _dated(date)]),
    )


def bare(meaning: Meaning) -> Meaning:
    """A meaning without "early" and "about"."""
    while isinstance(meaning, Some | Roughly):
        meaning = meaning.of
    return meaning


def _dated(meaning: Meaning) -> tuple[tuple[Key, Period], ...]:
    """The months and days that a meaning names with their year, by month and day, 0 for a whole month."""
    match meaning:
        case Fixed(Period(Unit.DAY, day) as period):
            return ((day.month, day.day), period), ((day.month, 0), Period(Unit.MONTH, day.replace(day=1)))
        case Fixed(Period(Unit.MONTH, first) as period):
            return (((first.month, 0), period),)
    return ()


def _lacks_its_year(meaning: Meaning) -> bool:
    """Whether a month is named, or a day of one, and no year."""
    match meaning:
        case Part(Unit.MONTH, of=None) | Part(Unit.DAY, of=Part(Unit.MONTH, of=None)):
            return True
    return False


def _is_from_here(meaning: Meaning) -> bool:
    """Whether words count from the day of writing: "on Monday", "last month", "two years ago"."""
    match meaning:
        case Relative(base=Base.NOW) | Turn(base=Base.NOW) | Away(base=Base.NOW) | Weekday(of=None):
            return True
    return False


def _asks(meaning: Meaning | Base | None) -> bool:
    """Whether a meaning may have to be read from the date mentioned before."""
    match meaning:
        case Base():
            return meaning is not Base.NOW
        case Relative(base=base) | Turn(base=base):
            return base is not Base.NOW
        case Like() | Clock(of=None):
            return True
        case Part(of=of) | Weekday(of=of) | Holiday(of=of) | Some(_, of) | Roughly(_, of) | Clock(_, of):
            return _asks(of)
        case Nth(_, _, of) | Bound(_, of) | Away(base=of):
            return _asks(of)
        case Range(start, end):
            return _asks(start) or _asks(end)
        case Several(dates):
            return any(map(_asks, dates))
    return False


def _named_year(meaning: Meaning | None) -> int:
    """The year in which a meaning lies by its own words, or 0."""
    match meaning:
        case Fixed(period):
            return period.first.year
        case Part(_, _, of) | Holiday(_, of) | Some(_, of) | Roughly(_, of) | Clock(_, of):
            return _named_year(of)
        case Either(day_first):  # of one year, whichever it is
            return _named_year(day_first)
    return 0


def _ancient_year(meaning: Meaning) -> int:
    """The year before our era that a meaning names, 0 for none; of a decade or century its last."""
    value = meaning.value if isinstance(meaning, Vague) else ""
    return int(value[2:6].ljust(4, "0")) or 1 if value.startswith("BC") else 0
