"""What outcomes are made of: plans and deadlines, what was done for certain, and reports that something was not."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import Final

from timeline.dates.when import When
from timeline.merging import tellings
from timeline.model import Event, Report
from timeline.outcomes import deeds, reversal, wording
from timeline.outcomes.aims import Aim, aims

LONGEST: Final = 366  # days: what is planned for more cannot be told from what is done in them anyway
_GRACE: Final = 14  # days in which a plan for a day may still be carried out; one for longer, in twice its length
_GIVEN_UP: Final = re.compile(r"\b(?:was|were) to have\b")


@dataclass(frozen=True, slots=True)
class Plan:
    """A plan or a deadline: the days that it is for (a deadline's since it was set), and when it was reported."""

    event: Event
    first: date
    last: date
    reported: date
    repeated: date
    texts: tuple[str, ...]
    articles: tuple[str, ...]  # the slugs of those that tell of it

    @property
    def latest(self) -> date:
        """Until when it may still be carried out: the less precise it was, the longer."""
        return days_after(self.last, max(_GRACE, 2 * (self.last - self.first).days))

    @property
    def aims(self) -> tuple[Aim, ...]:
        """What is planned; a verb that is said to be ahead is surer than any other."""
        found = [aims(text) for text in self.texts]
        sure = [each for each in found if not all(aim.bare for aim in each)]
        return tuple(dict.fromkeys(chain.from_iterable(sure or found)))

    @property
    def given_up(self) -> bool:
        """Whether its own words say that nothing came of it: "was to have met"."""
        return all(_GIVEN_UP.search(report.quote) for report in self.event.reports) and bool(self.event.reports)


@dataclass(frozen=True, slots=True)
class Reversal:
    """A report that something was called off, or did not happen; `told` is what it says of that."""

    event: Event
    report: Report
    told: tuple[str, ...]
    published: date


def plan(event: Event, published: Mapping[str, date]) -> Plan | None:
    """An event as a plan; None where it is none, has no day at all, or is for more than a year."""
    if event.kind not in ("planned", "deadline") or event.negated or not (last := _last(event.when)):
        return None
    told = [report for report in event.reports if not _is_off(report)]
    if (event.reports and not told) or (event.act == "statement" and not _is_telling(event)):
        return None
    days = [_published(report, published) for report in told] or _cited(event)
    first = event.when.first or min(days)
    wide = (last - first).days > LONGEST
    texts = tuple(dict.fromkeys(text for report in told for text in wording.of(report))) or (event.title,)
    slugs = tuple(dict.fromkeys(report.article for report in told))
    return None if wide else Plan(event, first, last, min(days), max(days), texts, slugs)


def reversals(event: Event, published: Mapping[str, date]) -> Iterator[Reversal]:
    """What the reports of an event say was called off, or did not happen."""
    for report in event.reports:
        if not (report.negated or tellings.is_called_off(report.quote)):
            continue
        texts = wording.of(report)
        if told := texts if report.negated else tuple(filter(None, map(reversal.called_off, texts))):
            yield Reversal(event, report, told, _published(report, published))


def happened(event: Event) -> bool:
    """Whether an event tells of something done or said on known days, or under way since one."""
    when = event.when
    sure = when.first is not None and not (when.approximate or when.uncertain)
    ended = when.last is not None or event.kind == "ongoing"
    return sure and ended and event.kind in ("occurred", "ongoing") and not event.negated


def days_after(day: date, days: int) -> date:
    """So many days later, within the years that there are."""
    return date.fromordinal(min(max(day.toordinal() + days, 1), date.max.toordinal()))


def _last(when: When) -> date | None:
    """The day by which a plan is to be carried out; what begins on a day is to begin on it."""
    return when.last or When.parse(when.edtf.partition("/")[0]).last


def _is_telling(event: Event) -> bool:
    """Whether it is a plan to tell something, "will announce its decision", and not said of a plan."""
    return any(deeds.is_telling(aim.deed, aim.before) for aim in aims(event.title) if not aim.bare)


def _is_off(report: Report) -> bool:
    """Whether a report says of its own plan that it is off; not where it names the new date of what was put off."""
    before = report.quote[: report.at + len(report.words)]
    moved = tellings.CALLED_OFF.search(before) and reversal.PUT_OFF_TO.search(before)
    return report.negated or (tellings.is_undone(report.title) and not moved)


def _published(report: Report, published: Mapping[str, date]) -> date:
    return published.get(report.article, report.anchor)


def _cited(event: Event) -> list[date]:
    """When a plan of the editors' own was published, as far as that is known; else it is as old as can be."""
    return [cited.published for cited in event.citations if cited.published] or [date.min]
