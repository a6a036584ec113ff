"""A sentence's words and marks, with where they stand in it."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from timeline.syntax.tagged import Tagged, cut, tag


@dataclass(frozen=True, slots=True)
class Words:
    """Parallel columns, one row a word or mark: it in small letters, and where it begins in the text."""

    text: str
    tagged: Tagged
    low: tuple[str, ...]
    starts: list[int]  # and, at its end, the length of the text

    def at(self, row: int) -> str:
        """The word of a row in small letters, or nothing beyond the ends."""
        return self.low[row] if 0 <= row < len(self.low) else ""

    def capital(self, row: int) -> bool:
        """Whether a row begins with a capital."""
        return 0 <= row < len(self.low) and self.text[self.starts[row]].isupper()

    def rows(self, start: int, end: int) -> tuple[int, int]:
        """The rows of the words that reach into the text from offset to offset, end exclusive."""
        first, rows = bisect_right(self.starts, start, hi=len(self.low)), self.tagged.words
        reaches = first > 0 and self.starts[first - 1] + len(rows[first - 1].text) > start
        return first - reaches, bisect_left(self.starts, end, hi=len(self.low))

    def span(self, start: int, end: int) -> str:
        """The text of rows, as it stands."""
        return self.tagged.text(start, end)

    def __len__(self) -> int:
        return len(self.low)


def read(text: str) -> Words:
    """A text as words and marks; linear."""
    stripped = text.lstrip()
    tagged = tag(cut(stripped))
    return Words(text, tagged, tuple(tagged.low), tagged.starts(len(text) - len(stripped)))
