"""Days, months, years and the spans between them, as CLDR has them in each language."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final, Literal, TypeAlias

from babel.dates import DateTimeFormat, tokenize_pattern

from timeline.language import Language

Unit: TypeAlias = Literal["day", "month", "year"]
_Token: TypeAlias = tuple[str, str]  # letter of a field and the field, or "" and text as it is

# As CLDR names patterns. Its intervals have short names of months, which are written in full here, as it allows.
_SKELETONS: Final[dict[Unit, str]] = {"day": "yMMMd", "month": "yMMMM", "year": "y"}
_FULL: Final = {"MMM": "MMMM", "LLL": "LLLL"}
_FIELDS: Final[dict[Unit, str]] = {"day": "d", "month": "M", "year": "y"}

_MARKED: Final = 1000  # below it a bare number would not be taken for a year


@dataclass(frozen=True, slots=True)
class Span:
    """Two dates in one expression: the first without what the second repeats, what stands between, the second."""

    first: str
    between: str
    last: str


@lru_cache(maxsize=2**15)
def day(when: date, language: Language) -> str:
    return _written(_tokens(language.locale.date_formats["long"].pattern), when, language)


def month(when: date, language: Language) -> str:
    return _written(_tokens(language.locale.datetime_skeletons["yMMMM"].pattern), when, language)


def year(number: int, language: Language) -> str:
    said = language.digits(str(number))
    return said if number >= _MARKED else language.text("AD {year}", year=said)


def short(when: date, unit: Unit, language: Language) -> str:
    """A month or day among its neighbours: "Mar", "11"."""
    return language.digits(str(when.day)) if unit == "day" else _field("LLL", when, language)


def span(first: date, last: date, unit: Unit, language: Language) -> Span:
    """From one day, month or year to another: "28 July", " – ", "3 August 2025"."""
    pattern = language.locale.interval_formats.get(_SKELETONS[unit], {}).get(_differs(first, last, unit), ())
    if len(pattern) != 2:
        whole = _WHOLE[unit]
        return joined(whole(first, language), whole(last, language), language)
    start, end = map(_tokens, pattern)
    cut = max(n for n, (letter, _) in enumerate(start, 1) if letter)
    between = "".join(text for _, text in start[cut:])
    return Span(_written(start[:cut], first, language), between, _written(end, last, language))


def joined(first: str, last: str, language: Language) -> Span:
    """Two dates of which nothing can be left out."""
    between = language.locale.interval_formats[None].replace("{0}", "").replace("{1}", "")
    return Span(first, between, last)


def _year(when: date, language: Language) -> str:
    return year(when.year, language)


_WHOLE: Final[dict[Unit, Callable[[date, Language], str]]] = {"day": day, "month": month, "year": _year}


def _differs(first: date, last: date, unit: Unit) -> str:
    """The largest field in which two dates differ."""
    if unit == "year" or first.year != last.year:
        return "y"
    return "M" if unit == "month" or first.month != last.month else "d"


@lru_cache(maxsize=256)
def _tokens(pattern: str) -> tuple[_Token, ...]:
    """The fields of a pattern, and what stands between them."""
    return tuple(_read(pattern))


def _read(pattern: str) -> Iterator[_Token]:
    for kind, value in tokenize_pattern(pattern):
        if kind == "chars":
            yield "", str(value)
        else:
            name = str(value[0]) * int(value[1])
            yield name[:1], _FULL.get(name, name)


def _written(tokens: tuple[_Token, ...], when: date, language: Language) -> str:
    return "".join(_field(text, when, language) if letter else text for letter, text in tokens)


def _field(name: str, when: date, language: Language) -> str:
    match name:
        case "y":
            return year(when.year, language)
        case "d" if when.day == 1:
            return language.digits(language.meant("the first day of a month, in a date", "1"))
        case _:
            return language.digits(str(DateTimeFormat(when, locale=language.locale)[name]))
