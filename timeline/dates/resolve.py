"""What a meaning denotes, given the day it was written and the date mentioned before it.

The day of publication is the anchor of news prose, the date mentioned before that of a narrative. All policy is in this
file and, for names that leave a year, month or week out, in choice.py.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import lru_cache
from typing import Final

from timeline.dates import holidays
from timeline.dates.choice import choose, told_beside, told_next, turned
from timeline.dates.context import Context, Place
from timeline.dates.cuts import candidates, nth, part, the_only, weekday_of
from timeline.dates.meaning import (
    Away,
    Base,
    Clock,
    Dated,
    Doubt,
    Either,
    Fixed,
    Holiday,
    Like,
    Meaning,
    Nth,
    Order,
    Part,
    Relative,
    Roughly,
    Since,
    Some,
    Turn,
    Weekday,
)  # fmt: skip
from timeline.dates.periods import STEPS, WIDTH, Period, Unit
from timeline.dates.tense import Tense

THE_YEAR: Final = Relative(Unit.YEAR, 0, Base.FOCUS)  # whose later half, told in the past, is that of the year before
LATELY: Final = 7  # days: what news tells of with a time of day and no day
REMEMBERED: Final = 1024  # places; a text says the same thing over and over


@lru_cache(REMEMBERED)
def locate(meaning: Meaning, context: Context) -> Place | None:  # noqa: C901, PLR0912 - one case a meaning
    """The one stretch of the calendar that a dated meaning covers; None for a meaning that covers none.

    Raises ValueError or OverflowError for a day that does not exist or lies outside the years 1 to 9999.
    """
    match meaning:
        case Fixed(period):
            return Place(period, "the words name it in full")
        case Since(period, before):
            known = period.last <= context.published
            return Place(period, "its date has become its name") if known else locate(before, context)
        case Part(of=None) | Part(of=Part(Unit.MONTH, of=None)) | Weekday(of=None):
            return _implied(meaning, context)
        case Part(unit, number, of):
            found = _within(of, context, lambda period: part(unit, number, period))
            early = found and found.period.first > context.published and context.tense.is_past and of == THE_YEAR
            return locate(replace(meaning, of=Relative(Unit.YEAR, -1)), context) if early else found
        case Weekday(number, of):
            return _within(of, context, lambda period: weekday_of(number, period))
        case Holiday(of=None):
            return _observed(meaning, _implied(meaning, context))
        case Holiday(of=of):
            return _observed(meaning, _within(of, context, lambda period: the_only(meaning, period.first.year)))
        case Relative(unit, offset, base):
            anchor = _anchor(base, context)
            if not anchor:
                return None
            period = Period.containing(anchor.first, unit).shift(offset)
            if unit is Unit.WEEKEND and context.tense.is_past and period.first > context.published:
                period = period.shift(-1)  # "this weekend", told on the Monday after it
            return Place(period, _counted(offset, unit, base), anchor=anchor.first)
        case Turn(base=base):
            anchor = _anchor(base, context) or Period(Unit.DAY, context.published)
            return _observed(meaning, _read_from(anchor.first, turned(meaning, anchor.first, context)))
        case Away():
            return _away(meaning, context)
        case Like():
            return _like(meaning, context)
        case Either() if context.order:
            return locate(ordered(meaning, context.order), context)
        case Nth(number, what, of):
            return _within(of, context, lambda period: nth(number, what, period))
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


def ordered(meaning: Either, order: Order) -> Dated:
    """What two numbers say to whom knows which of them comes first."""
    return meaning.day_first if order is Order.DAY_FIRST else meaning.month_first


def _within(of: Dated | None, context: Context, cut: Callable[[Period], Period | None]) -> Place | None:
    """A place cut out of the larger one that the words name."""
    larger = locate(of, context) if of else None
    period = cut(larger.period) if larger else None
    return Place(period, larger.why, larger.doubt, anchor=larger.anchor) if larger and period else None


def _read_from(day: date, place: Place | None) -> Place | None:
    return replace(place, anchor=day) if place else None


def doubt_of(meaning: Meaning) -> str:
    """About, for a day that countries keep a day apart from one another."""
    match meaning:
        case Holiday(name) | Turn(Holiday(name)) if holidays.NAMED[name].differs:
            return Doubt.ABOUT.value
    return ""


def _observed(meaning: Meaning, place: Place | None) -> Place | None:
    return replace(place, doubt=place.doubt or doubt_of(meaning)) if place else None


def _implied(meaning: Part | Weekday | Holiday, context: Context) -> Place | None:
    """The period of a name that leaves out what it is part of."""
    if context.ancient:
        return None
    if context.known:
        return Place(context.known, "the one that the text named with its year")
    if found := _beside(meaning, context):
        return found
    by_week = isinstance(meaning, Weekday) and context.mentioned and context.mentioned.unit is not Unit.DAY
    of_its_day = not context.narrative or context.tense is Tense.WILL
    if of_its_day or not context.mentioned or by_week:
        chosen = choose(meaning, list(candidates(meaning, context.published)), context)
        return _read_from(context.published, chosen)
    told = context.mentioned
    named = list(candidates(meaning, told.first))
    if isinstance(meaning, Weekday) and context.tense is not Tense.PERFECT:
        named = [day for day in named if day.first >= told.first]  # the days of a week are told in order
    if context.tense is Tense.PERFECT:
        named = [one for one in named if one.first <= told.last] or named
    return _read_from(told.first, told_next(named, told, context.ahead))


def _beside(meaning: Part | Weekday | Holiday, context: Context) -> Place | None:
    """The period of a name whose year its sentence has just named: "he came in May 1990 and left in June"."""
    if not context.beside or not isinstance(meaning, Part) or context.tense.is_ahead:
        return None
    day = context.beside.first
    named = [one for one in candidates(meaning, day) if context.narrative or one.first <= context.published]
    return _read_from(day, told_beside(named, context.beside))


def _anchor(base: Base, context: Context) -> Period | None:
    """The period that a base is; None where the text has named none, or one before our era."""
    match base:
        case Base.NOW:
            return Period(Unit.DAY, context.published)
        case Base.THEN | Base.FOCUS if context.ancient:
            return None
        case Base.THEN:
            told = context.mentioned
            return Period(Unit.DAY, context.published) if told is None and context.alone else told
        case Base.FOCUS:
            told = context.mentioned if context.narrative or _is_of_late(context) else None
            return told or Period(Unit.DAY, context.published)


def _is_of_late(context: Context) -> bool:
    """Whether the date mentioned before is a day of the news: one of the week up to publication."""
    told = context.mentioned
    return told is not None and told.unit is Unit.DAY and 0 <= (context.published - told.first).days < LATELY


def _base(base: Base | Dated, context: Context) -> tuple[Period | None, date | None]:
    """The period that a base or a date is, and the day from which that was read."""
    if isinstance(base, Base):
        anchor = _anchor(base, context)
        return anchor, anchor.first if anchor else None
    place = locate(base, context)
    return (place.period, place.anchor) if place else (None, None)


def _away(meaning: Away, context: Context) -> Place | None:
    """So many units from a base, no finer than the unit counted in."""
    count, unit, sign, base = meaning.count, meaning.unit, meaning.sign, meaning.base
    anchor, read_from = _base(base, context)
    if anchor is None or unit not in STEPS:
        return None
    if anchor.unit is Unit.SPAN:
        anchor = Period(Unit.DAY, anchor.last if sign > 0 else anchor.first)
    day = anchor.first + STEPS[unit] * (count * sign)
    doubt = "" if isinstance(base, Base) else doubt_of(base)
    if WIDTH[unit] > WIDTH[Unit.YEAR]:  # "a decade ago" is about ten years ago, not a decade of the calendar
        unit, doubt = Unit.YEAR, "~"
    grain = anchor.unit if meaning.exact else max(unit, anchor.unit, key=WIDTH.__getitem__)
    origin = base.value if isinstance(base, Base) else "the date that the words name"
    side = "before" if sign < 0 else "after"
    counted = f"{count} {_plural(meaning.unit, count)} {side} {origin}"
    why = counted if count else f"the {unit.name.lower()} of {origin}"
    return Place(Period.containing(day, grain), why, doubt, anchor=read_from)


def _like(meaning: Like, context: Context) -> Place:
    """The quarter or month of some year that matches the one spoken of; where none is, the one before publication."""
    unit, year = meaning.unit, meaning.year
    told = None if context.ancient else context.mentioned
    here = Period(Unit.DAY, context.published)
    if unit and not (told and told.unit is unit):
        here = told = Period.containing(context.published, unit).shift(-1)
    if told and told.unit in (unit, Unit.MONTH, Unit.QUARTER, Unit.HALF, Unit.YEAR):
        here, grain = told, told.unit
    else:
        grain = Unit.YEAR
    first = here.first - STEPS[Unit.YEAR] * (here.first.year - year if year else meaning.back)
    return Place(Period.containing(first, grain), "the one that matches the one spoken of", anchor=here.first)


def _plural(unit: Unit, count: int) -> str:
    name = unit.name.lower()
    return name if count == 1 else f"{name.removesuffix('y')}ies" if name.endswith("ury") else f"{name}s"


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
