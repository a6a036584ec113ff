"""Whether a sentence tells that what another one plans was done, by its deed, its matter and the days of both."""

import re
from collections.abc import Set as AbstractSet
from typing import Final

from timeline.likeness import telling_in_order, telling_words
from timeline.merging import tellings
from timeline.outcomes import deeds, doers
from timeline.outcomes.aims import CLAUSE, PLANNING, Aim

_PART: Final = re.compile(r"[,;:–—]")
_IN_PART: Final = re.compile(r"\b(?:only|half|partly|part of|some of|one of|most of|except)\b", re.IGNORECASE)
_PREPOSITION: Final = re.compile(
    r"\s*(?:(?:out|up|off|back|down|away|again)\s)?(?:on|for|to|in|at|with|about|into|over|against)\b"
)
_TAKING_PART: Final = re.compile(
    r"\b(?:(?:met|gathered) for|at|in|during)\s(?:a|an|the|its|his|her|their)\s(?P<what>[\w’' -]+)"
)
_OTHER_WAY: Final = re.compile(r"^\S+\s(into|from|off|away)\b")  # "flew from", "ran into"

SAME_DAYS: Final = 0.5
WITHIN: Final = 0.6
LATER: Final = 0.7
_KNOWN: Final = 0.6  # of what is done, how much the article that plans it must speak of, where the plan says too little
_HALF: Final = 0.5  # where day, doer and verb are the plan's


def likeness(plan: Aim, title: str, context: AbstractSet[str], *, same_days: bool = False, least: float = 0) -> float:
    """How much of a plan a title tells as done, from 0 to 1; what is less than `least` is nothing.

    `context` is what the plan's article speaks of.
    """
    told, matter = telling_words(title), plan.matter
    there = plan.deed.isdisjoint(told)  # if at all, by other words
    score = SAME_DAYS if there else len(matter & told) / len(matter) if matter else 1.0
    deed = plan.deed | (deeds.BEING_THERE if same_days and deeds.is_going(plan.deed) else frozenset())
    if score < least or deed.isdisjoint(told) or not _is_told_done(plan, deed, title) or _is_in_part(plan, title):
        return 0
    if there:
        return score if doers.is_there(plan, title) else 0
    if (
        names_differ(plan, title)
        or _goes_elsewhere(plan, title)
        or doers.is_another(plan, title, context)
        or not _same_things(plan, title, context if same_days else frozenset())
    ):
        return 0
    if plan.elliptic and not _is_meant(plan, title, context):
        return 0
    return score


def is_not_done(plan: Aim, title: str) -> bool:
    """Whether a title that denies a deed on a plan's very days tells of the plan's: of its deed and half its matter."""
    told = telling_words(title)
    if plan.noun or plan.elliptic or plan.deed.isdisjoint(told) or names_differ(plan, title):
        return False
    return _same_things(plan, title, frozenset()) and len(plan.matter & told) >= max(1, SAME_DAYS * len(plan.matter))


def names_differ(plan: Aim, title: str) -> bool:
    """Whether the two name each somebody or something else, or one of them what the other cannot mean."""
    planned = plan.said
    if tellings.contrast(planned, title) or (not plan.elliptic and tellings.has_own_name(plan.must_be_named, title)):
        return True
    shared = tellings.names(planned) & telling_words(title)
    return bool(shared) and _first(planned, shared) != _first(title, shared)


def _is_told_done(plan: Aim, deed: AbstractSet[str], title: str) -> bool:
    """Whether the deed is told as done in its own clause, nothing before it making it a wish, a plan or a refusal."""
    if plan.noun:
        told = telling_words(title)
        taken = (telling_words(match["what"]) for match in _TAKING_PART.finditer(title))
        carried_out = not deeds.DELIVERED.isdisjoint(told) or (len(deed) > 1 and any(deed <= part for part in taken))
        done = carried_out and len(deed & told) >= min(2, len(deed))
        return done and not deeds.is_ahead(title) and not tellings.is_undone(title)
    start = deeds.verb_at(deed, title, past=plan.bare)
    before = CLAUSE.split(title[: max(start, 0)])[-1]
    return start >= 0 and not deeds.is_ahead(before) and not tellings.is_undone(before)


def _goes_elsewhere(plan: Aim, title: str) -> bool:
    """Whether a title's verb has a little word after it that makes it another one: "ran into each other"."""
    start = deeds.verb_at(plan.deed, title)
    way = _OTHER_WAY.match(title[start:]) if start >= 0 else None
    return way is not None and way[1] not in plan.after.split()


def _is_in_part(plan: Aim, title: str) -> bool:
    """Whether a title tells of a part only of what was planned as a whole: "only one of the two gates opened"."""
    return _IN_PART.search(title) is not None and _IN_PART.search(plan.said) is None


def _same_things(plan: Aim, title: str, context: AbstractSet[str]) -> bool:
    """Whether subject and object are shared; much of the object is enough, since a subject has many names.

    An object may have another name that the plan's article gives it; `context` has the words of that.
    """
    if plan.noun:
        return True
    told = telling_words(title)
    shared_after = telling_words(plan.after) & told
    subject = not plan.doers or not plan.doers.isdisjoint(told) or len(shared_after) > 1
    things = plan.things
    return subject and (not things or not things.isdisjoint(told) or _is_renamed(plan, title, context))


def _is_renamed(plan: Aim, title: str, context: AbstractSet[str]) -> bool:
    """Whether a title's object is known to the plan's article, and may be the plan's: "left the club", "left Harl"."""
    start = deeds.verb_at(plan.deed, title)
    after = _PART.split(title[start:].partition(" ")[2])[0] if start >= 0 else ""
    own = telling_words(after)
    if _PREPOSITION.match(plan.after):
        return not own or _is_known(own, context, _HALF)
    return own <= tellings.names(after) and _is_known(own, context, _HALF)


def _is_meant(plan: Aim, title: str, context: AbstractSet[str]) -> bool:
    """Whether a title's deed and doer are known to the article of a plan that names too little by itself."""
    start = deeds.verb_at(plan.deed, title)
    named = tellings.names(title[:start]) if start > 0 else frozenset[str]()
    said = telling_words(_main(plan, title)) - plan.deed - deeds.DELIVERED
    known = _is_known(said, context, _KNOWN) or (plan.noun and not said)
    return known and (not named or not named.isdisjoint(context))


def _first(text: str, among: AbstractSet[str]) -> str:
    return next(word for word in telling_in_order(text) if word in among)


def _main(plan: Aim, title: str) -> str:
    """A title's own clause with the deed; of a noun that is carried out, no more than up to that."""
    if plan.noun:
        tokens = title.split()
        ends = [row for row, token in enumerate(tokens, 1) if telling_words(token) & (plan.deed | deeds.DELIVERED)]
        return " ".join(tokens[: max(ends, default=0)])
    parts = [part for part in _PART.split(title) if not plan.deed.isdisjoint(telling_words(part))]
    return parts[0] if parts else title


def _is_known(told: AbstractSet[str], context: AbstractSet[str], least: float) -> bool:
    return bool(told) and len((told - PLANNING) & context) / len(told) >= least
