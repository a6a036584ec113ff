"""What the method page shows: the marks and their meaning, the kinds of events, and the figures of this collection."""

from collections import Counter
from dataclasses import dataclass
from typing import Final

from timeline.dates.when import SEASONS, When
from timeline.language import Language, message
from timeline.model import Kind, Timeline
from timeline.views.brief import KIND_NAMES
from timeline.views.dates import DateView, date_view
from timeline.views.event import KIND_WORDS, STATEMENT

_EXAMPLES: Final[tuple[tuple[str, Kind, str], ...]] = (
    ("2018-03-05", "occurred", message("A day")),
    ("2018-03", "occurred", message("A month, of which no day is known")),
    ("2018-22", "occurred", message("A season")),
    ("2018", "occurred", message("A year, of which no month is known")),
    ("201X", "occurred", message("A decade, of which no year is known")),
    ("2018-03-05/2018-03-11", "occurred", message("A span of time: all of it, or some part of it")),
    ("../2018-03-05", "occurred", message("Not later than a day; nothing says how much earlier")),
    ("2018-03/..", "occurred", message("Not earlier than a day, month or year; nothing says until when")),
    ("2018-03~", "occurred", message("Approximate in the source itself")),
    ("2018-03?", "occurred", message("Uncertain in the source itself")),
    (
        "2018-03-05",
        "planned",
        message("Planned when it was reported; whether it came about is another statement"),
    ),
)


_SEASONS: Final = tuple(f"2018-{season}" for season in SEASONS)


@dataclass(frozen=True, slots=True)
class Example:
    """A date, drawn and worded as on the timeline, and what that means."""

    date: DateView
    kind: Kind
    named: str  # the kind, where it is not plainly what occurred
    meaning: str


@dataclass(frozen=True, slots=True)
class MethodPage:
    """`passed` counts the date words that gave no event, by reason, most frequent first."""

    legend: tuple[Example, ...]
    periods: tuple[DateView, ...]  # seasons and a decade, with the months that they are
    kinds: tuple[str, ...]
    made_of: str
    passed_over: str
    passed: tuple[tuple[str, str], ...]


def method_page(timeline: Timeline, language: Language) -> MethodPage:
    reasons = Counter(passed.why for passed in timeline.passed)
    most = sorted(reasons.items(), key=lambda reason: (-reason[1], reason[0]))
    return MethodPage(
        legend=tuple(_example(When.parse(edtf), kind, meaning, language) for edtf, kind, meaning in _EXAMPLES),
        periods=tuple(date_view(When.parse(edtf), language) for edtf in (*_SEASONS, "201X")),
        kinds=tuple(map(language.text, (*KIND_WORDS.values(), STATEMENT))),
        made_of=_made_of(timeline, language),
        passed_over=_passed_over(len(timeline.passed), language),
        passed=tuple((language.text(why), language.number(count)) for why, count in most),
    )


def _example(when: When, kind: Kind, meaning: str, language: Language) -> Example:
    named = "" if kind == "occurred" else language.text(KIND_NAMES[kind])
    return Example(date_view(when, language), kind, named, language.text(meaning))


def _passed_over(number: int, language: Language) -> str:
    if not number:
        return ""
    return language.count("{n} date expression gave no event:", "{n} date expressions gave no event:", number)


def _made_of(timeline: Timeline, language: Language) -> str:
    """How many events, from how many articles."""
    articles = language.count("{n} article", "{n} articles", len(timeline.articles))
    return language.count(
        "{n} event from {articles}.", "{n} events from {articles}.", len(timeline.events), articles=articles
    )
