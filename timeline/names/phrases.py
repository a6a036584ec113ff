"""Where given phrases stand in a text, word for word, the longest first. Linear in the text."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Self

from timeline.names.territories import fold

_WORD: Final = re.compile(r"(?:[^\W_]|[\u0300-\u036f])++(?:[.'’&-](?!s\b)(?:[^\W_]|[\u0300-\u036f])++)*+")


def folded(phrase: str) -> str:
    """A phrase as its folded words, by which it is found again; "" where it has none."""
    return " ".join(_fold(word) for word in _WORD.findall(phrase))


@lru_cache(maxsize=2**16)
def _fold(word: str) -> str:
    return fold(word) or word


@dataclass(frozen=True, slots=True)
class Phrases:
    """Folded phrases, as they may stand in a text, and how many words those have that begin with one."""

    spoken: Mapping[str, str]  # with a capital at the beginning of a sentence, too -> the phrase
    lengths: Mapping[str, tuple[int, ...]]  # of the phrases that begin with a word, the longest first

    @classmethod
    def of(cls, phrases: Iterable[str]) -> Self:
        known = sorted(filter(None, phrases))
        spoken = {phrase[0].upper() + phrase[1:]: phrase for phrase in known} | {phrase: phrase for phrase in known}
        lengths = defaultdict[str, set[int]](set)
        for phrase in spoken:
            lengths[phrase.partition(" ")[0]].add(phrase.count(" ") + 1)
        return cls(spoken, {first: tuple(sorted(among, reverse=True)) for first, among in lengths.items()})

    def found(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Start, end and phrase of each place, none within another."""
        if not self.spoken:
            return
        words = [*_WORD.finditer(text)]
        free = 0  # the first word that is in no phrase yet
        for at, word in enumerate(words):
            if at >= free and (length := self._length(words, at)):
                free = at + length
                yield word.start(), words[free - 1].end(), self.spoken[_joined(words[at:free])]

    def _length(self, words: Sequence[re.Match[str]], at: int) -> int:
        """How many words the longest phrase has that begins there, 0 where none does."""
        among = [length for length in self.lengths.get(_fold(words[at][0]), ()) if at + length <= len(words)]
        return next((length for length in among if _joined(words[at : at + length]) in self.spoken), 0)


def _joined(words: Iterable[re.Match[str]]) -> str:
    return " ".join(_fold(word[0]) for word in words)
