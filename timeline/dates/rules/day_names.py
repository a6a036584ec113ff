"""The names of days, each a rule of its own, and what must stand with one before it is taken for the day.

Which names there are, how they are spelt and when their days lie, is told in `timeline/dates/holidays/`.
"""

from collections.abc import Callable, Iterator
from functools import partial
from itertools import product
from typing import Final

from timeline.dates.grammar import Rule
from timeline.dates.holidays import NAMED
from timeline.dates.holidays.names import Named, Needs
from timeline.dates.meaning import Holiday
from timeline.dates.rules.guards import FUNCTION_WORDS, attributive, begins_sentence
from timeline.dates.tokens import Tokens

_DIRECTIONS: Final = frozenset("last past previous this next coming upcoming following every each".split())
_COMPANY: Final = _DIRECTIONS | frozenset(
    "in on at during over throughout for of before after since until till".split()
)
_JOINS: Final = frozenset("and to from between -".split())
_PEOPLES: Final = frozenset(
    "american us christian catholic protestant western muslim islamic hindu sikh jewish buddhist iranian".split()
)
_WISHES: Final = frozenset("merry happy blessed".split())
_OWNERS: Final = frozenset("s my your his her its our their".split())


def _rule(named: Named) -> Rule:
    """The rule for a name alone. Its example does not ask for a calendar that need not be there."""
    year, when = ("1850", "-") if named.optional else (named.example[:4], named.example)
    return Rule(
        named.name,
        _phrases(named),
        partial(Holiday, named.name, None, named.unit),
        {f"It began on {named.name} {year}.": when},
        tuple(_counter_examples(named)),
        gives="named_day",
        guard=_guard(named.needs),
    )


def _phrases(named: Named) -> tuple[str, ...]:
    """The phrases that a name's spelling stands for."""
    spellings = named.spelt.replace("-", " -? ").split(" / ")
    return tuple(" ".join(words) for spelling in spellings for words in product(*map(_ways, spelling.split())))


def _ways(choice: str) -> Iterator[str]:
    """The ways of writing one word or another: with its apostrophe, and without."""
    words = choice.split("|")
    if plain := "|".join(spelt for spelt in words if "'" not in spelt):
        yield plain
    for spelt in words:
        if "'" in spelt:
            yield from (spelt.replace("'", " ' ").strip(), spelt.replace("'", ""))


def _counter_examples(named: Named) -> Iterator[str]:
    *first, last = named.name.split()
    yield f"Nobody knew {' '.join(first)}." if first else f"{last}ville is a town."
    match named.needs:
        case Needs.CAPITAL | Needs.COMPANY | Needs.ROOM:
            yield f"They saw {named.name.lower()}."
        case Needs.HOME:
            yield f"They kept Ruritania's {named.name}."


def _guard(needs: Needs) -> Callable[[Tokens, int, int], bool]:
    return lambda tokens, start, end: _is_free(tokens, start, end) and _has(needs, tokens, start, end)


def _is_free(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a name stands for itself: not in "Johnnie Christmas", "Merry Christmas", "Tariq Ramadan"."""
    before = tokens.words[start - 1]
    if before in _WISHES:
        return False
    if end - start > 1 and not tokens.capitalised(start) and "weekday" in tokens.forms[end - 1].lexemes:
        alone = (start, end) == (0, len(tokens)) or before in _DIRECTIONS
        return alone or _is_in_year(tokens, end)  # not "they had a good Friday"
    joined = tokens.capitalised(start) and tokens.capitalised(start - 1) and not tokens.forms[start - 1].lexemes
    return not joined or before in FUNCTION_WORDS | _DIRECTIONS | _PEOPLES


def _has(needs: Needs, tokens: Tokens, start: int, end: int) -> bool:
    """Whether what a name needs stands there. A year after it is as good, and so is nothing at all around it."""
    before = tokens.words[start - 1]
    capital = tokens.capitalised(end - 1 - 2 * (tokens.words[end - 1] == "s"))
    match needs:
        case Needs.NOTHING:
            return True
        case Needs.HOME:
            return before not in _OWNERS
        case Needs.CAPITAL:
            met = (capital and not begins_sentence(tokens, start)) or before in _DIRECTIONS
        case Needs.COMPANY:
            before = tokens.words[start - 2] if before == "the" else before
            met = capital and before in _COMPANY
        case Needs.ROOM:
            met = capital and before in _COMPANY | _JOINS and not attributive(tokens, end)
    return met or (start, end) == (0, len(tokens)) or _is_in_year(tokens, end)


def _is_in_year(tokens: Tokens, end: int) -> bool:
    """Whether a name is followed by "2018", "in 2018" or "of next year"."""
    joined = tokens.words[end] in ("in", "of")
    return "year" in tokens.forms[end + joined].lexemes or (joined and tokens.words[end + 1] in _DIRECTIONS)


RULES: Final = tuple(map(_rule, NAMED.values()))
