"""What each mention of a text is read against: the tense of its clause, and the time that the text has come to.

A text is either of its day, as news is, or tells of times past one after the other. Which one, its own years say. The
time it has come to is the date mentioned last, leaving out flashbacks and years that it names in passing.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple, TypeAlias

from timeline.dates.context import Context
from timeline.dates.denote import end_of
from timeline.dates.meaning import (
    Away,
    Base,
    Bound,
    Clock,
    Either,
    Fixed,
    Holiday,
    Like,
    Meaning,
    Nth,
    Order,
    Part,
    Range,
    Relative,
    Roughly,
    Several,
    Some,
    Turn,
    Vague,
    Weekday,
    dates_of,
)
from timeline.dates.mentions import Mention
from timeline.dates.periods import WIDTH, Period, Unit
from timeline.dates.resolve import REMEMBERED, locate
from timeline.dates.tense import Tense

Key: TypeAlias = tuple[int, int]  # month and day, 0 for no day


def contexts(mentions: Sequence[Mention], published: date, order: Order | None = None) -> Iterator[Context]:
    """The context of each mention, in order of text; `order` is that of day and month in numbers, where it is known."""
    narrative = is_narrative(mentions, published)
    passing = set(_named_in_passing(mentions)) if narrative else set()
    gists = [_gist(mention.meaning) for mention in mentions]
    focus: Period | None = None
    behind: Period | None = None  # the last focus that was not to come
    dated: dict[Key, Period] = {}
    ancient = 0
    last = max((number for number, gist in enumerate(gists) if gist.asks), default=0)
    for number, mention in enumerate(mentions):
        mentioned = behind if focus and focus.first > published and mention.tense.is_past else focus
        context = Context(
            published,
            mention.tense,
            mentioned,
            narrative,
            ancient,
            opens=mention.opens,
            known=_known(mention, dated),
            order=order,
        )
        yield context
        dated.update(_dated(mention.meaning, published))
        if year := gists[number].ancient:
            ancient = year
        elif number in passing or not (narrative or number < last):  # nobody asks for it any more
            continue
        elif place := _place(mention.meaning, context):
            focus, ancient = _moved(focus, place), 0
            behind = focus if focus.first <= published else behind


@lru_cache(REMEMBERED)
def _dated(meaning: Meaning, published: date) -> dict[Key, Period]:
    """The months and days gone by that a meaning names with their year, by month and day, 0 for a whole month."""
    found: dict[Key, Period] = {}
    for part in dates_of(meaning):
        match _bare(part):
            case Fixed(Period(Unit.DAY, day)) if day <= published:
                found[(day.month, day.day)] = Period(Unit.DAY, day)
                found[(day.month, 0)] = Period(Unit.MONTH, day.replace(day=1))
            case Fixed(Period(Unit.MONTH, first)) if first <= published:
                found[(first.month, 0)] = Period(Unit.MONTH, first)
    return found


def _known(mention: Mention, dated: dict[Key, Period]) -> Period | None:
    """The day that a mention without a year harks back to: "the fire of 5 May", named with its year before."""
    if mention.tense is not Tense.PERFECT:
        return None
    match mention.meaning:
        case Part(Unit.DAY, day, Part(Unit.MONTH, month, None)):
            if found := dated.get((month, day)):
                return found
            in_month = dated.get((month, 0))
            exists = in_month and day <= in_month.last.day
            return Period(Unit.DAY, in_month.first.replace(day=day)) if in_month and exists else None
        case Part(Unit.MONTH, month, None):
            return dated.get((month, 0))
    return None


def _asks(meaning: Meaning | Base | None) -> bool:
    """Whether a meaning may have to be read from the date mentioned before."""
    match meaning:
        case Base():
            return meaning is not Base.NOW
        case Relative(base=base) | Turn(base=base):
            return base is not Base.NOW
        case Like() | Clock(of=None):
            return True
        case Part(of=of) | Weekday(of=of) | Holiday(of=of) | Some(_, of) | Roughly(_, of) | Clock(_, of):
            return _asks(of)
        case Nth(_, _, of) | Bound(_, of) | Away(base=of):
            return _asks(of)
        case Range(start, end):
            return _asks(start) or _asks(end)
        case Several(dates):
            return any(map(_asks, dates))
    return False


def is_narrative(mentions: Sequence[Mention], published: date) -> bool:
    """Whether a text tells of times past rather than of its own day.

    It does when most years that it names are not the writer's, and when it says "on Monday" or "last month" far less
    often. A year that only describes a thing, as in "the 2015 deal", tells of no time.
    """
    gists = [_gist(mention.meaning) for mention in mentions if not mention.attributive]
    years = [year for gist in gists for year in gist.years]
    ancient = len([mention for mention in mentions if _gist(mention.meaning).ancient])
    elsewhere = len([year for year in years if abs(year - published.year) > 1]) + ancient
    from_here = sum([gist.from_here for gist in gists])
    near = len(years) + ancient - elsewhere
    return elsewhere >= 4 and elsewhere > near + 2 * from_here


def _named_in_passing(mentions: Sequence[Mention]) -> Iterator[int]:
    """Which mentions name a year only in passing: before and after them the text is in another, one and the same.

    A year from which the next words count, as "that year" does, is not in passing.
    """
    gists = [_gist(mention.meaning) for mention in mentions]
    named = [(number, gist.years[0]) for number, gist in enumerate(gists) if gist.years]
    before = 0
    for (number, year), (_, following) in pairwise(named):
        returns = before and year != before and abs(following - before) <= (abs(year - before) > 1)
        if returns and not _counts_on(mentions[number + 1].meaning):
            yield number
        else:
            before = year


def _counts_on(meaning: Meaning) -> bool:
    """Whether words count from the date just mentioned: "that year", "August of that year"."""
    match _bare(meaning):
        case Relative(base=Base.THEN) | Away(base=Base.THEN):
            return True
        case Part(of=of) | Weekday(of=of) if of:
            return _counts_on(of)
    return False


class _Gist(NamedTuple):
    """What a meaning tells of the text that it stands in."""

    asks: bool  # for the date mentioned before
    years: tuple[int, ...]  # that it names
    ancient: int  # the year before our era that it names, 0 for none
    from_here: int  # how many dates it counts from the day of publication


@lru_cache(REMEMBERED)
def _gist(meaning: Meaning) -> _Gist:
    dates = dates_of(meaning)
    years = tuple(year for date in dates if (year := _named_year(date)))
    from_here = sum(isinstance(date, Relative | Turn | Weekday) for date in dates)
    return _Gist(_asks(meaning), years, _ancient_year(meaning), from_here)


def _named_year(meaning: Meaning | None) -> int:
    """The year in which a meaning lies by its own words, or 0."""
    match meaning:
        case Fixed(period):
            return period.first.year
        case Part(_, _, of) | Holiday(_, of) | Some(_, of) | Roughly(_, of) | Clock(_, of):
            return _named_year(of)
        case Either(day_first):  # of one year, whichever it is
            return _named_year(day_first)
    return 0


def _ancient_year(meaning: Meaning) -> int:
    """The year before our era that a meaning names, 0 for none; of a decade or century its last."""
    value = meaning.value if isinstance(meaning, Vague) else ""
    return int(value[2:6].ljust(4, "0")) or 1 if value.startswith("BC") else 0


@lru_cache(REMEMBERED)
def _place(meaning: Meaning, context: Context) -> Period | None:
    """The period that a meaning takes the text to; None for a flashback and for what denotes no period."""
    if context.narrative and context.tense is Tense.PERFECT:
        return None
    if isinstance(meaning, Range) and (last := end_of(meaning, context)):
        return last.period
    for part in dates_of(meaning):
        match _bare(part):
            case Away(sign=-1, base=Base.THEN) | Relative(offset=-1, base=Base.THEN):
                return None
            case Relative(base=Base.NOW) | Turn() | Away(base=Base.NOW) if context.narrative:
                return None
        try:
            place = locate(part, context)
        except (OverflowError, ValueError):
            continue
        if place:
            return place.period
    return None


def _bare(meaning: Meaning) -> Meaning:
    """A meaning without "early" and "about"."""
    while isinstance(meaning, Some | Roughly):
        meaning = meaning.of
    return meaning


def _moved(focus: Period | None, to: Period) -> Period:
    """The new focus; a wider period that holds the old one adds nothing to it."""
    if focus and WIDTH[to.unit] > WIDTH[focus.unit] and focus.first in to:
        return focus
    return to
