"""How alike two sentences are: the cosine of their telling words, the rare ones weighing more (TF-IDF)."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from math import fsum, log, sqrt
from typing import Final, Self, TypeAlias
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


def telling(counts: Mapping[str, int], sentences: int) -> dict[str, float]:
    """How much each word tells that so many of the sentences hold: see Weights."""
    weigh = {count: log((1 + sentences) / (1 + count)) + 1 for count in set(counts.values())}
    return {word: weigh[count] for word, count in counts.items()}


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each word tells in the sentences at hand: the fewer of them hold it, the more.

    A word that all of them hold still tells something, since there may be just two: among two sentences a word of both
    weighs 1, one of a single sentence 1.4; among a thousand 1.7 for a word in half of them, 7.2 for one in just one.
    """

    rank: Mapping[str, int]  # of the known words, those that weigh most first
    words: Sequence[str]  # by rank
    known: Sequence[float]  # what each of them weighs
    unknown: float  # of a word that no sentence holds

    @classmethod
    def among(cls, sentences: Sequence[Collection[str]]) -> Self:
        return cls.of(Counter(chain.from_iterable(sentences)), len(sentences))

    @classmethod
    def of(cls, counts: Mapping[str, int], sentences: int) -> Self:
        """The same of sentences of which each word's number is known."""
        weigh = telling(counts, sentences)
        words = sorted(counts, key=lambda word: (-weigh[word], word))
        rank = {word: place for place, word in enumerate(words)}
        return cls(rank, words, [weigh[word] for word in words], log(1 + sentences) + 1)

    def vector(self, sentence: Collection[str]) -> Vector:
        """A sentence's telling words, each given once, weighed."""
        try:
            ranks = sorted([self.rank[word] for word in sentence])
        except KeyError:
            return self._partly_known(sentence)
        weights = [self.known[rank] for rank in ranks]
        length = sqrt(sum([weight * weight for weight in weights]))
        return dict(zip([self.words[rank] for rank in ranks], [weight / length for weight in weights], strict=True))

    def _partly_known(self, sentence: Collection[str]) -> Vector:
        weigh = {word: self.known[self.rank[word]] if word in self.rank else self.unknown for word in sentence}
        ranked = sorted(weigh, key=lambda word: (-weigh[word], word))
        length = sqrt(sum([weigh[word] * weigh[word] for word in ranked]))
        return {word: weigh[word] / length for word in ranked}


def cosine(one: Vector, other: Vector) -> float:
    """From 0 (no telling word shared) to 1 (the same ones); rounded, so that no machine's last bit decides."""
    return round(fsum([one[word] * other[word] for word in one.keys() & other.keys()]), 3)
