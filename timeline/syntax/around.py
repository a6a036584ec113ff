"""What stands before and after a word whose part of speech is in doubt: where its stretch is bound, and its verbs."""

import re
from typing import Final

FINITE: Final = "xHMvX"
BOUND_LETTERS: Final = ",;:~.rTsfcbAq<>"
BOUND: Final = frozenset(BOUND_LETTERS)
AHEAD: Final = re.compile(r"[^rTsfcb,;:~.hXA<>]{0,30}[xHMvX]")
_LAST_BOUND: Final = re.compile(f".*[{BOUND_LETTERS}]")
_LAST: Final = re.compile(f".*[{BOUND_LETTERS}{FINITE}]")
_OPENERS: Final = re.compile("[rTsf]")
FINITES: Final = re.compile("[xHMvX]")


def bound_before(letters: str, index: int, reach: int) -> int:
    """The row nearest before a word, among so many, that bounds the stretch that it stands in; -1 for none."""
    last = _LAST_BOUND.match(letters, max(index - reach, 0), index)
    return last.end() - 1 if last else -1


def finite_before(letters: str, index: int) -> int:
    """The row of the finite verb before a word in the stretch that it stands in; -1 for none."""
    last = _LAST.match(letters, max(index - 39, 0), index)
    return last.end() - 1 if last and last[0][-1] in FINITE else -1


def waiting(letters: str, index: int) -> bool:
    """Whether a clause before the word still has no finite verb: "the plan, which failed, | cost"."""
    before = letters[max(index - 60, 0) : index]
    openers = len(_OPENERS.findall(before))
    return openers + 1 > len(FINITES.findall(before))
