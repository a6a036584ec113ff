"""Dates, spans and counts in plain English. No locale is asked: the same date reads the same on every machine."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final
from unicodedata import bidirectional

from dateutil.relativedelta import relativedelta

from timeline.dates.when import SEASONS, When

MONTHS: Final = tuple("January February March April May June July August September October November December".split())


@dataclass(frozen=True, slots=True)
class Words:
    """A piece of a worded date. `datetime` is what HTML's <time> may carry of it, "" where HTML has no notation."""

    text: str
    datetime: str = ""


def worded(when: When) -> tuple[Words, ...]:
    """A date in words, as pieces: "21", "–", "27 July 2025"."""
    start, end = ends(when)
    if start and end:
        return _span(start, end)
    if start:
        return (Words(f"from {_qualified(start)}"),)
    return (Words(_by(end)),) if end else (_point(when),)


def plain(when: When) -> str:
    return "".join(piece.text for piece in worded(when))


def ends(when: When) -> tuple[When | None, When | None]:
    """Where an interval begins and ends; None for an open end. A single date has neither."""
    start, slash, end = when.edtf.partition("/")
    if not slash:
        return None, None
    return (None if start == ".." else When.parse(start)), (None if end == ".." else When.parse(end))


def standing(when: When) -> date:
    """The day at which a date stands in a chronology: its first, or its last where nothing says when it began."""
    return when.first or when.last or date.min


def day(when: date) -> Words:
    return Words(f"{when.day} {month(when)}", _datetime(When.parse(when.isoformat())))


def month(when: date) -> str:
    return f"{MONTHS[when.month - 1]} {year(when.year)}"


def year(number: int) -> str:
    """Below 1000 a bare number would not be taken for a year."""
    return str(number) if number >= 1000 else f"AD {number}"


def days_covered(when: When) -> str:
    """The days a date covers, said so that nobody need know what a season or a decade is: "June to August 2025"."""
    first, last = when.first or date.min, when.last or date.max
    if first == last:
        return day(first).text
    same = first.year == last.year
    return f"{MONTHS[first.month - 1] if same else month(first)} to {month(last)}"


def elapsed(start: date, end: date) -> str:
    """Full years and months between two days: "7 years 3 months"."""
    gone = relativedelta(end, start)
    parts = (counted(n, unit) for n, unit in ((gone.years, "year"), (gone.months, "month")) if n)
    return " ".join(parts)


def gap(reach: date, following: date) -> str:
    """What to say of a year or more in which nothing is recorded; "" where it was less."""
    if following <= reach:
        return ""
    since = reach + timedelta(days=1)
    return f"{elapsed(since, following)} without a recorded event" if relativedelta(following, since).years else ""


def counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def listed(items: Sequence[str]) -> str:
    """Joined as prose joins: "a, b and c"."""
    return " and ".join((", ".join(items[:-1]), items[-1])) if len(items) > 1 else "".join(items)


def isolated(text: str) -> str:
    """A name from a script that runs the other way, so marked that it does not turn the words around it."""
    return f"\N{FIRST STRONG ISOLATE}{text}\N{POP DIRECTIONAL ISOLATE}" if _runs_left(text) else text


def opened(text: str) -> str:
    """The same words at the beginning of a sentence."""
    return text[:1].upper() + text[1:]


def _runs_left(text: str) -> bool:
    return any(bidirectional(letter) in ("R", "AL") for letter in text)


def _point(when: When) -> Words:
    return Words(_qualified(when), _datetime(when))


def _datetime(when: When) -> str:
    exact = when.precision in ("day", "month", "year") and not (when.approximate or when.uncertain)
    return when.edtf if exact and standing(when).year >= 1000 else ""


def _qualified(when: When) -> str:
    return f"{'about ' if when.approximate else ''}{_bare(when)}{', uncertain' if when.uncertain else ''}"


def _bare(when: When) -> str:
    first = standing(when)
    match when.precision:
        case "day":
            return day(first).text
        case "month":
            return month(first)
        case "season":
            return _season(when)
        case "decade":
            return f"the {first.year // 10}0s"
        case _:
            return year(first.year)


def _season(when: When) -> str:
    """Winter runs into the next year, and says so."""
    number, name = standing(when).year, SEASONS[int(when.edtf[-2:])]
    if name != "winter":
        return f"{name} {year(number)}"
    following = year(number + 1) if (number + 1) % 100 == 0 else f"{(number + 1) % 100:02}"
    return f"winter {year(number)}–{following}"


def _by(end: When) -> str:
    """A bound holds to the last day of what it names, which only a day makes plain by itself."""
    return f"by {'' if end.precision == 'day' else 'the end of '}{_qualified(end)}"


def _span(start: When, end: When) -> tuple[Words, ...]:
    if start == end:
        return (_point(start),)
    if any(side.approximate or side.uncertain for side in (start, end)):
        return (Words(f"{_qualified(start)} – {_qualified(end)}"),)
    short, dash = _shortened(start, end)
    return Words(short, _datetime(start)), Words(dash), _point(end)


def _shortened(start: When, end: When) -> tuple[str, str]:
    """The beginning of a span without what its end repeats, and the dash that fits between."""
    first, last, units = standing(start), standing(end), (start.precision, end.precision)
    same_year = first.year == last.year
    match units:
        case ("day", "day") if same_year and first.month == last.month:
            return str(first.day), "–"
        case ("day", "day") if same_year:
            return f"{first.day} {MONTHS[first.month - 1]}", " – "
        case ("month", "month") if same_year:
            return MONTHS[first.month - 1], "–"
        case ("year", "year"):
            return _bare(start), "–"
        case _:
            return _bare(start), " – "
