"""Where a clause may end earlier, or its subject be shorter, with what is left still complete and true."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from timeline.syntax.part import VERBS
from timeline.syntax.tagged import Word
from timeline.titling.bonds import is_superlative
from timeline.titling.endings import is_whole
from timeline.titling.facts import is_contracted, is_denied

_PLACES: Final = re.compile(
    r"""(?<=[nNS0ma>uvjg])(?:
      [pys] | ,?[pt]?r | u(?![nS]) | g(?=[dmhtpyN0aT]) | ,?c(?=[a!]?[xHMvj]) | c(?=T)
    | (?P<lesser>t(?=a?j) | c(?=[dg])) | (?P<list>,(?=[adnNSg0-]{1,6},)) | (?P<least>[ot](?=[dnNSg0]))
    )""",
    re.VERBOSE,
)
_KEPT: Final = frozenset("without except unless if whether until till instead rather than of unlike".split())
_NEGATED: Final = frozenset("because before since as for after due until".split())  # "not ... because of the rain"
_DECISIVE: Final = frozenset("until till because unless".split())
_LIMITS: Final = frozenset(
    """only just even not both either solely merely partly partially mainly largely mostly chiefly primarily more
    less""".split()
)
_NO: Final = frozenset("few little not never no nobody none nothing neither nor cannot hardly barely".split())
_MEASURES: Final = frozenset("in since for of to ever among on".split())  # what "the lowest" is measured by
_EXTREMES: Final = frozenset("first last only most worst best least".split())
_SIMILES: Final = frozenset("as such same so well far long soon".split())
_ADJECTIVE: Final = re.compile("(?:ic|al|ive|ous|ful|ary|ian|ish|ese|able|ible|less|ern|ant|ent|y)$")
_STATED: Final = re.compile("[xHMvXj!]")
_PAIRS: Final = (("between", "and"), ("both", "and"), ("either", "or"), ("neither", "nor"))
_LATER_VERB: Final = re.compile("[ugpo](?:[^,;:~.rTsfcbvhmxHM]|(?<=0)c(?=0))*[xHMv]")
_WITHIN_NAMES: Final = frozenset("for on against to".split())
_TELLING_WHICH: Final = frozenset("over about between for against".split())
_FAR: Final = 12  # rows


def places(words: Sequence[Word], letters: str, verb: int, end: int) -> Iterator[tuple[int, int]]:
    """The rows up to `end` before which the clause may end, the last first; and how poor a choice that is, 0 to 3."""
    group = VERBS.match(letters, verb)
    for found in reversed([*_PLACES.finditer(letters, group.end() if group else verb + 1, end)]):
        at = found.start()
        quoted = is_quoted(letters, at)
        if quoted:
            continue
        if letters[at - 1 : at + 2] in ("NpN", "NtN") and words[at].low in _WITHIN_NAMES:
            continue  # "the Council for Wales"
        if _parts_pair(words, at, verb) or _falsifies(words, letters, at, verb) or _is_subject(letters, at):
            continue
        if found["list"] and ("," in letters[verb:at] or is_adjective(words, at)):
            continue  # "burned mills, | barns, and houses", but not "mills, barns, | and houses"
        if is_whole(words, letters, at, verb):
            if letters[at] == "o" and _is_definite(letters, at):
                continue  # "the publication | of the list"
            definite = found["least"] and _is_definite(letters, at)
            poor = found["least"] or quoted
            lesser = found["lesser"] or found["list"] or definite or _is_known_by(words, letters, at)
            yield at, 1 if lesser else 2 if poor else 0


def is_adjective(words: Sequence[Word], at: int) -> bool:
    """Whether adjectives stand on both sides of a comma: "the last diplomatic, | military, and civilian staff"."""
    return all(_ADJECTIVE.search(word.low) for word in words[at - 1 : at + 2 : 2])


def is_quoted(letters: str, at: int) -> bool:
    """Whether the place lies within a quotation."""
    return letters.count("<", 0, at) != letters.count(">", 0, at) and ">" in letters[at:]


def _says(letters: str, at: int) -> bool:
    """Whether the quotation in which a place lies is a statement, not only a noun."""
    return _STATED.search(letters, letters.rfind("<", 0, at), letters.find(">", at)) is not None


def parts_pair(words: Sequence[Word], letters: str, at: int, verb: int) -> bool:
    """Whether the place lies within a quotation, or between "between" and its "and"."""
    return is_quoted(letters, at) or _parts_pair(words, at, verb)


def _parts_pair(words: Sequence[Word], at: int, verb: int) -> bool:
    lows = [word.low for word in words[verb:at]]
    if words[at].low == "as" and not _SIMILES.isdisjoint(lows[-5:]):
        return True
    if "only" in lows and "not" in lows[: lows.index("only")] and "but" not in lows:
        return True
    return any(first in lows and mate not in lows[lows.index(first) :] for first, mate in _PAIRS)


def _is_subject(letters: str, at: int) -> bool:
    """Whether the noun before a place is what a later verb is said of: "expected the men | held in Kelm would"."""
    return letters[at - 1] in "nNS0" and _LATER_VERB.match(letters, at) is not None


def _falsifies(words: Sequence[Word], letters: str, at: int, verb: int) -> bool:
    """Whether what would go is a condition, or is denied, or measures a superlative."""
    opener = words[at].low
    if opener in _KEPT and letters[at] != "o":
        return True
    if letters[at] in "ps" and letters[at - 1] in "vjua" and is_denied(letters, words, verb, at):
        return True  # "did not meet | in Kelm" says nothing of other towns
    if words[at - 1].low in _LIMITS or _denies(words, letters, at):
        return True
    if not _NO.isdisjoint(word.low for word in words[:at]) or is_contracted(letters, words, 0, at):
        return opener in _NEGATED or not _DECISIVE.isdisjoint(word.low for word in words[at:])
    return opener in _MEASURES and any(map(_is_extreme, words[max(at - 4, verb) : at]))


def _denies(words: Sequence[Word], letters: str, at: int) -> bool:
    """Whether what would go, up to the next joint, holds a negation: "negotiates | with nobody"."""
    for place in range(at, min(at + _FAR, len(words))):
        if place > at and letters[place] in ",;:~rTs":
            return False
        if letters[place] == "!" or (words[place].low in _NO and words[place - 1].low != "a"):
            return True
    return False


def _is_extreme(word: Word) -> bool:
    low = word.low
    return word.letter != "N" and (low in _EXTREMES or is_superlative(low))


def _is_definite(letters: str, at: int) -> bool:
    return letters[at - 2] == "d" or letters[at - 3 : at - 1] in ("dn", "dN")


def _is_known_by(words: Sequence[Word], letters: str, at: int) -> bool:
    """Whether what follows tells which thing is meant: "amid the row | over the bridge"."""
    if "r" in letters[at : at + 2] and letters[at - 1] in "nS":
        return any(word.low == "the" for word in words[max(at - 4, 0) : at - 1])  # "the same old mill | where"
    return words[at].low in _TELLING_WHICH and letters[at - 1] in "nS" and words[at - 2].low == "the"
