"""Meanings to dates of a timeline: a place on the calendar, a range, a bound or a stretch, written as EDTF."""

from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple, TypeGuard

from timeline.dates import periods
from timeline.dates.context import Context, Place
from timeline.dates.cuts import candidates
from timeline.dates.meaning import (
    Away,
    Bound,
    Clock,
    Dated,
    Either,
    Holiday,
    Meaning,
    Part,
    Portion,
    Range,
    Side,
    Stretch,
    Weekday,
)
from timeline.dates.periods import Period, Unit
from timeline.dates.resolve import REMEMBERED, doubt_of, locate, ordered
from timeline.dates.tense import Tense
from timeline.dates.when import When


class Denoted(NamedTuple):
    """The date of a meaning, why it is that one, and the day it was read from: None if it is the same on any day."""

    when: When
    why: str
    anchor: date | None


def denote(meaning: Meaning, context: Context) -> Denoted | None:
    """The date a meaning denotes; None where it denotes none, or none between the years 1 and 9999."""
    try:
        match meaning:
            case Range():
                return _between(meaning, context)
            case Bound():
                return _open(meaning, context)
            case Stretch():
                return _up_to_now(meaning, context)
            case Clock(of=None):
                return None
            case _:
                place = locate(meaning, context)
                return Denoted(When.parse(_edtf(place)), place.why, place.anchor) if place else None
    except (OverflowError, ValueError):
        return None


def _edtf(place: Place) -> str:
    """EDTF for a place; a qualified season is written as months, since EDTF qualifies no season."""
    if not place.doubt:
        return periods.edtf(place.period)
    if place.period.unit is Unit.SEASON:
        first, last = place.period.first, place.period.last
        return f"{first:%Y-%m}{place.doubt}/{last:%Y-%m}{place.doubt}"
    return "/".join(end + place.doubt for end in periods.edtf(place.period).split("/"))


def _between(meaning: Range, context: Context) -> Denoted | None:
    """From the first point of one to the last of the other; an end that leaves its year out follows the start."""
    found = _ends(meaning, context)
    if found and context.alone and found[0].period.first > context.published:
        begun = _in_order(meaning, context._replace(alone=False, tense=Tense.PAST))
        found = begun if begun and begun[1].period.last >= context.published else found
    if found and context.tense.is_past and isinstance(meaning.start, Weekday) and _is_ahead(found[1], context):
        found = _ends(meaning, context._replace(published=context.published - timedelta(weeks=1)))
    if not found or found[1].period.last < found[0].period.first:
        return None
    start, end = found
    first, last = periods.ends(start.period)[0], periods.ends(end.period)[1]
    anchor = start.anchor or end.anchor
    if first == last:
        return Denoted(When.parse(first), start.why, anchor)
    return Denoted(When.parse(f"{first}{start.doubt}/{last}{end.doubt}"), f"from {start.why} to {end.why}", anchor)


def _is_ahead(place: Place, context: Context) -> bool:
    return place.period.last > context.published


def _ends(meaning: Range, context: Context) -> tuple[Place, Place] | None:
    """Where a range starts and where it ends."""
    return _gone_by(meaning, context) or _in_order(meaning, context)


def _in_order(meaning: Range, context: Context) -> tuple[Place, Place] | None:
    """The start, and the end that follows it."""
    start = locate(meaning.start, context)
    end = start and (_following(meaning.end, start.period, context) or locate(meaning.end, context))
    return (start, end) if start and end else None


def _gone_by(meaning: Range, context: Context) -> tuple[Place, Place] | None:
    """The ends of a range of months or days, neither with its year, in a clause that speaks of nothing to come.

    The end is what lies near the day of publication, so that is read first: "from January to October".
    """
    if context.narrative or context.alone or context.tense.is_ahead:
        return None
    if not (_lacks_its_year(meaning.start) and _lacks_its_year(meaning.end)):
        return None
    end = locate(meaning.end, context)
    if not end or end.period.first > context.published:
        return None
    starts = [one for one in candidates(meaning.start, end.period.first) if one.first <= end.period.first]
    return (Place(starts[-1], "the last one before the end", doubt_of(meaning.start)), end) if starts else None


def _lacks_its_year(date: Dated) -> TypeGuard[Part]:
    """Whether a part of the calendar is named, and not what it is part of."""
    match date:
        case Part(of=None) | Part(of=Part(of=None)):
            return True
    return False


def end_of(meaning: Range, context: Context) -> Place | None:
    """Where a range ends; None for one that ends nowhere, or before it starts."""
    found = ends_of(meaning, context)
    return found[1] if found else None


@lru_cache(REMEMBERED)
def ends_of(meaning: Range, context: Context) -> tuple[Place, Place] | None:
    """Where a range starts and where it ends; None for one that does nowhere, or in the wrong order."""
    try:
        found = _ends(meaning, context)
    except (OverflowError, ValueError):
        return None
    return found if found and found[0].period.first <= found[1].period.first else None


def _following(meaning: Dated, start: Period, context: Context) -> Place | None:
    """The first period of a name, at or after the start of a range, where the words leave out what it is part of."""
    match meaning:
        case Either() if context.order:
            return _following(ordered(meaning, context.order), start, context)
        case Part(of=None) | Part(of=Part(of=None)) | Weekday(of=None) | Holiday(of=None):
            found = next((period for period in candidates(meaning, start.last) if period.last >= start.last), None)
            return Place(found, "the first one after the start", doubt_of(meaning)) if found else None
    return None


def _open(meaning: Bound, context: Context) -> Denoted | None:
    """An interval open before or after the date that bounds it.

    Before the end of May, and after its beginning, there are days of May; so the bound is May itself.
    """
    tense = Tense.FUTURE if meaning.side is Side.BY and not context.tense.is_past else context.tense
    place = locate(meaning.of, context._replace(tense=tense))
    if not place:
        return None
    first, last = periods.ends(place.period)
    match meaning.side, place.portion:
        case (Side.BY, _) | (Side.BEFORE, Portion.MID | Portion.END):
            text = f"../{last}{place.doubt}"
        case Side.BEFORE, _:
            text = f"../{periods.ends(place.period.shift(-1))[1]}{place.doubt}"
        case (Side.SINCE, _) | (Side.AFTER, Portion.START | Portion.MID):
            text = f"{first}{place.doubt}/.."
        case _:
            text = f"{periods.ends(place.period.shift(1))[0]}{place.doubt}/.."
    return Denoted(When.parse(text), f"{meaning.side.value} {place.why}", place.anchor)


def _up_to_now(meaning: Stretch, context: Context) -> Denoted | None:
    """So many units up to the day of publication, or from it on; the far end is no finer than the unit."""
    if context.narrative or (meaning.sign > 0 and context.tense.is_past):
        return None  # it counts from a time that the text tells of
    place = locate(Away(meaning.count, meaning.unit, meaning.sign), context)
    if not place:
        return None
    now = context.published
    first, last = periods.ends(place.period)
    if meaning.sign < 0:
        return Denoted(When.parse(f"{first}{place.doubt}/{now}"), f"from {place.why} until then", now)
    return Denoted(When.parse(f"{now}/{last}{place.doubt}"), f"from then until {place.why}", now)
