"""Vectors filed by words and days, to find those that are alike within a stretch of days without comparing all."""

from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from math import inf, sqrt
from typing import Final, TypeAlias

from timeline.likeness import Vector, cosine

# Vectors by their places, what is left of each from a word on, squared, and the weight of that word in it.
_Entries: TypeAlias = list[tuple[int, float, float]]
_Asked: TypeAlias = Callable[[str], Sequence[_Entries] | None]  # for the entries of a word; None of a crowd

# A word in more sentences of one stretch of time than this tells nothing there, and would make the search quadratic.
_CROWD: Final = 50
_ROUNDING: Final = 1e-3  # of a cosine
_TINY: Final = 1e-9
_FEW_DAYS: Final = 4


class Index:
    """Numbered vectors on days.

    Words stand in one order in all vectors, the rarest first. The first word that two vectors share leaves each of them
    only so much length for what they share (Cauchy and Schwarz): too little, if it comes late.
    """

    def __init__(self, least: float) -> None:
        self._least = least
        self._left = (least - _ROUNDING) ** 2  # what of the lengths of two vectors, squared, must be left
        self._enough = (least / 2) ** 2
        self._vectors: list[tuple[int, Vector]] = []
        self._days: defaultdict[str, list[int]] = defaultdict(list)  # of each word, in order
        self._postings: defaultdict[int, dict[str, _Entries]] = defaultdict(dict)  # of each day
        self._filed: defaultdict[int, int] = defaultdict(int)  # vectors on each day

    def add(self, number: int, day: int, vector: Vector) -> None:
        """File a vector under a number (which may have several) and a day (an ordinal)."""
        postings, place, left = self._postings[day], len(self._vectors), 1.0
        for word, weight in vector.items():
            if left < self._enough:
                break
            if (entries := postings.get(word)) is None:
                insort(self._days[word], day)
                postings[word] = [(place, left, weight)]
            else:
                entries.append((place, left, weight))
            left -= weight * weight
        self._vectors.append((number, vector))
        self._filed[day] += 1

    def near(self, vector: Vector, first: int, last: int) -> dict[int, float]:
        """The numbers on these days that have a vector of at least the least cosine, each with its best cosine.

        The deciding words that they share must add half of it, without those of which there is a crowd on these days.
        """
        best: dict[int, float] = {}
        entries = self._entries(first, last)
        nearly = self._least - _ROUNDING
        sure = self._least if first == last and self._filed[first] <= _CROWD else inf  # there, no word has a crowd
        for place in self._likely(vector, entries) if entries else ():
            number, other = self._vectors[place]
            alike = 0.0
            for word in vector.keys() & other.keys():
                alike += vector[word] * other[word]
            if (
                alike >= nearly
                and (score := cosine(vector, other)) >= max(self._least, best.get(number, 0))
                and (alike >= sure or (entries and self._decide(vector, other, entries)))
            ):
                best[number] = score
        return best

    def _entries(self, first: int, last: int) -> _Asked | None:
        """What gives the entries of a word on these days; None where there are none of any."""
        if last - first >= _FEW_DAYS:
            return lambda word: self._of(word, first, last)
        if first == last:
            day = self._postings.get(first)
            return (lambda word: [day[word]] if word in day else ()) if day else None
        near = [self._postings[day] for day in range(first, last + 1) if day in self._postings]
        return (lambda word: [day[word] for day in near if word in day]) if near else None

    def _likely(self, vector: Vector, entries: _Asked) -> Iterable[int]:
        """The places of the vectors that share deciding words early enough, and enough of them.

        A crowd finds nothing. What is shared may have begun with it, so that after one it says nothing how much the
        other vector has left.
        """
        likely: dict[int, float] = {}  # what is shared of each
        rest: dict[int, float] = {}  # and what it has left, squared
        left, after_crowd = 1.0, False
        for word, weight in vector.items():
            if left < self._left:
                break
            found = entries(word)
            if found is None or (found and _is_crowd(found)):
                after_crowd = True
                continue
            least = 0 if after_crowd else self._left / left
            for day in found:
                for place, its, shared in day:
                    if its >= least or place in likely:
                        likely[place] = likely.get(place, 0) + weight * shared
                        rest[place] = its - shared * shared
            left -= weight * weight
        nearly = self._least - _ROUNDING
        if after_crowd:
            return [place for place, shared in likely.items() if shared + sqrt(abs(left)) >= nearly]
        return [place for place, shared in likely.items() if shared + sqrt(abs(left * rest[place])) >= nearly]

    def _decide(self, one: Vector, other: Vector, entries: _Asked) -> bool:
        """Whether the deciding words that two vectors share add half of the least cosine."""
        mine, its = self._deciding(one), self._deciding(other)
        decided = 0.0
        for word in mine.keys() & its.keys():
            if (found := entries(word)) and not _is_crowd(found):
                decided += mine[word][0] * its[word][0]
        return decided >= self._least / 2 - _TINY

    def _of(self, word: str, first: int, last: int) -> list[_Entries] | None:
        """The vectors that a word decides, day by day; None where these days are a crowd already."""
        days = self._days.get(word, [])
        start = bisect_left(days, first)
        end = bisect_right(days, last, start)
        return [self._postings[day][word] for day in days[start:end]] if end - start <= _CROWD else None

    def _deciding(self, vector: Vector) -> dict[str, tuple[float, float]]:
        """The rarest words, up to where the others together add less than half of the least cosine.

        Each with its weight, and what of the vector's length, squared, is left with it and all after it. What two
        vectors share comes either among the deciding words of both, or after those of one, where that one has too
        little length left. Of two vectors that reach the least cosine, the deciding words that they share therefore add
        at least the other half.
        """
        deciding = {}
        left = 1.0
        for word, weight in vector.items():
            if left < self._enough:
                break
            deciding[word] = (weight, left)
            left -= weight * weight
        return deciding


def _is_crowd(found: Sequence[_Entries]) -> bool:
    return (len(found[0]) if len(found) == 1 else sum(map(len, found))) > _CROWD
