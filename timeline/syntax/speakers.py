"""Who does what a part of a sentence tells, and who says it."""

import re
from collections.abc import Sequence
from typing import Final

from timeline.syntax.lexicon import MONTHS
from timeline.syntax.part import VERBS, Part
from timeline.syntax.tagged import Tagged
from timeline.syntax.verbs import SAYING

FRAMING: Final = SAYING | frozenset(
    """heard hears showed shows suggested suggests joked jokes quipped quips complained complains boasted boasts
    conceded concedes cautioned cautions alleged alleges asserted asserts contended contends lamented laments
    vowed vows pledged pledges speculated speculates countered""".split()
)  # "heard" and "showed" as courts and figures do
_NOMINAL: Final = frozenset("dnNS0h")
_ROUGHLY: Final = re.compile("a+(?=0)")  # "at least 40"
_REACH: Final = 40  # parts; a subject stands no further from its verb
_REPORTING: Final = frozenset("reported reports announced announces declared declares confirmed revealed".split())
_INDEFINITE: Final = frozenset("a an its their his her no net".split())
_INVERTED: Final = re.compile("[adnNS]+(?:o[adnNS]+)?")


def subject_of(tagged: Tagged, found: list[Part], number: int) -> Part:
    """The part that holds the subject of a part: itself, or one before it."""
    for _ in range(_REACH):
        if found[number].kind != "v" or tagged.letters[found[number].verb] == "X":
            break  # "they'll" is its own subject
        if number and _carries_on(tagged, found[number - 1], found[number]):
            return found[number - 1]
        clause, nominal = _before(tagged, found, number)
        joint = tagged.letters[found[number].open : found[number].start]
        if nominal and (clause < 0 or not {"c", "b"} & {*joint}):
            return nominal
        if clause < 0:
            break
        if found[clause].kind == "T" and _of_main(tagged, found[number]):
            if waiting := _waiting(tagged, found, clause):
                return waiting
            clause = _main(found, clause)
        number = clause
    return found[number]


def _carries_on(tagged: Tagged, before: Part, part: Part) -> bool:
    """Whether a predicate carries on the subordinate or relative clause before it: "since it broke | and sank"."""
    return before.kind in "sfr" and before.is_clause and tagged.letters[part.open] == "c"


def _before(tagged: Tagged, found: list[Part], number: int) -> tuple[int, Part | None]:
    """The clause before a part, -1 for none; and the first phrase between them that can be a subject."""
    least = max(number - _REACH, 0)
    apart = tagged.letters[found[number].open] == ","
    earlier = (n for n in range(number - 1, least - 1, -1) if found[n].kind in "mTv" and found[n].is_clause)
    clause = next((n for n in earlier if not (apart and _is_relative(tagged, found, n))), -1)
    between = [
        part for part in found[max(clause + 1, least) : number] if not part.is_clause and _is_subject(tagged, part)
    ]
    told = next((part for part in reversed(between) if part.kind == "T"), None)  # its verb comes before any other
    return clause, told or next(iter(between), None)


def _is_relative(tagged: Tagged, found: list[Part], number: int) -> bool:
    """Whether a predicate carries on a relative clause: "Berg, who fell | and wept, | left"."""
    return (
        found[number].kind == "v"
        and number > 0
        and found[number - 1].kind == "r"
        and (_carries_on(tagged, found[number - 1], found[number]))
    )


def _waiting(tagged: Tagged, found: list[Part], number: int) -> Part | None:
    """The subject that has no verb before a part: "an address, in which he said that it broke, | was"."""
    if any(part.is_clause and part.kind in "mv" for part in found[:number]):
        return None
    return next((part for part in found[:number] if part.kind == "p" and _is_subject(tagged, part)), None)


def _main(found: list[Part], number: int) -> int:
    """The main clause at or before a part; the part itself where there is none."""
    reach = range(number, max(number - _REACH, -1), -1)
    return next((n for n in reach if found[n].kind == "m" and found[n].is_clause), number)


def _is_subject(tagged: Tagged, part: Part) -> bool:
    rough = _ROUGHLY.match(tagged.letters, part.start, part.end)
    first = rough.end() if rough else part.start
    first += tagged.letters[part.open : first + 1] in (",b", "b", "c")  # ", but the mayor, who was ill, left"
    if part.kind == "p" and tagged.letters[part.open : part.end] == ",0":
        return False  # "Berg, 54, was"
    if part.kind != "p" or part.start == part.end:
        return part.kind in "Tsf" and part.start < part.end  # "whether the mill, a part of the yard, | will be shut"
    return tagged.letters[first] in _NOMINAL and tagged.low[first] not in MONTHS


def _of_main(tagged: Tagged, part: Part) -> bool:
    """Whether a predicate carries on the main clause, not what is told in it: ", and wrote"."""
    return said(tagged, part) >= 0 or (tagged.letters[part.open] == "," and tagged.letters[part.verb] != "M")


def said(tagged: Tagged, part: Part) -> int:
    """The row of the verb of saying that is the verb of a part; -1 where that is another."""
    if not part.is_clause or part.kind in "rg":
        return -1
    verbs = VERBS.match(tagged.letters, part.verb)
    row = verbs.end() - 1 if verbs else part.verb
    passive = tagged.letters[row] == "u" and "H" not in tagged.letters[part.verb : row]
    return row if tagged.low[row] in FRAMING and not passive else -1


def is_figure(verb: str, following: Sequence[str]) -> bool:
    """Whether a verb of saying has what is told for its object, not the speaker: "reported | a net profit"."""
    return verb in _REPORTING and not _INDEFINITE.isdisjoint(following[:1])


def inverted(tagged: Tagged, part: Part, row: int) -> re.Match[str] | None:
    """The speaker after the verb of saying: ", said the minister"."""
    if (
        part.verb != part.start
        or tagged.low[row] in ("told", "tells")
        or is_figure(tagged.low[row], tagged.low[row + 1 :])
    ):
        return None
    return _INVERTED.match(tagged.letters, row + 1, part.end)
