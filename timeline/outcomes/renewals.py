"""Plans that give what was planned before another day: "put off to 12 March", "the new date is", "a week late"."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import Final

from timeline.likeness import stem, telling_words
from timeline.outcomes import wording
from timeline.outcomes.aims import Aim, aims
from timeline.outcomes.chronicle import Chronicle, place
from timeline.outcomes.foreseen import Plan, Reversal, days_after
from timeline.outcomes.reversal import is_called_off

_AGAIN: Final = re.compile(
    r"\b(?:put off|put back|pushed back|postponed|deferred|delayed|adjourned|rescheduled|rearranged|moved"
    r"|new (?:date|day)|instead|(?:a|an|two|three|four|five|six) (?:day|week|month|year)s? late)\b",
    re.IGNORECASE,
)
_DELAYED: Final = re.compile(
    r"\b(?:delayed|postponed|put off|put back|pushed back|deferred|rescheduled|moved)\b", re.IGNORECASE
)
# They say that there is another day, not for what.
_MOVING: Final = frozenset(
    map(stem, "put push postpone defer delay adjourn reschedule rearrange move new date day instead back".split())
)
_A_MONTH: Final = 31  # days since which what has no new day is forgotten
_CROWD: Final = 50  # plans told last with a word; more are not looked at
_ENOUGH: Final = 2  # telling words that say by themselves what is put off


@dataclass(frozen=True, slots=True)
class Renewed:
    """The plans, each that gives another one a new day in the words of that one; and by whom each was put off to when.

    `by` has the id of the plan with the new day, by the id of the plan before it.
    """

    plans: tuple[Plan, ...]
    by: Mapping[str, str]


def renewed(chronicle: Chronicle) -> Renewed:
    """The plans of a topic, the first told before all others, each with the words of what it is truly for."""
    shelf: dict[str, list[Plan]] = {}
    found: list[Plan] = []
    by: dict[str, str] = {}
    for plan in sorted(chronicle.plans, key=lambda plan: (plan.reported, plan.last, plan.event.id)):
        before = _before(plan, shelf, chronicle.off_before(plan), chronicle) if _is_again(plan) else []
        by |= {each.event.id: plan.event.id for each in before if each.event.id not in by}
        whole = _as(plan, before) if before else plan
        found.append(whole)
        for word in _content(whole.texts):
            shelf.setdefault(word, []).append(whole)
    return Renewed(tuple(found), by)


def _as(plan: Plan, before: Sequence[Plan]) -> Plan:
    """A plan in the words of those before it, and in its own where these say what is to be done."""
    own = tuple(text for text in plan.texts if any(_says_what(aim) for aim in aims(text)))
    texts = dict.fromkeys((*chain.from_iterable(each.texts for each in before), *own))
    articles = dict.fromkeys((*chain.from_iterable(each.articles for each in before), *plan.articles))
    return replace(plan, texts=tuple(texts), articles=tuple(articles))


def _says_what(aim: Aim) -> bool:
    return not aim.bare and not aim.noun and not aim.elliptic and aim.deed.isdisjoint(_MOVING)


def _is_again(plan: Plan) -> bool:
    return any(_AGAIN.search(report.quote) for report in plan.event.reports)


def _is_delayed(plan: Plan) -> bool:
    return any(_DELAYED.search(report.quote) for report in plan.event.reports)


def _before(
    plan: Plan, shelf: Mapping[str, Sequence[Plan]], source: Reversal | None, chronicle: Chronicle
) -> list[Plan]:
    """The plans for earlier days, told before, that a plan gives its own day; those for the latest of these days."""
    content = _content(tuple(wording.clause(report) for report in plan.event.reports))
    words = content | (_content(source.told) if source else frozenset())
    likely = {each.event.id: each for word in words for each in shelf.get(word, ())[-_CROWD:]}
    found = [
        each
        for each in likely.values()
        if each.last < plan.last
        and plan.reported <= days_after(each.last, _A_MONTH)
        and (
            _is_source(each, source, chronicle)
            or (len(content) >= _ENOUGH and content <= _content(each.texts))
            or (_is_delayed(plan) and _in_one_sentence(each, plan))
        )
    ] or _only_one(plan, content, likely.values())
    latest = max((each.last for each in found), default=None)
    return sorted((each for each in found if each.last == latest), key=lambda each: (each.reported, each.event.id))


def _in_one_sentence(one: Plan, other: Plan) -> bool:
    places = [set(map(place, plan.event.reports)) for plan in (one, other)]
    return not places[0].isdisjoint(places[1])


def _only_one(plan: Plan, content: frozenset[str], likely: Iterable[Plan]) -> list[Plan]:
    """The one plan with the deed that is said to be delayed; none where there are several."""
    if not _is_delayed(plan):
        return []
    found = [
        each
        for each in likely
        if plan.reported <= days_after(each.last, _A_MONTH)
        and each.last != plan.last
        and any(not aim.bare and not aim.deed.isdisjoint(content) for aim in each.aims)
    ]
    return found if len(found) == 1 and found[0].last < plan.last else []


def _is_source(plan: Plan, source: Reversal | None, chronicle: Chronicle) -> bool:
    """Whether it is this plan that was told not to have been done: on its very day, or by name."""
    if source is None:
        return False
    if source.report.when.last == plan.last:
        return not _content(source.told).isdisjoint(_content(plan.texts))
    context = chronicle.context(plan)
    return any(is_called_off(aim, told, context) for aim in plan.aims for told in source.told)


def _content(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(chain.from_iterable(map(telling_words, texts))) - _MOVING
