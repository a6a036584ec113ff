"""From what Pelican read to articles. An article's date is the one written in it, in full; nothing is guessed.

Knows what Pelican reads by its attributes alone, and does not import it.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from html import unescape
from operator import attrgetter
from typing import Final, Protocol

from timeline.building import letters
from timeline.likeness import words
from timeline.model import Article

_ISO: Final = re.compile(r"\d{4}-\d\d-\d\d(?:[ T]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?", re.ASCII)


class Read(Protocol):
    """An article (or page, which may have no date) as Pelican read it."""

    relative_source_path: str
    relative_dir: str
    title: str
    slug: str
    date: datetime
    url: str
    save_as: str
    metadata: Mapping[str, object]
    _content: str

    def _get_intrasite_link_regex(self) -> re.Pattern[str]: ...


class DateError(ValueError):
    """A date in an article's metadata that is not complete, or that no calendar has."""

    def __init__(self, field: str, found: str) -> None:
        self.field = field
        super().__init__(f'`{field.capitalize()}` must be a day such as 2018-01-24, got "{found}"')


def iso_date(field: str, written: str | list[str]) -> datetime:
    """Read a complete date, with or without a time of day. Raises DateError."""
    text = _text(written)
    if _ISO.fullmatch(text):
        with suppress(ValueError):
            return datetime.fromisoformat(text)
    raise DateError(field, text)


def article(read: Read, folders: Sequence[str] = ()) -> Article:
    """The article as the rest of the program knows it, dated as written there: no time zone moves the day.

    `folders` are those that articles are read from, below content/.
    """
    return Article(
        path=read.relative_source_path,
        slug=read.slug,
        title=letters.meant(unescape(_text(read.title))),
        published=read.date.date(),
        html=read._content,  # noqa: SLF001  (`content` has its links resolved, and is kept by Pelican as first read)
        url=read.url,
        outlet=_text(read.metadata.get("outlet")),
        author=_text(read.metadata.get("authors") or read.metadata.get("author"), ", "),
        source=_text(read.metadata.get("source")),
        topic=_slug(topic(read, folders)),
        lang=_text(read.metadata.get("lang")),
    )


def topic(read: Read, folders: Sequence[str]) -> str:
    """What `Topic:` says, else the folder below the one that articles are read from; years and months are no topics."""
    if written := _text(read.metadata.get("topic")):
        return written
    inner = read.relative_source_path
    for folder in folders:
        inner = inner.removeprefix(f"{folder}/") if folder else inner
    first, slash, _ = inner.partition("/")
    return first if slash and not first.replace("-", "").isdigit() else ""


def titles(reads: Iterable[Read], folders: Sequence[str]) -> Mapping[str, str]:
    """How each topic is written where it is written first, in order of path."""
    ordered = sorted(reads, key=attrgetter("relative_source_path"), reverse=True)
    return {_slug(name): name for read in ordered if (name := topic(read, folders)) and read.metadata.get("topic")}


def _slug(name: str) -> str:
    """A topic's name in addresses, the same for all ways of writing it."""
    return "-".join(words(name)) or ("topic" if name else "")


def _text(value: object, separator: str = " ") -> str:
    """Metadata as text. Pelican makes a list of several authors, and of a value that goes on in the next line."""
    if isinstance(value, list):
        return separator.join(str(part).strip() for part in value)
    return str(value or "").strip()
