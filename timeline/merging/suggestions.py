"""Pairs of events that may be one, for an editor to decide: not alike enough to be merged unasked, or not safely so."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest
from itertools import pairwise
from operator import itemgetter
from typing import Final, Literal, TypeAlias

from timeline.likeness import Index, Vector, Weights
from timeline.merging import sources, tellings
from timeline.merging.merge import ALIKE, days, finest_first, fits
from timeline.model import Article, Event

Why: TypeAlias = Literal["alike", "unclear which", "adjacent days", "dates differ"]

# Measured on news: of the pairs on one date, few are one event below.
PERHAPS: Final = 0.30
_NEXT_DAY: Final = 0.40
_BUT_FOR_THE_DATE: Final = 0.90
_APART: Final = 31  # days; what is said again after more of them comes every year
_FEWEST_WORDS: Final = 4  # that prove it
_A_DAY: Final = 5
_AN_EVENT: Final = 5  # of those before it in order, or a day of a thousand events has half a million pairs

_Scores: TypeAlias = dict[tuple[int, int], float]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Two events that may be one, by their ids in order of time; `score` is the best cosine of their sentences.

    They are "alike" on one date, or on a date and one around it; it is "unclear which" of several a wide date means;
    they are alike on "adjacent days"; or two outlets say the same and their "dates differ".
    """

    score: float
    first: str
    second: str
    why: Why


def suggest(
    events: Iterable[Event], apart: Collection[str] = (), articles: Iterable[Article] = ()
) -> tuple[Suggestion, ...]:
    """The pairs that an editor may want to merge, the best first; for no day of a topic more than five.

    The articles say which outlet tells of an event: one that gives two dates for a sentence speaks of two events.
    """
    outlets = {article.slug: sources.own(article) for article in articles}
    by_topic: defaultdict[str, list[Event]] = defaultdict(list)
    for event in sorted(events, key=lambda event: (finest_first(event.when), event.id)):
        if {event.id, *event.aliases}.isdisjoint(apart):
            by_topic[event.topic].append(event)
    return tuple(sorted((each for told in by_topic.values() for each in _suggested(told, outlets)), key=_best_first))


def _best_first(suggestion: Suggestion) -> tuple[float, str, str]:
    return -suggestion.score, suggestion.first, suggestion.second


def _suggested(events: Sequence[Event], outlets: Mapping[str, str]) -> Iterator[Suggestion]:
    """The suggestions of one topic. Its events come the finest dates first, and each pair names the finer before."""
    scores = _scores(events)
    fitting = Counter(
        wider
        for (finer, wider), score in scores.items()
        if score >= ALIKE and events[finer].when != events[wider].when and fits(events[finer].when, events[wider].when)
    )
    offered: Counter[int] = Counter()
    for (finer, wider), score in sorted(scores.items(), key=lambda pair: (-pair[1], pair[0])):
        one, other = events[finer], events[wider]
        day, _ = days(one.when)
        if offered[day] < _A_DAY and (why := _why(one, other, score, outlets)):
            offered[day] += 1
            unclear = why == "alike" and score >= ALIKE and fitting[wider] > 1
            first, second = sorted((one, other), key=lambda event: (event.when.sort_key, event.id))
            yield Suggestion(score, first.id, second.id, "unclear which" if unclear else why)


def _why(one: Event, other: Event, score: float, outlets: Mapping[str, str]) -> Why | None:
    """Why an editor should look, if so: plans are not what came of them, nor what is said what is done."""
    sorts = {(event.kind in ("planned", "deadline"), event.act, event.negated) for event in (one, other)}
    if len(sorts) > 1 or _tell_both(one, other):
        return None
    if fits(one.when, other.when):
        return "alike" if _sentences(one).isdisjoint(_sentences(other)) else None
    if score >= _BUT_FOR_THE_DATE and _outlets(one, outlets).isdisjoint(_outlets(other, outlets)):
        return "dates differ"
    apart = abs(days(one.when)[0] - days(other.when)[0])
    return "adjacent days" if apart == 1 and score >= _NEXT_DAY else None


def _sentences(event: Event) -> set[str]:
    return set(map(tellings.sentence, event.reports))


def _tell_both(one: Event, other: Event) -> bool:
    """Whether a sentence of one article gives both dates: it tells of two events."""
    places = [{(report.article, report.paragraph, report.start) for report in event.reports} for event in (one, other)]
    return not places[0].isdisjoint(places[1])


def _outlets(event: Event, outlets: Mapping[str, str]) -> set[str]:
    return {outlets.get(report.article, report.article) for report in event.reports}


def _scores(events: Sequence[Event]) -> _Scores:
    """The best cosine of each pair of events near enough in time, by their numbers."""
    said = [tellings.all_told(event)[:_AN_EVENT] for event in events]
    weights = Weights.among([sentence for own in said for sentence in own])
    index = Index(PERHAPS)
    scores: _Scores = {}
    for number, event in enumerate(events):
        vectors = [weights.vector(sentence) for sentence in said[number]]
        first, last = days(event.when)
        reach = int(event.when.precision == "day")
        found = _best(index, vectors, first - reach, last + reach)
        scores |= {(other, number): score for other, score in nlargest(_AN_EVENT, found.items(), key=itemgetter(1))}
        for vector in vectors:
            index.add(number, first, vector)
    return scores | _same_but_for_the_date(events, said)


def _best(index: Index, vectors: Iterable[Vector], first: int, last: int) -> dict[int, float]:
    """The numbers of all events on these days that are like one of the vectors, each with its best cosine."""
    best: dict[int, float] = {}
    for vector in vectors:
        for number, score in index.near(vector, first, last).items():
            best[number] = max(score, best.get(number, 0))
    return best


def _same_but_for_the_date(events: Sequence[Event], said: Sequence[Sequence[frozenset[str]]]) -> _Scores:
    """The pairs of days, one next to the other in time, of which the very same words are told."""
    telling_it: defaultdict[frozenset[str], list[int]] = defaultdict(list)
    for number, event in enumerate(events):
        for sentence in said[number] if event.when.precision == "day" else ():
            telling_it[sentence].append(number)
    return {
        pair: 1.0
        for sentence, numbers in telling_it.items()
        if len(sentence) >= _FEWEST_WORDS
        for pair in pairwise(numbers)
        if abs(days(events[pair[1]].when)[0] - days(events[pair[0]].when)[0]) <= _APART
    }
