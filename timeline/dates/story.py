"""Whether a text is of its own day or tells of times past, and which dates lead a story on.

News tells what has happened and is to happen, seen from the day it was written; a history names other years. What years
it names in passing, and which date it is on its way to, its own words say as well.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache
from itertools import pairwise
from typing import Final, NamedTuple

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
from timeline.dates.periods import Period, Unit
from timeline.dates.resolve import REMEMBERED
from timeline.dates.tense import Tense

ENOUGH: Final = 3  # years; fewer make no history
TODAY: Final = Relative(Unit.DAY, 0)


class Gist(NamedTuple):
    """What a meaning tells of the text that it stands in."""

    asks: bool  # for the date mentioned before
    years: tuple[int, ...]  # that it names
    ancient: int  # the year before our era that it names, 0 for none
    from_here: int  # how many dates it counts from the day of publication
    named: Period | None  # the period that its first words name in full
    yearless: bool  # a month, or a day of one, without its year


@lru_cache(REMEMBERED)
def gist(meaning: Meaning) -> Gist:
    """What a meaning tells of the text that it stands in."""
    dates = dates_of(meaning)
    years = tuple(year for date in dates if (year := _named_year(date)))
    from_here = sum(map(_is_from_here, dates))
    return Gist(
        _asks(meaning), years, _ancient_year(meaning), from_here, _named_in_full(dates[0]), _lacks_its_year(dates[0])
    )


def is_narrative(mentions: Sequence[Mention], published: date) -> bool:
    """Whether a text tells of times past rather than of its own day.

    It does when most years that it names are not the writer's, and when it says "on Monday" or "last month" far less
    often. A year that only describes a thing, as in "the 2015 deal", tells of no time. News says at once when it was
    that something happened; a history may begin with what is so today, but not with what was so on Monday.
    """
    gists = [gist(mention.meaning) for mention in mentions]
    if mentions and mentions[0].meaning != TODAY and gists[0].from_here:
        return False
    telling = zip(mentions, gists, strict=True)
    years = [year for mention, told in telling if not mention.attributive for year in told.years]
    ancient = len([told for told in gists if told.ancient])
    elsewhere = len([year for year in years if abs(year - published.year) > 1]) + ancient
    if elsewhere < ENOUGH:
        return False
    from_here = sum([told.from_here for told in gists])
    near = len(years) + ancient - elsewhere
    return elsewhere > near + 2 * from_here


def named_in_passing(mentions: Sequence[Mention]) -> Iterator[int]:
    """Which mentions name a year only in passing: before and after them the text is in another, one and the same.

    A year from which the next words count, as "that year" does, is not in passing.
    """
    gists = [gist(mention.meaning) for mention in mentions]
    named = [(number, gist.years[0]) for number, gist in enumerate(gists) if gist.years]
    before = 0
    for (number, year), (_, following) in pairwise(named):
        returns = before and year != before and abs(following - before) <= (abs(year - before) > 1)
        if returns and not _counts_on(mentions[number + 1].meaning):
            yield number
        else:
            before = year


def named_next(mentions: Sequence[Mention], passing: set[int]) -> list[Period | None]:
    """For each mention the next one that names its year, leaving out flashbacks and years named in passing."""
    found: list[Period | None] = [None] * len(mentions)
    following: Period | None = None
    for number in range(len(mentions) - 1, -1, -1):
        found[number] = following
        mention = mentions[number]
        if number not in passing and not mention.attributive and mention.tense is not Tense.PERFECT:
            following = gist(mention.meaning).named or following
    return found


def _counts_on(meaning: Meaning) -> bool:
    """Whether words count from the date just mentioned: "that year", "August of that year"."""
    match bare(meaning):
        case Relative(base=Base.THEN) | Away(base=Base.THEN):
            return True
        case Part(of=of) | Weekday(of=of) if of:
            return _counts_on(of)
    return False


def _named_in_full(meaning: Meaning) -> Period | None:
    match bare(meaning):
        case Fixed(period):
            return period
    return None


def _lacks_its_year(meaning: Meaning) -> bool:
    """Whether a month is named, or a day of one, and no year."""
    match bare(meaning):
        case Part(Unit.MONTH, of=None) | Part(Unit.DAY, of=Part(Unit.MONTH, of=None)):
            return True
    return False


def _is_from_here(meaning: Meaning) -> bool:
    """Whether words count from the day of writing: "on Monday", "last month", "two years ago"."""
    match bare(meaning):
        case Relative(base=Base.NOW) | Turn(base=Base.NOW) | Away(base=Base.NOW) | Weekday(of=None):
            return True
    return False


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


def bare(meaning: Meaning) -> Meaning:
    """A meaning without "early" and "about"."""
    while isinstance(meaning, Some | Roughly):
        meaning = meaning.of
    return meaning
