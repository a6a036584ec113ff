"""The articles of one invented story, and what a careful editor expects of them: expected.yaml."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

import yaml
from markdown import Markdown  # type: ignore[import-untyped]  # it says nothing of its types

from timeline.model import Article

HERE: Final = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Place:
    """Where date words stand: in the sentence of an article that begins so."""

    article: str
    words: str
    sentence: str

    def covers(self, article: str, quote: str, words: str, at: int) -> bool:
        """Whether words at an offset of a quote share a character with these."""
        here = quote.find(self.words)
        return (
            (article, True) == (self.article, quote.startswith(self.sentence))
            and here < at + len(words)
            and at < here + len(self.words)
        )


@dataclass(frozen=True, slots=True)
class Expected:
    """One event as an editor would enter it, and the places that tell of it in the same words."""

    name: str
    when: str
    kind: str
    act: str
    negated: bool
    title: tuple[str, ...]  # words that its title must hold
    places: tuple[Place, ...]
    came: str  # what came of a plan, or "not due"; "" where it is no plan, or editors would not agree
    by: str  # the name of the event that tells so


@dataclass(frozen=True, slots=True)
class Expectations:
    """All that is expected of a collection."""

    events: tuple[Expected, ...]
    same: tuple[tuple[str, ...], ...]  # names of events that are truly one, which only an editor can tell
    conflicts: tuple[tuple[str, ...], ...]  # those of them that give different dates
    silent: tuple[tuple[Place, str], ...]  # date words that tell of no event, and why

    def truly(self, name: str) -> str:
        """One name for all events that are truly one."""
        return next((group[0] for group in self.same if name in group), name)


def articles(folder: Path = HERE / "content") -> tuple[Article, ...]:
    """The articles below a content folder, without Pelican; the slug is the file's name."""
    return tuple(_article(file, folder) for file in sorted(folder.glob("articles/*.md")))


def expectations(file: Path = HERE / "expected.yaml") -> Expectations:
    """What is expected. Raises KeyError where an entry lacks what it must have."""
    written = yaml.safe_load(file.read_text(encoding="utf-8"))
    same = [(tuple(group["events"]), bool(group.get("conflict"))) for group in written["same"]]
    return Expectations(
        events=tuple(map(_expected, written["events"])),
        same=tuple(names for names, _ in same),
        conflicts=tuple(names for names, conflict in same if conflict),
        silent=tuple((_place(entry), entry["why"]) for entry in written["no_event"]),
    )


def _article(file: Path, folder: Path) -> Article:
    reader = Markdown(extensions=["extra", "meta"])
    html = reader.convert(file.read_text(encoding="utf-8"))
    meta: Mapping[str, Iterable[str]] = reader.Meta
    written = {name: " ".join(lines) for name, lines in meta.items()}
    return Article(
        path=str(file.relative_to(folder).as_posix()),
        slug=file.stem,
        title=written["title"],
        published=date.fromisoformat(written["date"]),
        html=html,
        outlet=written["outlet"],
        author=written.get("author", ""),
        source=written["source"],
        topic=written["topic"],
    )


def _expected(entry: Mapping[str, Any]) -> Expected:
    outcome = entry.get("outcome", {})
    return Expected(
        name=entry["event"],
        when=entry["when"],
        kind=entry["kind"],
        act=entry.get("act", "event"),
        negated=entry.get("negated", False),
        title=tuple(entry["title_has"]),
        places=tuple(map(_place, entry["reports"])),
        came=outcome.get("came", ""),
        by=outcome.get("by", ""),
    )


def _place(entry: Mapping[str, str]) -> Place:
    return Place(entry["article"], entry["words"], entry["sentence"])
