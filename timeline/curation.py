"""The editors' decisions laid over the events that were found; one that fits nothing any more is reported."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from timeline import fit
from timeline.dates.when import When
from timeline.decisions import Add, Change, Decision, Edit, Merge, Split, Written
from timeline.errors import InputError, Problem
from timeline.fit import Texts
from timeline.model import Article, Event, Report
from timeline.naming import Group, Names, about, pins

RULE: Final = "editor"  # of a report in an added event: it has no date words that a rule could have read
_EDITED: Final = ("title", "when", "kind", "merge", "id", "added")


@dataclass(frozen=True, slots=True)
class Curated:
    """The events in order, what an editor should look at, and the reports kept only because a decision names them."""

    events: tuple[Event, ...]
    notices: tuple[Problem, ...]
    gone: tuple[Report, ...]


def apart(decisions: Sequence[Decision]) -> frozenset[str]:
    """The ids of the reports that the program must merge with no other."""
    named = [id_ for decision in decisions if isinstance(decision, Split) for id_ in decision.ids]
    pinned = pins(decisions)
    return frozenset([*named, *(pinned[id_] for id_ in named if id_ in pinned)])


def apply(events: Iterable[Event], written: Written, texts: Texts, remembered: Iterable[Report]) -> Curated:
    """Lay decisions over events; `remembered` are the reports of earlier builds.

    Raises InputError, with what was wrong with the decisions as written and with what they do not fit.
    """
    decisions = written.decisions
    added = (_added(decision, texts) for decision in decisions if isinstance(decision, Add))
    names = Names.of((*events, *added), decisions, remembered)
    if problems := (*written.problems, *fit.problems(names, decisions, texts)):
        raise InputError(problems)
    shown = sorted(_laid(names, decisions, texts), key=lambda event: (event.when.sort_key, event.id))
    return Curated(tuple(shown), tuple(sorted(fit.notices(names, decisions, texts))), _kept(names, decisions))


def _added(add: Add, texts: Texts) -> Event:
    """The event that an editor adds; its quote is a report of its article."""
    reports = (report for article in texts if article.slug == add.article for report in _quoted(add, article, texts))
    sources = (add.source,) if add.source else ()
    return Event(add.id, add.when, add.kind, add.title, tuple(reports), sources, (), ("added",), add.signed.why)


def _quoted(add: Add, article: Article, texts: Texts) -> Iterator[Report]:
    if where := fit.place(add.quote, texts[article]):
        proof = (add.quote, *where, "", 0, RULE, article.published)
        yield Report(add.id, article.slug, add.when, add.kind, add.title, *proof)


def _laid(names: Names, decisions: Sequence[Decision], texts: Texts) -> Iterator[Event]:
    """Every event as decided, without those that are hidden."""
    published = {article.slug: article.published for article in texts}
    deciding = about(names, decisions)
    for group in dict.fromkeys(names.group.values()):
        members = [names.events[id_] for id_ in group if id_ in names.events]
        if not members or any(decision.change.hide for decision in deciding.get(group, ())):
            continue
        yield _decided(_together(members, published), group, deciding[group]) if group in deciding else members[0]


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
    )


def _decided(event: Event, group: Group, decisions: Sequence[Edit | Merge]) -> Event:
    """The event with every change that was decided; its former ids lead to it."""
    change = _agreed(decisions)
    listed = next((decision.ids[0] for decision in decisions if isinstance(decision, Merge)), event.id)
    address = change.id or listed
    former = dict.fromkeys((event.id, *event.aliases, *group, listed))
    changed = {key for key in ("title", "when", "kind", "id") if getattr(change, key)}
    return replace(
        event,
        id=address,
        title=change.title or event.title,
        when=change.when or event.when,
        kind=change.kind or event.kind,
        aliases=tuple(name for name in former if name != address),
        edited=tuple(mark for mark in _EDITED if mark in {*event.edited, *changed}),
        note=_joined((event.note, *(decision.signed.why for decision in decisions))),
    )


def _agreed(decisions: Sequence[Edit | Merge]) -> Change:
    """What the decisions come to. Where two speak of one thing they say the same: that was checked before."""
    changes = [decision.change for decision in decisions]
    return Change(
        title=next((change.title for change in changes if change.title), ""),
        when=next((change.when for change in changes if change.when), None),
        kind=next((change.kind for change in changes if change.kind), None),
        id=next((change.id for change in changes if change.id), ""),
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


def _kept(names: Names, decisions: Sequence[Decision]) -> tuple[Report, ...]:
    """What is told no more and a decision still names, to be remembered."""
    meant = {id_ for decision in decisions if not isinstance(decision, Add) for id_ in names.all_meant(decision)}
    return tuple(names.gone[id_] for id_ in sorted(meant & names.gone.keys()))
