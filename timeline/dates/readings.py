"""Text to readings: every mention, the date that it denotes when read on the day of publication, and why."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import chain

from timeline.dates.focus import contexts
from timeline.dates.meaning import Away, Base, Clock, Duration, Meaning, Recurring, Relative, Vague
from timeline.dates.mentions import Mention, find
from timeline.dates.resolve import Context, denote
from timeline.dates.when import When


@dataclass(frozen=True, slots=True)
class Reading:
    """A mention read on a day: the date it denotes, where it denotes one, and why that date, or why none."""

    mention: Mention
    when: When | None
    why: str


def read(text: str, published: date) -> tuple[Reading, ...]:
    """Every mention, and what it denotes when read on the day of publication."""
    return read_each((text,), published)[0]


def read_each(sentences: Iterable[str], published: date) -> tuple[tuple[Reading, ...], ...]:
    """The readings of each sentence of a text; dates mentioned in one are remembered in the next."""
    found = [find(sentence) for sentence in sentences]
    context = contexts(tuple(chain.from_iterable(found)), published)
    return tuple(tuple(_read(mention, next(context)) for mention in mentions) for mentions in found)


def _read(mention: Mention, context: Context) -> Reading:
    found = denote(mention.meaning, context)
    return Reading(mention, *found) if found else Reading(mention, None, _why_not(mention.meaning))


def _why_not(meaning: Meaning) -> str:
    """Why a mention denotes no date."""
    match meaning:
        case Duration():
            return "says how long, not when"
        case Clock(of=None):
            return "names a time of day, and no day"
        case Recurring():
            return "says how often, not when"
        case Vague("XXXX-XX-XX"):
            return "may be read with day or month first"
        case Vague():
            return "names no time of the calendar"
        case Relative(base=Base.THEN) | Away(base=Base.THEN):
            return "counts from a date mentioned before, and there is none"
    return "denotes no day between the years 1 and 9999"
