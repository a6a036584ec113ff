"""The editors' list of names: content/names.yaml as values. The program reads that file and never writes it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal, TypeAlias, cast, get_args

from timeline.errors import InputError, Problem, did_you_mean, shown
from timeline.form import Form
from timeline.names.phrases import Phrases, folded
from timeline.store import Fields, Items, Node, load

FILE: Final = "names.yaml"

Side: TypeAlias = Literal["actor", "place"]
SIDES: Final[tuple[str, ...]] = get_args(Side)
_FIELDS: Final = {"name": ("also", "kind"), "ignore": ()}
_ENTRY: Final = "`name` or `ignore`"


@dataclass(frozen=True, slots=True)
class Listed:
    """One name, what else stands for it in the articles, and whether it is an actor or a place, where that is said."""

    name: str
    also: tuple[str, ...]
    kind: Side | None
    line: int


@dataclass(frozen=True, slots=True)
class Ignored:
    """What is no name, or none that the site should list."""

    names: tuple[str, ...]
    line: int


@dataclass(frozen=True, slots=True)
class Roster:
    """What the editors wrote, as far as it can be understood, and what is wrong with it."""

    listed: tuple[Listed, ...] = ()
    ignored: tuple[Ignored, ...] = ()
    problems: tuple[Problem, ...] = ()
    path: str = f"content/{FILE}"

    def phrases(self) -> dict[str, str]:
        """What may stand in a text, folded, each with the name it stands for; "" for what is ignored."""
        ignored = {folded(name): "" for entry in self.ignored for name in entry.names}
        return ignored | {folded(phrase): entry.name for entry in self.listed for phrase in (entry.name, *entry.also)}

    def also(self) -> dict[str, tuple[str, ...]]:
        """What else stands for each name, as it is written."""
        return {entry.name: entry.also for entry in self.listed}


def read(content: Path) -> Roster:
    """What stands in content/names.yaml, nothing where there is no such file. What is wrong is given and not raised."""
    path = f"{content.name}/{FILE}"
    problems: list[Problem] = []
    try:
        node = load(content / FILE, path)
    except InputError as error:
        return Roster(problems=error.problems, path=path)
    match node:
        case None:
            return Roster(path=path)
        case Items(nodes=nodes):
            entries = [_entry(path, node, problems) for node in nodes]
            listed = tuple(entry for entry in entries if isinstance(entry, Listed))
            ignored = tuple(entry for entry in entries if isinstance(entry, Ignored))
            problems += _twice(path, listed, ignored)
            return Roster(listed, ignored, tuple(problems), path)
        case _:
            message = f"expected a list of names, each with {_ENTRY}"
            return Roster(problems=(Problem(path, node.line, message, 'begin each with "- "'),), path=path)


def unused(roster: Roster, texts: Iterable[str]) -> tuple[Problem, ...]:
    """The listed and ignored names that stand in no text under any of their forms: for an editor to look at."""
    phrases = Phrases.of(roster.phrases())
    seen = {phrase for text in texts for _, _, phrase in phrases.found(text)}
    return tuple(
        Problem(roster.path, line, f'no article names "{shown(name)}"', "mend its spelling, or delete it")
        for line, name, forms in _forms(roster)
        if not seen.intersection(map(folded, forms))
    )


def _forms(roster: Roster) -> Iterator[tuple[int, str, Sequence[str]]]:
    yield from ((entry.line, entry.name, (entry.name, *entry.also)) for entry in roster.listed)
    yield from ((entry.line, name, [name]) for entry in roster.ignored for name in entry.names)


def _entry(path: str, node: Node, problems: list[Problem]) -> Listed | Ignored | None:
    """One entry; None where problems were noted that leave nothing to read."""
    if not isinstance(node, Fields):
        problems.append(Problem(path, node.line, f"expected an entry with {_ENTRY}", 'write "- name: ..."'))
        return None
    form = Form(path, node, problems)
    match [key for key in _FIELDS if key in form.keys]:
        case [key]:
            form.only((key, *_FIELDS[key]), f"`{key}`")
            return _listed(form) if key == "name" else Ignored(_texts(form, "ignore"), node.line)
        case []:
            meant = next(filter(None, (did_you_mean(key, _FIELDS) for key in form.keys)), "")
            got = ", ".join(f"`{shown(key)}`" for key in form.keys) or "nothing"
            form.note(node.line, f"an entry needs {_ENTRY}, got {got}{meant}", 'begin it with "- name: ..."')
        case _:
            form.note(node.line, f"an entry needs one of {_ENTRY}, got both", "make it two entries")
    return None


def _listed(form: Form) -> Listed | None:
    name, also, kind = form.text("name"), _texts(form, "also"), form.text("kind")
    if kind and kind not in SIDES:
        message = f'`kind` must be one of {", ".join(SIDES)}, got "{shown(kind)}"{did_you_mean(kind, SIDES)}'
        form.note(form.line("kind"), message, "write one of them, or delete the key")
    _wordless(form, "name", name)
    side = cast("Side", kind) if kind in SIDES else None
    return Listed(name, also, side, form.fields.line) if name else None


def _texts(form: Form, key: str) -> tuple[str, ...]:
    match form.fields.get(key):
        case Items(nodes=(), line=line):
            form.note(line, f"`{key}` must hold at least one name, got an empty list", f"name one, or delete `{key}`")
            return ()
        case _:
            texts = form.texts(key)
            for text in texts:
                _wordless(form, key, text)
            return texts


def _wordless(form: Form, key: str, text: str) -> None:
    if text and not folded(text):
        form.note(form.line(key), f'`{key}` must hold a word, got "{shown(text)}"', "write the name as articles do")


def _twice(path: str, listed: Iterable[Listed], ignored: Iterable[Ignored]) -> Iterator[Problem]:
    """One form that stands for two names, or for a name and for nothing."""
    first: dict[str, tuple[str, int]] = {}
    entries = [(entry.line, entry.name, (entry.name, *entry.also)) for entry in listed]
    for line, name, forms in [*entries, *((entry.line, "", entry.names) for entry in ignored)]:
        for form in forms:
            before, above = first.setdefault(folded(form), (name, line))
            if (before, above) != (name, line):
                meanings = f"{_as(before)} on line {above}, {_as(name)} here"
                yield Problem(path, line, f'"{shown(form)}" has two meanings: {meanings}', "keep one of them")


def _as(name: str) -> str:
    return f'"{shown(name)}"' if name else "ignored"
