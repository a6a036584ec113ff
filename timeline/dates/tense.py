"""What one verb says of time: what was, what is, or what is to come."""

from enum import StrEnum
from typing import Final

from timeline.dates import verbs
from timeline.dates.tokens import Tokens


class Tense(StrEnum):
    """What the verb says; NONE where there is no verb to ask."""

    PAST = "past"
    PERFECT = "past perfect"  # what had been before the time that the text tells of
    PRESENT = "present"
    FUTURE = "future"  # of the day of writing, or of the time that the text tells of: "it would close in May"
    WILL = "will"  # of the day of writing and no other
    NONE = "none"

    @property
    def is_past(self) -> bool:
        """Whether it tells of what was."""
        return self in (Tense.PAST, Tense.PERFECT)

    @property
    def is_ahead(self) -> bool:
        """Whether it tells of what is to come."""
        return self in (Tense.FUTURE, Tense.WILL)


class _Silent(dict[str, bool]):
    """Whether a word says nothing of time, whatever stands around it, unless one that wakes it stands before."""

    def __missing__(self, word: str) -> bool:
        if len(self) >= _REMEMBERED:
            self.clear()
        speaks = word in verbs.SPEAKING or (word.isalpha() and word.endswith(("s", "ed")))
        self[word] = not speaks
        return not speaks


SILENT: Final = _Silent()
WAKING: Final = verbs.WILL | {"have"}
_REMEMBERED: Final = 1 << 14  # words
_BEFORE_TO: Final = 4  # tokens
_SUBJECT: Final = 7  # tokens; a condition and what it is about


def _is_arranged(tokens: Tokens, index: int) -> bool:
    """Whether a verb in the present tells of what is to come."""
    words = tokens.words
    word, before = words[index], words[index - 1]
    if word in verbs.COMING:
        has_object = tokens.capitalised(index + 1) or words[index + 1] in verbs.ARTICLES
        noun = before in verbs.NO_SUBJECTS and not (before == "and" and has_object)
        return word not in verbs.NOUNS_TOO or not noun
    if word in ("takes", "goes", "take", "go") and not verbs.EFFECT.isdisjoint(words[index + 1 : index + 4]):
        return True
    if before in ("he", "she") and word[-1] == "s" and (word[:-1] in verbs.BASES or word[:-2] in verbs.BASES):
        return True
    return (
        word in verbs.COMING_OF_MANY
        and len(before) > 1
        and (before[-1] == "s" or before in verbs.SUBJECTS or before == "which")
    )


def _is_verb_of_intent(words: list[str], index: int) -> bool:
    """Whether "plans" is a verb: not in "announced plans on Monday" nor "its plans for a mill"."""
    before, following = words[index - 1], words[index + 1]
    noun = before in verbs.NO_SUBJECTS or before in verbs.PAST_FORMS or before.endswith("ed")
    return not noun and (following == "to" or following in verbs.ARTICLES)


def _is_would(tokens: Tokens, index: int) -> bool:
    """Whether "would" or its like governs a verb: "would attend", "would not attend"; not "in May open war began"."""
    verb = index - 1 - (index > 1 and tokens.words[index - 1] == "not")
    return verb >= 0 and tokens.words[verb] in verbs.WOULD and not tokens.capitalised(verb)


def _is_decided(tokens: Tokens, index: int) -> bool:
    """Whether "to" says what somebody decided on: "voted on Monday to strike", not "agreed to a truce"."""
    following = tokens.words[index + 1]
    if not following.isalpha() or following in verbs.ARTICLES:
        return False
    if following.endswith("s") or tokens.capitalised(index + 1):  # a noun
        return False
    left = tokens.words[max(index - _BEFORE_TO, 0) : index]
    return not verbs.DECIDING.isdisjoint(left) and verbs.STOPS.isdisjoint(left) and "," not in left


def _is_participle(word: str) -> bool:
    return word in verbs.PAST_FORMS or word in verbs.UNCHANGED or word.endswith("ed")


def _is_supposed(words: list[str], index: int) -> bool:
    """Whether a condition stands before a verb in its clause: "if talks are held in May"."""
    for word in reversed(words[max(index - _SUBJECT, 0) : index]):
        if word in verbs.STOPS or word == ",":
            return False
        if word in verbs.CONDITIONS:
            return True
    return False


def cue(tokens: Tokens, index: int) -> Tense | None:
    """What one token says about time, if it is a verb that does."""
    words = tokens.words
    word, before = words[index], words[index - 1]
    if before in verbs.WILL or word in verbs.WILL or (word in ("is", "are") and words[index + 1] == "to"):
        return Tense.WILL
    if _is_to_come(words, index):
        return Tense.FUTURE
    if not word.isalpha():
        return None
    if _is_intended(tokens, index):
        return Tense.FUTURE
    if word in verbs.BASES and (before == "to" or _is_would(tokens, index)):
        return None if before == "to" and index > 1 and words[index - 2] in verbs.HAVING_TO else Tense.FUTURE
    if before == "be" or (before == "been" and index > 1):
        return None  # a passive: its auxiliary tells, further to the left
    return _past_cue(tokens, index) or _present_cue(words, index)


def _is_to_come(words: list[str], index: int) -> bool:
    """Whether a verb says by itself that something is to come, or was: "is due", "was to have"."""
    word, before = words[index], words[index - 1]
    if word in verbs.FUTURE:
        return True
    if before in ("is", "are") and (word in verbs.ARRANGED or word in verbs.FORETOLD):
        return True
    if word in verbs.AUXILIARIES and words[index + 1] == "to":
        return True
    return before == "have" and words[index - 2] == "to" and words[index - 3] in verbs.AUXILIARIES


def _is_intended(tokens: Tokens, index: int) -> bool:
    """Whether something is meant or supposed: "plans a visit", "voted to strike", "if it is held"."""
    word, words = tokens.words[index], tokens.words
    if word == "to":
        return _is_decided(tokens, index)
    if word in verbs.INTENDING:
        return _is_verb_of_intent(words, index)
    return index > 0 and words[index - 1] in ("is", "are") and _is_participle(word) and _is_supposed(words, index)


def _past_cue(tokens: Tokens, index: int) -> Tense | None:
    words = tokens.words
    word, before = words[index], words[index - 1]
    if word == "had" or (before == "had" and (word in verbs.PAST_FORMS or word.endswith("ed"))):
        return Tense.PERFECT
    if word in verbs.PAST_FORMS or (word in verbs.UNCHANGED and before not in verbs.AFTER_ITS_BASE):
        return Tense.PAST
    if _is_arranged(tokens, index):
        return Tense.FUTURE
    regular = word.endswith("ed") and len(word) > 3 and word not in verbs.NOT_PAST
    return Tense.PAST if regular and not tokens.capitalised(index) else None


def _present_cue(words: list[str], index: int) -> Tense | None:
    word, before = words[index], words[index - 1]
    if before in verbs.SUBJECTS and word.endswith("s") and len(word) > 2:
        return Tense.FUTURE if index > 1 and words[index - 2] in verbs.CONDITIONS else Tense.PRESENT
    return Tense.PRESENT if word in verbs.PRESENT else None
