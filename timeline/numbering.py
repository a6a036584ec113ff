"""A file of content/events/ taken apart: the ids that stand in it, and the proof of all else, which an article tells.

What an article tells is written out once, when it is read. From then on its file is known by that proof, and only its
ids are read.
"""

import re
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Final, NamedTuple, TypeAlias

from timeline.store import scalar

State: TypeAlias = tuple[int, int]

_ID: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*", re.ASCII)
_PLAIN: Final = re.compile(rb"\d[\d-]*-[a-z][a-z\d]*(?:-[a-z\d]+)*")  # of those that need no quotes
_LONGEST_ID: Final = 100
_ENTRY: Final = b"\n- id: "
_EVENT: Final = b"  event: "
_LATER: Final = b"\n  later: true"


class Number(NamedTuple):
    """What the file says of a report besides what its article tells."""

    id: str
    event: str = ""  # the id of its event, where that is another
    later: bool = False  # it was not in its article when that was first read


@dataclass(frozen=True, slots=True)
class Numbered:
    """The file of an article: two with one proof tell the same, whatever their ids."""

    proof: bytes
    numbers: tuple[Number, ...]


class OtherwiseWrittenError(ValueError):
    """An id that is none, or that this program would write in another way."""


def taken_apart(data: bytes) -> Numbered:
    """Raises OtherwiseWrittenError."""
    whole = data.removesuffix(b"\n")
    head, *entries = whole.split(_ENTRY)
    kept, numbers = [head], []
    for entry in entries:
        id_, _, told = entry.partition(b"\n")
        event = b""
        if told.startswith(_EVENT):
            event, _, told = told.removeprefix(_EVENT).partition(b"\n")
        kept.append(told.removesuffix(_LATER))
        numbers.append(Number(_id(id_), _id(event) if event else "", len(kept[-1]) < len(told)))
    proof = blake2b(b"\n".join(kept) + data[len(whole) :], digest_size=16)
    return Numbered(proof.digest(), tuple(numbers))


def numbered(file: Path) -> Numbered | None:
    """A file taken apart; None where it cannot be read, or was not written by this program."""
    try:
        return taken_apart(file.read_bytes())
    except (OSError, OtherwiseWrittenError):
        return None


def state(file: Path) -> State | None:
    """Size and time of a file, one of which changes with it; None where there is none."""
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_size, found.st_mtime_ns


def _id(written: bytes) -> str:
    if len(written) <= _LONGEST_ID and _PLAIN.fullmatch(written):  # as nearly all are
        return written.decode()
    id_ = written.strip(b'"').decode(errors="replace")
    if len(id_) > _LONGEST_ID or not _ID.fullmatch(id_) or scalar(id_).encode() != written:
        raise OtherwiseWrittenError(id_)
    return id_
