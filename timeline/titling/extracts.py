"""What a title may say of a dated sentence: the clause that the date belongs to, and what that clause hangs on.

No extract takes words out from under what makes them untrue: "if", "denied that", "threatened to", "or".
"""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from timeline.syntax.speakers import inverted, said, subject_of
from timeline.titling.drafts import Draft
from timeline.titling.facts import above, is_cleft, stated
from timeline.titling.pieces import Piece, clause, everything

_PLAIN: Final = re.compile(r"[dnNS0ag-]+$")
_OBJECT: Final = re.compile(r"[vuj]a?([dnNS0-]+)$")
_NAMED: Final = re.compile(r"[vuj]a?(N+)$")
_ADJUNCT: Final = re.compile(r"[py](dn[nNS0-]*)$")
_WITH: Final = frozenset("with for by against from".split())
_DEEPEST: Final = 8  # clauses within clauses


class Extract(NamedTuple):
    """The pieces of a title, in order; and the frame that goes after them: ", Baqaei said"."""

    pieces: list[Piece]
    verb: int  # the row of its own finite verb
    frame: tuple[tuple[int, int], ...] = ()


def extracts(made: Draft) -> Iterator[Extract]:
    """What the title may say, the best first."""
    carrier = next((n for n, part in enumerate(made.parts) if made.at <= part.end), len(made.parts) - 1)
    home = _home(made, carrier)
    if home < 0:
        return
    home += is_cleft(made, home)
    verb = made.parts[home].verb
    if (content := _framed(made, home)) >= 0:
        yield Extract(clause(made, content, content), made.parts[content].verb, _frame(made, home))
    else:
        for number in _upwards(made, home):
            if made.parts[number].kind in "mv" and (number != home or stated(made, number)):
                yield Extract(clause(made, number, carrier), made.parts[number].verb)
            elif stated(made, number):
                yield from _alone(made, number, carrier)
    yield Extract(everything(made), verb)


def _home(made: Draft, carrier: int) -> int:
    """The clause that the date words belong to; -1 for none."""
    found = made.parts
    leads = carrier == 0 and made.at == 0 and found[0].open < found[0].start and found[0].kind in "sf"
    leads = leads and made.tagged.words[found[0].start - 1].low != "when"
    if carrier < 0 or (found[carrier].is_clause and not leads):
        return carrier
    before = next((n for n in range(carrier - 1, -1, -1) if found[n].is_clause), -1)
    after = [n for n in range(carrier + 1, len(found)) if found[n].is_clause]
    main = next((n for n in after if found[n].kind in "mv"), after[0] if after else -1)
    told = any(part.is_clause and part.kind in "mvT" for part in found[: before + 1])
    return before if before >= 0 and (told or main < 0) else main


def _upwards(made: Draft, home: int) -> Iterator[int]:
    """A clause, the one that it hangs on, and so on."""
    seen = {-1}
    while home not in seen and len(seen) <= _DEEPEST:
        yield home
        seen.add(home)
        home = above(made, home)


def _alone(made: Draft, number: int, carrier: int) -> Iterator[Extract]:
    """A subordinate clause by itself, a relative one with the noun that it is about."""
    part = made.parts[number]
    if part.kind == "r":
        if subject := _antecedent(made, number):
            yield Extract([Piece(*subject), *clause(made, number, carrier)], part.verb)
    elif part.kind != "g":
        yield Extract(clause(made, number, carrier), part.verb)


def _antecedent(made: Draft, number: int) -> tuple[int, int] | None:
    """The rows of the noun that ", which" or ", who" stands for, where no other can be meant."""
    part, letters, words = made.parts[number], made.tagged.letters, made.tagged.words
    if not number or part.start - part.open != 2 or letters[part.open] != ",":
        return None
    if words[part.start - 1].low not in ("who", "which") or letters[part.start] not in "a!xHMv":
        return None
    before = made.parts[number - 1]
    first = not any(one.is_clause for one in made.parts[: number - 1])
    if first and not before.is_clause and _PLAIN.match(letters[before.start : before.end]):
        return before.start, before.end
    if before.kind == "p" and letters[before.open] == "," and number > 1:  # "Anna Berg, the engineer, who"
        owner = made.parts[number - 2]
        named = _NAMED.search(letters, owner.start, owner.end)
        return named.span(1) if named else None
    if found := _OBJECT.search(letters, before.start, before.end):
        return found.span(1)
    found = _ADJUNCT.search(letters, before.start, before.end)
    return found.span(1) if found and words[found.start()].low in _WITH else None


def _framed(made: Draft, number: int) -> int:
    """The clause before a frame that follows what it frames, ", he said"; -1 where the part is no such frame."""
    part, found, letters = made.parts[number], made.parts, made.tagged.letters
    row = said(made.tagged, part)
    if (
        row < 0
        or letters[part.open : part.open + 1] != ","
        or (number + 1 < len(found) and found[number + 1].kind == "T")
    ):
        return -1
    if not inverted(made.tagged, part, row) and letters[row + 1 : row + 2] not in ("p", "a", ".", ""):
        return -1
    return next((n for n in range(number - 1, -1, -1) if found[n].is_clause and found[n].kind in "mv"), -1)


def _frame(made: Draft, number: int) -> tuple[tuple[int, int], ...]:
    """The speaker and the verb of a frame, without what stands between and after them."""
    part = made.parts[number]
    row = said(made.tagged, part)
    if after := inverted(made.tagged, part, row):
        return ((part.start, after.end()),)
    subject = subject_of(made.tagged, made.parts, number)
    if subject is part:
        return ((part.start, row + 1),)
    return (subject.start, subject.verb if subject.is_clause else subject.end), (part.verb, row + 1)
