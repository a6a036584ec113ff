"""The nouns of a title, and for which of them "he", "it" or "they" may stand."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from timeline.names import given, territories
from timeline.names import vocabulary as v
from timeline.syntax.lexicon import DAYS, MONTHS
from timeline.syntax.tagged import Tagged
from timeline.titling.antecedents import is_person
from timeline.titling.things import BODIES, ROLES, SEXED

_SPANS: Final = frozenset(
    """day days night week weeks weekend month months year years season hour hours minute minutes moment morning evening
    afternoon decade decades century time times point stage spring summer autumn winter way regard respect kind
    sort""".split()
)
NO_THINGS: Final = _SPANS | DAYS | MONTHS | frozenset("easter christmas ramadan".split())
_ANYBODY: Final = frozenset("who whom everyone everybody someone somebody anyone anybody nobody those one".split())
_GROUPS: Final = frozenset("police people men women children family couple pair staff crew public".split()) | BODIES
_PARTS: Final = frozenset("pair number couple handful dozen".split())


class Noun(NamedTuple):
    """A noun of a title, and what may stand for it."""

    row: int
    low: str
    letter: str
    name: str  # "" where it is no name
    mated: bool = False  # "Berg and Holm"
    placed: bool = False  # "in Kelm"
    is_body: bool = False  # "the FBI", "the Beatles"
    is_ship: bool = False  # "the Mirabel"

    def may_be(self, pronoun: str) -> bool:
        """Whether a pronoun may stand for it."""
        match pronoun:
            case "he" | "she":
                return self._is_one_of(pronoun)
            case "it":
                return self.letter not in "Sh" and not self._is_somebody()
            case _:
                return self._is_several()

    def may_be_led(self) -> bool:
        """Whether it may come in a lead before the pronoun that is the subject: "At Ostwerke, it is said that"."""
        return bool(self.name) or self.letter == "S" or self.low in BODIES | ROLES | v.PEOPLE

    def is_of_people(self) -> bool:
        """Whether it may be of people: whose wives and cars they are."""
        one = self.low.removesuffix("s")
        known = self.low in _ANYBODY or one in _GROUPS - BODIES or one in v.PEOPLE | ROLES or is_person(self.low)
        return known or one.endswith("ie") or self._is_named()

    def _is_named(self) -> bool:
        doubtful = not self.row and self.low.endswith("s") and not territories.adjectival(self.name.removesuffix("s"))
        return bool(self.name) and not self.placed and not doubtful and (self.mated or not given.sex(self.name))

    def _is_several(self) -> bool:
        if self.name:
            return self.mated or not given.sex(self.name) or _is_place(self.name)
        return self.letter == "S" or self.mated or self.low in _GROUPS | _ANYBODY or self.low.endswith("men")

    def is_counted(self) -> bool:
        """Whether it may be what is counted in "five of them"."""
        return (not self.name or self.mated) and self._is_several()

    def _is_one_of(self, sex: str) -> bool:
        other = SEXED["she" if sex == "he" else "he"]
        if self.low in _ANYBODY:
            return True
        if self.name:
            known = given.sex(self.name) if " " in self.name else ""
            return known in ("", sex) and not self.is_body and (not self.row or not _is_place(self.name))
        role = self.low in v.PEOPLE | ROLES or is_person(self.low) or self.low.endswith(("year-old", "personality"))
        return self.letter != "S" and self.low not in other and role

    def _is_somebody(self) -> bool:
        return self.low in v.PEOPLE | ROLES if not self.name else bool(" " in self.name and given.sex(self.name))


def nouns(tagged: Tagged) -> Iterator[Noun]:
    """The nouns of a title, and the words for anybody."""
    letters, low = tagged.letters, tagged.low
    for row, letter in enumerate(letters):
        mated = letters[row + 1 : row + 2] == "c" or "c" in letters[max(row - 4, 0) : row]
        if (
            (letter in "nSz" or low[row].endswith("-year-old"))
            and low[row] not in NO_THINGS
            and not _is_part(tagged, row)
        ):
            yield Noun(row, low[row], letter, "", mated)
        elif letter == "N" and letters[row + 1 : row + 2] != "N" and low[row] not in NO_THINGS:
            begins = _begin(tagged, row)
            if not row and (letters[1:2] in ("n", "S") or _is_participle(tagged)):
                continue  # "Huge crowds"
            name, placed = tagged.text(begins, row + 1), begins > 0 and letters[begins - 1] in "p,"
            ship = begins > 0 and low[begins - 1] == "the" and not name.isupper()
            yield Noun(row, low[row], "N", name, mated, placed, _is_body(tagged, begins, name), ship)
        elif low[row] in _ANYBODY:
            yield Noun(row, low[row], "h", "")
        elif letter == "d" and low[row].endswith(("'s", "s'")) and low[row] != "'s":
            yield _owner(tagged, row)


def _is_participle(tagged: Tagged) -> bool:
    """Whether a title begins with a participle, not with a name: "Dubbed", "Beginning", but "Ahmed"."""
    first = tagged.words[0]
    return (first.first == "V" or first.low.endswith("ing")) and not given.sex(first.text)


def _is_part(tagged: Tagged, row: int) -> bool:
    """Whether a noun only counts what follows: "a pair | of scissors"."""
    return tagged.low[row] in _PARTS and tagged.letters[row + 1 : row + 2] == "o"


def _begin(tagged: Tagged, row: int) -> int:
    """Where a name begins that ends with a row."""
    while row and tagged.letters[row - 1] == "N":
        row -= 1
    return row


def _owner(tagged: Tagged, row: int) -> Noun:
    """Whose something is: "Anna Berg’s"."""
    text = re.sub("['’]s?$", "", tagged.words[row].text)
    if text[:1].isupper():
        return Noun(row, text.lower(), "N", f"{tagged.text(_begin(tagged, row), row)} {text}".strip())
    return Noun(row, text.lower(), "S" if tagged.low[row].endswith("s'") else "n", "")


def _is_body(tagged: Tagged, begins: int, name: str) -> bool:
    """Whether a name is that of a body, not of a person: "FBI", "the Beatles", "Ostwerke Inc"."""
    known = name.isupper() or not (v.INSTITUTIONS | v.LEGAL).isdisjoint(name.split())
    one = " " not in name and tagged.low[max(begins - 1, 0)] == "the" and name.lower() not in ROLES | v.PEOPLE
    return known or one


def _is_place(name: str) -> bool:
    return territories.fold(name) in territories.countries() or name in territories.cities()
