"""One date of one sentence, read as an article of a Wednesday reads it: for the tables of this folder."""

from datetime import date
from typing import Final

from timeline import events
from timeline.model import Article, Passed, Report, Sentence

PUBLISHED: Final = date(2018, 1, 24)  # a Wednesday


def told(*texts: str) -> list[Report]:
    """The reports of a paragraph's sentences."""
    return list(_found(*texts).reports)


def passed(*texts: str) -> list[Passed]:
    """The date words of a paragraph's sentences that gave no report."""
    return list(_found(*texts).passed)


def _found(*texts: str) -> events.Found:
    article = Article("articles/a.md", "a", "A", PUBLISHED, "")
    return events.find(article, [Sentence(text, 1, 1000 * number) for number, text in enumerate(texts)])
