"""Verbs after which a clause may follow without "that", and what may stand between: who is told, and when."""

import re
from typing import Final

from timeline.syntax.lexicon import DAYS
from timeline.syntax.part import VERBS, Part
from timeline.syntax.tagged import Tagged
from timeline.syntax.verbs import SAYING

TAKING: Final = SAYING | frozenset("expected hoped thought believed feared shows show showed found".split())
_LATE: Final = frozenset(  # of these the clause may also have an aside after its subject
    """said says say thought thinks think believed believes believe understood hoped hopes hope feared fears fear
    convinced confident sure warned warns claimed claims insisted insists""".split()
)
_TIMES: Final = frozenset("night week month year morning afternoon evening weekend".split())
_BEFORE_TIMES: Final = frozenset("last this late earlier".split())
_HEARER: Final = re.compile("m|d?[an0-]*[nNS]+(?:od?[an0-]*[nNS]+)*(?=[dh])")


def between(tagged: Tagged, letters: str, row: int) -> int:
    """How many words stand between a verb that ends before a row and what it tells."""
    return _when(tagged.low[row : row + 3]) or _hearers(tagged, letters, row)


def _when(lows: list[str]) -> int:
    """How many words say when somebody spoke: "said last night | the vote would"."""
    if lows[0] in DAYS:
        return 1
    return 2 if len(lows) > 2 and lows[0] in _BEFORE_TIMES and lows[1] in DAYS | _TIMES else 0


def _hearers(tagged: Tagged, letters: str, row: int) -> int:
    """How many words say who is told: "told the council | the vote would"."""
    heard = _HEARER.match(letters, row) if tagged.low[row - 1] in ("told", "tells", "tell") else None
    return heard.end() - row if heard else 0


def late(tagged: Tagged, part: Part, aside: str) -> int:
    """The row where begins what a part tells, whose verb may come late: "it is thought | the vote, due, had"; or 0.

    `aside` are the letters of the part after it: an age tells that what stands before it is a subject.
    """
    telling = SAYING | _LATE if aside == ",0" else _LATE
    verbs = VERBS.match(tagged.letters, part.verb) if part.is_clause else None
    if not verbs:
        return 0
    last = verbs.end() - 1
    return next((row + 1 for row in (last, last + 1) if telling.intersection(tagged.low[row : row + 1])), 0)
