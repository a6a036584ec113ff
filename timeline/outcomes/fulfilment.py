"""Whether a sentence tells that what another one plans was done, by its deed, its matter and the days of both."""

import re
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Final

from timeline.likeness import stem, telling_in_order, telling_words, words
from timeline.merging import tellings
from timeline.outcomes import deeds

_CLAUSE: Final = re.compile(r"[;:–—]|, (?:and|but|while|as|with|which|who)\b")
_PART: Final = re.compile(r"[,;:–—]")
_CONDITION: Final = re.compile(r"^\W*(?:if no|unless)\b([^,;]*)", re.IGNORECASE)
_PURPOSE: Final = re.compile(r",|(?<!\bis )(?<!\bare )\bto\s(?!(?:the|a|an)\b)(?=[a-z])")
_PRONOUN: Final = frozenset("he she it they her his its their this that him them".split())
# They say that something is ahead, not what.
_PLANNING: Final = frozenset(
    map(stem, "plan schedule expect set due promise intend hope agree want vow pledge mean foresee demand".split())
)
_EMPTY: Final = frozenset(map(stem, "be come take make hold have get".split()))  # the deed is the noun beside them
_DELIVERED: Final = frozenset(map(stem, "give publish issue hand deliver release present make hold begin open".split()))

SAME_DAYS: Final = 0.5
WITHIN: Final = 0.6
LATER: Final = 0.7
_KNOWN: Final = 0.6  # of what is done, how much the article that plans it must speak of, where the plan says too little


@dataclass(frozen=True, slots=True)
class Aim:
    """What a sentence plans: the deed's stems, what stands before and after it, and whether it names too little."""

    deed: frozenset[str]
    before: str
    after: str
    elliptic: bool
    noun: bool = False

    @property
    def matter(self) -> frozenset[str]:
        """What the deed is about; of a subject that has a name, the name alone, since its offices may go unsaid."""
        if self.noun:
            return self.deed
        subject = _name_within(self.before) or telling_words(self.before)
        return (subject | telling_words(self.after)) - _PLANNING - self.deed


def aim(title: str) -> Aim | None:
    """What a title plans; None where no deed can be told."""
    if condition := _CONDITION.search(title):
        deed = telling_words(condition[1]) - _EMPTY
        return Aim(deed, "", "", elliptic=True) if len(deed) == 1 else None
    match = deeds.ahead(title)
    if not match or stem(words(match["verb"])[0]) == "be":
        return _noun_aim(title)
    before = _CLAUSE.split(title[: match.start()])[-1]
    after = _PURPOSE.split(_CLAUSE.split(title[match.end() :])[0])[0]
    return Aim(deeds.family(stem(words(match["verb"])[0])), before, after, _is_elliptic(before))


def likeness(plan: Aim, title: str, context: AbstractSet[str]) -> float:
    """How much of a plan a title tells as done, from 0 to 1; `context` is what the plan's article speaks of."""
    told = telling_words(title)
    if plan.deed.isdisjoint(told) or not _is_told_done(plan, title):
        return 0
    if _names_differ(plan, title) or not _same_things(plan, told):
        return 0
    if plan.elliptic and not _is_known(telling_words(_main(plan, title)) - plan.deed - _DELIVERED, context):
        return 0
    matter = plan.matter
    return len(matter & told) / len(matter) if matter else 1.0


def _name_within(subject: str) -> frozenset[str]:
    """A name after a subject's first word or two words long; a first word may have its capital from the sentence."""
    names = tellings.names(subject)
    return names if len(names) > 1 else tellings.names(subject.partition(" ")[2])


def is_not_done(plan: Aim, title: str) -> bool:
    """Whether a title that denies a deed on a plan's very days tells of the plan's: of its deed and half its matter."""
    told = telling_words(title)
    if plan.noun or plan.elliptic or plan.deed.isdisjoint(told) or _names_differ(plan, title):
        return False
    return _same_things(plan, told) and len(plan.matter & told) >= max(1, SAME_DAYS * len(plan.matter))


def _noun_aim(title: str) -> Aim | None:
    """A plan by a noun alone: "a ruling is expected", "her first crossing is set"."""
    clause = _CLAUSE.split(title)[0]
    nouns = telling_words(clause) - _PLANNING - tellings.names(clause)
    if _PLANNING.isdisjoint(telling_words(clause)) or len(nouns) < 2:
        return None
    return Aim(nouns, clause, "", _is_elliptic(clause), noun=True)


def _is_elliptic(before: str) -> bool:
    said = words(before)
    return not said or said[0] in _PRONOUN


def _is_told_done(plan: Aim, title: str) -> bool:
    """Whether the deed is told as done in its own clause, nothing before it making it a wish, a plan or a refusal."""
    if plan.noun:
        done = not _DELIVERED.isdisjoint(telling_words(title)) and len(plan.deed & telling_words(title)) > 1
        return done and not deeds.is_ahead(title) and not tellings.is_undone(title)
    start = deeds.verb_at(plan.deed, title)
    before = _CLAUSE.split(title[: max(start, 0)])[-1]
    return start >= 0 and not deeds.is_ahead(before) and not tellings.is_undone(before)


def _names_differ(plan: Aim, title: str) -> bool:
    planned = f"{plan.before} {plan.after}"
    if tellings.contrast(planned, title) or (not plan.elliptic and tellings.has_own_name(planned, title)):
        return True
    shared = tellings.names(planned) & telling_words(title)
    return bool(shared) and _first(planned, shared) != _first(title, shared)


def _first(text: str, among: AbstractSet[str]) -> str:
    return next(word for word in telling_in_order(text) if word in among)


def _same_things(plan: Aim, told: AbstractSet[str]) -> bool:
    """Whether subject and object are shared; much of the object is enough, since a subject has many names."""
    if plan.noun:
        return True
    before = frozenset() if plan.elliptic else telling_words(plan.before) - _PLANNING
    after = telling_words(plan.after) - tellings.names(plan.after)
    if after and deeds.is_going(plan.deed):
        after = frozenset()
    shared_after = telling_words(plan.after) & told
    subject = not before or not before.isdisjoint(told) or len(shared_after) > 1
    return subject and (not after or not after.isdisjoint(told))


def _main(plan: Aim, title: str) -> str:
    """A title's own clause with the deed."""
    parts = [part for part in _PART.split(title) if not plan.deed.isdisjoint(telling_words(part))]
    return parts[0] if parts else title


def _is_known(told: AbstractSet[str], context: AbstractSet[str]) -> bool:
    return bool(told) and len(told & context) / len(told) >= _KNOWN
