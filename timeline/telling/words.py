"""A sentence as words and marks that know where they stand."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import Final

_WORD: Final = re.compile(
    r"(?:[^\W\d_]\.){2,}+|(?:Mrs?|Ms|Dr|St|Gen|Sen|Rep|Gov|Col|Lt|Prof|Jr|Sr|Inc|Corp|Co|Ltd|No)\.(?=\s)|[A-Z]\.(?=\s)"
    r"|[^\W_]++(?:[’'.,‑-][^\W_]++)*+|``|''|--++|\.\.++|\S"
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
    spans = [match.span() for match in _WORD.finditer(text)]
    low = tuple(text[start:end].replace("’", "'").lower() for start, end in spans)
    return Words(text, low, tuple(start for start, _ in spans), tuple(end for _, end in spans))
