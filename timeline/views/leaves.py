"""A long list over several pages: each with a part of it, its title, and the pages before and after."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from timeline.language import Language
from timeline.views.years import Link

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Leaf(Generic[T]):
    url: str
    title: str  # from the second on with its number
    items: tuple[T, ...]
    previous: Link | None
    following: Link | None


def leaves(
    items: Sequence[T], most: int, title: str, address: Callable[[int], str], language: Language
) -> Iterator[Leaf[T]]:
    """A leaf for each `most` items; one, where there are none."""
    count = leaf_count(len(items), most)
    links = [Link(_title(title, number, language), address(number)) for number in range(1, count + 1)]
    for at, link in enumerate(links):
        before, after = links[at - 1] if at else None, links[at + 1] if at + 1 < count else None
        yield Leaf(link.url, link.label, tuple(items[at * most : (at + 1) * most]), before, after)


def leaf_count(items: int, most: int) -> int:
    return max(1, -(-items // most))


def _title(title: str, number: int, language: Language) -> str:
    return (
        title if number == 1 else language.text("{period}, page {number}", period=title, number=language.number(number))
    )


def neighbours(items: Sequence[T]) -> Iterator[tuple[T | None, T | None]]:
    """What stands before and after each."""
    last = len(items) - 1
    return ((items[i - 1] if i else None, items[i + 1] if i < last else None) for i in range(len(items)))
