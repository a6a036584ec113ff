"""Text to mentions: the words that name a time, and what they mean."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from timeline.dates.automaton import Value
from timeline.dates.clauses import may_begin, tense_at, tense_by, tense_of_past_thing, tense_of_thing, tense_until
from timeline.dates.meaning import Meaning, Several, dates_of
from timeline.dates.rules import GRAMMAR
from timeline.dates.rules.guards import attributive, begins_sentence, is_whole
from timeline.dates.tense import Tense
from timeline.dates.tokens import Tokens, tokenise
from timeline.dates.verbs import STOPS

REMEMBERED: Final = 1024  # values; a text says the same thing over and over
_UNTIL: Final = frozenset({"until", "till"})
_TELLING: Final = frozenset({"date", "time", "span", "list", "duration", "set", "vague", "none"})
_LEAVES: Final = frozenset("date the_unit day_only ordinal_day now year_tail list span".split())
_PARTS: Final = frozenset(  # which are the time itself: "the night of 5 May"
    "morning afternoon evening eve night hours hour minutes day days week weeks weekend month months year years start "
    "beginning middle end close part half quarter course rest as".split()
)
_LEADING: Final = frozenset({"on", "in", "at", "during", "over", "throughout", "this"})


class Expression(NamedTuple):
    """A TIMEX3 within a mention: its offsets and its own meaning."""

    start: int
    end: int
    meaning: Meaning


class Mention(NamedTuple):
    """Words that name a time. Offsets are in characters of the text, end exclusive."""

    start: int  # of the words with their preposition: "on Wednesday"
    end: int
    words: str
    rule: str  # the rules that read it, outermost first
    meaning: Meaning
    tense: Tense
    parts: tuple[Expression, ...]  # its TIMEX3 expressions: one, or the two ends of a range
    attributive: bool  # describes the noun that follows: "the 2015 deal"
    alone: bool  # nothing else stands in the text
    opens: bool = False  # its sentence begins with it
    follows: bool = False  # the mention before it stands in the same sentence


def find(text: str) -> tuple[Mention, ...]:
    """Every mention of a time, in order, not overlapping."""
    tokens = tokenise(text)
    begun = GRAMMAR.parse(tokens)
    mentions: list[Mention] = []
    index = free = 0
    follows = False
    end = len(tokens)
    while index < end:
        value = _telling(begun[index]) if begun[index] else None
        if value is None:
            follows = follows and tokens.words[index] not in STOPS
            index += 1
            continue
        if value.category != "none":
            mentions += _mentions(tokens, index, value, free, follows=follows)
            follows = True
        index = free = index + value.length
    return tuple(mentions)


@lru_cache(REMEMBERED)
def _telling(begun: tuple[Value, ...]) -> Value | None:
    """The value that tells most of time: the longest, and among equals the first rule of the table."""
    fit = [value for value in begun if value.category in _TELLING]
    return min(fit, key=lambda value: (-value.length, value.rank), default=None)


def _mentions(tokens: Tokens, first: int, value: Value, free: int, *, follows: bool) -> tuple[Mention, ...]:
    """The mention that a value is, or the mentions that a list of dates is."""
    end = first + value.length
    describes = attributive(tokens, end)
    tense = tense_of_thing(tokens, first, end) if describes else _tense(tokens, first, value)
    starts, ends = tokens.starts, tokens.ends
    parts = tuple([Expression(starts[first + at], ends[first + to], what) for at, to, what in _parts(value)])
    alone = is_whole(tokens, first, end)
    if isinstance(value.meaning, Several):
        shared = (tense, describes, alone)
        return tuple(
            _listed(tokens, value, part, shared, follows=follows or number > 0) for number, part in enumerate(parts)
        )
    if first > free and value.category == "date" and tokens.words[first - 1] in _LEADING:
        first -= 1
    opens = not describes and begins_sentence(tokens, first)
    start, stop = starts[first], ends[end - 1]
    words = tokens.text[start:stop]
    return (Mention(start, stop, words, value.trace, value.meaning, tense, parts, describes, alone, opens, follows),)


def _listed(
    tokens: Tokens, value: Value, part: Expression, shared: tuple[Tense, bool, bool], *, follows: bool
) -> Mention:
    """The mention that one date of a list is."""
    start, end, meaning = part
    tense, describes, alone = shared
    words = tokens.text[start:end]
    return Mention(start, end, words, value.trace, meaning, tense, (part,), describes, alone, follows=follows)


def _tense(tokens: Tokens, first: int, value: Value) -> Tense:
    end = first + value.length
    word, before = tokens.words[first], tokens.words[first - 1] if first else ""
    if word in _UNTIL or before in _UNTIL:
        return tense_until(tokens, first, end)
    if word == "by":
        return tense_by(tokens, first, end)
    if first > 1 and before == "of" and tokens.words[first - 2] not in _PARTS:
        if value.rule.name == "decade in words":
            return Tense.PERFECT  # "the boats of the seventies"
        return tense_of_past_thing(tokens, first, end)
    found = tense_at(tokens, first, end)
    if "since" in (word, before) and found.is_ahead:
        return Tense.PAST  # "it will be the first since May"
    if word in ("starting", "beginning") and not found.is_past:
        return Tense.FUTURE
    permits = word == "from" and value.rule.name == "from" and may_begin(tokens, first)
    return Tense.FUTURE if permits and not found.is_past else found


@lru_cache(REMEMBERED)
def _parts(value: Value) -> tuple[tuple[int, int, Meaning], ...]:
    """The TIMEX3 expressions of a value, from first to last token, with their meanings completed by the whole."""
    leaves = zip(_leaves(value, 0), dates_of(value.meaning), strict=True)
    return tuple((start, end - 1, meaning) for (start, end), meaning in leaves)


def _leaves(value: Value, at: int) -> Iterator[tuple[int, int]]:
    """From which token to which each value lies, within a span or list, that is a date."""
    if value.category not in ("span", "list"):
        yield at, at + value.length
        return
    for offset, child in value.children:
        if child.category in _LEAVES:
            yield from _leaves(child, at + offset)
