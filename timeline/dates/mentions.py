"""Text to mentions: the words that name a time, and what they mean."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final, NamedTuple, TypeAlias

from timeline.dates.automaton import Value
from timeline.dates.clauses import may_begin, tense_at, tense_by, tense_of_past_thing, tense_of_thing, tense_until
from timeline.dates.gist import Gist, gist
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


Parts: TypeAlias = tuple[tuple[int, int], ...]  # the first and last token of each expression, from that of the value


class Told(NamedTuple):
    """What a value tells wherever it stands."""

    value: Value
    length: int  # tokens
    rule: str  # the rules that read it, outermost first
    dates: tuple[tuple[Gist, Parts], ...]  # the whole, or each date of a list
    leads: bool = False  # whether a preposition before it belongs to it
    lists: bool = False


@dataclass(slots=True, eq=False)  # not frozen, which takes three times as long
class Mention:
    """Words that name a time. What is not asked of each of them is worked out when it is asked."""

    gist: Gist
    follows: bool  # the mention before it stands in the same sentence
    tokens: Tokens = field(repr=False)
    first: int = field(repr=False)  # token of what tells it
    told: Told = field(repr=False)
    at: Parts = field(repr=False)
    free: bool = field(repr=False)  # the word before it is part of no other mention

    @property
    def meaning(self) -> Meaning:
        """What its words say."""
        return self.gist.meaning

    @property
    def rule(self) -> str:
        """The rules that read it, outermost first."""
        return self.told.rule

    @property
    def listed(self) -> bool:
        """Whether it is one of a list."""
        return self.told.lists

    @property
    def spans(self) -> tuple[int, ...]:
        """Where each of its expressions starts and ends."""
        tokens, (begin, end), first = self.tokens, self.at[0], self.first
        end += first
        spans = tokens.starts[first + begin], tokens.starts[end] + tokens.forms[end].size
        if len(self.at) == 1:
            return spans
        begin, end = self.at[1]
        return (*spans, tokens.starts[first + begin], tokens.end(first + end))

    @property
    def parts(self) -> tuple[Expression, ...]:
        """Its TIMEX3 expressions: one, or the two ends of a range."""
        spans = self.spans
        dates = zip(spans[::2], spans[1::2], dates_of(self.meaning), strict=True)
        return tuple([Expression(*each) for each in dates])

    @property
    def start(self) -> int:
        """The offset of its words with their preposition: "on Wednesday"; in characters of the text."""
        return self.spans[0] if self.listed else self.tokens.starts[self._begin]

    @property
    def end(self) -> int:
        """The offset at which its words have ended."""
        return self.spans[1] if self.listed else self.tokens.end(self._end - 1)

    @property
    def words(self) -> str:
        """Its words with their preposition."""
        return self.tokens.text[self.start : self.end]

    @property
    def tense(self) -> Tense:
        """What the verb says that it stands by."""
        tenses: dict[int, Tense] = self.tokens.heard.tenses
        found = tenses.get(self.first)
        if found is None:
            ask = _tense_of_thing if self.attributive else _tense_of_time
            found = tenses[self.first] = ask(self.tokens, self.first, self.told.value)
        return found

    @property
    def attributive(self) -> bool:
        """Whether it describes the noun that follows: "the 2015 deal"."""
        return attributive(self.tokens, self._end)

    @property
    def alone(self) -> bool:
        """Whether nothing else stands in the text."""
        return is_whole(self.tokens, self.first, self._end)

    @property
    def opens(self) -> bool:
        """Whether its sentence begins with it."""
        return not self.listed and not self.attributive and begins_sentence(self.tokens, self._begin)

    @property
    def _begin(self) -> int:
        led = self.told.leads and self.free and self.tokens.words[self.first - 1] in _LEADING
        return self.first - led

    @property
    def _end(self) -> int:
        return self.first + self.told.length


def find(text: str) -> list[Mention]:
    """Every mention of a time, in order, not overlapping."""
    tokens = tokenise(text)
    begun = GRAMMAR.parse(tokens)
    words = tokens.words
    mentions: list[Mention] = []
    index = free = 0
    follows = False
    end = len(tokens)
    while index < end:
        told = _telling(cell) if (cell := begun[index]) else None
        if told is None:
            follows = follows and words[index] not in STOPS
            index += 1
            continue
        is_free = index > free
        for said, at in told.dates:
            mentions.append(Mention(said, follows, tokens, index, told, at, is_free))
            follows = True
        index = free = index + told.length
    return mentions


@lru_cache(REMEMBERED)
def _telling(begun: tuple[Value, ...]) -> Told | None:
    """What the value tells that tells most of time: the longest, and among equals the first rule of the table."""
    fit = [value for value in begun if value.category in _TELLING]
    value = min(fit, key=lambda value: (-value.length, value.rank), default=None)
    return _told(value) if value else None


@lru_cache(REMEMBERED)
def _told(value: Value) -> Told:
    meaning = value.meaning
    if value.category == "none":
        return Told(value, value.length, "", ())
    parts = tuple([(start, end - 1) for start, end in _leaves(value, 0)])
    if isinstance(meaning, Several):
        listed = tuple([(gist(date), (part,)) for date, part in zip(meaning.dates, parts, strict=True)])
        return Told(value, value.length, value.trace, listed, lists=True)
    return Told(value, value.length, value.trace, ((gist(meaning), parts),), leads=value.category == "date")


def _leaves(value: Value, at: int) -> Iterator[tuple[int, int]]:
    """From which token to which each value lies, within a span or list, that is a date."""
    if value.category not in ("span", "list"):
        yield at, at + value.length
        return
    for offset, child in value.children:
        if child.category in _LEAVES:
            yield from _leaves(child, at + offset)


def _tense_of_thing(tokens: Tokens, first: int, value: Value) -> Tense:
    return tense_of_thing(tokens, first, first + value.length)


def _tense_of_time(tokens: Tokens, first: int, value: Value) -> Tense:
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
