"""A clause of a draft as the pieces of a title, each with how much it is needed."""

import re
from typing import Final, NamedTuple

from timeline.syntax.part import Part
from timeline.titling.bonds import COMPARED
from timeline.titling.drafts import Draft
from timeline.titling.facts import either, is_aside, is_denied

_WEIGHED: Final = frozenset("because before since as".split())  # under "not" these belong to what is denied
_LIMITING: Final = frozenset("while when where".split())  # and these where no comma parts them
_CHOOSING: Final = frozenset("either neither whether".split())
_AGO: Final = frozenset(
    "later earlier before ago afterwards day week month year days weeks months years hours minutes".split()
)
_EMPTY: Final = frozenset("those anyone everyone someone anything everything something nothing one ones".split())
_SPANS: Final = frozenset("course end beginning start middle wake period half part days months years".split())
_SPARE: Final = frozenset("according as following after despite like unlike".split())
_NAMES: Final = re.compile("(?:,N[nN]{0,3})+,?c[dnN]")
_OWNER: Final = re.compile(",N{1,3}d(?=[an]*[nS])")
_TIME: Final = re.compile("d[an]{0,2}?n(?![n])")
_TIMES: Final = frozenset("day date week weekend month year anniversary eve birthday night morning evening".split())
_NEAR: Final = 3  # rows
_COMMAS: Final = frozenset(",~;:>")
_ADVERBIAL: Final = frozenset("ptgua")
_NOMINAL: Final = frozenset("dnNS0")


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


def lead(made: Draft, first: int, carrier: int) -> list[Piece]:
    """What stands before the subject: conditions always, circumstances where there is room."""
    pieces: list[Piece] = []
    main = False
    for n, part in enumerate(made.parts[:first]):
        if part.is_clause and part.kind in "mvT" and not is_aside(made, n):
            main = True
            pieces = [piece for piece in pieces if any(one.need == 2 for one in pieces)]
        elif not main and not is_aside(made, n):
            need = _lead_need(made, n, carrier)
            hangs = made.tagged.letters[part.open : part.open + 1] not in _COMMAS or part.kind in "gr"
            if hangs and need == 2 and pieces and pieces[-1].end == part.open:
                pieces[-1] = pieces[-1]._replace(need=2)  # "under the deal, | reached in May"
            pieces.append(Piece(part.open, part.end, need, part.verb, leads=True, firm=part.kind == "f"))
    if pieces:
        joint = made.parts[first]
        pieces.append(Piece(joint.open, joint.start, max(piece.need for piece in pieces), leads=True))
    return pieces


def _lead_need(made: Draft, number: int, carrier: int) -> int:
    part = made.parts[number]
    words = made.tagged.words[part.start : part.end]
    if number == carrier and part.kind == "p" and words and words[-1].low in _SPANS:
        return 0  # "in the course (of 1918)"
    if made.tagged.letters[part.start : part.start + 1] == "o":
        return 2  # "of the mills, | nine were shut"
    if part.kind == "f" or (number == carrier and made.at > part.start) or _is_quotation(made, number):
        return 2
    if not made.at and not number and made.tagged.letters[part.start : part.start + 1] in _NOMINAL:
        return 0  # "(on Monday,) the fifth day of the talks"
    if set(made.tagged.letters[part.start : part.end]) <= {"a", "d"}:
        return 0  # "perhaps most of all"
    if part.kind != "p" or not words or any(word.letter == "0" and len(word.text) == 4 for word in words):
        return 0
    return 0 if words[-1].low in _AGO or words[0].low in _SPARE else 1


def _is_quotation(made: Draft, number: int) -> bool:
    """Whether a part is all that is quoted: "“It broke,” | Berg said"."""
    part, letters = made.parts[number], made.tagged.letters
    joint = letters[part.end : made.parts[number + 1].start] if number + 1 < len(made.parts) else ""
    return letters[part.start : part.start + 1] == "<" and ">" in joint


def tail(made: Draft, part: Part, number: int, carrier: int, head: Part) -> Piece:
    """A part that follows a clause or stands within it."""
    parted = made.tagged.letters[part.open : part.open + 1] in _COMMAS
    if parted and _dates_again(made, part):
        return Piece(part.open, part.end, 0, part.verb)
    wanted = _holds_date(made, part, number, carrier) or _completes(made, part, number, head)
    wanted = wanted or (not parted and part.kind == "r" and _tells_which(made, number, head))
    return Piece(part.open, part.end, 2 if wanted else int(not parted), part.verb, firm=is_condition(made, part))


def _dates_again(made: Draft, part: Part) -> bool:
    """Whether a part says of the date words, which are gone, what they are: "(in May), | the month of the flood"."""
    time = _TIME.match(made.tagged.letters, part.start, part.end) if part.open == made.at and not made.dated else None
    return time is not None and made.tagged.low[time.end() - 1] in _TIMES


def _holds_date(made: Draft, part: Part, number: int, carrier: int) -> bool:
    """Whether the date words belong to a part, or to what it is compared with."""
    if number == carrier and (is_inside(made, number) or _compares(made, made.parts[number - 1])):
        return True
    return _compares(made, part) and number <= carrier <= number + 2  # "compared with nine tons, | a year ago"


def _completes(made: Draft, part: Part, number: int, head: Part) -> bool:
    """Whether what stands before a part is not true, or not whole, without it."""
    letters, lows = made.tagged.letters, made.tagged.low
    if letters[part.start : part.start + 1] == "o" or is_bidden(made, number) or is_condition(made, part):
        return True  # "four, | or a third, of the houses"
    either_way = either(made, number) or "or" in lows[part.start : part.start + 1]
    if either_way and _CHOOSING & {*lows[head.start : part.open]}:
        return True  # "was either shut, | or very slow"
    before = made.parts[number - 1]
    if (before is head or before.kind in "pT") and letters[part.open - 1] in "NS" and _NAMES.match(letters, part.open):
        return True  # "from Kelm, | Ostheim and Berg"
    if before.kind == "p" and letters.startswith(",cN", part.open) and _NAMES.match(letters, before.open):
        return True  # "from Kelm, Ostheim, | and Berg"
    if (owner := _OWNER.match(letters, part.open)) and lows[owner.end() - 1].endswith("s"):
        return True  # "after the leader, | Anna Berg's call"
    if part.kind == "r" and lows[part.open - 1] in _EMPTY:
        return True  # "for those | who came"
    if "b" in letters[part.open : part.start + 1] and "only" in lows[head.start : part.open]:
        return True  # "will not only mend it, | but paint it"
    return _is_weighed(made, part, number, head)


def _is_weighed(made: Draft, part: Part, number: int, head: Part) -> bool:
    """Whether a circumstance belongs to what is denied or is to come: "not ... because", "will ... when"."""
    letters = made.tagged.letters
    opener = made.tagged.low[part.start - 1] if part.kind in "sf" else ""
    if opener in ("when", "once") and letters[part.open - 1] not in ",pf" and "M" in letters[head.start : part.open]:
        return True  # "will resign | when the council meets"
    until = opener in ("until", "till")
    begins = made.parts[number - 1].start if until else head.start
    weighed = until or opener in _WEIGHED or (opener in _LIMITING and letters[part.open] != ",")
    return weighed and is_denied(letters, made.tagged.words, begins, part.open)


def _tells_which(made: Draft, number: int, head: Part) -> bool:
    """Whether a relative clause without a comma tells which thing is meant: "the division | that sells flour"."""
    part, before, letters = made.parts[number], made.parts[number - 1], made.tagged.letters
    if before.is_clause and letters[before.start : before.verb + 1] == "hx" and made.tagged.low[before.start] == "it":
        return True  # "it was the rain | that broke the dam"
    if before is not head and not (before.is_clause and before.kind in "sT"):
        return False
    return letters[part.open - 1] in "nS" and "d" in letters[max(part.open - _NEAR, 0) : part.open - 1]


def _compares(made: Draft, part: Part) -> bool:
    return not COMPARED.isdisjoint(made.tagged.low[part.start : part.start + 1])


def is_bidden(made: Draft, number: int) -> bool:
    """Whether a part is what somebody is asked to do: "asked the man who fell | to leave"."""
    part, before = made.parts[number], made.parts[number - 1]
    return number > 0 and before.kind == "r" and part.kind == "p" and made.tagged.letters[part.open] == "t"


def is_condition(made: Draft, part: Part) -> bool:
    """Whether a part says under what condition: "if it rains", "unless ordered"; not "until October"."""
    if part.kind != "f" or made.tagged.low[part.start : part.start + 1] == ["compared"]:
        return False  # "if compared to the year before"
    return part.is_clause or made.tagged.low[part.start - 1] not in ("until", "till")


def is_inside(made: Draft, number: int) -> bool:
    """Whether the date words belong to a part, and not to the clause that it interrupts."""
    part, letters = made.parts[number], made.tagged.letters
    end = part.end - (letters[part.end - 1] == ".")
    start = part.start + (letters[part.start : part.start + 1] in ("b", "c"))
    if made.dated and part.start < made.at <= part.end:
        return True
    return part.kind != "p" or made.at < end or letters[start : start + 1] in _ADVERBIAL
