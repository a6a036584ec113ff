"""What each article told when it was read last, kept in a file that may be deleted at any time: a cache.

And what was made of many. An entry is found by a hash of everything that it is made of: of a reading, the article as it
came in, and this program. A file
that is broken, or that another version wrote, is begun anew. It holds pickles: it is trusted as the program itself is.
"""

import logging
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import fields
from hashlib import sha256
from itertools import islice
from operator import attrgetter
from pathlib import Path
from typing import Final, TypeVar

from timeline import progress, reading
from timeline.dates.meaning import Order
from timeline.edition import edition
from timeline.model import Article
from timeline.reading import Heard, Readers
from timeline.sweeping import unswept
from timeline.told import Told

_log: Final = logging.getLogger(__name__)
_NOTED: Final = 100  # articles that are noted together: what is lost if the machine stops
_AT_ONCE: Final = 500  # names of entries in one question to the database

_HEADER: Final = attrgetter(*(each.name for each in fields(Article) if each.name != "html"))

_Heard = TypeVar("_Heard")


def key(article: Article, order: Order | None) -> str:
    """The name of an article's entry."""
    return sha256(f"{_HEADER(article)} {order} {article.html}".encode(errors="surrogatepass")).hexdigest()


def read_all(
    articles: Sequence[Article], order: Order | None, readers: Readers, notebook: "Notebook | None"
) -> dict[Article, Told]:
    """What articles tell, in their order. Only what the notebook does not know is read, and is noted as it comes in."""
    if notebook is None:
        heard = dict(_counted(reading.read_all(articles, order, readers(len(articles))), articles))
    else:
        names = {article: key(article, order) for article in articles}
        known = _unpacked(notebook.recall(names.values()))
        heard = {article: known[name] for article, name in names.items() if name in known}
        unread = [each for each in articles if each not in heard]
        for some in _batches(_counted(reading.hear_all(unread, order, readers(len(unread))), unread)):
            notebook.note({names[article]: packed for article, packed in some})
            heard |= {article: Told.unpacked(packed) for article, packed in some}
    return {article: heard[article] for article in articles}


def _unpacked(kept: Iterable[tuple[str, bytes]]) -> Mapping[str, Told]:
    try:
        with unswept():
            return {name: Told.unpacked(packed) for name, packed in kept}
    except Exception as error:  # noqa: BLE001  (a broken pickle raises anything)
        _log.warning("what was kept of earlier readings cannot be used, so every article is read: %s", error)
        return {}


def _counted(heard: Iterable[_Heard], articles: Sequence[Article]) -> Iterator[_Heard]:
    return progress.counted(heard, len(articles), "articles read for dates")


def _batches(heard: Iterable[Heard]) -> Iterator[list[Heard]]:
    coming = iter(heard)
    while some := list(islice(coming, _NOTED)):
        yield some


class Notebook:
    """An open cache file. It never raises for what is wrong with the file: then it knows nothing."""

    def __init__(self, base: sqlite3.Connection) -> None:
        self._base = base
        self._wanted: set[str] = set()  # entries that were asked for, or are new

    def recall(self, names: Iterable[str]) -> Iterator[tuple[str, bytes]]:
        """What is known of these entries, with their names, as it is asked for: it may be much."""
        wanted = list(names)
        self._wanted.update(wanted)
        try:
            yield from self._entries(wanted)
        except sqlite3.Error as error:
            _log.warning("what was kept of earlier readings cannot be used, so every article is read: %s", error)

    def note(self, packed: Mapping[str, bytes]) -> None:
        """Keep entries by their names, at once and for good."""
        self._wanted.update(packed)
        with suppress(sqlite3.Error), self._base:
            self._base.executemany("INSERT OR REPLACE INTO told VALUES (?, ?)", packed.items())

    def once(self, name: str, make: Callable[[], bytes]) -> bytes:
        """What was made under this name, or is made now."""
        made = dict(self.recall([name])).get(name)
        if made is None:
            made = make()
            self.note({name: made})
        return made

    def drop_others(self) -> None:
        """Drop every entry that nobody has asked for, and that is not new."""
        with suppress(sqlite3.Error), self._base:
            known = [name for (name,) in self._base.execute("SELECT name FROM told")]
            unwanted = [(name,) for name in known if name not in self._wanted]
            self._base.executemany("DELETE FROM told WHERE name = ?", unwanted)

    def _entries(self, names: Sequence[str]) -> Iterator[tuple[str, bytes]]:
        for start in range(0, len(names), _AT_ONCE):
            some = names[start : start + _AT_ONCE]
            places = ", ".join("?" * len(some))
            question = f"SELECT name, told FROM told WHERE name IN ({places})"  # noqa: S608  (only question marks)
            yield from self._base.execute(question, some).fetchall()


@contextmanager
def opened(file: Path | None) -> Iterator[Notebook | None]:
    """A notebook, begun anew where its file is of no use; None where none can be kept, or is wanted.

    What nobody asked for until the end is dropped, unless that is an error.
    """
    if file is None:
        yield None
        return
    try:
        base = _begun(file)
    except (OSError, sqlite3.Error) as error:
        _log.warning("%s cannot be kept, so every article is read: %s", file, error)
        yield None
        return
    with closing(base):
        kept = Notebook(base)
        yield kept
        kept.drop_others()


def _begun(file: Path) -> sqlite3.Connection:
    file.parent.mkdir(parents=True, exist_ok=True)
    known = file.exists()
    try:
        base = _connected(file)
        if known and _edition(base) != edition():
            raise sqlite3.DatabaseError("another version wrote it")
    except sqlite3.DatabaseError as error:
        _log.warning("%s is begun anew: %s", file, error)
        file.unlink(missing_ok=True)
        base = _connected(file)
    return base


def _connected(file: Path) -> sqlite3.Connection:
    base = sqlite3.connect(file, timeout=10)
    base.execute("PRAGMA synchronous = OFF")  # what a failing machine breaks is begun anew
    with base:
        base.execute("CREATE TABLE IF NOT EXISTS told (name TEXT PRIMARY KEY, told BLOB NOT NULL)")
        base.execute("CREATE TABLE IF NOT EXISTS made (edition TEXT NOT NULL)")
        if not base.execute("SELECT edition FROM made").fetchone():
            base.execute("INSERT INTO made VALUES (?)", (edition(),))
    return base


def _edition(base: sqlite3.Connection) -> str:
    (found,) = base.execute("SELECT edition FROM made").fetchone()
    return str(found)
