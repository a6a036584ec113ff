"""Reports of one event become one event, where that is safe; where it is only likely, a suggestion to the editor.

Nothing is chained: each report of an event is like the primary one itself, or prints a sentence that is.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from typing import Final, Literal, TypeAlias

from timeline.dates.when import When
from timeline.likeness import Index, Vector, telling_words, vectors, words
from timeline.model import Event, Kind, Report

State: TypeAlias = Literal["one source", "several sources", "sources differ in precision", "sources disagree"]

# Measured on news: of the pairs on one date, nine in ten are one event from .55 on, and few are below .30.
ALIKE: Final = 0.55
PERHAPS: Final = 0.30
_SUGGESTED_A_DAY: Final = 5

# "He died on Tuesday" has one telling word: no proof that two articles mean the same man.
_FEWEST_WORDS: Final = 2
_DENIAL: Final = re.compile(
    r"\b(?:no|not|never|neither|nor|cannot|cancel\w*|postpon\w*|call\w* off)\b|n['’]t\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Two events that may be one, by their ids in order of time; `score` is the best cosine of their sentences."""

    score: float
    first: str
    second: str


@dataclass(frozen=True, slots=True)
class _Telling:
    """One sentence that gives one date, in every article that prints it."""

    reports: tuple[Report, ...]  # the primary one first
    sentence: str  # as `_sentence` reads it
    vector: Vector

    @property
    def primary(self) -> Report:
        return self.reports[0]


def merge(reports: Sequence[Report], apart: Collection[str] = ()) -> tuple[Event, ...]:
    """Events in order of time, each with all reports of it; reports whose ids an editor set apart stay single."""
    single = [_event([report]) for report in reports if report.id in apart]
    tellings = _tellings(report for report in reports if report.id not in apart)
    merged = [_event([report for telling in group for report in telling.reports]) for group in _gather(tellings)]
    return tuple(sorted(single + merged, key=lambda event: (event.when.sort_key, _place(event.reports[0]), event.id)))


def suggest(events: Sequence[Event], apart: Collection[str] = ()) -> tuple[Suggestion, ...]:
    """Pairs of events on one date, or on a date and one around it, that an editor may want to merge; the best first.

    Among them are pairs more than alike enough that were not safe to merge: a month that fits two of its days, say.
    """
    free = sorted((event for event in events if not {event.id, *event.aliases} & set(apart)), key=_finest_first)
    offered: Counter[date | None] = Counter()
    suggestions = []
    for (finer, wider), score in sorted(_scores(free).items(), key=lambda pair: (-pair[1], pair[0])):
        day = free[finer].when.first
        if offered[day] < _SUGGESTED_A_DAY and _may_be_one(free[finer], free[wider]):
            offered[day] += 1
            in_time = sorted((free[finer], free[wider]), key=lambda event: (event.when.sort_key, event.id))
            suggestions.append(Suggestion(score, in_time[0].id, in_time[1].id))
    return tuple(suggestions)


def state(event: Event, outlets: Mapping[str, str]) -> State:
    """How far the sources of an event agree. `outlets` maps an article's slug to its outlet, "" where unknown.

    Reports of one outlet are one source, and so are all copies of one sentence (a wire report). That dates disagree
    is said even where one source gives both: a disagreement is never hidden.
    """
    whens = {report.when for report in event.reports}
    if not all(one.covers(other) or other.covers(one) for one, other in combinations(whens, 2)):
        return "sources disagree"
    outlets_and_sentences = {
        *((outlets.get(report.article) or (report.article,), _sentence(report.quote)) for report in event.reports),
        *((cited.outlet or (cited.url or cited.title,), cited.title) for cited in event.citations),
    }
    if any(len(set(side)) < 2 for side in zip(*outlets_and_sentences, strict=True)) or not outlets_and_sentences:
        return "one source"
    return "several sources" if len(whens) < 2 else "sources differ in precision"


def _tellings(reports: Iterable[Report]) -> list[_Telling]:
    """The reports by sentence, date and kind; the one to become primary first."""
    groups: defaultdict[tuple[str, ...], list[Report]] = defaultdict(list)
    for report in sorted(reports, key=_primary_first):
        groups[_sentence(report.quote), report.when.edtf, _family(report.kind)].append(report)
    telling = [_telling_words(group[0]) for group in groups.values()]
    tellings = []
    for (sentence, *_), group, said, vector in zip(groups, groups.values(), telling, vectors(telling), strict=True):
        if len(said) < _FEWEST_WORDS:
            tellings += [_Telling((report,), sentence, {}) for report in group]
        else:
            tellings.append(_Telling(tuple(group), sentence, vector))
    return tellings


def _gather(tellings: list[_Telling]) -> list[list[_Telling]]:
    """Put each telling, the finest first, with the event it tells; each list begins with the primary report's."""
    groups: list[list[_Telling]] = []
    index = Index(ALIKE)
    for telling in tellings:
        first, last = _days(telling.primary.when)
        near = index.near(telling.vector, first, last)
        home = _home(telling.primary.when, {n: groups[n] for n in near if _is_one(groups[n], telling)}, near)
        if home is None:
            index.add(len(groups), first, telling.vector)
            groups.append([telling])
        else:
            groups[home].append(telling)
    return groups


def _home(when: When, groups: Mapping[int, list[_Telling]], scores: Mapping[int, float]) -> int | None:
    """The number of the group most alike on the very same date; else of the only one within it.

    A wide date that fits two finer events belongs to neither: nobody can tell which of them was meant.
    """
    same_date = [n for n, group in groups.items() if group[0].primary.when.covers(when)]
    if same_date:
        return max(same_date, key=lambda n: (scores[n], -n))
    return min(groups) if len(groups) == 1 else None


def _is_one(group: list[_Telling], telling: _Telling) -> bool:
    """Whether nothing speaks against the two being one event, alike as they are.

    One sentence with two dates tells two events, whichever of them others report.
    """
    one, other = group[0].primary, telling.primary
    return (
        _fits(one.when, other.when)
        and _family(one.kind) == _family(other.kind)
        and bool(_DENIAL.search(one.quote)) == bool(_DENIAL.search(other.quote))
        and all(member.sentence != telling.sentence for member in group)
    )


def _scores(events: Sequence[Event]) -> dict[tuple[int, int], float]:
    """The cosine of all pairs of numbers of events, the finer first, that reach the least for a suggestion."""
    sentences = [
        list(dict.fromkeys(map(_telling_words, event.reports))) or [telling_words(event.title)] for event in events
    ]
    weighed = iter(vectors([sentence for own in sentences for sentence in own]))
    index, scores = Index(PERHAPS), dict[tuple[int, int], float]()
    for number, event in enumerate(events):
        first, last = _days(event.when)
        own = [next(weighed) for _ in sentences[number]]
        for vector in own:
            for other, score in index.near(vector, first, last).items():
                scores[other, number] = max(score, scores.get((other, number), 0))
        for vector in own:
            index.add(number, first, vector)
    return scores


def _may_be_one(one: Event, other: Event) -> bool:
    """Whether an editor should look: a plan and what came of it are two events, and so are two dates of a sentence."""
    plans = {event.kind in ("planned", "deadline") for event in (one, other)}
    quotes = [{_sentence(report.quote) for report in event.reports} for event in (one, other)]
    return len(plans) == 1 and _fits(one.when, other.when) and quotes[0].isdisjoint(quotes[1])


def _event(reports: Iterable[Report]) -> Event:
    primary, *_ = told = sorted(reports, key=_primary_first)
    aliases = tuple(sorted(report.id for report in told[1:]))
    in_order = tuple(sorted(told, key=_place))
    return Event(primary.id, primary.when, primary.kind, primary.title, in_order, aliases=aliases)


def _primary_first(report: Report) -> tuple[int, bool, tuple[date, str, int, int, int], str]:
    when = report.when
    return _width(when), when.approximate or when.uncertain, _place(report), report.id


def _place(report: Report) -> tuple[date, str, int, int, int]:
    """Order of publication, then of reading."""
    return report.anchor, report.article, report.paragraph, report.start, report.at


def _finest_first(event: Event) -> tuple[int, tuple[int, bool, int], str]:
    return _width(event.when), event.when.sort_key, event.id


def _width(when: When) -> int:
    """How many days it covers, an open end reaching as far as there are days."""
    return ((when.last or date.max) - (when.first or date.min)).days


def _days(when: When) -> tuple[int, int]:
    """Ordinals of the days to be searched for finer dates. An open end is a bound, no wide date: it is only itself."""
    first = (when.first or date.min).toordinal()
    return first, when.last.toordinal() if when.first and when.last else first


def _fits(one: When, other: When) -> bool:
    """Whether two dates may mean one: the same days, or one around the other. A bound may mean only itself."""
    if None in (one.first, one.last, other.first, other.last):
        return one == other
    return one.covers(other) or other.covers(one)


def _family(kind: Kind) -> Kind:
    """What is under way on a day has occurred on it; all other kinds of event are each its own."""
    return "occurred" if kind == "ongoing" else kind


def _sentence(quote: str) -> str:
    """A sentence by its words alone, so that copies with other quotation marks are still copies."""
    return " ".join(words(quote))


def _telling_words(report: Report) -> frozenset[str]:
    """The telling words of the sentence around the date words, without the date's own numbers."""
    around = report.quote[: report.at] + " " + report.quote[report.at + len(report.words) :]
    numbers = {number.lstrip("0") for number in re.findall(r"\d+", report.when.edtf)}
    return frozenset(word for word in telling_words(around) if word.lstrip("0") not in numbers)
