"""Text to mentions: the words that name a time, and what they mean."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from timeline.dates.automaton import Value
from timeline.dates.clauses import may_begin, tense_at, tense_by, tense_of_past_thing, tense_of_thing, tense_until
from timeline.dates.gist import Gist, gist
from timeline.dates.meaning import Meaning, Several, dates_of
from timeline.dates.rules import GRAMMAR
from timeline.dates.rules.guards import AROUND, attributive, begins_sentence, is_whole
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
    gist: Gist
    tense: Tense
    spans: tuple[int, ...]  # where each of its expressions starts and ends
    attributive: bool  # describes the noun that follows: "the 2015 deal"
    alone: bool  # nothing else stands in the text
    opens: bool = False  # its sentence begins with it
    follows: bool = False  # the mention before it stands in the same sentence

    @property
    def parts(self) -> tuple[Expression, ...]:
        """Its TIMEX3 expressions: one, or the two ends of a range."""
        dates = zip(self.spans[::2], self.spans[1::2], dates_of(self.meaning), strict=True)
        return tuple(Expression(*each) for each in dates)


class _Told(NamedTuple):
    """What a value tells wherever it stands."""

    value: Value
    length: int  # tokens
    trace: str
    parts: tuple[tuple[int, int], ...]  # the first and last token of each expression, from that of the value
    gists: tuple[Gist, ...]  # of the whole, or of each date of a list
    leads: bool  # whether a preposition before it belongs to it


def find(text: str) -> tuple[Mention, ...]:
    """Every mention of a time, in order, not overlapping."""
    tokens = tokenise(text)
    begun = GRAMMAR.parse(tokens)
    words = tokens.words
    mentions: list[Mention] = []
    index = free = 0
    follows = False
    end = len(tokens)
    while index < end:
        cell = begun[index]
        told = _telling(cell) if cell else None
        if told is None:
            follows = follows and words[index] not in STOPS
            index += 1
            continue
        if told.gists:
            mentions += _mentions(tokens, index, told, follows=follows, free=index > free)
            follows = True
        index = free = index + told.length
    return tuple(mentions)


@lru_cache(REMEMBERED)
def _telling(begun: tuple[Value, ...]) -> _Told | None:
    """What the value tells that tells most of time: the longest, and among equals the first rule of the table."""
    fit = [value for value in begun if value.category in _TELLING]
    value = min(fit, key=lambda value: (-value.length, value.rank), default=None)
    return value and _told(value)


@lru_cache(REMEMBERED)
def _told(value: Value) -> _Told:
    meaning = value.meaning
    if value.category == "none":
        return _Told(value, value.length, "", (), (), leads=False)
    parts = tuple([(start, end - 1) for start, end in _leaves(value, 0)])
    gists = tuple(map(gist, meaning.dates)) if isinstance(meaning, Several) else (gist(meaning),)
    return _Told(value, value.length, value.trace, parts, gists, leads=value.category == "date")


def _mentions(tokens: Tokens, first: int, told: _Told, *, follows: bool, free: bool) -> Sequence[Mention]:
    """The mention that a value is, or the mentions that a list of dates is.

    `free` is whether the word before it is part of no other mention.
    """
    starts, ends, words = tokens.starts, tokens.ends, tokens.words
    end = first + told.length
    describes = attributive(tokens, end)
    tense = tense_of_thing(tokens, first, end) if describes else _tense(tokens, first, told.value)
    alone = first <= AROUND and is_whole(tokens, first, end)
    if len(told.gists) > 1:
        listed = []
        for (at, to), gist in zip(told.parts, told.gists, strict=True):
            span = start, stop = starts[first + at], ends[first + to]
            said = tokens.text[start:stop]
            listed.append(
                Mention(
                    *span, said, told.trace, gist.meaning, gist, tense, span, describes, alone, follows=follows
                )
            )
            follows = True
        return listed
    spans: tuple[int, ...] = ()
    for at, to in told.parts:
        spans += starts[first + at], ends[first + to]
    gist = told.gists[0]
    if told.leads and free and words[first - 1] in _LEADING:
        first -= 1
    opens = not describes and begins_sentence(tokens, first)
    start, stop = starts[first], ends[end - 1]
    said = tokens.text[start:stop]
    return (Mention(start, stop, said, told.trace, gist.meaning, gist, tense, spans, describes, alone, opens, follows),)


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


def _leaves(value: Value, at: int) -> Iterator[tuple[int, int]]:
    """From which token to which each value lies, within a span or list, that is a date."""
    if value.category not in ("span", "list"):
        yield at, at + value.length
        return
    for offset, child in value.children:
        if child.category in _LEAVES:
            yield from _leaves(child, at + offset)
