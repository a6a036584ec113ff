"""A YAML mapping read key by key into typed values; whatever does not fit is noted as a problem, with its line."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final, cast
from urllib.parse import urlsplit

from timeline.dates.when import When
from timeline.errors import Problem, did_you_mean, shown
from timeline.model import ACTS, KINDS, Act, Kind
from timeline.store import Fields, Items, Node, Scalar

_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_ID: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*", re.ASCII)
_LONGEST_ID: Final = 100  # it becomes a folder's name


@dataclass(frozen=True, slots=True)
class Form:
    """One mapping being read. A key that is absent or wrong gives the empty value of its type."""

    path: str
    fields: Fields
    problems: list[Problem] = field(default_factory=list)

    @property
    def keys(self) -> tuple[str, ...]:
        return tuple(key.text for key, _ in self.fields.entries)

    def only(self, allowed: Iterable[str], whose: str) -> None:
        """Note every key that is not one of these."""
        expected = tuple(allowed)
        for key, _ in self.fields.entries:
            if key.text not in expected:
                message = f"{whose} takes no `{shown(key.text)}`{did_you_mean(key.text, expected)}"
                self.note(key.line, message, f"use {', '.join(expected)}")

    def need(self, keys: Iterable[str], whose: str) -> None:
        """Note every one of these keys that is not there."""
        for key in keys:
            if key not in self.keys:
                self.note(self.fields.line, f"{whose} needs `{key}`, and has none", f"add {key}: ...")

    def text(self, key: str) -> str:
        """Text on one line, white space folded."""
        node = self.fields.get(key)
        return self._text(key, node) if node else ""

    def exact(self, key: str) -> str:
        """Text exactly as it stands; it must be there, though it may be empty."""
        match self.fields.get(key):
            case Scalar(text=text, retyped=""):
                return text
            case node:
                self._wrong(key, "text", _found(node))
                return ""

    def texts(self, key: str, what: str = "id", *, least: int = 1) -> tuple[str, ...]:
        """One text or a list of at least so many, without repetitions."""
        match self.fields.get(key):
            case None:
                return ()
            case Items(nodes=nodes, line=line):
                if len(nodes) < least:
                    message = f"`{key}` must name at least one {what}, got an empty list"
                    self.note(line, message, "name one, or delete it")
                return tuple(dict.fromkeys(filter(None, (self._text(key, node) for node in nodes))))
            case node:
                return tuple(filter(None, [self._text(key, node)]))

    def when(self, key: str, example: str = "1998-03") -> When | None:
        match self.fields.get(key):
            case None:
                return None
            case Scalar(text=text, quoted=False, retyped=retyped, line=line) if text:
                found = f"{shown(text)} ({retyped or 'no quotes'})"
                remedy = f'write {key}: "{shown(text)}"'
                self.note(line, f'`{key}` must be a quoted EDTF date such as "{example}", got {found}', remedy)
                return None
            case node:
                return self._when(node.line, key, self._text(key, node))

    def _when(self, line: int, key: str, text: str) -> When | None:
        try:
            return When.parse(text) if text else None
        except ValueError as error:
            self.note(line, f"`{key}`: {shown(str(error), 500)}", "write as much of the date as is known, and no more")
            return None

    def day(self, key: str) -> date | None:
        """A whole day, which is written in EDTF like every date."""
        when = self.when(key, "2018-01-24")
        if when and (when.precision != "day" or when.approximate or when.uncertain):
            self._wrong(key, 'a day such as "2018-01-24"', f'"{when}"', "give year, month and day")
            return None
        return when.first if when else None

    def kind(self, key: str) -> Kind | None:
        return cast("Kind", self.choice(key, KINDS)) or None

    def act(self, key: str) -> Act | None:
        return cast("Act", self.choice(key, ACTS)) or None

    def choice(self, key: str, known: Sequence[str]) -> str:
        """One of these texts."""
        return self._known(key, self.text(key), known)

    def choices(self, key: str, known: Sequence[str]) -> tuple[str, ...]:
        """One of these texts or a list of them."""
        return tuple(filter(None, (self._known(key, text, known) for text in self.texts(key, key))))

    def _known(self, key: str, text: str, known: Sequence[str]) -> str:
        """The text, "" where it is not one of those known."""
        if not text or text in known:
            return text
        self._wrong(
            key, f"one of {', '.join(known)}", f'"{shown(text)}"{did_you_mean(text, known)}', "write one of them"
        )
        return ""

    def flag(self, key: str) -> bool | None:
        match self.fields.get(key):
            case None:
                return None
            case Scalar(text=text, retyped="a boolean"):
                return text.lower() in ("true", "yes", "on")
            case node:
                self._wrong(key, "true or false, without quotes", _found(node), f"write {key}: true")
                return None

    def new_id(self, key: str) -> str:
        """An id that an editor gives: it becomes an address and a file name."""
        text = self.text(key)
        if text and not (_ID.fullmatch(text) and len(text) <= _LONGEST_ID):
            expected = f"at most {_LONGEST_ID} lower-case letters, digits and single hyphens"
            self._wrong(key, expected, f'"{shown(text)}"', 'write it like "le-drian-visit"')
        return text

    def url(self, key: str) -> str:
        text = self.text(key)
        if text and not _is_web_address(text):
            self._wrong(
                key,
                "an address that begins with https:// or http://",
                f'"{shown(text)}"',
                "give the page's whole address",
            )
        return text

    def number(self, key: str) -> int:
        match self.fields.get(key):
            case Scalar(text=text, quoted=False) if re.fullmatch(r"\d{1,9}", text, re.ASCII):
                return int(text)
            case node:
                self._wrong(key, "a number", _found(node))
                return 0

    def each(self, key: str) -> tuple["Form", ...]:
        """The mappings in the list under a key, which must be there, their problems noted with ours."""
        match self.fields.get(key):
            case Items(nodes=nodes) if all(isinstance(node, Fields) for node in nodes):
                return tuple(Form(self.path, node, self.problems) for node in nodes if isinstance(node, Fields))
            case node:
                self._wrong(key, "a list of mappings", _found(node))
                return ()

    def inner(self, key: str) -> "Form | None":
        """The mapping under a key, its problems noted with ours."""
        match self.fields.get(key):
            case None:
                return None
            case Fields() as fields:
                return Form(self.path, fields, self.problems)
            case node:
                self._wrong(key, "a mapping of keys to values", _found(node), f"write {key}: {{title: ...}}")
                return None

    def holds_mapping(self, key: str) -> bool:
        return isinstance(self.fields.get(key), Fields)

    def line(self, key: str) -> int:
        """Where a key stands; where the mapping does when it does not."""
        return next((name.line for name, _ in self.fields.entries if name.text == key), self.fields.line)

    def note(self, line: int, message: str, remedy: str = "") -> None:
        self.problems.append(Problem(self.path, line, message, remedy))

    def _text(self, key: str, node: Node) -> str:
        match node:
            case Scalar(text=text, retyped="") if folded := " ".join(text.split()):
                if not _CONTROL.search(folded):
                    return folded
                message = f'`{key}` must be text that can be shown, got "{shown(folded)}"'
                self.note(node.line, message, "delete the control characters")
            case Scalar(text=text, retyped=retyped) if retyped not in ("", "nothing"):
                self.note(node.line, f"`{key}` must be text, got {_found(node)}", f'write "{shown(text)}" in quotes')
            case _:
                self.note(node.line, f"`{key}` must be text, got {_found(node)}", "write some, or delete the key")
        return ""

    def _wrong(self, key: str, expected: str, found: str, remedy: str = "") -> None:
        self.note(self.line(key), f"`{key}` must be {expected}, got {found}", remedy)


def _found(node: Node | None) -> str:
    match node:
        case None:
            return "nothing"
        case Items():
            return "a list"
        case Fields():
            return "a mapping"
        case Scalar(text="") | Scalar(retyped="nothing"):
            return "nothing"
        case Scalar(quoted=True):
            return f'"{shown(node.text)}"'
        case Scalar():
            return f"{shown(node.text)} ({node.retyped})" if node.retyped else shown(node.text)


def _is_web_address(text: str) -> bool:
    try:
        parts = urlsplit(text)
        return parts.scheme in ("https", "http") and bool(parts.hostname) and " " not in text
    except ValueError:  # "http://[": brackets that hold no IPv6 address
        return False
