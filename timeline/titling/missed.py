"""Whether a title ends before what the date words date: the clause, or what "and" carries on in it."""

import re
from collections.abc import Iterator
from typing import Final

from timeline.syntax.part import VERBS
from timeline.syntax.verbs import TELLING
from timeline.titling.dating import is_joined
from timeline.titling.drafts import Draft
from timeline.titling.extracts import clause_of, is_frame

_VERBAL: Final = frozenset("vuej")
_NOMINAL: Final = frozenset("nNS")


def misses(made: Draft, title: str) -> bool:
    """Whether a title has no word of what is dated, where that is neither who says so nor what is told."""
    return not all(_has(title, made.tagged.low[row]) for row in _rows(made))


def _rows(made: Draft) -> Iterator[int]:
    """A row of the clause that is dated, and one of a phrase that carries it on."""
    carrier, home = clause_of(made)
    if home < 0:
        return
    part, held, letters = made.parts[home], made.parts[carrier], made.tagged.letters
    group = VERBS.match(letters, part.verb)
    verb = (group.end() if group else part.verb + 1) - 1
    if made.tagged.low[verb] not in TELLING and not is_frame(made, home):
        yield verb
    if carrier > home and is_joined(made, carrier):
        deeds = [row for row in range(held.start, held.end) if letters[row] in _VERBAL]
        yield from (deeds or [row for row in range(held.start, made.at) if letters[row] in _NOMINAL])[:1]


def _has(title: str, low: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(low)}(?!\w)", title.lower().replace("’", "'")) is not None
