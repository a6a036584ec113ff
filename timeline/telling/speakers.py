"""Who says what a date dates, as the sentence names them; nobody where it is the outlet's own statement."""

import re
from collections.abc import Sequence
from typing import Final

from timeline.syntax.openings import without_place
from timeline.telling.forms import PREPOSITIONS
from timeline.telling.frames import Frame, frames
from timeline.telling.setting import Setting, parse

_TURNS: Final = frozenset("but while although though whereas".split())
_ASIDES: Final = frozenset("after before when while since although though because once".split())
_RELATIVES: Final = frozenset("which who whose where".split())
_GOING_ON: Final = 3  # sentences
_LONGEST: Final = 2_000  # characters of a sentence that is read for who speaks
_MARKS: Final = re.compile("[“”\"]|''")
_CLOSING: Final = frozenset(("”", '"', "''"))
_CARRIED: Final = frozenset({"he", "she"})


def speaker(at: Setting, found: Sequence[Frame], before: Sequence[str], *, saying: bool) -> str:
    """The speaker; "he" or "she" is the only one who speaks in the sentences before, where there is just one."""
    frame = _frame(at, found, saying=saying)
    if not frame:
        return ""
    named = without_place(frame.speaker, at.words.text)
    return named or _outer(frame, found) or _carried(frame, before) or _after(frame, found)


def _outer(frame: Frame, found: Sequence[Frame]) -> str:
    """Who says that "he" has said it: "Berg wrote that he had warned them"."""
    if frame.pronoun not in _CARRIED or frame.trails:
        return ""
    around = [one for one in found if one.end <= frame.start and not one.trails]
    return around[-1].speaker if around else ""


def _after(frame: Frame, found: Sequence[Frame]) -> str:
    """Who says what nobody is named to announce: "the list will be announced on Monday, said Berg"."""
    if frame.trails or not frame.verb or not frame.verb.passive:
        return ""
    return next((one.speaker for one in found if one.trails and one.start >= frame.end), "")


def last(before: Sequence[str]) -> str:
    """Who speaks last in the sentences before a quotation, and so goes on; "she said" is whoever spoke before."""
    for text in reversed(before[-_GOING_ON:]):
        found = [] if "?" in text else frames(parse(text))
        if not found:
            return ""
        if found[-1].speaker:
            return found[-1].speaker
        if not found[-1].pronoun:
            return ""
    return ""


def following(after: Sequence[str]) -> str:
    """Who has spoken a quotation that goes on in the sentences after: "It rained. It snowed,” Berg said"."""
    for text in after:
        if len(text) > _LONGEST:
            return ""
        marks = _MARKS.findall(text)
        if len(marks) % 2:
            found = frames(parse(text)) if marks[0] in _CLOSING else ()
            return found[0].speaker if found and found[0].trails else ""
        if marks:
            return ""
    return ""


def _frame(at: Setting, found: Sequence[Frame], *, saying: bool) -> Frame | None:
    """The frame in which a date stands, or what it dates."""
    if saying:
        own = next((frame for frame in found if frame.verb and frame.verb == at.verb), None)
        return own or next((frame for frame in found if frame.end > at.end), None)
    for frame in reversed(found):
        if not frame.trails and frame.end <= at.start:
            return frame if _reaches(at, frame) else None
    trailing = (frame for frame in found if frame.trails and (frame.wraps or frame.start >= at.end))
    return next((frame for frame in trailing if not _is_within(at, frame)), _led(at, found))


def _is_within(at: Setting, frame: Frame) -> bool:
    """Whether "according to" belongs to a relative clause: "it was sold, which was fair according to the mayor"."""
    words = at.words
    if frame.verb or words.at(frame.start - 1) == ",":
        return False
    return any(words.low[row] in _RELATIVES and words.at(row - 1) == "," for row in range(at.end, frame.start))


def _led(at: Setting, found: Sequence[Frame]) -> Frame | None:
    """The frame right after a date that opens the sentence and is of what is said: "in 2015, Berg says, it broke"."""
    opens = at.start == 0 or (at.start == 1 and at.words.low[0] in PREPOSITIONS)
    row = at.end + (at.words.at(at.end) == ",")
    return next((frame for frame in found if opens and frame.start == row), None)


def _reaches(at: Setting, frame: Frame) -> bool:
    """Whether what a frame opens goes on to a date: it ends at ";", and at ", but"."""
    words = at.words
    if {words.at(frame.start - 1), words.at(frame.start)} & _ASIDES and "," in words.low[frame.end : at.start]:
        return False  # "after the mayor complained, the dam was mended"
    return not any(
        words.low[row] == ";" or (words.low[row] in _TURNS and words.at(row - 1) == ",")
        for row in range(frame.end, at.start)
    )


def _carried(frame: Frame, before: Sequence[str]) -> str:
    """The only person who speaks in the sentences before."""
    if frame.pronoun not in _CARRIED:
        return ""
    named = {one.speaker for text in before for one in frames(parse(text)) if one.speaker}
    only = named.pop() if len(named) == 1 else ""
    return only if only[:1].isupper() and not only.isupper() else ""
