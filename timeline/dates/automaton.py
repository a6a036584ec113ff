"""The trie of phrases as a deterministic automaton, made state by state as texts ask for them, and what it finds.

A state is all places of the trie that the same tokens and values lead to (the subset construction, done lazily as in
the linear-time engines for regular expressions), so that a token is looked at once, however many phrases it may go on
with. There are as many states as the phrases have beginnings, at most.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias

from timeline.dates.tokens import Form

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.dates.grammar import End, Guard, Node, Rule

MAX_DEPTH: Final = 6  # rules inside rules: "by > the end of > early > month-year" is 4


@dataclass(slots=True, eq=False)  # not frozen, which takes three times as long; known by its identity, and made once
class Value:
    """What a rule found in so many tokens, wherever they stand."""

    category: str
    length: int
    meaning: Any
    rule: Rule
    rank: int  # place of the rule in the table; the lower wins a tie
    children: tuple[tuple[int, Value], ...]  # values within it, and how many tokens before them
    depth: int

    @property
    def trace(self) -> str:
        """The names of the rules that made it, outermost first."""
        inner = next((child.trace for _, child in reversed(self.children) if child.category != "count"), "")
        return f"{self.rule.name} > {inner}" if inner else self.rule.name


@dataclass(slots=True, eq=False)
class Symbol:
    """The kind of a token, which tokens share that no phrase tells apart; known by its identity, and made once."""

    word: str  # empty for one that no phrase is written with
    categories: tuple[str, ...]  # of its lexemes


Step: TypeAlias = Form | Value
Path: TypeAlias = tuple[Step, ...]  # the tokens and values that a phrase consists of
Bind: TypeAlias = tuple[int, str]  # a step that says something to a rule: a lexeme of the category named, or a value
Place: TypeAlias = "tuple[Node, tuple[Bind, ...]]"  # a node of the trie, and what was bound on the way to it


class Found(NamedTuple):
    """A value that a path leads to, if the guard of its rule lets it."""

    guard: Guard | None
    value: Value


class State(dict[Symbol | str, "State | None"]):
    """Where the kind of a token or the category of a value leads; filled as it is asked."""

    __slots__ = ("ends", "places", "steps", "takes_tokens", "takes_values")

    def __init__(self, places: list[Place], steps: int) -> None:
        super().__init__()
        self.places = places
        self.steps = steps
        self.ends = self.takes_tokens = self.takes_values = False
        for node, _ in places:
            self.ends = self.ends or bool(node.ends)
            self.takes_tokens = self.takes_tokens or bool(node.words or node.lexemes)
            self.takes_values = self.takes_values or bool(node.values)

    def __missing__(self, step: Symbol | str) -> State | None:
        places = self._after_token(step) if isinstance(step, Symbol) else self._after_value(step)
        found = self[step] = State(places, self.steps + 1) if places else None
        return found

    def _after_token(self, symbol: Symbol) -> list[Place]:
        found: list[Place] = []
        for node, binds in self.places:
            if after := node.words.get(symbol.word):
                found.append((after, binds))
            if lexemes := node.lexemes:
                taken = [category for category in symbol.categories if category in lexemes]
                found += [(lexemes[category], (*binds, (self.steps, category))) for category in taken]
        return found

    def _after_value(self, category: str) -> list[Place]:
        bind = (self.steps, "")
        return [(after, (*binds, bind)) for node, binds in self.places if (after := node.values.get(category))]

    def found(self, path: Path) -> Iterator[Found]:
        """What the phrases mean that end here, for the path that led here."""
        for node, binds in self.places:
            for end in node.ends:
                if value := _value(end, binds, path):
                    yield Found(end.rule.guard, value)


def start(root: Node) -> State:
    """The state in which nothing of a phrase was read."""
    return State([(root, ())], 0)


def _value(end: End, binds: tuple[Bind, ...], path: Path) -> Value | None:
    """What a rule makes of a phrase, if it makes something of it that lies between the years 1 and 9999."""
    depth = length = 0
    children = []
    for step in path:
        if isinstance(step, Value):
            children.append((length, step))
            depth = max(depth, step.depth)
        length += step.length
    if depth >= MAX_DEPTH:
        return None
    said = {}
    for name, (at, category) in zip(end.names, binds, strict=True):
        step = path[at]
        said[name] = step.meaning if isinstance(step, Value) else step.lexemes[category]
    try:
        meaning = end.rule.means(**said)
    except (OverflowError, ValueError):
        return None
    if meaning is None:
        return None
    return Value(end.rule.gives, length, meaning, end.rule, end.rank, tuple(children), depth + 1)
