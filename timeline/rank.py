"""Which dates matter, when there are thousands: those of which most independent sources speak, then most articles.

Of all ways that were compared on real collections, counting distinct articles did best (docs/design.md). Rank decides
what is shown first, never what exists.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from heapq import nsmallest
from itertools import chain
from math import fsum, sqrt
from typing import Final, TypeAlias, TypeVar

from timeline.likeness import Vector, telling, telling_words, words
from timeline.merging import sources
from timeline.model import Article, Event, Once, Timeline, anew
from timeline.telling.datelines import OF_THE_PAGE

T = TypeVar("T", Article, Event)

_Date: TypeAlias = tuple[str, str]  # topic, EDTF

_LEADING: Final = 60  # the most events of one date that are compared; the rest of a busy day cannot lead it


@dataclass(frozen=True, slots=True)
class Key:
    """A date that matters, by the event that stands for it; `others` counts what else is told of that date."""

    event: Event
    others: int = 0


def scores(timeline: Timeline, keywords: Mapping[str, Sequence[str]]) -> list[float]:
    """The score of each event of a timeline.

    The whole part of a score is the number of independent sources that speak of the event's date in its topic; of two
    that are equal in this, the one with more articles has the higher score, and of these the one with more sentences.
    Where a topic has keywords, only sentences with one of their words count.
    """
    topics = {article.slug: article.topic for article in timeline.articles}
    wanted = {topic: frozenset(word for phrase in given for word in words(phrase)) for topic, given in keywords.items()}
    spoken = defaultdict[_Date, list[str]](list)
    for slug, edtf, quote in _mentions(timeline):
        topic = topics[slug]
        if not wanted.get(topic) or not wanted[topic].isdisjoint(words(quote)):
            spoken[topic, edtf].append(slug)
    origins = {article.slug: sources.of(article) for article in timeline.articles}
    of_date = {date: _score(slugs, origins) for date, slugs in spoken.items()}
    return [_best(event, of_date) for event in timeline.events]


def keys(events: Iterable[Event], most: int, least: int, once: Once) -> Mapping[str, tuple[Key, ...]]:
    """What stands for each topic."""
    return {topic: key(told, most, least, once) for topic, told in by_topic(events).items()}


def by_topic(items: Iterable[T]) -> dict[str, tuple[T, ...]]:
    topics = defaultdict[str, list[T]](list)
    for item in items:
        topics[item.topic].append(item)
    return {name: tuple(found) for name, found in topics.items()}


def key(events: Sequence[Event], most: int, least: int = 1, once: Once = anew) -> tuple[Key, ...]:
    """What stands for a collection, in order of time: all events where they are no more than `most`.

    Of more, one event for each of the dates that score best. Nothing of fewer than `least` independent sources. Which
    events stand for the same of these dates is found `once`.
    """
    spoken = [event for event in events if least < 2 or event.score >= least or event.status != "pending"]
    if len(events) <= most:
        return tuple(map(Key, spoken))
    dates = defaultdict[str, list[Event]](list)
    for event in spoken:
        if event.kind != "background":
            dates[event.when.edtf].append(event)
    told = Counter(event.when.edtf for event in events)
    best = sorted(dates.values(), key=_weight)[:most]
    leads = (Key(event, told[event.when.edtf] - 1) for event in _known_leads(best, once))
    return tuple(sorted(leads, key=lambda found: (found.event.when.sort_key, found.event.id)))


def foremost(events: Iterable[Event], most: int) -> frozenset[str]:
    """The ids of the so many events that matter most: what editors decided on, then by score."""
    best = nsmallest(
        most, events, lambda event: (event.status == "pending", -event.score, event.when.sort_key, event.id)
    )
    return frozenset([event.id for event in best])


def _mentions(timeline: Timeline) -> Iterator[tuple[str, str, str]]:
    """Article, EDTF text and sentence of every mention of a date, whether or not it gave an event.

    A dateline and its like date the article and speak of nothing.
    """
    for event in chain(timeline.events, timeline.rejected):
        yield from ((report.article, report.when.edtf, report.quote) for report in event.reports)
    passed = (item for item in timeline.passed if item.reads and item.why not in OF_THE_PAGE)
    yield from ((item.article, item.reads, item.quote) for item in passed)


def _score(slugs: Sequence[str], origins: Mapping[str, str]) -> float:
    """One number for sources, articles and sentences, each deciding only where those before it are equal."""
    articles = set(slugs)
    finer = len(articles) + 1 - 1 / len(slugs)
    return round(len({origins[slug] for slug in articles}) + 1 - 1 / finer, 6)


def _best(event: Event, scores: Mapping[_Date, float]) -> float:
    """The score of the event's own date; where editors gave it one that nobody tells, of those its reports tell.

    What only citations prove has as many sources as it has citations.
    """
    if own := scores.get((event.topic, event.when.edtf), 0):
        return own
    told = (scores.get((event.topic, report.when.edtf), 0) for report in event.reports)
    return max(told, default=float(len(event.citations)))


def _weight(events: Sequence[Event]) -> tuple[float, bool, int, tuple[int, bool, int]]:
    """Best first; of dates spoken of as often the finer, since a year is named for many reasons."""
    when = events[0].when
    return -max(event.score for event in events), when.precision != "day", -len(events), when.sort_key


def _known_leads(dates: Sequence[Sequence[Event]], once: Once) -> list[Event]:
    """The event to stand for each of these dates, as it was found before, if the same is told of all of them."""
    told = [[(event.id, event.status, event.act, len(event.reports), _said(event)) for event in date] for date in dates]
    name = sha256(f"leads {told}".encode(errors="surrogatepass")).hexdigest()
    try:
        numbers = json.loads(once(name, lambda: json.dumps([*map(_lead, dates)]).encode()))
        return [date[number] for date, number in zip(dates, numbers, strict=True)]
    except (ValueError, IndexError, TypeError):  # broken
        return [date[_lead(date)] for date in dates]


def _said(event: Event) -> str:
    return event.reports[0].quote if event.reports else event.title


def _lead(events: Sequence[Event]) -> int:
    """The number of what stands for its date: decided on by editors, told by most, nearest to what all tell of it."""
    ranked = sorted(events, key=lambda event: (event.status == "pending", -len(event.reports), event.id))[:_LEADING]
    told = [telling_words(_said(event)) for event in ranked]
    weigh = telling(Counter(chain.from_iterable(told)), len(told))
    weighed = [_unit({word: weigh[word] for word in said}) for said in told]
    middle = defaultdict[str, float](float)
    for word, weight in chain.from_iterable(vector.items() for vector in weighed):
        middle[word] += weight
    first = min((event.status == "pending", event.act == "statement") for event in ranked)
    likely = zip(ranked, weighed, strict=True)
    nearness = {
        event.id: -round(fsum([weight * middle[word] for word, weight in vector.items()]), 3)
        for event, vector in likely
        if (event.status == "pending", event.act == "statement") == first
    }
    foremost = min(nearness, key=lambda id_: (nearness[id_], id_))
    return next(number for number, event in enumerate(events) if event.id == foremost)


def _unit(vector: Vector) -> Vector:
    """The same with a length of 1, whatever its order."""
    length = sqrt(fsum([weight * weight for weight in vector.values()]))
    return {word: weight / length for word, weight in vector.items()}
