"""A sentence's clauses, by the part of speech of its words."""

from collections.abc import Sequence
from typing import NamedTuple

from timeline.syntax.part import Part, leads
from timeline.syntax.parts import parts
from timeline.syntax.tagged import Tagged


class Clause(NamedTuple):
    """A stretch of a sentence that says one thing. Offsets in the sentence, end exclusive."""

    start: int
    end: int
    opener: str = ""  # the word that joins it to the rest, in small letters: "which", "if", "and"


def clauses(tagged: Tagged, places: Sequence[int]) -> tuple[Clause, ...]:
    """The clauses of a sentence, in order; each begins where the one before it ends, but for what joins them.

    `places` is where each row begins, and the last one ends.
    """
    found: list[Clause] = []
    begun = -1
    read = parts(tagged)
    for number, part in enumerate(read):
        start, end = places[part.start], places[part.end] - _space(tagged, part.end)
        if leads(read, number):
            begun = start  # "in May | the dam broke"
        elif begun >= 0:
            found.append(Clause(begun, end, _opener(tagged, read[number - 1])))
            begun = -1
        elif found and part.kind == "p" and not part.is_clause:
            found[-1] = Clause(found[-1].start, max(end, found[-1].end), found[-1].opener)
        elif start < end:
            found.append(Clause(start, end, _opener(tagged, part)))
    return tuple(found) or (Clause(0, places[-1]),)


def clause_at(parts: tuple[Clause, ...], place: int) -> Clause:
    """The clause in which a place of the sentence lies; what joins two clauses belongs to the first."""
    return next(part for part in reversed(parts) if part.start <= place or part is parts[0])


def _space(tagged: Tagged, end: int) -> int:
    """The length of the white space after the last of some rows."""
    return len(tagged.raw[end - 1]) - len(tagged.words[end - 1].text) if end else 0


def _opener(tagged: Tagged, part: Part) -> str:
    word = tagged.low[part.start - 1] if part.start > part.open else ""
    return word if word.isalpha() else ""
