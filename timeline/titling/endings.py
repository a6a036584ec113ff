"""Whether what stands before a row of a clause can be its end: what its verbs and nouns wait for has come."""

import re
from collections.abc import Sequence
from typing import Final

from timeline.syntax import valency
from timeline.syntax.tagged import Word

_ATTRIBUTES: Final = frozenset("being first second third fourth last next latest other same new former".split())
_INDEFINITE: Final = frozenset("everything nothing anything something all much little everyone anyone nobody".split())
_FROM: Final = frozenset("after before from into off above below behind ahead".split())
_BEYOND: Final = frozenset("above below behind ahead short".split())
_WITH_TO: Final = frozenset("due according prior owing thanks".split())
_UNITS: Final = frozenset(
    "second seconds minute minutes hour hours day days week weeks month months year years mile miles metre metres "
    "meter meters kilometre kilometres kilometer kilometers foot feet km m".split()
)
_PERFECT: Final = re.compile("H[a!]*$")
_GONE: Final = frozenset("gone risen fallen begun sunk fled left".split())
_COPULA: Final = re.compile("[xeHv]a*$")
_NUMBERS: Final = frozenset("two three four five six seven eight nine ten eleven twelve".split())
_OBJECTS: Final = frozenset("adnNSg0hm<r")
_BIDDEN: Final = re.compile("[opygu][^,;:~.rTsfcbxHMv]{1,14}t[a!]?[je]")
_BARE: Final = re.compile("[poty]n+$")
_BIDDING_FOR: Final = frozenset(
    "call called calls calling ask asked asks press pressed push pushed wait waited waits waiting".split()
)
_WANTING: Final = frozenset("expect expected expects want wanted wants urge urged urges require requires".split())
_GOVERNOR: Final = re.compile("[pvjug][adnNS0o-]*$")
_OBJECTIVE: Final = frozenset(  # what follows their object is said of it
    "get gets got getting keep keeps kept leave leaves left find finds found want wants wanted see saw".split()
)
_SIDES: Final = frozenset("for against".split())
_BEGINNING: Final = frozenset("stop stopped start started begin began finish finished continue resume".split())
_MADE_SO: Final = re.compile("[vujg][hm]d?[an]+$")
_MAKING: Final = frozenset("make makes made making find finds found finding think thinks thought consider".split())
_REQUIRING: Final = frozenset("requiring asking urging ordering forcing allowing obliging".split())
_SPENDING: Final = frozenset("spend spends spent spending".split())
_MONEY: Final = frozenset("$£€¥")
_CURRENCIES: Final = frozenset("dollars pounds euros crowns francs rubles rupees yen yuan won dlrs stg".split())
_POWERS: Final = frozenset("thousand million billion trillion m bn".split())
_FAR: Final = 12  # rows


def is_whole(words: Sequence[Word], letters: str, at: int, verb: int) -> bool:
    """Whether what comes before the place can end there."""
    opens, following = letters[at], letters[at + 1 : at + 2]
    if _is_bound(words, letters, at):
        return False
    if _is_measured(words, letters, at) or (opens in "gu" and _belongs(words, letters, at)):
        return False
    if _awaits(words, letters, at, verb) or any(word.low == "what" for word in words[max(at - 4, 0) : at]):
        return False
    if "r" in letters[at : at + 3] and _bids(words, letters, at, verb):
        return False  # "asked the judge | who came to leave"
    if _BIDDEN.match(letters, at) and _bids_for(words, at, verb):
        return False  # "called for the law | of the town to be changed"
    if opens in "ot" and following != "j":
        return _is_enough(words, letters, at) and not _bids(words, letters, at, verb)
    if opens == "p" and (
        (following not in _OBJECTS and words[at].low not in _WITH_TO)
        or (words[at].low in ("about", "over", "around") and following == "0")
    ):
        return False
    if not _can_end(words, letters, at, verb) or words[at - 1].low in valency.LINKING:
        return False
    return opens != "t" or _is_purpose(words, letters, at, verb)


def _is_order(words: Sequence[Word], at: int) -> bool:
    """Whether "in | order to" stands there."""
    return at < len(words) and words[at].low == "order"


def _is_bound(words: Sequence[Word], letters: str, at: int) -> bool:
    """Whether a word before the place says nothing without the next: "everything | within its power"."""
    opener, low = words[at].low, words[at - 1].low
    if low in _ATTRIBUTES or (low in _NUMBERS and letters[at - 2] == "o"):
        return True  # "in the first | set of laws", "one of five | named"
    if opener in ("for", "to", "that") and (made := _MADE_SO.search(letters, max(at - _FAR, 0), at)):
        it, verb = words[made.start() + 1].low, words[made.start()].low
        if it == "it" and verb in _MAKING:
            return True  # "made it a crime | for anybody to"
    if low in _UNITS and not _SPENDING.isdisjoint(word.low for word in words[max(at - 5, 0) : at]):
        return letters[at] in "pgs"  # "spent nine years | in the tower"
    if low in _INDEFINITE or low in _BEGINNING:
        return letters[at] in "poryt" if low in _INDEFINITE else letters[at] == "g"  # "agreed to stop | mending"
    if letters[at - 1] in "nS" and opener in valency.GOVERNING.get(low, ()) and not _is_order(words, at + 1):
        return True  # "a fall | in sales"
    if letters[at] == "u" and low in valency.GOVERNING and "the" in [word.low for word in words[max(at - 6, 0) : at]]:
        return True  # "of the increase | planned for schools"
    return opener in _SIDES and low in valency.OWING  # "his right | against a search"


def _belongs(words: Sequence[Word], letters: str, at: int) -> bool:
    """Whether a participle is not what tells which: "a town still | mending", "with sales set", "get it | agreed"."""
    if letters[at] == "g" and _BARE.search(letters, max(at - _FAR, 0), at):
        return True  # "guilty of horse | trading in"
    before = _GOVERNOR.search(letters, max(at - _FAR, 0), at)
    if letters[at - 1] == "a" or before is None:
        return letters[at - 1] == "a"
    governor = words[before.start()].low
    return governor in _OBJECTIVE or (governor == "with" and letters[before.start() - 1] == ",")


def _is_purpose(words: Sequence[Word], letters: str, at: int, verb: int) -> bool:
    """Whether an infinitive only says what for; not "continued | to go", "that the union agree | to go"."""
    before = words[at - 1]
    if letters[at - 1] in "vju" or before.low.endswith("ing") or (letters[at - 2] in "Nc" and before.letter == "i"):
        return False
    return before.low not in valency.OWING and not _bids(words, letters, at, verb)


def _is_measured(words: Sequence[Word], letters: str, at: int) -> bool:
    """Whether an amount measures what follows: "ten seconds | after", "40 tons | above", "five days | paddling"."""
    counted = "0" in letters[max(at - 3, 0) : at - 1] or not _NUMBERS.isdisjoint(
        word.low for word in words[at - 3 : at - 1]
    )
    if words[at].low == "in" and letters[at + 1 : at + 2] in ("a", "n", "S") and _is_sum(words, letters, at):
        return True  # "$300 million | in aid"
    amount = words[at].low in _BEYOND and counted
    return amount or ((words[at].low in _FROM or letters[at] == "g") and words[at - 1].low in _UNITS)


def _is_sum(words: Sequence[Word], letters: str, at: int) -> bool:
    """Whether an amount of money stands before a row."""
    rows = range(max(at - 3, 0), at)
    marked = any(words[row].text in _MONEY for row in rows)
    if words[at - 1].low in _CURRENCIES:
        return letters[at - 2] == "0" or words[at - 2].low in _POWERS
    return marked and (letters[at - 1] == "0" or words[at - 1].low in _POWERS)


def _can_end(words: Sequence[Word], letters: str, at: int, verb: int) -> bool:
    """Whether a clause may end in the word before the place."""
    while letters[at - 1] == "a" and letters[at - 2] in "vjg" and at - 1 > verb:
        at -= 1  # "is to hear mainly | from"
    low = words[at - 1].low
    match letters[at - 1]:
        case "v":
            return low in valency.ALONE
        case "j":
            return low in valency.ALONE_TO
        case "u":
            done = _PERFECT.search(letters, 0, at - 1) is not None
            if done and low not in valency.ALONE | valency.ALONE_TO | _GONE:
                return False  # "has sent | to the town"
            return low not in valency.BOUND and letters[at] != "t" and _COPULA.search(letters, 0, at - 1) is not None
        case "g":
            base = low.removesuffix("ing")
            return letters[at - 2] in "xe" and low != "going" and not {base, f"{base}e"}.isdisjoint(valency.ALONE_TO)
        case "a" if at - 1 == verb:
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


def _bids(words: Sequence[Word], letters: str, at: int, verb: int) -> bool:
    """Whether a verb such as "urge" still waits for what is to be done."""
    rows = range(at - 1, verb - 1, -1)
    if any(words[row].low in _REQUIRING for row in rows):
        return letters[at] == "t"  # "a law requiring bakers | to"
    return any(words[row].low in valency.BIDDING for row in rows if letters[row] in "vuj")


def _bids_for(words: Sequence[Word], at: int, verb: int) -> bool:
    """Whether a verb such as "call for" or "expect" still waits for what is to be done."""
    waits = (words[row].low in _BIDDING_FOR and words[row + 1].low == "for" for row in range(verb, at - 1))
    return any(waits) or any(word.low in _WANTING for word in words[verb:at])


def _awaits(words: Sequence[Word], letters: str, at: int, verb: int) -> bool:
    """Whether a verb before a place still waits for its preposition, which comes: "accused him | of"."""
    for place in range(verb, at):
        wanted = valency.AWAITED.get(words[place].low) if letters[place] in "vujg" else None
        if wanted and wanted.isdisjoint(word.low for word in words[place + 1 : at]):
            ahead = range(at, min(at + 2 * _FAR, len(words)))
            if any(words[row].low in wanted and letters[row] in "potT" for row in ahead):
                return True
    return False
