"""The calendar as words cut it: a part of a larger period, and the periods near a day that bear a name."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import chain
from typing import Final

from dateutil.relativedelta import WE, relativedelta, weekday

from timeline.dates import holidays, periods
from timeline.dates.meaning import Holiday, Part, Weekday
from timeline.dates.periods import WIDTH, Period, Unit

LEAP: Final = 4  # years between two 29 Februaries, but for the turn of most centuries
AGREEING: Final = 700  # days: a weekday that fits no date this near is taken for the writer's slip


def part(unit: Unit, number: int, larger: Period) -> Period | None:
    """The part of a larger period that bears a number: its third month, day, quarter."""
    first = larger.first
    match unit:
        case Unit.MONTH:
            return periods.month(first.year, number)
        case Unit.DAY:
            return periods.day(first.year, first.month, number)
        case Unit.QUARTER:
            return Period(unit, date(first.year, 3 * number - 2, 1))
        case Unit.HALF:
            return Period(unit, date(first.year, 6 * number - 5, 1))
        case Unit.SEASON:
            return Period(unit, date(first.year, 3 * number, 1))
        case Unit.DECADE:  # "the twenties" of a century
            return Period(unit, date(first.year - first.year % 100 + number, 1, 1))
    return None


def weekday_of(number: int, larger: Period) -> Period | None:
    """The day of a week that is the weekday, 0 for Monday."""
    if larger.unit not in (Unit.WEEK, Unit.DAY):
        return None
    day = larger.first + relativedelta(weekday=weekday(number))
    return Period(Unit.DAY, day) if day in larger else None


def nth(number: int, what: Unit | int, larger: Period) -> Period | None:
    """The number-th unit or weekday within a larger period, counted from its end where negative."""
    if isinstance(what, Unit):
        return _nth_unit(number, what, larger)
    if number > 0:
        day = larger.first + relativedelta(weekday=weekday(what)(number))
    else:
        day = larger.last + relativedelta(weekday=weekday(what)(number))
    return Period(Unit.DAY, day) if day in larger else None


def _nth_unit(number: int, unit: Unit, larger: Period) -> Period | None:
    """A unit belongs to the period in which it begins; a week, as in ISO 8601, to the one that holds its Thursday."""
    if WIDTH[unit] >= WIDTH[larger.unit]:
        return None
    lead = timedelta(days=3 if unit is Unit.WEEK else 0)
    end = Period.containing(larger.first if number > 0 else larger.last, unit)
    if end.first + lead not in larger:
        end = end.shift(1 if number > 0 else -1)
    found = end.shift(number - 1 if number > 0 else number + 1)
    return found if found.first + lead in larger else None


def candidates(  # noqa: C901 - one case a name
    meaning: Part | Weekday | Holiday, anchor: date, years: int = 1
) -> Iterator[Period]:
    """The periods of the calendar that bear the name, earliest first: the nearest, or those of so many years around."""
    near = range(anchor.year - years, anchor.year + years + 1)
    match meaning:
        case Weekday(number):
            days = (number - anchor.weekday() + 7 * week for week in (-1, 0, 1))
            return _existing(lambda shift: Period(Unit.DAY, anchor + timedelta(days=shift)), days)
        case Holiday():
            return chain.from_iterable(_bearing(meaning, year) for year in near)
        case Part(Unit.DAY, day, None, weekday=int(number)):  # a month with such a day may be a year away
            return _agreeing(number, _existing(lambda shift: _day_of_month(day, anchor, shift), range(-14, 15)), anchor)
        case Part(weekday=int(number)):
            return _agreeing(number, candidates(replace(meaning, weekday=None), anchor, years=2), anchor)
        case Part(Unit.DAY, 29, Part(Unit.MONTH, 2)) if years < LEAP:
            return candidates(meaning, anchor, LEAP)
        case Part(Unit.DAY, number, Part(Unit.MONTH, in_month)):
            return _existing(lambda year: periods.day(year, in_month, number), near)
        case Part(Unit.DAY, number):
            return _existing(lambda shift: _day_of_month(number, anchor, shift), range(-2, 3))
        case Part(Unit.WEEKEND):
            week = Period.containing(anchor, Unit.WEEKEND)
            return _existing(week.shift, (-1, 0, 1))
        case Part(Unit.DECADE, number):
            return _existing(
                lambda year: part(Unit.DECADE, number, periods.year(year)), (anchor.year - 100, anchor.year)
            )
        case Part(unit, number):
            return _existing(lambda year: part(unit, number, periods.year(year)), near)


def _day_of_month(number: int, anchor: date, shift: int) -> Period | None:
    return part(Unit.DAY, number, Period.containing(anchor, Unit.MONTH).shift(shift))


def _bearing(holiday: Holiday, year: int) -> tuple[Period, ...]:
    """The periods of a year that bear the name; of its weekend, the nearest, which a Wednesday does not have."""
    found = holidays.bearing(holiday.name, year)
    if holiday.unit is not Unit.WEEKEND:
        return found
    days = (period.first for period in found if period.first.weekday() != WE.weekday)
    return tuple(Period.containing(day - timedelta(days=2), Unit.WEEKEND) for day in days)


def the_only(holiday: Holiday, year: int) -> Period | None:
    """The one that bears the name; of two in a year nobody can tell which is meant."""
    found = _bearing(holiday, year)
    return found[0] if len(found) == 1 else None


def _agreeing(number: int, days: Iterator[Period], anchor: date) -> Iterator[Period]:
    """The days that fall on a day of the week; all, where none does that is near enough."""
    found = list(days)
    fit = [day for day in found if day.first.weekday() == number and abs((day.first - anchor).days) <= AGREEING]
    return iter(fit or found)


def _existing(make: Callable[[int], Period | None], numbers: Iterable[int]) -> Iterator[Period]:
    """The periods made from the numbers, without those that do not exist or lie outside the years 1 to 9999."""
    for number in numbers:
        try:
            period = make(number)
        except (ValueError, OverflowError):
            continue
        if period:
            yield period
