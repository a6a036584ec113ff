"""What many pages show alike is drawn once."""

from collections.abc import Callable
from typing import Final, Protocol, TypeAlias

Macro: TypeAlias = Callable[..., str]

_MOST: Final = 10_000  # pieces: some hundred bytes each, most of them of one timeline and so drawn close together


class Shown(Protocol):
    """A value with an id of its own; that of a specimen may be an event's too, but not its hash as well."""

    @property
    def id(self) -> str: ...

    def __hash__(self) -> int: ...


class Once:
    """Draws a piece of a page by a macro, or gives what that drew of an equal value for another page.

    The values themselves are not held: they weigh several times what is drawn of them.
    """

    def __init__(self) -> None:
        self._drawn: dict[tuple[object, ...], str] = {}

    def __call__(self, macro: Macro, value: Shown, *how: object) -> str:
        key = (getattr(macro, "name", macro), value.id, hash(value), *how)
        known = self._drawn.get(key)
        if known is None:
            if len(self._drawn) == _MOST:
                self._drawn.clear()
            known = self._drawn[key] = macro(value, *how)
        return known
