"""What came of plans and deadlines, as far as the articles tell: what took place, then or later, or was called off.

A wrong link would be a false statement. So a link is made only where actor and action are the same, where neither side
names somebody or something else, and where no other plan can be meant. All else is left open.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Final, TypeAlias

from timeline import deeds, foreseen, tellings
from timeline.dates.when import When
from timeline.foreseen import LONGEST, Plan, Reversal, days_after, happened, titles
from timeline.likeness import Index, Weights, telling_words
from timeline.model import Article, Event, Outcome, Report

_ALIKE: Final = 0.3  # the cosine of the titles of what was planned and of what was done
_ALIKE_LATER: Final = 0.5
_A_MONTH: Final = 31

_PUT_OFF: Final = re.compile(r"\b(?:to|until|till)\b[^,;]{0,20}$")  # its new date follows

_Place: TypeAlias = tuple[str, int, int]  # of a sentence: article, paragraph, start


def link(events: Sequence[Event], articles: Collection[Article]) -> tuple[Event, ...]:
    """The events in their order, each plan and deadline with its outcome as far as the articles tell.

    Nothing is reported of what was to be before the day of its topic's newest article, and of which no event tells. A
    plan whose day has not passed has no outcome, unless it was carried out or called off already. An outcome that an
    event has stays as it is.
    """
    published = {article.slug: article.published for article in articles}
    latest: defaultdict[str, date] = defaultdict(lambda: date.min)
    for article in articles:
        latest[article.topic] = max(article.published, latest[article.topic])
    by_topic: defaultdict[str, list[Event]] = defaultdict(list)
    for event in events:
        by_topic[event.topic].append(event)
    came: dict[str, Outcome] = {}
    for topic, told in by_topic.items():
        came |= _Chronicle(told, published).outcomes(latest[topic])
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

    def __init__(self, events: Sequence[Event], published: Mapping[str, date]) -> None:
        self._events = events
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

    def outcomes(self, latest: date) -> dict[str, Outcome]:
        """What came of each plan, by the plan's id; `latest` is the day of the newest article."""
        took_place = {plan.event.id: event.id for plan in self._plans if (event := self._in_time(plan))}
        taken = set(took_place.values())
        found: dict[str, Outcome] = {}
        for plan in self._plans:
            if id_ := took_place.get(plan.event.id):
                found[plan.event.id] = Outcome("took place", id_)
            elif late := self._late(plan, taken):
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

    def _deeds(self, plan: Plan, first: date, last: date, least: float) -> list[Event]:
        """The events within these days that tell of what was planned, the most alike first."""
        likely = (self._events[number] for number in self._alike(self._done, titles(plan.event), first, last, least))
        return [
            event for event in likely if event.when.last and event.when.last <= last and _is_deed(plan.event, event)
        ]

    def _off(self, plan: Plan) -> Event | None:
        """The event that tells that it was called off, or did not happen."""
        numbers = self._alike(self._called_off, titles(plan.event), plan.repeated, plan.latest, _ALIKE)
        return next((each.event for number in numbers if self._is_off(plan, each := self._reversals[number])), None)

    def _is_off(self, plan: Plan, reversal: Reversal) -> bool:
        """Whether it is this plan that was called off.

        The sentence names the plan's day; or it names none but the day of calling off or a new one, and there is no
        other plan that it can mean.
        """
        if not any(deeds.is_called_off(title, reversal.told) for title in titles(plan.event)):
            return False
        when = reversal.report.when
        if any(_is_for(plan, named) for named in self._dates[_place(reversal.report)]):
            return True
        decided = when.last is not None and plan.reported <= when.last <= reversal.published
        put_off = when.first is not None and when.first > plan.last and _PUT_OFF.search(_until(reversal.report))
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
