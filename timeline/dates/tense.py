"""Whether the words around a mention speak of what was, what is, or what is to come.

English marks this on verbs. The nearest verb of the clause decides, one to the left before one to the right.
"""

from enum import StrEnum
from itertools import pairwise
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
    "will shall ll wo must intends vows expects scheduled due slated upcoming forthcoming "
    "planned planning expected set deadline tomorrow".split()
)
PAST_FORMS: Final = frozenset(
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
_UNCHANGED: Final = frozenset(
    "hit put shut quit hurt spread beat split cast burst".split()
)  # alike in past and present
_AFTER_ITS_BASE: Final = frozenset("to will would could should might may can did not shall must or and".split())
_COMING: Final = frozenset(  # with a date beside them they tell of what is arranged: "the fair opens on Friday"
    "begins opens reopens resumes starts ends expires convenes adjourns meets arrives departs leaves returns retires "
    "becomes votes plays travels decides".split()
)
_COMING_OF_MANY: Final = frozenset(
    "begin open reopen resume start end expire convene gather meet arrive depart leave return retire vote play travel "
    "go".split()
)
_NOUNS_TOO: Final = frozenset("starts ends leaves returns votes plays travels".split())
_NO_SUBJECTS: Final = frozenset(
    "the a an of in on at by with from for to and or , his her its their our my these those some many no all both two "
    "three four five tax election roll-call".split()
)
_EFFECT: Final = frozenset("effect place office".split())
_WILL: Final = frozenset("will shall ll wo".split())  # "will have" speaks of what is to come, whatever the verb
_AUXILIARIES: Final = frozenset("is are am was were".split())
_SUBJECTS: Final = frozenset("he she it they we i you who".split())
_CONDITIONS: Final = frozenset("when if once until unless before after".split())
_UNPLANNED: Final = frozenset(
    "attack attacks bombing bombings shooting shootings killing killings massacre massacres murder murders slayings "
    "explosion explosions blast blasts earthquake quake disaster disasters tragedy crash crashes accident incident "
    "hijacking hijackings assassination kidnapping kidnappings abduction riot riots uprising coup fire blaze flood "
    "floods collision collisions wreck sinking derailment floods tsunami hurricane tornado storm avalanche eruption outbreak raid invasion siege ambush collapse atrocities "
    "atrocity terrorist terror suicide".split()
)
_INTENDING: Final = frozenset("plans hopes aims pledges".split())  # nouns besides
_ARTICLES: Final = frozenset("a an the his her its their no".split())
_HAVING_TO: Final = frozenset(  # what followed them came to pass, or did not, in their own time: "began to sink"
    "had began begun started continued managed failed helped used came got went seemed appeared forced tried refused "
    "proved happened tended turned dared chose stopped paused returned able obliged compelled".split()
)
_LOOKING_AHEAD: Final = frozenset(  # what is promised, ordered or asked for "by Thursday" is to come
    "promised pledged vowed ordered asked urged demanded told instructed required requested wanted sought hoped expected "
    "due summoned set undertook guaranteed obliged given gave invited wants asks orders promises".split()
)
_PUTTING_OFF: Final = frozenset(  # what is put off "until Friday" is so still
    "postponed delayed deferred adjourned suspended extended moved rescheduled remanded detained banned barred jailed "
    "halted froze frozen granted allowed closed shut blocked stopped cancelled canceled valid prolonged renewed booked "
    "reserved left".split()
)
_PERMITTING: Final = frozenset("may can could must should would".split())
_DECIDING: Final = frozenset(
    "voted decided agreed planned threatened promised pledged vowed ordered resolved chose opted intend intended wanted "
    "offered urged asked told due free ready plan".split()
)
_NEARBY: Final = 8  # tokens before
_DONE_WITH: Final = frozenset("missed passed expired ignored broke breached after".split())
_STOPS: Final = frozenset(".!?;")
_PREPOSITIONS: Final = frozenset("on in at for".split())
_BEFORE_TO: Final = 4  # tokens
_NEAR_A_DEADLINE: Final = 8  # tokens before the noun
_NOT_ASKED: Final = object()
_STOP: Final = object()
_SUBJECT: Final = 7  # tokens; a condition and what it is about
_REACH: Final = 30  # tokens on either side; a clause is rarely longer, and the work stays bounded


def tense_at(tokens: Tokens, start: int, end: int) -> Tense:
    """The tense of the clause in which tokens start to before end stand."""
    if _is_told_to_be(tokens, start):
        return Tense.FUTURE
    before = range(start - 1, max(start - _REACH, -1), -1)
    after = range(end, min(end + _REACH, len(tokens)))
    if start and tokens.words[start - 1] == "that":  # which begins a clause: "he knew that Friday would be hard"
        before, after = after, before
    return _first_cue(tokens, before) or _first_cue(tokens, after) or Tense.NONE


def may_begin(tokens: Tokens, start: int) -> bool:
    """Whether the clause before a date permits or obliges: "vans may use it again from 1 February"."""
    return not _PERMITTING.isdisjoint(_clause_before(tokens, start)[-_NEARBY:])


def _first_cue(tokens: Tokens, indices: range) -> Tense | None:
    """What the nearest verb says before the sentence ends. Each token is asked once, however many dates stand by."""
    cues = tokens.cues
    for index in indices:
        found = cues.get(index, _NOT_ASKED)
        if found is _NOT_ASKED:
            found = cues[index] = _STOP if tokens.words[index] in _STOPS else _cue(tokens, index)
        if found:
            return None if found is _STOP else found
    return None


def tense_of_thing(tokens: Tokens, end: int) -> Tense:
    """The tense of what a date describes, where that tells: "Friday's report is due", "the July 7 bombings"."""
    after = tokens.words[end : end + 6]
    if not _UNPLANNED.isdisjoint(after[:1]):
        return Tense.PERFECT  # of what nobody plans there is no next one
    if after[:1] in (["deadline"], ["deadlines"]):
        near = {*after, *tokens.words[max(end - _NEAR_A_DEADLINE, 0) : end]}
        return Tense.FUTURE if _DONE_WITH.isdisjoint(near) else Tense.PAST
    for word, following in pairwise(after):
        if word in _STOPS or word in PAST_FORMS:
            break
        if word in _WILL or (word in _AUXILIARIES and following in _FUTURE):
            return Tense.FUTURE
    return Tense.NONE


def tense_until(tokens: Tokens, start: int, end: int) -> Tense:
    """The tense of "until Friday": past where the verb is, unless it says that something is put off."""
    if start == 0 or tokens.words[start - 1] in _STOPS:
        return tense_at(tokens, start, end)
    ahead = _LOOKING_AHEAD | _PUTTING_OFF
    clause = _clause_before(tokens, start)
    auxiliaries = {"was", "were", "had", "did"} & {*clause}
    if ("put", "off") in pairwise(clause) or {"postponed", "adjourned", "rescheduled", "delayed"} & {*clause}:
        return Tense.FUTURE
    if auxiliaries:
        return Tense.PAST
    return Tense.PAST if _verb_before(tokens, start, ahead) is Tense.PAST else Tense.FUTURE


def tense_by(tokens: Tokens, start: int, end: int) -> Tense:
    """The tense of "by Friday": ahead after what was promised, ordered or asked for."""
    found = tense_at(tokens, start, end)
    return _verb_before(tokens, start, _LOOKING_AHEAD) or found if found.is_past else found


def tense_of_past_thing(tokens: Tokens, start: int, end: int) -> Tense:
    """The tense of "the fire of 5 May", which has been; that of the clause for what is to come, and for "the end of"."""
    head = tokens.words[start - 2]
    if head in _UNPLANNED:
        return Tense.PERFECT
    found = tense_at(tokens, start, end)
    return found if found is Tense.FUTURE or found.is_past else Tense.PAST


def _clause_before(tokens: Tokens, start: int) -> list[str]:
    left = tokens.words[max(start - _REACH, 0) : start]
    return left[max((number + 1 for number, word in enumerate(left) if word in _STOPS), default=0) :]


def _verb_before(tokens: Tokens, start: int, ahead: frozenset[str]) -> Tense | None:
    """The tense of the nearest verb before a date in its sentence; the future for one of those that look ahead."""
    for index in range(start - 1, max(start - _REACH, -1), -1):
        if tokens.words[index] in _STOPS:
            return None
        if tokens.words[index] in ahead:
            return Tense.FUTURE
        if cue := _cue(tokens, index):
            return cue
    return None


def _is_told_to_be(tokens: Tokens, start: int) -> bool:
    """Whether the words before a date only say that something is then: "the vote is on Friday"."""
    if tokens.words[start] in _CONDITIONS or tokens.words[start] in ("from", "since"):
        return False
    verb = start - 1 - (start > 1 and tokens.words[start - 1] in _PREPOSITIONS)
    return verb > 0 and tokens.words[verb] in ("is", "are")


def _is_arranged(word: str, before: str, following: list[str]) -> bool:
    """Whether a verb in the present tells of what is to come."""
    if word in _COMING:
        return word not in _NOUNS_TOO or before not in _NO_SUBJECTS
    if word in ("takes", "goes", "take", "go") and not _EFFECT.isdisjoint(following):
        return True
    if before in ("he", "she") and (word[:-1] in _VERBS or word[:-2] in _VERBS):
        return True
    return (
        word in _COMING_OF_MANY and len(before) > 1 and (before[-1] == "s" or before in _SUBJECTS or before == "which")
    )


def _is_verb_of_intent(words: list[str], index: int) -> bool:
    """Whether "plans" is a verb: not in "announced plans on Monday" nor "its plans for a mill"."""
    before, following = words[index - 1] if index else "", "".join(words[index + 1 : index + 2])
    noun = before in _NO_SUBJECTS or before in PAST_FORMS or before.endswith("ed")
    return not noun and (following == "to" or following in _ARTICLES)


def _is_would(words: list[str], index: int) -> bool:
    """Whether "would" or its like governs a verb: "would attend", "would not attend"."""
    before = words[max(index - 2, 0) : index]
    return (before[-1:] == ["not"] and before[0] in _WOULD) or (
        before[-1:] != ["not"] and not _WOULD.isdisjoint(before[-1:])
    )


def _is_decided(tokens: Tokens, index: int) -> bool:
    """Whether "to" says what somebody decided on: "voted on Monday to strike", not "agreed to a truce"."""
    following = "".join(tokens.words[index + 1 : index + 2])
    if following in _ARTICLES or not following.isalpha() or following.endswith("s") or tokens.capitalised(index + 1):
        return False
    left = tokens.words[max(index - _BEFORE_TO, 0) : index]
    return not _DECIDING.isdisjoint(left) and _STOPS.isdisjoint(left) and "," not in left


def _is_participle(word: str) -> bool:
    return word in PAST_FORMS or word in _UNCHANGED or word.endswith("ed")


def _is_supposed(words: list[str], index: int) -> bool:
    """Whether a condition stands before a verb in its clause: "if talks are held in May"."""
    for word in reversed(words[max(index - _SUBJECT, 0) : index]):
        if word in _STOPS or word == ",":
            return False
        if word in _CONDITIONS:
            return True
    return False


def _cue(tokens: Tokens, index: int) -> Tense | None:
    """What one token says about time, if it is a verb that does."""
    word, words = tokens.words[index], tokens.words
    before = words[index - 1] if index else ""
    if before in _WILL or word in _FUTURE or (word in _AUXILIARIES and words[index + 1 : index + 2] == ["to"]):
        return Tense.FUTURE
    if word == "to" and _is_decided(tokens, index):
        return Tense.FUTURE
    if word in _INTENDING and _is_verb_of_intent(words, index):
        return Tense.FUTURE
    if (word in _VERBS or word == "be") and (before == "to" or _is_would(words, index)):
        return None if before == "to" and index > 1 and words[index - 2] in _HAVING_TO else Tense.FUTURE
    if before == "have" and words[max(index - 2, 0) : index - 1] == ["to"] and index > 2:
        if words[index - 3] in _AUXILIARIES:
            return Tense.FUTURE  # "was to have crossed"
    if before == "be" or (before == "been" and index > 1):
        return None  # a passive: its auxiliary tells, further to the left
    if before in ("is", "are") and _is_participle(word) and _is_supposed(words, index):
        return Tense.FUTURE
    if word == "had" or (before == "had" and (word in PAST_FORMS or word.endswith("ed"))):
        return Tense.PERFECT
    if word in PAST_FORMS or (word in _UNCHANGED and before not in _AFTER_ITS_BASE):
        return Tense.PAST
    if _is_arranged(word, before, words[index + 1 : index + 4]):
        return Tense.FUTURE
    if word.endswith("ed") and len(word) > 3 and word not in _NOT_PAST and not tokens.capitalised(index):
        return Tense.PAST
    if before in _SUBJECTS and word.endswith("s") and len(word) > 2:
        return Tense.FUTURE if index > 1 and words[index - 2] in _CONDITIONS else Tense.PRESENT
    return Tense.PRESENT if word in _PRESENT else None
