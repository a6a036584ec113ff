"""A built timeline beside what an editor expected of it: which report tells of which expected event."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, combinations, product
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeAlias

from tests.stories.collection import Expectations, Expected, Place, articles, expectations
from timeline import pipeline
from timeline.merging import suggestions
from timeline.model import Event, Report, Timeline

Answer: TypeAlias = tuple[Expected, Place, Report]


@dataclass(frozen=True)
class Comparison:
    """What was expected, and what was built."""

    expected: Expectations
    timeline: Timeline

    @cached_property
    def home(self) -> Mapping[Report, Event]:
        """The event of each report."""
        return {report: event for event in self.timeline.events for report in event.reports}

    @cached_property
    def pairs(self) -> tuple[tuple[Expected, Place, Report | None], ...]:
        """Each expected place with the report that overlaps it, one of the same date before any other."""
        free = dict.fromkeys(self.home)
        wanted = [(event, place) for event in self.expected.events for place in event.places]
        found: dict[tuple[Expected, Place], Report] = {}
        for same_date in (True, False):
            for event, place in wanted:
                report = overlapping(free, place, event.when if same_date else "")
                if report and (event, place) not in found:
                    found[event, place] = report
                    del free[report]
        return tuple((event, place, found.get((event, place))) for event, place in wanted)

    @cached_property
    def right(self) -> tuple[Answer, ...]:
        """Those whose date is the expected one."""
        return tuple((event, place, told) for event, place, told in self.pairs if told and event.when == str(told.when))

    @cached_property
    def names(self) -> Mapping[str, frozenset[str]]:
        """The expected events that each event of the timeline tells of, by its id."""
        told: dict[str, set[str]] = {}
        for event, _, report in self.right:
            told.setdefault(self.home[report].id, set()).add(event.name)
        return {event: frozenset(names) for event, names in told.items()}

    @cached_property
    def beside(self) -> frozenset[frozenset[str]]:
        """Pairs of expected events that the program joined, or would have an editor look at together."""
        joined = (combinations(names, 2) for names in self.names.values())
        offered = (
            product(self.names.get(each.first, ()), self.names.get(each.second, ()))
            for each in suggestions.suggest(self.timeline.events, (), self.timeline.articles)
        )
        return frozenset(map(frozenset, chain.from_iterable(chain(joined, offered))))

    def truly(self, event: str) -> tuple[str, ...]:
        """What the event of an id truly tells of: one name for all expected events that are one."""
        return tuple(sorted({self.expected.truly(name) for name in self.names.get(event, ())}))

    def came(self, report: Report) -> tuple[str, str]:
        """What came of a report's event, and the true name of the event that tells so."""
        outcome = self.home[report].outcome
        if not outcome:
            return "not due", ""
        return outcome.came, " + ".join(self.truly(outcome.event)) or outcome.event


def build() -> Comparison:
    """The timeline that the program makes of the story, without an editor's decisions."""
    with TemporaryDirectory() as folder:
        return Comparison(expectations(), pipeline.build(articles(), Path(folder)).timeline)


def overlapping(reports: Iterable[Report], place: Place, when: str = "") -> Report | None:
    """The first report of these words, and of this date where one is given."""
    return next(
        (
            report
            for report in reports
            if place.covers(report.article, report.quote, report.words, report.at) and when in ("", str(report.when))
        ),
        None,
    )
