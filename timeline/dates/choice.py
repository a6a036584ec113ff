"""Which of several periods of one name is meant: "March", "Friday", "last summer".

Where the words leave a year, month or week out, the tense of the clause says on which side of the day of publication to
look; without a tense the past is meant, unless the future is far nearer. A narrative goes on to the next one.
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Final

from timeline.dates.context import Context, Place
from timeline.dates.cuts import candidates
from timeline.dates.meaning import Holiday, Part, Turn, Weekday
from timeline.dates.periods import Period, Unit
from timeline.dates.tense import Tense

FAR: Final = 300  # days: a date without a year is hardly ever this far away ...
NEAR: Final = 60  # ... when the same date of another year is this near
BACKWARDS: Final = 1.3  # a story goes back less readily than on, ...
UNLIKELY: Final = 3.0  # ... hardly where it is on its way to a date that it names, and hardly beyond that


def told_next(named: Iterable[Period], mentioned: Period, ahead: Period | None = None) -> Place | None:
    """Which of several periods of one name a story comes to after a date, and before the next that it names in full.

    It is the nearest, and sooner one after than one before.
    """
    within = [period for period in named if period.first in mentioned]
    if within:
        return Place(within[0], "the one in the period mentioned before")
    end = ahead.last if ahead and ahead.last >= mentioned.first else None

    def distance(period: Period) -> float:
        days = (period.first - mentioned.first).days
        if end is None:
            return days if days >= 0 else -days * BACKWARDS
        return days if days >= 0 and period.first <= end else abs(days) * UNLIKELY

    found = min(named, key=distance, default=None)
    return Place(found, "the nearest one to the date mentioned before") if found else None


def told_beside(named: Iterable[Period], beside: Period) -> Place | None:
    """Which of several periods of one name a sentence means that has just named another with its year: that year's."""

    def distance(period: Period) -> float:
        days = abs((period.first - beside.first).days)
        before = period.first < beside.first and period.first.year != beside.first.year
        return days * UNLIKELY if before else days

    found = min(named, key=distance, default=None)
    return Place(found, "the nearest one to the date beside it") if found else None


def choose(meaning: Part | Weekday | Holiday, named: Iterable[Period], context: Context) -> Place | None:
    """Which of several periods of one name is meant, by the tense; with no clause around it the coming one.

    Such a note, "Monday" or "5 May", is made for what is to come, and of the day itself it would say "today".
    """
    anchor = context.published
    if context.alone and not isinstance(meaning, Holiday):
        named = [period for period in named if not (period.unit is Unit.DAY and period.first == anchor)]
    past = max((p for p in named if p.first <= anchor), key=lambda p: p.first, default=None)
    ahead = min(_to_come(named, context), key=lambda p: p.first, default=None)
    if not past or not ahead:
        only = past or ahead
        return Place(only, "the only one near the day of publication") if only else None
    if past == ahead:
        return Place(past, "the day of publication lies in it")
    back, forth = (anchor - past.last).days, (ahead.first - anchor).days
    if context.alone:
        return Place(ahead, "the coming one, since the words stand alone")
    if context.tense.is_ahead:
        if forth > FAR and back <= NEAR and past.unit is Unit.DAY:
            return Place(past, "just before the day of publication; the next would be most of a year away")
        return Place(ahead, "the next one, since the clause speaks of what is to come")
    if context.tense.is_past:
        if _is_vague_past(context) and back > FAR and forth <= NEAR:
            return Place(ahead, "soon after the day of publication; the last was most of a year before")
        return Place(past, "the latest one, since the clause speaks of the past")
    reported = isinstance(meaning, Part) and meaning.unit in (Unit.QUARTER, Unit.HALF)  # figures are of what is over
    if forth * 2 < back and back > 14 and not reported:
        return Place(ahead, "the nearest one to the day of publication")
    return Place(past, "the latest one up to the day of publication")


def _to_come(named: Iterable[Period], context: Context) -> Iterator[Period]:
    """The periods that are not over; of decades, which are long, those to come only where the clause says so."""
    return (
        period
        for period in named
        if period.last >= context.published and (period.unit is not Unit.DECADE or context.tense.is_ahead)
    )


def _is_vague_past(context: Context) -> bool:
    """Whether the verb in the past may be another's: "they were told of a meeting in May", not "in May they met"."""
    return context.tense is Tense.PAST and not context.opens


def turned(meaning: Turn, anchor: date, context: Context) -> Place | None:
    """A named part with a direction: "last March", "this summer", "next Friday"."""
    what, offset = meaning.what, meaning.offset
    named = sorted(candidates(what, anchor, years=1 + max(abs(offset), 1)), key=lambda period: period.first)
    if not named:
        return None
    if offset == 0:
        return _this(what, named, anchor, context)
    here = Period.containing(anchor, Unit.DAY if named[0].unit is Unit.SPAN else named[0].unit)
    eve = None if meaning.latest else anchor - timedelta(days=1)
    past = [period for period in reversed(named) if period.last < here.first and period.last != eve]
    ahead = [period for period in named if period.first > here.last]
    beside, side = (past, "before") if offset < 0 else (ahead, "after")
    more = abs(offset) - 1
    why = f"the {'nearest' if not more else f'number {abs(offset)}'} {side} the day that it counts from"
    if isinstance(what, Weekday):
        if not beside:  # the calendar ends
            return None
        return Place(beside[0].shift(7 * (more if offset > 0 else -more)), why)
    return Place(beside[more], why) if more < len(beside) else None


def _this(what: Part | Weekday | Holiday, named: list[Period], anchor: date, context: Context) -> Place | None:
    """The one that is now, else that of this year or, of weekdays, this week: "this summer", "this Friday"."""
    now = next((period for period in named if anchor in period), None)
    if now:
        return Place(now, "the day of publication lies in it")
    unit = Unit.WEEK if isinstance(what, Weekday) else Unit.YEAR
    found = next((period for period in named if period.first in Period.containing(anchor, unit)), None)
    ahead = isinstance(what, Weekday | Holiday) and (context.alone or context.tense.is_ahead)
    if found and found.last < anchor and ahead:
        found = next((period for period in named if period.first > anchor), None)
        return Place(found, f"the coming one, since that of this {unit.name.lower()} is past") if found else None
    return Place(found, f"the one in this {unit.name.lower()}") if found else None
