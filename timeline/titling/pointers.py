"""A title that points at a sentence before it, told of the noun itself: "It was the first flood" as "The flood was"."""

import re
from typing import Final

from timeline.syntax.tagged import Tagged, cut, tag
from timeline.titling.bonds import is_superlative

_DEMONSTRATIVES: Final = frozenset("this that these those".split())
_POINTING: Final = re.compile(r" (?:this|that|these|those) ")
_QUOTES: Final = re.compile('[“”"]')
_POINTS: Final = re.compile(r"(?:It|This|That|They|These|Those) ")
_IS: Final = re.compile("[xHM]a?!?a?[ej]?a?!?")
_RANKS: Final = frozenset(
    """first second third fourth fifth sixth seventh eighth ninth tenth latest last only most least best worst
    biggest""".split()
)
_ORDINAL: Final = re.compile(r"\d+(?:st|nd|rd|th)")
_BEING: Final = frozenset("is are was were be been".split())
_VAGUE: Final = frozenset(
    """time times day days night week month year years thing things one ones case part step place way point person
    people reason word part half moment hour morning afternoon evening weekend season summer winter spring autumn
    century decade line chance
    least straw""".split()
)
_NOUNS: Final = frozenset(
    "cut cuts bid run hit split strike strikes win fall rise loss rates".split()
)  # after an adjective
_ENDS: Final = frozenset(("", *"poytsfrTdA,;:.~"))
_PLURAL: Final = frozenset("men women children people police".split())
_SPAN: Final = 4  # rows, of a noun and what describes it
_NOMINAL: Final = frozenset("anNSg-")


def told_plainly(title: str) -> str:
    """The title, of what its pronoun or pointing word stands for where that follows."""
    if not _POINTS.match(title):
        return title
    tagged = tag(cut(title))
    if tagged.letters[0] == "d" and tagged.letters[1:2] not in ("x", "M", "H"):
        return f"The {title.partition(' ')[2]}" if _names(tagged) else title
    return _ranked(tagged) or title


def unpointed(title: str) -> str:
    """The title, of "that country" as "the country", as nothing in it names the country before."""
    if not _POINTING.search(title) or _QUOTES.search(title):
        return title
    raw = cut(title)
    tagged = tag(raw)
    for row in range(1, len(raw)):
        if tagged.low[row] in _DEMONSTRATIVES and tagged.letters[row] == "d":
            end = _end(tagged, row + 1)
            if end > row + 1 and tagged.letters[end - 1] in "nS" and _agrees(tagged.low[row], tagged.low[end - 1]):
                raw[row] = "the " if raw[row][:1].islower() else "The "
    return "".join(raw)


def _names(tagged: Tagged) -> bool:
    """Whether a pointing word stands before its noun: "this law", "these laws", but not "these include"."""
    end = _end(tagged, 1)
    following = tagged.letters[end : end + 1]
    return end > 1 and following not in ("", "d", "n") and _agrees(tagged.low[0], tagged.low[end - 1])


def _agrees(pointer: str, noun: str) -> bool:
    """Whether a pointing word goes with a noun that is worth pointing at: "this law", "these men", not "this year"."""
    plural = noun in _PLURAL or (noun.endswith("s") and not noun.endswith(("ss", "us", "is", "news")))
    return noun not in _VAGUE and plural == (pointer in ("these", "those"))


def _ranked(tagged: Tagged) -> str:
    """What is told of "it" as told of its noun, "The flood was the first since May"; "" where nothing is ranked."""
    low, letters = tagged.low, tagged.letters
    being = _IS.match(letters, 1)
    rank = _rank(low, being.end()) if being and not _BEING.isdisjoint(low[1 : being.end()]) else 0
    end = _end(tagged, rank + 1) if rank else 0
    if not rank + 1 < end <= rank + 1 + _SPAN or low[end - 1] in _VAGUE or letters[end : end + 1] not in _ENDS:
        return ""
    if letters[end : end + 1] == "o" and (inner := _end(tagged, end + 1)) > end + 1:
        end = inner  # "the lowest rate | of growth"
    noun, rest = tagged.text(rank + 1, end), tagged.text(end, len(letters))
    return f"The {noun} {tagged.text(1, rank + 1)}{'' if rest.startswith(',') else ' '}{rest}".strip()


def _end(tagged: Tagged, start: int) -> int:
    """The row where a noun with what describes it ends."""
    rows = range(start, len(tagged.letters))
    return next(
        (row for row in rows if tagged.letters[row] not in _NOMINAL and tagged.low[row] not in _NOUNS),
        len(tagged.letters),
    )


def _rank(low: list[str], start: int) -> int:
    """The row of the word that ranks, "the | first", "Kelm's | worst"; 0 for none."""
    for row in range(start + 1, min(start + _SPAN, len(low))):
        if low[row] in _RANKS or _ORDINAL.fullmatch(low[row]) or is_superlative(low[row]):
            owned = low[row - 1] in ("the", "its", "their") or low[row - 1].endswith(("'s", "s'"))
            return row if owned else 0
    return 0
