"""A sentence as words and marks that know where they stand."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from operator import add
from typing import Final

_WORD: Final = re.compile(  # with the white space after it
    r"(?:(?:[^\W\d_]\.){2,}+|(?:Mrs?|Ms|Dr|St|Gen|Sen|Rep|Gov|Col|Lt|Prof|Jr|Sr|Inc|Corp|Co|Ltd|No)\.(?=\s)"
    r"|[A-Z]\.(?=\s)|[^\W_]++(?:[’'.,‑-][^\W_]++)*+|``|''|--++|\.\.++|\S)\s*+"
)


@dataclass(frozen=True, slots=True)
class Words:
    """Parallel columns, one row a word or mark: it in small letters, and its offsets in the text, end exclusive."""

    text: str
    low: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def at(self, row: int) -> str:
        """The word of a row in small letters, or nothing beyond the ends."""
        return self.low[row] if 0 <= row < len(self.low) else ""

    def capital(self, row: int) -> bool:
        """Whether a row begins with a capital."""
        return 0 <= row < len(self.low) and self.text[self.starts[row]].isupper()

    def rows(self, start: int, end: int) -> tuple[int, int]:
        """The rows of the words that reach into the text from offset to offset, end exclusive."""
        return bisect_right(self.ends, start), bisect_left(self.starts, end)

    def span(self, start: int, end: int) -> str:
        """The text of rows, as it stands."""
        return self.text[self.starts[start] : self.ends[end - 1]] if start < end else ""

    def __len__(self) -> int:
        return len(self.low)


def cut(text: str) -> Words:
    """A text as words and marks; linear."""
    margin = len(text) - len(text.lstrip())
    found = _WORD.findall(text, margin)
    starts = tuple(accumulate(map(len, found), initial=margin))[:-1]
    return Words(text, tuple(map(_low, found)), starts, tuple(map(add, starts, map(_length, found))))


@lru_cache(maxsize=1 << 16)
def _low(raw: str) -> str:
    return raw.rstrip().replace("’", "'").lower()


@lru_cache(maxsize=1 << 16)
def _length(raw: str) -> int:
    return len(raw.rstrip())
