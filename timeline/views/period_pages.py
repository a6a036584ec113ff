"""The pages of years, months and days: what each lists, and what lies beside it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from heapq import nsmallest
from typing import Final

from timeline.language import Language
from timeline.model import Event
from timeline.views import addresses, days, wording
from timeline.views.catalogue import Catalogue, Part
from timeline.views.event import EventView, event_view
from timeline.views.later import Later, Shown
from timeline.views.leaves import neighbours
from timeline.views.names import Browse, browse_within
from timeline.views.shelves import Sheet, Shelf, everything, sheets
from timeline.views.years import Bar, Link, within, years

SAMPLED: Final = 40  # events that the page of a crowded period picks out of the finer ones


@dataclass(frozen=True, slots=True)
class PeriodPage:
    """A year, month or day, or a further sheet of one."""

    url: str
    label: str
    description: str
    count: str
    note: str  # what is and what is not listed here; "" where everything is
    up: Link
    beside: str  # what the overview shows, in words
    overview: tuple[Bar, ...]  # all years; of one year the months, of one month the days
    current: str  # the label of this one in it
    within: tuple[Bar, ...]
    browse: Browse | None
    events: tuple[EventView, ...]
    previous: Link | None
    following: Link | None
    year: bool  # whether it is the first page of a year


@dataclass(frozen=True, slots=True)
class _Among:
    """The overview of the periods among which one stands."""

    label: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class _Turned:
    """A sheet between those before and after it."""

    sheet: Sheet
    previous: Sheet | None
    following: Sheet | None
    among: Callable[[], _Among]


def period_pages(part: Part, catalogue: Catalogue) -> Iterator[Later[PeriodPage]]:
    most = catalogue.choices.page_events
    levels: dict[str, list[tuple[Sheet, Callable[[], _Among]]]] = {"year": [], "month": [], "day": []}
    for shelf, among in _overviews(part, catalogue.language):
        levels[shelf.level] += ((sheet, among) for sheet in sheets(shelf, part.prefix, most))
    for row in levels.values():
        for (sheet, among), beside in zip(row, neighbours([sheet for sheet, _ in row]), strict=True):
            compose = partial(_period_page, _Turned(sheet, *beside, among), part, catalogue)
            yield Later(sheet.url, compose, partial(event_view, catalogue=catalogue))


def period_events(part: Part, catalogue: Catalogue) -> Iterator[tuple[str, Callable[[], Sequence[Event]]]]:
    """What the first page of each year lists, by its address."""
    for shelf in part.shelves:
        first, *_ = sheets(shelf, part.prefix, catalogue.choices.page_events)
        yield first.url, partial(_on, first)


def periods(part: Part, catalogue: Catalogue) -> Iterator[str]:
    """The addresses of all of them."""
    for shelf in everything(part.shelves):
        yield from (sheet.url for sheet in sheets(shelf, part.prefix, catalogue.choices.page_events))


def _overviews(part: Part, language: Language) -> Iterator[tuple[Shelf, Callable[[], _Among]]]:
    """Every shelf, and those among which it stands. A finer one does not change with each event of other years."""
    for shelf in part.shelves:
        yield shelf, partial(_among_years, shelf, part, language)
        yield from _finer(shelf, part, language)


def _finer(shelf: Shelf, part: Part, language: Language) -> Iterator[tuple[Shelf, Callable[[], _Among]]]:
    among = partial(_among_finer, shelf, part, language)
    for finer in shelf.within:
        yield finer, among
        yield from _finer(finer, part, language)


def _among_years(shelf: Shelf, part: Part, language: Language) -> _Among:
    return _Among(language.text("Years"), years(part, language, shelf.first.year))


def _among_finer(shelf: Shelf, part: Part, language: Language) -> _Among:
    heading = language.text("Within {period}", period=shelf.label(language))
    return _Among(heading, within(shelf, part.prefix, language))


def _period_page(turned: _Turned, part: Part, catalogue: Catalogue, show: Shown) -> PeriodPage:
    sheet, among, language, listed = turned.sheet, turned.among(), catalogue.language, _on(turned.sheet)
    shelf = sheet.shelf
    before, after = (
        Link(_label(page, language), page.url) if page else None for page in (turned.previous, turned.following)
    )
    return PeriodPage(
        url=sheet.url,
        label=_label(sheet, language),
        description=language.count(
            "{period}: one event.", "{period}: {n} events in order.", shelf.count, period=shelf.label(language)
        ),
        count=wording.events(shelf.count, language),
        note=_note(sheet, len(listed), language),
        up=_up(shelf, part, language),
        beside=among.label,
        overview=among.bars,
        current=shelf.label(language),
        within=within(shelf, part.prefix, language),
        browse=browse_within(shelf, part, catalogue) if sheet.number == 1 else None,
        events=tuple(map(show, listed)),
        previous=before,
        following=after,
        year=shelf.level == "year" and sheet.number == 1,
    )


def _on(sheet: Sheet) -> list[Event]:
    """What a page lists."""
    picked = _picked(sheet.shelf) if sheet.number == 1 else ()
    return sorted((*sheet.events, *picked), key=lambda event: (event.when.sort_key, event.id))


def _picked(shelf: Shelf) -> Sequence[Event]:
    """Of a crowded period, the events that matter most among those listed on finer pages."""
    finer = (event for inner in everything(shelf.within) for event in inner.events if event.kind != "background")
    return nsmallest(SAMPLED, finer, key=lambda event: (event.status == "pending", -event.score, event.id))


def _note(sheet: Sheet, shown: int, language: Language) -> str:
    shelf, all_ = sheet.shelf, language.number(sheet.shelf.count)
    if shelf.within and shelf.level == "year":
        return language.count(
            "{n} event of {all} is here; the pages of the months have the rest.",
            "{n} events of {all} are here; the pages of the months have the rest.",
            shown,
            all=all_,
        )
    if shelf.within:
        return language.count(
            "{n} event of {all} is here; the pages of the days have the rest.",
            "{n} events of {all} are here; the pages of the days have the rest.",
            shown,
            all=all_,
        )
    if len(sheet.events) < len(shelf.events):
        return language.count(
            "{n} event of {all} is on this page.", "{n} events of {all} are on this page.", shown, all=all_
        )
    return ""


def _label(sheet: Sheet, language: Language) -> str:
    period = sheet.shelf.label(language)
    if sheet.number == 1:
        return period
    return language.text("{period}, page {number}", period=period, number=language.number(sheet.number))


def _up(shelf: Shelf, part: Part, language: Language) -> Link:
    """The next wider page."""
    first = shelf.first
    match shelf.level:
        case "year":
            return Link(language.text("Timeline"), part.url)
        case "month":
            return Link(days.year(first.year, language), addresses.period(part.prefix, "year", first))
        case "day":
            return Link(days.month(first, language), addresses.period(part.prefix, "month", first))
