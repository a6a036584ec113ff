"""What the review page of a draft shows: each finding, with all that one needs to decide about it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from timeline.editing.finding import Finding, Kind
from timeline.editing.listing import HEADINGS
from timeline.model import Event, Status, Timeline
from timeline.views import wording
from timeline.views.catalogue import Catalogue
from timeline.views.event import EventView, event_view

MOST: Final = 100  # of each kind: a page that a browser can bear


@dataclass(frozen=True, slots=True)
class Reviewed:
    """An event that a finding is about, and what the editors have made of it so far."""

    event: EventView
    state: Status
    topic: str


@dataclass(frozen=True, slots=True)
class Item:
    """A finding. Two events stand side by side; `was` and `now` are a sentence before and after it changed."""

    what: str
    where: str  # file and line; "" where no file is meant
    remedy: str
    snippet: str
    was: str
    now: str
    events: tuple[Reviewed, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """All findings of a kind. `more` says how many there are beyond those shown, and how to see them."""

    anchor: str  # no event's id holds an underscore
    heading: str
    count: str
    findings: tuple[Item, ...]
    more: str


@dataclass(frozen=True, slots=True)
class ReviewPage:
    description: str
    groups: tuple[Group, ...]
    rejected: tuple[EventView, ...]
    more_rejected: str


def review_page(timeline: Timeline, catalogue: Catalogue, findings: Sequence[Finding], most: int = MOST) -> ReviewPage:
    """The findings kind by kind, in the order in which they come."""
    events = {event.id: event for event in timeline.events}
    return ReviewPage(
        description="1 thing to look at." if len(findings) == 1 else f"{len(findings):,} things to look at.",
        groups=tuple(_groups(findings, events, catalogue, most)),
        rejected=tuple(event_view(event, catalogue) for event in timeline.rejected[:most]),
        more_rejected=_more(len(timeline.rejected), most),
    )


def _groups(
    findings: Iterable[Finding], events: Mapping[str, Event], catalogue: Catalogue, most: int
) -> Iterator[Group]:
    for kind, found in groupby(findings, key=lambda finding: finding.kind):
        own = list(found)
        items = tuple(_item(finding, events, catalogue) for finding in own[:most])
        yield Group(f"review_{kind}", HEADINGS[kind], f"{len(own):,}", items, _more(len(own), most, kind))


def _item(finding: Finding, events: Mapping[str, Event], catalogue: Catalogue) -> Item:
    about = (events[id_] for id_ in finding.events if id_ in events)
    return Item(
        what=finding.what,
        where=f"{finding.path}:{finding.line}" if finding.line else finding.path,
        remedy=wording.opened(finding.remedy),
        snippet=finding.snippet,
        was=finding.was,
        now=finding.now,
        events=tuple(Reviewed(event_view(event, catalogue), event.status, event.topic) for event in about),
    )


def _more(number: int, most: int, kind: Kind | None = None) -> str:
    if number <= most:
        return ""
    command = f": python -m timeline check --all --only {kind}" if kind else ""
    return f"And {number - most:,} more{command}"
