"""What the machine found, one YAML file an article in content/events/; and what is remembered though told no more."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from itertools import chain
from pathlib import Path
from types import MappingProxyType
from typing import Final, TypeAlias

from timeline import filing
from timeline.errors import InputError, Problem, shown
from timeline.form import Form
from timeline.identity.memory import Gone, Memory, Standing
from timeline.model import Article, Report
from timeline.numbering import Number, Numbered, numbered, state, taken_apart
from timeline.store import Fields, Value, dump, load

FOLDER: Final = "events"
GONE: Final = "_gone"  # no article's slug: those begin with a letter or digit

_SLUG: Final = re.compile(r"[^\W_][\w.~-]*")
_FIRST_LINE: Final = re.compile(r'- id: "?([\w-]+)"?')  # of a report, as `write` has it
_LONGEST_NAME: Final = 240  # bytes; file systems take 255
_FOUND: Final = "Found in {path}, and written anew by `make` when that changes. Decisions belong in ../curation.yaml."
_KEPT: Final = "Told by no article any more, and kept by `make`: its address leads on, or ../curation.yaml is about it."
_REMEDY: Final = "restore an earlier version; or delete the file: `make` writes it anew, and some ids may change"
_LOST: Final = "restore an earlier version; or delete the file, and from ../curation.yaml the decisions it is about"
_NOTHING: Final = Memory()

Telling: TypeAlias = tuple[Sequence[Report], bytes]  # the reports of an article, and the proof of them


def read(content: Path, told: Mapping[str, Telling] = MappingProxyType({})) -> Memory:
    """What is remembered of earlier builds. Raises InputError.

    By the slugs of articles, what these tell now: where that is what a file holds, only ids are read from it.
    """
    problems: list[Problem] = []
    memories: list[Memory] = []
    with _said_plainly(content):
        filing.finish(content / FOLDER)
    for file in sorted((content / FOLDER).glob("*.yaml")):
        try:
            memories.append(_as_told(file, told.get(file.stem)) or _read(file, _shown(content, file)))
        except InputError as error:
            remedy = _LOST if file.stem == GONE else _REMEDY
            problems += (replace(problem, remedy=remedy) for problem in error.problems)
    if problems:
        raise InputError(problems)
    return Memory(
        tuple(chain.from_iterable(memory.told for memory in memories)),
        tuple(chain.from_iterable(memory.gone for memory in memories)),
        dict(chain.from_iterable(memory.events.items() for memory in memories)),
        frozenset(chain.from_iterable(memory.later for memory in memories)),
        frozenset(chain.from_iterable(memory.articles for memory in memories)),
        dict(chain.from_iterable(memory.standing.items() for memory in memories)),
    )


def proof(article: Article, reports: Sequence[Report]) -> bytes:
    """Of all that the file of an article holds but the ids: two files that have one tell the same."""
    return taken_apart(_text(article, reports, _NOTHING).encode()).proof


def write(
    content: Path,
    found: Mapping[Article, Sequence[Report]],
    memory: Memory = _NOTHING,
    proofs: Mapping[str, bytes] = MappingProxyType({}),
    before: Memory = _NOTHING,
) -> None:
    """Bring content/events/ up to date, all of it or nothing: only files whose bytes differ. Raises InputError.

    What was found comes by article; the memory says what else is to be known of it, and what is told no more. Where
    the proof of an article is known, by its slug, its file is written out only to be changed; and where it is known
    from `before` that it holds just that, it is not even read, unless it was touched since.
    """
    if refused := tuple(_refused(content, found)):
        raise InputError(refused)
    folder = content / FOLDER
    files = {f"{article.slug}.yaml": article for article in found}
    otherwise = {id_ for id_, _ in memory.events.items() ^ before.events.items()} | (memory.later ^ before.later)
    with _said_plainly(content):
        filing.finish(folder)
        stale = {
            name: _text(article, found[article], memory).encode()
            for name, article in files.items()
            if not _is_left(folder / name, found[article], before.standing.get(article.slug), otherwise)
            and not _stands(folder / name, found[article], memory, proofs.get(article.slug))
        }
        if memory.gone:
            entries = [_lost(each, memory) for each in memory.gone]
            stale[f"{GONE}.yaml"] = dump({"events": entries}, _KEPT).encode()
        names = {*files, *stale}
        changed = {name: data for name, data in stale.items() if not holds(folder / name, data)}
        removed = sorted(file.name for file in folder.glob("*.yaml") if file.name not in names)
        if changed or removed:
            filing.update(folder, changed, removed)


def places(content: Path) -> dict[str, tuple[str, int]]:
    """Where each report stands on the disk now, by its id: file and line. Nothing for what was not written yet."""
    return {
        match[1]: (_shown(content, file), number)
        for file in sorted((content / FOLDER).glob("*.yaml"))
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1)
        if (match := _FIRST_LINE.fullmatch(line))
    }


def save(content: Path, file: Path, data: bytes) -> None:
    """Write a file whole or not at all, and only where its bytes would differ."""
    with _said_plainly(content):
        if not holds(file, data):
            filing.put(file, data)


def _as_told(file: Path, told: Telling | None) -> Memory | None:
    """The memory of an article that tells what its file holds; None where it does not."""
    known = state(file) if told else None  # before it is read, so that it is older than what is written since
    found = numbered(file) if known else None
    if not told or not known or not found or found.proof != told[1]:
        return None
    numbers = found.numbers
    reports = tuple([report.bearing(number.id) for report, number in zip(told[0], numbers, strict=True)])
    return Memory(
        reports,
        events={number.id: number.event for number in numbers if number.event},
        later=frozenset([number.id for number in numbers if number.later]),
        articles=frozenset([file.stem]),
        standing={file.stem: Standing(reports, known)},
    )


def _is_left(file: Path, reports: Sequence[Report], before: Standing | None, otherwise: Collection[str]) -> bool:
    """Whether a file holds what it should as it did before; of some reports, by their ids, it has to say otherwise."""
    return (
        before is not None
        and before.reports == reports
        and not any(report.id in otherwise for report in reports)
        and state(file) == before.state
    )


def _stands(file: Path, reports: Sequence[Report], memory: Memory, proof: bytes | None) -> bool:
    """Whether a file holds what it should, as far as that is proven."""
    if not proof:
        return False
    numbers = (Number(each.id, memory.events.get(each.id, ""), each.id in memory.later) for each in reports)
    return numbered(file) == Numbered(proof, tuple(numbers))


def holds(file: Path, data: bytes) -> bool:
    """Whether a file is there, and has these bytes."""
    return file.is_file() and file.read_bytes() == data


@contextmanager
def _said_plainly(content: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        file = Path(error.filename or content / FOLDER)
        message = f"cannot be written: {error.strerror}"
        raise InputError(
            [Problem(_shown(content, file), 0, message, "make room, or see who may write there")]
        ) from None


def _shown(content: Path, file: Path) -> str:
    return f"{content.name}/{file.relative_to(content).as_posix()}"


def _refused(content: Path, articles: Iterable[Article]) -> Iterator[Problem]:
    """Slugs that cannot name a file, or that name the same one where capital letters make no difference."""
    paths: dict[str, str] = {}
    for article in articles:
        path, slug = f"{content.name}/{article.path}", article.slug
        if not _SLUG.fullmatch(slug) or len(slug.encode()) > _LONGEST_NAME:
            message = f'`Slug` must be usable as the name of a file, got "{shown(slug)}"'
            yield Problem(path, 0, message, "write one of letters, digits and hyphens")
        elif (other := paths.setdefault(slug.casefold(), path)) != path:
            yield Problem(path, 0, f'`Slug` must be its own, got "{slug}", which {other} has too', "change one of them")


def _text(article: Article, reports: Sequence[Report], memory: Memory) -> str:
    head: dict[str, Value] = {"article": article.slug, "published": article.published.isoformat()}
    entries = [_entry(report, memory) for report in reports]
    return dump({**head, "events": entries}, _FOUND.format(path=article.path))


def _lost(gone: Gone, memory: Memory) -> dict[str, Value]:
    company: dict[str, Value] = {"with": gone.company} if gone.company else {}
    return {"article": gone.report.article, **_entry(gone.report, memory), **company}


def _entry(report: Report, memory: Memory) -> dict[str, Value]:
    part: dict[str, Value] = {"event": memory.events[report.id]} if report.id in memory.events else {}
    told: dict[str, Value] = {"speaker": report.speaker} if report.speaker else {}
    told |= {"act": report.act} if report.act != "event" else {}
    told |= {"negated": True} if report.negated else {}
    told |= {"later": True} if report.id in memory.later else {}
    return {
        "id": report.id,
        **part,
        "when": report.when.edtf,
        "kind": report.kind,
        "title": report.title,
        "words": report.words,
        "rule": report.rule,
        "anchor": report.anchor.isoformat(),
        "quote": report.quote,
        "at": {"paragraph": report.paragraph, "sentence": report.start, "words": report.at},
        **told,
    }


def _read(file: Path, path: str) -> Memory:
    match load(file, path):
        case Fields() as fields:
            form = Form(path, fields)
        case _:
            raise InputError([Problem(path, 1, "expected an article's events")])
    memory = _gone(form.each("events")) if file.stem == GONE else _told(form.each("events"), form.exact("article"))
    if form.problems:
        raise InputError(form.problems)
    return memory


def _gone(entries: Iterable[Form]) -> Memory:
    read = [(_report(entry, entry.exact("article")), entry) for entry in entries]
    gone = tuple(Gone(report, entry.texts("with")) for report, entry in read if report)
    return Memory(gone=gone, later=_later(read))


def _told(entries: Iterable[Form], article: str) -> Memory:
    read = [(_report(entry, article), entry) for entry in entries]
    told = tuple(report for report, _ in read if report)
    events = {report.id: event for report, entry in read if report and (event := entry.new_id("event"))}
    return Memory(told, events=events, later=_later(read), articles=frozenset([article]))


def _later(read: Iterable[tuple[Report | None, Form]]) -> frozenset[str]:
    return frozenset(report.id for report, entry in read if report and entry.flag("later"))


def _report(form: Form, article: str) -> Report | None:
    when, kind, anchor = form.when("when"), form.kind("kind"), form.day("anchor")
    title, quote, words, rule = (form.exact(key) for key in ("title", "quote", "words", "rule"))
    speaker = form.exact("speaker") if "speaker" in form.keys else ""
    act, negated = form.act("act") or "event", bool(form.flag("negated"))
    at = form.inner("at")
    id_ = form.new_id("id")
    if not (id_ and when and kind and anchor and at):
        form.need(("id", "when", "kind", "anchor", "at"), "an event")
        return None
    paragraph, start, offset = (at.number(key) for key in ("paragraph", "sentence", "words"))
    proof = (quote, paragraph, start, words, offset, rule, anchor)
    return Report(id_, article, when, kind, title, *proof, speaker, act, negated)
