"""Which event proves that a plan was carried out, in time or later, or that it was called off."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from typing import Final

from timeline.dates.when import When
from timeline.merging import tellings
from timeline.model import Event
from timeline.outcomes import deeds, fulfilment, reversal, wording
from timeline.outcomes.aims import Aim
from timeline.outcomes.chronicle import Chronicle
from timeline.outcomes.foreseen import LONGEST, Plan, Reversal, days_after

_A_MONTH: Final = 31


def in_time(chronicle: Chronicle, plan: Plan) -> Event | None:
    """The one event that tells that a plan was carried out on its days; None where several may."""
    if plan.given_up:
        return None
    return _only(chronicle.events, _scores(chronicle, plan, max(plan.first, plan.reported), plan.last))


def late(chronicle: Chronicle, plan: Plan) -> Event | None:
    """The one event that tells that it was carried out afterwards.

    Not one of several on different days: what is done time and again may have been done for once without being what
    had been planned.
    """
    done = _only(chronicle.events, _scores(chronicle, plan, days_after(plan.first, -LONGEST), plan.latest))
    return done if done and (done.when.first or date.min) > plan.last and _follows(plan, done) else None


def off(chronicle: Chronicle, plan: Plan) -> Event | None:
    """The event that tells that it was called off, or did not happen."""
    if plan.given_up and all(aim.elliptic for aim in plan.aims) and (each := chronicle.off_before(plan)):
        return each.event
    likely = chronicle.off(plan, plan.repeated, days_after(plan.last, LONGEST))
    return next((each.event for each in likely if _is_off(chronicle, plan, each)), None)


def _scores(chronicle: Chronicle, plan: Plan, first: date, last: date) -> dict[int, float]:
    """How much of a plan each of these events tells as done, where that is enough for how far off its day is."""
    best: dict[int, float] = {}
    for aim in plan.aims:
        for number in chronicle.done(aim, first, last):
            score = _told(chronicle, aim, plan, number, late=last > plan.last)
            if score:
                best[number] = max(score, best.get(number, 0))
    return best


def _told(chronicle: Chronicle, aim: Aim, plan: Plan, number: int, *, late: bool) -> float:
    event = chronicle.events[number]
    if not late and not (_follows(plan, event) and _ends_by(event, plan.last)):
        return 0
    same_days = event.when.first == plan.event.when.first
    least = fulfilment.LATER if late else fulfilment.SAME_DAYS if same_days else fulfilment.WITHIN
    context = chronicle.context(plan)
    told = chronicle.told(number)
    if event.act == "statement":
        told = tuple(text for text in told if deeds.is_telling(aim.deed, text[: deeds.verb_at(aim.deed, text)]))
    like = partial(fulfilment.likeness, aim, context=context, same_days=same_days, least=least)
    return max(map(like, told), default=0)


def _only(events: Sequence[Event], scores: Mapping[int, float]) -> Event | None:
    """The most alike; None where others are on other days, since what is done time and again proves nothing."""
    found = [events[number] for number in sorted(scores, key=lambda number: (-scores[number], number))]
    days = [event.when.first.toordinal() for event in found if event.when.first]
    return found[0] if found and max(days) - min(days) <= 1 else None


def _ends_by(event: Event, last: date) -> bool:
    """Whether an event is over by a day, or has begun by it and goes on."""
    return (event.when.last or event.when.first or date.max) <= last


def _follows(plan: Plan, event: Event) -> bool:
    """Whether an event came after the plan was made, and is told by other than the plan's own sentence."""
    begins = max(plan.first, plan.reported)
    own = {tellings.sentence(report) for report in plan.event.reports}
    return (event.when.first or date.min) >= begins and own.isdisjoint(map(tellings.sentence, event.reports))


def _is_off(chronicle: Chronicle, plan: Plan, each: Reversal) -> bool:
    """Whether it is this plan that was called off.

    The sentence names the plan's day; or it names none but the day of calling off or a new one, and there is no
    other plan that it can mean.
    """
    report, context = each.report, chronicle.context(plan)
    if report.quote in {own.quote for own in plan.event.reports}:
        return False
    if plan.event.kind == "deadline" and report.negated:
        return False  # it was missed, and may yet be met
    if report.negated and report.when == plan.event.when and _is_denied(plan, each):
        return True
    dates = chronicle.dates(report)
    on_day = any(_is_for(plan, when) for when, _ in dates)
    if not any(reversal.is_called_off(aim, told, context, same_day=on_day) for aim in plan.aims for told in each.told):
        return False
    if on_day:
        return True
    clause = wording.clause(report)
    alone = not report.negated and not any(words in clause for _, words in dates)
    return alone and _is_decided(plan, each) and not _other_plan(chronicle, plan, each, context)


def _is_denied(plan: Plan, each: Reversal) -> bool:
    """Whether what was planned is told not to have been done on the very days."""
    sentence = each.report.quote
    return any(
        reversal.is_all_told(aim, sentence) or any(fulfilment.is_not_done(aim, told) for told in each.told)
        for aim in plan.aims
    )


def _is_decided(plan: Plan, each: Reversal) -> bool:
    """Whether the date of a reversal is the day on which it was decided, or a new one for what was put off."""
    when = each.report.when
    decided = when.last is not None and plan.reported <= when.last <= each.published <= plan.latest
    until = each.report.quote[: each.report.at + len(each.report.words)]
    put_off = when.first is not None and when.first > plan.last and reversal.PUT_OFF_TO.search(until)
    return decided or bool(put_off)


def _other_plan(chronicle: Chronicle, plan: Plan, each: Reversal, context: frozenset[str]) -> bool:
    """Whether something like it was planned for other days that had not passed."""
    until = days_after(each.published, LONGEST)
    return any(
        other.reported <= each.published
        and not (other.first <= plan.last and plan.first <= other.last)
        and other.event is not each.event
        and any(report.article != each.report.article for report in other.event.reports)
        and any(reversal.is_called_off(aim, told, context) for aim in other.aims for told in each.told)
        for other in chronicle.planned(each, plan.reported, until)
    )


def _is_for(plan: Plan, when: When) -> bool:
    """Whether a date is one of a plan's days, or all of them with others, though with no more than a month."""
    if when.first is None or when.last is None or (when.last - when.first).days > _A_MONTH:
        return when == plan.event.when
    return when.covers(plan.event.when) or plan.event.when.covers(when)
