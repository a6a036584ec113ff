"""What came of plans and deadlines, as far as the articles tell: what took place, then or later, or was called off.

A wrong link would be a false statement. So a link is made only where actor and action are the same, where neither side
names somebody or something else, and where no other plan can be meant. All else is left open.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import chain
from typing import Final, TypeAlias

from timeline.dates.when import When
from timeline.likeness import Index, Weights, telling_words
from timeline.merging import tellings
from timeline.model import Article, Event, Outcome, Report
from timeline.outcomes import deeds, foreseen, fulfilment
from timeline.outcomes.foreseen import LONGEST, PUT_OFF_TO, Plan, Reversal, days_after, happened, titles
from timeline.outcomes.fulfilment import Aim

_ALIKE: Final = 0.3  # the cosine of the titles of what was planned and of what was done
_ALIKE_LATER: Final = 0.5
_A_MONTH: Final = 31
_CROWD: Final = 50  # events with a deed's word in a plan's days; of more, nobody can say which was meant
_TAG: Final = re.compile(r"<[^<>]*+>")

_Place: TypeAlias = tuple[str, int, int]  # of a sentence: article, paragraph, start


def link(events: Sequence[Event], articles: Collection[Article]) -> tuple[Event, ...]:
    """The events in their order, each plan and deadline with its outcome as far as the articles tell.

    Nothing is reported of what was to be before the day of its topic's newest article, and of which no event tells. A
    plan whose day has not passed has no outcome, unless it was carried out or called off already. An outcome that an
    event has stays as it is.
    """
    texts = {article.slug: article for article in articles}
    latest: defaultdict[str, date] = defaultdict(lambda: date.min)
    for article in articles:
        latest[article.topic] = max(article.published, latest[article.topic])
    by_topic: defaultdict[str, list[Event]] = defaultdict(list)
    for event in events:
        by_topic[event.topic].append(event)
    came: dict[str, Outcome] = {}
    for topic, told in by_topic.items():
        came |= _Chronicle(told, texts).outcomes(latest[topic])
    return tuple(replace(event, outcome=event.outcome or came.get(event.id)) for event in events)


def planned(events: Iterable[Event]) -> Mapping[str, tuple[str, ...]]:
    """The same from the other side: of each event that tells what came of plans, the ids of these."""
    ids: defaultdict[str, list[str]] = defaultdict(list)
    for event in events:
        if event.outcome and event.outcome.event:
            ids[event.outcome.event].append(event.id)
    return {outcome: tuple(settled) for outcome, settled in ids.items()}


class _Chronicle:
    """The events of one topic, to be searched for what came of its plans."""

    def __init__(self, events: Sequence[Event], articles: Mapping[str, Article]) -> None:
        published = {slug: article.published for slug, article in articles.items()}
        self._events = events
        self._articles = articles
        self._words: dict[str, frozenset[str]] = {}
        self._days: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
        self._weights = Weights.among([telling_words(event.title) for event in events])
        self._plans = [plan for event in events if (plan := foreseen.plan(event, published))]
        self._reversals = [each for event in events for each in foreseen.reversals(event, published)]
        self._dates: defaultdict[_Place, set[When]] = defaultdict(set)
        for event in events:
            for report in event.reports:
                self._dates[_place(report)].add(report.when)
        self._planned = self._index((plan.first, titles(plan.event)) for plan in self._plans)
        self._called_off = self._index((each.published, [each.told]) for each in self._reversals)
        self._done = self._index((event.when.first, titles(event) if happened(event) else []) for event in events)
        self._file_deeds()

    def _file_deeds(self) -> None:
        """Note on which days which words tell of something done."""
        for number, event in enumerate(self._events):
            if event.when.first and foreseen.has_begun(event):
                for word in frozenset(chain.from_iterable(map(telling_words, titles(event)))):
                    self._days[word].append((event.when.first.toordinal(), number))
        for days in self._days.values():
            days.sort()

    def outcomes(self, latest: date) -> dict[str, Outcome]:
        """What came of each plan, by the plan's id; `latest` is the day of the newest article."""
        took_place = {plan.event.id: event.id for plan in self._plans if (event := self._in_time(plan))}
        taken = set(took_place.values())
        found: dict[str, Outcome] = {}
        for plan in self._plans:
            if plan.event.id not in took_place and (event := self._told_done(plan, plan.last)):
                took_place[plan.event.id] = event.id
        for plan in self._plans:
            if id_ := took_place.get(plan.event.id):
                found[plan.event.id] = Outcome("took place", id_)
            elif late := self._late(plan, taken) or self._told_late(plan, took_place):
                found[plan.event.id] = Outcome("took place later", late.id)
            elif off := self._off(plan):
                found[plan.event.id] = Outcome("called off", off.id)
            elif plan.last < latest:
                found[plan.event.id] = Outcome("nothing reported")
        return found

    def _in_time(self, plan: Plan) -> Event | None:
        """The event that tells that a plan was carried out on one of its days."""
        return next(
            (event for event in self._deeds(plan, plan.first, plan.last, _ALIKE) if _follows(plan, event)), None
        )

    def _late(self, plan: Plan, taken: Collection[str]) -> Event | None:
        """The event that tells that it was carried out afterwards.

        Not one that another plan was for, nor one of several: what is done time and again may have been done for once
        without being what had been planned.
        """
        deeds = self._deeds(plan, days_after(plan.first, -LONGEST), plan.latest, _ALIKE_LATER)
        if len(deeds) != 1 or deeds[0].id in taken:
            return None
        late = deeds[0].when.first is not None and deeds[0].when.first > plan.last
        return deeds[0] if late and _follows(plan, deeds[0]) else None

    def _told_late(self, plan: Plan, took_place: Mapping[str, str]) -> Event | None:
        """The same by the sentence; of another plan's only if this one is told to have failed, or is within it."""
        late = self._told_done(plan, plan.latest)
        if late is None or (late.when.first or date.min) <= plan.last or not _follows(plan, late):
            return None
        others = [other for other in self._plans if took_place.get(other.event.id) == late.id]
        nested = all(other.first <= plan.first and plan.last <= other.last for other in others)
        return late if nested or self._off(plan) else None

    def _deeds(self, plan: Plan, first: date, last: date, least: float) -> list[Event]:
        """The events within these days that tell of what was planned, the most alike first."""
        likely = (self._events[number] for number in self._alike(self._done, titles(plan.event), first, last, least))
        return [
            event for event in likely if event.when.last and event.when.last <= last and _is_deed(plan.event, event)
        ]

    def _told_done(self, plan: Plan, last: date) -> Event | None:
        """The one event until a day that tells by its sentence that a plan was carried out; None where several may."""
        best: dict[int, float] = {}
        for target in filter(None, map(fulfilment.aim, titles(plan.event))):
            for number in self._with_deed(target, plan, last):
                score = self._told_likeness(target, plan, self._events[number], last)
                best[number] = max(score, best.get(number, 0))
        return self._only({number: score for number, score in best.items() if score})

    def _told_likeness(self, target: Aim, plan: Plan, event: Event, last: date) -> float:
        """How much of a plan an event tells as done; 0 where that is too little for how far off its day is."""
        later = last > plan.last
        least = fulfilment.LATER if later else _least(plan, event)
        context = self._context(plan) if target.elliptic else frozenset[str]()
        score = max((fulfilment.likeness(target, told, context) for told in titles(event)), default=0)
        return score if score >= least and (later or _follows(plan, event)) else 0

    def _only(self, scores: Mapping[int, float]) -> Event | None:
        """The most alike; None where others are on other days, since what is done time and again proves nothing."""
        found = [self._events[number] for number in sorted(scores, key=lambda number: (-scores[number], number))]
        days = [event.when.first.toordinal() for event in found if event.when.first]
        return found[0] if found and max(days) - min(days) <= 1 else None

    def _with_deed(self, target: Aim, plan: Plan, last: date) -> list[int]:
        """The numbers of what tells of a deed in the days of a plan, or few of those that share more than it."""
        since = max(plan.first, plan.reported) if last == plan.last else days_after(plan.first, -LONGEST)
        first, end = since.toordinal(), last.toordinal()
        found = self._told(target.deed, first, end)
        if len(found) > _CROWD:
            found &= self._told(target.matter, first, end)
        return sorted(found) if len(found) <= _CROWD else []

    def _told(self, words: Iterable[str], first: int, last: int) -> set[int]:
        found: set[int] = set()
        for word in words:
            days = self._days.get(word, ())
            found.update(n for _, n in days[bisect_left(days, (first, -1)) : bisect_left(days, (last + 1, -1))])
        return found

    def _context(self, plan: Plan) -> frozenset[str]:
        """What the articles that tell of a plan speak of."""
        return frozenset(chain.from_iterable(self._spoken(report.article) for report in plan.event.reports))

    def _spoken(self, slug: str) -> frozenset[str]:
        """The telling words of an article, looked up when a plan needs them."""
        if slug not in self._words:
            article = self._articles.get(slug)
            self._words[slug] = (
                telling_words(f"{article.title} {_TAG.sub(' ', article.html)}") if article else frozenset()
            )
        return self._words[slug]

    def _off(self, plan: Plan) -> Event | None:
        """The event that tells that it was called off, or did not happen."""
        numbers = self._alike(self._called_off, titles(plan.event), plan.repeated, plan.latest, _ALIKE)
        return next((each.event for number in numbers if self._is_off(plan, each := self._reversals[number])), None)

    def _is_off(self, plan: Plan, reversal: Reversal) -> bool:
        """Whether it is this plan that was called off.

        The sentence names the plan's day; or it names none but the day of calling off or a new one, and there is no
        other plan that it can mean.
        """
        if _is_denied(plan, reversal):
            return True
        if not any(deeds.is_called_off(title, reversal.told) for title in titles(plan.event)):
            return False
        when = reversal.report.when
        if any(_is_for(plan, named) for named in self._dates[_place(reversal.report)]):
            return True
        decided = when.last is not None and plan.reported <= when.last <= reversal.published
        put_off = when.first is not None and when.first > plan.last and PUT_OFF_TO.search(_until(reversal.report))
        alone = len(self._dates[_place(reversal.report)]) == 1 and not reversal.report.negated
        return alone and bool(decided or put_off) and not self._other_plan(plan, reversal)

    def _other_plan(self, plan: Plan, reversal: Reversal) -> bool:
        """Whether something like it was planned for other days that had not passed."""
        until = days_after(reversal.published, LONGEST)
        numbers = self._alike(self._planned, [reversal.told], plan.first, until, 0) | self._alike(
            self._planned, titles(plan.event), days_after(plan.first, -LONGEST), until, 0
        )
        others = (self._plans[number] for number in numbers)
        return any(
            other.last >= plan.reported
            and not (other.first <= plan.last and plan.first <= other.last)
            and other.event is not reversal.event
            and any(report.article != reversal.report.article for report in other.event.reports)
            for other in others
        )

    def _alike(self, index: Index, titles: Iterable[str], first: date, last: date, least: float) -> dict[int, float]:
        """The numbers of what is like one of the titles within these days, the most alike first."""
        best: dict[int, float] = {}
        for title in titles:
            vector = self._weights.vector(telling_words(title))
            for number, score in index.near(vector, first.toordinal(), last.toordinal()).items():
                best[number] = max(score, best.get(number, 0))
        return {n: best[n] for n in sorted(best, key=lambda n: (-best[n], n)) if best[n] >= least}

    def _index(self, titles: Iterable[tuple[date | None, Iterable[str]]]) -> Index:
        """Titles by their day, under the numbers at which they come."""
        index = Index(_ALIKE)
        for number, (day, own) in enumerate(titles):
            for title in own if day else ():
                index.add(number, (day or date.min).toordinal(), self._weights.vector(telling_words(title)))
        return index


def _is_denied(plan: Plan, reversal: Reversal) -> bool:
    """Whether what was planned is told not to have been done on the very days."""
    if not reversal.report.negated or reversal.report.when != plan.event.when or plan.event.kind == "deadline":
        return False
    targets = [target for title in titles(plan.event) if (target := fulfilment.aim(title))]
    return any(fulfilment.is_not_done(target, reversal.told) for target in targets)


def _least(plan: Plan, event: Event) -> float:
    """How much of a plan must be told of an event: less where it is on the very days."""
    return fulfilment.SAME_DAYS if event.when.first == plan.event.when.first else fulfilment.WITHIN


def _follows(plan: Plan, event: Event) -> bool:
    """Whether an event came after the plan was made, and is told by other than the plan's own sentence."""
    begins = max(plan.first, plan.reported)
    own = {tellings.sentence(report) for report in plan.event.reports}
    return (event.when.first or date.min) >= begins and own.isdisjoint(map(tellings.sentence, event.reports))


def _is_deed(plan: Event, event: Event) -> bool:
    return not any(map(tellings.undone, event.reports)) and any(
        deeds.is_done(planned, title) for planned in titles(plan) for title in titles(event)
    )


def _is_for(plan: Plan, when: When) -> bool:
    """Whether a date is one of a plan's days, or all of them with others, though with no more than a month."""
    if when.first is None or when.last is None or (when.last - when.first).days > _A_MONTH:
        return when == plan.event.when
    return when.covers(plan.event.when) or plan.event.when.covers(when)


def _until(report: Report) -> str:
    """A report's sentence to the end of its date words."""
    return report.quote[: report.at + len(report.words)]


def _place(report: Report) -> _Place:
    return report.article, report.paragraph, report.start
