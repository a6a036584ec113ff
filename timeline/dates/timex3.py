"""The same mentions in TimeML's terms: TIMEX3 extents, types and values (TimeML 1.2.1; Pustejovsky et al. 2003)."""

from datetime import date
from typing import TypeAlias

from timeline.dates import periods
from timeline.dates.focus import contexts
from timeline.dates.meaning import Away, Base, Clock, Duration, Meaning, Recurring, Relative, Vague
from timeline.dates.mentions import find
from timeline.dates.resolve import Context, Place, locate

Timex: TypeAlias = tuple[int, int, str, str]  # first and last offset in characters, end exclusive; type; value


def tag(text: str, published: date) -> list[Timex]:
    """Every expression of time in a text, in order, with its type (DATE, TIME, DURATION, SET) and value."""
    mentions = find(text)
    return [
        (part.start, part.end, *type_and_value(part.meaning, context))
        for mention, context in zip(mentions, contexts(mentions, published), strict=True)
        for part in mention.parts
    ]


def type_and_value(meaning: Meaning, context: Context) -> tuple[str, str]:
    """TIMEX3 type and value of one meaning; X stands where the words and the context leave something open."""
    match meaning:
        case Duration(value):
            return "DURATION", value
        case Recurring(value):
            return "SET", value
        case Vague(value):
            return "DATE", value
    place = place_of(meaning, context)
    if place is None:
        return "TIME" if isinstance(meaning, Clock) else "DATE", _unknown(meaning)
    if place.time:
        return "TIME", periods.timeml(place.period) + place.time
    return "DATE", periods.timeml(place.period)


def place_of(meaning: Meaning, context: Context) -> Place | None:
    """Where a meaning lies, or None where it lies nowhere between the years 1 and 9999."""
    try:
        return locate(meaning, context)
    except (OverflowError, ValueError):
        return None


def _unknown(meaning: Meaning) -> str:
    """The value of a date whose place is not known: before or after another, or none of the calendar."""
    match meaning:
        case Away(sign=sign, base=Base.THEN):
            return "FUTURE_REF" if sign > 0 else "PAST_REF"
        case Relative(offset=offset, base=Base.THEN) if offset:
            return "FUTURE_REF" if offset > 0 else "PAST_REF"
    return "XXXX-XX-XX"
