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
    plain = last = Context(published, order=order)
    if not any([mention.gist.floats for mention in mentions]):
        return [plain] * len(mentions)
    narrative = is_narrative(mentions, published)
    passing = set(named_in_passing(mentions)) if narrative else set()
    coming = named_next(mentions, passing) if narrative else None
    focus: Period | None = None
    behind: Period | None = None  # the last focus that was not to come
    dated: dict[Key, Period] = {}
    ancient = 0
    beside: Period | None = None
    final = len(mentions) - 1
    asks = next((number for number in range(final, -1, -1) if mentions[number].gist.asks), 0)
    found: list[Context] = []
    before: object = None
    for number, mention in enumerate(mentions):
        gist = mention.gist
        context = plain
        if gist.floats:
            tense = mention.tense
            mentioned = ahead = known = None
            if narrative or gist.asks:
                mentioned = behind if focus and focus.first > published and tense.is_past else focus
                ahead = coming[number] if coming else None
            if tense is Tense.PERFECT:
                known = _known(mention, dated)
            opens = tense is Tense.PAST and mention.opens
            asked = (tense, mentioned, ancient, beside if mention.follows else None, ahead, opens, known)
            if asked != before:
                before = asked
                last = Context(published, tense, mentioned, narrative, *asked[2:], order)
            context = last
        found.append(context)
        follows = number < final and mentions[number + 1].follows and mentions[number + 1].gist.yearless
        beside = _beside(gist, mention, context) if follows and (gist.years or context.beside) else None
        for key, period in gist.dated:
            if period.first <= published:
                dated[key] = period
        if gist.ancient:
            ancient = gist.ancient
        elif number in passing or not (narrative or number < asks):  # nobody asks for it any more
            continue
        elif place := _place(gist, context) if gist.floats else _named(mention, narrative=narrative):
            focus, ancient = _moved(focus, place), 0
            behind = focus if focus.first <= published else behind
    return found


def _named(mention: Mention, *, narrative: bool) -> Period | None:
    """The period that a mention names in full, unless it is a flashback."""
    named = mention.gist.named
    return None if named and narrative and mention.tense is Tense.PERFECT else named


def _beside(told: Gist, mention: Mention, context: Context) -> Period | None:
    """The month or day that a mention leaves for the next one of its sentence, which leaves the year to it."""
    if not (told.years or (context.beside and told.yearless)) or mention.attributive:
        return None
    place = _located(mention.meaning, context)
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
