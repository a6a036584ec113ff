"""Whether a sentence tells that what another one plans was called off, or was not done."""

import re
from collections.abc import Set as AbstractSet
from typing import Final

from timeline.likeness import telling_in_order, telling_words
from timeline.merging import tellings
from timeline.outcomes.aims import PLANNING, Aim

PUT_OFF_TO: Final = re.compile(r"\b(?:to|until|till)\b[^,;]{0,20}$")  # its new date follows
_JOINT: Final = re.compile(
    r"[,;:–—]|\b(?:after|before|because|when|while|since|despite|although|though|following|amid|over|but)\b",
    re.IGNORECASE,
)
_APPOSITION: Final = re.compile(r", (?:the|an?|its|his|her|their) [^,;:]*,")
_NAMELESS: Final = 3  # telling words that two sentences share, where neither names anybody or any place


def called_off(text: str) -> str:
    """What a text says was called off, in the part of it that does; "" where nothing was."""
    parts = (tellings.CALLED_OFF.subn(r" \g<what> ", part) for part in _JOINT.split(_APPOSITION.sub(" ", text)))
    return next((rest for rest, found in parts if found), "")


def is_called_off(plan: Aim, told: str, context: AbstractSet[str], *, same_day: bool = False) -> bool:
    """Whether what is told to be off, or not done, is what was planned; `context` is what its article speaks of.

    On a plan's very day, a name that its article gives may stand beside a plan that names nobody.
    """
    said = telling_words(told)
    if plan.deed.isdisjoint(said):
        return False
    if plan.elliptic:
        return len(said & context) == len(said)
    if same_day and tellings.names(told) <= context and tellings.names(plan.said) <= said:
        return len((telling_words(plan.said) | plan.deed) & said) > 1
    return _same_actor(plan, told)


def is_all_told(plan: Aim, sentence: str) -> bool:
    """Whether a sentence has every telling word of a plan by a noun: "a second round of talks is planned"."""
    return plan.noun and len(plan.deed) > 1 and plan.deed <= telling_words(sentence)


def _same_actor(plan: Aim, told: str) -> bool:
    """Whether both name the same one first, and not each somebody or something of its own."""
    planned = plan.said
    if tellings.contrast(planned, told):
        return False
    named = tellings.names(planned) | tellings.names(told)
    words = (telling_words(planned) | plan.deed) - PLANNING
    shared = words & telling_words(told)
    if not named or _only_begin(planned, told):
        return len(shared) >= min(_NAMELESS, len(words - plan.deed) + (len(plan.deed) if plan.noun else 1))
    return bool(shared & named) and _first(planned, shared & named) == _first(told, shared & named)


def _only_begin(*texts: str) -> bool:
    """Whether all that looks like a name is a text's first word, which has its capital from the sentence."""
    return not any(tellings.names(text.strip().partition(" ")[2]) for text in texts)


def _first(text: str, among: AbstractSet[str]) -> str:
    return next((word for word in telling_in_order(text) if word in among), "")
