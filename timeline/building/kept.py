"""The files of the site that stands, each with what it was made of: what would be the same again is not drawn again.

Of a long file as well what each stretch of it was made of: of one that changes, most would be the same again.
"""

import json
import os
import posixpath
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import NamedTuple, Self, TypeAlias

from timeline.building import standing

Stretches: TypeAlias = tuple[tuple[str, int], ...]  # of a file: what each was made of, as a hash, and its bytes
Taken: TypeAlias = Callable[[str], bytes]  # a stretch by what it is made of; b"" where none is known


class Made(NamedTuple):
    """What a file was made of, as a hash, and the stretches of it, where it is long."""

    of: str
    stretches: Stretches = ()


Drawn: TypeAlias = Mapping[str, Made]  # by its address


@dataclass(frozen=True, slots=True)
class Kept:
    """A site, and what is known of its files: nothing where they were drawn otherwise, or touched since."""

    site: Path
    drawn: Drawn = field(default_factory=dict, repr=False)

    @classmethod
    def read(cls, file: Path, site: Path, ground: str, state: str) -> Self:
        """What was kept of a site that was drawn on this ground, and is still in this state."""
        try:
            known = json.loads(file.read_text(encoding="utf-8"))
            if (known["ground"], known["state"]) != (ground, state):
                return cls(site)
            return cls(site, {address: Made(*made) for address, made in known["drawn"].items()})
        except (OSError, ValueError, KeyError, TypeError):
            return cls(site)

    def without(self, addresses: Iterable[str]) -> Self:
        """The same, but for some of its files."""
        gone = {posixpath.normpath(address) for address in addresses}
        return replace(self, drawn={address: made for address, made in self.drawn.items() if address not in gone})

    def again(self, address: str, made_of: str, into: Path) -> bool:
        """Lay a file into the folder of another site, if it is known to be made of the same. Raises OSError."""
        if (known := self.drawn.get(address)) is None or known.of != made_of:
            return False
        file, new = f"{self.site}/{address}", f"{into}/{address}"  # a path of each kind would take as long as linking
        try:
            _linked(file, new)
        except FileNotFoundError:  # the file is gone, or the folder not there yet
            if not Path(file).exists():
                return False
            Path(new).parent.mkdir(parents=True, exist_ok=True)
            _linked(file, new)
        return True

    @contextmanager
    def stretches(self, address: str) -> Iterator[Taken]:
        """Gives the stretches of a file, as long as the context holds. Raises OSError."""
        places, at = dict[str, tuple[int, int]](), 0
        for made_of, size in self.drawn[address].stretches if address in self.drawn else ():
            places[made_of] = at, size
            at += size
        if not places:
            yield _nothing
            return
        with (self.site / address).open("rb") as file:

            def taken(made_of: str) -> bytes:
                start, size = places.get(made_of, (0, 0))
                file.seek(start)
                return file.read(size)

            yield taken


def _linked(file: str, new: str) -> None:
    try:
        os.link(file, new)
    except FileNotFoundError:
        raise
    except OSError:  # here are no links, or too many
        shutil.copy2(file, new)


def _nothing(_: str) -> bytes:
    return b""


def keep(file: Path, ground: str, state: str, drawn: Drawn) -> None:
    """For the next build. What cannot be written is no harm: then that draws everything."""
    standing.note(file, {"ground": ground, "state": state, "drawn": drawn})
