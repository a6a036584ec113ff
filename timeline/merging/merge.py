"""Reports of one event become one event, where that is safe; what is only likely is for timeline.merging.suggestions.

Nothing is chained: each report of an event is like the primary one itself, or prints a sentence that is.
"""

from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from hashlib import sha256
from itertools import chain
from operator import attrgetter
from types import MappingProxyType
from typing import Any, Final, NamedTuple, TypeAlias

from timeline.dates.when import When
from timeline.likeness import Vector, Weights, cosine, telling_words
from timeline.merging import tellings
from timeline.merging.index import Index
from timeline.merging.tellings import Telling
from timeline.model import Act, Article, Event, Kind, Once, Report, anew

# Measured on news: of the pairs on one date, nine in ten are one event from here on.
ALIKE: Final = 0.55

# "He died on Tuesday" has one telling word: no proof that two articles mean the same man.
_FEWEST_WORDS: Final = 2

_IN_PLACE: Final = attrgetter("article", "paragraph", "start", "at", "id")

_NUMBER: Final = array("I").itemsize

_Place: TypeAlias = tuple[date, str, int, int, int]
_Key: TypeAlias = tuple[bytes, str, Kind, Act, bool]
Tellings: TypeAlias = Mapping[str, Callable[[], Iterable[tuple[Report, Telling]]]]


class Known(NamedTuple):
    """What is known of reports from reading their articles; of all else it is found anew."""

    tellings: Tellings = MappingProxyType({})  # gives of each article, by its slug, what its reports tell
    proofs: Mapping[str, bytes] = MappingProxyType({})  # of all that an article tells, by its slug
    once: Once = anew  # of a topic with all proofs: what is brought together


_NOTHING: Final = Known()


class _Told(NamedTuple):
    """One sentence that gives one date, in every article that prints it."""

    reports: Sequence[Report]  # the primary one first
    sentence: bytes  # as tellings.telling has it
    vector: Vector

    @property
    def primary(self) -> Report:
        return self.reports[0]


def merge(
    reports: Sequence[Report],
    apart: Collection[str] = (),
    articles: Iterable[Article] = (),
    known: Known = _NOTHING,
) -> tuple[Event, ...]:
    """Events in order of time, each with all reports of it; reports whose ids an editor set apart stay single.

    The articles say to which topic a report belongs, since topics are never mixed, and when it was published: of
    reports equally fine, the first published gives an event its id, title, kind and date.
    """
    by_slug = {article.slug: article for article in articles}

    def published(report: Report) -> date:
        return by_slug[report.article].published if report.article in by_slug else report.anchor

    def place(report: Report) -> _Place:
        return published(report), report.article, report.paragraph, report.start, report.at

    whens = {report.when.edtf: report.when for report in reports}  # many reports have one date
    finest, in_time = _places(whens, finest_first), _places(whens, attrgetter("sort_key"))
    by_topic: defaultdict[str, list[Report]] = defaultdict(list)
    in_place = sorted(reports, key=_IN_PLACE)
    for report in sorted(in_place, key=lambda report: (finest[report.when.edtf], published(report))):
        by_topic[by_slug[report.article].topic if report.article in by_slug else ""].append(report)
    events = [
        _event(told, topic, place)
        for topic, all_told in by_topic.items()
        for told in _known_together(all_told, apart, known)
    ]
    return tuple(sorted(events, key=lambda event: (in_time[event.when.edtf], place(event.reports[0]), event.id)))


def finest_first(when: When) -> tuple[int, bool, int]:
    """The order in which dates are taken: the fewest days first, the sure before the doubtful, and then in time."""
    width = (when.last or date.max) - (when.first or date.min)
    return width.days, when.approximate or when.uncertain, (when.first or date.min).toordinal()


def days(when: When) -> tuple[int, int]:
    """Ordinals of the days to be searched for finer dates. An open end is a bound, no wide date: it is only itself."""
    first = (when.first or date.min).toordinal()
    return first, when.last.toordinal() if when.first and when.last else first


def fits(one: When, other: When) -> bool:
    """Whether two dates may mean one: the same days, or one around the other. A bound may mean only itself."""
    if None in (one.first, one.last, other.first, other.last):
        return one == other
    return one.covers(other) or other.covers(one)


def _name(reports: Sequence[Report], apart: Collection[str], proofs: Mapping[str, bytes]) -> str:
    """Of all that decides which of these reports are together, in their order; "" where that is not known."""
    slugs = dict.fromkeys(report.article for report in reports)
    if not proofs.keys() >= slugs.keys():
        return ""
    alone = [number for number, report in enumerate(reports) if report.id in apart]
    return sha256(f"merged {[(slug, proofs[slug]) for slug in slugs]} {alone}".encode()).hexdigest()


def _known_together(reports: Sequence[Report], apart: Collection[str], known: Known) -> Iterable[list[Report]]:
    """The reports of each event of one topic, as they were brought together before, if nothing else is known of them.

    What is kept is the number of the primary report of each. It comes first in their order.
    """
    if not (name := _name(reports, apart, known.proofs)):
        return _together(reports, apart, known.tellings)
    kept = known.once(name, lambda: _primaries(reports, _together(reports, apart, known.tellings)).tobytes())
    if len(kept) != _NUMBER * len(reports):  # broken
        return _together(reports, apart, known.tellings)
    groups: defaultdict[int, list[Report]] = defaultdict(list)
    for report, primary in zip(reports, array("I", kept), strict=True):
        groups[primary].append(report)
    return groups.values()


def _primaries(reports: Sequence[Report], together: Iterable[Sequence[Report]]) -> "array[int]":
    """The number of each report's primary one."""
    numbers = {id(report): number for number, report in enumerate(reports)}
    primary = array("I", range(len(reports)))
    for group in together:
        for report in group:
            primary[numbers[id(report)]] = numbers[id(group[0])]
    return primary


def _together(reports: Sequence[Report], apart: Collection[str], read: Tellings) -> Iterator[list[Report]]:
    """The reports of each event of one topic; they come, and go, with the primary one first."""
    yield from ([report] for report in reports if report.id in apart)
    for group in _gather(*_by_sentence([report for report in reports if report.id not in apart], read)):
        yield [report for told in group for report in told.reports]


def _by_sentence(reports: Collection[Report], read: Tellings) -> tuple[list[_Told], Weights]:
    """The reports of the same sentence, date and kind together; one that tells too little for that stays alone."""
    groups: dict[_Key, list[Report]] = {}
    words: list[str] = []
    known = _by_place({report.article for report in reports}, read)
    for report in reports:
        telling = known.get(tellings.place(report)) or tellings.telling(report)
        key = telling.sentence, report.when.edtf, _family(report.kind), report.act, report.negated
        if key in groups:
            groups[key].append(report)
        else:
            groups[key] = [report]
            words.append(telling.told)
    weights = Weights.of(Counter(chain.from_iterable(map(str.split, words))), len(words))
    found: list[_Told] = []
    for (sentence, *_), group, told in zip(groups, groups.values(), words, strict=True):
        said = told.split()
        if len(said) < _FEWEST_WORDS:
            found += [_Told((report,), sentence, {}) for report in group]
        else:
            found.append(_Told(group, sentence, weights.vector(said)))
    return found, weights


def _by_place(slugs: Iterable[str], read: Tellings) -> dict[tellings.Place, Telling]:
    """What is known from reading these articles, by the places of reports: these go by other ids now."""
    told = (read[slug]() for slug in slugs if slug in read)
    return {tellings.place(report): telling for report, telling in chain.from_iterable(told)}


def _gather(found: Iterable[_Told], weights: Weights) -> list[list[_Told]]:
    """Put each sentence, the finest date first, with the event it tells; each list begins with the primary report's."""
    groups: list[list[_Told]] = []
    index = Index(ALIKE)

    @cache
    def of(title: str) -> Vector:
        return weights.vector(telling_words(title))

    for told in found:
        first, last = days(told.primary.when)
        near = index.near(told.vector, first, last)
        one = {number: groups[number] for number in near if _is_one(groups[number], told, of)}
        home = _home(told.primary.when, one, near)
        if home is None:
            index.add(len(groups), first, told.vector)
            groups.append([told])
        else:
            groups[home].append(told)
    return groups


def _home(when: When, groups: Mapping[int, list[_Told]], scores: Mapping[int, float]) -> int | None:
    """The number of the group most alike on the very same date; else of the only one within it.

    A wide date that fits two finer events belongs to neither: nobody can tell which of them was meant.
    """
    same_date = [number for number, group in groups.items() if group[0].primary.when.covers(when)]
    if same_date:
        return max(same_date, key=lambda number: (scores[number], -number))
    return min(groups) if len(groups) == 1 else None


def _is_one(group: list[_Told], told: _Told, of: Callable[[str], Vector]) -> bool:
    """Whether nothing speaks against the two being one event, alike as they are.

    One sentence with two dates tells two events, whichever of them others report.
    """
    one, other = group[0].primary, told.primary
    return (
        fits(one.when, other.when)
        and (_family(one.kind), one.act, one.negated) == (_family(other.kind), other.act, other.negated)
        and all(member.sentence != told.sentence for member in group)
        and cosine(of(one.title), of(other.title)) >= ALIKE
        and tellings.undone(one) == tellings.undone(other)
        and not tellings.differ(one, other)
    )


def _places(whens: Mapping[str, When], order: Callable[[When], Any]) -> dict[str, int]:
    """The place of each date in an order, which is compared faster than what the order goes by."""
    keys = {edtf: order(when) for edtf, when in whens.items()}
    places = {key: place for place, key in enumerate(sorted(set(keys.values())))}
    return {edtf: places[key] for edtf, key in keys.items()}


def _event(reports: Sequence[Report], topic: str, place: Callable[[Report], _Place]) -> Event:
    primary, *others = reports
    return Event(
        primary.id,
        primary.when,
        primary.kind,
        primary.title,
        tuple(sorted(reports, key=place)) if others else (primary,),
        aliases=tuple(sorted([report.id for report in others])),
        act=primary.act,
        negated=primary.negated,
        topic=topic,
    )


def _family(kind: Kind) -> Kind:
    """What is under way on a day has occurred on it; all other kinds of event are each its own."""
    return "occurred" if kind == "ongoing" else kind
