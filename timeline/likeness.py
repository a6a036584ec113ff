"""How alike two sentences are: the cosine of their telling words, the rare ones weighing more (TF-IDF)."""

import re
from bisect import bisect_left, insort
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from math import log, sqrt
from typing import Final, TypeAlias
from unicodedata import normalize

# A sentence's telling words and their weights, rarest word first; its length is 1.
Vector: TypeAlias = dict[str, float]

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

_UNACCENTED: Final = str.maketrans({"æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"})
_SILENT: Final = re.compile(
    r"[\u0300-\u036f]"  # accents
    r"|['’](?:s\b)?"  # Iran's -> Iran, d'Orsay -> dOrsay
    r"|(?<=\b[^\W\d_])\.(?=[^\W\d_]\b)"  # U.S. -> US.
)
_WORD: Final = re.compile(r"[^\W_]+")

# A word in more sentences of one stretch of time than this tells nothing there, and would make the search quadratic.
_CROWD: Final = 100


def words(text: str) -> list[str]:
    """The words of a text in lower case, without accents, possessives and the dots of initials."""
    return _WORD.findall(_SILENT.sub("", normalize("NFKD", text).casefold().translate(_UNACCENTED)))


@lru_cache(maxsize=2**16)
def stem(word: str) -> str:
    """A word without the ending that grammar gave it: visits, visited and visiting are `visit`. Letters, no English."""
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
    return frozenset(stem(word) for word in words(text) if word not in FUNCTION_WORDS and word not in _FRAME_WORDS)


def vectors(sentences: Sequence[frozenset[str]]) -> list[Vector]:
    """Weigh the telling words of all sentences at hand, in their order.

    Smoothed as if one more sentence held every word: among two sentences a word of both still weighs 1, one of
    a single sentence 1.4; among a thousand 1.7 for a word in half of them, 7.2 for one in a single sentence.
    """
    counts = Counter(word for sentence in sentences for word in sentence)
    weights = {word: log((1 + len(sentences)) / (1 + count)) + 1 for word, count in counts.items()}
    return [_vector(sentence, weights) for sentence in sentences]


def _vector(sentence: frozenset[str], weights: dict[str, float]) -> Vector:
    rarest_first = sorted(sentence, key=lambda word: (-weights[word], word))
    length = sqrt(sum(weights[word] ** 2 for word in rarest_first))
    return {word: weights[word] / length for word in rarest_first}


def cosine(one: Vector, other: Vector) -> float:
    """From 0 (no telling word shared) to 1 (the same ones); rounded, so that no machine's last bit decides."""
    return round(sum(weight * other[word] for word, weight in one.items() if word in other), 3)


class Index:
    """Numbered vectors on days, to be searched for those alike within a stretch of days without comparing all."""

    def __init__(self, least: float) -> None:
        self._least = least
        self._vectors: list[tuple[int, Vector]] = []
        self._days: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)  # word -> (day, place in _vectors)

    def add(self, number: int, day: int, vector: Vector) -> None:
        """File a vector under a number (which may have several) and a day (an ordinal)."""
        for word in self._deciding(vector):
            insort(self._days[word], (day, len(self._vectors)))
        self._vectors.append((number, vector))

    def near(self, vector: Vector, first: int, last: int) -> dict[int, float]:
        """The numbers on these days that have a vector of at least the least cosine, each with its best cosine."""
        best: dict[int, float] = {}
        for place in sorted({place for word in self._deciding(vector) for place in self._on(word, first, last)}):
            number, other = self._vectors[place]
            if (score := cosine(vector, other)) >= max(self._least, best.get(number, 0)):
                best[number] = score
        return best

    def _on(self, word: str, first: int, last: int) -> list[int]:
        days = self._days.get(word, [])
        start, end = bisect_left(days, (first, 0)), bisect_left(days, (last + 1, 0))
        return [place for _, place in days[start:end]] if end - start <= _CROWD else []

    def _deciding(self, vector: Vector) -> Iterator[str]:
        """The rarest words, up to where the others together could no longer reach the least cosine.

        Two vectors that reach it share one of these: all words they share come after the shorter of both lists
        otherwise, where that vector has too little length left (Cauchy and Schwarz).
        """
        left = 1.0
        for word, weight in vector.items():
            if left < self._least**2:
                return
            yield word
            left -= weight**2
