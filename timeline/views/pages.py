"""What each page of the timeline shows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from heapq import nsmallest
from typing import Final, TypeVar

from timeline.model import Event
from timeline.views import addresses, wording
from timeline.views.catalogue import Catalogue, Part
from timeline.views.event import EventView, event_view
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


@dataclass(frozen=True, slots=True)
class PeriodPage:
    """A year, month or day, or a further sheet of one."""

    url: str
    label: str
    description: str
    count: str
    note: str  # what is and what is not listed here; "" where everything is
    up: Link
    overview: tuple[Bar, ...]
    current: str  # the label in the overview that this page is, or lies in
    within: tuple[Bar, ...]
    events: tuple[EventView, ...]
    previous: Link | None
    following: Link | None


@dataclass(frozen=True, slots=True)
class EventPage:
    event: EventView
    up: Link  # the year
    previous: Link | None
    following: Link | None


@dataclass(frozen=True, slots=True)
class TopicLine:
    """A timeline in the list of several."""

    title: str
    url: str
    about: str


def timeline_page(part: Part, catalogue: Catalogue) -> TimelinePage:
    title = part.title if part.prefix else ""
    return TimelinePage(part.url, title, _description(part), years(part), sections(part, catalogue))


def topic_lines(catalogue: Catalogue) -> tuple[TopicLine, ...]:
    return tuple(TopicLine(part.title, part.url, _description(part)) for part in catalogue.parts)


def period_pages(part: Part, catalogue: Catalogue) -> Iterator[PeriodPage]:
    most, bars = catalogue.choices.page_events, years(part)
    levels: dict[str, list[Sheet]] = {"year": [], "month": [], "day": []}
    for shelf in everything(part.shelves):
        levels[shelf.level] += sheets(shelf, part.prefix, most)
    for row in levels.values():
        for sheet, (before, after) in zip(row, _neighbours(row), strict=True):
            yield _period_page(sheet, part, bars, (before, after), catalogue)


def periods(part: Part, catalogue: Catalogue) -> Iterator[str]:
    """The addresses of all of them."""
    for shelf in everything(part.shelves):
        yield from (sheet.url for sheet in sheets(shelf, part.prefix, catalogue.choices.page_events))


def event_pages(part: Part, catalogue: Catalogue) -> Iterator[EventPage]:
    events = [event for event in part.events if event.id in catalogue.own]
    links = [Link(event.title, addresses.event(event.id)) for event in events]
    for event, (before, after) in zip(events, _neighbours(links), strict=True):
        up = year_link(wording.standing(event.when).year, part.prefix)
        yield EventPage(event_view(event, catalogue), up, before, after)


def redirects(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """Addresses of events that are no page, and where each leads: former ids, and events that only stand in a list."""
    for part in catalogue.parts:
        for event in part.events:
            names = event.aliases if event.id in catalogue.own else (event.id, *event.aliases)
            yield from ((addresses.event(name), catalogue.url(event)) for name in names)


def _period_page(
    sheet: Sheet, part: Part, bars: tuple[Bar, ...], beside: tuple[Sheet | None, Sheet | None], catalogue: Catalogue
) -> PeriodPage:
    shelf = sheet.shelf
    picked = _picked(shelf) if sheet.number == 1 else ()
    listed = sorted((*sheet.events, *picked), key=lambda event: (event.when.sort_key, event.id))
    before, after = (Link(_label(page), page.url) if page else None for page in beside)
    count = wording.counted(shelf.count, "event")
    return PeriodPage(
        url=sheet.url,
        label=_label(sheet),
        description=f"{shelf.label}: {count} in order.",
        count=count,
        note=_note(sheet, len(listed)),
        up=_up(shelf, part),
        overview=bars,
        current=wording.year(shelf.first.year),
        within=within(shelf, part.prefix),
        events=tuple(event_view(event, catalogue) for event in listed),
        previous=before,
        following=after,
    )


def _picked(shelf: Shelf) -> Sequence[Event]:
    """Of a crowded period, the events that matter most among those listed on finer pages."""
    finer = (event for inner in everything(shelf.within) for event in inner.events if event.kind != "background")
    return nsmallest(SAMPLED, finer, key=lambda event: (event.status == "pending", -event.score, event.id))


def _note(sheet: Sheet, shown: int) -> str:
    shelf = sheet.shelf
    if shelf.within:
        finer = "months" if shelf.level == "year" else "days"
        return f"{wording.counted(shown, 'event')} of {shelf.count:,} are here; the pages of the {finer} have the rest."
    if len(sheet.events) < len(shelf.events):
        return f"{wording.counted(shown, 'event')} of {shelf.count:,} are on this page."
    return ""


def _label(sheet: Sheet) -> str:
    return sheet.shelf.label if sheet.number == 1 else f"{sheet.shelf.label}, page {sheet.number}"


def _up(shelf: Shelf, part: Part) -> Link:
    """The next wider page."""
    first = shelf.first
    match shelf.level:
        case "year":
            return Link("Timeline", part.url)
        case "month":
            return Link(wording.year(first.year), addresses.period(part.prefix, "year", first))
        case "day":
            return Link(wording.month(first), addresses.period(part.prefix, "month", first))


def _description(part: Part) -> str:
    if not part.events:
        return "No dated events yet."
    first, last = (wording.year(shelf.first.year) for shelf in (part.shelves[0], part.shelves[-1]))
    events = wording.counted(len(part.events), "event")
    shown = f" {len(part.keys)} key dates are shown here." if len(part.keys) < len(part.events) else ""
    return f"{events} {f'from {first} to {last}' if first != last else f'of {first}'}, each with its sources.{shown}"


def _neighbours(items: Sequence[T]) -> Iterator[tuple[T | None, T | None]]:
    """What stands before and after each."""
    last = len(items) - 1
    return ((items[i - 1] if i else None, items[i + 1] if i < last else None) for i in range(len(items)))
