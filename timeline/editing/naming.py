"""Which events a decision means by its ids or its pattern, and which events the decisions make one."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Self, TypeAlias

from timeline.editing import patterns
from timeline.editing.decisions import Decision, Distinct, Edit, Merge, Split, mentioned
from timeline.model import Article, Event, Report

Group: TypeAlias = tuple[str, ...]  # ids of the events that become one, as listed; and of those that are gone


@dataclass(frozen=True, slots=True)
class Names:
    """Every id that a decision may use, and what it stands for."""

    events: Mapping[str, Event]
    home: Mapping[str, str]  # id, alias or report's id -> the event's id
    pins: Mapping[str, str]  # id that a decision gives -> id that the decision is about
    gone: Mapping[str, Report]  # told in an earlier build, and no more
    group: Mapping[str, Group]  # id of an event, or of what is gone -> all that decisions make one with it

    @classmethod
    def of(cls, events: Iterable[Event], decisions: Sequence[Decision], gone: Iterable[Report]) -> Self:
        """Names of all these events; where two claim one, it is the first's."""
        told = tuple(events)
        home = homes(told)
        by_id: dict[str, Event] = {}
        for event in told:
            by_id.setdefault(event.id, event)
        lost = {report.id: report for report in gone if report.id not in home}
        names = cls(by_id, home, pins(decisions), lost, {})
        return replace(names, group=_groups(names, decisions))

    def meant(self, name: str) -> str:
        """The id of the event that a name stands for, or of the report that is gone; "" where nobody knows it."""
        for _ in range(len(self.pins) + 1):  # a pinned id may be pinned anew, and in a circle by mistake
            if name in self.home or name not in self.pins:
                break
            name = self.pins[name]
        return self.home.get(name, name if name in self.gone else "")

    def lost(self, decision: Edit | Merge | Split | Distinct) -> Group:
        """What a decision mentions and is told no more."""
        return tuple(dict.fromkeys(id_ for id_ in map(self.meant, mentioned(decision)) if id_ in self.gone))

    def leads(self, name: str) -> bool:
        """Whether a name is that of a report which is told no more, and leads to the event that it told with others."""
        event = self.events.get(self.meant(name))
        told = {report.id for report in event.reports} if event else set()
        return bool(told) and not told & {name, self.pins.get(name, name)}

    def all_meant(self, decision: Edit | Merge | Split | Distinct) -> Group:
        return tuple(dict.fromkeys(filter(None, map(self.meant, decision.ids))))

    def groups(self, decision: Edit | Merge) -> tuple[Group, ...]:
        return tuple(dict.fromkeys(self.group[id_] for id_ in self.all_meant(decision)))

    def is_added(self, id_: str) -> bool:
        """Whether this event is the editors' own."""
        return "added" in self.events[id_].edited

    def known(self) -> set[str]:
        return {*self.home, *self.pins, *self.gone}


def homes(events: Iterable[Event]) -> dict[str, str]:
    """Every id by which an event may be known, with the one that it has; where two claim one, it is the first's."""
    home: dict[str, str] = {}
    for event in events:
        for name in (event.id, *event.aliases, *(report.id for report in event.reports)):
            home.setdefault(name, event.id)
    return home


def pins(decisions: Iterable[Decision]) -> dict[str, str]:
    """The ids that decisions give, each with the one it is given for."""
    pinned: dict[str, str] = {}
    for decision in decisions:
        if isinstance(decision, Edit | Merge) and decision.change.id and decision.ids:
            pinned.setdefault(decision.change.id, decision.ids[0])
    return pinned


@dataclass(frozen=True, slots=True)
class Deciding:
    """The decisions about one event to be, in the order in which they were written."""

    precise: tuple[Edit | Merge, ...] = ()  # by its ids
    sweeping: tuple[Edit, ...] = ()  # by patterns


def about(names: Names, decisions: Sequence[Decision], articles: Mapping[str, Article]) -> dict[Group, Deciding]:
    """What is decided about each event to be, without those about which nothing is."""
    precise: defaultdict[Group, list[Edit | Merge]] = defaultdict(list)
    for decision in decisions:
        if isinstance(decision, Edit | Merge):
            for group in names.groups(decision):
                precise[group].append(decision)
    sweeping = _swept(names, [each for each in decisions if isinstance(each, Edit)], articles)
    return {
        group: Deciding(tuple(precise.get(group, ())), sweeping.get(group, ()))
        for group in dict.fromkeys((*precise, *sweeping))
    }


def _swept(names: Names, edits: Sequence[Edit], articles: Mapping[str, Article]) -> dict[Group, tuple[Edit, ...]]:
    """The decisions whose pattern fits all that is found of an event to be. What editors added is found by nobody."""
    tests = [(edit, patterns.test(edit.pattern, articles)) for edit in edits if edit.pattern]
    fitting: dict[Group, tuple[Edit, ...]] = {}
    for group in dict.fromkeys(names.group.values()) if tests else ():
        found = [names.events[id_] for id_ in group if id_ in names.events and not names.is_added(id_)]
        fit = tuple(edit for edit, fits in tests if found and all(map(fits, found)))
        fitting |= {group: fit} if fit else {}
    return fitting


def _groups(names: Names, decisions: Iterable[Decision]) -> dict[str, Group]:
    """What two merges share joins them."""
    together: dict[str, Group] = {id_: (id_,) for id_ in (*names.events, *names.gone)}
    for decision in decisions:
        if isinstance(decision, Merge):
            joined = tuple(dict.fromkeys(id_ for meant in names.all_meant(decision) for id_ in together[meant]))
            together |= dict.fromkeys(joined, joined)
    return together
