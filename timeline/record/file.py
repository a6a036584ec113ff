"""content/changes.yaml as values and back: the publications, the oldest first."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final, cast

from timeline import found
from timeline.errors import InputError, LateError, Problem
from timeline.form import Form
from timeline.model import CAME, Came
from timeline.record.changes import FIELDS, Altered, Changes, Removed, State, Told, after
from timeline.store import Fields, Value, dump, load

FILE: Final = "changes.yaml"

_LAID: Final = f".{FILE}"  # in a new site, until it is published

_ABOUT: Final = "What readers were told, and when that changed. Written by `make publish` alone: commit it."
_NONE: Final = "none"  # stands for the outcome of an event that had one before
_REMEDY: Final = "restore an earlier version; without the file, the next `make publish` begins a new record"


def read(content: Path) -> tuple[Changes, ...]:
    """The record, empty where nothing was published yet. Raises InputError."""
    path = f"{content.name}/{FILE}"
    match load(content / FILE, path):
        case None:
            return ()
        case Fields() as fields_:
            form = Form(path, fields_)
        case node:
            raise InputError([Problem(path, node.line, "expected the publications under `published`", _REMEDY)])
    record = tuple(_publications(form))
    if form.problems:
        raise InputError(form.problems)
    return record


def write(content: Path, record: Sequence[Changes]) -> None:
    """Bring the file up to date. Raises InputError where it cannot be written."""
    found.save(content, content / FILE, text(record).encode())


def lay(site: Path, content: Path, record: Sequence[Changes]) -> None:
    """Put a record that differs from the one in content/ into a new site, so that both come into force in one step."""
    new = text(record).encode() if record else b""
    if new and not found.holds(content / FILE, new):
        (site / _LAID).write_bytes(new)


def settle(site: Path, content: Path) -> None:
    """Take the record that lies in a published site to where it belongs; so too the next build, if one is killed here.

    Raises LateError where it cannot be written.
    """
    laid = site / _LAID
    if laid.is_file():
        try:
            found.save(content, content / FILE, laid.read_bytes())
        except InputError as error:
            raise LateError(error.problems) from None
        laid.unlink()


def text(record: Sequence[Changes]) -> str:
    return dump({"published": [dict(_entry(changes)) for changes in record]}, _ABOUT)


def _publications(form: Form) -> Iterator[Changes]:
    form.only(("published",), "the record")
    told: State = {}
    last = None
    for entry in form.each("published"):
        day = entry.day("day")
        entry.need(("day",), "a publication")
        if day and last and day < last:
            entry.note(entry.line("day"), f"`day` must not be earlier than the one before, {last}, got {day}", _REMEDY)
        if day:
            pages = tuple(entry.texts("pages", least=0)) if "pages" in entry.keys else None
            changes = Changes(day, *_parts(entry, told), pages)
            told, last = after(told, changes), day
            yield changes


def _parts(entry: Form, before: State) -> tuple[tuple[tuple[str, Told], ...], tuple[Altered, ...], tuple[Removed, ...]]:
    entry.only(("day", "added", "altered", "removed", "pages"), "a publication")
    added, altered, removed = (entry.each(key) if key in entry.keys else () for key in ("added", "altered", "removed"))
    return (
        tuple(filter(None, map(_added, added))),
        tuple(filter(None, (_altered(form, before) for form in altered))),
        tuple(_removed(form, before) for form in removed),
    )


def _added(form: Form) -> tuple[str, Told] | None:
    form.only(("event", *FIELDS), "an added event")
    form.need(("event", "title", "when", "kind", "sources"), "an added event")
    when, kind, outcome = form.when("when"), form.kind("kind"), form.choice("outcome", CAME)
    if not (when and kind):
        return None
    count = form.number("sources") if "sources" in form.keys else 0
    return form.text("event"), Told(form.exact("title"), when, kind, count, cast("Came", outcome) or None)


def _altered(form: Form, before: State) -> Altered | None:
    """What is told of it now: what changed as it stands here, the rest as it was."""
    form.only(("event", "formerly", *FIELDS), "an altered event")
    form.need(("event",), "an altered event")
    event, formerly = form.text("event"), form.text("formerly")
    was = _known(form, formerly or event, before)
    if not was:
        return None
    outcome = cast("Came", form.choice("outcome", (*CAME, _NONE)).removeprefix(_NONE)) or None
    now = Told(
        form.exact("title") if "title" in form.keys else was.title,
        form.when("when") or was.when,
        form.kind("kind") or was.kind,
        form.number("sources") if "sources" in form.keys else was.sources,
        outcome if "outcome" in form.keys else was.outcome,
    )
    return Altered(event, now, tuple(name for name in FIELDS if name in form.keys), formerly)


def _removed(form: Form, before: State) -> Removed:
    form.only(("event", "into"), "a removed event")
    form.need(("event",), "a removed event")
    event = form.text("event")
    _known(form, event, before)
    return Removed(event, form.text("into"))


def _known(form: Form, event: str, before: State) -> Told | None:
    if event and event not in before:
        form.note(form.fields.line, f'expected an event that was told before, got "{event}"', _REMEDY)
    return before.get(event)


def _entry(changes: Changes) -> Iterator[tuple[str, Value]]:
    yield "day", changes.day.isoformat()
    if changes.added:
        yield "added", [{"event": id_, **_told(told, FIELDS)} for id_, told in changes.added]
    if changes.altered:
        yield "altered", [_alteration(each) for each in changes.altered]
    if changes.removed:
        yield (
            "removed",
            [{"event": each.event, **({"into": each.into} if each.into else {})} for each in changes.removed],
        )
    if changes.pages is not None:
        yield "pages", list(changes.pages)


def _alteration(altered: Altered) -> Mapping[str, Value]:
    formerly: dict[str, Value] = {"formerly": altered.formerly} if altered.formerly else {}
    lost: dict[str, Value] = {"outcome": _NONE} if "outcome" in altered.changed and not altered.told.outcome else {}
    return {"event": altered.event, **formerly, **_told(altered.told, altered.changed), **lost}


def _told(told: Told, names: Sequence[str]) -> dict[str, Value]:
    """These of its fields; an outcome only where there is one."""
    values: dict[str, Value] = {
        "title": told.title,
        "when": told.when.edtf,
        "kind": told.kind,
        "sources": told.sources,
        "outcome": told.outcome or "",
    }
    return {name: value for name, value in values.items() if name in names and value != ""}
