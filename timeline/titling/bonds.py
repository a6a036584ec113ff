"""Whether what is left of a sentence is untrue, or no clause, without its date words."""

import re
from typing import Final

from timeline.syntax import valency
from timeline.syntax.around import FINITES
from timeline.syntax.pasts import GAPPED
from timeline.syntax.speakers import FRAMING
from timeline.syntax.tagged import Tagged, alone
from timeline.syntax.verbs import letter
from timeline.titling.naming import is_named_by, parallels

_UNTIL: Final = frozenset("until till".split())
_THROUGH: Final = frozenset("until till through".split())
_LASTING: Final = frozenset(
    "run runs ran last lasts lasted extend extends extended stretch stretches stretched".split()
)
_SPENDING: Final = frozenset("spend spends spent spending".split())
_MEASURED: Final = frozenset("in since until before of for".split())
_SPANS: Final = frozenset("years months weeks days decades centuries decade century".split())
_EXTREMES: Final = frozenset("first last time most worst best".split())
_NO_SUPERLATIVES: Final = frozenset(
    "earnest protest interest arrest request contest forest harvest conquest invest suggest manifest honest modest "
    "northwest southwest midwest unrest behest priest digest inquest tempest crest breast".split()
)
_DESCRIBED: Final = re.compile("[nNSm]a?u$")
ISSUED: Final = frozenset(  # what is told in it is of that day too
    """released published issued sent dated filed posted given made written aired broadcast delivered printed
    set bid""".split()
)
COMPARED: Final = frozenset("compared versus".split())
OWNERS: Final = frozenset("its his her their our my".split())
_NEAREST: Final = frozenset("this last next that today yesterday tomorrow tonight".split())
_PORTIONS: Final = frozenset("much most part half rest".split())
_DATES: Final = frozenset("date deadline dates deadlines".split())
_SEASON: Final = re.compile(r" of the (?:summer|winter|spring|autumn|fall)$")
_BEGUN: Final = re.compile(",a*(?:te)?up?$")
_TIMES: Final = frozenset("year season quarter term session decade calendar".split())
_REFERRING: Final = frozenset(
    "refer refers referred referring point points pointed pointing alludes alluded date dates dated dating".split()
)
_FALLEN: Final = re.compile("pa*[nN]?0[nNS0]*$")
_BOUNDS: Final = frozenset("ending ended starting beginning".split())
_COMPARING: Final = frozenset("like than".split())
_ARGUED: Final = re.compile("[vTr](?:0c)?$")
_FEASTS: Final = frozenset("christmas easter ramadan passover winter summer spring autumn".split())  # no adverbs
_FEAST: Final = re.compile(
    "(?:christmas|easter|ramadan|passover|thanksgiving|halloween|hanukkah|diwali|eid|new years?)(?: eve| day)?"
)
_NEAR: Final = 4  # rows
_FAR: Final = 12


def first_word(dates: str) -> str:
    """The first of the date words; it tells whether they bring their own preposition."""
    return dates.split(maxsplit=1)[0]


def binds(tagged: Tagged, at: int, dates: str, *, apart: bool) -> bool:
    """Whether what is left is untrue or no clause without the date words: "the lowest since May".

    `apart` says that a comma follows them.
    """
    if not dates or not tagged.words:
        return False
    if parallels(tagged, at) or is_named_by(tagged, at, dates):
        return True
    if at and tagged.low[at - 1] in _UNTIL:
        return True  # "not until | May"
    if tagged.low[at - 1 : at] == ["period"] and first_word(dates) in ("from", "between"):
        return True  # "for the period | from May to June"
    if _names_time(tagged, at) or (at == 1 and apart and letter(tagged.low[0]) == "V"):
        return True  # "the 2008 model year"; "Founded in May, the club"
    if _FEAST.fullmatch(dates.lower().replace("'", "").replace("’", "")) and tagged.letters[at : at + 1] in (
        "n",
        "N",
        "S",
    ):
        return True  # "Christmas | flights"
    if not at and first_word(dates).lower() in _UNTIL:
        return True  # "Until May, | it had never broken"
    if not at:  # "this week | saw the first vote"
        acts = tagged.letters[0] in "uvxHMk" and tagged.words[0].text[0].islower()
        return acts and not apart and alone(first_word(dates)) not in "poyt"
    if _is_argument(tagged, at, dates) or _is_described(tagged, at):
        return True
    return _is_awaited(tagged, at, dates) or _is_measure(tagged, at, dates)


def _is_awaited(tagged: Tagged, at: int, dates: str) -> bool:
    """Whether what stands before date words would want them: "spent | the summer", "works, begun | in May, were"."""
    before, last = tagged.low[at - 1], tagged.letters[at - 1]
    if before in _SPENDING and alone(first_word(dates)) not in "poyt":
        return True
    ends = tagged.letters[at : at + 1] in ("", *",.;:~c")
    if not ends and tagged.letters[at] not in "sg":
        return False
    if (last in "xHMe" and tagged.letters[at : at + 1] != "g") or (last in "vj" and _is_object(before, dates)):
        return True
    if first_word(dates).lower() in _UNTIL and FINITES.search(tagged.letters):
        return True  # "is shut | until May": that it is shut is of no day of May
    if not ends:
        return False
    if (
        before == "due"
        or tagged.low[max(at - 2, 0) : at] in (["due", "out"], ["due", "back"])
        or _BEGUN.search(tagged.letters, max(at - _NEAR, 0), at)
    ):
        return True  # "the vote, at first planned for May, was"
    near = tagged.letters[at - 2 : at - 1] if at > 1 else ""
    return (last == "g" and near in ("N", "S")) or (near == "v" and before in _THROUGH)  # "a ship to Kelm leaving"


def _is_measure(tagged: Tagged, at: int, dates: str) -> bool:
    """Whether date words are what something before them is measured by: "the lowest since May", "not until May"."""
    if tagged.low[at - 1] in _MEASURED:
        return _is_measured(tagged, at - 1, tagged.low[at - 1])
    word = first_word(dates).lower()
    if word == "in" and not _SPANS.isdisjoint(dates.lower().split()):
        word = "for"  # "the first flood in the valley in ten years"
    return word in _MEASURED and _is_measured(tagged, at, word)


def _is_argument(tagged: Tagged, at: int, dates: str) -> bool:
    """Whether date words are what something is said of, or compared with, not when it was."""
    letters, first, before = tagged.letters, first_word(dates).lower(), tagged.low[at - 1]
    following = letters[at : at + 1] or "."
    named = first == "the" or dates.isdecimal()
    if dates.isdecimal() and _ARGUED.search(letters, max(at - _NEAR, 0), at):
        return True  # "says 2001 and 2002 will be lean"
    if named and following in "xHMv" and (letters[at - 1] in "cbT" or before == "that"):
        return True  # "and the first half of 2002 looks lean"
    if _is_compared(tagged, at, dates) or _is_part(tagged, at, dates):
        return True
    if letters[at - 1] in "vj" and tagged.low[at : at + 1] == ["from"] and _is_object(before, dates):
        return True  # "keep May 5 from being forgotten"
    if before in _COMPARING or (before == "to" and _REFERRING.intersection(tagged.low[max(at - 3, 0) : at])):
        return True  # "no times like 1990"; "referred to May 5"
    if first in _FEASTS and letters[at - 1] in "nSd" and following not in "nNSg":
        return True  # "a bleak Christmas", "gave their Christmas for the town"
    return letters[max(at - 2, 0) : at] == ",g" and following in ",.c"  # ", covering May,", ", winning in May"


def _is_described(tagged: Tagged, at: int) -> bool:
    """Whether date words tell when a thing became what it is: "the mills built in May | were sold"."""
    letters = tagged.letters
    described = _DESCRIBED.search(letters, max(at - _NEAR, 0), at)
    if not described or (tagged.low[at - 1] in ISSUED and letters[described.start()] != "m"):
        return False  # but "the one | made in May"
    return FINITES.search(letters) is not None and not GAPPED.search(letters, max(at - _FAR * 2, 0), at - 1)


def _is_compared(tagged: Tagged, at: int, dates: str) -> bool:
    """Whether date words tell of what something is compared with: "ten tons, compared with nine a year ago"."""
    if _FALLEN.search(tagged.letters, max(at - _FAR, 0), at) and _amount_from(tagged, at):
        return True
    low = tagged.low[max(at - _FAR, 0) : at]
    spans = dates.endswith((" earlier", " ago", " before"))  # "up from nine a year ago"
    marks = COMPARED | {"from"} if spans and "0" in tagged.letters[at - len(low) : at] else COMPARED
    row = next((row for row in range(len(low) - 1, -1, -1) if low[row] in marks), -1)
    return row >= 0 and not FINITES.search(tagged.letters, at - len(low) + row + 1, at)


def _is_part(tagged: Tagged, at: int, dates: str) -> bool:
    """Whether date words are a part of what stands around them: "much of 2011", "a date of May 5"."""
    low, first = tagged.low, first_word(dates).lower()
    if (
        low[at : at + 1] == ["ended"]
        or low[at : at + 1] == ["ending"]
        or (low[at - 1] in _BOUNDS and tagged.letters[at - 1] != "v")
    ):
        return True  # "the quarter | ended May 5", "the year ending | in May"
    if _SEASON.search(dates) and tagged.letters[at : at + 1] == "n" and alone(first) in "py":
        return True  # "at the end of the summer | fair"
    if low[at - 1] in OWNERS:
        return tagged.letters[at : at + 1] not in ("n", "N", "S", "u", "v")  # "spent his last decade | at home"
    near = low[at - 2] if low[at - 1] == "of" and at > 1 else low[at - 1]
    return (near in _PORTIONS and first not in _NEAREST) or (near in _DATES and alone(first) not in "pyt")


def _amount_from(tagged: Tagged, at: int) -> bool:
    """Whether date words follow an amount that something fell or rose from: "from 52 tons | in January"."""
    row = at - 1
    while row > 0 and tagged.letters[row] in "0nSNa":
        row -= 1
    return tagged.low[row] == "from" and tagged.letters[row + 1] in "0Na"


def _names_time(tagged: Tagged, at: int) -> bool:
    """Whether the noun that date words describe is a time itself."""
    end = at
    while tagged.letters[end : end + 1] == "n" and end < at + _NEAR:
        end += 1
    return at < end and tagged.low[end - 1] in _TIMES


def _is_object(verb: str, dates: str) -> bool:
    """Whether date words complete a verb: "spent the summer", "proclaimed May 5", "ran until May"."""
    first = first_word(dates).lower()
    if first in _UNTIL or verb in _LASTING:
        return True
    return alone(first) not in "poytA" and verb not in valency.ALONE | valency.ALONE_TO | FRAMING


def is_superlative(low: str) -> bool:
    """Whether a word is one by its ending."""
    return len(low) > 5 and low.endswith("est") and low not in _NO_SUPERLATIVES


def _is_measured(tagged: Tagged, at: int, by: str) -> bool:
    """Whether a superlative or, but for "in", a negation before a row is measured by a date."""
    for row in range(at - 1, max(at - _FAR, -1), -1):
        low, letter = tagged.low[row], tagged.letters[row]
        if low in _EXTREMES or is_superlative(low):
            return by not in ("in", "of") or row > at - 4
        if by not in ("in", "of") and (letter == "!" or low.endswith("n't")):
            return True
        if letter in ";.":
            return False
    return False
