"""What changed since the timeline was first published: by day, the latest first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Literal, TypeAlias

from timeline.language import Language
from timeline.model import Event
from timeline.record.changes import Altered, Changes, Removed, State, Told, after
from timeline.views import addresses, wording
from timeline.views.catalogue import Catalogue
from timeline.views.leaves import Leaf, leaf_count, leaves
from timeline.views.names import kind_label
from timeline.views.outcome import came_words
from timeline.views.wording import Words
from timeline.views.years import Link

What: TypeAlias = Literal["begun", "added", "altered", "joined", "removed"]
_Found: TypeAlias = tuple[What, str, Told, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Change:
    """One event that is new, told otherwise, or told no more; or the first publication of all."""

    publication: int  # the how manieth it was
    day: date
    what: What
    label: str  # the same in words
    event: str  # its id; "" of a first publication
    title: str
    when: str
    lang: str  # of the title, "" where it is that of the site, or nobody knows any more
    url: str  # "" where it is told no more
    said: tuple[str, ...]  # what is otherwise, each in a sentence


@dataclass(frozen=True, slots=True)
class ChangesOfDay:
    day: Words
    anchor: str
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class ChangesPage:
    url: str
    title: str
    days: tuple[ChangesOfDay, ...]
    previous: Link | None
    following: Link | None


def changes(record: Sequence[Changes], catalogue: Catalogue) -> tuple[Change, ...]:
    """All that changed, the latest day first, each day in the order of the timeline."""
    published: list[list[Change]] = []
    before: State = {}
    told = catalogue.events.values() if record[1:] else ()  # the first says no more than that all was begun
    now = {name: event for event in told for name in (*event.aliases, event.id)}
    for number, each in enumerate(record, 1):
        lines = [
            _line(number, each.day, found, now.get(found[1]), catalogue)
            for found in _found(each, before, catalogue.language)
        ]
        published.append(lines if number > 1 else [_begun(each, catalogue.choices.front, catalogue.language)])
        before = after(before, each)
    return tuple(change for lines in reversed(published) for change in lines)


def changes_pages(record: Sequence[Changes], catalogue: Catalogue) -> Iterator[ChangesPage]:
    title, most = catalogue.language.text("What changed"), catalogue.choices.page_events
    for leaf in leaves(changes(record, catalogue), most, title, addresses.changes, catalogue.language):
        yield ChangesPage(leaf.url, leaf.title, tuple(_days(leaf, catalogue.language)), leaf.previous, leaf.following)


def changes_urls(record: Sequence[Changes], catalogue: Catalogue) -> Iterator[str]:
    """The addresses of all of them."""
    begun, later = record[:1], record[1:]
    count = len(begun) + sum(len(each.added) + len(each.altered) + len(each.removed) for each in later)
    return (addresses.changes(number) for number in range(1, leaf_count(count, catalogue.choices.page_events) + 1))


def _days(leaf: Leaf[Change], language: Language) -> Iterator[ChangesOfDay]:
    for day, found in groupby(leaf.items, key=lambda change: change.day):
        yield ChangesOfDay(wording.day(day, language), f"day_{day.isoformat()}", tuple(found))


def _begun(first: Changes, front: str, language: Language) -> Change:
    label, title = language.text("First published"), language.count("{n} event", "{n} events", len(first.added))
    return Change(1, first.day, "begun", label, "", title, "", "", front, ())


def _found(changes: Changes, before: State, language: Language) -> Iterator[_Found]:
    yield from (("added", id_, told, ()) for id_, told in changes.added)
    for altered in changes.altered:
        was = before[altered.formerly or altered.event]
        yield "altered", altered.event, altered.told, tuple(_said(altered, was, language))
    for removed in changes.removed:
        what: What = "joined" if removed.into else "removed"
        yield what, removed.event, before[removed.event], tuple(_into(removed, language))


def _line(number: int, day: date, found: _Found, event: Event | None, catalogue: Catalogue) -> Change:
    """`event` is what is told of it now, if anything is."""
    (what, id_, told, said), language = found, catalogue.language
    label = {
        "begun": language.text("First published"),
        "added": language.text("New"),
        "altered": language.text("Changed"),
        "joined": language.text("Brought together"),
        "removed": language.text("Taken off"),
    }[what]
    when = wording.opened(wording.plain(told.when, language))
    lang = catalogue.lang(event) if event and event.title == told.title else ""
    return Change(number, day, what, label, id_, told.title, when, lang, catalogue.url(event) if event else "", said)


def _said(altered: Altered, was: Told, language: Language) -> Iterator[str]:
    """What was told before; what is told now stands beside it."""
    now = altered.told
    for name in altered.changed:
        match name:
            case "title":
                yield language.text("Its title was “{before}”.", before=was.title)
            case "when":
                yield language.text("Its date was {before}.", before=wording.plain(was.when, language))
            case "kind":
                kinds = (kind_label(kind, language) for kind in (was.kind, now.kind))
                yield language.text("It moved from “{before}” to “{now}”.", before=next(kinds), now=next(kinds))
            case "sources":
                yield language.text(
                    "Sources: {now}, before: {before}.",
                    before=language.number(was.sources),
                    now=language.number(now.sources),
                )
            case "outcome" if now.outcome:
                yield language.text("{outcome}.", outcome=came_words(now.outcome, language))
            case _:
                yield language.text("It is no longer said what came of it.")
    if altered.formerly and not altered.changed:
        yield language.text("It has another address; the one before leads to it.")


def _into(removed: Removed, language: Language) -> Iterator[str]:
    if removed.into:
        yield language.text("It is told as part of another event.")
