"""What a meaning denotes, given the day it was written and the date mentioned before it. All policy is in this file.

The day of publication is the anchor of news prose. Where the words leave a year, month or week out, the tense of the
clause says on which side of the anchor to look; without a tense the past is meant, unless the future is far nearer.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from dateutil.relativedelta import relativedelta, weekday

from timeline.dates import holidays, periods
from timeline.dates.meaning import (
    Away,
    Base,
    Bound,
    Clock,
    Dated,
    Fixed,
    Holiday,
    Meaning,
    Nth,
    Part,
    Portion,
    Range,
    Relative,
    Roughly,
    Side,
    Some,
    Turn,
    Weekday,
)  # fmt: skip
from timeline.dates.periods import STEPS, WIDTH, Period, Unit
from timeline.dates.tense import Tense
from timeline.dates.when import When

LARGER: Final = {Unit.DAY: Unit.MONTH, Unit.MONTH: Unit.YEAR, Unit.QUARTER: Unit.YEAR, Unit.HALF: Unit.YEAR,
                 Unit.SEASON: Unit.YEAR, Unit.WEEK: Unit.YEAR}  # fmt: skip
FAR: Final = 300  # days: a date without a year is hardly ever this far away ...
BACKWARDS: Final = 1.5  # a narrative goes back less readily than on
NEAR: Final = 60  # ... when the same date of another year is this near


@dataclass(frozen=True, slots=True)
class Context:
    """What a mention is read against."""

    published: date
    tense: Tense = Tense.NONE
    mentioned: Period | None = None  # the date mentioned before, where there is one
    narrative: bool = False  # whether the text tells of times past, one after the other, and not of its own day
    ancient: bool = False  # whether it has come to a time before year 1, of which no calendar is kept here


@dataclass(frozen=True, slots=True)
class Place:
    """Where on the calendar a mention lies, and why there."""

    period: Period
    why: str
    doubt: str = ""  # EDTF qualifier
    portion: Portion | None = None
    time: str = ""  # TimeML time of day, "T14:58" or "TMO"


def denote(meaning: Meaning, context: Context) -> tuple[When, str] | None:
    """The date a meaning denotes, with the reason; None where it denotes none, or none between the years 1 and 9999."""
    try:
        match meaning:
            case Range():
                return _between(meaning, context)
            case Bound():
                return _open(meaning, context)
            case Clock(of=None):
                return None
            case _:
                place = locate(meaning, context)
                return (When.parse(_edtf(place)), place.why) if place else None
    except (OverflowError, ValueError):
        return None


def locate(meaning: Meaning, context: Context) -> Place | None:  # noqa: C901, PLR0912 - one case a meaning
    """The one stretch of the calendar that a dated meaning covers; None for a meaning that covers none.

    Raises ValueError or OverflowError for a day that does not exist or lies outside the years 1 to 9999.
    """
    match meaning:
        case Fixed(period):
            return Place(period, "the words name it in full")
        case Part(of=None) | Part(of=Part(Unit.MONTH, of=None)) | Weekday(of=None) | Holiday(of=None):
            return _implied(meaning, context)
        case Part(unit, number, of):
            return _within(of, context, lambda period: _part(unit, number, period))
        case Weekday(number, of):
            return _within(of, context, lambda period: _weekday(number, period))
        case Holiday(name, of):
            return _within(of, context, lambda period: Period(Unit.DAY, holidays.day(name, period.first.year)))
        case Relative(unit, offset, base):
            anchor = _anchor(base, context)
            if not anchor:
                return None
            return Place(Period.containing(anchor.first, unit).shift(offset), _counted(offset, unit, base))
        case Turn(what, offset):
            return _turn(what, offset, context)
        case Away(count, unit, sign, base):
            return _away(count, unit, sign, base, context)
        case Nth(number, what, of):
            return _within(of, context, lambda period: _nth(number, what, period))
        case Some(portion, of):
            place = locate(of, context)
            return place and replace(place, portion=portion)
        case Roughly(doubt, of):
            place = locate(of, context)
            return place and replace(place, doubt=doubt.value)
        case Clock(time, of):
            place = locate(of or Relative(Unit.DAY, 0, Base.FOCUS), context)
            return place if not place or place.period.unit is not Unit.DAY else replace(place, time=time)
    return None


def _within(of: Dated | None, context: Context, cut: Callable[[Period], Period | None]) -> Place | None:
    """A place cut out of the larger one that the words name."""
    larger = locate(of, context) if of else None
    period = cut(larger.period) if larger else None
    return Place(period, larger.why, larger.doubt) if larger and period else None


def _part(unit: Unit, number: int, larger: Period) -> Period | None:
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


def _weekday(number: int, larger: Period) -> Period | None:
    if larger.unit not in (Unit.WEEK, Unit.DAY):
        return None
    day = larger.first + relativedelta(weekday=weekday(number))
    return Period(Unit.DAY, day) if day in larger else None


def _nth(number: int, what: Unit | int, larger: Period) -> Period | None:
    if isinstance(what, Unit):
        if WIDTH[what] >= WIDTH[larger.unit]:
            return None
        if number < 0:
            found = Period.containing(larger.last, what)
        else:
            found = Period.containing(larger.first, what).shift(number - 1)
        return found if found.first <= larger.last else None
    if number > 0:
        day = larger.first + relativedelta(weekday=weekday(what)(number))
    else:
        day = larger.last + relativedelta(weekday=weekday(what)(number))
    return Period(Unit.DAY, day) if day in larger else None


def _candidates(meaning: Part | Weekday | Holiday, anchor: date) -> Iterator[Period]:
    """The periods of the calendar near the anchor that bear the name, earliest first."""
    month, near = Period.containing(anchor, Unit.MONTH), range(anchor.year - 2, anchor.year + 3)
    match meaning:
        case Weekday(number):
            days = (number - anchor.weekday() + 7 * week for week in (-1, 0, 1))
            return _existing(lambda shift: Period(Unit.DAY, anchor + timedelta(days=shift)), days)
        case Holiday(name):
            return _existing(lambda year: Period(Unit.DAY, holidays.day(name, year)), near)
        case Part(Unit.DAY, number, Part(Unit.MONTH, in_month)):
            years = range(anchor.year - 4, anchor.year + 5)  # far enough for 29 February
            return _existing(lambda year: periods.day(year, in_month, number), years)
        case Part(Unit.DAY, number):
            return _existing(lambda shift: _part(Unit.DAY, number, month.shift(shift)), range(-2, 3))
        case Part(Unit.DECADE, number):
            return _existing(
                lambda year: _part(Unit.DECADE, number, periods.year(year)), (anchor.year - 100, anchor.year)
            )
        case Part(unit, number):
            return _existing(lambda year: _part(unit, number, periods.year(year)), near)


def _existing(make: Callable[[int], Period | None], numbers: Iterable[int]) -> Iterator[Period]:
    """The periods made from the numbers, without those that do not exist or lie outside the years 1 to 9999."""
    for number in numbers:
        try:
            period = make(number)
        except (ValueError, OverflowError):
            continue
        if period:
            yield period


def _implied(meaning: Part | Weekday | Holiday, context: Context) -> Place | None:
    """The period of a name that leaves out what it is part of."""
    if context.ancient:
        return None
    by_week = isinstance(meaning, Weekday) and context.mentioned and context.mentioned.unit is not Unit.DAY
    if not context.narrative or not context.mentioned or by_week:
        return _choose(list(_candidates(meaning, context.published)), context)
    return _told_next(list(_candidates(meaning, context.mentioned.first)), context.mentioned)


def _told_next(candidates: Iterable[Period], mentioned: Period) -> Place | None:
    """Which of several periods of one name a narrative comes to after a date: the nearest, sooner after than before."""
    within = [period for period in candidates if period.first in mentioned]
    if within:
        return Place(within[0], "the one in the period mentioned before")

    def distance(period: Period) -> float:
        days = (period.first - mentioned.first).days
        return days if days >= 0 else -days * BACKWARDS

    found = min(candidates, key=distance, default=None)
    return Place(found, "the nearest one to the date mentioned before") if found else None


def _choose(candidates: Iterable[Period], context: Context) -> Place | None:
    """Which of several periods of one name is meant, by the tense."""
    anchor = context.published
    past = max((p for p in candidates if p.first <= anchor), key=lambda p: p.first, default=None)
    ahead = min((p for p in candidates if p.last >= anchor), key=lambda p: p.first, default=None)
    if not past or not ahead:
        only = past or ahead
        return Place(only, "the only one near the day of publication") if only else None
    if past == ahead:
        return Place(past, "the day of publication lies in it")
    back, forth = (anchor - past.last).days, (ahead.first - anchor).days
    if context.tense is Tense.FUTURE:
        if forth > FAR and back <= NEAR:
            return Place(past, "just before the day of publication; the next would be most of a year away")
        return Place(ahead, "the next one, since the clause speaks of what is to come")
    if context.tense.is_past:
        if back > FAR and forth <= NEAR:
            return Place(ahead, "soon after the day of publication; the last was most of a year before")
        return Place(past, "the latest one, since the clause speaks of the past")
    if forth * 2 < back and back > 14:
        return Place(ahead, "the nearest one to the day of publication")
    return Place(past, "the latest one up to the day of publication")


def _turn(what: Part | Weekday | Holiday, offset: int, context: Context) -> Place | None:
    """A named part with a direction: "last March", "this summer", "next Friday"."""
    anchor = context.published
    candidates = list(_candidates(what, anchor))
    if not candidates:
        return None
    unit = candidates[0].unit
    here = Period.containing(anchor, unit)
    if offset < 0:
        found = max((p for p in candidates if p.first < here.first), key=lambda p: p.first, default=None)
        return Place(found, "the latest one before the day of publication") if found else None
    if offset > 0:
        found = min((p for p in candidates if p.first > here.first), key=lambda p: p.first, default=None)
        return Place(found, "the first one after the day of publication") if found else None
    around = Period.containing(anchor, Unit.WEEK if unit is Unit.DAY and isinstance(what, Weekday) else Unit.YEAR)
    found = next((p for p in candidates if p.first in around), None)
    return Place(found, f"the one in this {around.unit.name.lower()}") if found else None


def _anchor(base: "Base | Dated", context: Context) -> Period | None:
    match base:
        case Base.NOW:
            return Period(Unit.DAY, context.published)
        case Base.THEN | Base.FOCUS if context.ancient:
            return None
        case Base.THEN:
            return context.mentioned
        case Base.FOCUS:
            told = context.mentioned if context.narrative else None
            return told or Period(Unit.DAY, context.published)
    place = locate(base, context)
    return place.period if place else None


def _away(count: int | None, unit: Unit, sign: int, base: "Base | Dated", context: Context) -> Place | None:
    """So many units from a base, no finer than the unit counted in."""
    anchor = _anchor(base, context)
    if anchor is None or count is None or unit not in STEPS:
        return None
    day = anchor.first + STEPS[unit] * (count * sign)
    doubt = ""
    if WIDTH[unit] > WIDTH[Unit.YEAR]:  # "a decade ago" is about ten years ago, not a decade of the calendar
        unit, doubt = Unit.YEAR, "~"
    grain = max(unit, anchor.unit, key=WIDTH.__getitem__)
    side = "before" if sign < 0 else "after"
    origin = base.value if isinstance(base, Base) else "the date that the words name"
    return Place(Period.containing(day, grain), f"{count} {_plural(unit, count)} {side} {origin}", doubt)


def _plural(unit: Unit, count: int) -> str:
    return unit.name.lower() + ("" if count == 1 else "s")


def _counted(offset: int, unit: Unit, base: Base) -> str:
    name = unit.name.lower()
    match offset:
        case 0:
            return f"{base.value}" if unit is Unit.DAY else f"the {name} of {base.value}"
        case -1:
            return f"the {name} before that of {base.value}" if unit is not Unit.DAY else f"the day before {base.value}"
        case 1:
            return f"the {name} after that of {base.value}" if unit is not Unit.DAY else f"the day after {base.value}"
    return f"{abs(offset)} {_plural(unit, abs(offset))} {'before' if offset < 0 else 'after'} {base.value}"


def _edtf(place: Place) -> str:
    """EDTF for a place; a qualified season is written as months, since EDTF qualifies no season."""
    if not place.doubt:
        return periods.edtf(place.period)
    if place.period.unit is Unit.SEASON:
        first, last = place.period.first, place.period.last
        return f"{first:%Y-%m}{place.doubt}/{last:%Y-%m}{place.doubt}"
    return "/".join(end + place.doubt for end in periods.edtf(place.period).split("/"))


def _between(meaning: Range, context: Context) -> tuple[When, str] | None:
    """From the first point of one to the last of the other; an end that leaves its year out follows the start."""
    start = locate(meaning.start, context)
    if not start:
        return None
    end = _following(meaning.end, start.period) or locate(meaning.end, context)
    if not end or end.period.last < start.period.first:
        return None
    first, last = periods.ends(start.period)[0], periods.ends(end.period)[1]
    if first == last:
        return When.parse(first), start.why
    return When.parse(f"{first}{start.doubt}/{last}{end.doubt}"), f"from {start.why} to {end.why}"


def _following(meaning: Dated, start: Period) -> Place | None:
    """The first period of a name, at or after the start of a range, where the words leave out what it is part of."""
    match meaning:
        case Part(of=None) | Part(of=Part(of=None)) | Weekday(of=None) | Holiday(of=None):
            found = next((period for period in _candidates(meaning, start.last) if period.last >= start.last), None)
            return Place(found, "the first one after the start") if found else None
    return None


def _open(meaning: Bound, context: Context) -> tuple[When, str] | None:
    """An interval open before or after the date that bounds it."""
    tense = Tense.FUTURE if meaning.side is Side.BY and not context.tense.is_past else context.tense
    place = locate(meaning.of, replace(context, tense=tense))
    if not place:
        return None
    period = place.period
    match meaning.side:
        case Side.BY:
            text = f"../{periods.ends(period)[1]}{place.doubt}"
        case Side.BEFORE:
            text = f"../{periods.ends(period.shift(-1))[1]}{place.doubt}"
        case Side.SINCE:
            text = f"{periods.ends(period)[0]}{place.doubt}/.."
        case Side.AFTER:
            text = f"{periods.ends(period.shift(1))[0]}{place.doubt}/.."
    return When.parse(text), f"{meaning.side.value} {place.why}"
