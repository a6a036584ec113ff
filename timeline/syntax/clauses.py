"""A sentence's clauses, and the frames that say who says something. By the part of speech of its words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from timeline.syntax.parts import Part, parts
from timeline.syntax.speakers import inverted, named, said, subject_of
from timeline.syntax.tagged import Tagged, cut, tag

_ACCORDING: Final = re.compile("pt[adnNSg0-]+(?:[opc][adnNSg0-]+)*")


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
    places, tagged = _read(sentence)
    found: list[Clause] = []
    for part in parts(tagged):
        start, end = places[part.start], places[part.end] - _space(tagged, part.end)
        if found and part.kind == "p" and not part.is_clause:
            found[-1] = Clause(found[-1].start, max(end, found[-1].end), found[-1].opener)
        elif start < end:
            found.append(Clause(start, end, _opener(tagged, part)))
    return tuple(found) or (Clause(0, len(sentence)),)


def clause_at(parts: tuple[Clause, ...], place: int) -> Clause:
    """The clause in which a place of the sentence lies; what joins two clauses belongs to the first."""
    return next(part for part in reversed(parts) if part.start <= place or part is parts[0])


def frames(sentence: str) -> tuple[Frame, ...]:
    """Every frame of a sentence, in order."""
    places, tagged = _read(sentence)
    return tuple(
        Frame(places[start], places[end] - _space(tagged, end), verb, speaker)
        for start, end, verb, speaker in _frames(tagged, parts(tagged))
    )


def _read(sentence: str) -> tuple[list[int], Tagged]:
    """A sentence tagged, and where in it each row begins."""
    margin = len(sentence) - len(sentence.lstrip())
    tagged = tag(cut(sentence[margin:]))
    return [margin + start for start in tagged.starts()], tagged


def _space(tagged: Tagged, end: int) -> int:
    """The length of the white space after the last of some rows."""
    return len(tagged.raw[end - 1]) - len(tagged.words[end - 1].text) if end else 0


def _opener(tagged: Tagged, part: Part) -> str:
    word = tagged.words[part.start - 1].low if part.start > part.open else ""
    return word if word.isalpha() else ""


def _frames(tagged: Tagged, found: list[Part]) -> Iterator[tuple[int, int, str, str]]:
    """First row, end, verb and speaker of each frame."""
    for number, part in enumerate(found):
        if source := _source(tagged, part):
            yield part.start, source.end(), "", named(tagged, part.start + 2, source.end())
        row = said(tagged, part)
        if row < 0:
            continue
        verb = tagged.words[row].low
        content = next((after for after in found[number + 1 : number + 2] if after.kind == "T"), None)
        if (after := inverted(tagged, part, row)) and not content:
            yield part.start, part.end, verb, named(tagged, row + 1, after.end())
            continue
        subject = subject_of(tagged, found, number)
        speaker = named(tagged, subject.start, subject.verb if subject.is_clause else subject.end)
        yield min(subject.start, part.start), content.start if content else part.end, verb, speaker


def _source(tagged: Tagged, part: Part) -> re.Match[str] | None:
    """Whom a part that begins with "according to" names."""
    if part.start == part.end or tagged.words[part.start].low != "according":
        return None
    return _ACCORDING.match(tagged.letters, part.start, part.end)
