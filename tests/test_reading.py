"""What articles tell, read in this process or in others; and what becomes of an article that ends its process."""

import os
import signal
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from functools import partial

import pytest

from timeline import reading
from timeline.dates.meaning import Order
from timeline.errors import InputError
from timeline.model import Article
from timeline.told import Told

ARTICLES = [
    Article(
        f"articles/{n}.md",
        f"a{n}",
        f"A {n}",
        date(2018, 1, 1 + n),
        "<p>The dam broke on Monday.</p><p>It is 3/4/2018.</p>",
    )
    for n in range(20)
]
TWO = partial(ProcessPoolExecutor, 2)
_READ = reading.read


def deadly(article, order=None):
    """Reads an article, but for two that end the process and one that raises."""
    if article.slug in ("a3", "a18"):
        os.kill(os.getpid(), signal.SIGKILL)
    if article.slug == "a7":
        raise MemoryError("too much")
    return _READ(article, order)


def test_an_article_is_read_into_sentences_reports_and_what_was_passed_over():
    told = reading.read(ARTICLES[0])
    assert [sentence.text for sentence in told.sentences] == ["The dam broke on Monday.", "It is 3/4/2018."]
    assert [str(report.when) for report in told.reports] == ["2018-01-01"]
    assert [passed.words for passed in told.passed] == ["3/4/2018"]


def test_the_order_of_day_and_month_is_the_sites():
    assert [str(report.when) for report in reading.read(ARTICLES[0], Order.DAY_FIRST).reports] == [
        "2018-01-01",
        "2018-04-03",
    ]


def test_what_is_told_comes_out_of_its_bytes_as_it_went_in():
    told = reading.read(ARTICLES[0])
    again = Told.unpacked(told.packed())
    assert repr(told) == repr(again)  # with what is not compared
    assert again.reports[0].quote is again.sentences[0].text  # a text is kept once


def test_other_processes_read_the_same():
    assert dict(reading.read_all(ARTICLES)) == dict(reading.read_all(ARTICLES, pool=TWO))


def test_articles_that_end_their_process_are_named_and_the_others_are_read(monkeypatch):
    monkeypatch.setattr(reading, "read", deadly)
    coming, told = reading.read_all(ARTICLES, pool=TWO), {}
    with pytest.raises(InputError) as raised:
        told.update(coming)
    named = [problem.path for problem in raised.value.problems]
    assert ["content/articles/18.md", "content/articles/3.md", "content/articles/7.md"] == named
    assert {article.slug for article in told} == {article.slug for article in ARTICLES} - {"a3", "a7", "a18"}
