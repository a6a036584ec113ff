"""The parser: it computes, from the last token to the first, everything that can begin at each token.

Nothing is read twice and no text can make it backtrack: the work is linear in the number of tokens, and the depth of
nesting is bounded. What a phrase means does not depend on where it stands, so it is worked out once and remembered;
whether it may mean that in its place is for the guard of its rule, which is always asked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from timeline.dates.automaton import MAX_DEPTH, Found, Path, State, Symbol, Value, start
from timeline.dates.grammar import trie

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.dates.grammar import Rule
    from timeline.dates.tokens import Form, Tokens

MAX_VALUES: Final = 48  # readings kept that begin at one token
REMEMBERED: Final = 1 << 14  # tokens, and phrases, of which it is known what they mean
_UNKNOWN: Final = Symbol("", ())  # the kind of tokens that are in no phrase


Cell: TypeAlias = tuple[Value, ...]  # all that begins at one token


class Grammar:
    """An ordered table of rules, compiled; and what was found out about the tokens and phrases of texts."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self.rules = tuple(rules)
        self.root = start(trie(rules))
        self.symbols = _Symbols(frozenset(word for rule in rules for word in rule.words))
        self.meanings: dict[Path, tuple[Found, ...]] = {}
        self.cells = _Cells()

    def parse(self, tokens: Tokens) -> list[Cell]:
        """For each token, everything that begins there."""
        walk = _Walk(self, tokens)
        root, symbols, begun = self.root, walk.symbols, walk.begun
        for index in range(len(tokens) - 1, -1, -1):
            state = root[symbols[index]]
            if state is not None and (state.ends or begun[index + 1] or state[symbols[index + 1]] is not None):
                walk.begin(index, state)
        return begun

    def found(self, state: State, path: Path) -> tuple[Found, ...]:
        """What the phrases mean that end at a state, worked out for a path that was not met of late."""
        if len(self.meanings) >= REMEMBERED:
            self.meanings.clear()
        found = self.meanings[path] = tuple(state.found(path))
        return found


class _Cells(dict[Cell, Cell]):
    """The one tuple that is kept of the same values: long texts begin the same things at many tokens."""

    def __missing__(self, values: Cell) -> Cell:
        if len(self) >= REMEMBERED:
            self.clear()
        return self.setdefault(values, values)


class _Symbols(dict["Form", Symbol]):
    """The symbol of each token, by its form."""

    def __init__(self, alphabet: frozenset[str]) -> None:
        super().__init__()
        self.alphabet = alphabet
        self.kinds = {("", ()): _UNKNOWN}

    def __missing__(self, form: Form) -> Symbol:
        if len(self) >= REMEMBERED:
            self.clear()
        kind = (form.word if form.word in self.alphabet else "", tuple(form.lexemes))
        found = self[form] = self.kinds.get(kind) or self.kinds.setdefault(kind, Symbol(*kind))
        return found


class _Walk:
    """The way through the automaton: what begins at one token after the other, from the last to the first."""

    __slots__ = ("begun", "first", "forms", "grammar", "symbols", "tokens", "values")

    def __init__(self, grammar: Grammar, tokens: Tokens) -> None:
        self.grammar, self.tokens, self.forms = grammar, tokens, tokens.forms
        self.symbols = [*map(grammar.symbols.__getitem__, tokens.forms), _UNKNOWN]
        self.begun: list[Cell] = [()] * (len(tokens) + 1)
        self.first = 0
        self.values: list[Value] = []

    def begin(self, first: int, state: State) -> None:
        """Find everything that begins at one token: first what starts with a word, then what grows out of a value."""
        self.first, self.values = first, []
        self._follow(state, first + 1, (self.forms[first],))
        if self.values:
            self._grow()
            self.begun[first] = self.grammar.cells[(*self.values,)]

    def _grow(self) -> None:
        root, symbols, begun, values = self.grammar.root, self.symbols, self.begun, self.values
        seen = {}
        for value in values:  # which grows meanwhile
            state = root[value.category]
            if state is None or value.depth >= MAX_DEPTH:
                continue
            at = self.first + value.length
            if not (state.ends or begun[at] or state[symbols[at]] is not None):
                continue
            key = (value.category, value.length, value.rank)
            if key not in seen:
                seen[key] = True
                self._follow(state, at, (value,))
            if len(values) > MAX_VALUES:
                break

    def _follow(self, state: State, at: int, path: Path) -> None:
        """Go on from a state at a token, keeping what the phrases mean that end on the way: the longest first."""
        if (after := state[self.symbols[at]]) is not None:
            self._follow(after, at + 1, (*path, self.forms[at]))
        if state.takes_values:
            for value in self.begun[at]:
                if (after := state[value.category]) is not None:
                    self._follow(after, at + value.length, (*path, value))
        if state.ends:
            try:
                found = self.grammar.meanings[path]
            except KeyError:
                found = self.grammar.found(state, path)
            for guard, value in found:
                if guard is None or guard(self.tokens, self.first, at):
                    self.values.append(value)
