"""What was said: the closed union of what words about time can mean, before anyone knows when they were written.

A meaning keeps exactly what the words say and leaves out what they leave out: "March" has no year here.
"""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeAlias

from timeline.dates.frozen import Frozen
from timeline.dates.periods import Period, Unit


class Base(StrEnum):
    """What a relative expression counts from."""

    NOW = "the day of publication"
    THEN = "the date mentioned before"
    FOCUS = (
        "the time that the text is about"  # in news the day of publication, in a narrative the date mentioned before
    )


class Portion(StrEnum):
    """A part of a period that has no calendar of its own; the value is the TIMEX3 modifier."""

    START = "START"
    MID = "MID"
    END = "END"


class Side(StrEnum):
    """Which side of a date a bound leaves open."""

    BY = "by"  # up to and with
    BEFORE = "before"  # up to and without
    SINCE = "since"  # from, and with
    AFTER = "after"  # from, and without


class Order(StrEnum):
    """Which of two numbers a writer puts first. No text says so; whoever knows the writer may."""

    DAY_FIRST = "day"
    MONTH_FIRST = "month"


class Doubt(StrEnum):
    """EDTF's qualifiers."""

    ABOUT = "~"
    MAYBE = "?"


@dataclass(frozen=True, slots=True)
class Fixed(Frozen):
    """A period that needs nothing else: "2009", "the 1990s", "5 May 2018"."""

    period: Period


@dataclass(frozen=True, slots=True)
class Since(Frozen):
    """A period for which its date has become a name, and what the words said before it: "the Sept. 11 attacks"."""

    period: Period
    before: "Dated"


@dataclass(frozen=True, slots=True)
class Part(Frozen):
    """A named part of something larger: "March", "the 5th", "spring", "the third quarter".

    `number` counts within `of`: month 1-12 of a year, day 1-31 of a month, quarter 1-4, half 1-2, season 1-4 (spring
    first). Where the words leave out `of`, it is None. `weekday` is the one that the words name beside a day, from 0
    for Monday: "Tuesday the 19th".
    """

    unit: Unit
    number: int
    of: "Dated | None" = None
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Weekday(Frozen):
    """A day of the week, 0 for Monday, alone or in a week, month or year that is named."""

    number: int
    of: "Dated | None" = None


@dataclass(frozen=True, slots=True)
class Holiday(Frozen):
    """A day, or several together, that the calendar knows by name, alone or in a year that is named; or its weekend."""

    name: str
    of: "Dated | None" = None
    unit: Unit = Unit.DAY


@dataclass(frozen=True, slots=True)
class Relative(Frozen):
    """A unit counted from the one that holds the base: 0 is this one, -1 the last, 1 the next."""

    unit: Unit
    offset: int
    base: Base = Base.NOW


@dataclass(frozen=True, slots=True)
class Turn(Frozen):
    """A named part of the calendar with a direction: "last March" (-1), "this summer" (0), "March after next" (2).

    `latest` says that it may be the day before: of yesterday nobody says "last Friday", but "this past Friday".
    """

    what: Part | Weekday | Holiday
    offset: int
    base: Base = Base.NOW
    latest: bool = False


@dataclass(frozen=True, slots=True)
class Away(Frozen):
    """So many units before (negative) or after a base; the unit that holds the base for 0: "the week of May 5".

    `exact` is to the day, whatever the unit: "a week from Tuesday".
    """

    count: int
    unit: Unit
    sign: int
    base: "Base | Dated" = Base.NOW
    exact: bool = False


@dataclass(frozen=True, slots=True)
class Like(Frozen):
    """The period that matches the one spoken of: "the quarter", "the year-earlier quarter", "the 1988 period".

    `unit` is the one named, None for one that is not; `year` is that named, or else so many years before.
    """

    unit: Unit | None = None
    year: int | None = None
    back: int = 1


@dataclass(frozen=True, slots=True)
class Nth(Frozen):
    """The number-th unit or weekday within a period, -1 for the last: "the first week of March"."""

    number: int
    what: Unit | int  # a unit, or a weekday from 0 for Monday
    of: "Dated"


@dataclass(frozen=True, slots=True)
class Some(Frozen):
    """An early, middle or late portion of a period: "early 2018", "the end of the summer"."""

    portion: Portion
    of: "Dated"


@dataclass(frozen=True, slots=True)
class Roughly(Frozen):
    """A date that the words qualify: "around March 5", "possibly in 2009"."""

    doubt: Doubt
    of: "Dated"


@dataclass(frozen=True, slots=True)
class Clock(Frozen):
    """A time of day in TimeML's terms: "T14:58", "TMO"; with the zone that was named; on a day, where one is named."""

    time: str
    of: "Dated | None" = None


@dataclass(frozen=True, slots=True)
class Either(Frozen):
    """A day of which the words do not tell the month from the number: "3/4/2018"."""

    day_first: "Dated"
    month_first: "Dated"


@dataclass(frozen=True, slots=True)
class Range(Frozen):
    """From one date to another, both included: "between March and May"."""

    start: "Dated"
    end: "Dated"


@dataclass(frozen=True, slots=True)
class Bound(Frozen):
    """Open on one side: "by the end of the summer", "since 2015"."""

    side: Side
    of: "Dated"


@dataclass(frozen=True, slots=True)
class Several(Frozen):
    """Dates told in one breath: "on 3, 5 and 7 May". Each is a mention of its own."""

    dates: tuple["Dated", ...]


@dataclass(frozen=True, slots=True)
class Stretch(Frozen):
    """So many units up to now (negative) or from now on: "the last three months". It says how long, and when too.

    A count of 0 begins with the unit that holds the base: "the year to date". `value` is that of a TIMEX3 duration.
    """

    count: int
    unit: Unit
    sign: int
    value: str


@dataclass(frozen=True, slots=True)
class Duration(Frozen):
    """How long, not when: TIMEX3 value such as "P12D" or "PXY"."""

    value: str


@dataclass(frozen=True, slots=True)
class Recurring(Frozen):
    """How often, not when: the value of a TIMEX3 SET."""

    value: str


@dataclass(frozen=True, slots=True)
class Vague(Frozen):
    """PAST_REF, PRESENT_REF or FUTURE_REF, a year before our era, any night: a time that no calendar here shows."""

    value: str


@dataclass(frozen=True, slots=True)
class NoTime(Frozen):
    """Words that look like a time and are none: a price, a version, a newspaper."""


Dated: TypeAlias = (
    Fixed | Since | Part | Weekday | Holiday | Relative | Turn | Away | Like | Nth | Some | Roughly | Clock | Either
)  # denotes one stretch of the calendar
Meaning: TypeAlias = Dated | Range | Bound | Several | Stretch | Duration | Recurring | Vague | NoTime


def dates_of(meaning: Meaning) -> tuple[Meaning, ...]:
    """The dates that a meaning names: both ends of a range, what a bound bounds, each of several; else itself."""
    match meaning:
        case Range(start, end):
            return start, end
        case Bound(_, of):
            return (of,)
        case Several(dates):
            return dates
    return (meaning,)


def grain(meaning: Dated) -> Unit | None:
    """The unit of calendar that a dated meaning covers; None where only its resolution tells."""
    match meaning:
        case Fixed(period) | Since(period):
            return period.unit
        case Holiday(unit=named):
            return named
        case Weekday() | Either() | Away(exact=True):
            return Unit.DAY
        case Part(unit) | Relative(unit) | Away(_, unit):
            return unit
        case Nth(_, what):
            return what if isinstance(what, Unit) else Unit.DAY
        case Turn(what):
            return grain(what)
        case Some(_, of) | Roughly(_, of):
            return grain(of)
        case Clock(_, of):
            return grain(of) if of else Unit.DAY
    return None


def inside(inner: Dated, larger: Dated) -> Dated | None:
    """A part put into the larger period that the words name beside it: "March" + "last year". None if it cannot be."""
    unit = grain(larger)
    match inner:
        case Part(Unit.DAY, number, Part(Unit.MONTH, in_month, None)) if unit is Unit.YEAR:
            return Part(Unit.DAY, number, Part(Unit.MONTH, in_month, larger))
        case Part(Unit.DAY, number, None) if unit is Unit.MONTH:
            return Part(Unit.DAY, number, larger)
        case Part(Unit.MONTH | Unit.SEASON | Unit.QUARTER | Unit.HALF as part, number, None) if unit is Unit.YEAR:
            return Part(part, number, larger)
        case Weekday(number, None) if unit is Unit.WEEK or (unit is Unit.DAY and not isinstance(larger, Weekday)):
            return Weekday(number, larger)
        case Holiday(of=None) if unit is Unit.YEAR:
            return replace(inner, of=larger)
        case Some(portion, of):
            found = inside(of, larger)
            return Some(portion, found) if found else None
    return None
