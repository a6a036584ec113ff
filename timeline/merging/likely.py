"""How alike the events of a topic are, pair by pair: those near enough in time, and alike enough to be worth a look."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from heapq import nlargest
from itertools import chain, combinations, pairwise
from operator import itemgetter
from typing import Final, TypeAlias

from timeline.likeness import Vector, Weights, cosine, telling_words
from timeline.merging import tellings
from timeline.merging.index import Index
from timeline.merging.merge import days, fits
from timeline.model import Event

# Measured on news: of the pairs on one date, few are one event below.
PERHAPS: Final = 0.30
_RARELY: Final = 0.15  # of pairs on a date of which little else is told
_LITTLE: Final = 5  # events on such a date
_APART: Final = 31  # days; what is said again after more of them comes every year
_FEWEST_WORDS: Final = 4  # that prove it
_AN_EVENT: Final = 5  # of those before it in order, or a day of a thousand events has half a million pairs

Pair: TypeAlias = tuple[int, int]  # of events by their numbers, the finer first
_Scores: TypeAlias = dict[Pair, float]


def scores(events: Sequence[Event]) -> _Scores:
    """The best cosine of each pair that may be one event. They come, and are paired, the finest dates first.

    Titles are compared, since sentences tell of other things as well; sentences too, where a date is wide or rare.
    """
    sentences = [tellings.all_told(event)[:_AN_EVENT] for event in events]
    titles = [list(dict.fromkeys(map(telling_words, _titles(event)))) for event in events]
    weights = Weights.among([words for own in chain(sentences, titles) for words in own])
    found = {
        pair: max(_best(weights, sentences, pair), _best(weights, titles, pair))
        for pair in {*_of_one_outcome(events), *_on_rare_dates(events)}
    }
    found = {pair: score for pair, score in found.items() if score >= _RARELY or _one_outcome(events, pair)}
    days_only = frozenset(number for number, event in enumerate(events) if event.when.precision == "day")
    for told, silent in ((titles, frozenset[int]()), (sentences, days_only)):
        vectors = [[weights.vector(words) for words in own] for own in told]
        for pair, score in _alike(events, vectors, silent).items():
            found[pair] = max(score, found.get(pair, 0))
    return found | _same_but_for_the_date(events, sentences)


def _titles(event: Event) -> list[str]:
    return [report.title for report in event.reports[:_AN_EVENT]] or [event.title]


def _best(weights: Weights, told: Sequence[Sequence[frozenset[str]]], pair: Pair) -> float:
    one, other = ([weights.vector(words) for words in told[number]] for number in pair)
    return max(cosine(mine, its) for mine in one for its in other)


def _alike(events: Sequence[Event], vectors: Sequence[Sequence[Vector]], silent: AbstractSet[int]) -> _Scores:
    """The pairs on the same days, or on neighbouring ones, that are alike by their words.

    The silent are found by others, and look for none themselves.
    """
    index = Index(PERHAPS)
    found: _Scores = {}
    for number, event in enumerate(events):
        first, last = days(event.when)
        reach = int(event.when.precision == "day")
        near: dict[int, float] = {}
        for vector in vectors[number] if number not in silent else ():
            for other, score in index.near(vector, first - reach, last + reach).items():
                near[other] = max(score, near.get(other, 0))
        found |= {(other, number): score for other, score in nlargest(_AN_EVENT, near.items(), key=itemgetter(1))}
        for vector in vectors[number]:
            index.add(number, first, vector)
    return found


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


def one_outcome(one: Event, other: Event) -> bool:
    """Whether the same came of two plans."""
    outcomes = [event.outcome.event for event in (one, other) if event.outcome and event.outcome.event]
    return len(outcomes) == 2 and outcomes[0] == outcomes[1]


def _one_outcome(events: Sequence[Event], pair: Pair) -> bool:
    return one_outcome(events[pair[0]], events[pair[1]])


def _of_one_outcome(events: Sequence[Event]) -> Iterator[Pair]:
    """The plans of which the same came, on dates that fit."""
    plans: defaultdict[str, list[int]] = defaultdict(list)
    for number, event in enumerate(events):
        if event.outcome and event.outcome.event:
            plans[event.outcome.event].append(number)
    for numbers in plans.values():
        yield from _fitting(events, combinations(numbers[:_AN_EVENT], 2))


def _on_rare_dates(events: Sequence[Event]) -> Iterator[Pair]:
    """The pairs on dates that fit, where few events are told of the wider one."""
    in_time = sorted((days(event.when)[0], number) for number, event in enumerate(events))
    for number, event in enumerate(events):
        first, last = days(event.when)
        start, end = bisect_left(in_time, (first, -1)), bisect_right(in_time, (last, len(events)))
        if end - start <= _LITTLE:
            near = (other for _, other in in_time[start:end])
            yield from _fitting(events, ((other, number) for other in near if other < number))


def _fitting(events: Sequence[Event], pairs: Iterable[Pair]) -> Iterator[Pair]:
    return (pair for pair in pairs if fits(events[pair[0]].when, events[pair[1]].when))
