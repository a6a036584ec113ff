"""Values that are each made once, and only when they are wanted."""

from collections.abc import Iterator
from typing import Generic, TypeVar

_Value = TypeVar("_Value")


class Replayed(Generic[_Value]):
    """What an iterator gives, kept, so that it can be gone through again; one walk at a time."""

    def __init__(self, source: Iterator[_Value]) -> None:
        self._source = source
        self._known: list[_Value] = []

    def __iter__(self) -> Iterator[_Value]:
        yield from self._known
        for value in self._source:
            self._known.append(value)
            yield value
