"""An extract to a text that is short enough: without what it can spare, then without what its end and subject can."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from heapq import merge
from itertools import accumulate
from typing import Final, NamedTuple

from timeline.syntax.part import VERBS
from timeline.titling.drafts import Draft, text
from timeline.titling.extracts import Extract
from timeline.titling.narrowing import narrowed
from timeline.titling.pieces import Piece
from timeline.titling.polish import LONGEST, WHOLE, WIDER, WIDEST, polished
from timeline.titling.replayed import Replayed
from timeline.titling.trims import is_adjective, parts_pair, places

_LITTLE: Final = LONGEST // 2  # characters; what is so short has lost much
_SLACK: Final = 8  # characters that polishing may take away
_WIDER: Final = WIDER - LONGEST  # characters; what is whole may be so much longer than what ends early
_FURTHER: Final = WIDEST - WIDER  # and so much more, where what is dated would be lost
_SLIGHTLY: Final = WHOLE - WIDER  # and a whole clause so much longer again
_FURTHEST: Final = WIDEST - LONGEST  # and than what ends in a poor place
_WHOLE: Final = -1
_CHOICES: Final = (  # how much longer, and whether whole or how poor an end
    (_WIDER, _WHOLE), (0, 0), (_WIDER, 0), (_FURTHEST, _WHOLE), (0, 1), (_WIDER, 1), (0, 2), (_WIDER, 2),
)  # fmt: skip
_INNER: Final = re.compile("(?<=[nNS0>,])[ug](?![nS])|(?<=t)j|[AV]")
_LIST: Final = re.compile("(?:,[adnNSg0-]{1,6})+,?c[adnNSg0-]")
_OWNER: Final = re.compile(",N{0,2}d(?=[an]*[nS])(?<!,d)")
_AFTER: Final = frozenset("after since following before according ahead".split())
_LEAST: Final = 3  # rows without which a phrase says nothing


class Room(NamedTuple):
    """How many characters a text should have, and how many it may have."""

    wanted: int
    most: int


class _Way:
    """One way to say an extract: its whole text, and the places where it may end early, made once they are wanted."""

    def __init__(self, made: Draft, pieces: list[Piece], rows: list[int], verb: int, room: Room) -> None:
        self.made, self.pieces, self.rows, self.verb, self.room = made, pieces, rows, verb, room

    @cached_property
    def whole(self) -> str:
        """Its text where that fits."""
        return self.within(self.room.wanted)

    def within(self, room: int) -> str:
        """Its text where that is no longer."""
        starts, room = self.made.starts, min(room, self.room.most)
        if sum([starts[row + 1] - starts[row] for row in self.rows]) > room + _SLACK:
            return ""
        return _rendered(self.made, _spans(self.rows), room)

    @cached_property
    def ends(self) -> Replayed[tuple[int, int]]:
        """Each place, the last first, and how poor a choice it is."""
        return Replayed(_ends(self.made, self.pieces, self.rows, self.verb, self.room.most))

    def ended(self, least: int, poorest: int, room: int) -> str:
        """The longest text that goes beyond a row, and ends in no poorer place."""
        room = min(room, self.room.most)
        for at, poor in self.ends:
            if self.rows[at] <= least:
                return ""
            if poor <= poorest and (found := _rendered(self.made, _spans(self.rows[:at]), room)):
                return found
        return ""

    def wider(self, least: int, room: int) -> str:
        """A longer text than there should be room for, where that says too little; it ends in a good place."""
        texts = (self.ended(least, 0, room + more) for more in (_WIDER, _FURTHEST))
        return next((found for found in texts if len(found) >= _LITTLE), "")


def shortened(made: Draft, extract: Extract, room: Room, *, astray: bool = False) -> str:
    """The longest text of an extract that fits; "" where none does.

    Only `astray` may it end before the clause that is dated, if that is not its own.
    """
    kept = [piece for piece in extract.pieces if piece.need]
    spare = [n for n, piece in enumerate(kept) if piece.need == 1]
    while not (found := _rendered(made, [piece[:2] for piece in kept], min(room.wanted + _WIDER, room.most))):
        if not spare:
            held = any(piece.start <= extract.verb < piece.end for piece in kept)
            return _trimmed(made, kept, extract.verb, room, astray=astray) if held else ""
        del kept[spare.pop()]
    return found


def _rendered(made: Draft, spans: list[tuple[int, int]], room: int) -> str:
    """The text of some spans of rows where it fits."""
    starts = made.starts
    if sum([starts[end] - starts[start] for start, end in spans]) > room + _SLACK:
        return ""
    found = polished(text(made.tagged, spans))
    return found if len(found) <= room else ""


def _trimmed(made: Draft, pieces: list[Piece], verb: int, room: Room, *, astray: bool) -> str:
    """An extract that ends early or has a shorter subject; what the date words stood in goes last."""
    good: list[_Way] = []
    poor: list[_Way] = []
    for rows, is_poor in _narrowed(made, pieces, verb):
        way = _Way(made, pieces, rows, verb, room)
        if not is_poor and way.whole:
            return way.whole
        (poor if is_poor else good).append(way)
    last = max(piece.verb for piece in pieces if not piece.leads)
    firm = max((max(piece.verb, piece.start + 1) for piece in pieces if piece.firm), default=verb)
    dated = -1 if astray else _dated(made, verb)
    whole = max(last, made.at - 1)
    wanted = room.wanted
    if found := _ended(good, poor, whole, wanted):
        return found
    needed = dated > max(last, verb) or (made.dated and not astray)
    if needed and wanted <= LONGEST and (found := _ended(good, poor, whole, wanted + _FURTHER)):
        return found
    return _ended(good, poor, max(firm, verb, dated), wanted)


def _dated(made: Draft, verb: int) -> int:
    """The row of the verb that the date words belong to, where that comes after a verb; else -1."""
    part = next((part for part in made.parts if made.at <= part.end), made.parts[-1])
    if part.kind == "g" and not part.is_clause and part.start > verb:
        return part.start + 1
    own = max(part.verb, verb)
    group = VERBS.match(made.tagged.letters, own)
    rows = range(made.at - 1, group.end() if group else own + 1, -1)
    inner = next((row for row in rows if _is_inner(made, row)), -1)
    return inner + 1 if inner > 0 else part.verb if part.verb > verb else -1


def _is_inner(made: Draft, row: int) -> bool:
    """Whether a word has the date words to itself: "a plan | made", "to | make it", "| after the flood"."""
    after = made.tagged.low[row] in _AFTER and made.tagged.letters[row] in "psg"
    return after or _INNER.match(made.tagged.letters, row) is not None


def _ended(good: list[_Way], poor: list[_Way], least: int, room: int) -> str:
    """The best of the ways that go beyond a row: whole, if somewhat long, or one that ends in a good place."""
    slightly = _SLIGHTLY if room <= LONGEST else 0
    quoted = good[0].made.tagged.letters.startswith("<")
    for wider, poorest in _CHOICES:
        if quoted and wider == _FURTHEST:
            continue  # a quotation ends between its clauses
        for way in good if poorest < 1 else good + poor:
            if poorest == _WHOLE:
                found = way.within(room + wider + slightly)
            else:
                found = way.whole or way.ended(least, poorest, room + wider)
            if found and len(found) < _LITTLE and poorest == 0 and not quoted:
                return way.wider(least, room) or found
            if found:
                return found
    return ""


def _narrowed(made: Draft, pieces: list[Piece], verb: int) -> Iterator[tuple[list[int], bool]]:
    rows = [row for piece in pieces for row in range(piece.start, piece.end)]
    own = next((part for part in made.parts if part.verb == verb), made.parts[0])
    if own.kind == "m" and any(piece.start < own.open and not piece.leads for piece in pieces):
        return iter([(rows, False)])  # what stands before is another's
    lead = sum(piece.end - piece.start for piece in pieces if piece.leads)
    needed = any(piece.leads and (piece.firm or piece.verb >= 0 or _tells(made, piece)) for piece in pieces)
    return narrowed(made.tagged, rows, lead, rows.index(verb), keep=needed)


def _tells(made: Draft, piece: Piece) -> bool:
    """Whether what stands before a subject is quoted, or tells itself of what is dated: "after selling the mill"."""
    letters = made.tagged.letters
    if made.dated and piece.start < made.at <= piece.end:
        return True
    if letters[piece.start] in "<o" or piece.need < 2:
        return letters[piece.start] in "<o"
    if letters[piece.start] in "gu" or letters[piece.start + 1 : piece.start + 2] == "g":
        return True
    return any(_INNER.match(letters, row) for row in range(piece.start, min(piece.end, made.at)))  # "a clerk | born"


def _ends(made: Draft, pieces: list[Piece], rows: list[int], verb: int, room: int) -> Iterator[tuple[int, int]]:
    """Where rows may end early, the last first, and how poor a choice that is."""
    letters = "".join([made.tagged.letters[row] for row in rows])
    lengths = [*accumulate([made.starts[row + 1] - made.starts[row] for row in rows])]
    end = bisect_right(lengths, room + _SLACK) + 1
    head = rows.index(verb)
    joints = {piece.start for piece in pieces[1:] if piece.until < 0 and _is_joint(made, piece)}
    words = [made.tagged.words[row] for row in rows]
    commas = [at for at in range(head + 1, min(end, len(rows))) if rows[at] in joints and not is_adjective(words, at)]
    tails = ((at, 0) for at in reversed(commas) if not parts_pair(words, letters, at, head))
    for at, lesser in merge(places(words, letters, head, end), tails, reverse=True):
        if not any(_within(piece, rows[at]) for piece in pieces):
            yield at, lesser


def _is_joint(made: Draft, piece: Piece) -> bool:
    """Whether a statement may end before a piece: at a comma, and before "and" with another statement."""
    letter = made.tagged.letters[piece.start]
    if letter == "," and _LIST.match(made.tagged.letters, piece.start):
        return False  # "from Kelm, | Ostheim and Berg"
    if letter == "," and _OWNER.match(made.tagged.letters, piece.start):
        return False  # "after the leader, | Anna Berg's call"
    if piece.need == 2 and piece.verb < 0 and made.tagged.letters.startswith(",cN", piece.start):
        return False  # "from Kelm, Ostheim, | and Berg"
    goes_on = letter in "cb" and piece.verb >= 0 and made.tagged.low[piece.start] not in ("or", "nor")
    return letter == "," or goes_on


def _within(piece: Piece, row: int) -> bool:
    """Whether a piece that ends at a row has lost what makes it whole."""
    least = _LEAST - (piece.start == piece.verb)
    if piece.start < row <= max(piece.verb, piece.start + least):
        return True
    return max(piece.start, piece.since) < row <= piece.until


def _spans(rows: list[int]) -> list[tuple[int, int]]:
    """Rows as spans of neighbours."""
    spans: list[tuple[int, int]] = []
    start = rows[0] if rows else 0
    for row, after in zip(rows, [*rows[1:], -1], strict=True):
        if after != row + 1:
            spans.append((start, row + 1))
            start = after
    return spans
