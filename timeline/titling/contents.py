"""What a noun or a verb before "that" tells, and what a subject still waits for its verb."""

import re
from typing import Final

from timeline.syntax import valency
from timeline.syntax.speakers import said, subject_of
from timeline.titling.drafts import Draft
from timeline.titling.facts import told

_REACH: Final = 6  # parts
_HEARER: Final = 4  # rows
_GOVERNED: Final = re.compile("p[adnNSg0]{1,6}$")


def is_clausal(made: Draft, number: int) -> bool:
    """Whether what comes before "that" is not whole without it."""
    part = made.parts[number]
    row = part.open - 1
    if made.tagged.letters[row] not in "nNS0" or made.tagged.low[row] in valency.CONTENT:
        return True
    if any("that" in valency.AWAITED.get(low, ()) for low in made.tagged.low[max(row - _HEARER, 0) : row]):
        return True  # "to convince the elders | that"
    return said(made.tagged, made.parts[number - 1]) >= 0 or told(made, number - 1, number)


def teller(made: Draft, start: int, end: int) -> int:
    """The row of the last verb before "that", or a preposition that may go with it, "fell | on fears that"; or -1."""
    letters = made.tagged.letters
    if made.tagged.low[end - 1] in valency.CONTENT and (governor := _GOVERNED.search(letters, start, end)):
        return governor.start()
    return next((row for row in range(end - 1, start - 1, -1) if letters[row] in "vugj"), -1)


def is_awaited(made: Draft, number: int) -> bool:
    """Whether a phrase is the subject of a predicate further on: ", and talks | that fail | are"."""
    for n in range(number + 1, min(number + _REACH, len(made.parts))):
        if made.parts[n].kind == "v" and subject_of(made.tagged, made.parts, n) is made.parts[number]:
            return True
        if made.parts[n].kind == "m" and made.parts[n].is_clause:
            return False
    return False


def is_late_subject(made: Draft, number: int) -> bool:
    """Whether a phrase is the subject that "that" waits for: "that after the war, | the dam ..."."""
    before = made.parts[number - 1]
    return before.kind == "T" and made.tagged.letters[before.start : before.start + 1] in ("p", "a", "s")
