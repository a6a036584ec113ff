"""Whether the words around a mention speak of what was, what is, or what is to come.

English marks this on verbs. The nearest verb of the clause decides, one to the left before one to the right.
"""

from enum import StrEnum
from typing import Final

from timeline.dates.tokens import Tokens


class Tense(StrEnum):
    """What the verb says; NONE where there is no verb to ask."""

    PAST = "past"
    PERFECT = "past perfect"  # what had been before the time that the text tells of
    PRESENT = "present"
    FUTURE = "future"
    NONE = "none"

    @property
    def is_past(self) -> bool:
        """Whether it tells of what was."""
        return self in (Tense.PAST, Tense.PERFECT)


_FUTURE: Final = frozenset(
    "will shall ll wo must plans intends hopes aims vows pledges expects scheduled due slated upcoming forthcoming "
    "planned planning expected set deadline tomorrow".split()
)
_PAST: Final = frozenset(
    "was were had did said told went met took began won lost made came gave held led left found saw got ran rose fell "
    "fought broke brought built bought caught chose drew drove felt flew forgot grew heard kept knew laid lay meant "
    "paid rode sang sank sat sent shook shot sold spent spoke stood stole struck swore taught thought threw "
    "understood wore wrote became withdrew overthrew sought agreed died been gone done".split()
)
_PRESENT: Final = frozenset("is are am has have does do says say can may".split())
_WOULD: Final = frozenset("would could should might".split())
_NOT_PAST: Final = frozenset(
    "need speed seed feed breed indeed exceed proceed succeed united hundred red bed armed so-called sacred naked "
    "embed shed wed ted fed used".split()
)
_VERBS: Final = frozenset(
    "visit meet hold begin start end launch travel return leave arrive vote decide announce publish release discuss "
    "take make give go come be have do open close resume sign run play face attend host deliver present speak appear "
    "fly talk join retire step stand seek send receive review report reach raise quit pay offer move lift let lead "
    "last keep introduce impose implement hear get finish fight expire enter elect drop declare cut continue complete "
    "choose change celebrate cease bring become ban approve appeal agree address act withdraw submit serve sell rule "
    "restore replace mark help halt gather feature extend debut conclude build buy air".split()
)
_WILL: Final = frozenset("will shall ll wo".split())  # "will have" speaks of what is to come, whatever the verb
_AUXILIARIES: Final = frozenset("is are am was were".split())
_SUBJECTS: Final = frozenset("he she it they we i you who".split())
_CONDITIONS: Final = frozenset("when if once until unless before after".split())
_STOPS: Final = frozenset(".!?;")
_REACH: Final = 30  # tokens on either side; a clause is rarely longer, and the work stays bounded


def tense_at(tokens: Tokens, start: int, end: int) -> Tense:
    """The tense of the clause in which tokens start to before end stand."""
    for index in range(start - 1, max(start - _REACH, -1), -1):
        if tokens.words[index] in _STOPS:
            break
        found = _cue(tokens, index)
        if found:
            return found
    for index in range(end, min(end + _REACH, len(tokens))):
        if tokens.words[index] in _STOPS:
            break
        found = _cue(tokens, index)
        if found:
            return found
    return Tense.NONE


def tense_until(tokens: Tokens, start: int) -> Tense:
    """The tense of "until Friday": ahead, unless an auxiliary says that it is past: "was closed until Friday"."""
    left = tokens.words[max(start - _REACH, 0) : start]
    clause = left[max((number + 1 for number, word in enumerate(left) if word in _STOPS), default=0) :]
    return Tense.PAST if {"was", "were", "had", "did"} & {*clause} else Tense.FUTURE


def _cue(tokens: Tokens, index: int) -> Tense | None:
    """What one token says about time, if it is a verb that does."""
    word, words = tokens.words[index], tokens.words
    before = words[index - 1] if index else ""
    if before in _WILL or word in _FUTURE or (word in _AUXILIARIES and words[index + 1 : index + 2] == ["to"]):
        return Tense.FUTURE
    if (word in _VERBS or word == "be") and (before == "to" or before in _WOULD):
        return Tense.FUTURE
    if before == "be" or (before == "been" and index > 1):
        return None  # a passive: its auxiliary tells, further to the left
    if word == "had" or (before == "had" and (word in _PAST or word.endswith("ed"))):
        return Tense.PERFECT
    if word in _PAST:
        return Tense.PAST
    if word.endswith("ed") and len(word) > 3 and word not in _NOT_PAST and not tokens.capitalised(index):
        return Tense.PAST
    if before in _SUBJECTS and word.endswith("s") and len(word) > 2:
        return Tense.FUTURE if index > 1 and words[index - 2] in _CONDITIONS else Tense.PRESENT
    return Tense.PRESENT if word in _PRESENT else None
