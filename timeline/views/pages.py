"""What each page of the timeline shows."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from heapq import nsmallest
from typing import Final, TypeVar

from timeline.language import Language
from timeline.model import Event
from timeline.record.changes import Changes, paged
from timeline.views import addresses, days, wording
from timeline.views.catalogue import Catalogue, Part
from timeline.views.event import EventView, event_view
from timeline.views.later import Later, Shown
from timeline.views.names import Browse, FacetGroup, TopicLine, browse, browse_within, named
from timeline.views.renamed import renamed
from timeline.views.shelves import Sheet, Shelf, everything, sheets
from timeline.views.years import Bar, Link, YearSection, sections, within, year_link, years

T = TypeVar("T")

SAMPLED: Final = 40  # events that the page of a crowded period picks out of the finer ones


@dataclass(frozen=True, slots=True)
class TimelinePage:
    """The front page of a timeline. `title` is "" where it is that of the site; `description` a sentence."""

    url: str
    title: str
    description: str
    overview: tuple[Bar, ...]
    sections: tuple[YearSection, ...]
    browse: Browse | None


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


@dataclass(frozen=True, slots=True)
class EventPage:
    event: EventView
    named: tuple[FacetGroup, ...]
    up: Link  # the year
    previous: Link | None
    following: Link | None


def timeline_page(part: Part, catalogue: Catalogue) -> TimelinePage:
    title, language = part.title if part.prefix else "", catalogue.language
    told, ways = sections(part, catalogue), browse(part, catalogue)
    return TimelinePage(part.url, title, _description(part, language), years(part, language), told, ways)


def topic_lines(catalogue: Catalogue) -> tuple[TopicLine, ...]:
    return tuple(TopicLine(part.title, part.url, _description(part, catalogue.language)) for part in catalogue.parts)


def period_pages(part: Part, catalogue: Catalogue) -> Iterator[Later[PeriodPage]]:
    most = catalogue.choices.page_events
    levels: dict[str, list[tuple[Sheet, Callable[[], _Among]]]] = {"year": [], "month": [], "day": []}
    for shelf, among in _overviews(part, catalogue.language):
        levels[shelf.level] += ((sheet, among) for sheet in sheets(shelf, part.prefix, most))
    for row in levels.values():
        for (sheet, among), beside in zip(row, _neighbours([sheet for sheet, _ in row]), strict=True):
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


def event_pages(part: Part, catalogue: Catalogue) -> Iterator[Later[EventPage]]:
    events = [event for event in part.events if event.id in catalogue.own]
    links = [Link(event.title, addresses.event(event.id), catalogue.lang(event)) for event in events]
    for event, beside in zip(events, _neighbours(links), strict=True):
        compose = partial(_event_page, event, part, beside, catalogue)
        yield Later(addresses.event(event.id), compose, partial(event_view, catalogue=catalogue))


def redirects(catalogue: Catalogue, record: Sequence[Changes] = ()) -> Iterator[tuple[str, str]]:
    """Addresses that are no page, and where each leads: former ids and names, and pages that readers once had."""
    given = paged(record) - catalogue.own
    for part in catalogue.parts:
        for event in part.events:
            names = (event.id, *event.aliases) if event.id in given else event.aliases
            yield from ((addresses.event(name), catalogue.url(event)) for name in names)
            if event.id in catalogue.own:
                shown = addresses.embed(addresses.event(event.id))
                yield from ((addresses.embed(addresses.event(name)), shown) for name in names)
    yield from renamed(catalogue)


def _event_page(
    event: Event, part: Part, beside: tuple[Link | None, Link | None], catalogue: Catalogue, show: Shown
) -> EventPage:
    up = year_link(wording.standing(event.when).year, catalogue.language, part.prefix)
    return EventPage(show(event), named(event, part, catalogue), up, *beside)


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


def _description(part: Part, language: Language) -> str:
    if not part.events:
        return language.text("No dated events yet.")
    first, last = (days.year(shelf.first.year, language) for shelf in (part.shelves[0], part.shelves[-1]))
    if first == last:
        said = language.count(
            "{n} event of {year}, with its sources.",
            "{n} events of {year}, each with its sources.",
            len(part.events),
            year=first,
        )
    else:
        said = language.count(
            "{n} event from {first} to {last}, with its sources.",
            "{n} events from {first} to {last}, each with its sources.",
            len(part.events),
            first=first,
            last=last,
        )
    if len(part.keys) == len(part.events):
        return said
    keys = language.count("{n} key date is shown here.", "{n} key dates are shown here.", len(part.keys))
    return f"{said} {keys}"


def _neighbours(items: Sequence[T]) -> Iterator[tuple[T | None, T | None]]:
    """What stands before and after each."""
    last = len(items) - 1
    return ((items[i - 1] if i else None, items[i + 1] if i < last else None) for i in range(len(items)))
