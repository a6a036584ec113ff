"""The parser: it computes, from the last token to the first, everything that can begin at each token.

Nothing is read twice and no text can make it backtrack: the work is linear in the number of tokens, and the depth of
nesting is bounded. What a phrase means does not depend on where it stands, so it is worked out once and remembered;
whether it may mean that in its place is for the guard of its rule, which is always asked. What was asked of a text, and
what was found by the answers, is remembered too: where the answers are the same again, so is what begins there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeAlias

from timeline.dates.automaton import MAX_DEPTH, Found, Path, State, Step, Symbol, Value, start
from timeline.dates.grammar import trie
from timeline.dates.tokens import Form

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.dates.grammar import Guard, Rule
    from timeline.dates.tokens import Tokens

MAX_VALUES: Final = 48  # readings kept that begin at one token
REMEMBERED: Final = 1 << 14  # tokens, and phrases, of which is kept what they mean
_UNKNOWN: Final = Form("", {}, 0)  # stands for every token that is in no phrase


Cell: TypeAlias = tuple[Value, ...]  # all that begins at one token
Row: TypeAlias = Form | Cell  # all that phrases can tell of a token: what begins there says its form, too
Asked: TypeAlias = "tuple[int, Guard | None, Row | bool]"  # a question, and the answer to it


class _Question(dict[Any, Any]):
    """What the parser asks next about a text, by what it was answered before, and where each answer leads.

    It asks which row stands so many tokens on or, where there is a guard, whether that lets a phrase of so many pass.
    """

    __slots__ = ("guard", "offset")

    def __init__(self, offset: int, guard: Guard | None) -> None:
        self.offset, self.guard = offset, guard

    def __missing__(self, answer: object) -> None:
        """Nothing is known of an answer that was never given: `get` without the call."""


class Grammar:
    """An ordered table of rules, compiled; and what was found out about the tokens and phrases of texts."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self.rules = tuple(rules)
        root, alphabet = trie(rules)
        self.symbols = _Symbols(alphabet)
        self.rows = _Rows(alphabet)
        self.root = _Way(self, start(root), ())
        self.cells = _Cells()
        self.known = _Question(0, None)
        self.kept = self.learnt = 0

    def parse(self, tokens: Tokens) -> list[Cell]:
        """For each token, everything that begins there: what began after the same answers before, else worked out."""
        walk = _Walk(self, tokens)
        begun, rows, known = walk.begun, walk.rows, self.known
        for index in range(tokens.size - 1, -1, -1):
            step = known[rows[index]]
            while step.__class__ is _Question:
                at, guard = index + step.offset, step.guard
                step = step[guard(tokens, index, at) if guard else rows[at]]
            if step is None:
                step = walk.begin(index)
                self._learn(walk.asked, step)
            if step:
                begun[index] = rows[index] = step
        return begun

    def _learn(self, asked: list[Asked], found: Cell) -> None:
        """Keep what begins at a token by the answers that led to it."""
        if self.learnt > REMEMBERED:
            self.known.clear()
            self.learnt = 0
        self.learnt += len(asked)
        step, (_, _, answer) = self.known, asked[0]
        for offset, guard, following in asked[1:]:
            after = step[answer]
            if after is None:
                after = step[answer] = _Question(offset, guard)
            step, answer = after, following
        step[answer] = found

    def found(self, state: State, path: Path) -> tuple[Found, ...]:
        """What the phrases mean that end at a state."""
        return tuple(state.found(path))

    def forget(self) -> None:
        """Forget what was found out about phrases."""
        self.root.clear()
        self.known.clear()
        self.kept = self.learnt = 0


class _Way(dict[Step, "_Way | None"]):
    """A beginning of phrases, in the tokens and values that it consists of: where each next one leads, filled as asked.

    So what phrases mean is worked out once; None is what leads to nothing.
    """

    __slots__ = ("ends", "found", "grammar", "path", "state")

    def __init__(self, grammar: Grammar, state: State, path: Path) -> None:
        super().__init__()
        self.grammar, self.state, self.path = grammar, state, path
        self.found = grammar.found(state, path) if state.ends else ()
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


class _Cells(dict[Cell, Cell]):
    """The one tuple that is kept of the same values: long texts begin the same things at many tokens."""

    def __missing__(self, values: Cell) -> Cell:
        if len(self) >= REMEMBERED:
            self.clear()
        return self.setdefault(values, values)


class _Symbols(dict[Form, Symbol]):
    """The symbol of each token, by its form."""

    def __init__(self, alphabet: frozenset[str]) -> None:
        super().__init__()
        self.alphabet = alphabet
        self.kinds: dict[tuple[str, tuple[str, ...]], Symbol] = {}

    def __missing__(self, form: Form) -> Symbol:
        if len(self) >= REMEMBERED:
            self.clear()
        kind = (form.word if form.word in self.alphabet else "", tuple(form.lexemes))
        found = self[form] = self.kinds.get(kind) or self.kinds.setdefault(kind, Symbol(*kind))
        return found


class _Rows(dict[Form, Row]):
    """What phrases can tell of a token at which nothing begins: its form, if any phrase goes on with it."""

    def __init__(self, alphabet: frozenset[str]) -> None:
        super().__init__()
        self.alphabet = alphabet

    def __missing__(self, form: Form) -> Row:
        if len(self) >= REMEMBERED:
            self.clear()
        self[form] = found = form if form.lexemes or form.word in self.alphabet else _UNKNOWN
        return found


class _Walk:
    """The way through the automaton from one token on, and what was asked of the text on the way."""

    __slots__ = ("asked", "begun", "first", "forms", "grammar", "rows", "seen", "tokens", "values")

    def __init__(self, grammar: Grammar, tokens: Tokens) -> None:
        self.grammar, self.tokens, self.forms = grammar, tokens, tokens.forms
        self.rows: list[Row] = [*map(grammar.rows.__getitem__, tokens.forms)]
        self.begun: list[Cell] = [()] * (tokens.size + 1)
        self.first = 0
        self.values: list[Value] = []
        self.asked: list[Asked] = []
        self.seen: set[int] = set()

    def begin(self, first: int) -> Cell:
        """Find everything that begins at one token: first what starts with a word, then what grows out of a value."""
        self.first, self.values = first, []
        self.asked, self.seen = [(0, None, self.rows[first])], {first}
        way = self.grammar.root[self.forms[first]]
        if way is None:
            return ()
        self._follow(way, first + 1)
        if not self.values:
            return ()
        self._grow()
        return self.grammar.cells[(*self.values,)]

    def _grow(self) -> None:
        root, values = self.grammar.root, self.values
        seen: set[tuple[str, int, int]] = set()
        for value in values:  # which grows meanwhile
            way = root[value]
            if way is None or value.depth >= MAX_DEPTH:
                continue
            key = (value.category, value.length, value.rank)
            if key not in seen:
                seen |= {key}
                self._follow(way, self.first + value.length)
                if len(values) > MAX_VALUES:
                    break

    def _follow(self, way: _Way, at: int) -> None:
        """Go on from a token, keeping what the phrases mean that end on the way: the longest first."""
        state = way.state
        if not way.ends:
            if at not in self.seen:
                self.seen.add(at)
                self.asked.append((at - self.first, None, self.rows[at]))
            if self.rows[at] is not _UNKNOWN:
                form = self.forms[at]
                if state[self.grammar.symbols[form]] is not None and (after := way[form]) is not None:
                    self._follow(after, at + 1)
            if state.takes_values:
                for value in self.begun[at]:
                    if (after := way[value]) is not None:
                        self._follow(after, at + value.length)
        if way.found:
            self.values += [value for guard, value in way.found if not guard or self._is_let(guard, at)]

    def _is_let(self, guard: Guard, at: int) -> bool:
        """Whether a guard lets a phrase pass that ends before a token."""
        found = guard(self.tokens, self.first, at)
        self.asked.append((at - self.first, guard, found))
        return found
