"""The trie of phrases as a deterministic automaton, made state by state as texts ask for them, and what it finds.

A state is all places of the trie that the same tokens and values lead to (the subset construction, done lazily as in
the linear-time engines for regular expressions), so that a token is looked at once, however many phrases it may go on
with. There are as many states as the phrases have beginnings, at most.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.dates.grammar import End, Guard, Node, Rule
    from timeline.dates.tokens import Form

MAX_DEPTH: Final = 6  # rules inside rules: "by > the end of > early > month-year" is 4


@dataclass(frozen=True, slots=True, eq=False)
class Value:
    """What a rule found in so many tokens, wherever they stand: a value is known by its identity, and made once."""

    category: str
    length: int
    meaning: Any
    rule: Rule
    rank: int  # place of the rule in the table; the lower wins a tie
    children: tuple[tuple[int, Value], ...]  # values within it, and how many tokens before them
    depth: int
    trace: str  # the names of the rules that made it, outermost first


Step: TypeAlias = "Form | Value"
Path: TypeAlias = tuple[Step, ...]  # the tokens and values that a phrase consists of


class Found(NamedTuple):
    """A value that a path leads to, if the guard of its rule lets it."""

    guard: Guard | None
    value: Value


class _Place(NamedTuple):
    """A node of the trie, and which steps to it bind something: a lexeme of the category that is named, or a value."""

    node: Node
    binds: tuple[tuple[int, str], ...] = ()


class State(dict[str, "State | None"]):
    """Where each symbol, the kind of a token or the category of a value, leads; filled as it is asked."""

    __slots__ = ("ends", "places", "steps", "takes_tokens", "takes_values")

    def __init__(self, places: tuple[_Place, ...], steps: int) -> None:
        super().__init__()
        self.places = places
        self.steps = steps
        self.takes_tokens = any(place.node.words or place.node.lexemes for place in places)
        self.takes_values = any(place.node.values for place in places)
        self.ends = any(place.node.ends for place in places)

    def __missing__(self, symbol: str) -> State | None:
        places = tuple(self._after(symbol))
        found = self[symbol] = State(places, self.steps + 1) if places else None
        return found

    def _after(self, symbol: str) -> Iterator[_Place]:
        word, is_token, categories = symbol.rpartition("/")
        for node, binds in self.places:
            if not is_token:
                if after := node.values.get(symbol):
                    yield _Place(after, (*binds, (self.steps, "")))
                continue
            if after := node.words.get(word):
                yield _Place(after, binds)
            for category in categories.split():
                if after := node.lexemes.get(category):
                    yield _Place(after, (*binds, (self.steps, category)))

    def found(self, path: Path) -> Iterator[Found]:
        """What the phrases mean that end here, for the path that led here."""
        for node, binds in self.places:
            for end in node.ends:
                if value := _value(end, binds, path):
                    yield Found(end.rule.guard, value)


def start(root: Node) -> State:
    """The state in which nothing of a phrase was read."""
    return State((_Place(root),), 0)


def symbol(form: Form, alphabet: frozenset[str]) -> str:
    """The symbol of a token, which tokens share that no phrase tells apart; empty for one that none knows."""
    word = form.word if form.word in alphabet else ""
    return f"{word}/{' '.join(category for category, _ in form.lexemes)}" if word or form.lexemes else ""


def _value(end: End, binds: tuple[tuple[int, str], ...], path: Path) -> Value | None:
    """What a rule makes of a phrase, if it makes something of it that lies between the years 1 and 9999."""
    depth = 1 + max(step.depth for step in path)
    if depth > MAX_DEPTH:
        return None
    bound = [_bound(path[step], category) for step, category in binds]
    try:
        meaning = end.rule.means(**dict(zip(end.names, bound, strict=True)))
    except (OverflowError, ValueError):
        return None
    if meaning is None:
        return None
    length, children = 0, []
    for step in path:
        if isinstance(step, Value):
            children.append((length, step))
        length += step.length
    inner = next((child.trace for _, child in reversed(children) if child.category != "count"), "")
    trace = f"{end.rule.name} > {inner}" if inner else end.rule.name
    return Value(end.rule.gives, length, meaning, end.rule, end.rank, tuple(children), depth, trace)


def _bound(step: Step, category: str) -> object:
    """What a step of a phrase says to the rule."""
    if isinstance(step, Value):
        return step.meaning
    return next(value for name, value in step.lexemes if name == category)
