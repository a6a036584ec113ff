"""What each mention of a text is read against: the tense of its clause, and the time that the text has come to.

A text is either of its day, as news is, or tells of times past one after the other. Which one, its own years say. The
time it has come to is the date mentioned last, leaving out flashbacks and years that it names in passing.
"""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from timeline.dates.context import Context
from timeline.dates.denote import end_of
from timeline.dates.gist import Gist, Key, bare
from timeline.dates.meaning import Away, Base, Meaning, Order, Part, Range, Relative, Turn, dates_of
from timeline.dates.mentions import Mention
from timeline.dates.periods import WIDTH, Period, Unit
from timeline.dates.resolve import REMEMBERED, locate
from timeline.dates.story import is_narrative, named_in_passing, named_next
from timeline.dates.tense import Tense


def contexts(mentions: Sequence[Mention], published: date, order: Order | None = None) -> list[Context]:
    """The context of each mention, in order of text; `order` is that of day and month in numbers, where it is known.

    A context holds only what its mention may ask for, so that mentions of one kind share it.
    """
    floating = [mention for mention in mentions if mention.gist.floats]
    plain = Context(published, order=order)
    if not floating:
        return [plain] * len(mentions)
    narrative = is_narrative(mentions, published)
    passing = set(named_in_passing(mentions)) if narrative else set()
    coming = named_next(mentions, passing) if narrative else [None] * len(mentions)
    asking = range(len(mentions)) if narrative else range(_last_that_asks(mentions))
    course = _Course(plain._replace(narrative=narrative))
    found: list[Context] = []
    for number, mention in enumerate(mentions):
        gist = mention.gist
        context = course.context(mention, coming[number]) if gist.floats else plain
        found.append(context)
        if gist.years or gist.dated or course.before:
            course.leave(mention, context)
        if gist.ancient:
            course.ancient = gist.ancient
        elif number in asking and number not in passing:
            course.move(mention, context)
    return found


def _last_that_asks(mentions: Sequence[Mention]) -> int:
    """The number of the last mention that asks for the date mentioned before; 0 for none."""
    return next((number for number in range(len(mentions) - 1, -1, -1) if mentions[number].gist.asks), 0)


class _Course:
    """How far a text has come, and so what its next words may be read against."""

    def __init__(self, context: Context) -> None:
        self.latest = context
        self.published, self.narrative = context.published, context.narrative
        self.focus: Period | None = None
        self.behind: Period | None = None  # the last focus that was not to come
        self.before: tuple[Mention, Context] | None = None  # the last mention, if it leaves its year to the next
        self.dated: dict[Key, Period] = {}
        self.ancient = 0
        self.asked: object = None

    def context(self, mention: Mention, ahead: Period | None) -> Context:
        """What a mention is read against; the one before it again, if it asks for the same."""
        tense, gist, mentioned, beside, known = mention.tense, mention.gist, None, None, None
        if self.narrative or gist.asks:
            to_come = self.focus and self.focus.first > self.published
            mentioned = self.behind if to_come and tense.is_past else self.focus
        if self.before and mention.follows and gist.yearless:
            beside = _beside(*self.before)
        if tense is Tense.PERFECT:
            known = _known(mention, self.dated)
        opens = tense is Tense.PAST and mention.opens
        asked = (tense, mentioned, self.ancient, beside, ahead, opens, known)
        if asked != self.asked:
            published, narrative, order = self.published, self.narrative, self.latest.order
            self.asked, self.latest = asked, Context(published, tense, mentioned, narrative, *asked[2:], order)
        return self.latest

    def leave(self, mention: Mention, context: Context) -> None:
        """Keep what a mention leaves to those after it."""
        gist = mention.gist
        self.before = (mention, context) if gist.years or (context.beside and gist.yearless) else None
        for key, period in gist.dated:
            if period.first <= self.published:
                self.dated |= {key: period}

    def move(self, mention: Mention, context: Context) -> None:
        """Go on to the date that a mention takes the text to."""
        place = _place(mention.gist, context) if mention.gist.floats else self._named(mention)
        if place:
            self.focus, self.ancient = _moved(self.focus, place), 0
            self.behind = self.focus if self.focus.first <= self.published else self.behind

    def _named(self, mention: Mention) -> Period | None:
        """The period that a mention names in full, unless it is a flashback."""
        named = mention.gist.named
        return None if named and self.narrative and mention.tense is Tense.PERFECT else named


def _beside(mention: Mention, context: Context) -> Period | None:
    """The month or day that a mention leaves for the next one of its sentence, which leaves the year to it."""
    place = None if mention.attributive else _located(mention.meaning, context)
    return place if place and place.unit in (Unit.DAY, Unit.MONTH) else None


def _known(mention: Mention, dated: dict[Key, Period]) -> Period | None:
    """The day that a mention without a year harks back to: "the fire of 5 May", named with its year before."""
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


@lru_cache(REMEMBERED)
def _place(gist: Gist, context: Context) -> Period | None:
    """The period that a meaning takes the text to; None for a flashback and for what denotes no period."""
    if context.narrative and context.tense is Tense.PERFECT:
        return None
    match bare(dates_of(gist.meaning)[0]):
        case Away(sign=-1, base=Base.THEN) | Relative(offset=-1, base=Base.THEN):
            return None
        case Relative(base=Base.NOW) | Turn() | Away(base=Base.NOW) if context.narrative:
            return None
    return _located(gist.meaning, context)


def _located(meaning: Meaning, context: Context) -> Period | None:
    """The period in which a meaning lies, of a range its end; None for what denotes no period."""
    if isinstance(meaning, Range) and (last := end_of(meaning, context)):
        return last.period
    for part in dates_of(meaning):
        try:
            place = locate(part, context)
        except (OverflowError, ValueError):
            continue
        if place:
            return place.period
    return None


def _moved(focus: Period | None, to: Period) -> Period:
    """The new focus; a wider period that holds the old one adds nothing to it."""
    if focus and WIDTH[to.unit] > WIDTH[focus.unit] and focus.first in to:
        return focus
    return to
