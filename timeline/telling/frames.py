"""The frames of a sentence: the words in which somebody is said to say something."""

from collections.abc import Iterator
from dataclasses import dataclass
from operator import attrgetter
from typing import Final

from timeline.syntax.speakers import is_figure
from timeline.telling import forms
from timeline.telling.callings import called, is_pronoun
from timeline.telling.predicates import Predicate
from timeline.telling.sayings import speaks
from timeline.telling.setting import Parsed
from timeline.telling.subjects import ENDS, MARKS, QUOTES, subject, until

_BEFORE_INVERTED: Final = QUOTES | {",", "?", "!"}
_OPENING: Final = frozenset(("“", "``", '"'))
_TOLD: Final = frozenset({"told", "tells"})  # whom it was told follows these, and never who tells it
_PLACES: Final = frozenset({"in", "at", "from"})


@dataclass(frozen=True, slots=True)
class Frame:
    """Who says something: rows of the words that tell it, end exclusive. One that trails tells it of what precedes."""

    start: int
    end: int
    verb: Predicate | None = None  # None for "according to"
    speaker: str = ""  # as the sentence names it; "" where it does not
    pronoun: str = ""  # what stands for the speaker
    trails: bool = False
    wraps: bool = False  # stands amid what is said: "it is, she said, safe"


def frames(parsed: Parsed) -> tuple[Frame, ...]:
    """Every frame of a sentence, in order."""
    spoken = [_frame(parsed, verb) for verb in parsed.predicates if speaks(parsed.words, verb)]
    return tuple(sorted([*spoken, *_accordings(parsed)], key=attrgetter("start")))


def _frame(parsed: Parsed, verb: Predicate) -> Frame:
    """The frame about a verb of saying."""
    words = parsed.words
    if verb.head == "quoted" and not verb.passive:  # "the paper quoted Berg as saying"
        rest = words.low[verb.end : verb.end + 12]
        end = verb.end + (rest.index("as") if "as" in rest else 0)
        return _by(parsed, Frame(verb.start, verb.end, verb), verb.end, end)
    if verb.passive and words.at(verb.end) != "as":
        by = verb.end + (words.at(verb.end) == "by" and verb.head not in ("explained", "noted"))
        return _by(parsed, Frame(verb.start, verb.end, verb), by, until(parsed, by) if by > verb.end else by)
    return _inverted(parsed, verb) or _plain(parsed, verb)


def _inverted(parsed: Parsed, verb: Predicate) -> Frame | None:
    """The speaker after the verb: "said the mayor"."""
    words = parsed.words
    if words.at(verb.start - 1) not in _BEFORE_INVERTED or verb.head in _TOLD | {"called"} or verb.passive:
        return None
    if words.at(verb.start - 1) == "," and not any(one.end <= verb.start for one in parsed.predicates):
        return None  # "one of them, Anna Berg, says the dam broke"
    if is_figure(verb.head, words.low[verb.end : verb.end + 1]):
        return None
    end = until(parsed, verb.end)
    quotes = words.at(end) in _OPENING and words.at(verb.start - 1) == ","
    if end == verb.end or end in parsed.verbs or quotes:
        return None
    frame = Frame(verb.start, end, verb, trails=True, wraps=words.at(end) == ",")
    return _by(parsed, frame, verb.end, end)


def _plain(parsed: Parsed, verb: Predicate) -> Frame:
    """The speaker before the verb."""
    start, end = subject(parsed, verb)
    trails = _trails(parsed, verb, start)
    wraps = trails and parsed.words.at(_phrase_end(parsed, verb)) == ","
    return _by(parsed, Frame(start, verb.end, verb, trails=trails, wraps=wraps), start, end)


def _by(parsed: Parsed, frame: Frame, start: int, end: int) -> Frame:
    """The frame with the speaker whom some rows name."""
    words = parsed.words
    pronoun = words.at(end - 1) if start < end and is_pronoun(words.at(end - 1)) else ""
    speaker = "" if pronoun else called(words, start, end)
    return Frame(frame.start, frame.end, frame.verb, speaker, pronoun, frame.trails, frame.wraps)


def _accordings(parsed: Parsed) -> Iterator[Frame]:
    words = parsed.words
    for row, word in enumerate(words.low):
        if word == "according" and words.at(row + 1) == "to":
            end = until(parsed, row + 2, through=_PLACES)
            yield _by(parsed, Frame(row, end, trails=row > 0), row + 2, end)


def _trails(parsed: Parsed, verb: Predicate, start: int) -> bool:
    """Whether a frame with its subject before its verb ends what it tells of: ", she said on Monday"."""
    words, following = parsed.words, parsed.words.at(verb.end)
    if words.at(start - 1) not in _BEFORE_INVERTED or start == verb.start:
        return False
    ends = not following or following in MARKS or following in ENDS - {"that"} or forms.is_adverb(following)
    if not (ends or verb.head in _TOLD or verb.end in parsed.dates):
        return False
    return parsed.verbs.isdisjoint(range(verb.end, _phrase_end(parsed, verb)))


def _phrase_end(parsed: Parsed, verb: Predicate) -> int:
    """The row of the next comma or end after a verb."""
    words = parsed.words
    return next((row for row in range(verb.end, len(words)) if words.low[row] in MARKS), len(words))
