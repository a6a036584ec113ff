"""What each article tells. Reading one depends on nothing else, and so may be done by any executor."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, as_completed
from contextlib import AbstractContextManager
from hashlib import blake2b
from typing import Final, TypeAlias

from timeline import events, found, prose
from timeline.dates.meaning import Order
from timeline.errors import InputError, Problem
from timeline.merging import sources, tellings
from timeline.model import Article
from timeline.names import census
from timeline.told import Told, packed

_AT_ONCE: Final = 16  # articles that go to another process together
_DIGEST: Final = 16


Pool: TypeAlias = Callable[[], AbstractContextManager[Executor]]  # opens an executor; a new one where one broke
Readers: TypeAlias = Callable[[int], Pool | None]  # what reads so many articles; None: this process
Heard: TypeAlias = tuple[Article, bytes]  # an article, and what it tells, packed


def read(article: Article, order: Order | None = None) -> Told:
    sentences = tuple(prose.sentences(prose.read(article.html)))
    told = events.find(article, sentences, order)
    runs = tuple([census.looks(sentence.text) for sentence in sentences])
    proof = found.proof(article, told.reports)
    compared = packed(map(tellings.telling, told.reports))
    text = blake2b(f"{article.title}\0{article.html}".encode(errors="surrogatepass"), digest_size=_DIGEST).digest()
    return Told(sentences, told.reports, told.passed, compared, runs, sources.imprint(sentences), proof, text)


def read_all(
    articles: Sequence[Article], order: Order | None = None, pool: Pool | None = None
) -> Iterator[tuple[Article, Told]]:
    """What articles tell, each as soon as it is read, whoever reads which. Raises as `hear_all` does."""
    return ((article, Told.unpacked(packed)) for article, packed in hear_all(articles, order, pool))


def hear_all(articles: Sequence[Article], order: Order | None = None, pool: Pool | None = None) -> Iterator[Heard]:
    """The same, packed as it comes from other processes.

    What a lost process was reading is read again, each article by itself. Raises InputError at the end, with those that
    end the process that reads them, or whose reading raises; at once, where the pool has nobody to read.
    """
    left: list[Article] = []
    yield from _together(articles, order, pool, left) if pool else ()
    problems: list[Problem] = []
    for article in left if pool else articles:
        try:
            yield article, _alone(article, order, pool)
        except InputError:  # there is nobody to read it
            raise
        except Exception as error:  # noqa: BLE001  (whatever it is, it is told with the article's name)
            problems.append(_poisonous(article, error))
    if problems:
        raise InputError(problems)


def _together(articles: Sequence[Article], order: Order | None, pool: Pool, left: list[Article]) -> Iterator[Heard]:
    """Many at once. Those of which nothing came are left for another time."""
    with pool() as executor:
        waiting = {executor.submit(_read_some, some, order): some for some in _batches(articles)}
        for done in as_completed(waiting):
            some = waiting.pop(done)
            if done.exception():
                left += some
            else:
                yield from zip(some, done.result(), strict=True)


def _read_some(articles: Sequence[Article], order: Order | None) -> list[bytes]:
    return [read(article, order).packed() for article in articles]


def _alone(article: Article, order: Order | None, pool: Pool | None) -> bytes:
    if pool is None:
        return read(article, order).packed()
    with pool() as executor:
        return executor.submit(_read_some, [article], order).result()[0]


def _batches(articles: Sequence[Article]) -> Iterator[Sequence[Article]]:
    return (articles[start : start + _AT_ONCE] for start in range(0, len(articles), _AT_ONCE))


def _poisonous(article: Article, error: Exception) -> Problem:
    said = f"reading this article fails: {error} ({type(error).__name__})"
    return Problem(f"content/{article.path}", 0, said, "take it out of content/ to go on without it, and report it")
