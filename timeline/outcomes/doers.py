"""Whether who is told to have done something is who was to do it."""

import re
from collections.abc import Set as AbstractSet
from typing import Final

from timeline.likeness import telling_words
from timeline.merging import tellings
from timeline.outcomes import deeds
from timeline.outcomes.aims import Aim

_OWNED: Final = re.compile(r"(?:[’']s|s[’'])\s(?P<head>[^,]*)$")
_ENDING: Final = re.compile(r"(?<=.{4})(?:ion|or|er|ment|al)$")  # inspection, inspector
_STAY: Final = re.compile(
    r"\b(?:spent\s(?:[\w-]+\s){0,3}(?:minutes?|hours?|days?|nights?|weeks?|morning|afternoon|evening|time)|toured)\b"
)


def is_another(plan: Aim, title: str, context: AbstractSet[str]) -> bool:
    """Whether a title tells of what somebody else did; `context` is what the plan's article speaks of."""
    if plan.noun:
        return False
    start = deeds.verb_at(plan.deed, title)
    subject = title[: max(start, 0)]
    return _is_other_head(plan, subject, title) or (
        not deeds.is_noun_at(title, start) and not plan.passive and _is_other(plan, subject, title, context)
    )


def is_there(plan: Aim, title: str) -> bool:
    """Whether those who were to go somewhere are told to be there, be it under another name: its inspectors."""
    place = telling_words(plan.after)
    stays = _STAY.search(title) is not None and not place.isdisjoint(telling_words(title))
    return stays and not _roots(plan.before).isdisjoint(_roots(title))


def _is_other_head(plan: Aim, subject: str, title: str) -> bool:
    """Whether one of the two only names to whom the doer belongs: "Brask's deputy" is not Brask."""
    heads = ((_OWNED.search(subject), plan.said), (_OWNED.search(plan.before), title))
    return any(
        match and match["head"].strip() and telling_words(match["head"]).isdisjoint(telling_words(other))
        for match, other in heads
    )


def _is_other(plan: Aim, subject: str, title: str, context: AbstractSet[str]) -> bool:
    """Whether a subject shares no word with the plan, or has words of its own beside one that names nobody."""
    said = telling_words(subject.rpartition(",")[2])
    planned = telling_words(plan.said)
    if not plan.doers or not said or len(telling_words(plan.after) & telling_words(title)) > 1:
        return False
    own = said - planned - tellings.numbers(subject)
    named = bool(tellings.names(plan.before.strip().partition(" ")[2])) or plan.before.strip().istitle()
    other = said.isdisjoint(planned) and not deeds.begins_or_ends(plan.deed)
    return other or (not named and not own <= context)


def _roots(text: str) -> frozenset[str]:
    return frozenset(_ENDING.sub("", word) for word in telling_words(text))
