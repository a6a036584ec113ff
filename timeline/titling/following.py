"""A clause of a draft as pieces: what stands before its subject, the clause, and what follows it."""

import re
from typing import Final

from timeline.syntax import valency
from timeline.syntax.part import Part, leads
from timeline.syntax.speakers import said, subject_of
from timeline.syntax.verbs import TELLING
from timeline.titling.contents import is_awaited, is_clausal, is_late_subject, teller
from timeline.titling.drafts import Draft
from timeline.titling.facts import either
from timeline.titling.hanging import AMONG, attached, between
from timeline.titling.pieces import Piece, is_condition, is_inside, lead, tail

_NOMINAL: Final = frozenset("dnNS0")
_CONDITIONS: Final = frozenset("if unless lest until till as though".split())
_PASSIVE: Final = re.compile("(?:x|[HM][a!]*e)[a!]*u")
_ASIDE: Final = re.compile(",[^,c]*$")  # the last comma of a subject, which is no list's


def clause(made: Draft, number: int, carrier: int) -> list[Piece]:
    """A clause with its subject, its condition, and what may follow it; `carrier` is the part with the date words."""
    found, part = made.parts, made.parts[number]
    subject = subject_of(made.tagged, found, number)
    first = found.index(subject)
    pieces = lead(made, first, carrier) if subject.kind in "mvp" else []
    start = part.start
    if subject is not part:
        shared = subject.is_clause and _shares_auxiliary(made, subject, part)
        before = _before_verb(made, subject) if subject.is_clause and not shared else subject.end
        pieces.append(Piece(subject.start, before, verb=subject.verb if shared else -1))
        start = part.open if shared else start
    if subject is not part and not subject.is_clause:
        asides = between(made, [tail(made, found[n], n, carrier, part) for n in range(first + 1, number)], part)
        if _ASIDE.search(made.tagged.letters, subject.start, subject.end) or any(piece.need == 2 for piece in asides):
            start = part.open
        if number == first + 1 and made.tagged.letters[part.open] == "c":
            start = part.open  # "a set costs ten crowns | and will be out": "costs" was read as a noun
        if asides and not asides[0].need and made.tagged.letters[pieces[-1].end - 1] == "c":
            pieces[-1] = pieces[-1]._replace(end=pieces[-1].end - 1)  # "the mill in Kelm and, (they say,) in Ostheim"
        pieces += asides
    return pieces + _Follower(made, number, carrier, Piece(start, _end(made, part), 2, part.verb)).pieces()


def _shares_auxiliary(made: Draft, subject: Part, part: Part) -> bool:
    """Whether a verb may be a participle after the auxiliary before: "was made in Kelm | but mended here"."""
    letters, row = made.tagged.letters, part.verb
    passive = subject.kind != "r" and _PASSIVE.match(letters, subject.verb) is not None and letters[row] == "v"
    low = made.tagged.low[row]
    return passive and low.endswith("ed") and low not in valency.ALONE and letters[row + 1 : row + 2] in ("", *".pya")


def _before_verb(made: Draft, part: Part) -> int:
    """The row where the subject of a clause ends, before the adverbs of its verb: "Berg | earlier left and wept"."""
    end = part.verb
    while end > part.start + 1 and made.tagged.letters[end - 1] == "a":
        end -= 1
    return end


def everything(made: Draft) -> list[Piece]:
    """Every part; none ends before what it tells."""
    return [
        Piece(part.open, part.end, 2, part.verb, until=_whole_from(made, n), firm=is_condition(made, part))
        for n, part in enumerate(made.parts)
    ]


def _whole_from(made: Draft, number: int) -> int:
    """The row without which a part is not whole: what it tells, or the verb that its "that" waits for; -1 for none."""
    part, after = made.parts[number], made.parts[number + 1 : number + 2]
    if part.kind in "Tsf" and not part.is_clause:
        return next((later.verb for later in made.parts[number + 1 :] if later.kind == "v"), part.end)
    return max(after[0].verb, after[0].open) if after and after[0].kind == "T" else -1


def _end(made: Draft, part: Part) -> int:
    """Where a clause ends, without "according to" and what follows."""
    lows, first = made.tagged.low, part.verb + 2
    return lows.index("according", first, part.end) if "according" in lows[first : part.end - 1] else part.end


def _tells(made: Draft, row: int) -> bool:
    """Whether a word wants to tell something, which an aside parts from it: "for suggesting, in May, | that"."""
    low = made.tagged.low[row]
    return low in TELLING or low in valency.CONTENT or low == "suggesting"


class _Follower:
    """Gathers what follows a clause, up to the next main clause."""

    def __init__(self, made: Draft, number: int, carrier: int, head: Piece) -> None:
        self.made, self.number, self.carrier = made, number, carrier
        self.found = [head]
        self.whole = True  # whether every subject has had its verb
        self.waits = -1  # the piece that is a subject after "that" and has no verb yet

    def pieces(self) -> list[Piece]:
        """The clause itself and what follows."""
        for n in range(self.number + 1, len(self.made.parts)):
            if self._ends_before(n):
                break
            self._take(n)
        return attached(self.made, self.found)

    def _ends_before(self, number: int) -> bool:
        """Whether a part begins another statement."""
        part = self.made.parts[number]
        if not self.whole:
            return False
        if part.kind in "sf" and self._opens_another(number):
            return True
        if part.kind == "p" and not part.is_clause:
            if self.made.tagged.letters[part.open] == "b" or set(self.made.tagged.letters[part.start : part.end]) <= {
                "c",
                "b",
            }:
                return True  # "failed, and, | after the flood, the town"
            return leads(self.made.parts, number) or is_awaited(self.made, number)
        return part.kind in "mv" and self._joined_need(number) < 0

    def _opens_another(self, number: int) -> bool:
        """Whether a condition is that of the clause after it: "is to end, | but if we can, | we will"."""
        part, before = self.made.parts[number], self.made.parts[number - 1]
        joined = not {"b", "c"}.isdisjoint(self.made.tagged.letters[part.open : part.start])
        lows = self.made.tagged.low
        if not joined or (before.kind in "sf" and lows[before.start - 1] == lows[part.start - 1]):
            return False  # "when it rained, and | when it froze"
        return any(later.kind == "m" and later.is_clause for later in self.made.parts[number + 1 :])

    def _joined_need(self, number: int) -> int:
        """How much a further predicate is needed; -1 where it is another statement."""
        part, letters = self.made.parts[number], self.made.tagged.letters
        before = self.made.parts[number - 1]
        last = self.made.tagged.low[before.end - 1]
        joined = part.kind == "v" and part.open < part.start and letters[part.open] != ","
        waits = letters[before.end - 1] in "vuj" and last not in valency.ALONE | valency.ALONE_TO
        if (joined and waits) or either(self.made, number):
            return 2
        head, head_kind = self.found[0], self.made.parts[self.number].kind
        but = (
            head_kind != "T"
            and letters[part.start - 1] == "b"
            and (part.kind == "v" or "xt" in letters[head.start : head.end])
        )
        return 1 if but else -1

    def _take(self, number: int) -> None:
        made, part = self.made, self.made.parts[number]
        before = made.parts[number - 1]
        if part.kind in "mv" and self.whole:
            self._add(part, self._joined_need(number), number)
            self.found[-1] = self.found[-1]._replace(firm=either(made, number))
        elif part.kind == "v" and self.waits >= 0:
            self.whole = True
            self._complete(part)
            self.waits = -1
        elif part.kind == "v":
            self.whole = True
            if self.found[-1].need == 0:
                part = part._replace(open=part.start)  # "that men, (some from Kelm,) | had died"
            self.found[0] = self.found[0]._replace(until=max(self.found[0].until, part.verb))
            self._add(part, 2, number)
        elif part.kind == "T" and before.end == part.open and (before.is_clause or before.kind == "g"):
            self._take_content(number)
        elif part.kind == "T" and before.kind == "p" and _tells(made, before.open - 1):
            self._add(part if self.found[-1].need else part._replace(open=part.start - 1), 2, number)
        else:
            self._take_other(number)

    def _take_other(self, number: int) -> None:
        """A part that neither carries on the clause nor tells what is said."""
        made, part = self.made, self.made.parts[number]
        if made.tagged.letters[part.open] == ":" and said(made.tagged, made.parts[number - 1]) >= 0:
            self._add(part, 2, number)
        elif made.tagged.letters[part.open - 1 : part.open + 1] in ("ps", "pf"):
            self._add(part, 2, number)  # "agreed on | where it lies"
            self._await(number)
        elif part.kind == "f" and made.tagged.low[part.start - 1] not in _CONDITIONS:
            self.found.append(Piece(part.open, part.end, self.found[-1].need))
            self._await(number)
        elif not self._is_broken(number):
            self._take_circumstance(number)

    def _is_bidden(self, number: int) -> bool:
        """Whether a part, after an aside, is what a verb waits for: "let the men, with their goats, | to cross"."""
        tagged, part, before = self.made.tagged, self.made.parts[number], self.found[-2:]
        if part.kind != "p" or tagged.letters[part.open : part.start + 2] not in (",tj", ",ta"):
            return False
        if len(before) < 2 or before[0].end != before[1].start or before[1].verb >= 0:
            return False
        rows = [row for row in range(before[0].start, before[0].end) if tagged.letters[row] in "vujg"]
        asks = rows and tagged.low[rows[-1]] in valency.ASKING
        return bool(asks) and "t" not in tagged.letters[rows[-1] : before[0].end]

    def _take_circumstance(self, number: int) -> None:
        """A part that only follows; it may be where the subject of a clause before it is."""
        made, part = self.made, self.made.parts[number]
        if self._is_bidden(number):
            asking = self.found[-2]
            self.found[-2:] = [asking._replace(end=part.end, until=max(asking.until, part.start + 1))]
            return
        if self._resumes(number):
            part = part._replace(open=part.start)
        late = not self.whole and part.kind == "p" and is_late_subject(made, number)
        follows = tail(made, part, number, self.carrier, made.parts[self.number])
        self._add(part, 2 if late else follows.need, number)
        self.found[-1] = self.found[-1]._replace(firm=follows.firm)
        self._await(number)

    def _complete(self, part: Part) -> None:
        """The subject that waits with its verb; where both must stay, without what can be spared between them."""
        first = self.found[self.waits]
        if first.need < 2:
            self.found[self.waits :] = [first._replace(end=part.end, verb=part.verb, until=part.verb)]
            return
        asides = [piece for piece in self.found[self.waits + 1 :] if piece.need == 2]
        verb = Piece(part.open if asides else part.start, part.end, first.need, part.verb)
        self.found[self.waits :] = [first._replace(verb=part.verb, until=part.verb), *asides, verb]

    def _resumes(self, number: int) -> bool:
        """Whether a phrase goes on after an aside that is left out: "blamed the flood, the third, | on me"."""
        part, before, letters = self.made.parts[number], self.made.parts[number - 1], self.made.tagged.letters
        first = letters[before.start : before.start + 1]
        apposed = letters[before.open] == "," and (
            first == "u" or before.kind == "r" or (before.kind == "p" and first in _NOMINAL | {"c", "<"})
        )
        goes_on = part.kind == "p" and letters[part.open : part.start + 1] in (",p", ",t", ",o")
        among = not AMONG.isdisjoint(
            self.made.tagged.low[part.start : part.start + 1]
        )  # "wounding nine, including two guards"
        return apposed and goes_on and not among and self.found[-1].need == 0

    def _is_broken(self, number: int) -> bool:
        """Whether a clause that states something has a subject and nowhere a verb."""
        part, later = self.made.parts[number], self.made.parts[number + 1 :]
        broken = part.kind == "s" and not part.is_clause and part.start < part.end
        if not broken or self.made.tagged.letters[part.start] not in _NOMINAL or number == self.carrier:
            return False
        return not any(after.is_clause and after.kind != "r" for after in later)

    def _await(self, number: int) -> None:
        """Note that a subordinate clause has its verb further on: "when the town, which was poor, | sold it"."""
        part, after = self.made.parts[number], self.made.parts[number + 1 :]
        verb = next((later for later in after if later.is_clause and later.kind != "r"), None)
        if part.kind in "sf" and not part.is_clause and verb and verb.kind == "v":
            self.whole, self.waits = False, len(self.found) - 1

    def _take_content(self, number: int) -> None:
        """What "that" begins, as one with what is not whole without it."""
        part = self.made.parts[number]
        self.whole = self.whole and part.is_clause
        joint = {*self.made.tagged.letters[part.open : part.start]}
        listed = "," in joint and self.made.parts[number - 1].kind == "T"  # "said that it broke, | that it sank and"
        if ({"c", "b"} & joint or listed) and not either(self.made, number):
            need = int(
                self.made.parts[self.number].kind != "T"
            )  # "the dam broke, | that it sank" lacks its "said that"
            self.found.append(Piece(part.open, part.end, need, part.verb, until=max(part.verb, part.open)))
        elif is_clausal(self.made, number):
            since = teller(self.made, self.found[-1].start, part.open)
            if 0 <= self.found[-1].since <= since <= self.found[-1].until:  # "said that films seen there show | that"
                since = self.found[-1].since
            self.found[-1] = self.found[-1]._replace(end=part.end, since=since, until=max(part.verb, part.open))
        else:
            self._add(part, 1, number)
            self.waits = -1 if part.is_clause else len(self.found) - 1

    def _add(self, part: Part, need: int, number: int) -> None:
        held = number == self.carrier and is_inside(self.made, number)
        self.found.append(Piece(part.open, part.end, 2 if held else need, part.verb))
