"""A page whose address is known and whose sight is made when it is its turn, whichever process has that."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Later(Generic[T_co]):
    url: str
    make: Callable[[], T_co]
