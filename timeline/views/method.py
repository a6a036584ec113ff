"""What the method page shows: the marks and their meaning, the kinds of events, and the figures of this collection."""

from collections import Counter
from dataclasses import dataclass
from typing import Final

from timeline.dates.when import SEASONS, When
from timeline.model import Kind, Timeline
from timeline.views import wording
from timeline.views.dates import DateView, date_view
from timeline.views.event import KIND_WORDS, STATEMENT

_EXAMPLES: Final[tuple[tuple[str, Kind, str], ...]] = (
    ("2018-03-05", "occurred", "A day"),
    ("2018-03", "occurred", "A month, of which no day is known"),
    ("2018-22", "occurred", "A season"),
    ("2018", "occurred", "A year, of which no month is known"),
    ("201X", "occurred", "A decade, of which no year is known"),
    ("2018-03-05/2018-03-11", "occurred", "A span of time: all of it, or some part of it"),
    ("../2018-03-05", "occurred", "Not later than a day; nothing says how much earlier"),
    ("2018-03/..", "occurred", "Not earlier than a day, month or year; nothing says until when"),
    ("2018-03~", "occurred", "Approximate in the source itself"),
    ("2018-03?", "occurred", "Uncertain in the source itself"),
    ("2018-03-05", "planned", "Planned when it was reported; whether it came about is another statement"),
)


@dataclass(frozen=True, slots=True)
class Example:
    """A date, drawn and worded as on the timeline, and what that means."""

    date: DateView
    kind: Kind
    meaning: str


@dataclass(frozen=True, slots=True)
class MethodPage:
    """`passed` counts the date words that gave no event, by reason, most frequent first."""

    legend: tuple[Example, ...]
    seasons: tuple[DateView, ...]
    kinds: tuple[str, ...]
    events: str
    articles: str
    passed_over: str
    passed: tuple[tuple[str, int], ...]


def method_page(timeline: Timeline) -> MethodPage:
    reasons = Counter(passed.why for passed in timeline.passed)
    return MethodPage(
        legend=tuple(Example(date_view(When.parse(edtf)), kind, meaning) for edtf, kind, meaning in _EXAMPLES),
        seasons=tuple(date_view(When.parse(f"2018-{season}")) for season in SEASONS),
        kinds=(*KIND_WORDS.values(), STATEMENT),
        events=wording.counted(len(timeline.events), "event"),
        articles=wording.counted(len(timeline.articles), "article"),
        passed_over=wording.counted(len(timeline.passed), "date expression"),
        passed=tuple(sorted(reasons.items(), key=lambda reason: (-reason[1], reason[0]))),
    )
