"""A clause of a draft as the pieces of a title, each with how much it is needed."""

from typing import Final, NamedTuple

from timeline.syntax.parts import Part
from timeline.syntax.speakers import said, subject_of
from timeline.titling.drafts import Draft
from timeline.titling.facts import DENIED, either, is_aside, told

_WEIGHED: Final = frozenset("because before since as".split())  # under "not" these belong to what is denied
_CONDITIONS: Final = frozenset("if unless lest until till as though".split())
_CONTENT: Final = frozenset(
    """worries worry fears fear claim claims fact belief hope hopes report reports news warning warnings concern
    concerns decision idea possibility evidence sign signs announcement statement allegation allegations rumour
    rumours rumor rumors conclusion condition suggestion view notion assumption proof doubt doubts risk chance
    threat promise pledge guarantee understanding realisation realization accusation accusations indication
    indications so such""".split()
)
_AGO: Final = frozenset("later earlier before ago afterwards day week month year".split())
_SPANS: Final = frozenset("course end beginning start middle wake period half part days months years".split())
_SPARE: Final = frozenset("according as following after despite like unlike".split())
_COMMAS: Final = frozenset(",~;:>")
_LOOSE_COMMAS: Final = frozenset(",~;>")
_ADVERBIAL: Final = frozenset("ptgua")
_REACH: Final = 6  # parts


class Piece(NamedTuple):
    """A span of rows of an extract, and how much it is needed: 2 always, 1 where there is room, 0 not."""

    start: int
    end: int
    need: int = 2
    verb: int = -1
    leads: bool = False  # it stands before the subject
    since: int = -1  # a row after which it is not whole
    until: int = -1  # before this row: "said | that it | broke"
    firm: bool = False  # what comes before it is not true without it


def clause(made: Draft, number: int, carrier: int) -> list[Piece]:
    """A clause with its subject, its condition, and what may follow it; `carrier` is the part with the date words."""
    found, part = made.parts, made.parts[number]
    subject = subject_of(made.tagged, found, number)
    first = found.index(subject)
    pieces = _lead(made, first, carrier) if subject.kind in "mvp" else []
    start = part.start
    if subject is not part:
        pieces.append(Piece(subject.start, subject.verb if subject.is_clause else subject.end))
    if subject is not part and not subject.is_clause:
        asides = [_tail(made, n, carrier, part) for n in range(first + 1, number)]
        if "," in made.tagged.letters[subject.start : subject.end] or any(piece.need == 2 for piece in asides):
            start = part.open
        pieces += asides
    return pieces + _Follower(made, number, carrier, Piece(start, _end(made, part), 2, part.verb)).pieces()


def everything(made: Draft) -> list[Piece]:
    """Every part; none ends before what it tells."""
    return [
        Piece(part.open, part.end, 2, part.verb, until=_whole_from(made, n), firm=_is_condition(made, part))
        for n, part in enumerate(made.parts)
    ]


def _whole_from(made: Draft, number: int) -> int:
    """The row without which a part is not whole: what it tells, or the verb that its "that" waits for; -1 for none."""
    part, after = made.parts[number], made.parts[number + 1 : number + 2]
    if part.kind == "T" and not part.is_clause:
        return next((later.verb for later in made.parts[number + 1 :] if later.kind == "v"), part.end)
    return max(after[0].verb, after[0].open) if after and after[0].kind == "T" else -1


def _end(made: Draft, part: Part) -> int:
    """Where a clause ends, without "according to" and what follows."""
    rows = range(part.verb + 2, part.end)
    return next((row for row in rows if made.tagged.words[row].low == "according"), part.end)


def _lead(made: Draft, first: int, carrier: int) -> list[Piece]:
    """What stands before the subject: conditions always, circumstances where there is room."""
    pieces: list[Piece] = []
    main = False
    for n, part in enumerate(made.parts[:first]):
        if part.is_clause and part.kind in "mvT" and not is_aside(made, n):
            main = True
            pieces = [piece for piece in pieces if any(one.need == 2 for one in pieces)]
        elif not main and not is_aside(made, n):
            need = _lead_need(made, n, carrier)
            pieces.append(Piece(part.open, part.end, need, part.verb, leads=True, firm=part.kind == "f"))
    if pieces:
        joint = made.parts[first]
        pieces.append(Piece(joint.open, joint.start, max(piece.need for piece in pieces), leads=True))
    return pieces


def _lead_need(made: Draft, number: int, carrier: int) -> int:
    part = made.parts[number]
    words = made.tagged.words[part.start : part.end]
    if part.kind == "f" or (number == carrier and made.at > part.start):
        return 2
    if part.kind != "p" or not words or any(word.letter == "0" and len(word.text) == 4 for word in words):
        return 0
    if number == carrier and words[-1].low in _SPANS:
        return 0  # "in the course (of 1918)"
    return 0 if words[-1].low in _AGO or words[0].low in _SPARE else 1


def _tail(made: Draft, number: int, carrier: int, head: Part) -> Piece:
    """A part that follows a clause or stands within it."""
    part, letters = made.parts[number], made.tagged.letters
    need = 0 if letters[part.open : part.open + 1] in _COMMAS else 1
    if letters[part.start : part.start + 1] == "o":  # "four, or a third, of the houses"
        need = 2
    if _is_condition(made, part) or (number == carrier and _is_inside(made, number)):
        need = 2
    weighed = part.kind == "s" and made.tagged.words[part.start - 1].low in _WEIGHED
    if weighed and DENIED.search(letters, head.start, part.open):
        need = 2
    return Piece(part.open, part.end, need, part.verb, firm=_is_condition(made, part))


def _is_condition(made: Draft, part: Part) -> bool:
    """Whether a part says under what condition: "if it rains", "unless ordered"; not "until October"."""
    return part.kind == "f" and (part.is_clause or made.tagged.words[part.start - 1].low not in ("until", "till"))


def _is_inside(made: Draft, number: int) -> bool:
    """Whether the date words belong to a part, and not to the clause that it interrupts."""
    part, letters = made.parts[number], made.tagged.letters
    end = part.end - (letters[part.end - 1] == ".")
    return part.kind != "p" or made.at < end or letters[part.start : part.start + 1] in _ADVERBIAL


class _Follower:
    """Gathers what follows a clause, up to the next main clause."""

    def __init__(self, made: Draft, number: int, carrier: int, head: Piece) -> None:
        self.made, self.number, self.carrier = made, number, carrier
        self.found = [head]
        self.whole = True  # whether every subject has had its verb

    def pieces(self) -> list[Piece]:
        """The clause itself and what follows."""
        for n in range(self.number + 1, len(self.made.parts)):
            if self._ends_before(n):
                break
            self._take(n)
        return _attached(self.made, self.found)

    def _ends_before(self, number: int) -> bool:
        """Whether a part begins another statement."""
        part = self.made.parts[number]
        if not self.whole:
            return False
        if part.kind == "p" and not part.is_clause:
            return _is_awaited(self.made, number)
        return part.kind in "mv" and self._joined_need(number) < 0

    def _joined_need(self, number: int) -> int:
        """How much a further predicate is needed; -1 where it is another statement."""
        part, letters = self.made.parts[number], self.made.tagged.letters
        before = self.made.parts[number - 1]
        bare = part.kind == "v" and letters[before.end - 1] in "vuj" and letters[part.open] != ","
        if bare or either(self.made, number):
            return 2
        head = self.found[0]
        but = letters[part.start - 1] == "b" and (part.kind == "v" or "xt" in letters[head.start : head.end])
        return 1 if but else -1

    def _take(self, number: int) -> None:
        made, part = self.made, self.made.parts[number]
        before = made.parts[number - 1]
        if part.kind in "mv" and self.whole:
            self._add(part, self._joined_need(number), number)
            self.found[-1] = self.found[-1]._replace(firm=either(made, number))
        elif part.kind == "v":
            self.whole = True
            self.found[0] = self.found[0]._replace(until=max(self.found[0].until, part.verb))
            self._add(part, 2, number)
        elif part.kind == "T" and before.end == part.open and (before.is_clause or before.kind == "g"):
            self._take_content(number)
        elif made.tagged.letters[part.open] == ":" and said(made.tagged, before) >= 0:
            self._add(part, 2, number)
        elif part.kind == "f" and made.tagged.words[part.start - 1].low not in _CONDITIONS:
            self.found.append(Piece(part.open, part.end, self.found[-1].need))
        else:
            late = not self.whole and part.kind == "p" and _is_late_subject(made, number)
            tail = _tail(made, number, self.carrier, made.parts[self.number])
            self._add(part, 2 if late else tail.need, number)
            self.found[-1] = self.found[-1]._replace(firm=tail.firm)

    def _take_content(self, number: int) -> None:
        """What "that" begins, as one with what is not whole without it."""
        part = self.made.parts[number]
        self.whole = self.whole and part.is_clause
        if {"c", "b"} & {*self.made.tagged.letters[part.open : part.start]} and not either(self.made, number):
            self.found.append(Piece(part.open, part.end, 1, part.verb, until=max(part.verb, part.open)))
        elif _is_clausal(self.made, number):
            teller = _teller(self.made, self.found[-1].start, part.open)
            self.found[-1] = self.found[-1]._replace(end=part.end, since=teller, until=max(part.verb, part.open))
        else:
            self._add(part, 1, number)

    def _add(self, part: Part, need: int, number: int) -> None:
        held = number == self.carrier and _is_inside(self.made, number)
        self.found.append(Piece(part.open, part.end, 2 if held else need, part.verb))


def _is_clausal(made: Draft, number: int) -> bool:
    """Whether what comes before "that" is not whole without it."""
    part = made.parts[number]
    row = part.open - 1
    if made.tagged.letters[row] not in "nNS0" or made.tagged.words[row].low in _CONTENT:
        return True
    return said(made.tagged, made.parts[number - 1]) >= 0 or told(made, number - 1, number)


def _teller(made: Draft, start: int, end: int) -> int:
    """The row of the last verb before "that"; -1 for none."""
    return next((row for row in range(end - 1, start - 1, -1) if made.tagged.letters[row] in "vugj"), -1)


def _is_awaited(made: Draft, number: int) -> bool:
    """Whether a phrase is the subject of a predicate further on: ", and talks | that fail | are"."""
    for n in range(number + 1, min(number + _REACH, len(made.parts))):
        if made.parts[n].kind == "v":
            return subject_of(made.tagged, made.parts, n) is made.parts[number]
        if made.parts[n].kind == "m" and made.parts[n].is_clause:
            return False
    return False


def _is_late_subject(made: Draft, number: int) -> bool:
    """Whether a phrase is the subject that "that" waits for: "that after the war, | the dam ..."."""
    before = made.parts[number - 1]
    return before.kind == "T" and made.tagged.letters[before.start : before.start + 1] in ("p", "a", "s")


def _attached(made: Draft, pieces: list[Piece]) -> list[Piece]:
    """The pieces, each needed as much as what hangs on it without a comma."""
    for n in range(len(pieces) - 1, 0, -1):
        joint = made.tagged.letters[pieces[n].start : pieces[n].start + 2]
        if (joint[:1] not in _LOOSE_COMMAS or joint[1:] == "c") and pieces[n].need > pieces[n - 1].need:
            pieces[n - 1] = pieces[n - 1]._replace(need=pieces[n].need)
    return pieces
