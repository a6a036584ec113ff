"""Pairs of events that may be one, for an editor to decide: not alike enough to be merged unasked, or not safely so."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from timeline.merging import likely, sources, tellings
from timeline.merging.likely import PERHAPS, Pair
from timeline.merging.merge import ALIKE, days, finest_first, fits
from timeline.model import Article, Event

Why: TypeAlias = Literal["alike", "unclear which", "one outcome", "adjacent days", "dates differ"]

_NEXT_DAY: Final = 0.40
_BUT_FOR_THE_DATE: Final = 0.90
_A_DAY: Final = 5


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Two events that may be one, by their ids in order of time; `score` is the best cosine of what tells of them.

    They are "alike" on one date, or on a date and one around it; it is "unclear which" of several a wide date means;
    the same came of them as plans, "one outcome";
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
    scores = likely.scores(events)
    fitting = Counter(
        wider
        for (finer, wider), score in scores.items()
        if score >= ALIKE and events[finer].when != events[wider].when and fits(events[finer].when, events[wider].when)
    )
    for (finer, wider), why in _chosen(events, scores, outlets):
        one, other, score = events[finer], events[wider], scores[finer, wider]
        unclear = why == "alike" and score >= ALIKE and fitting[wider] > 1
        first, second = sorted((one, other), key=lambda event: (event.when.sort_key, event.id))
        yield Suggestion(score, first.id, second.id, "unclear which" if unclear else why)


def _chosen(
    events: Sequence[Event], scores: Mapping[Pair, float], outlets: Mapping[str, str]
) -> Iterator[tuple[Pair, Why]]:
    """The best pairs of each day, those first that bring an event beside another for the first time."""
    groups = _Groups()
    offered: Counter[int] = Counter()
    left: list[Pair] = []
    in_order = sorted(scores, key=lambda pair: (-scores[pair], pair))
    for joining, pairs in ((True, in_order), (False, left)):
        for pair in pairs:
            one, other = events[pair[0]], events[pair[1]]
            if offered[days(one.when)[0]] >= _A_DAY:
                continue
            if joining and groups.have(pair):
                left += [pair] if scores[pair] >= PERHAPS else []
            elif why := _why(one, other, scores[pair], outlets):
                offered[days(one.when)[0]] += 1
                groups.join(pair)
                yield pair, why


class _Groups:
    """Numbers brought together, pair by pair."""

    def __init__(self) -> None:
        self._home: dict[int, int] = {}

    def have(self, pair: Pair) -> bool:
        """Whether the two are together already, be it by others."""
        return self._of(pair[0]) == self._of(pair[1])

    def join(self, pair: Pair) -> None:
        self._home[self._of(pair[0])] = self._of(pair[1])

    def _of(self, number: int) -> int:
        while (home := self._home.get(number, number)) != number:
            self._home[number] = self._home.get(home, home)
            number = home
        return number


def _why(one: Event, other: Event, score: float, outlets: Mapping[str, str]) -> Why | None:
    """Why an editor should look, if so: plans are not what came of them, nor what is said what is done."""
    sorts = {(event.kind in ("planned", "deadline"), event.act, event.negated) for event in (one, other)}
    if len(sorts) > 1 or _tell_both(one, other):
        return None
    if fits(one.when, other.when):
        why: Why = "one outcome" if likely.one_outcome(one, other) else "alike"
        return why if _sentences(one).isdisjoint(_sentences(other)) else None
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
