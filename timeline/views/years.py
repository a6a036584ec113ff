"""Events by year: the sections of a timeline, the silences between them, and the overview above."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate, groupby
from typing import Final

from timeline.dates.when import When
from timeline.model import Article, Event
from timeline.views import addresses, wording
from timeline.views.event import EventView, event_view

RUN: Final = 2  # so many empty years in a row share one column of the overview


@dataclass(frozen=True, slots=True)
class YearLink:
    label: str
    url: str  # of its page
    anchor: str  # of its section on the timeline page; no event's id holds an underscore


@dataclass(frozen=True, slots=True)
class YearSection:
    """A year's events, and in `gap` the silence before them."""

    year: int
    link: YearLink
    events: tuple[EventView, ...]
    gap: str

    @property
    def count(self) -> str:
        return wording.counted(len(self.events), "event")


@dataclass(frozen=True, slots=True)
class Bar:
    """A column of the overview: a year, or a run of empty ones. `height` is a share of the tallest, in percent."""

    label: str
    said: str  # the same for those who hear the page: "3 events"
    count: int
    height: int
    years: int
    link: YearLink | None  # None where there is nothing to go to


def sections(events: Sequence[Event], articles: Mapping[str, Article]) -> tuple[YearSection, ...]:
    silences = dict(zip((event.id for event in events), gaps([event.when for event in events]), strict=True))
    return tuple(
        YearSection(year, year_link(year), tuple(event_view(event, articles) for event in told), silences[told[0].id])
        for year, told in by_year(events)
    )


def by_year(events: Iterable[Event]) -> Iterator[tuple[int, list[Event]]]:
    for year, told in groupby(events, key=lambda event: wording.standing(event.when).year):
        yield year, list(told)


def gaps(dates: Sequence[When]) -> list[str]:
    """The silence before each date, measured from the latest day that any date before it may reach."""
    starts = [wording.standing(when) for when in dates]
    return ["", *map(wording.gap, accumulate(map(_reach, dates), max), starts[1:])][: len(starts)]


def overview(counts: Mapping[int, int]) -> tuple[Bar, ...]:
    """A bar for each year from first to last. Long silences are folded, so that the columns fit a small screen."""
    tallest = max(counts.values(), default=1)
    span = range(min(counts), max(counts) + 1) if counts else ()
    return tuple(
        bar
        for filled, run in groupby(span, key=lambda year: year in counts)
        for bar in (_bars(run, counts, tallest) if filled else _empty(list(run)))
    )


def year_link(year: int) -> YearLink:
    return YearLink(wording.year(year), addresses.year(year), f"year_{year}")


def _reach(when: When) -> date:
    """The last day it covers; of what has no end, the last day on which it may have begun."""
    begun, _ = wording.ends(when)
    return when.last or (begun and begun.last) or wording.standing(when)


def _bars(years: Iterable[int], counts: Mapping[int, int], tallest: int) -> Iterator[Bar]:
    for year in years:
        count = counts[year]
        yield Bar(
            wording.year(year), wording.counted(count, "event"), count, -(-100 * count // tallest), 1, year_link(year)
        )


def _empty(years: Sequence[int]) -> Iterator[Bar]:
    if len(years) < RUN:
        yield from (Bar(wording.year(year), "no events", 0, 0, 1, None) for year in years)
        return
    span = f"{wording.year(years[0])} to {wording.year(years[-1])}"
    yield Bar("…", f"{span}: no events", 0, 0, len(years), None)
