"""What a sentence says happens, and how surely: its verbs with their auxiliaries."""

from collections.abc import Iterator
from enum import StrEnum
from functools import lru_cache
from typing import Final, NamedTuple

from timeline.telling import forms
from timeline.telling.words import Words


class Mood(StrEnum):
    """What the auxiliaries make of a verb."""

    PAST = "it happened"
    PERFECT = "it has happened"
    PRESENT = "it happens"
    FUTURE = "it will happen"
    DUTY = "it must happen"
    WOULD = "it would happen"
    POSSIBLE = "it may happen"
    SUPPOSED = "it could have happened"
    AHEAD = "it is to happen"
    MEANT = "it was to happen"
    BARE = "to happen"


class Predicate(NamedTuple):
    """A verb with its auxiliaries: rows of the words, end exclusive, and the verb itself in small letters."""

    start: int
    end: int
    head: str
    mood: Mood
    negated: bool = False
    passive: bool = False


_SAYING: Final = frozenset("saying adding telling warning announcing stating noting claiming insisting".split())
_NOUNS_ALIKE: Final = frozenset("left set cut hit cost read bid put split spread bound felt found".split())


def predicates(words: Words) -> tuple[Predicate, ...]:
    """Every predicate of a sentence, in order."""
    return tuple(_predicates(words))


def _predicates(words: Words) -> Iterator[Predicate]:
    free = 0
    for row, word in enumerate(words.low):
        if _may_begin(word) and row >= free and (found := _predicate(words, row)):
            yield found
            free = found.end


@lru_cache(maxsize=1 << 16)
def _may_begin(word: str) -> bool:
    """Whether a predicate may begin with a word at all; most do not."""
    if word in ("to", "not") or word in forms.AUXILIARIES:
        return True
    verbal = word in forms.PLANS or word in _SAYING or word in forms.PRESENT or word in forms.PRESENT_OR_NOUN
    return word.isalpha() and (verbal or forms.is_past(word))


def _predicate(words: Words, row: int) -> Predicate | None:
    """The predicate that begins at a row."""
    first = words.low[row]
    if first == "to" or (first == "not" and words.at(row + 1) == "to"):
        return _infinitive(words, row)
    if first in forms.AUXILIARIES:
        return None if _names(words, row) else _with_auxiliaries(words, row)
    if not first.isalpha() or (words.capital(row) and row):
        return None
    if first in forms.PLANS and _leads_on(words, row):
        return Predicate(row, row + 1, first, Mood.AHEAD)
    if forms.is_past(first):
        return None if _describes(words, row) else Predicate(row, row + 1, first, Mood.PAST, _is_never(words, row))
    if first in _SAYING and words.at(row - 1) in (",", "who"):
        return Predicate(row, row + 1, first, Mood.PAST)
    if (first in forms.PRESENT or first in forms.PRESENT_OR_NOUN) and _is_present(words, row):
        return Predicate(row, row + 1, first, Mood.PRESENT)
    return None


def _is_never(words: Words, row: int) -> bool:
    """As in "He never came", "he not only came"."""
    return forms.negates(words.at(row - 1), "") and words.at(row - 2) not in forms.AUXILIARIES


def _names(words: Words, row: int) -> bool:
    """Whether what looks like an auxiliary is a name or a noun: May, Will, "the will"."""
    if words.low[row] not in ("may", "will", "might", "can"):
        return False
    return (words.capital(row) and row > 0) or words.at(row - 1) in ("the", "a", "his", "her", "their", "its")


def _describes(words: Words, row: int) -> bool:
    """Whether a past form stands before its noun as an adjective does: "the proposed deal", "the left"."""
    if words.at(row - 1) not in forms.DETERMINERS:
        return False
    following = words.at(row + 1)
    noun = following.isalpha() and following not in forms.FUNCTION and not forms.is_adverb(following)
    return noun or words.low[row] in _NOUNS_ALIKE or words.at(row - 1) in ("the", "a", "an", "its", "his", "their")


def _is_present(words: Words, row: int) -> bool:
    """Whether a form that may be a noun is a verb here, by what stands on either side."""
    word, before, following = words.low[row], words.at(row - 1), words.at(row + 1)
    if before in forms.DETERMINERS - {"that"} or before in forms.PREPOSITIONS or not before or before == "to":
        return False
    if word in forms.PRESENT:
        return True
    subject = words.capital(row - 1) or before in forms.PRONOUNS or forms.is_adverb(before)
    plural = before.endswith("s") and not before.endswith(("ss", "us", "is", "'s"))
    agrees = subject or before.isalpha() if word.endswith("s") else before in forms.PRONOUNS or plural or subject
    after_verb = forms.is_past(before) or before in forms.AUXILIARIES
    return agrees and not after_verb and (following in forms.OBJECTS or words.capital(row + 1))


def _leads_on(words: Words, row: int) -> bool:
    """Whether a participle of planning says what is planned, or for when: "due in May", "set to open"."""
    if words.at(row + 1) == "to":
        return _is_base(words, row + 2)
    return words.at(row + 1) == "for" or (
        words.low[row] in forms.DUE
        and (words.at(row + 1) in ("in", "on", "at", "by", "this", "next", "later", "within"))
    )


def _is_base(words: Words, row: int) -> bool:
    """Whether the word after "to" is a verb."""
    while forms.is_adverb(words.at(row)) or words.at(row) in ("not", "be"):
        if words.at(row) == "be":
            return True
        row += 1
    word = words.at(row)
    if not word.isalpha() or words.capital(row) or word in forms.FUNCTION or word in forms.NOUNS_AFTER_TO:
        return False
    return not word.endswith(("ing", "ers", "ions")) and (not word.endswith("s") or word.endswith("ss"))


def _infinitive(words: Words, row: int) -> Predicate | None:
    """As in "To meet", "not to have met", "to be held"."""
    negated = words.low[row] == "not" and words.at(row - 1) not in ("or", "whether")
    after = row + 1 + (words.low[row] == "not")
    if not _is_base(words, after) or words.at(row - 1) == "according":
        return None
    while forms.is_adverb(words.at(after)) or words.at(after) == "not":
        negated |= words.at(after) == "not"
        after += 1
    if words.at(after) in ("be", "have"):
        found = _with_auxiliaries(words, after)
        return found._replace(start=row, mood=Mood.BARE, negated=negated or found.negated)
    return Predicate(row, after + 1, words.at(after), Mood.BARE, negated)


def _with_auxiliaries(words: Words, row: int) -> Predicate:
    """A chain of auxiliaries, and the verb that follows it."""
    chain: list[str] = []
    negated, end = False, row
    while end < len(words):
        word = words.low[end]
        if word in forms.AUXILIARIES:
            chain.append(word)
        elif word not in forms.NEGATIONS and not forms.is_adverb(word):
            break
        negated |= forms.negates(word, words.at(end + 1))
        end += 1
    found = Predicate(row, end, "have" if chain[-1] in forms.HAVE else "be", _mood(chain), negated)
    return _completed(words, found, chain)


def _completed(words: Words, found: Predicate, chain: list[str]) -> Predicate:
    """With the main verb, where one follows."""
    end, verb, last = found.end, words.at(found.end), chain[-1]
    whole = found._replace(end=end + 1, head=verb)
    if last in forms.BE:
        if verb in forms.PLANS and _leads_on(words, end):
            return whole._replace(mood=_planned(chain))
        if verb == "to" and _is_base(words, end + 1):
            told = _infinitive(words, end) or found
            return told._replace(start=found.start, mood=_planned(chain), negated=found.negated or told.negated)
        passive = forms.is_participle(verb)
        return whole._replace(passive=passive) if passive or forms.is_progressive(verb) else found
    if last in forms.HAVE:
        if verb == "to" and _is_base(words, end + 1):
            told = _infinitive(words, end) or found
            return told._replace(start=found.start, mood=Mood.DUTY, negated=found.negated or words.at(end - 1) == "yet")
        return whole if forms.is_participle(verb) else found._replace(mood=_owning(chain, found.mood))
    bare = verb.isalpha() and verb not in forms.FUNCTION and not words.capital(end)
    return whole if bare else found._replace(head=last)


def _owning(chain: list[str], mood: Mood) -> Mood:
    """As in "Has" as a verb of its own tells of what is."""
    return Mood.PRESENT if len(chain) == 1 and mood is Mood.PERFECT else mood


def _planned(chain: list[str]) -> Mood:
    """What "is to", "was due to" and "has been set for" say."""
    return Mood.MEANT if chain[0] in forms.WERE else Mood.AHEAD


def _mood(chain: list[str]) -> Mood:
    first, perfect = chain[0], "have" in chain[1:]
    if first in forms.WILL:
        return Mood.FUTURE
    if first in forms.MUST:
        return Mood.DUTY if not perfect else Mood.PAST if first == "must" else Mood.SUPPOSED
    if first in forms.WOULD or first in forms.MAY:
        return Mood.SUPPOSED if perfect else Mood.WOULD if first in forms.WOULD else Mood.POSSIBLE
    if first in forms.WERE:
        return Mood.PAST
    return Mood.PERFECT if first in forms.HAVE else Mood.PRESENT
