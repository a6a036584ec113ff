"""What outcomes are made of: plans and deadlines, what was done for certain, and reports that something was not."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from timeline.merging import tellings
from timeline.model import Event, Report
from timeline.outcomes import deeds

PUT_OFF_TO: Final = re.compile(r"\b(?:to|until|till)\b[^,;]{0,20}$")  # its new date follows
LONGEST: Final = 366  # days: what is planned for more cannot be told from what is done in them anyway
_GRACE: Final = 14  # days in which a plan for a day may still be carried out; one for longer, in twice its length


@dataclass(frozen=True, slots=True)
class Plan:
    """A plan or a deadline: the days that it is for (a deadline's since it was set), and when it was reported."""

    event: Event
    first: date
    last: date
    reported: date
    repeated: date

    @property
    def latest(self) -> date:
        """Until when it may still be carried out: the less precise it was, the longer."""
        return days_after(self.last, max(_GRACE, 2 * (self.last - self.first).days))


@dataclass(frozen=True, slots=True)
class Reversal:
    """A report that something was called off, or did not happen; `told` is what its title says of that."""

    event: Event
    report: Report
    told: str
    published: date


def plan(event: Event, published: Mapping[str, date]) -> Plan | None:
    """An event as a plan; None where it is none, has no last day, or is for more than a year."""
    if event.kind not in ("planned", "deadline") or event.act != "event" or event.negated or not event.when.last:
        return None
    told = [report for report in event.reports if not _is_off(report)]
    if event.reports and not told:
        return None
    days = [_published(report, published) for report in told] or _cited(event)
    first = event.when.first or min(days)
    wide = (event.when.last - first).days > LONGEST
    return None if wide else Plan(event, first, event.when.last, min(days), max(days))


def reversals(event: Event, published: Mapping[str, date]) -> Iterator[Reversal]:
    """What the reports of an event say was called off, or did not happen."""
    for report in event.reports:
        if told := report.title if report.negated else deeds.called_off(report.title):
            yield Reversal(event, report, told, _published(report, published))


def happened(event: Event) -> bool:
    """Whether an event tells of something done on known days."""
    when = event.when
    sure = when.first is not None and when.last is not None and not (when.approximate or when.uncertain)
    return sure and event.kind in ("occurred", "ongoing") and event.act == "event" and not event.negated


def has_begun(event: Event) -> bool:
    """Whether an event tells of something done on known days, or under way since one."""
    when = event.when
    open_end = when.first is not None and when.last is None and event.kind == "ongoing" and not event.negated
    return happened(event) or (open_end and event.act == "event" and not (when.approximate or when.uncertain))


def titles(event: Event) -> list[str]:
    """What an event's reports call it; its own title where an editor added it without one."""
    return list(dict.fromkeys(report.title for report in event.reports)) or [event.title]


def days_after(day: date, days: int) -> date:
    """So many days later, within the years that there are."""
    return date.fromordinal(min(max(day.toordinal() + days, 1), date.max.toordinal()))


def _is_off(report: Report) -> bool:
    """Whether a report says of its own plan that it is off; not where it names the new date of what was put off."""
    before = report.quote[: report.at + len(report.words)]
    moved = tellings.CALLED_OFF.search(before) and PUT_OFF_TO.search(before)
    return report.negated or (tellings.is_undone(report.title) and not moved)


def _published(report: Report, published: Mapping[str, date]) -> date:
    return published.get(report.article, report.anchor)


def _cited(event: Event) -> list[date]:
    """When a plan of the editors' own was published, as far as that is known; else it is as old as can be."""
    return [cited.published for cited in event.citations if cited.published] or [date.min]
