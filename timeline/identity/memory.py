"""What earlier builds found, as far as it is remembered: the reports of the last one, and what is told no more."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from timeline.model import Report


@dataclass(frozen=True, slots=True)
class Gone:
    """A report that no article gives any more."""

    report: Report
    company: tuple[str, ...] = ()  # ids of the reports that told the same event when this one was lost

    @property
    def id(self) -> str:
        return self.report.id


class Standing(NamedTuple):
    """A file that holds what its article tells now."""

    reports: tuple[Report, ...]  # with the ids that they have there
    state: tuple[int, int]  # its size and time, which change with it


@dataclass(frozen=True, slots=True)
class Memory:
    """What content/events/ holds."""

    told: tuple[Report, ...] = ()
    gone: tuple[Gone, ...] = ()
    events: Mapping[str, str] = field(default_factory=dict)  # id of a report -> id of its event, where that is another
    later: frozenset[str] = frozenset()  # ids of the reports that were not in their article when it was first read
    articles: frozenset[str] = frozenset()  # slugs of those that were here, whether or not they told anything
    standing: Mapping[str, Standing] = field(default_factory=dict, compare=False)  # by the slugs of articles
