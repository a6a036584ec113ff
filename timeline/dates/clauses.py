"""Whether the words around a mention speak of what was, what is, or what is to come.

English marks this on verbs. The nearest verb of the clause decides, one to the left before one to the right.
"""

from itertools import pairwise
from typing import Any, Final

from timeline.dates import verbs
from timeline.dates.tense import SILENT, WAKING, Tense, cue
from timeline.dates.tokens import Tokens

_NEARBY: Final = 8  # tokens before
_NEAR_A_DEADLINE: Final = 8  # tokens before the noun
_STOP: Final = object()
_BEING: Final = frozenset({"is", "are"})
_REACH: Final = 30  # tokens on either side; a clause is rarely longer, and the work stays bounded


def tense_at(tokens: Tokens, start: int, end: int) -> Tense:
    """The tense of the clause in which tokens start to before end stand."""
    before = tokens.words[start - 1]
    if (before in _BEING or before in verbs.PREPOSITIONS) and _is_told_to_be(tokens, start):
        return Tense.FUTURE
    if before == "that":  # which begins a clause: "he knew that Friday would be hard"
        return _cue_from(tokens, end) or _cue_before(tokens, start) or Tense.NONE
    return _cue_before(tokens, start) or _cue_from(tokens, end) or Tense.NONE


def may_begin(tokens: Tokens, start: int) -> bool:
    """Whether the clause before a date permits or obliges: "vans may use it again from 1 February"."""
    return not verbs.PERMITTING.isdisjoint(_clause_before(tokens, start)[-_NEARBY:])


def _cue_before(tokens: Tokens, start: int) -> Tense | None:
    """What the nearest verb before a token says, back to where its sentence begins."""
    words, said, silent = tokens.words, tokens.heard.said, tokens.heard.before
    index, end, found = start - 1, start - _REACH if start >= _REACH else -1, None
    while index > end:
        if index in silent:
            index = silent[index]
            continue
        if not SILENT[words[index]] or words[index - 1] in WAKING:
            found = said[index] if index in said else _hear(tokens, index)
            if found:
                break
        index -= 1
    if index < start - 1:
        silent[start - 1] = index
    return None if found is _STOP else found


def _cue_from(tokens: Tokens, start: int) -> Tense | None:
    """What the first verb from a token on says, up to where its sentence ends."""
    words, said, (begin, silent) = tokens.words, tokens.heard.said, tokens.heard.after
    index, end, found = start, start + _REACH, None
    while index < end:
        if begin <= index < silent:
            index = silent
            continue
        word = words[index]
        if not SILENT[word] or words[index - 1] in WAKING:
            found = said[index] if index in said else _hear(tokens, index)
            if found:
                break
        elif not word:  # the text ends
            break
        index += 1
    tokens.heard.after = start, index
    return None if found is _STOP else found


def _hear(tokens: Tokens, index: int) -> Any:  # noqa: ANN401 - a tense, _STOP or None
    """What one token says, to be kept in mind: it is asked once, however many dates stand by."""
    found = tokens.heard.said[index] = _STOP if tokens.words[index] in verbs.STOPS else cue(tokens, index)
    return found


def tense_of_thing(tokens: Tokens, start: int, end: int) -> Tense:
    """The tense of what a date describes, where that tells: "Friday's report is due", "the July 7 bombings"."""
    after = tokens.words[end : end + 6]
    if not verbs.UNPLANNED.isdisjoint(after[:1]):
        return Tense.PERFECT  # of what nobody plans there is no next one
    if after[:1] in (["deadline"], ["deadlines"]):
        near = {*after, *tokens.words[max(end - _NEAR_A_DEADLINE, 0) : end]}
        return Tense.FUTURE if verbs.DONE_WITH.isdisjoint(near) else Tense.PAST
    for word, following in pairwise(after):
        if word in verbs.STOPS or word in verbs.PAST_FORMS:
            break
        if word in verbs.WILL or (word in verbs.AUXILIARIES and following in verbs.FUTURE):
            return Tense.FUTURE
    before = start - 1 - (start > 1 and tokens.words[start - 1] == "the")
    if before >= 0 and tokens.words[before] in verbs.THEREAFTER and (found := tense_at(tokens, start, end)).is_past:
        return found  # "after the May elections he quit"
    return Tense.NONE


def tense_until(tokens: Tokens, start: int, end: int) -> Tense:
    """The tense of "until Friday": past where the verb is, unless it says that something is put off."""
    if start == 0 or tokens.words[start - 1] in verbs.STOPS:
        return tense_at(tokens, start, end)
    if tokens.words[start - 1] in verbs.GRANTED:
        return Tense.FUTURE
    ahead = verbs.LOOKING_AHEAD | verbs.PUTTING_OFF
    clause = _clause_before(tokens, start)
    auxiliaries = {"was", "were", "had", "did"} & {*clause}
    if ("put", "off") in pairwise(clause) or not verbs.STILL_OFF.isdisjoint(clause):
        return Tense.FUTURE
    if auxiliaries:
        return Tense.PAST
    return Tense.PAST if _verb_before(tokens, start, ahead) is Tense.PAST else Tense.FUTURE


def tense_by(tokens: Tokens, start: int, end: int) -> Tense:
    """The tense of "by Friday": ahead after what was promised, ordered or asked for.

    "By June they had taken the town" is no flashback: what they had done was done in June.
    """
    found = tense_at(tokens, start, end)
    if found.is_past:
        found = _verb_before(tokens, start, verbs.LOOKING_AHEAD) or found
    return Tense.PAST if found is Tense.PERFECT else found


def tense_of_past_thing(tokens: Tokens, start: int, end: int) -> Tense:
    """The tense of "the fire of 5 May", which has been, unless its clause speaks of what is to come."""
    head = tokens.words[start - 2]
    if head in verbs.UNPLANNED:
        return Tense.PERFECT
    found = tense_at(tokens, start, end)
    return found if found.is_ahead or found.is_past else Tense.PAST


def _clause_before(tokens: Tokens, start: int) -> list[str]:
    left = tokens.words[max(start - _REACH, 0) : start]
    return left[max((number + 1 for number, word in enumerate(left) if word in verbs.STOPS), default=0) :]


def _verb_before(tokens: Tokens, start: int, ahead: frozenset[str]) -> Tense | None:
    """The tense of the nearest verb before a date in its sentence; the future for one of those that look ahead."""
    for index in range(start - 1, max(start - _REACH, -1), -1):
        if tokens.words[index] in verbs.STOPS:
            return None
        if tokens.words[index] in ahead:
            return Tense.FUTURE
        if said := cue(tokens, index):
            return said
    return None


def _is_told_to_be(tokens: Tokens, start: int) -> bool:
    """Whether the words before a date only say that something is then: "the vote is on Friday"."""
    if tokens.words[start] in verbs.CONDITIONS or tokens.words[start] in ("from", "since"):
        return False
    verb = start - 1 - (start > 1 and tokens.words[start - 1] in verbs.PREPOSITIONS)
    return verb > 0 and tokens.words[verb] in _BEING
