"""A date as a page shows it: the words, the shape of its mark, and how sure it is."""

from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from timeline.dates.when import Precision, When
from timeline.views import wording
from timeline.views.wording import Words

Shape: TypeAlias = Literal["day", "month", "season", "year", "decade", "range", "until", "since"]
Doubt: TypeAlias = Literal["approximate", "uncertain"]

_FINER: Final[dict[Precision, str]] = {"month": "day", "season": "month", "year": "month", "decade": "year"}


@dataclass(frozen=True, slots=True)
class DateView:
    """`parts` are the words in pieces, those that HTML's <time> can carry with their `datetime`."""

    edtf: str
    parts: tuple[Words, ...]
    shape: Shape
    doubts: tuple[Doubt, ...]
    known: str  # how precisely, in a sentence
    covers: str  # the months counted as its own, where the words alone do not say; else ""

    @property
    def words(self) -> str:
        return "".join(part.text for part in self.parts)

    @property
    def marked_up(self) -> bool:
        """Whether <time> says it all; else the EDTF text belongs in a data attribute."""
        return any(part.datetime for part in self.parts)


def date_view(when: When) -> DateView:
    return DateView(when.edtf, wording.worded(when), shape(when), doubts(when), known(when), covers(when))


def shape(when: When) -> Shape:
    if when.first is None:
        return "until"
    if when.last is None:
        return "since"
    return "range" if when.precision == "interval" else when.precision


def known(when: When) -> str:
    given = f"Given as {wording.listed(doubts(when))}"
    match shape(when):
        case "until":
            said = "Not later than this; no beginning is given"
        case "since":
            said = "Not earlier than this; no end is given"
        case "range":
            said = "A span of time: all of it, or some part of it"
        case unit if doubts(when):
            return f"{given}, to the {unit}."
        case "day":
            said = "Known to the day"
        case _:
            said = f"Known to the {when.precision}; the {_FINER[when.precision]} is not given"
    return f"{said}. {given}." if doubts(when) else f"{said}."


def doubts(when: When) -> tuple[Doubt, ...]:
    marked: tuple[tuple[Doubt, bool], ...] = (("approximate", when.approximate), ("uncertain", when.uncertain))
    return tuple(name for name, holds in marked if holds)


def covers(when: When) -> str:
    return wording.days_covered(when) if when.precision in ("season", "decade") else ""
