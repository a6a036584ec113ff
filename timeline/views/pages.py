"""What each page of the timeline shows."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from timeline.model import Article, Timeline
from timeline.views import wording
from timeline.views.event import EventView
from timeline.views.years import Bar, YearLink, YearSection, by_year, overview, sections

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class TimelinePage:
    """The whole chronology. `description` is the page in a sentence."""

    description: str
    overview: tuple[Bar, ...]
    sections: tuple[YearSection, ...]


@dataclass(frozen=True, slots=True)
class YearPage:
    description: str
    overview: tuple[Bar, ...]
    section: YearSection
    previous: YearLink | None
    following: YearLink | None


@dataclass(frozen=True, slots=True)
class EventPage:
    event: EventView
    previous: EventView | None
    following: EventView | None


def timeline_page(timeline: Timeline) -> TimelinePage:
    parts = sections(timeline.events, _articles(timeline))
    return TimelinePage(_description(parts), overview(_counts(timeline)), parts)


def year_pages(timeline: Timeline) -> tuple[YearPage, ...]:
    parts, bars = sections(timeline.events, _articles(timeline)), overview(_counts(timeline))
    links = [part.link for part in parts]
    return tuple(
        YearPage(f"{part.link.label}: {part.count} in order.", bars, part, before, after)
        for part, (before, after) in zip(parts, _neighbours(links), strict=True)
    )


def event_pages(timeline: Timeline) -> tuple[EventPage, ...]:
    views = [view for part in sections(timeline.events, _articles(timeline)) for view in part.events]
    return tuple(
        EventPage(view, before, after) for view, (before, after) in zip(views, _neighbours(views), strict=True)
    )


def redirects(timeline: Timeline) -> tuple[tuple[str, str], ...]:
    """Each id that an event had before, and the one it has now."""
    return tuple((alias, event.id) for event in timeline.events for alias in event.aliases)


def _articles(timeline: Timeline) -> Mapping[str, Article]:
    return {article.slug: article for article in timeline.articles}


def _counts(timeline: Timeline) -> Mapping[int, int]:
    return {year: len(told) for year, told in by_year(timeline.events)}


def _description(parts: Sequence[YearSection]) -> str:
    if not parts:
        return "No dated events yet."
    first, last = parts[0].link.label, parts[-1].link.label
    events = wording.counted(sum(len(part.events) for part in parts), "event")
    return f"{events} {f'from {first} to {last}' if first != last else f'of {first}'}, each with its sources."


def _neighbours(items: Sequence[T]) -> Iterator[tuple[T | None, T | None]]:
    """What stands before and after each."""
    last = len(items) - 1
    return ((items[i - 1] if i else None, items[i + 1] if i < last else None) for i in range(len(items)))
