"""A page whose address is known and whose sight is made when it is its turn, whichever process has that."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeAlias, TypeVar

from timeline.model import Event

T_co = TypeVar("T_co", covariant=True)

Shown: TypeAlias = Callable[[Event], Any]


@dataclass(frozen=True, slots=True)
class Later(Generic[T_co]):
    """`compose` makes the page, given what it is to show of each event that it lists; as a rule that is `show`."""

    url: str
    compose: Callable[[Shown], T_co]
    show: Shown

    def make(self) -> T_co:
        return self.compose(self.show)

    def outline(self, fingerprint: Callable[[Event], str]) -> object:
        """All that the page depends on: itself, with nothing but a fingerprint of each event that it lists."""
        return self.compose(fingerprint)
