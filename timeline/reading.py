"""What each article tells. Reading one depends on nothing else, and so may be done by any executor."""

from collections.abc import Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from functools import partial

from timeline import events, prose
from timeline.dates.meaning import Order
from timeline.model import Article, Passed, Report, Sentence

_AT_ONCE = 16  # articles that go to another process together


@dataclass(frozen=True, slots=True)
class Told:
    """An article read: its sentences, the reports of events in them, and date words that gave none."""

    sentences: tuple[Sentence, ...]
    reports: tuple[Report, ...]
    passed: tuple[Passed, ...]


def read(article: Article, order: Order | None = None) -> Told:
    sentences = tuple(prose.sentences(prose.read(article.html)))
    found = events.find(article, sentences, order)
    return Told(sentences, found.reports, found.passed)


def read_all(articles: Sequence[Article], order: Order | None = None, executor: Executor | None = None) -> list[Told]:
    """What each article tells, in their order, whoever reads which."""
    reading = partial(read, order=order)
    return list(executor.map(reading, articles, chunksize=_AT_ONCE) if executor else map(reading, articles))
