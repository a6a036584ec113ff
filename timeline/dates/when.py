"""A date exactly as precise as the words: EDTF text, from which everything else is computed.

The part of EDTF (ISO 8601-2:2019) that is read and written here: Level 0 dates and intervals; of Level 1
seasons, qualifiers, X in the last place of a year, and open intervals. Years run from 0001 to 9999.
A season is three whole months by the meteorological north; winter begins in December of the year it names.
"""

import re
from calendar import monthrange
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Final, Literal, TypeAlias

Precision: TypeAlias = Literal["day", "month", "season", "year", "decade", "interval"]

SEASONS: Final = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
EXPECTED: Final = (
    'an EDTF date such as "2018", "2018-03", "2018-03-05", "2025-22" (a season), "201X", "2018-03~", '
    '"2025-07-21/2025-07-27", "../2025-08-31" or "2018-01/.."'
)

_SINGLE = re.compile(
    r"(?P<decade>\d{3})X(?P<q1>[~?%]?)|(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?(?P<q2>[~?%]?)", re.ASCII
)


@dataclass(frozen=True, slots=True)
class When:
    """What a mention denotes. Two are equal when their EDTF text is.

    `first` and `last` are the earliest and latest day it covers; None where an interval is open at that end.
    """

    edtf: str
    first: date | None = field(compare=False)
    last: date | None = field(compare=False)
    precision: Precision = field(compare=False)
    approximate: bool = field(default=False, compare=False)
    uncertain: bool = field(default=False, compare=False)
    # Where this stands in a chronology: at its first day, the wider first; a bound "by ..." after its last.
    sort_key: tuple[int, bool, int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        last = (self.last or date.max).toordinal()
        place = (self.first.toordinal(), False, -last) if self.first else (last, True, 0)
        object.__setattr__(self, "sort_key", place)  # many ask: of thousands of events there are a few dates

    @classmethod
    def parse(cls, text: str) -> "When":
        """Read EDTF text. Raises ValueError, saying what was expected and what was found."""
        return _parse(text)

    def covers(self, other: "When") -> bool:
        """Whether every day of the other lies within this one. An open end reaches as far as there are days."""
        first, last = self.first or date.min, self.last or date.max
        return first <= (other.first or date.min) and (other.last or date.max) <= last

    def __str__(self) -> str:
        return self.edtf

    def __reduce__(self) -> tuple[object, ...]:
        return _parse, (self.edtf,)  # the few dates of a collection are copied as text, and read once


@lru_cache(maxsize=2**16)
def _parse(text: str) -> When:
    if "/" not in text:
        return When(text, *_single(text, text))
    start, _, end = text.partition("/")
    if (start, end) == ("..", ".."):
        raise ValueError(f'expected a date at one end of the interval, got "{text}"')
    first, _, unit1, about1, unsure1 = (None, None, "day", False, False) if start == ".." else _single(start, text)
    _, last, unit2, about2, unsure2 = (None, None, "day", False, False) if end == ".." else _single(end, text)
    if "season" in (unit1, unit2):
        raise ValueError(f'expected months instead of seasons inside an interval, got "{text}"')
    if first and last and first > last:
        raise ValueError(f'expected an interval that begins before it ends, got "{text}"')
    return When(text, first, last, "interval", about1 or about2, unsure1 or unsure2)


def _single(text: str, whole: str) -> tuple[date, date, Precision, bool, bool]:
    """First day, last day, precision, approximate, uncertain of one date; `whole` is what an error shows."""
    match = _SINGLE.fullmatch(text)
    if not match:
        raise ValueError(f'expected {EXPECTED}, got "{whole}"')
    mark = match["q1"] or match["q2"] or ""
    doubt = (mark in ("~", "%") and bool(mark), mark in ("?", "%") and bool(mark))
    try:
        if match["decade"]:
            year = int(match["decade"]) * 10
            return (date(max(year, 1), 1, 1), date(year + 9, 12, 31), "decade", *doubt)
        year, month, day = int(match["year"]), int(match["month"] or 0), int(match["day"] or 0)
        if month in SEASONS and not match["day"]:
            if mark:
                raise ValueError("a season takes no qualifier")
            return (*season_bounds(year, month), "season", *doubt)
        if match["day"]:
            return (date(year, month, day), date(year, month, day), "day", *doubt)
        if match["month"]:
            return (date(year, month, 1), date(year, month, monthrange(year, month)[1]), "month", *doubt)
        return (date(year, 1, 1), date(year, 12, 31), "year", *doubt)
    except ValueError as error:
        raise ValueError(f'expected a date that exists, got "{whole}" ({error})') from None


def season_bounds(year: int, season: int) -> tuple[date, date]:
    """First and last day of an EDTF season (21 spring ... 24 winter). Raises ValueError beyond year 9999."""
    start = 3 * (season - 20)
    end_year, end = (year, start + 2) if start < 12 else (year + 1, 2)
    return date(year, start, 1), date(end_year, end, monthrange(end_year, end)[1])
