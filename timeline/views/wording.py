"""A date in words, as precisely as it is known. The same date reads the same on every machine."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

from dateutil.relativedelta import relativedelta

from timeline.dates.when import Precision, When
from timeline.language import Language, message
from timeline.views import days

# Each phrase as a whole, since other languages inflect what stands in it: for a day, a month, a year, a decade.
_BARE: Final = {"decade": message("the {decade}s")}  # the others are words by themselves
_ABOUT: Final = {
    "day": message("about {day}"),
    "month": message("about {month}"),
    "year": message("about {year}"),
    "decade": message("about the {decade}s"),
}
_FROM: Final = {
    "day": message("from {day}"),
    "month": message("from {month}"),
    "year": message("from {year}"),
    "decade": message("from the {decade}s"),
}
_FROM_ABOUT: Final = {
    "day": message("from about {day}"),
    "month": message("from about {month}"),
    "year": message("from about {year}"),
    "decade": message("from about the {decade}s"),
}
# A bound holds to the last day of what it names, which only a day makes plain by itself.
_BY: Final = {
    "day": message("by {day}"),
    "month": message("by the end of {month}"),
    "year": message("by the end of {year}"),
    "decade": message("by the end of the {decade}s"),
}
_BY_ABOUT: Final = {
    "day": message("by about {day}"),
    "month": message("by about the end of {month}"),
    "year": message("by about the end of {year}"),
    "decade": message("by about the end of the {decade}s"),
}
# Winter runs into the next year, and says so: {following} is that year, in two figures within a century.
_SEASONS: Final = {
    "21": message("spring {year}"),
    "22": message("summer {year}"),
    "23": message("autumn {year}"),
    "24": message("winter {year}–{following}"),
}
_UNITS: Final[dict[Precision, days.Unit]] = {"day": "day", "month": "month", "year": "year"}


@dataclass(frozen=True, slots=True)
class Words:
    """A piece of a worded date. `datetime` is what HTML's <time> may carry of it, "" where HTML has no notation."""

    text: str
    datetime: str = ""


@lru_cache(maxsize=2**15)
def worded(when: When, language: Language) -> tuple[Words, ...]:
    """A date in words, as pieces: "21", "–", "27 July 2025"."""
    start, end = ends(when)
    if start and end:
        return _span(start, end, language)
    if start:
        return (Words(_phrase(start, _FROM, _FROM_ABOUT, language)),)
    return (Words(_phrase(end, _BY, _BY_ABOUT, language)),) if end else (_point(when, language),)


def plain(when: When, language: Language) -> str:
    return "".join(piece.text for piece in worded(when, language))


def ends(when: When) -> tuple[When | None, When | None]:
    """Where an interval begins and ends; None for an open end. A single date has neither."""
    start, slash, end = when.edtf.partition("/")
    if not slash:
        return None, None
    return (None if start == ".." else When.parse(start)), (None if end == ".." else When.parse(end))


def standing(when: When) -> date:
    """The day at which a date stands in a chronology: its first, or its last where nothing says when it began."""
    return when.first or when.last or date.min


def day(when: date, language: Language) -> Words:
    return Words(days.day(when, language), _datetime(When.parse(when.isoformat())))


def months_covered(when: When, language: Language) -> str:
    """The months a date covers, so that nobody need know what a season or a decade is: "June – August 2025"."""
    span = days.span(when.first or date.min, when.last or date.max, "month", language)
    return f"{span.first}{span.between}{span.last}"


def gap(reach: date, following: date, language: Language) -> str:
    """What to say of a year or more in which nothing is recorded; "" where it was less."""
    if following <= reach:
        return ""
    gone = relativedelta(following, reach + timedelta(days=1))
    if not gone.years:
        return ""
    years = language.count("{n} year", "{n} years", gone.years)
    if not gone.months:
        return language.text("{years} without a recorded event", years=years)
    months = language.count("{n} month", "{n} months", gone.months)
    return language.text("{years} {months} without a recorded event", years=years, months=months)


def events(number: int, language: Language) -> str:
    return language.count("{n} event", "{n} events", number)


def opened(text: str) -> str:
    """The same words at the beginning of a sentence."""
    return text[:1].upper() + text[1:]


def _point(when: When, language: Language) -> Words:
    return Words(_phrase(when, _BARE, _ABOUT, language), _datetime(when))


def _datetime(when: When) -> str:
    exact = when.precision in ("day", "month", "year") and not (when.approximate or when.uncertain)
    return when.edtf if exact and standing(when).year >= 1000 else ""


def _phrase(when: When, exact: dict[str, str], about: dict[str, str], language: Language) -> str:
    """A single date in one of the phrases above."""
    if when.precision == "season":
        return _season(when, language)
    phrase, named = (about if when.approximate else exact).get(when.precision), _named(when, language)
    said = language.text(phrase, **named) if phrase else "".join(named.values())
    return language.text("{date}, uncertain", date=said) if when.uncertain else said


def _named(when: When, language: Language) -> dict[str, str]:
    """What stands in a phrase, by the name of its place."""
    first = standing(when)
    match when.precision:
        case "day":
            return {"day": days.day(first, language)}
        case "month":
            return {"month": days.month(first, language)}
        case "decade":
            return {"decade": language.digits(f"{first.year // 10}0")}
        case _:
            return {"year": days.year(first.year, language)}


def _season(when: When, language: Language) -> str:
    number = standing(when).year
    following = str(number + 1) if (number + 1) % 100 == 0 else f"{(number + 1) % 100:02}"
    return language.text(
        _SEASONS[when.edtf[-2:]], year=days.year(number, language), following=language.digits(following)
    )


def _span(start: When, end: When, language: Language) -> tuple[Words, ...]:
    if start == end:
        return (_point(start, language),)
    doubtful = any(side.approximate or side.uncertain for side in (start, end))
    unit = _UNITS.get(start.precision) if start.precision == end.precision else None
    if unit and not doubtful:
        span = days.span(standing(start), standing(end), unit, language)
    else:
        span = days.joined(_point(start, language).text, _point(end, language).text, language)
    if doubtful:
        return (Words(f"{span.first}{span.between}{span.last}"),)
    return Words(span.first, _datetime(start)), Words(span.between), Words(span.last, _datetime(end))
