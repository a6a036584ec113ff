"""What editors may decide, as values; and which fields each of their verbs takes."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, TypeAlias

from timeline.dates.when import When
from timeline.editing import additions
from timeline.editing.additions import Add
from timeline.editing.patterns import Pattern
from timeline.editing.signature import Signature
from timeline.model import Act, Kind, Outcome


@dataclass(frozen=True, slots=True)
class Change:
    """What is to be shown instead of what was found; nothing where the field is empty."""

    title: str = ""
    when: When | None = None
    kind: Kind | None = None
    hide: bool | None = None  # off the timeline, or not whatever a pattern says
    id: str = ""  # the event's address from now on; the one it had leads to it
    quote: str = ""  # the sentence this was decided about
    act: Act | None = None
    negated: bool | None = None
    outcome: Outcome | None = None  # of a plan or deadline
    accept: bool = False  # an editor has looked at it and lets it stand


@dataclass(frozen=True, slots=True)
class Edit:
    """Each of these events is changed, or each that the pattern fits: then there are no ids."""

    ids: tuple[str, ...]
    change: Change
    signed: Signature
    pattern: Pattern | None = None


@dataclass(frozen=True, slots=True)
class Merge:
    """These events are one. Its address is the first of the ids, unless the change gives another."""

    ids: tuple[str, ...]
    change: Change
    signed: Signature


@dataclass(frozen=True, slots=True)
class Split:
    """Each of these reports stands alone: the program merges it with no other."""

    ids: tuple[str, ...]
    signed: Signature


@dataclass(frozen=True, slots=True)
class Distinct:
    """No two of these events are one, however alike: that is not suggested again."""

    ids: tuple[str, ...]
    signed: Signature


Decision: TypeAlias = Edit | Merge | Split | Distinct | Add

CHANGE: Final = ("title", "when", "kind", "act", "negated", "outcome", "hide", "id", "quote")
OUTCOME: Final = ("came", "event")
FIELDS: Final = {  # of each verb, beside by, on and why
    "event": CHANGE,
    "accept": ("quote",),
    "reject": ("quote",),
    "merge": CHANGE,
    "split": (),
    "distinct": (),
    "add": additions.FIELDS,
}
SWEEPING: Final = {  # the same, where a pattern stands in place of ids
    "event": ("kind", "act", "negated", "hide"),
    "accept": (),
    "reject": (),
}


def named(decisions: Iterable[Decision]) -> frozenset[str]:
    """Every id of an event that was found about which something is decided."""
    return frozenset(id_ for each in decisions if not isinstance(each, Add) for id_ in mentioned(each))


def mentioned(decision: Edit | Merge | Split | Distinct) -> tuple[str, ...]:
    """The ids that a decision is about, and that of the event by which an outcome is told."""
    match decision:
        case Edit(ids=ids, change=Change(outcome=Outcome(event=event))) if event:
            return (*ids, event)
        case Merge(ids=ids, change=Change(outcome=Outcome(event=event))) if event:
            return (*ids, event)
        case _:
            return decision.ids
