"""The files of the site that stands, each with what it was made of: what would be the same again is not drawn again."""

import json
import os
import posixpath
import shutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Self, TypeAlias

from timeline.building import standing

Drawn: TypeAlias = Mapping[str, str]  # by its address what a file was made of, as a hash


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
            return cls(site, known["drawn"] if (known["ground"], known["state"]) == (ground, state) else {})
        except (OSError, ValueError, KeyError, TypeError):
            return cls(site)

    def without(self, addresses: Iterable[str]) -> Self:
        """The same, but for some of its files."""
        gone = {posixpath.normpath(address) for address in addresses}
        return replace(self, drawn={address: made for address, made in self.drawn.items() if address not in gone})

    def again(self, address: str, made_of: str, into: Path) -> bool:
        """Lay a file into the folder of another site, if it is known to be made of the same. Raises OSError."""
        if self.drawn.get(address) != made_of:
            return False
        file, new = self.site / address, into / address
        new.parent.mkdir(parents=True, exist_ok=True)
        try:
            os.link(file, new)
        except FileNotFoundError:
            return False
        except OSError:  # here are no links, or too many
            shutil.copy2(file, new)
        return True


def keep(file: Path, ground: str, state: str, drawn: Drawn) -> None:
    """For the next build. What cannot be written is no harm: then that draws everything."""
    standing.note(file, {"ground": ground, "state": state, "drawn": drawn})
