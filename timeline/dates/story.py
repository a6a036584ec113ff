"""Whether a text is of its own day or tells of times past, and which dates lead a story on.

News tells what has happened and is to happen, seen from the day it was written; a history names other years. What years
it names in passing, and which date it is on its way to, its own words say as well.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import Final

from timeline.dates.gist import bare
from timeline.dates.meaning import Away, Base, Meaning, Part, Relative, Weekday
from timeline.dates.mentions import Mention
from timeline.dates.periods import Period, Unit
from timeline.dates.tense import Tense

ENOUGH: Final = 3  # years; fewer make no history
TODAY: Final = Relative(Unit.DAY, 0)


def is_narrative(mentions: Sequence[Mention], published: date) -> bool:
    """Whether a text tells of times past rather than of its own day.

    It does when most years that it names are not the writer's, and when it says "on Monday" or "last month" far less
    often. A year that only describes a thing, as in "the 2015 deal", tells of no time. News says at once when it was
    that something happened; a history may begin with what is so today, but not with what was so on Monday.
    """
    if mentions and mentions[0].gist.from_here and mentions[0].meaning != TODAY:
        return False
    naming = [mention for mention in mentions if mention.gist.years]
    years = [year for mention in naming if not mention.attributive for year in mention.gist.years]
    ancient = len([mention for mention in mentions if mention.gist.ancient])
    last, next_ = published.year - 1, published.year + 1
    elsewhere = len([year for year in years if not last <= year <= next_]) + ancient
    if elsewhere < ENOUGH:
        return False
    from_here = sum([mention.gist.from_here for mention in mentions])
    near = len(years) + ancient - elsewhere
    return elsewhere > near + 2 * from_here


def named_in_passing(mentions: Sequence[Mention]) -> Iterator[int]:
    """Which mentions name a year only in passing: before and after them the text is in another, one and the same.

    A year from which the next words count, as "that year" does, is not in passing.
    """
    named = [(number, mention.gist.years[0]) for number, mention in enumerate(mentions) if mention.gist.years]
    before = 0
    for (number, year), (_, following) in pairwise(named):
        returns = year != before and before and abs(following - before) <= (abs(year - before) > 1)
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
            following = mention.gist.named or following
    return found


def _counts_on(meaning: Meaning) -> bool:
    """Whether words count from the date just mentioned: "that year", "August of that year"."""
    match bare(meaning):
        case Relative(base=Base.THEN) | Away(base=Base.THEN):
            return True
        case Part(of=of) | Weekday(of=of) if of:
            return _counts_on(of)
    return False
