"""Whether a title, read by itself as its reader will, is a whole statement: nothing in it waits for what is gone."""

import re
from typing import Final

from timeline.syntax import valency
from timeline.syntax.tagged import cut, tag
from timeline.titling.polish import is_cut, is_paired

_FINITE: Final = re.compile("[xHMvX]")
_WAITING: Final = frozenset("dTcbfAqr")  # letters of words that something must follow
_GOVERNING: Final = frozenset(
    "of for from with at into onto than as to between among amid during despite via per because".split()
)
_OWNED: Final = frozenset("his its their our my your whose".split())
_ADVERBS: Final = frozenset(
    "so all that this these those either neither both more less most no half".split()
)  # "at all"
_OPENERS: Final = frozenset("rfsT")
_VERBLESS: Final = re.compile("(?:T|,r)[^xHMvX]*$")  # "said that the law", "the town, which in May"
_BIDDING: Final = frozenset(  # after which a verb may have its base form: "insisted that he leave"
    "insisted insists insist demanded demands demand asked asks ask required proposed recommended suggested urged "
    "ordered requested".split()
)
_BROKEN: Final = re.compile("b[a]*d[anNS]*[>.]*$")  # "it was sold, but the town"
_AHEAD: Final = re.compile(
    r"(?P<head>\b(?:consider|find|found|think|thought|deem|believe|make|made|feel|felt|judge)\w* it (?:\w+ ){0,2}?\w+)"
    r" (?:that|to)\b"
)
_ABSOLUTE: Final = re.compile("p[^,xHMvX]*g[^,]*$")  # "with the miller saying that it broke"
_DENIALS: Final = frozenset("not no never nothing nobody none only neither".split())
_ALSO: Final = frozenset("but also too".split())
_LEAST: Final = 5  # rows
_MARKS: Final = frozenset('>",.;:)~')


def is_whole(title: str) -> bool:
    """Whether a title does not begin with its verb, ends in no word that waits, and has its marks in pairs."""
    if is_cut(title) or not is_paired(title):
        return False
    tagged = tag(cut(title.strip()))
    letters = tagged.letters
    if not letters:
        return True
    if _VERBLESS.search(letters) and _BIDDING.isdisjoint(tagged.low):
        return False
    if _BROKEN.search(letters) and _DENIALS.isdisjoint(tagged.low):
        return False
    if tagged.low[:2] in (["the", "one"], ["the", "ones"]) and len(letters) < _LEAST:
        return False  # "the one made", which one?
    if tagged.low[0] == "with" and _ABSOLUTE.match(letters):
        return False
    if "not only" in title and _ALSO.isdisjoint(tagged.low):
        return False
    begins = _FINITE.match(letters) and letters[:1] != "X" and not title.endswith("?")
    return not (begins or _is_subordinate(letters) or _ends_early(letters, tagged.low))


def waits(title: str, sentence: str) -> bool:
    """Whether "it" in a title stands for a clause that only its sentence has: "finds it odd | that the dam broke"."""
    ahead = _AHEAD.search(sentence)
    return ahead is not None and ahead["head"] in title and ahead[0] not in title


def _is_subordinate(letters: str) -> bool:
    """Whether all there is hangs on an opener: "which broke", "because it broke"."""
    return letters[:1] in _OPENERS and "," not in letters and len(_FINITE.findall(letters)) < 2


def _ends_early(letters: str, low: list[str]) -> bool:
    """Whether the last word waits for another: "said the", "because of", "his"."""
    last = next((row for row in range(len(letters) - 1, -1, -1) if letters[row] not in _MARKS), 0)
    if low[last] in _GOVERNING | _OWNED:
        return True
    if letters[last] in "gu" and letters[last - 1] == ",":
        return True  # "played well, winning"
    if low[last] in valency.GENERAL and low[last - 1] in ("a", "an"):
        return True  # "moved to a state", which one?
    return letters[last] in _WAITING and low[last] not in _ADVERBS and not low[last].endswith(("'s", "s'"))
