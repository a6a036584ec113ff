"""Each report with its id: the one that it bore before, or one of its own."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from timeline.identity import lost
from timeline.identity.fresh import FIRST, free
from timeline.identity.memory import Gone, Memory
from timeline.identity.recognition import position, recognise
from timeline.model import Report


@dataclass(frozen=True, slots=True)
class Kept:
    """The found reports in order of article and position; and what is remembered of those that are told no more."""

    reports: tuple[Report, ...]
    gone: tuple[Gone, ...] = ()


def keep(found: Iterable[Report], memory: Memory, decided: Collection[str] = ()) -> Kept:
    """Give each found report the id that it bore before, or else its own fresh one, numbered where that is taken.

    The order of the input makes no difference. An id that is remembered is given to nothing else: its address leads
    somewhere, or a decision is about it (`decided`), which must not fall on another event.
    """
    told = sorted(set(found), key=position)
    ids = recognise(told, memory)
    known = frozenset(ids.values())
    gone = lost.remembered(lost.lost(memory, known), known, decided)
    ids |= _numbered([report for report in told if report not in ids], {*known, *(each.id for each in gone)})
    return Kept(tuple(replace(report, id=ids[report]) for report in told), gone)


def _numbered(unknown: list[Report], taken: set[str]) -> dict[Report, str]:
    """Ids for reports not met before, the first published first: their fresh ones, or the next number that is free."""
    ids: dict[Report, str] = {}
    following: defaultdict[str, int] = defaultdict(lambda: FIRST)
    for report in sorted(unknown, key=lambda each: (each.anchor, position(each))):
        ids[report], following[report.id] = free(report.id, taken, following[report.id])
        taken.add(ids[report])
    return ids
