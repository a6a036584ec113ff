"""Events by year: the sections of a timeline, the silences between them, and the overview above."""

from bisect import bisect_left
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from itertools import accumulate, groupby
from typing import Final

from timeline.dates.when import When
from timeline.language import Language
from timeline.rank import Key
from timeline.views import addresses, days, wording
from timeline.views.catalogue import Catalogue, Part
from timeline.views.event import EventView, event_view
from timeline.views.shelves import Shelf

RUN: Final = 2  # so many empty years in a row share one column of the overview
MOST: Final = 40  # columns; of more years those of a decade share one, then those of a century
_UNITS: Final = (1, 10, 100, 1000)


@dataclass(frozen=True, slots=True)
class Link:
    label: str
    url: str
    lang: str = ""  # of the label, "" where it is that of the site
    anchor: str = ""  # of its section on the timeline page, if it has one; no event's id holds an underscore


@dataclass(frozen=True, slots=True)
class YearSection:
    """A year's events, in `gap` the silence before them, and in `more` how many stand on its own page alone."""

    year: int
    link: Link
    events: tuple[EventView, ...]
    gap: str
    more: str = ""


@dataclass(frozen=True, slots=True)
class Bar:
    """A column of the overview: years, or a finer period. `height` is a share of the tallest, in percent."""

    label: str
    said: str  # for those who hear the page: "3 events"; of a run of years also which these are
    count: str
    height: int
    years: int
    link: Link | None  # None where there is nothing to go to


def sections(part: Part, catalogue: Catalogue) -> tuple[YearSection, ...]:
    """What the front page of a timeline shows: the years that have key events, with these."""
    silent = gaps([event.when for event in part.events], catalogue.language)
    silences = dict(zip((event.id for event in part.events), silent, strict=True))
    firsts = {year: next(events).id for year, events in groupby(part.events, key=lambda event: _year(event.when))}
    shelves = {shelf.first.year: shelf for shelf in part.shelves}
    before = dict(zip(shelves, (None, *shelves), strict=False))
    keys = {year: list(found) for year, found in groupby(part.keys, key=lambda key: _year(key.event.when))}
    return tuple(
        _section(shelves[year], part, found, silences[firsts[year]] if before[year] in keys else "", catalogue)
        for year, found in keys.items()
    )


def gaps(dates: Sequence[When], language: Language) -> list[str]:
    """The silence before each date, measured from the latest day that any date before it may reach."""
    starts = [wording.standing(when) for when in dates]
    reaches = accumulate(map(_reach, dates), max)
    said = (wording.gap(reach, start, language) for reach, start in zip(reaches, starts[1:], strict=False))
    return ["", *said][: len(starts)]


def overview(
    counts: Mapping[int, int], link: Callable[[int], Link], language: Language, current: int | None = None
) -> tuple[Bar, ...]:
    """A bar for each year from first to last; where these are many, for each decade but the current one.

    A decade leads to its first year that has events. Long silences are folded, so that the columns fit a small screen.
    """
    told = sorted(counts)
    columns = _folded(told, current)
    within = [told[bisect_left(told, column.start) : bisect_left(told, column.stop)] for column in columns]
    sums = [sum(counts[year] for year in years) for years in within]
    tallest = max(sums, default=1)
    return tuple(
        _years(column, count, tallest, link(years[0]), language) if years else _empty(column, language)
        for column, years, count in zip(columns, within, sums, strict=True)
    )


def years(part: Part, language: Language, current: int | None = None) -> tuple[Bar, ...]:
    """The overview of a timeline, as seen from a year or from all of it."""
    counts = {shelf.first.year: shelf.count for shelf in part.shelves}
    shown = {_year(key.event.when) for key in part.keys}
    leads = partial(_year_link, language=language, prefix=part.prefix, shown=shown)
    return overview(counts, leads, language, current)


def within(shelf: Shelf, prefix: str, language: Language) -> tuple[Bar, ...]:
    """The overview of a crowded period: a bar for each finer one."""
    tallest = max((finer.count for finer in shelf.within), default=1)
    return tuple(
        _bar(_short(finer, language), finer.count, tallest, shelf_link(finer, prefix, language), language)
        for finer in shelf.within
    )


def year_link(year: int, language: Language, prefix: str = "", *, on_front: bool = True) -> Link:
    url = addresses.period(prefix, "year", date(year, 1, 1))
    return Link(days.year(year, language), url, anchor=f"year_{year}" if on_front else "")


def shelf_link(shelf: Shelf, prefix: str, language: Language) -> Link:
    return Link(shelf.label(language), addresses.period(prefix, shelf.level, shelf.first))


def key_view(found: Key, catalogue: Catalogue) -> EventView:
    return event_view(found.event, catalogue, found.others)


def _section(shelf: Shelf, part: Part, keys: Sequence[Key], gap: str, catalogue: Catalogue) -> YearSection:
    language = catalogue.language
    shown = tuple(key_view(found, catalogue) for found in keys)
    link = year_link(shelf.first.year, language, part.prefix)
    more = language.count("The one event of {year}", "All {n} events of {year}", shelf.count, year=link.label)
    return YearSection(shelf.first.year, link, shown, gap, more if shelf.count > len(shown) else "")


def _year(when: When) -> int:
    return wording.standing(when).year


def _reach(when: When) -> date:
    """The last day it covers; of what has no end, the last day on which it may have begun."""
    begun, _ = wording.ends(when)
    return when.last or (begun and begun.last) or wording.standing(when)


def _short(shelf: Shelf, language: Language) -> str:
    """The label of a month or day among its neighbours: "Mar", "11"."""
    return days.short(shelf.first, "day" if shelf.level == "day" else "month", language)


def _year_link(year: int, *, language: Language, prefix: str, shown: Collection[int]) -> Link:
    return year_link(year, language, prefix, on_front=year in shown)


def _bar(label: str, count: int, tallest: int, link: Link, language: Language) -> Bar:
    height = -(-100 * count // tallest)
    return Bar(label, wording.events(count, language), language.number(count), height, 1, link)


def _folded(told: Sequence[int], current: int | None) -> list[range]:
    """The years from first to last, by column, as widely as it must be."""
    widest = _UNITS[-1]
    for unit in _UNITS[:-1]:
        if len({year // unit for year in told}) <= MOST and len(columns := [*_columns(told, unit, current)]) <= MOST:
            return columns
    return [*_columns(told, widest, current)]


def _columns(told: Sequence[int], widest: int, current: int | None) -> Iterator[range]:
    """The same by units of at most so many years; those round the current year stay apart."""

    def filled(piece: range) -> bool:
        return bisect_left(told, piece.start) < bisect_left(told, piece.stop)

    for some, run in groupby(_pieces(told, widest, current), key=filled):
        columns = list(run)
        yield from columns if some or len(columns) < RUN else (range(columns[0].start, columns[-1].stop),)


def _pieces(told: Sequence[int], widest: int, current: int | None) -> Iterator[range]:
    """What shares a column with a year: nothing, its decade, its century, unless the current year is in that."""
    year, stop = (told[0], told[-1] + 1) if told else (0, 0)
    while year < stop:
        unit = widest
        while unit > 1 and current is not None and year // unit == current // unit:
            unit //= 10
        end = min((year // unit + 1) * unit, stop)
        yield range(year, end)
        year = end


def _years(column: range, count: int, tallest: int, link: Link, language: Language) -> Bar:
    """One year; or several, which lead to the page of their first, where each year round it has its own column."""
    if len(column) == 1:
        return _bar(days.year(column[0], language), count, tallest, link, language)
    label = _span(column, language)
    bar = _bar(label, count, tallest, replace(link, label=label, anchor=""), language)
    return replace(bar, years=len(column))


def _span(column: range, language: Language) -> str:
    """A decade or a century: "1980–89", "1900–99"."""
    width = next(unit for unit in (10, 100, 1000) if column[0] // unit == column[-1] // unit)
    start = column[0] - column[0] % width
    last = start + width - 1
    ends = language.digits(f"{last % 100:02}") if width < 1000 else days.year(last, language)
    return language.text("{first}–{last}", first=days.year(start, language), last=ends)


def _empty(column: range, language: Language) -> Bar:
    first, last = (days.year(year, language) for year in (column[0], column[-1]))
    if len(column) == 1:
        return Bar(first, language.text("no events"), "", 0, 1, None)
    return Bar("…", language.text("{first} to {last}: no events", first=first, last=last), "", 0, len(column), None)
