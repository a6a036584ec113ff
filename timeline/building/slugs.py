"""What the pages of articles are named after, where their titles cannot name them: in an archive, titles come again."""

import posixpath
from collections.abc import Callable, Iterable, Iterator
from operator import attrgetter
from typing import Final

from timeline.building.intake import Read

LONGEST: Final = 200  # bytes; a file name takes 255


def settle(reads: Iterable[Read], slugified: Callable[[str], str]) -> None:
    """Give each that has no `Slug:` one of its own, as far as its title, its day and its file can make one.

    Of equal titles the oldest article is named as if it were alone. A `Slug:` is the editor's word: if one is given
    twice, or is another's title, the build says so.
    """
    taken: set[str] = set()
    unnamed = [read for read in reads if "slug" not in read.metadata]
    for read in sorted(unnamed, key=attrgetter("date", "relative_source_path")):
        names = [*_names(read, slugified)]
        read.slug = next((name for name in names if name.casefold() not in taken), names[0])
        taken.add(read.slug.casefold())


def _names(read: Read, slugified: Callable[[str], str]) -> Iterator[str]:
    """From the best to the longest."""
    file = _within(slugified(posixpath.splitext(posixpath.basename(read.relative_source_path))[0]), LONGEST)
    base = _within(read.slug, LONGEST) or file  # a title may be all question marks
    yield base
    for more in (f"-{read.date:%Y-%m-%d}", f"-{file}"):
        yield _within(base, LONGEST - len(more.encode())) + more


def _within(slug: str, room: int) -> str:
    """Its first words that take so many bytes."""
    if len(slug.encode()) <= room:
        return slug
    cut = slug.encode()[: max(room, 0)].decode(errors="ignore")
    return cut.rpartition("-")[0] or cut
