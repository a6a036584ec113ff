"""Whether a word of a clause has the date words after it to itself: "the men | hurt on Monday"."""

import re
from itertools import pairwise
from typing import Final

from timeline.syntax import valency
from timeline.syntax.lexicon import CLASSES, DAYS, MONTHS
from timeline.syntax.pasts import GAPPED
from timeline.syntax.speakers import FRAMING
from timeline.syntax.verbs import TELLING
from timeline.titling.bonds import ISSUED
from timeline.titling.drafts import Draft
from timeline.titling.gaps import NOUNS

AFTER: Final = frozenset("after following since before despite amid until till".split())
TELLERS: Final = FRAMING | TELLING | frozenset(CLASSES["k"].split())
_NOMINAL: Final = frozenset("nNS0m>,")
_PAST: Final = frozenset("was were had did".split())
_BEFORE_GERUNDS: Final = frozenset("after before since of for despite without about until".split())
_CONFESSING: Final = frozenset("guilty admitted admits confessed confesses".split())
_RECALLING: Final = frozenset("admitted admits denied denies recalled recalls remembered remembers regretted".split())
_PLANNED: Final = valency.OWING | frozenset(  # what they are to do has a time of its own
    """plan plans decision decisions offer offers order orders proposal intention intentions agreement deal contract
    pledge promise vow goal target aim objective track strategy threat effort efforts attempt attempts bids moves
    chance campaign push permission invitation request calls call duty scheme event events""".split()
)
_PAPERS: Final = ISSUED - frozenset("given made set bid".split()) | frozenset(
    "seen obtained compiled conducted reviewed prepared".split()
)
_TIMELESS: Final = NOUNS - {"set"} | frozenset("called named dubbed known titled entitled nicknamed aged".split())
_EARLIER: Final = frozenset("previous earlier prior subsequent".split())
_BOUNDS: Final = frozenset("since until till before".split())
_ANYBODY: Final = frozenset("anyone anybody everyone everybody someone somebody those people all".split())
_PAIRED: Final = frozenset("either both".split())
_SET: Final = frozenset("beginning starting ending happening leaving".split())
_SHOWING: Final = frozenset(
    """showing indicating suggesting revealing detailing covering marking commemorating resulting culminating
    accounting""".split()
)
_ANSWERS: Final = frozenset("reprisal retaliation revenge response reaction apology answer punishment".split())
_WANTING: Final = frozenset("hoped wanted expected planned intended sought aimed".split())
_STRETCHES: Final = frozenset("week month year weekend summer autumn winter".split())
_RELATIVE: Final = frozenset("last this next".split())
_YEAR: Final = re.compile("(?:1[89]|20)[0-9]{2}")
_NEAR: Final = 4  # rows
_FAR: Final = 24


def holds_dates(made: Draft, row: int, verb: int) -> bool | None:
    """Whether a word has what follows to itself; None where it has no say."""
    low = made.tagged.low[row]
    match made.tagged.letters[row]:
        case "u":
            return _participle(made, row, verb)
        case "g" if (found := _gerund(made, row, verb)) is not None:
            return found
        case "e" if made.tagged.low[row - 1] in _BEFORE_GERUNDS and low != "be":
            return True
        case "j" | "e" if made.tagged.letters[row - 1] == "t" and (
            _is_plan(made, row - 2) or _is_to_be(made, row, verb)
        ):
            return True
        case "p" if low == "due" and made.tagged.letters[row - 1] in _NOMINAL and row > verb:
            return made.tagged.low[row + 1 : row + 2] != ["to"] or None
        case "n" if low in _ANSWERS and row > verb:
            return not {"for", "to", "over"}.isdisjoint(made.tagged.low[row + 1 : row + 2]) or None
        case "a" if low == "ahead" and made.tagged.low[row + 1 : row + 2] == ["of"]:
            return True
        case "d" | "n" if low in _EARLIER and row > verb:
            return True
        case "p" | "s" | "A" | "f" if low in AFTER:
            return _after(made, row, verb)
    return None


def _participle(made: Draft, row: int, verb: int) -> bool | None:
    """The same of a participle that describes a noun: "the men | hurt"."""
    letters, low = made.tagged.letters, made.tagged.low
    described = letters[row - 1] in _NOMINAL or low[row - 1] in _ANYBODY
    if not described or letters[row + 1 : row + 2] in tuple("nSN0"):
        return None
    if low[row] in _TIMELESS or low[row - 1] in _PAIRED or GAPPED.search(letters, max(row - _FAR, 0), row):
        return None
    return is_early(made, row, verb)


def _gerund(made: Draft, row: int, verb: int) -> bool | None:
    """The same of what is told in a gerund: "admitted | stealing", "of | stealing"; or of what begins."""
    letters, low = made.tagged.letters, made.tagged.low
    if low[row] == "following" and "still" in low[verb : verb + _NEAR]:
        return True
    if low[row - 1] in _BEFORE_GERUNDS | _RECALLING or (low[row - 1] == "to" and low[row - 2] in _CONFESSING):
        return True
    if letters[row - 1] in "nNS" and letters[row + 1 : row + 2] not in ("n", "S") and low[row] not in AFTER:
        return is_early(made, row, verb)
    return None


def _after(made: Draft, row: int, verb: int) -> bool | None:
    """The same of what something else was after, before or since."""
    low = made.tagged.low
    if made.tagged.letters[made.at : made.at + 1] in tuple("nNSg"):
        return None
    lasts = holds(made, verb) or low[verb] in _WANTING or "still" in low[verb : verb + _NEAR]
    return low[row] in _BOUNDS or row < verb or lasts or has_date(made, verb, row) or None


def _is_plan(made: Draft, row: int) -> bool:
    return made.tagged.letters[row] in "nS" and made.tagged.low[row] in _PLANNED


def _is_to_be(made: Draft, row: int, verb: int) -> bool:
    """Whether "to be" with a participle describes a noun: "a fair to be held"; not: "calls for it to be held"."""
    letters = made.tagged.letters
    low = made.tagged.low
    described = letters[row - 2] in "nNS," and low[row - 2] not in valency.BOUND
    return described and letters[row : row + 2] == "eu" and "for" not in low[verb:row]


def is_early(made: Draft, row: int, verb: int) -> bool:
    """Whether a participle tells of another time than its clause: one of the past, one of what begins."""
    letters, low = made.tagged.letters, made.tagged.low
    if letters[row] == "g":
        if row > verb and has_date(made, verb, row):
            return True
        return low[row] in _SET | _SHOWING or (letters[row - 1] != "," and row > 0 and holds(made, verb))
    return low[row] not in _PAPERS or not is_paper(made, row, verb)


def is_paper(made: Draft, row: int, verb: int) -> bool:
    """Whether what is told is told in what a row describes: "in a letter sent, | the town asked"."""
    low = made.tagged.low
    return row <= verb or low[verb] in TELLERS or "according" in low[verb:row]


def holds(made: Draft, verb: int) -> bool:
    """Whether a verb tells of what is, or has been, and so of no day that is past."""
    low, letter = made.tagged.low[verb], made.tagged.letters[verb]
    if letter == "M" or low in _PAST:
        return False
    return letter in "xHizX" or low.endswith("s")


def has_date(made: Draft, verb: int, end: int) -> bool:
    """Whether a clause, or a phrase before it, has another date, before a row."""
    part = next(part for part in made.parts if part.verb == verb)
    lead = next((n for n, one in enumerate(made.parts) if one is part), 0)
    begins = made.parts[lead - 1].start if lead and made.parts[lead - 1].kind == "p" else part.start
    return is_dated(made, begins, end)


def is_dated(made: Draft, start: int, end: int) -> bool:
    """Whether a date stands in some rows."""
    lows = made.tagged.low[start:end]
    named = any(low in DAYS or low in MONTHS - {"may", "march"} or _YEAR.fullmatch(low) for low in lows)
    return named or any(low in _STRETCHES and before in _RELATIVE for before, low in pairwise(lows))
