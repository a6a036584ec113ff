"""What a mention is read against, and the place on the calendar that it is then found to have."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from timeline.dates.meaning import Order, Portion
from timeline.dates.periods import Period
from timeline.dates.tense import Tense


class Context(NamedTuple):
    """What a mention is read against."""

    published: date
    tense: Tense = Tense.NONE
    mentioned: Period | None = None  # the date mentioned before, where there is one
    narrative: bool = False  # whether the text tells of times past, one after the other, and not of its own day
    ancient: int = 0  # the year before our era that it has come to, of which no calendar is kept here; 0 for none
    beside: Period | None = None  # the date that its sentence named just before, where it did
    ahead: Period | None = None  # the next date that the text names with its year
    opens: bool = False  # whether it opens its sentence, so that the verb after it is surely its own
    known: Period | None = None  # the period of that name that the text has named with its year, where there is one
    order: Order | None = None  # of day and month in numbers, where somebody has said so
    alone: bool = False  # whether its words are the whole text: an entry of a diary, a field of a form, a command


@dataclass(frozen=True, slots=True)
class Place:
    """Where on the calendar a mention lies, and why there."""

    period: Period
    why: str
    doubt: str = ""  # EDTF qualifier
    portion: Portion | None = None
    time: str = ""  # TimeML time of day, "T14:58" or "TMO"
    anchor: date | None = None  # the day it was read from; None where the words would name it on any day
