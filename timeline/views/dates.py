"""A date as a page shows it: the words, the shape of its mark, and how sure it is."""

from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from timeline.dates.when import When
from timeline.language import Language, message
from timeline.views import wording
from timeline.views.wording import Words

Shape: TypeAlias = Literal["day", "month", "season", "year", "decade", "range", "until", "since"]
Doubt: TypeAlias = Literal["approximate", "uncertain"]

_KNOWN: Final[dict[str, str]] = {
    "day": message("Known to the day."),
    "month": message("Known to the month; the day is not given."),
    "season": message("Known to the season; the month is not given."),
    "year": message("Known to the year; the month is not given."),
    "decade": message("Known to the decade; the year is not given."),
    "range": message("A span of time: all of it, or some part of it."),
    "until": message("Not later than this; no beginning is given."),
    "since": message("Not earlier than this; no end is given."),
}
_DOUBTED: Final[dict[tuple[Doubt, ...], str]] = {
    ("approximate",): message("Given as approximate."),
    ("uncertain",): message("Given as uncertain."),
    ("approximate", "uncertain"): message("Given as approximate and uncertain."),
}
_AT_MOST: Final[dict[str, str]] = {
    "day": message("Precise to the day at most."),
    "month": message("Precise to the month at most."),
    "year": message("Precise to the year at most."),
    "decade": message("Precise to the decade at most."),
}


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


def date_view(when: When, language: Language) -> DateView:
    words, covered = wording.worded(when, language), covers(when, language)
    return DateView(when.edtf, words, shape(when), doubts(when), known(when, language), covered)


def shape(when: When) -> Shape:
    if when.first is None:
        return "until"
    if when.last is None:
        return "since"
    return "range" if when.precision == "interval" else when.precision


def known(when: When, language: Language) -> str:
    doubted, unit = doubts(when), shape(when)
    said = ((_AT_MOST if doubted else {}).get(unit, _KNOWN[unit]), _DOUBTED.get(doubted, ""))
    return " ".join(language.text(each) for each in said if each)


def doubts(when: When) -> tuple[Doubt, ...]:
    marked: tuple[tuple[Doubt, bool], ...] = (("approximate", when.approximate), ("uncertain", when.uncertain))
    return tuple(name for name, holds in marked if holds)


def covers(when: When, language: Language) -> str:
    return wording.months_covered(when, language) if when.precision in ("season", "decade") else ""
