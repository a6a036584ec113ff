"""The words for what is done: verbs that tell of one deed, what says that it is still ahead, and where it is told."""

import re
from collections.abc import Set as AbstractSet
from typing import Final

from timeline.likeness import stem, telling_in_order, telling_words, words
from timeline.telling import forms


def _stems(said: str) -> frozenset[str]:
    return frozenset(map(stem, said.split()))


# Verbs that tell of one deed in different words, by their stems.
GOING: Final = _stems("visit travel go fly come arrive head trip")
BEING_THERE: Final = _stems("spend tour")  # what who went somewhere does there
_GAMES: Final = _stems("play match game")
_RESULTS: Final = _stems("win lose draw beat")  # of games that were played
_BEGINNING: Final = _stems("begin start open commence launch")
_ENDING: Final = _stems("end conclude finish complete close")
_ALIKE: Final = (GOING, _BEGINNING, _ENDING, frozenset(map(stem, "use uses used using".split())))
# With these a deed that stands as a noun was done: "his visit began", "the vote was held".
_CARRIED_OUT: Final = _BEGINNING | _ENDING | _stems("hold take make pay arrive")
# They say little without their object, which is the deed: "stand trial", "give evidence".
LIGHT: Final = _stems("stand take make hold give have pay stage be get go play")
DELIVERED: Final = _stems("give publish issue hand deliver release present make hold begin open win")
# What is done by telling: a report is handed in by saying what it says.
_TELLING: Final = _stems("hand publish present report announce answer issue release submit name testify speak")
_SAYING: Final = re.compile(r"\b(?:said|says|told|added|that)\b")

_TO_BE_DONE: Final = re.compile(
    r"\b(?:will|shall|would|must|should|to)\s(?:[a-z]+ly\s)?(?:be\s|have\s(?:to\s|been\s)?)?"
    r"(?P<verb>(?!(?:to|for|with|on|in|at|by|from|the|an?|its|his|her|their)\b)[a-z][\w’'-]*)"  # "fly" is no adverb
)
_ALLOWED: Final = re.compile(r"\b(?:may|can)\s(?P<verb>[a-z][\w’'-]*)")
_AHEAD: Final = re.compile(
    r"\b(?:will|shall|would|could|may|might|should|must|(?:is|are|was|were|due|set|agreed|ready|about) to|to be|if"
    r"|unless|(?:plan|schedul|expect|slat|hop|intend|vow|pledg|promis|threaten|urg|demand|propos)"
    r"(?:s|es|ed|ned|ing|ning|e)?)\b",
    re.IGNORECASE,
)
_NOUN_FOLLOWS: Final = frozenset("a an the this that his her its their our my of on for no to".split())


def ahead(planned: str) -> re.Match[str] | None:
    """Where a text says what will be, may be or is to be done; the group `verb` is the deed."""
    return _TO_BE_DONE.search(planned) or _ALLOWED.search(planned)


def is_ahead(text: str) -> bool:
    """Whether a text speaks of what is still to be done, should be or might be."""
    return _AHEAD.search(text) is not None


def family(verb: str) -> frozenset[str]:
    """The stems of the verbs that tell of the same deed as a verb's stem."""
    if verb in _GAMES:
        return _GAMES | _RESULTS
    return next((verbs for verbs in _ALIKE if verb in verbs), frozenset({verb}))


def is_telling(deed: AbstractSet[str], before: str) -> bool:
    """Whether a deed is done by saying something, and is not itself what somebody says in the words before it."""
    return not deed.isdisjoint(_TELLING) and not _SAYING.search(before)


def is_going(deed: AbstractSet[str]) -> bool:
    """Whether a deed is going somewhere, so that what follows its verb is a place and a purpose."""
    return deed >= GOING


def verb_at(deed: AbstractSet[str], title: str, *, past: bool = False) -> int:
    """Where a text has a deed as a verb, or as a noun that another verb carries out; -1 where it has neither.

    `past` asks for a form that tells of what was.
    """
    before, noun_at, went = "", -1, False
    for token in re.finditer(r"\S+", title):
        found = not deed.isdisjoint(telling_in_order(token[0]))
        noun = (before in _NOUN_FOLLOWS and not (went and before == "on")) or before.endswith(("'s", "’s"))
        if found and not noun and (not past or _is_past(token[0])):
            return token.start()
        noun_at = token.start() if found else noun_at
        went = before in ("went", "gone")
        before = token[0].lower()
    return noun_at if not past and not _CARRIED_OUT.isdisjoint(telling_words(title)) else -1


def is_noun_at(title: str, start: int) -> bool:
    """Whether the deed that stands at a place is a noun there."""
    before = title[: max(start, 0)].split()[-1:]
    return bool(before) and (before[0].lower() in _NOUN_FOLLOWS or before[0].endswith(("'s", "’s")))


def begins_or_ends(deed: AbstractSet[str]) -> bool:
    """Whether what a deed begins or ends may be its subject as well: "they began work", "work began"."""
    return deed in (_BEGINNING, _ENDING)


def _is_past(token: str) -> bool:
    return any(forms.is_past(word) or not word.startswith(stem(word)[:-1]) for word in words(token)[:1])
