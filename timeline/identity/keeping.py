"""Each report with its id: the one that it bore before, or one of its own."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from operator import attrgetter

from timeline.identity import lost
from timeline.identity.fresh import FIRST, free
from timeline.identity.memory import Gone, Memory
from timeline.identity.recognition import in_order, moved, recognise, renamed, settled
from timeline.model import Report


@dataclass(frozen=True, slots=True)
class Kept:
    """The found reports in order of article and position; and what is remembered beside them, as in Memory."""

    reports: tuple[Report, ...]
    gone: tuple[Gone, ...]
    later: frozenset[str]


def keep(
    found: Iterable[Report], memory: Memory, here: Collection[str], decided: Collection[str] = frozenset()
) -> Kept:
    """Give each found report the id that it bore before, or else its own fresh one, numbered where that is taken.

    `here` are the slugs of all articles. The order of the input makes no difference. An id that is remembered is given
    to nothing else: its address leads somewhere, or a decision is about it (`decided`), or it may be told again.
    """
    told, known_again = settled(found, memory)
    heirs = renamed(told, memory, here)
    before = moved(memory, heirs)
    ids = recognise(told, memory, heirs, known_again)
    known = frozenset(ids.values()) | known_again.keys()
    withheld = lost.remembered(lost.lost(before, known), known, decided, here, before.later)
    new = [report for report in told if report not in ids] if ids else told
    fresh = [*_numbered(new, {*known, *(each.id for each in withheld)})]
    borne = {*known, *(each.id for each in fresh)}
    gone = lost.remembered(lost.lost(before, borne), borne, decided, here, before.later)
    remembered = {*known, *(each.id for each in gone)}
    came = {report.id for report in fresh if report.article in before.articles}
    again = [report.bearing(ids[report]) for report in told if report in ids] if ids else ()
    reports = in_order([*known_again.values(), *again, *fresh])
    return Kept(tuple(reports), gone, frozenset(came | (before.later & remembered)))


def _numbered(unknown: list[Report], taken: set[str]) -> Iterator[Report]:
    """Reports not met before, the first published first: with fresh ids, or the next number that is free."""
    following: defaultdict[str, int] = defaultdict(lambda: FIRST)
    for report in sorted(unknown, key=attrgetter("anchor")):  # they come in order of their places
        id_, following[report.id] = free(report.id, taken, following[report.id])
        taken.add(id_)
        yield report.bearing(id_)
