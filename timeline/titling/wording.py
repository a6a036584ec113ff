"""An extract in words: its text, with the name of whom its pronoun stands for, and who says so."""

import re
from collections.abc import Sequence
from typing import Final

from timeline.syntax.speakers import said, subject_of
from timeline.titling.drafts import Draft, text
from timeline.titling.extracts import Extract
from timeline.titling.polish import LONGEST, WIDEST, cut, polished
from timeline.titling.pronouns import OWNERS, PERSONS, meant, speaks_of_self
from timeline.titling.shorten import Room, shortened
from timeline.titling.soundness import is_framed, subject

ROOM: Final = Room(LONGEST, WIDEST)
_SPOKEN: Final = re.compile('[,”"] (he|she|they) (?:\\w+|told [^“”"]+)$')
_ASKING: Final = frozenset("xHMrfs")
_BESIDE: Final = frozenset("before after since until till where".split())


def worded(made: Draft, extract: Extract, spare: int = 0, *, astray: bool = False, room: Room = ROOM) -> str:
    """The text of an extract, with the frame or the mark of a question after it; `spare` characters shorter."""
    frame = f", {text(made.tagged, extract.frame)}" if extract.frame else ""
    asks = made.tagged.raw[-1].startswith("?") and made.tagged.letters[extract.pieces[0].start] in _ASKING
    if asks and not frame:
        frame = "?"
    left = Room(room.wanted - len(frame) - spare, room.most - len(frame) - max(spare, 0))
    found = shortened(made, extract, left, astray=astray)
    return found and polished(found.rstrip("?") + frame)


def cut_short(made: Draft, extract: Extract) -> str:
    """The text of an extract that does not fit, cut; its condition stays."""
    needed = [piece for piece in extract.pieces if piece.need == 2]
    firm = next((n for n, piece in enumerate(needed) if piece.firm and n), len(needed))
    if firm < len(needed) and sum(piece.verb >= 0 for piece in needed[:firm]) > 1:
        firm = len(needed)  # of another clause: "fled | after Berg said that it would break | if it rained"
    condition = text(made.tagged, [piece[:2] for piece in needed[firm : firm + 1]])
    head = text(made.tagged, [piece[:2] for piece in needed[:firm]])
    if not condition or len(condition) > LONGEST // 2:
        return cut(polished(text(made.tagged, [piece[:2] for piece in needed])))
    return polished(f"{head[: LONGEST - len(condition) - 3].rpartition(' ')[0]} … {condition}")


def by_name(made: Draft, extract: Extract, before: Sequence[str], room: Room = ROOM) -> str:
    """The text of an extract with the name of whom the pronoun stands for that is its subject; "" where in doubt."""
    row, tagged = subject(made, extract), made.tagged
    low = tagged.low[row]
    number = next((n for n, part in enumerate(made.parts) if part.start <= row < part.end), 0)
    if is_framed(made, number) or (made.parts[number].kind == "s" and not _names_alone(made, number, low)):
        return ""
    own = made.parts[number].open
    if not {":", "<"}.isdisjoint(tagged.letters[own : made.parts[number].start]):
        return ""  # "Berg said: ‘He left": another
    split = own if any(part.is_clause and part.kind in "mv" and part.end <= own for part in made.parts) else 0
    rest = tagged.text(split, len(tagged.raw))
    told = [*before, tagged.text(0, split)] if split else before
    verb = "" if low in OWNERS else tagged.low[extract.verb]
    name = meant(OWNERS.get(low, low), rest, told, verb, acts=low in OWNERS or tagged.letters[extract.verb] != "x")
    return _with_name(made, extract, name, room) if name else ""


def _names_alone(made: Draft, number: int, low: str) -> bool:
    """Whether a clause of what was before or after another tells what somebody did: "before | he left"."""
    return low in PERSONS and made.tagged.low[made.parts[number].start - 1] in _BESIDE


def _with_name(made: Draft, extract: Extract, name: str, room: Room = ROOM) -> str:
    """The text of an extract with a name for the pronoun that is its subject."""
    low = made.tagged.low[subject(made, extract)]
    if low in OWNERS:
        name += "’" if name.endswith("s") else "’s"
    found = worded(made, extract, len(name) - len(low), room=room) or worded(made, extract, room=room)
    place = re.search(rf"\b{low}\b", found, re.IGNORECASE)
    if not place:
        return ""
    return polished(f"{found[: place.start()]}{_amid(name) if place.start() else name}{found[place.end() :]}")


def _amid(name: str) -> str:
    """A name as it stands amid a sentence: "the mayor"."""
    return f"t{name[1:]}" if name.startswith("The ") else name


def of_self(made: Draft, extract: Extract) -> str:
    """The text of what somebody says of himself with his name: "Berg said | she left" as "Berg left"; else ""."""
    row, tagged = subject(made, extract), made.tagged
    number = next((n for n, part in enumerate(made.parts) if part.start <= row < part.end), 0)
    if not is_framed(made, number) or said(tagged, made.parts[number - 1]) < 0:
        return ""
    name = speaks_of_self(tagged, subject_of(tagged, made.parts, number - 1), tagged.low[row])
    return _with_name(made, extract, name) if name else ""


def with_speaker(found: str, before: Sequence[str], speaker: str) -> str:
    """A title that ends in ", he said" with the name of whom "he" stands for, where that is clear."""
    frame = _SPOKEN.search(found)
    if not frame:
        return found
    name = _amid(meant(frame[1], found, before, acts=True))
    if speaker and speaker.rpartition(" ")[2] not in name:
        name = "" if name else speaker
    named = f"{found[: frame.start(1)]}{name}{found[frame.end(1) :]}"
    return named if name and len(named) <= WIDEST else found
