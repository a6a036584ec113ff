"""What many pages show alike is drawn once."""

from collections.abc import Callable
from typing import Final, TypeAlias

Macro: TypeAlias = Callable[..., str]

_MOST: Final = 200_000  # pieces: some hundred bytes each


class Once:
    """Draws a piece of a page by a macro, or gives what that drew of the same value for another page."""

    def __init__(self) -> None:
        self._drawn: dict[tuple[object, ...], tuple[object, str]] = {}

    def __call__(self, macro: Macro, value: object, *how: object) -> str:
        key = (getattr(macro, "name", macro), id(value), *how)
        known = self._drawn.get(key)
        if known is None:
            known = value, macro(value, *how)  # as long as the value is held here, no other one has its id
            if len(self._drawn) < _MOST:
                self._drawn[key] = known
        return known[1]
