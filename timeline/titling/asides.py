"""The rows of a sentence without what stands in brackets or between two dashes, and without "today" and "here"."""

from collections.abc import Iterator
from typing import Final

_DASHES: Final = frozenset("— – -- -".split())
_DASH_LIKE: Final = "—–-"
_LEAST: Final = 3  # rows after the second of two dashes
_BRACKETS: Final = frozenset(("(", "( "))
_DEICTIC: Final = frozenset("today ,yesterday ,tomorrow ,tonight ,here ".split(","))  # amid a clause
_BEING: Final = frozenset("is are was were be been am ".split())
_ARTICLES: Final = frozenset("the a an".split())
_RELATIVES: Final = frozenset("who whose which".split())
_BRACKET: Final = 60  # rows


def unbracketed(raw: list[str], at: int) -> tuple[list[str], int]:
    """The rows without what stands in round brackets or between two dashes, and where a row is now."""
    asides = _dashed(raw, at) if _BRACKETS.isdisjoint(raw) else [*_brackets(raw)]
    if not asides:
        return raw, at
    kept: list[str] = []
    place, index = at, 0
    for first, last in asides:
        kept += raw[index:first]
        if kept:
            apposed = raw[last + 1 : last + 2] and raw[last + 1].strip() in _ARTICLES
            parted = ", " if apposed else " "
            kept[-1] = kept[-1].rstrip() + (raw[last][1:] if raw[last][0] == ")" else parted)
        place -= max(0, min(at, last + 1) - first)
        index = last + 1
    kept += raw[index:]
    return (kept, place) if kept else (raw, at)


def lasting(raw: list[str], at: int) -> tuple[list[str], int]:
    """The rows without "today" and "here", which are others to a reader; and where a row is now."""
    spare = [row for row, word in enumerate(raw) if row and word in _DEICTIC and not _is_wanted(raw, row)]
    return [word for row, word in enumerate(raw) if row not in spare], at - sum(row < at for row in spare)


def _is_wanted(raw: list[str], row: int) -> bool:
    """Whether a verb before a row says nothing without it: "is here", "the figures to be given today"."""
    return raw[row - 1].rstrip() in _BEING or raw[max(row - 3, 0) : row - 1] == ["to ", "be "]


def _brackets(raw: list[str]) -> Iterator[tuple[int, int]]:
    """First and last row of what stands in round brackets; not of "the fleet's (old) flagship"."""
    index = 0
    while index < len(raw):
        if raw[index][0] == "(" and not (index and raw[index - 1].rstrip().endswith(("'s", "’s"))):
            close = _closing(raw, index)
            if close:
                yield index, close
                index = close
        index += 1


def _dashed(raw: list[str], at: int) -> list[tuple[int, int]]:
    """First and last row of what stands between the only two dashes, where the date words stand elsewhere."""
    rows = [row for row, one in enumerate(raw) if one[0] in _DASH_LIKE and _is_dash(raw, row)]
    if len(rows) != 2 or rows[0] < at <= rows[1] or not rows[0] or len(raw) - rows[1] < _LEAST:
        return []
    pair = raw[rows[0]].strip() == raw[rows[1]].strip() or raw[rows[0] + 1].strip() in _RELATIVES
    return [(rows[0], rows[1])] if pair else []


def _is_dash(raw: list[str], row: int) -> bool:
    return raw[row].rstrip() in _DASHES and not _between_numbers(raw, row)


def _between_numbers(raw: list[str], row: int) -> bool:
    return all(one[:1].isdigit() for one in raw[max(row - 1, 0) : row + 2 : 2])


def _closing(raw: list[str], index: int) -> int:
    """The row of the bracket that closes; 0 where none does."""
    for place in range(index + 1, min(index + _BRACKET, len(raw))):
        if raw[place][0] in "()":
            return place if raw[place][0] == ")" else 0
    return 0
