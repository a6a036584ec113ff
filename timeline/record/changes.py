"""The record of a published timeline: what each publication added to, altered in and took off the one before.

Publishing again what has not changed records nothing. Several publications may bear one day: none hides another.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Final

from timeline.dates.when import When
from timeline.merging import sources
from timeline.model import Article, Came, Event, Kind


@dataclass(frozen=True, slots=True)
class Told:
    """What readers are told of an event, as far as they should know when it changes."""

    title: str
    when: When
    kind: Kind
    sources: int
    outcome: Came | None = None


FIELDS: Final = tuple(field.name for field in fields(Told))


@dataclass(frozen=True, slots=True)
class Altered:
    """An event of which something else is told than before: `told` is all of it, `formerly` its id until then."""

    event: str
    told: Told
    changed: tuple[str, ...]  # of FIELDS; none where it only has another id
    formerly: str = ""


@dataclass(frozen=True, slots=True)
class Removed:
    """An event that is told no more, or `into` which other it went."""

    event: str
    into: str = ""


@dataclass(frozen=True, slots=True)
class Changes:
    """What a publication changed, and the day that it bears."""

    day: date
    added: tuple[tuple[str, Told], ...] = ()
    altered: tuple[Altered, ...] = ()
    removed: tuple[Removed, ...] = ()
    pages: tuple[str, ...] | None = None  # ids of events that first got a page of their own; None where each has one

    def __bool__(self) -> bool:
        return bool(self.added or self.altered or self.removed or self.pages)


State = Mapping[str, Told]  # by the id of the event


def recorded(
    record: Sequence[Changes],
    events: Sequence[Event],
    articles: Iterable[Article],
    day: date,
    own: Collection[str] | None = None,
) -> tuple[Changes, ...]:
    """The record with what a publication on this day changes; the same record where that is nothing.

    `own` are the ids of events that have a page of their own, None where all have.
    """
    changes = difference(state(record), events, {article.slug: sources.of(article) for article in articles}, day)
    if own is not None and len(own) < len(events):
        changes = replace(changes, pages=tuple(sorted(set(own) - paged(record))))
    return (*record, changes) if changes else tuple(record)


def paged(record: Iterable[Changes]) -> frozenset[str]:
    """The ids of all events that ever had a page of their own: readers may have kept its address."""
    told: State = {}
    found = set[str]()
    for changes in record:
        told = after(told, changes)
        found |= set(told if changes.pages is None else changes.pages)
    return frozenset(found)


def state(record: Iterable[Changes]) -> dict[str, Told]:
    """What was told of each event after these publications."""
    told: dict[str, Told] = {}
    for changes in record:
        told = after(told, changes)
    return told


def after(before: State, changes: Changes) -> dict[str, Told]:
    gone = {each.event for each in changes.removed} | {each.formerly for each in changes.altered}
    kept = {id_: told for id_, told in before.items() if id_ not in gone}
    return kept | dict(changes.added) | {each.event: each.told for each in changes.altered}


def difference(before: State, events: Sequence[Event], origins: Mapping[str, str], day: date) -> Changes:
    now = {event.id: told(event, origins) for event in events}
    former = dict(_former(before, events))
    altered = (_altered(before[former[id_]], each, id_, former[id_]) for id_, each in now.items() if id_ in former)
    into = {alias: event.id for event in events for alias in event.aliases}
    gone = (id_ for id_ in before if id_ not in former.values())
    return Changes(
        day,
        tuple((id_, each) for id_, each in now.items() if id_ not in former),
        tuple(each for each in altered if each.changed or each.formerly),
        tuple(Removed(id_, into.get(id_, "")) for id_ in gone),
    )


def told(event: Event, origins: Mapping[str, str]) -> Told:
    came = event.outcome.came if event.outcome else None
    return Told(event.title, event.when, event.kind, sources.count(event, origins), came)


def _former(before: State, events: Sequence[Event]) -> Iterator[tuple[str, str]]:
    """Of each event that was told before its id at that time: its own, or one that nobody else has now."""
    taken = {event.id for event in events}
    for event in events:
        aliases = [alias for alias in event.aliases if alias in before and alias not in taken]
        if event.id in before:
            yield event.id, event.id
        elif aliases:
            taken.add(aliases[0])
            yield event.id, aliases[0]


def _altered(before: Told, now: Told, id_: str, former: str) -> Altered:
    changed = tuple(name for name in FIELDS if getattr(before, name) != getattr(now, name))
    return Altered(id_, now, changed, former if former != id_ else "")
