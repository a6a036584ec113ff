"""Rules as phrases over tokens, all compiled into one trie, and the parser that walks it.

A phrase is written with spaces: `word`, `this|that`, `<month>` (a lexeme), `{date}` (what other rules found), each
optional with a final `?`; `<first:day>` names the argument of `means`, which otherwise bears the category's name.
The parser computes, from the last token to the first, everything that can begin at each token, so that nothing is read
twice and no text can make it backtrack: the work is linear in the number of tokens, the depth of nesting is bounded.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import product
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from timeline.dates.tokens import Tokens

    Guard: TypeAlias = Callable[[Tokens, int, int], bool]

MAX_DEPTH: Final = 6  # rules inside rules: "by > the end of > early > month-year" is 4
MAX_VALUES: Final = 48  # readings kept that begin at one token


@dataclass(frozen=True, slots=True)
class Rule:
    """One way of telling time: its phrases, what they mean, and examples that the tests run through the whole engine.

    `means` takes the named elements of the phrase (None for one left out) and gives the meaning, or None to decline.
    `gives` is the category under which other rules may use it. `examples` map prose to the date it gives, read on
    Wednesday 24 January 2018; `never` is prose in which this rule must find nothing.
    """

    name: str
    phrases: tuple[str, ...]
    means: Callable[..., Any]
    examples: Mapping[str, str] = field(default_factory=dict, compare=False)
    never: tuple[str, ...] = ()
    gives: str = "date"
    guard: Guard | None = field(default=None, compare=False)


class Value(NamedTuple):
    """What a rule found: tokens from `start` to before `end`."""

    category: str
    start: int
    end: int
    meaning: Any
    rule: Rule
    rank: int  # place of the rule in the table; the lower wins a tie
    children: tuple[Value, ...]
    depth: int

    @property
    def trace(self) -> str:
        """The names of the rules that made it, outermost first."""
        inner = next((child.trace for child in reversed(self.children) if child.category != "count"), "")
        return f"{self.rule.name} > {inner}" if inner else self.rule.name


class _Element(NamedTuple):
    kind: str  # the table of a node that leads on: "words", "lexemes" or "values"
    keys: tuple[str, ...]
    name: str
    optional: bool


class _End(NamedTuple):
    rank: int
    rule: Rule
    names: tuple[tuple[str, bool], ...]  # of what the phrase binds, and whether it is a value


class _Node:
    """A place in the trie: where each next element leads, and the rules whose phrase ends here.

    Most places lead to one other, so a table is made when something is put into it.
    """

    __slots__ = ("ends", "lexemes", "values", "words")

    def __init__(self) -> None:
        self.words: dict[str, _Node] = _NOWHERE
        self.lexemes: dict[str, _Node] = _NOWHERE
        self.values: dict[str, _Node] = _NOWHERE
        self.ends: tuple[_End, ...] = ()

    def step(self, kind: str, key: str) -> _Node:
        """Where an element leads, from now on if it led nowhere."""
        table: dict[str, _Node] = getattr(self, kind)
        if table is _NOWHERE:
            table = {}
            setattr(self, kind, table)
        return table.setdefault(key, _Node())


_NOWHERE: Final[dict[str, _Node]] = {}
_ELEMENT: Final = re.compile(
    r"(?P<open>[<{])(?:(?P<name>\w+):)?(?P<key>\w+)[>}](?P<maybe>\?)?|(?P<words>\S+?)(?P<opt>\?)?"
)


def _elements(phrase: str) -> list[_Element]:
    found = []
    for text in phrase.split():
        match = _ELEMENT.fullmatch(text)
        if not match:
            raise ValueError(f'expected a word, <lexeme> or {{value}}, got "{text}" in the phrase "{phrase}"')
        if match["words"]:
            found.append(_Element("words", tuple(match["words"].split("|")), "", bool(match["opt"])))
        else:
            kind = "lexemes" if match["open"] == "<" else "values"
            found.append(_Element(kind, (match["key"],), match["name"] or match["key"], bool(match["maybe"])))
    return found


class Grammar:
    """An ordered table of rules, compiled."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self.rules = tuple(rules)
        self.root = _Node()
        for rank, rule in enumerate(rules):
            for phrase in rule.phrases:
                self._add(rank, rule, _elements(phrase))

    def _add(self, rank: int, rule: Rule, elements: list[_Element]) -> None:
        """Insert a phrase once for each way of leaving out its optional elements and choosing its words."""
        choices = [[None, *e.keys] if e.optional else list(e.keys) for e in elements]
        for keys in product(*choices):
            node, names = self.root, []
            for element, key in zip(elements, keys, strict=True):
                if key is not None:
                    node = node.step(element.kind, key)
                    if element.kind != "words":
                        names.append((element.name, element.kind == "values"))
            if node is self.root:
                raise ValueError(f'expected a phrase that needs a word, got "{rule.phrases}" in the rule "{rule.name}"')
            node.ends += (_End(rank, rule, tuple(names)),)

    def parse(self, tokens: Tokens) -> list[tuple[Value, ...]]:
        """For each token, everything that begins there."""
        walk = _Walk(self.root, tokens)
        for index in range(len(tokens) - 1, -1, -1):
            if tokens.lexemes[index] or tokens.words[index] in self.root.words:
                walk.begin(index)
        return walk.begun


class _Walk:
    """The way through the trie: what begins at one token after the other, from the last to the first."""

    __slots__ = ("begun", "end", "first", "lexemes", "root", "tokens", "values", "words")

    def __init__(self, root: _Node, tokens: Tokens) -> None:
        self.root, self.tokens, self.words, self.lexemes = root, tokens, tokens.words, tokens.lexemes
        self.end = len(tokens)
        self.begun: list[tuple[Value, ...]] = [()] * (self.end + 1)
        self.first = 0
        self.values: list[Value] = []

    def begin(self, first: int) -> None:
        """Find everything that begins at one token: first what starts with a word, then what grows out of a value."""
        self.first, self.values = first, []
        self._step(self.root, first, ())
        if self.values:
            self._grow()
            self.begun[first] = tuple(self.values)

    def _grow(self) -> None:
        seen: set[tuple[str, int, int]] = set()
        for value in self.values:  # which grows meanwhile
            node = self.root.values.get(value.category)
            key = (value.category, value.end, value.rank)
            if node and key not in seen and value.depth < MAX_DEPTH:
                self._step(node, value.end, (value,))
                seen.add(key)
            if len(self.values) > MAX_VALUES:
                break

    def _step(self, node: _Node, at: int, bound: tuple[Any, ...]) -> None:
        """Follow the trie from a node at a token, keeping what the phrases mean that end on the way."""
        for end in node.ends:
            self._finish(end, at, bound)
        if at >= self.end:
            return
        if node.words and (follow := node.words.get(self.words[at])):
            self._step(follow, at + 1, bound)
        if node.lexemes:
            for category, lexeme in self.lexemes[at]:
                if follow := node.lexemes.get(category):
                    self._step(follow, at + 1, (*bound, lexeme))
        if node.values and at > self.first:
            for value in self.begun[at]:
                if follow := node.values.get(value.category):
                    self._step(follow, value.end, (*bound, value))

    def _finish(self, end: _End, at: int, bound: tuple[Any, ...]) -> None:
        rule = end.rule
        if rule.guard and not rule.guard(self.tokens, self.first, at):
            return
        depth, children, meanings = 1, [], {}
        for (name, is_value), item in zip(end.names, bound, strict=True):
            if not is_value:
                meanings[name] = item
                continue
            meanings[name] = item.meaning
            children.append(item)
            if item.depth >= depth:
                depth = item.depth + 1
        if depth > MAX_DEPTH:
            return
        meaning = rule.means(**meanings)
        if meaning is not None:
            self.values.append(Value(rule.gives, self.first, at, meaning, rule, end.rank, tuple(children), depth))


def longest(values: Iterable[Value], categories: frozenset[str]) -> Value | None:
    """The value that says most: the longest, and among equals the first rule of the table."""
    fit = [value for value in values if value.category in categories]
    return min(fit, key=lambda value: (-value.end, value.rank), default=None)
