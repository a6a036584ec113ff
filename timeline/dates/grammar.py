"""Rules as phrases over tokens, all put into one trie.

A phrase is written with spaces: `word`, `this|that`, `<month>` (a lexeme), `{date}` (what other rules found), each
optional with a final `?`; `<first:day>` names the argument of `means`, which otherwise bears the category's name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from timeline.dates.tokens import Tokens

    Guard: TypeAlias = Callable[[Tokens, int, int], bool]


@dataclass(frozen=True, slots=True)
class Rule:
    """One way of telling time: its phrases, what they mean, and examples that the tests run through the whole engine.

    `means` takes the named elements of the phrase (None for one left out) and gives the meaning, or None to decline;
    a date that does not exist (ValueError, OverflowError) declines too.
    `gives` is the category under which other rules may use it. `examples` map prose to the date it gives, read on
    Wednesday 24 January 2018; `never` is prose in which this rule must find nothing.
    `means` and `guard` are pure: the same elements have one meaning, wherever they stand.
    """

    name: str
    phrases: tuple[str, ...]
    means: Callable[..., Any]
    examples: Mapping[str, str] = field(default_factory=dict, compare=False)
    never: tuple[str, ...] = ()
    gives: str = "date"
    guard: Guard | None = field(default=None, compare=False)


class End(NamedTuple):
    """A rule whose phrase ends at a node."""

    rank: int  # place of the rule in the table; the lower wins a tie
    rule: Rule
    names: tuple[str, ...]  # of what the phrase binds, in order


class Node:
    """A place in the trie: where each next element leads, and the rules whose phrase ends here.

    Most places lead to one other, so a table is made when something is put into it.
    """

    __slots__ = ("ends", "lexemes", "values", "words")

    def __init__(self) -> None:
        self.words: dict[str, Node] = _NOWHERE
        self.lexemes: dict[str, Node] = _NOWHERE
        self.values: dict[str, Node] = _NOWHERE
        self.ends: tuple[End, ...] = ()

    def table(self, kind: str) -> dict[str, Node]:
        """Where the elements of a kind lead, to be added to."""
        table: dict[str, Node] = getattr(self, kind)
        if table is _NOWHERE:
            table = {}
            setattr(self, kind, table)
        return table


_NOWHERE: Final[dict[str, Node]] = {}


class _Element(NamedTuple):
    kind: str  # the table of a node that leads on: "words", "lexemes" or "values"
    keys: tuple[str, ...]
    name: str
    optional: bool


_ELEMENT: Final = re.compile(
    r"(?P<open>[<{])(?:(?P<name>\w+):)?(?P<key>\w+)[>}](?P<maybe>\?)?|(?P<words>\S+?)(?P<opt>\?)?"
)


def _elements(phrase: str) -> Iterator[_Element]:
    for text in phrase.split():
        match = _ELEMENT.fullmatch(text)
        if not match:
            raise ValueError(f'expected a word, <lexeme> or {{value}}, got "{text}" in the phrase "{phrase}"')
        if match["words"]:
            yield _Element("words", tuple(match["words"].split("|")), "", bool(match["opt"]))
        else:
            kind = "lexemes" if match["open"] == "<" else "values"
            yield _Element(kind, (match["key"],), match["name"] or match["key"], bool(match["maybe"]))


def trie(rules: Iterable[Rule]) -> tuple[Node, frozenset[str]]:
    """The root of a trie of all phrases of an ordered table of rules, and the words that they are written with."""
    root = Node()
    alphabet: set[str] = set()
    for rank, rule in enumerate(rules):
        for phrase in rule.phrases:
            elements = tuple(_elements(phrase))
            if all(element.optional for element in elements):
                raise ValueError(f'expected a phrase that needs a word, got "{phrase}" in the rule "{rule.name}"')
            _add(root, rank, rule, elements, ())
            alphabet.update(*[element.keys for element in elements if element.kind == "words"])
    return root, frozenset(alphabet)


def _add(node: Node, rank: int, rule: Rule, elements: tuple[_Element, ...], names: tuple[str, ...]) -> None:
    """Insert the rest of a phrase once for each way of leaving out its optional elements and choosing its words."""
    if not elements:
        node.ends += (End(rank, rule, names),)
        return
    (kind, keys, name, optional), rest = elements[0], elements[1:]
    if optional:
        _add(node, rank, rule, rest, names)
    table = node.table(kind)
    for key in keys:
        after = table.get(key)
        if after is None:
            after = table[key] = Node()
        _add(after, rank, rule, rest, (*names, name) if name else names)
