"""What is told no more: what of it is remembered, and which event its address leads to."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from timeline.identity.fresh import free, fresh_id
from timeline.identity.memory import Gone, Memory
from timeline.model import Event


def lost(memory: Memory, known: Collection[str]) -> tuple[Gone, ...]:
    """What is remembered and not known again, with the reports that told its event beside it."""
    missing = [report for report in memory.told if report.id not in known]
    beside = _beside(memory) if missing else {}
    newly = [Gone(report, tuple(sorted(beside[report.id] - {report.id}))) for report in missing]
    by_id = {each.id: each for each in (*memory.gone, *newly) if each.id not in known}
    return tuple(by_id[id_] for id_ in sorted(by_id))


def _beside(memory: Memory) -> Mapping[str, set[str]]:
    """The ids of the reports that told an event together, by each of them; those that went before included."""
    members = defaultdict[str, set[str]](set)
    for report in memory.told:
        members[memory.events.get(report.id, report.id)].add(report.id)
    beside = defaultdict[str, set[str]](set, {id_: set(group) for group in members.values() for id_ in group})
    for gone in memory.gone:
        for id_ in gone.company:
            beside[id_].add(gone.id)
    return beside


def remembered(
    missing: Sequence[Gone],
    known: Collection[str],
    decided: Collection[str],
    here: Collection[str],
    later: Collection[str],
) -> tuple[Gone, ...]:
    """What is remembered of what is lost: enough for addresses, decisions and its return, and no more than that.

    Its address leads on where others told the event as well, and a decision about it must fall on nothing else. To be
    as before when it is told again, a report is remembered that was in its article from the first, as long as that is
    `here`; and a whole article that is gone, unless each of its reports would have its id again by itself, and seem to
    be there from the first. All else is forgotten, so that an edit leaves no trace once it is taken back.
    """

    def is_wanted(gone: Gone) -> bool:
        return bool(gone.company) or gone.id in decided or (gone.report.article in here and gone.id not in later)

    wanted = {gone.id for gone in missing if is_wanted(gone)}
    taken = {*known, *wanted}
    changed = {
        gone.report.article
        for gone in missing
        if gone.id in later or (gone.id not in wanted and gone.id != _made_again(gone, taken))
    }
    return tuple(gone for gone in missing if gone.id in wanted or gone.report.article in changed - set(here))


def _made_again(gone: Gone, taken: Collection[str]) -> str:
    """The id that it would be given now."""
    return free(fresh_id(gone.report.when, gone.report.title), taken)[0]


def led(events: Iterable[Event], gone: Sequence[Gone]) -> tuple[Event, ...]:
    """The events with the addresses that lead to them, because they were told by what is gone."""
    told = {name: event.id for event in events for name in (event.id, *event.aliases)}
    company = {each.id: each.company for each in gone}
    leading = defaultdict[str, list[str]](list)
    for id_ in company:
        if id_ not in told and (home := _home(id_, company, told)):
            leading[home].append(id_)
    return tuple(
        replace(event, aliases=tuple(sorted((*event.aliases, *leading[event.id])))) if event.id in leading else event
        for event in events
    )


def ended(memory: Memory, events: Iterable[Event]) -> tuple[str, ...]:
    """The ids of the remembered events that nothing answers to any more."""
    answered = {name for event in events for name in (event.id, *event.aliases)}
    return tuple(sorted({memory.events.get(report.id, report.id) for report in memory.told} - answered))


def _home(id_: str, company: Mapping[str, Sequence[str]], told: Mapping[str, str]) -> str:
    """The event that is told by the nearest company of what is gone; "" where nobody tells it."""
    seen, near = {id_}, [id_]
    while near:
        near = [other for other in chain.from_iterable(company.get(each, ()) for each in near) if other not in seen]
        if home := next((told[other] for other in near if other in told), ""):
            return home
        seen |= set(near)
    return ""
