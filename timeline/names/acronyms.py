"""Short names that a text introduces in brackets after the long one: International Harbour Agency (IHA)."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from timeline.names.territories import fold
from timeline.names.vocabulary import LEGAL

_BRACKETS: Final = re.compile(r"(?<= )\((?:the )?([^\W\d_a-z][^\W_]*+(?:[&.-][^\W_]++)*+\.?)\)")
_LONGEST: Final = 9  # letters
_MORE_WORDS: Final = 4  # that a long name may have besides one for each letter: of, the, and


class Introduced(NamedTuple):
    """A short name and the long one before it. Offsets of the long one in its sentence."""

    short: str
    start: int
    end: int


def introduced(sentence: str) -> Iterator[Introduced]:
    """Every short name that a sentence introduces."""
    for match in _BRACKETS.finditer(sentence):
        letters = "".join(letter for letter in fold(match[1]) if letter.isalpha())
        if 1 < len(letters) <= _LONGEST and sum(map(str.isupper, letters)) > len(letters) // 2:
            yield from _before(sentence, match, letters.lower())


def _before(sentence: str, match: re.Match[str], letters: str) -> Iterator[Introduced]:
    """The shortest row of words before the bracket that the letters stand for, if there is one."""
    words = [*re.finditer(r"\S+", sentence[max(0, match.start() - 150) : match.start()])]
    words = words[-len(letters) - _MORE_WORDS :]
    while words and words[-1][0].replace(".", "") in LEGAL:
        words.pop()
    offset = max(0, match.start() - 150)
    for first in reversed(words[:-1]):
        row = [word[0] for word in words[words.index(first) :]]
        if row[0][0].isupper() and row[-1][0].isupper() and _stands_for(letters, tuple(row)):
            yield Introduced(match[1], offset + first.start(), offset + words[-1].end())
            return


def _stands_for(letters: str, words: tuple[str, ...]) -> bool:
    """Whether every capitalised word gives its first letter, and perhaps more of its letters, in order."""

    @cache
    def fits(letter: int, word: int) -> bool:
        if word == len(words):
            return letter == len(letters)
        plain = fold(words[word]).lower()
        skipped = words[word][0].islower() and fits(letter, word + 1)
        return skipped or any(fits(letter + taken, word + 1) for taken in _taken(letters[letter:], plain))

    return len(words) > 1 and fits(0, 0)


def _taken(letters: str, word: str) -> Iterator[int]:
    """How many of the next letters a word can give, at least its first."""
    at = 0
    for count, letter in enumerate(letters, 1):
        at = word.find(letter, at) + 1
        if not at or (count == 1 and at > 1):
            return
        yield count
