"""What came of plans and deadlines, as far as the articles tell: what took place, then or later, or was called off.

A wrong link would be a false statement. So a link is made only where actor and action are the same, where neither side
names somebody or something else, and where no other plan can be meant. All else is left open.
"""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from hashlib import sha256
from operator import attrgetter
from types import MappingProxyType
from typing import Final

from timeline.model import Article, Event, Once, Outcome, anew
from timeline.outcomes import proofs
from timeline.outcomes.chronicle import Chronicle
from timeline.outcomes.foreseen import Plan
from timeline.outcomes.renewals import Renewed, renewed

_ID: Final = attrgetter("id")


def link(
    events: Sequence[Event],
    articles: Collection[Article],
    read: Mapping[str, bytes] = MappingProxyType({}),
    once: Once = anew,
) -> tuple[Event, ...]:
    """The events in their order, each plan and deadline with its outcome as far as the articles tell.

    Nothing is reported of what was to be before the day of the newest article, and of which no event tells. A plan
    whose day has not passed has no outcome, unless it was carried out or called off already. An outcome that an event
    has stays as it is. `read` has digests of articles with what they tell, by their slugs: of topics whose articles
    all have one, outcomes are found `once`.
    """
    texts = {article.slug: article for article in articles}
    latest = max((article.published for article in articles), default=date.min)
    by_topic: defaultdict[str, list[Event]] = defaultdict(list)
    for event in events:
        by_topic[event.topic].append(event)
    came: dict[str, Outcome] = {}
    for told in by_topic.values():
        came |= _known_outcomes(told, texts, latest, _name(told, latest, read), once)
    return tuple(
        event if event.outcome or event.id not in came else replace(event, outcome=came[event.id]) for event in events
    )


def planned(events: Iterable[Event]) -> Mapping[str, tuple[str, ...]]:
    """The same from the other side: of each event that tells what came of plans, the ids of these."""
    ids: defaultdict[str, list[str]] = defaultdict(list)
    for event in events:
        if event.outcome and event.outcome.event:
            ids[event.outcome.event].append(event.id)
    return {outcome: tuple(settled) for outcome, settled in ids.items()}


def _name(events: Sequence[Event], latest: date, read: Mapping[str, bytes]) -> str:
    """Of all that decides what came of the plans among these events; "" where that is not known."""
    slugs = {report.article for event in events for report in event.reports}
    if not read.keys() >= slugs:
        return ""
    articles = [(slug, read[slug]) for slug in sorted(slugs)]
    told = [event if event.edited or event.outcome else (event.id, *map(_ID, event.reports)) for event in events]
    return sha256(f"outcomes {latest} {articles} {told}".encode(errors="surrogatepass")).hexdigest()


def _known_outcomes(
    events: Sequence[Event], texts: Mapping[str, Article], latest: date, name: str, once: Once
) -> dict[str, Outcome]:
    """What came of each plan, as it was found before, if nothing else is told."""

    def found() -> dict[str, Outcome]:
        return _outcomes(Chronicle(events, texts), latest)

    def packed() -> bytes:
        return json.dumps({id_: [outcome.came, outcome.event] for id_, outcome in found().items()}).encode()

    if not name:
        return found()
    try:
        return {id_: Outcome(*kept) for id_, kept in json.loads(once(name, packed)).items()}
    except ValueError:  # broken
        return found()


def _outcomes(chronicle: Chronicle, latest: date) -> dict[str, Outcome]:
    """What came of each plan of a topic, by the plan's id; `latest` is the day of the newest article."""
    plans = renewed(chronicle)
    found: dict[str, Outcome] = {}
    in_time: defaultdict[str, list[Plan]] = defaultdict(list)
    for plan in plans.plans:
        if done := proofs.in_time(chronicle, plan):
            found[plan.event.id] = Outcome("took place", done.id)
            in_time[done.id].append(plan)
    # The last day first: what came of a plan that was put off is what came of the plan for its new day.
    for plan in sorted(plans.plans, key=lambda plan: (plan.last, plan.reported, plan.event.id), reverse=True):
        if plan.event.id not in found and (outcome := _otherwise(chronicle, plans, plan, found, in_time)):
            found[plan.event.id] = outcome
    passed = {plan.event.id: Outcome("nothing reported") for plan in plans.plans if plan.last < latest}
    return passed | found


def _otherwise(
    chronicle: Chronicle,
    plans: Renewed,
    plan: Plan,
    found: Mapping[str, Outcome],
    in_time: Mapping[str, Sequence[Plan]],
) -> Outcome | None:
    """What came of a plan that was not carried out on its days.

    What was done for another plan in time is its late outcome only if it is told to have failed, or is within that one.
    """
    renewal = found.get(plans.by.get(plan.event.id, ""))
    if renewal and renewal.came in ("took place", "took place later"):
        return Outcome("took place later", renewal.event)
    off, late = proofs.off(chronicle, plan), proofs.late(chronicle, plan)
    if late and (off or all(_is_around(other, plan) for other in in_time.get(late.id, ()))):
        return Outcome("took place later", late.id)
    return Outcome("called off", off.id) if off else None


def _is_around(other: Plan, plan: Plan) -> bool:
    return other.first <= plan.first and plan.last <= other.last
