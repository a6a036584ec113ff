"""What came of a plan, and of which plans an event is the outcome."""

from dataclasses import dataclass
from typing import Final

from timeline.model import Came, Event
from timeline.views import wording
from timeline.views.catalogue import Catalogue

# Nothing is asserted: each is what articles report, or do not.
_CAME: Final[dict[Came, str]] = {
    "took place": "reported as having taken place",
    "took place later": "reported as having taken place later",
    "called off": "reported as called off",
    "nothing reported": "no article here tells what came of it",
}


@dataclass(frozen=True, slots=True)
class EventLink:
    date: str
    title: str
    url: str


@dataclass(frozen=True, slots=True)
class OutcomeView:
    words: str
    event: EventLink | None  # that tells of it


def outcome_view(event: Event, catalogue: Catalogue) -> OutcomeView | None:
    if not event.outcome:
        return None
    return OutcomeView(_CAME[event.outcome.came], event_link(event.outcome.event, catalogue))


def plans(event: Event, catalogue: Catalogue) -> tuple[EventLink, ...]:
    """The plans of which an event is the outcome."""
    links = (event_link(id_, catalogue) for id_ in catalogue.settles.get(event.id, ()))
    return tuple(filter(None, links))


def event_link(id_: str, catalogue: Catalogue) -> EventLink | None:
    event = catalogue.events.get(id_)
    return EventLink(wording.opened(wording.plain(event.when)), event.title, catalogue.url(event)) if event else None
