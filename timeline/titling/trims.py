"""Where a clause may end earlier, or its subject be shorter, with what is left still complete and true."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from timeline.syntax import valency
from timeline.syntax.tagged import Tagged, Word
from timeline.titling.gaps import is_superlative

_PLACES: Final = re.compile(
    r"""(?<=[nNS0ma>uvj])(?:
      [pys] | ,?[pt]?r | u | g(?=[dmhtpyN0aT]) | ,?c(?=[a!]?[xHMvj]) | c(?=T)
    | (?P<lesser>t(?=a?j) | c(?=d)) | (?P<least>[ot](?=[dnNSg0]))
    )""",
    re.VERBOSE,
)
_KEPT: Final = frozenset("without except unless if whether until till instead rather than of unlike".split())
_NEGATED: Final = frozenset("because before since as for after due until".split())  # "not ... because of the rain"
_LIMITS: Final = frozenset("only just even not both either solely merely".split())
_NO: Final = frozenset("few little not never no nobody none nothing neither nor cannot hardly barely".split())
_MEASURES: Final = frozenset("in since for of to ever among on".split())  # what "the lowest" is measured by
_EXTREMES: Final = frozenset("first last only most worst best least".split())
_SIMILES: Final = frozenset("as such same so well far long soon".split())
_COMPLEMENTS: Final = frozenset("as of with from into on in to for".split())
_FROM: Final = frozenset("after before from into off above below behind ahead".split())
_WITH_TO: Final = frozenset("due according prior owing thanks".split())
_UNITS: Final = frozenset(
    "second seconds minute minutes hour hours day days week weeks month months year years mile miles metre metres "
    "meter meters kilometre kilometres kilometer kilometers foot feet km m".split()
)
_PAIRS: Final = (("between", "and"), ("both", "and"), ("either", "or"), ("neither", "nor"))
_COPULA: Final = re.compile("[xeHv]a*$")
_OBJECTS: Final = frozenset("adnNSg0hm<r")
_FAR: Final = 12  # rows

_ASIDE: Final = re.compile("[xHM]*[vu]a*[dnNSm0g-]*(?P<aside>p[adnNS0gopy-]*)T")
_DESCRIBED: Final = re.compile(r"[adnNS0g-]*?n(?P<name>N+)$")
_FURTHER: Final = re.compile(r"[adnNSgo-]*[nNS](?P<tail>[pury]|t(?=[dnNS])|g(?=[dmhtpy]))")
_NOT_NAMED: Final = frozenset(
    """former late new then deputy acting ex western eastern northern southern rival anti pro central north south east
    west first last next only other early old""".split()
)
_COUNTED: Final = frozenset("all every each no few most many any some only half both none several much more".split())


def places(words: Sequence[Word], letters: str, verb: int, end: int) -> Iterator[tuple[int, int]]:
    """The rows up to `end` before which the clause may end, the last first; and how poor a choice that is, 0 to 3."""
    for found in reversed([*_PLACES.finditer(letters, verb + 1, end)]):
        at = found.start()
        if parts_pair(words, letters, at, verb) or _falsifies(words, letters, at, verb):
            continue
        if _is_whole(words, letters, at, verb):
            definite = found["least"] and _is_definite(letters, at)
            yield at, 1 if found["lesser"] or definite else 2 if found["least"] else 0


def parts_pair(words: Sequence[Word], letters: str, at: int, verb: int) -> bool:
    """Whether the place lies within a quotation, or between "between" and its "and"."""
    if letters.count("<", 0, at) != letters.count(">", 0, at) and ">" in letters[at:]:
        return True
    lows = [word.low for word in words[verb:at]]
    if words[at].low == "as" and not _SIMILES.isdisjoint(lows[-5:]):
        return True
    return any(first in lows and mate not in lows[lows.index(first) :] for first, mate in _PAIRS)


def _falsifies(words: Sequence[Word], letters: str, at: int, verb: int) -> bool:
    """Whether what would go is a condition, or is denied, or measures a superlative."""
    opener = words[at].low
    if opener in _KEPT and letters[at] != "o":
        return True
    if words[at - 1].low in _LIMITS or _denies(words, letters, at):
        return True
    if opener in _NEGATED and not _NO.isdisjoint(word.low for word in words[:at]):
        return True
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


def _is_whole(words: Sequence[Word], letters: str, at: int, verb: int) -> bool:
    """Whether what comes before the place can end there."""
    opens, following = letters[at], letters[at + 1 : at + 2]
    if opens in "ot" and following != "j":
        return _is_enough(words, letters, at) and not _bids(words, letters, at, verb)
    if opens == "p" and (
        (following not in _OBJECTS and words[at].low not in _WITH_TO)
        or (words[at].low in ("about", "over", "around") and following == "0")
    ):
        return False
    if not _can_end(words, letters, at, verb):
        return False
    if opens == "t" and letters[at - 1] in "vju":
        return False  # "continued | to go"
    if opens == "t" and letters[at - 2] == "N" and words[at - 1].letter == "i":
        return False  # "that the union agree | to go"
    if words[at].low in _FROM and words[at - 1].low in _UNITS:
        return False  # "ten seconds | after the start"
    if opens == "t":
        return words[at - 1].low not in valency.OWING and not _bids(words, letters, at, verb)
    in_order = words[at + 1 : at + 2] and words[at + 1].low == "order"
    return bool(in_order) or words[at].low not in _COMPLEMENTS or not _owes(words, letters, at, verb)


def _can_end(words: Sequence[Word], letters: str, at: int, verb: int) -> bool:
    """Whether a clause may end in the word before the place."""
    low = words[at - 1].low
    match letters[at - 1]:
        case "v":
            return low in valency.ALONE
        case "j":
            return low in valency.ALONE_TO
        case "u":
            return low not in valency.BOUND and letters[at] != "t" and _COPULA.search(letters, 0, at - 1) is not None
        case "a" if letters[at - 2] == "v" or at - 1 == verb:
            return words[at - 2].low in valency.ALONE
        case "a":
            return letters[at - 2] not in "xeHM"
        case "n":
            return letters[at - 2] not in "xea" or not _COPULA.search(letters, 0, at - 1)
    return True


def _is_enough(words: Sequence[Word], letters: str, at: int) -> bool:
    """Whether the noun before "of" or "to" says enough: "the licence | of the company"."""
    low = words[at - 1].low
    return letters[at - 1] in "nS" and low not in valency.PARTITIVE and low not in valency.OWING


def _is_definite(letters: str, at: int) -> bool:
    return letters[at - 2] == "d" or letters[at - 3 : at - 1] in ("dn", "dN")


def _bids(words: Sequence[Word], letters: str, at: int, verb: int) -> bool:
    """Whether a verb such as "urge" still waits for what is to be done."""
    return any(words[place].low in valency.BIDDING for place in range(at - 1, verb - 1, -1) if letters[place] in "vuj")


def _owes(words: Sequence[Word], letters: str, at: int, verb: int) -> bool:
    """Whether a verb such as "accuse" still waits for its preposition."""
    for place in range(at - 1, verb - 1, -1):
        if letters[place] in "py":
            return False
        if letters[place] in "vuj":
            return words[place].low in valency.WITH_MORE
    return False


def narrowed(tagged: Tagged, rows: list[int], lead: int, verb: int, *, keep: bool) -> Iterator[tuple[list[int], bool]]:
    """The rows of a clause whose first `lead` stand before its subject; then with less and less, where that stays true.

    `keep` says that what stands before the subject must stay. With each, whether it is a poor choice.
    """
    yield rows, False
    if lead and not keep:
        yield rows[lead:], False
    if found := _ASIDE.match("".join([tagged.letters[row] for row in rows[verb : verb + 16]])):
        yield rows[: verb + found.start("aside")] + rows[verb + found.end("aside") :], False
    subject = rows[lead:verb]
    letters = "".join([tagged.letters[row] for row in subject])
    if any(one in "xHMv" for one in letters):
        return
    lows = [tagged.words[row].low for row in subject]
    before = rows[:lead] if keep else []
    if (named := _DESCRIBED.match(letters)) and lows[named.start("name") - 1] not in _NOT_NAMED:
        yield before + rows[lead + named.start("name") :], False
    if (found := _FURTHER.match(letters)) and _may_shorten(letters, lows, found.start("tail")):
        yield before + subject[: found.start("tail")] + rows[verb:], True


def _may_shorten(letters: str, lows: list[str], at: int) -> bool:
    """Whether a subject means the same without what follows a row: "all ships | in the port" does not."""
    if letters[0] == "0" or _COUNTED & {*lows[:at]}:
        return False
    return letters[at - 1] != "N" or lows[at] != "for"  # "the Foundation for the Arts"
