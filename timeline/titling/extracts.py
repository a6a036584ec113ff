"""What a title may say of a dated sentence: the clause that the date belongs to, and what that clause hangs on.

No extract takes words out from under what makes them untrue: "if", "denied that", "threatened to", "or".
"""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from timeline.syntax.speakers import inverted, said, subject_of
from timeline.syntax.verbs import TELLING
from timeline.titling.antecedents import antecedent, is_loose, is_place
from timeline.titling.dating import carries, within
from timeline.titling.drafts import Draft
from timeline.titling.facts import above, stated, told
from timeline.titling.following import clause, everything
from timeline.titling.homes import clause_of, is_further
from timeline.titling.pieces import Piece

_CLAIMING: Final = frozenset("claims claimed claim alleges alleged allege".split())
_POINTED: Final = re.compile("hxa?!?a?f?s")  # "it was not until after | it broke | that"
_DEEPEST: Final = 8  # clauses within clauses


class Extract(NamedTuple):
    """The pieces of a title, in order; and the frame that goes after them: ", Baqaei said"."""

    pieces: list[Piece]
    verb: int  # the row of its own finite verb
    frame: tuple[tuple[int, int], ...] = ()
    lacking: bool = False  # without who says so, or what else the date may tell
    apart: bool = False  # the date words are not those of its own verb


def extracts(made: Draft) -> Iterator[Extract]:
    """What the title may say, the best first."""
    carrier, home = clause_of(made)
    if home < 0:
        return
    verb = made.parts[home].verb
    apart = within(made, home, carrier)
    if (content := _framed(made, home)) >= 0:
        yield Extract(clause(made, content, content), made.parts[content].verb, _frame(made, home))
    else:
        way = [*_upwards(made, home)]
        for steps, number in enumerate(way):
            apart = apart or (steps > 0 and not carries(made, way[steps - 1], number))
            yield from (extract._replace(apart=apart) for extract in _of(made, number, home, carrier))
    main = next((part.verb for part in made.parts if part.is_clause and part.kind in "mv"), verb)
    bare = not apart and above(made, home) < 0 and made.parts[home].kind in "rf"
    yield Extract(everything(made), max(main, verb), apart=apart or bare or is_further(made, home, main))
    if home != carrier:
        lacking = made.tagged.letters[made.parts[carrier].start :][1:2] == "g"  # "after selling the mill"
        yield from (extract._replace(lacking=lacking, apart=apart) for extract in _main(made, home, -1))
    if (
        home + 1 < len(made.parts)
        and made.parts[home + 1].kind == "T"
        and told(made, home, home + 1)
        and not _is_pronoun(made, home + 1)
    ):
        yield Extract(clause(made, home + 1, home + 1), made.parts[home + 1].verb, lacking=True, apart=apart)


def is_frame(made: Draft, number: int) -> bool:
    """Whether a clause only says who speaks: ", Berg said"."""
    return _framed(made, number) >= 0


def _of(made: Draft, number: int, home: int, carrier: int) -> Iterator[Extract]:
    """What may be said of the clause that is dated, `home`, or of one above it."""
    if number != home and (content := _framed(made, number)) >= 0:
        yield Extract(clause(made, content, content), made.parts[content].verb, _frame(made, number))
    elif made.parts[number].kind in "mv" and (number != home or stated(made, number)):
        yield from (_marked(extract, made.parts[home].verb) for extract in _main(made, number, carrier))
    elif stated(made, number) or is_loose(made, number):
        yield from _alone(made, number, carrier)


def _marked(extract: Extract, verb: int) -> Extract:
    """An extract, marked where it does without the clause that is dated."""
    return extract._replace(lacking=not any(piece.need and piece.start <= verb < piece.end for piece in extract.pieces))


def _main(made: Draft, number: int, carrier: int) -> Iterator[Extract]:
    """A main clause; what "and" carries on in a relative one, with the noun that it is about."""
    pieces = clause(made, number, carrier)
    if made.parts[number].kind == "v" and (subject := subject_of(made.tagged, made.parts, number)).kind == "r":
        noun = _noun(made, made.parts.index(subject))
        pieces = [Piece(*noun), *pieces[1:]] if noun else []
    if pieces:
        yield Extract(pieces, made.parts[number].verb)


def _noun(made: Draft, number: int) -> tuple[int, int] | None:
    """The rows of the noun that a relative clause is about; none where the date words describe it."""
    found = antecedent(made, number)
    return None if found and found[0] < made.at <= found[1] else found


def _is_claimed(made: Draft, number: int) -> bool:
    """Whether a clause is what somebody claims whom only a pronoun names."""
    frame = made.parts[number - 1]
    claims = frame.is_clause and made.tagged.low[frame.end - 1] in _CLAIMING
    return number > 0 and claims and made.tagged.letters[frame.start : frame.start + 1] == "h"


def _is_pronoun(made: Draft, number: int) -> bool:
    part = made.parts[number]
    return made.tagged.letters[part.start : part.start + 1] in ("h", "m")


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
        if subject := _noun(made, number):
            yield Extract([Piece(*subject), *_enclosed(made, number, clause(made, number, carrier))], part.verb)
        elif is_place(made, number):
            yield Extract(clause(made, number, carrier), part.verb)
    elif made.tagged.low[part.start - 1] == "as" and made.tagged.low[part.start] in ("we", "i", "you"):
        return  # "as we know"
    elif part.kind != "g" and not (part.kind == "T" and _is_claimed(made, number)):
        pieces = clause(made, number, carrier)
        if part.kind == "s" and _POINTED.match(made.tagged.letters) and made.tagged.low[0] == "it":
            pieces = _before_content(made, number, pieces)
        if part.kind != "T" or not any(_adds(made, piece) for piece in pieces):
            yield Extract(pieces, part.verb)


def _enclosed(made: Draft, number: int, pieces: list[Piece]) -> list[Piece]:
    """The pieces of a relative clause without what goes on after it: "blamed Berg, who fled, | of having sold"."""
    letters = made.tagged.letters
    if letters[made.parts[number].open] != ",":
        return pieces
    resumed = (n for n, piece in enumerate(pieces) if n and letters[piece.start : piece.start + 2] in (",o", ",t"))
    return pieces[: next(resumed, len(pieces))]


def _before_content(made: Draft, number: int, pieces: list[Piece]) -> list[Piece]:
    """Pieces without what "that" begins: "it was after | the dam broke | that it rained"."""
    end = next((part.open for part in made.parts[number + 1 :] if part.kind == "T"), len(made.tagged.letters))
    return [piece._replace(end=min(piece.end, end), until=-1) for piece in pieces if piece.start < end]


def _adds(made: Draft, piece: Piece) -> bool:
    """Whether a piece tells what the speaker says besides, whom the title would not name: ", adding that"."""
    adds = made.tagged.letters[piece.start : piece.start + 2] == ",g" and piece.need > 1
    return adds and made.tagged.low[piece.start + 1] in TELLING


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
    after = _hearers(made, row) + 1
    if not inverted(made.tagged, part, row) and letters[after : after + 1] not in ("p", "a", ".", "", ","):
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
        return ((part.start, _hearers(made, row) + 1),)
    return (subject.start, subject.verb if subject.is_clause else subject.end), (part.verb, _hearers(made, row) + 1)


def _hearers(made: Draft, row: int) -> int:
    """The last row of whom is told what is told: "told | the elders"."""
    if made.tagged.low[row] in ("told", "tells"):
        while row + 1 < len(made.tagged.letters) and made.tagged.letters[row + 1] in "dnNS":
            row += 1
    return row
