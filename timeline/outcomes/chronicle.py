"""The events of one topic, to be searched by words and days for what came of a plan."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date
from functools import cached_property
from itertools import chain
from typing import Final, TypeAlias

from timeline.dates.when import When
from timeline.likeness import telling_words
from timeline.model import Article, Event, Report
from timeline.outcomes import deeds, foreseen, wording
from timeline.outcomes.aims import Aim, aims
from timeline.outcomes.foreseen import Plan, Reversal

_CROWD: Final = 50  # events with a deed's word in a plan's days; of more, nobody can say which was meant
_TAG: Final = re.compile(r"<[^<>]*+>")

Place: TypeAlias = tuple[str, int, int]  # of a sentence: article, paragraph, start


class Shelf:
    """Numbers by words and days; by all words, or only by those that are ever sought."""

    def __init__(
        self, entries: Iterable[tuple[int, date, Iterable[str]]], sought: AbstractSet[str] | None = None
    ) -> None:
        self._days: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
        for number, day, texts in entries:
            words = frozenset(chain.from_iterable(map(telling_words, texts)))
            for word in words if sought is None else words & sought:
                self._days[word].append((day.toordinal(), number))
        for days in self._days.values():
            days.sort()

    def find(self, words: Iterable[str], matter: Iterable[str], first: date, last: date) -> list[int]:
        """The numbers on these days with one of the words; of a crowd, those that share some of the matter as well."""
        found = self._among(words, first, last)
        if len(found) > _CROWD:
            found &= self._among(matter, first, last)
        return sorted(found) if len(found) <= _CROWD else []

    def _among(self, words: Iterable[str], first: date, last: date) -> set[int]:
        found: set[int] = set()
        start, end = (first.toordinal(), -1), (last.toordinal() + 1, -1)
        for word in words:
            days = self._days.get(word, ())
            found.update(number for _, number in days[bisect_left(days, start) : bisect_left(days, end)])
        return found


class Chronicle:
    """What the events and articles of a topic tell, each thing found where it is looked for."""

    def __init__(self, events: Sequence[Event], articles: Mapping[str, Article]) -> None:
        self.published = {slug: article.published for slug, article in articles.items()}
        self.events = events
        self.plans = [plan for event in events if (plan := foreseen.plan(event, self.published))]
        self.reversals = [each for event in events for each in foreseen.reversals(event, self.published)]
        self._articles = articles
        self._told: dict[int, tuple[str, ...]] = {}
        self._spoken: dict[str, frozenset[str]] = {}
        done = [
            (number, event.when.first, _titles(event))
            for number, event in enumerate(events)
            if event.when.first and foreseen.happened(event)
        ]
        self._done = Shelf(done, self._sought())
        self._off = Shelf((number, each.published, [each.report.quote]) for number, each in enumerate(self.reversals))
        self._ahead = Shelf((number, plan.last, plan.texts) for number, plan in enumerate(self.plans))

    def done(self, aim: Aim, first: date, last: date) -> list[int]:
        """The numbers of the events on these days that may tell of a deed."""
        return self._done.find(_done(aim), aim.matter, first, last)

    def _sought(self) -> frozenset[str]:
        """The words of all deeds that are planned, and of their matters."""
        planned = dict.fromkeys(chain.from_iterable(plan.texts for plan in self.plans))
        each = set(chain.from_iterable(map(aims, planned)))
        return frozenset(chain.from_iterable(_done(aim) | aim.matter for aim in each))

    def told(self, number: int) -> tuple[str, ...]:
        """What the reports of an event tell."""
        if number not in self._told:
            self._told[number] = wording.texts(self.events[number])
        return self._told[number]

    def off(self, plan: Plan, first: date, last: date) -> list[Reversal]:
        """What was reported on these days to be off, and may be a plan."""
        deed = frozenset(chain.from_iterable(aim.deed for aim in plan.aims))
        matter = frozenset(chain.from_iterable(aim.matter for aim in plan.aims))
        return [self.reversals[number] for number in self._off.find(deed | matter, matter, first, last)]

    def planned(self, each: Reversal, first: date, last: date) -> list[Plan]:
        """The plans for these days, or last for them, that a reversal may mean."""
        words = frozenset(chain.from_iterable(map(telling_words, each.told)))
        return [self.plans[number] for number in self._ahead.find(words, words, first, last)]

    def off_before(self, plan: Plan) -> Reversal | None:
        """What the first article of a plan told last, before it or in the same sentence, to be off."""
        if not plan.event.reports:
            return None
        report = plan.event.reports[0]
        before = [
            each
            for each in self._off_in.get(report.article, ())
            if _where(each.report) <= _where(report) and each.event is not plan.event
        ]
        return max(before, key=lambda each: _where(each.report), default=None)

    def context(self, plan: Plan) -> frozenset[str]:
        """What the articles that tell of a plan speak of."""
        if len(plan.articles) == 1:
            return self._words(plan.articles[0])
        return frozenset(chain.from_iterable(map(self._words, plan.articles)))

    def dates(self, report: Report) -> Collection[tuple[When, str]]:
        """The dates of a report's sentence, with their words."""
        return self._dates[place(report)]

    @cached_property
    def _off_in(self) -> Mapping[str, Sequence[Reversal]]:
        found: defaultdict[str, list[Reversal]] = defaultdict(list)
        for each in self.reversals:
            found[each.report.article].append(each)
        return found

    @cached_property
    def _dates(self) -> Mapping[Place, Collection[tuple[When, str]]]:
        found: defaultdict[Place, set[tuple[When, str]]] = defaultdict(set)
        for event in self.events:
            for report in event.reports:
                found[place(report)].add((report.when, report.words))
        return found

    def _words(self, slug: str) -> frozenset[str]:
        """The telling words of an article, looked up when a plan needs them."""
        if slug not in self._spoken:
            article = self._articles.get(slug)
            text = f"{article.title} {_TAG.sub(' ', article.html)}" if article else ""
            self._spoken[slug] = telling_words(text)
        return self._spoken[slug]


def _done(aim: Aim) -> frozenset[str]:
    return aim.deed | deeds.BEING_THERE if deeds.is_going(aim.deed) else aim.deed


def _titles(event: Event) -> list[str]:
    return [report.title for report in event.reports] or [event.title]


def _where(report: Report) -> tuple[int, int]:
    return report.paragraph, report.start


def place(report: Report) -> Place:
    """Where a report's sentence stands."""
    return report.article, report.paragraph, report.start
