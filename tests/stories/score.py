"""How near the timeline of an invented story comes to an editor's: `python -m tests.stories.score`.

Says each field's share of right answers, then every miss in a line of its own.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from tests.stories.collection import Place
from tests.stories.comparison import Comparison, build, overlapping
from timeline.dates.when import When

NOTHING: Final = "nothing"


@dataclass(frozen=True, slots=True)
class Miss:
    """What was expected of date words in an article, or of an event, and what was found."""

    where: str
    words: str
    expected: str
    found: str

    def __str__(self) -> str:
        return f'{self.where}\t"{self.words}"\texpected {self.expected or NOTHING}\tfound {self.found or NOTHING}'


@dataclass(frozen=True, slots=True)
class Tally:
    """How many answers of a field there are, and which of them are wrong."""

    of: int
    misses: tuple[Miss, ...]

    @property
    def share(self) -> float:
        return 1 - len(self.misses) / self.of if self.of else 1.0


def score(told: Comparison) -> dict[str, Tally]:
    """The tally of each field."""
    return {
        "precision": _tally(_precision(told)),
        "recall": _tally(_recall(told)),
        "kind": _tally(_field(told, "kind")),
        "act": _tally(_field(told, "act")),
        "negated": _tally(_negated(told)),
        "title": _tally(_titles(told)),
        "no event": _tally(_silent(told)),
        "apart": _tally(_apart(told)),
        "joined": _tally(_joined(told)),
        "suggested": _tally(_suggested(told)),
        "conflict": _tally(_conflicts(told)),
        "outcome": _tally(_outcomes(told)),
        "plan link": _tally(_links(told)),
    }


def _tally(answers: Iterable[Miss | None]) -> Tally:
    given = tuple(answers)
    return Tally(len(given), tuple(miss for miss in given if miss))


def _answer(place: Place, expected: str, found: str, shown: str = "") -> Miss | None:
    return None if expected == found else Miss(place.article, place.words, expected, shown or found)


def _precision(told: Comparison) -> Iterator[Miss | None]:
    right = {report for _, _, report in told.right}
    for report in told.home:
        yield None if report in right else Miss(report.article, report.words, "", f"{report.when} {report.title}")


def _recall(told: Comparison) -> Iterator[Miss | None]:
    for event, place, report in told.pairs:
        yield _answer(place, event.when, str(report.when) if report else "")


def _field(told: Comparison, name: str) -> Iterator[Miss | None]:
    for event, place, report in told.right:
        found = getattr(report, name)
        yield _answer(place, getattr(event, name), found, f"{found}: {report.quote}")


def _negated(told: Comparison) -> Iterator[Miss | None]:
    """Of all that either side takes for a denial."""
    for event, place, report in told.right:
        if event.negated or report.negated:
            yield _answer(place, str(event.negated), str(report.negated), f"{report.negated}: {report.quote}")


def _titles(told: Comparison) -> Iterator[Miss | None]:
    for event, place, report in told.right:
        lacking = ", ".join(word for word in event.title if word.casefold() not in report.title.casefold())
        yield _answer(place, lacking, "", report.title)


def _silent(told: Comparison) -> Iterator[Miss | None]:
    right = {report for _, _, report in told.right}
    loud = [report for report in told.home if report not in right]
    for place, why in told.expected.silent:
        report = overlapping(loud, place)
        yield Miss(place.article, place.words, f"no event: {why}", str(report.when)) if report else None


def _apart(told: Comparison) -> Iterator[Miss | None]:
    """Of all events, whether each tells of one thing only."""
    for event in told.timeline.events:
        names = told.truly(event.id)
        yield Miss(event.id, "", "events apart", " + ".join(names)) if len(names) > 1 else None


def _joined(told: Comparison) -> Iterator[Miss | None]:
    """Of the reports that may safely be merged, whether each stands with the first one of its event."""
    first: dict[str, str] = {}
    for event, place, report in told.pairs:
        home = told.home[report].id if report else ""
        if event.name in first:
            yield _answer(place, first[event.name] or event.name, home)
        first.setdefault(event.name, home)


def _suggested(told: Comparison) -> Iterator[Miss | None]:
    """Of the events that are truly one, whether each is brought to an editor's eye beside another of them."""
    for group in told.expected.same:
        for name in group:
            others = [other for other in group if other != name]
            near = any(frozenset((name, other)) in told.beside for other in others)
            yield None if near else Miss(name, "", f"beside {', '.join(others)}", "it alone")


def _conflicts(told: Comparison) -> Iterator[Miss | None]:
    """Of the events that sources date differently, whether two that differ stand side by side."""
    when = {event.name: When.parse(event.when) for event in told.expected.events}
    for group in told.expected.conflicts:
        differing = [pair for pair in combinations(group, 2) if not _agree(*(when[name] for name in pair))]
        shown = any(frozenset(pair) in told.beside for pair in differing)
        yield None if shown else Miss(", ".join(group), "", "them side by side", "them apart")


def _agree(one: When, other: When) -> bool:
    return one.covers(other) or other.covers(one)


def _outcomes(told: Comparison) -> Iterator[Miss | None]:
    """Of the plans and deadlines, whether it is right what came of them, and which event tells so."""
    for event, place, report in told.pairs:
        if event.came:
            came, by = told.came(report) if report else (NOTHING, "")
            yield _answer(place, f"{event.came} ({told.expected.truly(event.by)})", f"{came} ({by})")


def _links(told: Comparison) -> Iterator[Miss | None]:
    """Of the reports that either side links to what came of them, whether to the right event."""
    for event, place, report in told.pairs:
        wanted, found = told.expected.truly(event.by), told.came(report)[1] if report else ""
        if wanted or found:
            yield _answer(place, wanted, found)


def main() -> None:
    """Print the shares, then the misses."""
    tallies = score(build())
    for name, tally in tallies.items():
        print(f"{name:10} {tally.share:.3f}  {tally.of - len(tally.misses)} of {tally.of}")
    for name, tally in tallies.items():
        print(*(f"{name}\t{miss}" for miss in tally.misses), sep="\n")


if __name__ == "__main__":
    main()
