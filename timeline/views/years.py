"""Events by year: the sections of a timeline, the silences between them, and the overview above."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
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
    """A column of the overview: a period, or a run of empty years. `height` is a share of the tallest, in percent."""

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


def overview(counts: Mapping[int, int], link: Callable[[int], Link], language: Language) -> tuple[Bar, ...]:
    """A bar for each year from first to last. Long silences are folded, so that the columns fit a small screen."""
    tallest = max(counts.values(), default=1)
    span = range(min(counts), max(counts) + 1) if counts else ()
    return tuple(
        bar
        for filled, run in groupby(span, key=lambda year: year in counts)
        for bar in (
            [_bar(days.year(year, language), counts[year], tallest, link(year), language) for year in run]
            if filled
            else _empty(list(run), language)
        )
    )


def years(part: Part, language: Language) -> tuple[Bar, ...]:
    """The overview of a timeline."""
    counts = {shelf.first.year: shelf.count for shelf in part.shelves}
    shown = {_year(key.event.when) for key in part.keys}
    return overview(counts, lambda year: year_link(year, language, part.prefix, on_front=year in shown), language)


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


def _bar(label: str, count: int, tallest: int, link: Link, language: Language) -> Bar:
    height = -(-100 * count // tallest)
    return Bar(label, wording.events(count, language), language.number(count), height, 1, link)


def _empty(empty: Sequence[int], language: Language) -> Iterator[Bar]:
    first, last = (days.year(year, language) for year in (empty[0], empty[-1]))
    if len(empty) < RUN:
        yield from (Bar(days.year(year, language), language.text("no events"), "", 0, 1, None) for year in empty)
    else:
        said = language.text("{first} to {last}: no events", first=first, last=last)
        yield Bar("…", said, "", 0, len(empty), None)
