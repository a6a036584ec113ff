"""The editors' decisions laid over the events that were found; one that fits nothing any more is reported."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from timeline.dates.when import When
from timeline.editing import additions, fit, notices
from timeline.editing.additions import Add, Texts
from timeline.editing.decisions import Change, Decision, Edit, Merge, Split
from timeline.editing.editors import Written
from timeline.editing.naming import Deciding, Group, Names, about, homes, pins
from timeline.editing.notices import Notice
from timeline.errors import InputError
from timeline.model import Event, Report, Status

_EDITED: Final = ("title", "when", "kind", "act", "negated", "outcome", "merge", "id", "added")


@dataclass(frozen=True, slots=True)
class Curated:
    """The events in order, and what an editor should look at."""

    events: tuple[Event, ...]
    notices: tuple[Notice, ...]
    rejected: tuple[Event, ...] = ()  # in order as well


def apart(decisions: Sequence[Decision]) -> frozenset[str]:
    """The ids of the reports that the program must merge with no other."""
    named = [id_ for decision in decisions if isinstance(decision, Split) for id_ in decision.ids]
    pinned = pins(decisions)
    return frozenset([*named, *(pinned[id_] for id_ in named if id_ in pinned)])


def apply(events: Iterable[Event], written: Written, texts: Texts, gone: Iterable[Report]) -> Curated:
    """Lay decisions over events; `gone` are the reports that are told no more and are remembered.

    Raises InputError, with what was wrong with the decisions as written and with what they do not fit.
    """
    decisions = written.decisions
    if not decisions and not written.problems:
        return Curated(_in_order(_led(tuple(events))), ())
    added = (additions.event(decision, texts) for decision in decisions if isinstance(decision, Add))
    names = Names.of((*events, *added), decisions, gone)
    deciding = about(names, decisions, {article.slug: article for article in texts})
    if problems := (*written.problems, *fit.problems(names, decisions, texts, deciding)):
        raise InputError(problems)
    shown, rejected = _laid(names, deciding, texts)
    told = notices.find(names, decisions, texts, deciding)
    return Curated(_in_order(shown), tuple(sorted(told)), _in_order(rejected))


def _in_order(events: Iterable[Event]) -> tuple[Event, ...]:
    return tuple(sorted(events, key=lambda event: (event.when.sort_key, event.id)))


def _laid(names: Names, deciding: Mapping[Group, Deciding], texts: Texts) -> tuple[list[Event], list[Event]]:
    """Every event as decided: those that are shown, and those that are not."""
    published = {article.slug: article.published for article in texts}
    shown: list[Event] = []
    rejected: list[Event] = []
    for group in dict.fromkeys(names.group.values()):
        decided = deciding.get(group)
        members = [names.events[id_] for id_ in group if id_ in names.events]
        if len(members) == 1 and not decided:
            shown += members
        elif members:
            event = _together(members, published)
            change = _agreed(decided) if decided else Change()
            (rejected if change.hide else shown).append(_decided(event, group, change, decided))
    return _led(shown), rejected


def _led(events: Sequence[Event]) -> list[Event]:
    """The events with outcomes that lead where the event is that tells of it; to none where editors rejected that."""
    if not any(event.outcome for event in events):
        return [*events]
    home = homes(events)
    return [
        replace(event, outcome=replace(event.outcome, event=home.get(event.outcome.event, "")))
        if event.outcome
        else event
        for event in events
    ]


def _together(members: Sequence[Event], published: Mapping[str, date]) -> Event:
    """One event with the reports of all, in order of publication; else it is the first."""

    def order(report: Report) -> tuple[date, str, int, int, int]:
        return published[report.article], report.article, report.paragraph, report.start, report.at

    first, *others = members
    if not others:
        return first
    return replace(
        first,
        when=_finest([event.when for event in members]),
        reports=tuple(sorted((report for event in members for report in event.reports), key=order)),
        citations=tuple(citation for event in members for citation in event.citations),
        aliases=tuple(name for event in members for name in (event.id, *event.aliases)),
        edited=("merge", *(mark for event in members for mark in event.edited)),
        note=_joined(event.note for event in members),
        topic=next((event.topic for event in members if event.topic), ""),
        actors=tuple(dict.fromkeys(name for event in members for name in event.actors)),
        places=tuple(dict.fromkeys(name for event in members for name in event.places)),
        outcome=next((event.outcome for event in members if event.outcome), None),
    )


def _decided(event: Event, group: Group, change: Change, deciding: Deciding | None) -> Event:
    """The event with every change that was decided; its former ids lead to it."""
    if not deciding:
        return event
    listed = next((decision.ids[0] for decision in deciding.precise if isinstance(decision, Merge)), event.id)
    address = change.id or listed
    former = dict.fromkeys((event.id, *event.aliases, *group, listed))
    changed = {key for key in _EDITED if getattr(change, key, None) not in ("", None)}
    edited = tuple(mark for mark in _EDITED if mark in {*event.edited, *changed})
    return replace(
        event,
        id=address,
        title=change.title or event.title,
        when=change.when or event.when,
        kind=change.kind or event.kind,
        act=change.act or event.act,
        negated=event.negated if change.negated is None else change.negated,
        outcome=change.outcome or event.outcome,
        aliases=tuple(name for name in former if name != address),
        edited=edited,
        note=_joined((event.note, *(each.signed.why for each in _all(deciding) if not each.change.accept))),
        status=_status(edited, change),
    )


def _status(edited: tuple[str, ...], change: Change) -> Status:
    if edited:
        return "edited"
    return "accepted" if change.accept and not change.hide else "pending"


def _all(deciding: Deciding) -> Iterator[Edit | Merge]:
    """Those by id first: where two speak of one thing, they have the say."""
    yield from deciding.precise
    yield from deciding.sweeping


def _agreed(deciding: Deciding) -> Change:
    """What the decisions come to. Where two of one sort speak of one thing they say the same: that was checked."""
    changes = [decision.change for decision in _all(deciding)]
    return Change(
        title=next((change.title for change in changes if change.title), ""),
        when=next((change.when for change in changes if change.when), None),
        kind=next((change.kind for change in changes if change.kind), None),
        hide=next((change.hide for change in changes if change.hide is not None), None),
        id=next((change.id for change in changes if change.id), ""),
        act=next((change.act for change in changes if change.act), None),
        negated=next((change.negated for change in changes if change.negated is not None), None),
        outcome=next((change.outcome for change in changes if change.outcome), None),
        accept=any(change.accept for change in changes),
    )


def _finest(whens: Sequence[When]) -> When:
    """The first of these dates, or what is within it and more precise."""
    best, *others = whens
    for when in others:
        best = when if _is_finer(when, best) else best
    return best


def _is_finer(one: When, other: When) -> bool:
    if not (other.covers(one) and one.covers(other)):
        return other.covers(one)
    return (other.approximate or other.uncertain) and not (one.approximate or one.uncertain)


def _joined(notes: Iterable[str]) -> str:
    return "; ".join(dict.fromkeys(filter(None, notes)))
