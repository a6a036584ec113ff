"""Ids for what was not met before, made of its date and title."""

from collections.abc import Collection
from typing import Final

from timeline.dates.when import SEASONS, When
from timeline.likeness import FUNCTION_WORDS, words

_LONGEST_ID: Final = 75  # of the 80 that an address should have at most; the rest is for "-2", "-3" ...
_LONGEST_WORD: Final = 40
_MOST_WORDS: Final = 6

FIRST: Final = 2  # of the numbers


def fresh_id(when: When, title: str) -> str:
    """An address for an event not met before: `2018-03-05-le-drian-visits-tehran`. ASCII, at most 75 characters."""
    latin = [word[:_LONGEST_WORD] for word in words(title) if word.isascii()]
    telling = [word for word in latin if word not in FUNCTION_WORDS] or latin or ["event"]
    address = "-".join((_date_part(when.edtf), *telling[:_MOST_WORDS]))
    return address if len(address) <= _LONGEST_ID else address[: _LONGEST_ID + 1].rpartition("-")[0]


def free(id_: str, taken: Collection[str], number: int = FIRST) -> tuple[str, int]:
    """The id, or with the first number that makes it one that nothing has; and the number to go on from."""
    if id_ not in taken:
        return id_, number
    while f"{id_}-{number}" in taken:
        number += 1
    return f"{id_}-{number}", number + 1


def _date_part(edtf: str) -> str:
    if "/" not in edtf:
        return _single(edtf)
    match edtf.split("/"):
        case ["..", end]:
            return f"by-{_single(end)}"
        case [start, ".."]:
            return f"from-{_single(start)}"
        case ends:
            return "-to-".join(map(_single, ends))


def _single(edtf: str) -> str:
    year, _, rest = edtf.rstrip("~?%").replace("X", "0s").partition("-")
    if rest.isdigit() and int(rest) in SEASONS:
        return f"{year}-{SEASONS[int(rest)]}"
    return f"{year}-{rest}" if rest else year
