"""Where the words of a date stand in their sentence: in which clause, and by which verb."""

from collections.abc import Iterable
from typing import Final, NamedTuple

from timeline.syntax.clauses import Clause, clause_at, clauses
from timeline.telling.predicates import Mood, Predicate, predicates
from timeline.telling.words import Words, read

JOINING: Final = frozenset(
    "that which who whom whose when while where because if unless whether although though once until".split()
)
_FRONTING: Final = JOINING | frozenset("and but or ;".split())
_NEAR: Final = 4  # rows between a verb and its infinitive
_THINKING: Final = frozenset(
    "believe believes believed think thinks thought know knows knew say says said told".split()
)


class Parsed(NamedTuple):
    """A sentence's words, clauses and predicates, and the rows of words that are verbs or dates."""

    words: Words
    clauses: tuple[Clause, ...]
    predicates: tuple[Predicate, ...]
    verbs: frozenset[int]
    dates: frozenset[int]


class Setting(NamedTuple):
    """A date within its sentence: rows of its words, rows of its clause, end exclusive; and the verb it goes with.

    `mood` and `negated` are the verb's own or, for an infinitive, those of the verb that leads to it.
    """

    parsed: Parsed
    begins: int  # offsets of its words in the text
    ends: int
    start: int
    end: int
    first: int
    last: int
    verb: Predicate | None
    leads: Predicate | None
    own: bool  # whether the verb stands in the clause of the date

    @property
    def words(self) -> Words:
        return self.parsed.words

    @property
    def mood(self) -> Mood | None:
        """What the verb makes of what is told; None where there is none."""
        if self.verb and self.verb.mood is Mood.BARE:
            near = self.leads is not None and (not self.verb.passive or self.verb.start - self.leads.end < _NEAR)
            return self.leads.mood if self.leads and near else Mood.AHEAD
        return self.verb.mood if self.verb else None

    @property
    def follows(self) -> bool:
        """Whether the verb stands before the date."""
        return self.verb is not None and self.verb.end <= self.start


def parse(sentence: str, dates: Iterable[tuple[int, int]] = ()) -> Parsed:
    """The parts of a sentence; `dates` are the offsets of its date words."""
    words = read(sentence)
    found = predicates(words)
    verbs = frozenset([row for verb in found for row in range(verb.start, verb.end)])
    dated = frozenset([row for start, end in dates for row in range(*words.rows(start, end))])
    return Parsed(words, clauses(words.tagged, words.starts), found, verbs, dated)


def setting(parsed: Parsed, start: int, end: int) -> Setting:
    """Where the words from offset to offset stand."""
    words = parsed.words
    first_row, last_row = words.rows(start, end)
    clause = clause_at(parsed.clauses, start)
    first, last = words.rows(clause.start, max(clause.end, end))
    verbs = [verb for verb in parsed.predicates if not first_row <= verb.start < last_row]
    inside = [verb for verb in verbs if first <= verb.start < last or verb.end == first_row]
    own = any(verb.mood is not Mood.BARE for verb in inside)
    if not own and clause.opener not in ("which", "who", "whose"):  # no clause, but a phrase: "after talks in May"
        first, last, inside = 0, len(words), verbs
    verb = _verb(words, inside, first_row, last_row)
    leads = _leading(words, parsed.predicates, verb) if verb else None
    return Setting(parsed, start, end, first_row, last_row, first, last, verb, leads, own)


def _verb(words: Words, verbs: list[Predicate], start: int, end: int) -> Predicate | None:
    """The verb that a date goes with: the nearest before it, unless the date opens what follows."""
    before = [verb for verb in verbs if verb.end <= start]
    if before and before[-1].end == start:
        return before[-1]
    after = [verb for verb in verbs if verb.start >= end and verb.mood is not Mood.BARE]
    if not before or not after:
        return before[-1] if before else after[0] if after else None
    between = words.low[before[-1].end : start]
    opened = words.at(start - 1) in _FRONTING or bool(JOINING & {*between})
    subject = after[0].start == end and before[-1].head in _THINKING and bool(between) and words.at(start - 1) != ","
    return after[0] if opened or subject else before[-1]


def _leading(words: Words, verbs: tuple[Predicate, ...], verb: Predicate) -> Predicate | None:
    """The verb that leads to an infinitive: "plans" in "plans to meet"; its noun's, in "announced plans to meet"."""
    if verb.mood is not Mood.BARE:
        return None
    before = [one for one in verbs if one.end <= verb.start]
    found = before[-1] if before else None
    if not found or {";", "which", "who", "that"} & {*words.low[found.end : verb.start]}:
        return None
    return (_leading(words, verbs, found) or found) if found.mood is Mood.BARE else found
