"""What came of a plan, and of which plans an event is the outcome."""

from dataclasses import dataclass
from typing import Final

from timeline.language import Language, message
from timeline.model import Came, Event
from timeline.views import wording
from timeline.views.catalogue import Catalogue

# Nothing is asserted: each is what articles report, or do not.
_CAME: Final[dict[Came, str]] = {
    "took place": message("Reported as having taken place"),
    "took place later": message("Reported as having taken place later"),
    "called off": message("Reported as called off"),
    "nothing reported": message("No article here tells what came of it"),
}


@dataclass(frozen=True, slots=True)
class EventLink:
    date: str
    title: str
    lang: str  # of the title, "" where it is that of the site
    url: str


@dataclass(frozen=True, slots=True)
class OutcomeView:
    words: str
    event: EventLink | None  # that tells of it


def came_words(came: Came, language: Language) -> str:
    return language.text(_CAME[came])


def outcome_view(event: Event, catalogue: Catalogue) -> OutcomeView | None:
    if not event.outcome:
        return None
    return OutcomeView(catalogue.language.text(_CAME[event.outcome.came]), event_link(event.outcome.event, catalogue))


def plans(event: Event, catalogue: Catalogue) -> tuple[EventLink, ...]:
    """The plans of which an event is the outcome."""
    links = (event_link(id_, catalogue) for id_ in catalogue.settles.get(event.id, ()))
    return tuple(filter(None, links))


def event_link(id_: str, catalogue: Catalogue) -> EventLink | None:
    event = catalogue.events.get(id_)
    if not event:
        return None
    day = wording.opened(wording.plain(event.when, catalogue.language))
    return EventLink(day, event.title, catalogue.lang(event), catalogue.url(event))
