"""What the front page of a timeline shows, and the page of an event; and which addresses lead on to others."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from timeline.language import Language
from timeline.model import Event
from timeline.record.changes import Changes, paged
from timeline.views import addresses, days, wording
from timeline.views.catalogue import Catalogue, Part
from timeline.views.event import EventView, event_view
from timeline.views.later import Later, Shown
from timeline.views.leaves import neighbours
from timeline.views.names import Browse, FacetGroup, TopicLine, browse, named
from timeline.views.renamed import renamed
from timeline.views.years import Bar, Link, YearSection, sections, year_link, years


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


def event_pages(part: Part, catalogue: Catalogue) -> Iterator[Later[EventPage]]:
    events = [event for event in part.events if event.id in catalogue.own]
    links = [Link(event.title, addresses.event(event.id), catalogue.lang(event)) for event in events]
    for event, beside in zip(events, neighbours(links), strict=True):
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
