"""Whether the decisions fit what was found, and each other: else the build stops."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import Any, Final, TypeAlias

from timeline.editing import additions
from timeline.editing.additions import Add, Texts
from timeline.editing.decisions import Decision, Distinct, Edit, Merge, Split
from timeline.editing.naming import Deciding, Group, Names
from timeline.editing.signature import Signature
from timeline.errors import Problem, did_you_mean, shown
from timeline.model import Outcome

_Clash: TypeAlias = tuple[str, int, Any, Signature, Any]  # key, line and value of one, signature and value of the other

_DECIDED: Final = ("title", "when", "kind", "act", "negated", "outcome", "hide", "id")


def problems(
    names: Names, decisions: Sequence[Decision], texts: Texts, deciding: Mapping[Group, Deciding]
) -> Iterator[Problem]:
    """What must be mended before anything is published."""
    adds = [decision for decision in decisions if isinstance(decision, Add)]
    yield from additions.problems(adds, (name for name, id_ in names.home.items() if not names.is_added(id_)), texts)
    yield from _misnamed(names, decisions)
    yield from _taken(names, decisions)
    yield from _torn(names, decisions)
    yield from _unknown_outcomes(names, decisions)
    for each in deciding.values():
        yield from map(_conflict, _clashes(each.precise))
    yield from _swept_two_ways(deciding)


def _misnamed(names: Names, decisions: Iterable[Decision]) -> Iterator[Problem]:
    for decision in decisions:
        for name in () if isinstance(decision, Add) else decision.ids:
            meant = names.meant(name)
            if not meant:
                message = f'no event has the id "{shown(name)}"{did_you_mean(name, names.known())}'
                yield decision.signed.problem(message, "copy the id from content/events/ or from the event's address")
            elif isinstance(decision, Edit | Split) and meant in names.events and names.is_added(meant):
                message = (
                    f'"{shown(name)}" is an event that was added, and no other decision but `merge` can be about it'
                )
                yield decision.signed.problem(message, "change it where it is added")


def _taken(names: Names, decisions: Iterable[Decision]) -> Iterator[Problem]:
    """Ids that a decision gives to one event while another has them."""
    owners = {name: names.group[id_] for name, id_ in names.home.items()}
    for decision in decisions:
        if isinstance(decision, Edit | Merge) and (pin := decision.change.id):
            for group in names.groups(decision):
                if owners.setdefault(pin, group) != group:
                    message = f'`id` must be one that no other event has, got "{pin}"'
                    yield decision.signed.problem(message, "choose another id, or merge the two events")


def _torn(names: Names, decisions: Iterable[Decision]) -> Iterator[Problem]:
    """Events that are merged though they belong to several timelines, or are said to be distinct."""
    for decision in decisions:
        match decision:
            case Merge():
                members = [names.events[id_] for id_ in names.all_meant(decision) if id_ in names.events]
                topics = list(dict.fromkeys(event.topic for event in members if event.topic))
                if len(topics) > 1:
                    got = " and ".join(f'"{shown(topic)}"' for topic in topics)
                    message = f"`merge` must bring together events of one topic, got {got}"
                    yield decision.signed.problem(message, "merge those of each topic by themselves")
            case Distinct():
                for one, other in combinations(names.all_meant(decision), 2):
                    if names.group[one] == names.group[other]:
                        message = f'"{one}" and "{other}" are said to be distinct, and are merged by another decision'
                        yield decision.signed.problem(message, "delete one of the two decisions")


def _unknown_outcomes(names: Names, decisions: Iterable[Decision]) -> Iterator[Problem]:
    """Plans of which an event is said to have come that nobody knows."""
    for decision in decisions:
        if isinstance(decision, Edit | Merge) and (outcome := decision.change.outcome) and outcome.event:
            group = names.group.get(names.meant(outcome.event))
            if not group:
                meant = did_you_mean(outcome.event, names.known())
                message = f'`outcome`: no event has the id "{shown(outcome.event)}"{meant}'
                yield decision.signed.problem(message, "copy the id of the event that tells of it")
            elif group in names.groups(decision):
                yield decision.signed.problem("`outcome`: an event cannot come of itself", "name the other event")


def _clashes(deciding: Sequence[Edit | Merge], decided: Iterable[str] = ()) -> Iterator[_Clash]:
    """Two values for one thing about one event, but for things that are decided already."""
    for key in (key for key in _DECIDED if key not in set(decided)):
        first: tuple[Any, int] | None = None
        for decision in deciding:
            value = _value(decision, key)
            if value in ("", None):
                continue
            first = first or (value, decision.signed.line)
            if value != first[0]:
                yield key, first[1], first[0], decision.signed, value


def _value(decision: Edit | Merge, key: str) -> Any:  # noqa: ANN401  (each key of a change has a type of its own)
    return getattr(decision.change, key)


def _said(value: object) -> str:
    return " ".join(filter(None, (value.came, value.event))) if isinstance(value, Outcome) else str(value)


def _conflict(clash: _Clash) -> Problem:
    key, line, value, signed, other = clash
    message = f'one event has two values for `{key}`: "{_said(value)}" on line {line}, "{_said(other)}" here'
    if key == "hide":
        message += " (`accept` says false, `reject` says true)"
    return signed.problem(message, "keep one of them")


def _swept_two_ways(deciding: Mapping[Group, Deciding]) -> Iterator[Problem]:
    """Events about which patterns disagree, where no decision names them; once for each two patterns."""
    events: dict[_Clash, list[str]] = {}
    for group, each in deciding.items():
        decided = [key for key in _DECIDED if any(_value(edit, key) not in ("", None) for edit in each.precise)]
        for clash in _clashes(each.sweeping, decided):
            events.setdefault(clash, []).append(group[0])
    for (key, line, value, signed, other), ids in events.items():
        several = f"{len(ids)} events, such as" if len(ids) > 1 else "one event,"
        message = (
            f'two patterns fit {several} "{ids[0]}", and differ on `{key}`: "{value}" on line {line}, "{other}" here'
        )
        yield signed.problem(message, "narrow one of the patterns, or decide about the event by its id")
