"""A name that the calendar knows, how it is spelt, and the ways of finding its days in a year."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final, Literal, TypeAlias

from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter
from dateutil.relativedelta import relativedelta, weekday

from timeline.dates import periods
from timeline.dates.periods import Period, Unit

Days: TypeAlias = Callable[[int], Iterable[Period]]  # of a year of our calendar: most often one; two, or none

KEPT_BY_EASTER: Final = range(1583, 4100)  # the years of our calendar for which dateutil counts


class Needs(StrEnum):
    """What must stand with a name before it is taken for the day, where it means other things too."""

    NOTHING = "nothing"
    CAPITAL = "a capital"  # "Thanksgiving", not "a service of thanksgiving"
    COMPANY = "a capital and a preposition"  # "during Advent", not "the head of Advent"
    ROOM = "a capital, a preposition, and no noun after it"  # "before New Year", not "her New Year address"
    HOME = "no other nation"  # "Memorial Day", not "Korea's Memorial Day"


@dataclass(frozen=True, slots=True)
class Named:
    """A day, or several together, that bears a name.

    `spelt` is written as a rule's phrase, several parted by " / "; an apostrophe in it may be left out, a hyphen may be
    a space. `example` is where it lay in the year that it begins with. `differs` says that countries keep it a day
    apart from one another, `optional` that its calendar is that of a package which need not be there.
    """

    name: str
    spelt: str
    days: Days
    example: str
    needs: Needs = Needs.NOTHING
    differs: bool = False
    optional: bool = False

    @property
    def unit(self) -> Unit:
        """A day, or a span of days."""
        return Unit.SPAN if "/" in self.example else Unit.DAY


def fixed(month: int, number: int) -> Days:
    """The same day of every year."""
    return lambda year: (periods.day(year, month, number),)


def each(month: int, number: int, on: weekday, days: int = 0) -> Days:
    """The nth weekday from a day of every year; or so many days after it."""
    return lambda year: (_from(date(year, month, number) + relativedelta(weekday=on), days),)


def from_easter(first: int, last: int | None = None) -> Days:
    """So many days after Easter Sunday, or before it when negative; from the first to the last."""
    return after(_easter(EASTER_WESTERN), first, last)


def from_orthodox_easter(first: int, last: int | None = None) -> Days:
    """The same, from Easter Sunday of the Orthodox churches."""
    return after(_easter(EASTER_ORTHODOX), first, last)


def after(days: Days, first: int, last: int | None = None) -> Days:
    """So many days after the days that bear another name, or before them when negative; from the first to the last."""
    return lambda year: (_from(found.first, first, last) for found in days(year))


def span(first: date, last: date) -> Period:
    """The days from the first to the last."""
    return Period(Unit.SPAN, first, (last - first).days + 1)


def _easter(method: Literal[2, 3]) -> Days:
    return lambda year: (Period(Unit.DAY, easter(year, method)),) if year in KEPT_BY_EASTER else ()


def _from(origin: date, first: int, last: int | None = None) -> Period:
    start = origin + timedelta(days=first)
    return Period(Unit.DAY, start) if last is None else span(start, origin + timedelta(days=last))
