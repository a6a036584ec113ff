"""The base of frozen values that are within one another, and are keys of what is remembered."""


class Frozen:
    """A frozen dataclass with slots that works its hash out once, however deep it goes."""

    __slots__ = ("_hash",)

    _hash: int

    def __init_subclass__(cls) -> None:
        setattr(cls, "__hash__", Frozen.__hash__)  # noqa: B010 - mypy lets no method be assigned; else dataclass makes one

    def __hash__(self) -> int:
        try:
            return self._hash
        except AttributeError:
            found = hash((type(self), *(getattr(self, name) for name in self.__slots__)))
            object.__setattr__(self, "_hash", found)
            return found
