"""Which nouns of a title a pronoun reaches from where it stands: not the subject that acts, nor what is quoted."""

import re
from typing import Final

from timeline.syntax.tagged import Tagged
from timeline.titling.nouns import Noun

_OBJECTS: Final = frozenset("him her it them".split())
_FINITE: Final = frozenset("xHMvVkXz")
_BOUNDS: Final = frozenset("TsfrA;:<>h") | _FINITE
_TAKING: Final = frozenset("vVukgjie")  # a verb, before its object
_AGAINST: Final = frozenset("by against like unlike to at for of on".split())
_ASIDE: Final = frozenset("than before after".split())
_TIMING: Final = frozenset("after before during following since until".split())  # "After the flood, it"
_ACTS: Final = re.compile("a?[xHMvVkXzi]")  # "said it | would"
_LEADS: Final = frozenset("pyAsfguVa")
_TOOL: Final = re.compile("[vVugn]d?[anN0-]*[nNS]t[a-zA-Z]$")
_DEED: Final = re.compile("[vVu](?:0|d)?[an]*[nS]$")
_CARRYING: Final = frozenset(
    "take takes took bring brings brought carry carried carries have has had keep kept".split()
)
_USING: Final = frozenset("use used uses using".split())
_OWNED: Final = re.compile("d[an]*[nNS]+(?=[xHMvVkX])")  # "its market value | was"
_SUBJECT: Final = re.compile("[dan0g-]*[nNSz]+")


class Stand:
    """Where a pronoun stands in a title, and which nouns it reaches from there."""

    def __init__(self, tagged: Tagged, row: int) -> None:
        self.row = row
        self.barred = _barred(tagged, row)
        self.quoted = quotations(tagged.letters)
        self.led = _led(tagged, row)
        self.timed = self.led > 0 and tagged.low[row] == "it" and tagged.low[0] in _TIMING
        self.later = range(0) if self.led else _later(tagged, row)
        self.told = _told(tagged, row)
        self.tool = _tool(tagged, row) or _shared(tagged, row)

    def reaches(self, noun: Noun) -> bool:
        """Whether it may stand for a noun that stands there."""
        if self.quoted[noun.row] and self.quoted[noun.row] != self.quoted[self.row]:
            return False
        if noun.row < self.told:
            return False
        if noun.row < self.led and not (noun.is_body if self.timed else noun.may_be_led()):
            return False
        return noun.row in self.later or (
            noun.row < self.row and noun.row not in self.barred and noun.row not in self.tool
        )


def _led(tagged: Tagged, row: int) -> int:
    """Where a lead ends whose nouns are hardly the subject that follows: "As a result of the charge, | it"; or 0."""
    letters = tagged.letters
    begins = letters[row] in "hX" or _OWNED.match(letters, row)
    leads = letters[:1] in tuple("pyAs") and begins and letters[row - 1] != "p" and not _FINITE & {*letters[:row]}
    return row if leads and row > 1 else 0  # "As he walked, the mayor" has its own subject


def _told(tagged: Tagged, row: int) -> int:
    """Where a speaker ends who does not mean himself by a pronoun in the quotation after it: "Berg said: “He"; or 0."""
    opens = max(tagged.letters.rfind(":<", 0, row), tagged.letters.rfind(",<", 0, row))
    return opens if opens > 0 and ">" not in tagged.letters[opens:row] else 0


def _tool(tagged: Tagged, row: int) -> range:
    """What is used to do something to a thing, and is not that thing: "used | a knife | to cut it"."""
    tool = _TOOL.search(tagged.letters, 0, row) if tagged.letters[row] in "hm" else None
    used = tool is not None and tagged.low[tool.start()] in _USING
    return range(tool.start(), row) if tool and used else range(0)


def quotations(letters: str) -> list[int]:
    """Of each row the number of the quotation in which it stands; 0 for none."""
    number, inside, found = 0, False, []
    for letter in letters:
        number += letter == "<"
        inside = letter == "<" or (inside and letter != ">")
        found.append(number if inside else 0)
    return found


def _later(tagged: Tagged, row: int) -> range:
    """The rows after a pronoun that leads, where its noun may come: "In his speech, | the minister"."""
    letters = tagged.letters
    opens = letters[:1] in _LEADS or not any(letter in _FINITE for letter in letters[:row])
    main = letters[row + 1 : row + 2] in tuple(_FINITE) and not _FINITE.isdisjoint(letters[:row])
    if not opens or main or "," in letters[:row]:
        return range(0)
    comma = letters.find(",", row)
    start = max(comma, row + 1)
    return range(start, next((at for at in range(start, len(letters)) if letters[at] in _FINITE), len(letters)))


def _shared(tagged: Tagged, row: int) -> range:
    """What is done with somebody else, who is not that: "held talks with | them"; not "took a bag with them"."""
    if tagged.low[row] != "them" or tagged.low[row - 1] not in ("with", "against"):
        return range(0)
    done = _DEED.search(tagged.letters, 0, row - 1)
    return range(done.start(), row) if done and tagged.low[done.start()] not in _CARRYING else range(0)


def _barred(tagged: Tagged, row: int) -> range:
    """The subject of a clause, for which its own object cannot stand: "Berg | left before him"."""
    letters, low = tagged.letters, tagged.low
    owns = low[row] == "her" and letters[row + 1 : row + 2] in tuple("danNSg0")
    if low[row] not in _OBJECTS or owns or not row or _ACTS.match(letters, row + 1):
        return range(0)
    towards = low[row - 1] in _AGAINST and letters[row - 2 : row - 1] in _TAKING
    towards = towards or len(_shared(tagged, row)) > 0
    if letters[row - 1] not in _TAKING and low[row - 1] not in _ASIDE and not towards:
        return range(0)
    verb = next((at for at in range(row - 1, -1, -1) if letters[at] in _BOUNDS), -1)
    if verb < 0 or letters[verb] not in _FINITE:
        return range(0)
    while verb and letters[verb - 1] in "xHMae!":
        verb -= 1  # "would typically | leave"
    first = next((at + 1 for at in range(verb - 1, -1, -1) if letters[at] in _BOUNDS | {","}), 0)
    subject = _SUBJECT.match(letters, first, verb)
    return range(*subject.span()) if subject else range(0)
