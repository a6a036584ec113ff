"""YAML in and out: text to plain frozen nodes that know their lines, and values back to the same bytes on any machine.

No other module knows YAML. What editors never need and attackers do (anchors, aliases, tags, deep nesting) is refused.
"""

import re
from codecs import BOM_UTF8
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, repeat
from pathlib import Path
from typing import Final, TypeAlias

import yaml

from timeline.errors import InputError, Problem, shown

MAX_DEPTH: Final = 10  # a decision needs four

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_RESOLVE: Final[Callable[..., str]] = yaml.resolver.Resolver().resolve
_RETYPED: Final = {
    "timestamp": "a date",
    "int": "a number",
    "float": "a number",
    "bool": "a boolean",
    "null": "nothing",
}
_NOT_YAML = re.compile(r"[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NO_BREAKS: Final = dict.fromkeys((0x85, 0x2028, 0x2029), " ")  # lines to the parser, as in YAML 1.1; to no editor
_WORD = re.compile(r"(?!(?:y|n|yes|no|on|off|true|false|null)$)(?:\d[\d-]*-)?[a-z][a-z\d]*(?:-[a-z\d]+)*", re.ASCII)
_INVISIBLE = re.compile(  # what a page of text does not show as it stands: written as an escape
    r"[\x00-\x1f\x7f-\xa0\xad\u061c\u180e\u200b-\u200f\u2028-\u202f\u2060-\u206f\ud800-\udfff\ufeff\ufff0-\uffff"
    r"\U000e0000-\U000e0fff]"
)

# What the parser says (by its C and its Python half), and the same in plain words.
_PLAIN_WORDS: Final = (
    ("tab character", "a tab where only spaces may indent", "indent with spaces"),
    (
        "mapping values are not allowed",
        "a colon where no key can stand, or a line that is indented too far",
        "put text that holds a colon in quotes, and set the keys of a decision in one column",
    ),
    ("sequence entries are not allowed", 'a "-" where no item of a list can stand', "begin a list on its own line"),
    ("unexpected end of stream", "a quotation mark that is never closed", "close it"),
    (
        "cannot start any token",
        "a tab, or text that begins with a sign of YAML's own",
        "indent with spaces; quote the text",
    ),
    ("expected ',' or", "a bracket that is never closed", "close it"),
    ("escape", "a backslash that means nothing inside double quotes", r"write \\, or use single quotes"),
    (
        "expected key|block end|'-' indicator",
        "a line that does not go on from those above it",
        "set the keys of a decision in one column, and double a quotation mark inside quotes of its own kind",
    ),
)


@dataclass(frozen=True, slots=True)
class Scalar:
    """One value or key, as it was typed."""

    text: str
    line: int
    quoted: bool = True
    retyped: str = ""  # what YAML would turn the unquoted text into: "a date", "a number", "a boolean", "nothing"


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    nodes: tuple["Node", ...]
    line: int


@dataclass(frozen=True, slots=True)
class Fields:
    """Keys and their values, in the order in which they stand."""

    entries: tuple[tuple[Scalar, "Node"], ...]
    line: int

    def get(self, key: str) -> "Node | None":
        return next((value for name, value in self.entries if name.text == key), None)


Node: TypeAlias = Scalar | Items | Fields
Value: TypeAlias = "str | int | Mapping[str, str | int] | Sequence[str] | Sequence[Mapping[str, Value]]"


def load(file: Path, shown: str) -> Node | None:
    """What a YAML file holds; None where there is no file or nothing in it. `shown` names it to an editor."""
    try:
        return read(shown, file.read_bytes())
    except FileNotFoundError:
        return None
    except OSError as error:
        raise InputError([Problem(shown, 0, f"cannot be read: {error.strerror}")]) from None


def read(shown: str, source: bytes) -> Node | None:
    """The one document of a YAML text, or None where it holds nothing. Raises InputError."""
    text = _decode(shown, source)
    reading = _Reading(shown, yaml.parse(text, _LOADER))
    try:
        node = reading.document()
    except yaml.MarkedYAMLError as error:
        raise InputError([*reading.problems, _in_plain_words(shown, error)]) from None
    except (yaml.YAMLError, ValueError, OverflowError) as error:  # the Python half of the parser leaks the latter two
        raise InputError(
            [*reading.problems, Problem(shown, 0, f"expected YAML, got what cannot be read: {error}")]
        ) from None
    if reading.problems:
        raise InputError(reading.problems)
    return node


def _decode(shown: str, source: bytes) -> str:
    source = source.removeprefix(BOM_UTF8)
    try:
        text = source.decode("utf-8")
    except UnicodeDecodeError as error:
        line = source.count(b"\n", 0, error.start) + 1
        problem = Problem(
            shown, line, f"expected text in UTF-8, got the byte {source[error.start]:#04x}", "save it as UTF-8"
        )
        raise InputError([problem]) from None
    if odd := _NOT_YAML.search(text):
        line = text.count("\n", 0, odd.start()) + 1
        raise InputError([Problem(shown, line, f"expected text, got the character U+{ord(odd[0]):04X}", "delete it")])
    return text.translate(_NO_BREAKS)


@dataclass(frozen=True, slots=True)
class _Reading:
    """One pass over the parser's events, which it makes into nodes."""

    shown: str
    events: Iterator[yaml.Event]
    problems: list[Problem] = field(default_factory=list)

    def document(self) -> Node | None:
        node = None
        for event in self.events:
            match event:
                case yaml.DocumentStartEvent() if node:
                    self.refuse(event, "expected one document, got a second one", 'delete the line "---"')
                    break
                case yaml.DocumentStartEvent():
                    node = self.node(next(self.events), 0)
        return node

    def node(self, event: yaml.Event, depth: int) -> Node:
        if depth > MAX_DEPTH:
            self.refuse(event, f"expected at most {MAX_DEPTH} levels, got more", "take levels out")
            raise InputError(self.problems)
        match event:
            case yaml.NodeEvent(anchor=str(name)):
                self.refuse(
                    event,
                    f'expected neither anchors nor aliases, got "{shown(name)}"',
                    "write the value out, or quote it",
                )
            case yaml.ScalarEvent(tag=str(name)) | yaml.CollectionStartEvent(tag=str(name)):
                self.refuse(event, f'expected no tags, got "{shown(name)}"', "put text that begins with ! in quotes")
        match event:
            case yaml.SequenceStartEvent():
                return Items(
                    tuple(self.node(item, depth + 1) for item in self.until(yaml.SequenceEndEvent)), _line(event)
                )
            case yaml.MappingStartEvent():
                return Fields(tuple(self.entries(depth + 1)), _line(event))
            case yaml.ScalarEvent(value=text, implicit=(plain, _)):
                return Scalar(text, _line(event), not plain, _retyped(text) if plain else "")
        return Scalar("", _line(event))

    def until(self, end: type[yaml.Event]) -> Iterator[yaml.Event]:
        return iter(lambda: None if isinstance(event := next(self.events), end) else event, None)

    def entries(self, depth: int) -> Iterator[tuple[Scalar, Node]]:
        seen: dict[str, int] = {}
        for event in self.until(yaml.MappingEndEvent):
            key, value = self.node(event, depth), self.node(next(self.events), depth)
            if not isinstance(key, Scalar):
                self.refuse(event, "expected a word before the colon, got brackets", "write a key")
            elif key.text in seen:
                message = f"`{shown(key.text)}` stands here and on line {seen[key.text]}"
                self.refuse(event, message, "keep one of the two")
            else:
                seen[key.text] = key.line
                yield key, value

    def refuse(self, event: yaml.Event, message: str, remedy: str) -> None:
        self.problems.append(Problem(self.shown, _line(event), message, remedy))


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 0


def _retyped(text: str) -> str:
    tag = _RESOLVE(yaml.ScalarNode, text, (True, False))
    return _RETYPED.get(tag.rpartition(":")[2], "")


def _in_plain_words(path: str, error: yaml.MarkedYAMLError) -> Problem:
    unclosed = "quoted" in (error.context or "") or "flow" in (error.context or "")
    mark = (error.context_mark if unclosed else None) or error.problem_mark or error.context_mark
    line, said = (mark.line + 1 if mark else 0), error.problem or "no more than that"
    for pattern, found, remedy in _PLAIN_WORDS:
        if re.search(pattern, said):
            return Problem(path, line, f"expected YAML, got {found}", remedy)
    return Problem(path, line, f"expected YAML; its parser says: {shown(said)}")


def dump(value: Mapping[str, Value], comment: str) -> str:
    """YAML text for a mapping, under a comment. Only names and numbers stand without quotes; no line is ever folded."""
    return "\n".join((f"# {_escape(comment)}", *_lines(value), ""))


def items(entries: Iterable[Mapping[str, Value]]) -> str:
    """YAML text for the items of a list, to be pasted into one."""
    return "".join(f"{line}\n" for entry in entries for line in _item(entry))


def _item(entry: Mapping[str, Value]) -> Iterator[str]:
    return map("".join, zip(chain(["- "], repeat("  ")), _lines(entry), strict=False))


def _lines(value: Mapping[str, Value]) -> Iterator[str]:
    for key, item in value.items():
        match item:
            case str() | int():
                yield f"{key}: {scalar(item)}"
            case Mapping():
                yield f"{key}: {{{', '.join(_lines(item))}}}"
            case _:
                yield from _listed(key, item)


def _listed(key: str, entries: Sequence[str] | Sequence[Mapping[str, Value]]) -> Iterator[str]:
    """Texts on one line, mappings each on their own."""
    texts = [entry for entry in entries if isinstance(entry, str)]
    if texts or not entries:
        yield f"{key}: [{', '.join(map(scalar, texts))}]"
        return
    yield f"{key}:"
    for entry in entries:
        yield from () if isinstance(entry, str) else _item(entry)


def scalar(value: str | int) -> str:
    """Text as a bare name where no YAML reader can mistake it, else in the quotes that leave it easiest to read."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int) or _WORD.fullmatch(value):
        return str(value)
    if (value.isascii() and value.isprintable()) or not _INVISIBLE.search(value):  # the first is fast, and nearly all
        return "'" + value.replace("'", "''") + "'" if '"' in value or "\\" in value else f'"{value}"'
    return '"' + _escape(value.replace("\\", "\\\\").replace('"', '\\"')) + '"'


def _escape(text: str) -> str:
    return _INVISIBLE.sub(
        lambda found: f"\\U{ord(found[0]):08x}" if found[0] > "\uffff" else f"\\u{ord(found[0]):04x}", text
    )
