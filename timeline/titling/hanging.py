"""What hangs on a piece of a title, and so stays or goes with it."""

from typing import Final

from timeline.syntax.lexicon import DAYS, MONTHS
from timeline.syntax.part import Part
from timeline.titling.drafts import Draft
from timeline.titling.pieces import Piece, is_bidden

AMONG: Final = frozenset("including excluding except".split())
_TIMES: Final = DAYS | MONTHS | {name[:3] for name in MONTHS | DAYS} | {"sept"}
_TIMING: Final = frozenset("after before as".split())
_RELATIVES: Final = frozenset("where which who whose".split())
_LOOSE_COMMAS: Final = frozenset(",~;>")


def between(made: Draft, found: list[Piece], verb: Part) -> list[Piece]:
    """What stands between a subject and its verb; with what is left out goes what hangs on it, and its comma."""
    for n in range(1, len(found)):
        if found[n - 1].need:
            continue
        joint = made.tagged.letters[found[n].start : found[n].start + 2]
        renamed = joint == ",N" and made.tagged.letters[found[n - 1].end - 1] == "N"  # "that fell in Kelm, | Ostheim"
        if renamed or _hangs(made, found[n - 1], found[n]):
            found[n] = found[n]._replace(need=0)
        elif joint in (",p", ",y", ",t", ",o") and verb.open == verb.start:
            found[n] = found[n]._replace(start=found[n].start + 1)
    return found


def without_asides(made: Draft, pieces: list[Piece]) -> list[Piece]:
    """The pieces without relative clauses between two marks: "the mill | – which was old – | burned"."""
    kept: list[Piece] = []
    aside = False
    for piece in pieces:
        joint = made.tagged.letters[piece.start : piece.start + 2]
        mark = joint[:1] in (",", "~")
        if aside and mark and joint[1:] != "r":
            kept.append(piece._replace(start=piece.start + 1))
        elif not aside and joint not in (",r", "~r"):
            kept.append(piece)
        aside = (aside and not mark) or joint in (",r", "~r")
    return [] if aside else kept


def without_circumstance(made: Draft, pieces: list[Piece]) -> list[Piece]:
    """The pieces before a clause of what was before or after: "he left | after Berg said it would | if it rained"."""
    letters = made.tagged.letters
    opens = (n for n, piece in enumerate(pieces) if n and piece.verb >= 0 and letters[piece.start] == "s")
    end = next(opens, 0)
    told = {*letters[pieces[0].start : pieces[end - 1].end]} if end else {"!"}
    timed = made.tagged.low[pieces[end].start] in _TIMING if end else False
    return pieces[:end] if timed and "!" not in told and made.at <= pieces[end].start else []


def attached(made: Draft, pieces: list[Piece]) -> list[Piece]:
    """The pieces; what hangs on one without a comma stays or goes with it."""
    if len(pieces) == 1:
        return pieces
    hanging = [n for n in range(1, len(pieces)) if _hangs(made, pieces[n - 1], pieces[n])]
    for n in reversed(hanging):
        if pieces[n].need == 2:
            pieces[n - 1] = pieces[n - 1]._replace(need=2)
    for n in range(len(pieces) - 1, 1, -1):
        if pieces[n].need == 2 and _is_listed(made, pieces[n - 1], pieces[n]):
            pieces[n - 1] = pieces[n - 1]._replace(need=2)
    for n in range(1, len(pieces)):
        if pieces[n].need == 2 and _is_told_of(made, pieces[n - 1], pieces[n]):
            pieces[n - 1] = pieces[n - 1]._replace(need=2)
    for n in hanging:
        if not pieces[n - 1].need:
            pieces[n] = pieces[n]._replace(need=0)
    return pieces


def _is_listed(made: Draft, before: Piece, piece: Piece) -> bool:
    """Whether a name goes on with a list that has begun before: "then crossed Kelm, | Ostheim and Berg"."""
    joint = made.tagged.letters[piece.start : piece.start + 2]
    named = joint == ",N" and made.tagged.letters[before.end - 1] == "N" and piece.start == before.end
    named = named and made.tagged.low[piece.start + 1].rstrip(".") not in _TIMES
    return named and piece.verb < 0 and made.tagged.letters[before.start : before.start + 1] == ","


def _is_told_of(made: Draft, before: Piece, piece: Piece) -> bool:
    """Whether a relative clause may be of a noun in the clause before: "saying that they left the town, | where"."""
    opener = made.tagged.low[piece.start + 1 : piece.start + 2]
    relative = made.tagged.letters[piece.start] == "," and not _RELATIVES.isdisjoint(opener)
    return relative and piece.start == before.end and made.tagged.letters[before.start : before.start + 2] == ",g"


def _hangs(made: Draft, before: Piece, piece: Piece) -> bool:
    joint = made.tagged.letters[piece.start : piece.start + 2]
    if joint[:1] == "t" and any(part.open == piece.start and is_bidden(made, n) for n, part in enumerate(made.parts)):
        return False  # "asked the man who fell | to leave"
    if joint == ",d" and made.tagged.letters[before.start : before.start + 2] == ",d" and piece.start == before.end:
        return True  # "a party, the friend of Berg, | the leader"
    if joint == ",p" and made.tagged.low[piece.start + 1] in AMONG and piece.start == before.end:
        return True
    return piece.start == before.end and (joint[:1] not in _LOOSE_COMMAS or joint[1:] in ("c", "r") or joint[0] == "~")
