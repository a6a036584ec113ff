"""What a meaning denotes, given the day it was written and the date mentioned before it. All policy is in this file.

The day of publication is the anchor of news prose. Where the words leave a year, month or week out, the tense of the
clause says on which side of the anchor to look; without a tense the past is meant, unless the future is far nearer.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from timeline.dates import holidays
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
    Meaning,
    Nth,
    Order,
    Part,
    Portion,
    Relative,
    Roughly,
    Some,
    Turn,
    Weekday,
)  # fmt: skip
from timeline.dates.periods import STEPS, WIDTH, Period, Unit
from timeline.dates.tense import Tense

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
    ancient: int = 0  # the year before our era that it has come to, of which no calendar is kept here; 0 for none

    alone: bool = False  # whether its words are the whole text: an entry of a diary, a field of a form, a command
    order: Order | None = None  # of day and month in numbers, where somebody has said so


@dataclass(frozen=True, slots=True)
class Place:
    """Where on the calendar a mention lies, and why there."""

    period: Period
    why: str
    doubt: str = ""  # EDTF qualifier
    portion: Portion | None = None
    time: str = ""  # TimeML time of day, "T14:58" or "TMO"


def locate(meaning: Meaning, context: Context) -> Place | None:  # noqa: C901, PLR0912 - one case a meaning
    """The one stretch of the calendar that a dated meaning covers; None for a meaning that covers none.

    Raises ValueError or OverflowError for a day that does not exist or lies outside the years 1 to 9999.
    """
    match meaning:
        case Fixed(period):
            return Place(period, "the words name it in full")
        case Part(of=None) | Part(of=Part(Unit.MONTH, of=None)) | Weekday(of=None):
            return _implied(meaning, context)
        case Part(unit, number, of):
            return _within(of, context, lambda period: part(unit, number, period))
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
            return Place(Period.containing(anchor.first, unit).shift(offset), _counted(offset, unit, base))
        case Turn(what, offset, base):
            return _observed(meaning, _turn(what, offset, _anchor(base, context), context))
        case Away():
            return _away(meaning, context)
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
    return Place(period, larger.why, larger.doubt) if larger and period else None


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
    by_week = isinstance(meaning, Weekday) and context.mentioned and context.mentioned.unit is not Unit.DAY
    if not context.narrative or not context.mentioned or by_week:
        return _choose(meaning, list(candidates(meaning, context.published)), context)
    return _told_next(list(candidates(meaning, context.mentioned.first)), context.mentioned)


def _told_next(named: Iterable[Period], mentioned: Period) -> Place | None:
    """Which of several periods of one name a narrative comes to after a date: the nearest, sooner after than before."""
    within = [period for period in named if period.first in mentioned]
    if within:
        return Place(within[0], "the one in the period mentioned before")

    def distance(period: Period) -> float:
        days = (period.first - mentioned.first).days
        return days if days >= 0 else -days * BACKWARDS

    found = min(named, key=distance, default=None)
    return Place(found, "the nearest one to the date mentioned before") if found else None


def _choose(meaning: Part | Weekday | Holiday, named: Iterable[Period], context: Context) -> Place | None:
    """Which of several periods of one name is meant, by the tense; with no clause around it the coming one.

    Such a note, "Monday" or "5 May", is made for what is to come, and of the day itself it would say "today".
    """
    anchor = context.published
    if context.alone and not isinstance(meaning, Holiday):
        named = [period for period in named if not (period.unit is Unit.DAY and period.first == anchor)]
    past = max((p for p in named if p.first <= anchor), key=lambda p: p.first, default=None)
    ahead = min((p for p in named if p.last >= anchor), key=lambda p: p.first, default=None)
    if not past or not ahead:
        only = past or ahead
        return Place(only, "the only one near the day of publication") if only else None
    if past == ahead:
        return Place(past, "the day of publication lies in it")
    back, forth = (anchor - past.last).days, (ahead.first - anchor).days
    if context.alone:
        return Place(ahead, "the coming one, since the words stand alone")
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


def _turn(what: Part | Weekday | Holiday, offset: int, base: Period | None, context: Context) -> Place | None:
    """A named part with a direction: "last March", "this summer", "next Friday"."""
    anchor = base.first if base else context.published
    named = sorted(candidates(what, anchor), key=lambda period: period.first)
    if not named:
        return None
    if offset == 0:
        return _this(what, named, anchor, context)
    here = Period.containing(anchor, Unit.DAY if named[0].unit is Unit.SPAN else named[0].unit)
    eve = anchor - timedelta(days=1)  # which nobody calls "last Friday"
    past = [period for period in reversed(named) if period.last < here.first and period.last != eve]
    ahead = [period for period in named if period.first > here.last]
    beside, side = (past, "before") if offset < 0 else (ahead, "after")
    more = abs(offset) - 1
    why = f"the {'nearest' if not more else f'number {abs(offset)}'} {side} the day that it counts from"
    if isinstance(what, Weekday):
        return Place(beside[0].shift(7 * (more if offset > 0 else -more)), why)
    return Place(beside[more], why) if more < len(beside) else None


def _this(what: Part | Weekday | Holiday, named: list[Period], anchor: date, context: Context) -> Place | None:
    """The one that is now, else that of this year or, of weekdays, this week: "this summer", "this Friday"."""
    now = next((period for period in named if anchor in period), None)
    if now:
        return Place(now, "the day of publication lies in it")
    unit = Unit.WEEK if isinstance(what, Weekday) else Unit.YEAR
    found = next((period for period in named if period.first in Period.containing(anchor, unit)), None)
    ahead = isinstance(what, Weekday | Holiday) and (context.alone or context.tense is Tense.FUTURE)
    if found and found.last < anchor and ahead:
        found = next((period for period in named if period.first > anchor), None)
        return Place(found, f"the coming one, since that of this {unit.name.lower()} is past") if found else None
    return Place(found, f"the one in this {unit.name.lower()}") if found else None


def _anchor(base: "Base | Dated", context: Context) -> Period | None:
    match base:
        case Base.NOW:
            return Period(Unit.DAY, context.published)
        case Base.THEN | Base.FOCUS if context.ancient:
            return None
        case Base.THEN:
            told = context.mentioned
            return Period(Unit.DAY, context.published) if told is None and context.alone else told
        case Base.FOCUS:
            told = context.mentioned if context.narrative else None
            return told or Period(Unit.DAY, context.published)
    place = locate(base, context)
    return place.period if place else None


def _away(meaning: Away, context: Context) -> Place | None:
    """So many units from a base, no finer than the unit counted in."""
    count, unit, sign, base = meaning.count, meaning.unit, meaning.sign, meaning.base
    anchor = _anchor(base, context)
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
    why = f"{count} {_plural(unit, count)} {side} {origin}" if count else f"the {unit.name.lower()} of {origin}"
    return Place(Period.containing(day, grain), why, doubt)


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
