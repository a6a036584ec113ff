"""How alike two sentences are: the cosine of their telling words, the rare ones weighing more (TF-IDF)."""

import re
from bisect import bisect_left, bisect_right, insort
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from math import fsum, log, sqrt
from typing import Final, Self, TypeAlias
from unicodedata import normalize

# A sentence's telling words and their weights, rarest word first; its length is 1.
Vector: TypeAlias = dict[str, float]
# Vectors by their places, what is left of each from a word on, squared, and the weight of that word in it.
_Entries: TypeAlias = list[tuple[int, float, float]]
_Asked: TypeAlias = Callable[[str], Sequence[_Entries] | None]  # for the entries of a word; None of a crowd

FUNCTION_WORDS: Final = frozenset(
    """a about after again against all also although am among an and another any are as at be because been before being
    between both but by can could did do does doing down during each either for from further had has have having he her
    here hers herself him himself his how i if in into is it its itself just may me might more most much must my nor of
    off on once only or other our ours out over own per shall she should since so some such than that the their theirs
    them then there these they this those though through to too under until up upon very was we were what when where
    whether which while who whom whose why will with within would yet you your""".split()
)
# What frames a statement or dates it; what happened is said by the other words.
_FRAME_WORDS: Final = frozenset(
    """according added announced reported said say saying says tell telling told
    january february march april june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
    spring summer autumn winter today yesterday tomorrow tonight day days week weeks month months year years decade
    decades century ago early earlier late later last next past coming following previous mid""".split()
)

# What a verb is, under forms of it that no ending gives away.
_VERBS: Final = """
    be been am is are was were; begin began begun; break broke broken; bring brought; build built; buy bought;
    catch caught; choose chose chosen; come came; draw drew drawn; drive drove driven; fall fell fallen; feel
    felt; fight fought; find found; fly flew flown; freeze froze frozen; get got gotten; give gave given; go
    went gone; grow grew grown; hear heard; hold held; keep kept; know knew known; lead led; leave left; lose
    lost; make made; meet met; pay paid; rise rose risen; run ran; see saw seen; sell sold; send sent; shake
    shook shaken; shoot shot; sing sang sung; sink sank sunk; speak spoke spoken; spend spent; stand stood;
    steal stole stolen; strike struck; swear swore sworn; take took taken; teach taught; think thought; throw
    threw thrown; win won; withdraw withdrew withdrawn; write wrote written
"""
_VERB: Final = {form: forms[0] for forms in map(str.split, _VERBS.split(";")) for form in forms}

_UNACCENTED: Final = str.maketrans({"æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"})
_SILENT: Final = re.compile(
    r"[\u0300-\u036f]"  # accents
    r"|['’](?:s\b)?"  # Iran's -> Iran, d'Orsay -> dOrsay
    r"|(?<=\b[^\W\d_])\.(?=[^\W\d_]\b)"  # U.S. -> US.
)
_WORD: Final = re.compile(r"[^\W_]+")

# A word in more sentences of one stretch of time than this tells nothing there, and would make the search quadratic.
_CROWD: Final = 50
_ROUNDING: Final = 1e-3  # of a cosine
_TINY: Final = 1e-9
_FEW_DAYS: Final = 4


def words(text: str) -> list[str]:
    """The words of a text in lower case, without accents, possessives and the dots of initials."""
    return list(chain.from_iterable(map(_words, text.split())))


# Most of a text is few words, time and again: each is looked at once.
@lru_cache(maxsize=2**17)
def _words(token: str) -> tuple[str, ...]:
    """The same of what stands between two white spaces."""
    return tuple(_WORD.findall(_SILENT.sub("", normalize("NFKD", token).casefold().translate(_UNACCENTED))))


@lru_cache(maxsize=2**16)
def stem(word: str) -> str:
    """A word without what grammar did to it: visits, visited and visiting are `visit`, met is `meet`. No real word."""
    word = _VERB.get(word, word)
    for ending in ("ing", "ed", "es", "s", "e"):
        rest = word.removesuffix(ending)
        if rest != word and len(rest) > 2 and re.search("[aeiouy]", rest) and not (ending == "s" and rest[-1] == "s"):
            word = rest
            break
    if word.endswith("y"):
        return word[:-1] + "i"
    return word[:-1] if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "aeiou0123456789" else word


def telling_words(text: str) -> frozenset[str]:
    """The stems of the words that say what happened, without those that only frame or date it."""
    return frozenset(telling_in_order(text))


def telling_in_order(text: str) -> Iterator[str]:
    """The same as they stand in the text."""
    return chain.from_iterable(map(_telling, text.split()))


@lru_cache(maxsize=2**17)
def _telling(token: str) -> tuple[str, ...]:
    return tuple(stem(word) for word in _words(token) if word not in FUNCTION_WORDS and word not in _FRAME_WORDS)


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each word tells in the sentences at hand: the fewer of them hold it, the more.

    A word that all of them hold still tells something, since there may be just two: among two sentences a word of both
    weighs 1, one of a single sentence 1.4; among a thousand 1.7 for a word in half of them, 7.2 for one in just one.
    """

    known: Mapping[str, float]
    unknown: float  # of a word that no sentence holds
    rank: Mapping[str, int]  # of the known words, those that weigh most first

    @classmethod
    def among(cls, sentences: Sequence[Collection[str]]) -> Self:
        counts = Counter(chain.from_iterable(sentences))
        whole = 1 + len(sentences)
        known = {word: log(whole / (1 + count)) + 1 for word, count in counts.items()}
        rank = {word: place for place, word in enumerate(sorted(known, key=lambda word: (-known[word], word)))}
        return cls(known, log(whole) + 1, rank)

    def vector(self, sentence: Collection[str]) -> Vector:
        """A sentence's telling words, each given once, weighed."""
        try:
            ranked = sorted(sentence, key=self.rank.__getitem__)
        except KeyError:
            ranked = sorted(sentence, key=lambda word: (-self.known.get(word, self.unknown), word))
        weights = [self.known.get(word, self.unknown) for word in ranked]
        length = sqrt(sum([weight * weight for weight in weights]))
        return dict(zip(ranked, [weight / length for weight in weights], strict=True))


def cosine(one: Vector, other: Vector) -> float:
    """From 0 (no telling word shared) to 1 (the same ones); rounded, so that no machine's last bit decides."""
    return round(fsum([one[word] * other[word] for word in one.keys() & other.keys()]), 3)


class Index:
    """Numbered vectors on days, to be searched for those alike within a stretch of days without comparing all.

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

    def add(self, number: int, day: int, vector: Vector) -> None:
        """File a vector under a number (which may have several) and a day (an ordinal)."""
        postings, place = self._postings[day], len(self._vectors)
        for word, (weight, left) in self._deciding(vector).items():
            if word not in postings:
                insort(self._days[word], day)
                postings[word] = []
            postings[word].append((place, left, weight))
        self._vectors.append((number, vector))

    def near(self, vector: Vector, first: int, last: int) -> dict[int, float]:
        """The numbers on these days that have a vector of at least the least cosine, each with its best cosine.

        The deciding words that they share must add half of it, without those of which there is a crowd on these days.
        """
        best: dict[int, float] = {}
        entries = self._entries(first, last)
        nearly = self._least - _ROUNDING
        for place in self._likely(vector, entries) if entries else ():
            number, other = self._vectors[place]
            alike = 0.0
            for word in vector.keys() & other.keys():
                alike += vector[word] * other[word]
            if alike >= nearly and (score := cosine(vector, other)) >= max(self._least, best.get(number, 0)):
                best |= {number: score} if entries and self._decide(vector, other, entries) else {}
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
            if found is None or _is_crowd(found):
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
