"""The subjects of a sentence: of its first main clause, and of what it tells that somebody said."""

import re
from typing import Final, NamedTuple

from timeline.names import vocabulary as v
from timeline.syntax.part import VERBS, Part
from timeline.syntax.parts import parts
from timeline.syntax.speakers import subject_of
from timeline.syntax.tagged import Tagged, cut, tag

_PEOPLE: Final = frozenset("police people men women children".split())
_PHRASE: Final = frozenset("adnNS0goc-")

_OBJECT: Final = re.compile("a*(?:d[an]*[nN]|N)(?!S)")
_DEFINITE: Final = re.compile("d[anN]*[nN](?![SoN])")
_FULL: Final = re.compile("[NS](?:[po][dan]*[nNS]+(?:,?c?[nNS]+)*)?")
_PLURAL: Final = re.compile("(?P<head>[dan0N-]*S)(?:od?N+)?")
_RANKS: Final = frozenset("first second third last".split())
_SPANS: Final = frozenset(
    "day days week weeks month months year years hour hours minute minutes decade decades time times".split()
)


class Subject(NamedTuple):
    """The subject of a clause, its words in small letters, and their letters."""

    text: str
    low: tuple[str, ...]
    letters: str

    @property
    def is_plural(self) -> bool:
        """Whether it is of several: "the rebels", "Berg and Holm", "police"."""
        head = self.letters.partition("o")[0]
        return head[-1:] == "S" or "c" in head or self.low[-1] in _PEOPLE or self.is_bare

    @property
    def is_bare(self) -> bool:
        """Whether it is several people of whom only what follows tells who: "Diplomats from Orlune"."""
        return self.letters in ("N", "S") and self.low[0] in v.SENT


NOBODY: Final = Subject("", ("",), "")


def main_subject(text: str) -> Subject:
    """The subject of the first main clause."""
    tagged = tag(cut(text.lstrip()))
    found = parts(tagged)
    number = next((n for n, part in enumerate(found) if part.is_clause and part.kind in "mv"), -1)
    return _of(tagged, found, number) if number >= 0 else NOBODY


def whole_subject(text: str) -> str:
    """The subject of the first main clause with what follows it, before its verb; "" where a comma parts them."""
    tagged = tag(cut(text.lstrip()))
    found = next((part for part in parts(tagged) if part.is_clause and part.kind in "mv"), None)
    one = _FULL.match(tagged.letters, found.start, found.verb) if found else None
    return tagged.text(*one.span()) if one and found and one.end() == found.verb else ""


def acts_on(text: str) -> bool:
    """Whether the first main clause, or one before it, has an object for which "it" may stand as well."""
    tagged = tag(cut(text.lstrip()))
    found = next((part for part in parts(tagged) if part.is_clause and part.kind in "mv"), None)
    verbs = VERBS.match(tagged.letters, found.verb) if found else None
    if not verbs or tagged.letters[verbs.end() - 1] in "xe":  # "the ship is the Mirabel"
        return False
    one = _OBJECT.match(tagged.letters, verbs.end())
    return one is not None and tagged.low[one.end() - 1] not in _SPANS


def acted_on(text: str) -> str:
    """The one thing that the first main clause does something to: "the treaty", or ""."""
    tagged = tag(cut(text.lstrip()))
    found = next((part for part in parts(tagged) if part.is_clause and part.kind in "mv"), None)
    verbs = VERBS.match(tagged.letters, found.verb) if found else None
    one = (
        _DEFINITE.match(tagged.letters, verbs.end()) if verbs and tagged.letters[verbs.end() - 1] not in "xe" else None
    )
    return _capital(tagged.text(*one.span())) if one and tagged.low[one.start()] == "the" else ""


def sole(text: str) -> str:
    """The one thing that a sentence has a noun for: "The first was about the bridge"; else ""."""
    tagged = tag(cut(text.lstrip()))
    heads = [row for row, letter in enumerate(tagged.letters) if letter in "nSNz" and tagged.low[row] not in _RANKS]
    one = _DEFINITE.search(tagged.letters, max(heads[0] - 1, 0)) if len(heads) == 1 else None
    return _capital(tagged.text(*one.span())) if one and tagged.low[one.start()] == "the" else ""


def plurals(text: str) -> list[str]:
    """The nouns of a sentence in the plural, with the name of whom they are of: "the owners of the Halcyon"."""
    tagged = tag(cut(text.lstrip()))
    found = [one for one in _PLURAL.finditer(tagged.letters) if tagged.low[one.end("head") - 1] not in _SPANS]
    return [_capital(tagged.text(*one.span())) for one in found]


def _capital(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"


def told_subjects(text: str) -> list[Subject]:
    """The subjects of what a sentence tells that somebody said."""
    tagged = tag(cut(text.lstrip()))
    found = parts(tagged)
    content = [number for number, part in enumerate(found) if part.is_clause and part.kind == "T"]
    return [_of(tagged, found, number) for number in content]


def _of(tagged: Tagged, found: list[Part], number: int) -> Subject:
    return within(tagged, subject_of(tagged, found, number))


def within(tagged: Tagged, part: Part) -> Subject:
    """The subject that a part holds, before its verb where it has one."""
    start, end = part.start, part.verb if part.is_clause else part.end
    while start < end and tagged.letters[start] in "abc,":
        start += 1  # "but he"
    end = next((row for row in range(start, end) if tagged.letters[row] not in _PHRASE | {"h"}), end)
    while start < end and tagged.letters[end - 1] == "a":
        end -= 1
    if start == end:
        return NOBODY
    lows = tuple(word.low for word in tagged.words[start:end])
    return Subject(tagged.text(start, end), lows, tagged.letters[start:end])
