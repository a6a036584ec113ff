"""A sentence's parts: its clauses, and the frames that say who says something. By words and commas alone."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

SAYING: Final = frozenset(
    """said says say told tells warned warns stated states announced announces added adds noted notes argued argues
    claimed claims insisted insists explained explains stressed stresses reported reports confirmed confirms declared
    declares""".split()
)

_SAY: Final = "|".join(sorted(SAYING))
_NAME: Final = r"[A-Z][\w’'-]*+(?: (?:[A-Z][\w’'-]*+|de|al|von|van|bin|le|la|du|des))*+"
_BREAK: Final = re.compile(
    r"[;:] | [–—] |, (?P<opener>which|who|whose|where|while|before|but|and|as|with|following|saying|in which|if) "
)
_FRAME: Final = re.compile(
    rf"(?:^|(?<=, ))(?:According to (?P<source>[^,]{{1,80}}), )"
    rf"|(?<![\w’'-])(?P<before>{_NAME}|[Hh]e|[Ss]he|[Tt]hey) (?:ha[sd] |have )?(?:also )?(?P<verb>{_SAY})\b(?: that\b)?"
    rf"|[,”\"] (?P<verb2>{_SAY})(?: [a-z]+){{0,4}} (?P<after>{_NAME})"
)
_NOBODY: Final = frozenset(
    "He She They It We I You The A An This That These Those But And In On At he she they".split()
)


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of a sentence that says one thing. Offsets in the sentence, end exclusive."""

    start: int
    end: int
    opener: str = ""  # the word that joins it to the rest, in small letters: "which", "if", "and"


@dataclass(frozen=True, slots=True)
class Frame:
    """Words that tell who says something: "Baqaei told reporters on Monday that"."""

    start: int
    end: int
    verb: str = ""  # "told"; "" for "according to"
    speaker: str = ""  # as the sentence names it; "" for a pronoun


def clauses(sentence: str) -> tuple[Clause, ...]:
    """The clauses of a sentence, in order; each begins where the one before it ends, but for what joins them."""
    starts = [(0, ""), *((match.end(), match["opener"] or "") for match in _BREAK.finditer(sentence))]
    ends = [*(match.start() for match in _BREAK.finditer(sentence)), len(sentence)]
    return tuple(Clause(start, end, opener) for (start, opener), end in zip(starts, ends, strict=True))


def clause_at(parts: tuple[Clause, ...], place: int) -> Clause:
    """The clause in which a place of the sentence lies; what joins two clauses belongs to the first."""
    return next(part for part in reversed(parts) if part.start <= place or part is parts[0])


def frames(sentence: str) -> tuple[Frame, ...]:
    """Every frame of a sentence, in order."""
    return tuple(_frames(sentence))


def _frames(sentence: str) -> Iterator[Frame]:
    for match in _FRAME.finditer(sentence):
        name = match["source"] or match["before"] or match["after"] or ""
        yield Frame(*match.span(), match["verb"] or match["verb2"] or "", "" if name in _NOBODY else name)
