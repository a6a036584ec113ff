"""What stands before and after a word whose part of speech is in doubt: where its stretch is bound, and its verbs."""

import re
from typing import Final

FINITE: Final = "xHMvX"
BOUND: Final = frozenset(",;:~.rTsfcbAq<>")
AHEAD: Final = re.compile(r"[^rTsfcb,;:~.hXA<>]{0,30}[xHMvX]")
_OPENERS: Final = re.compile("[rTsf]")
FINITES: Final = re.compile("[xHMvX]")


def finite_before(letters: list[str], index: int) -> int:
    """The row of the finite verb before a word in the stretch that it stands in; -1 for none."""
    for place in range(index - 1, max(index - 40, -1), -1):
        if letters[place] in BOUND:
            return -1
        if letters[place] in FINITE:
            return place
    return -1


def waiting(letters: list[str], index: int) -> bool:
    """Whether a clause before the word still has no finite verb: "the plan, which failed, | cost"."""
    before = "".join(letters[max(index - 60, 0) : index])
    openers = len(_OPENERS.findall(before))
    return openers + 1 > len(FINITES.findall(before))
