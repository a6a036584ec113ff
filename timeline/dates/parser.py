"""The parser: it computes, from the last token to the first, everything that can begin at each token.

Nothing is read twice and no text can make it backtrack: the work is linear in the number of tokens, and the depth of
nesting is bounded. What a phrase means does not depend on where it stands, so it is worked out once and remembered;
whether it may mean that in its place is for the guard of its rule, which is always asked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from timeline.dates.automaton import MAX_DEPTH, Found, Path, State, Step, Symbol, Value, start
from timeline.dates.grammar import trie

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from timeline.dates.grammar import Rule
    from timeline.dates.tokens import Form, Tokens

MAX_VALUES: Final = 48  # readings kept that begin at one token
REMEMBERED: Final = 1 << 14  # tokens, and phrases, of which is kept what they mean
_UNKNOWN: Final = Symbol("", ())  # the kind of tokens that are in no phrase


Cell: TypeAlias = tuple[Value, ...]  # all that begins at one token


class Grammar:
    """An ordered table of rules, compiled; and what was found out about the tokens and phrases of texts."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self.rules = tuple(rules)
        root, alphabet = trie(rules)
        self.symbols = _Symbols(alphabet)
        self.root = _Way(self, start(root), ())
        self.cells = _Cells()
        self.kept = 0

    def parse(self, tokens: Tokens) -> list[Cell]:
        """For each token, everything that begins there."""
        walk = _Walk(self, tokens)
        root, symbols, forms = self.root.state, walk.symbols, tokens.forms
        for index in range(tokens.size - 1, -1, -1):
            if root[symbols[index]] is not None and (way := self.root[forms[index]]) is not None:
                walk.begin(index, way)
        return walk.begun

    def found(self, state: State, path: Path) -> tuple[Found, ...]:
        """What the phrases mean that end at a state."""
        return tuple(state.found(path))

    def forget(self) -> None:
        """Forget what was found out about phrases."""
        self.root.clear()
        self.kept = 0


class _Way(dict[Step, "_Way | None"]):
    """A beginning of phrases, in the tokens and values that it consists of: where each next one leads, filled as asked.

    So what phrases mean is worked out once; None is what leads to nothing.
    """

    __slots__ = ("ends", "found", "grammar", "path", "state", "sure")

    def __init__(self, grammar: Grammar, state: State, path: Path) -> None:
        super().__init__()
        self.grammar, self.state, self.path = grammar, state, path
        self.found = grammar.found(state, path) if state.ends else ()
        self.sure = _sure(self.found)
        self.ends = not (state.takes_tokens or state.takes_values)

    def __missing__(self, step: Step) -> _Way | None:
        grammar = self.grammar
        state = self.state[step.category if isinstance(step, Value) else grammar.symbols[step]]
        way = _Way(grammar, state, (*self.path, step)) if state is not None else None
        grammar.kept += 1
        if grammar.kept > REMEMBERED:
            grammar.forget()
        self[step] = found = None if way is None or (way.ends and not way.found) else way
        return found


def _sure(found: Iterable[Found]) -> Cell | None:
    """The values that phrases mean wherever they stand; None where that is for a guard to say."""
    values = []
    for guard, value in found:
        if guard:
            return None
        values.append(value)
    return tuple(values)


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
        self.kinds: dict[tuple[str, tuple[str, ...]], Symbol] = {("", ()): _UNKNOWN}

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
        self.symbols = [*map(grammar.symbols.__getitem__, tokens.forms)]
        self.begun: list[Cell] = [()] * (tokens.size + 1)
        self.first = 0
        self.values: list[Value] = []

    def begin(self, first: int, way: _Way) -> None:
        """Find everything that begins at one token: first what starts with a word, then what grows out of a value."""
        self.first, self.values = first, []
        self._follow(way, first + 1)
        if self.values:
            self._grow()
            self.begun[first] = self.grammar.cells[(*self.values,)]

    def _grow(self) -> None:
        root, symbols, begun, values = self.grammar.root, self.symbols, self.begun, self.values
        seen: set[tuple[str, int, int]] = set()
        for value in values:  # which grows meanwhile
            way = root[value]
            if way is None or value.depth >= MAX_DEPTH:
                continue
            at = self.first + value.length
            if way.state[symbols[at]] is None and not begun[at] and not way.found:
                continue
            key = (value.category, value.length, value.rank)
            if key not in seen:
                seen |= {key}
                self._follow(way, at)
                if len(values) > MAX_VALUES:
                    break

    def _follow(self, way: _Way, at: int) -> None:
        """Go on from a token, keeping what the phrases mean that end on the way: the longest first."""
        state, values = way.state, self.values
        if state[self.symbols[at]] is not None and (after := way[self.forms[at]]) is not None:
            self._follow(after, at + 1)
        if state.takes_values:
            for value in self.begun[at]:
                if (after := way[value]) is None:
                    continue
                if after.ends and after.sure is not None:
                    values += after.sure
                else:
                    self._follow(after, at + value.length)
        if way.sure is not None:
            values += way.sure
        else:
            values += [value for guard, value in way.found if not guard or guard(self.tokens, self.first, at)]
