"""The same mentions in TimeML's terms: TIMEX3 extents, types and values (TimeML 1.2.1; Pustejovsky et al. 2003)."""

from datetime import date
from functools import lru_cache
from typing import TypeAlias

from timeline.dates import periods
from timeline.dates.context import Context, Place
from timeline.dates.denote import ends_of
from timeline.dates.gist import Gist
from timeline.dates.meaning import (
    Away,
    Base,
    Clock,
    Duration,
    Meaning,
    Order,
    Part,
    Range,
    Recurring,
    Relative,
    Roughly,
    Some,
    Stretch,
    Vague,
    dates_of,
)  # fmt: skip
from timeline.dates.mentions import find
from timeline.dates.periods import Period, Unit
from timeline.dates.resolve import REMEMBERED, locate
from timeline.dates.surroundings import surroundings

Values: TypeAlias = tuple[tuple[str, str], ...]
Timex: TypeAlias = tuple[int, int, str, str]  # first and last offset in characters, end exclusive; type; value


def tag(text: str, published: date, order: Order | None = None) -> list[Timex]:
    """Every expression of time in a text, in order, with its type (DATE, TIME, DURATION, SET) and value."""
    mentions = find(text)
    found: list[Timex] = []
    before = None
    for mention, context in zip(mentions, surroundings((mentions,), published, order), strict=True):
        if context is not before:
            before, known = context, _values_in(context)
        values, spans = known[mention.gist], mention.spans
        kind, value = values[0]
        found.append((spans[0], spans[1], kind, value))
        if len(values) > 1:
            found.append((spans[2], spans[3], *values[1]))
    return found


class _Values(dict[Gist, Values]):
    """Type and value of each expression of a mention, in one context."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context

    def __missing__(self, gist: Gist) -> Values:
        if len(self) >= REMEMBERED:
            self.clear()
        found = self[gist] = _values(gist.meaning, self.context)
        return found


@lru_cache(REMEMBERED)
def _values_in(context: Context) -> _Values:
    return _Values(context)


def _values(meaning: Meaning, context: Context) -> Values:
    """Type and value of each expression of a mention; the ends of a range lie in order."""
    if isinstance(meaning, Range) and (ends := ends_of(meaning, context)):
        return tuple(map(_shown, ends))
    return tuple([type_and_value(part, context) for part in dates_of(meaning)])


def type_and_value(meaning: Meaning, context: Context) -> tuple[str, str]:
    """TIMEX3 type and value of one meaning; X stands where the words and the context leave something open."""
    match meaning:
        case Duration(value) | Stretch(value=value):
            return "DURATION", value
        case Recurring(value):
            return "SET", value
        case Vague(value):
            return "TIME" if "T" in value and value.startswith("XXXX") else "DATE", value
    place = place_of(meaning, context) or _guess(meaning, context)
    if place is None:
        return "TIME" if isinstance(meaning, Clock) else "DATE", _unknown(meaning, context)
    return _shown(place)


def _shown(place: Place) -> tuple[str, str]:
    """Type and value of a place."""
    return ("TIME" if place.time else "DATE"), periods.timeml(place.period) + place.time


def place_of(meaning: Meaning, context: Context) -> Place | None:
    """Where a meaning lies, or None where it lies nowhere between the years 1 and 9999."""
    try:
        return locate(meaning, context)
    except (OverflowError, ValueError):
        return None


def _guess(meaning: Meaning, context: Context) -> Place | None:
    """Where a meaning most likely lies whose place is not known: TIMEX3 asks for the best value, a timeline does not.

    What counts from a date mentioned before, where there is none, counts from publication; of two ways to read a date
    in numbers the one nearer to publication is likelier.
    """
    if context.ancient:
        return None
    here = context._replace(mentioned=context.mentioned or Period(Unit.DAY, context.published))
    places = [place for order in Order if (place := place_of(meaning, here._replace(order=order)))]
    return min(places, key=lambda place: abs(place.period.first - context.published), default=None)


def _unknown(meaning: Meaning, context: Context) -> str:
    """The value of a date whose place is not known: before our era, before or after another, or quite open."""
    while isinstance(meaning, Some | Roughly):
        meaning = meaning.of
    if context.ancient and (value := _ancient(meaning, context.ancient)):
        return value
    match meaning:
        case Away(sign=sign, base=Base.THEN):
            return "FUTURE_REF" if sign > 0 else "PAST_REF"
        case Relative(offset=offset, base=Base.THEN) if offset:
            return "FUTURE_REF" if offset > 0 else "PAST_REF"
    return "XXXX-XX-XX"


def _ancient(meaning: Meaning, year: int) -> str:
    """The value of what belongs to a year before our era; the year itself counts down."""
    match meaning:
        case Part(Unit.MONTH, number, None):
            return f"BC{year:04}-{number:02}"
        case Part(Unit.SEASON, number, None):
            return f"BC{year:04}-{list(periods.SEASON_NAMES.values())[number - 1]}"
        case Part(Unit.DAY, number, Part(Unit.MONTH, month, None)):
            return f"BC{year:04}-{month:02}-{number:02}"
        case Relative(Unit.YEAR, offset, Base.THEN | Base.FOCUS) if year > offset:
            return f"BC{year - offset:04}"
        case Away(int(count), Unit.YEAR, sign, Base.THEN) if year > count * sign:
            return f"BC{year - count * sign:04}"
    return ""
