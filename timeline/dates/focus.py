"""What each mention of a text is read against: the tense of its clause, and the time that the text has come to.

A text is either of its day, as news is, or tells of times past one after the other. Which one, its own years say. The
time it has come to is the date mentioned last, leaving out flashbacks and years that it names in passing.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from timeline.dates.meaning import (
    Away,
    Base,
    Clock,
    Fixed,
    Holiday,
    Meaning,
    Part,
    Relative,
    Roughly,
    Some,
    Turn,
    Vague,
    Weekday,
)
from timeline.dates.mentions import Mention
from timeline.dates.periods import WIDTH, Period
from timeline.dates.resolve import Context, locate
from timeline.dates.tense import Tense


def contexts(mentions: Sequence[Mention], published: date) -> Iterator[Context]:
    """The context of each mention, in order of text."""
    narrative = is_narrative(mentions, published)
    passing = set(_named_in_passing([_year(mention) for mention in mentions])) if narrative else set()
    focus: Period | None = None
    ancient = 0
    for number, mention in enumerate(mentions):
        context = Context(published, mention.tense, focus, narrative, ancient)
        yield context
        if year := _ancient_year(mention):
            ancient = year
        elif number not in passing and (place := _place(mention, context)):
            focus, ancient = _moved(focus, place), 0


def is_narrative(mentions: Sequence[Mention], published: date) -> bool:
    """Whether a text tells of times past rather than of its own day.

    It does when most years that it names are not the writer's, and when it says "on Monday" or "last month" far less
    often. A year that only describes a thing, as in "the 2015 deal", tells of no time.
    """
    parts = [part.meaning for mention in mentions for part in mention.parts if not mention.attributive]
    years = [year for meaning in parts if (year := _named_year(meaning))]
    ancient = sum(_ancient_year(mention) > 0 for mention in mentions)
    elsewhere = sum(abs(year - published.year) > 1 for year in years) + ancient
    from_here = sum(isinstance(meaning, Relative | Turn | Weekday) for meaning in parts)
    near = len(years) + ancient - elsewhere
    return elsewhere >= 4 and elsewhere > near + 2 * from_here


def _named_in_passing(years: Sequence[int]) -> Iterator[int]:
    """Which mentions name a year only in passing: before and after them the text is in another, one and the same."""
    named = [(number, year) for number, year in enumerate(years) if year]
    before = 0
    for (number, year), (_, following) in pairwise(named):
        if before and year != before and abs(following - before) <= (abs(year - before) > 1):
            yield number
        else:
            before = year


def _year(mention: Mention) -> int:
    return next((year for part in mention.parts if (year := _named_year(part.meaning))), 0)


def _named_year(meaning: Meaning | None) -> int:
    """The year in which a meaning lies by its own words, or 0."""
    match meaning:
        case Fixed(period):
            return period.first.year
        case Part(_, _, of) | Holiday(_, of) | Some(_, of) | Roughly(_, of) | Clock(_, of):
            return _named_year(of)
    return 0


def _ancient_year(mention: Mention) -> int:
    """The year before our era that a mention names, 0 for none; of a decade or century its last."""
    value = mention.meaning.value if isinstance(mention.meaning, Vague) else ""
    return int(value[2:6].ljust(4, "0")) or 1 if value.startswith("BC") else 0


def _place(mention: Mention, context: Context) -> Period | None:
    """The period that a mention takes the text to; None for a flashback and for what denotes no period."""
    if context.narrative and mention.tense is Tense.PERFECT:
        return None
    for part in mention.parts:  # of a range its start: its end may leave out the year
        match _bare(part.meaning):
            case Away(sign=-1, base=Base.THEN) | Relative(offset=-1, base=Base.THEN):
                return None
            case Relative(base=Base.NOW) | Turn() | Away(base=Base.NOW) if context.narrative:
                return None
        try:
            place = locate(part.meaning, context)
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
