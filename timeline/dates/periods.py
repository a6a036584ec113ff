"""Units of the calendar and the periods they cut time into: a day, week, month, quarter, season, year, decade, century.

Years run from 1 to 9999; arithmetic that leaves them raises ValueError or OverflowError. Weeks are ISO 8601's.
"""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import Final, Self

from dateutil.relativedelta import relativedelta

from timeline.dates.frozen import Frozen
from timeline.dates.when import When


class Unit(StrEnum):
    """A unit of time; the value is the TimeML designator of a duration in it (DE and CE as in TIDES)."""

    SECOND = "TS"
    MINUTE = "TM"
    HOUR = "TH"
    DAY = "D"
    WEEK = "W"
    WEEKEND = "WE"
    SPAN = "SPAN"  # so many days together, such as a feast of a week
    MONTH = "M"
    QUARTER = "Q"
    SEASON = "SEASON"
    HALF = "H"
    YEAR = "Y"
    DECADE = "DE"
    CENTURY = "CE"
    MILLENNIUM = "ML"


STEPS: Final = {
    Unit.DAY: relativedelta(days=1),
    Unit.WEEK: relativedelta(weeks=1),
    Unit.WEEKEND: relativedelta(weeks=1),
    Unit.MONTH: relativedelta(months=1),
    Unit.QUARTER: relativedelta(months=3),
    Unit.SEASON: relativedelta(months=3),
    Unit.HALF: relativedelta(months=6),
    Unit.YEAR: relativedelta(years=1),
    Unit.DECADE: relativedelta(years=10),
    Unit.CENTURY: relativedelta(years=100),
    Unit.MILLENNIUM: relativedelta(years=1000),
}
_MONTHS: Final = {  # how many months a unit has, which begins on the first of one
    Unit.MONTH: 1,
    Unit.QUARTER: 3,
    Unit.SEASON: 3,
    Unit.HALF: 6,
    Unit.YEAR: 12,
    Unit.DECADE: 120,
    Unit.CENTURY: 1200,
    Unit.MILLENNIUM: 12000,
}
_DAYS: Final = {Unit.WEEK: 7, Unit.WEEKEND: 2}
_LAST_MONTH: Final = date.max.year * 12 + date.max.month
_ONE_DAY: Final = timedelta(days=1)
WIDTH: Final = {unit: rank for rank, unit in enumerate(Unit)}  # a coarser unit has the greater rank
SEASON_NAMES: Final = {3: "SP", 6: "SU", 9: "FA", 12: "WI"}  # TimeML's, by the season's first month


@dataclass(frozen=True, slots=True)
class Period(Frozen):
    """One unit of the calendar: which unit, its first day, and how many days where the unit does not say."""

    unit: Unit
    first: date
    days: int = 1

    @classmethod
    def containing(cls, day: date, unit: Unit) -> Self:  # noqa: C901 - one case a unit
        """The period of this unit in which a day lies; for a weekend, that of the day's week."""
        year, month = day.year, day.month
        match unit:
            case Unit.DAY:
                return cls(unit, day)
            case Unit.WEEK:
                return cls(unit, day - timedelta(days=day.weekday()))
            case Unit.WEEKEND:
                return cls(unit, day + timedelta(days=5 - day.weekday()))
            case Unit.MONTH:
                return cls(unit, date(year, month, 1))
            case Unit.QUARTER:
                return cls(unit, date(year, month - (month - 1) % 3, 1))
            case Unit.SEASON:
                return cls(unit, date(year, month, 1) - relativedelta(months=month % 3))
            case Unit.HALF:
                return cls(unit, date(year, 1 if month < 7 else 7, 1))
            case Unit.YEAR:
                return cls(unit, date(year, 1, 1))
            case Unit.DECADE:
                return cls(unit, date(max(year - year % 10, 1), 1, 1))
            case Unit.CENTURY:
                return cls(unit, date(year - (year - 1) % 100, 1, 1))
            case Unit.MILLENNIUM:
                return cls(unit, date(year - (year - 1) % 1000, 1, 1))
        raise ValueError(f"expected a unit of a day or more, got {unit.name.lower()}")

    @property
    def last(self) -> date:
        """Its last day."""
        if self.unit is Unit.DAY:
            return self.first
        if months := _MONTHS.get(self.unit):
            beyond = self.first.year * 12 + self.first.month + months > _LAST_MONTH
            return date.max if beyond else _months_on(self.first, months) - _ONE_DAY
        days = _DAYS.get(self.unit, self.days) - 1
        return self.first + timedelta(days=min(days, (date.max - self.first).days))

    def shift(self, count: int) -> "Period":
        """The period so many of its own units later; earlier when negative."""
        if self.unit is Unit.SPAN:
            return replace(self, first=self.first + timedelta(days=self.days * count))
        if months := _MONTHS.get(self.unit):
            return Period.containing(_months_on(self.first, months * count), self.unit)
        return Period.containing(self.first + STEPS[self.unit] * count, self.unit)

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last


def _months_on(first: date, months: int) -> date:
    """The first of the month so many months later. Raises ValueError beyond the years 1 to 9999."""
    years, month = divmod(first.month - 1 + months, 12)
    return date(first.year + years, month + 1, 1)


def day(year: int, month: int, number: int) -> Period:
    """One day. Raises ValueError when there is no such day."""
    return Period(Unit.DAY, date(year, month, number))


def month(year: int, number: int) -> Period:
    """One month."""
    return Period(Unit.MONTH, date(year, number, 1))


def year(number: int) -> Period:
    """One year."""
    return Period(Unit.YEAR, date(number, 1, 1))


def edtf(period: Period) -> str:
    """EDTF for a period; weeks, weekends, quarters, half-years and centuries are intervals."""
    first, last = period.first, period.last
    match period.unit:
        case Unit.DAY:
            return first.isoformat()
        case Unit.WEEK | Unit.WEEKEND | Unit.SPAN:
            return f"{first}/{last}"
        case Unit.MONTH:
            return f"{first.year:04}-{first.month:02}"
        case Unit.SEASON:
            return f"{first.year:04}-{20 + first.month // 3}"
        case Unit.QUARTER | Unit.HALF:
            return f"{first.year:04}-{first.month:02}/{last.year:04}-{last.month:02}"
        case Unit.DECADE:
            return f"{first.year // 10:03}X"
        case Unit.YEAR:
            return f"{first.year:04}"
    return f"{first.year:04}/{last.year:04}"


def ends(period: Period) -> tuple[str, str]:
    """Its first and last point, as EDTF that may end an interval, and no finer than the period itself."""
    match period.unit:
        case Unit.DAY | Unit.MONTH | Unit.YEAR:
            return edtf(period), edtf(period)
        case Unit.QUARTER | Unit.HALF | Unit.CENTURY | Unit.MILLENNIUM:
            first, _, last = edtf(period).partition("/")
            return first, last
        case Unit.DECADE:
            return f"{period.first.year:04}", f"{period.last.year:04}"
    return period.first.isoformat(), period.last.isoformat()


def timeml(period: Period) -> str:
    """The TIMEX3 value of a period (TimeML 1.2.1), which has none for a span: there that of what holds it."""
    first = period.first
    match period.unit:
        case Unit.SPAN:
            return timeml(_around(period))
        case Unit.WEEK | Unit.WEEKEND:
            iso = first.isocalendar()
            return f"{iso.year:04}-W{iso.week:02}" + ("-WE" if period.unit is Unit.WEEKEND else "")
        case Unit.QUARTER:
            return f"{first.year:04}-Q{(first.month + 2) // 3}"
        case Unit.HALF:
            return f"{first.year:04}-H{1 if first.month < 7 else 2}"
        case Unit.SEASON:
            return f"{first.year:04}-{SEASON_NAMES[first.month]}"
        case Unit.DECADE:
            return f"{first.year // 10:03}"
        case Unit.CENTURY:
            return f"{first.year // 100:02}"
        case Unit.MILLENNIUM:
            return f"{first.year // 1000}"
    return edtf(period)


def _around(span: Period) -> Period:
    """The narrowest week, month or year in which a span lies; the year in which it begins, if it lies in none."""
    wider = [Period.containing(span.first, unit) for unit in (Unit.WEEK, Unit.MONTH, Unit.YEAR)]
    return next((period for period in wider if span.last in period), wider[-1])


def when(period: Period) -> When:
    """The same as a date of a timeline."""
    return When.parse(edtf(period))
