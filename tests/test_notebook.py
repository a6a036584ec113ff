"""What was read before is not read again, unless it or the program has changed; a broken file is begun anew."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date

import pytest

from timeline import notebook, reading
from timeline.dates.meaning import Order
from timeline.model import Article

ARTICLES = [
    Article(f"{n}.md", f"a{n}", "A", date(2018, 1, 24), f"<p>Dam {n} broke on Monday, 3/4/2018.</p>") for n in range(3)
]


@pytest.fixture
def file(tmp_path):
    return tmp_path / "cache" / "timeline.sqlite"


@pytest.fixture
def read(monkeypatch):
    """The slugs of the articles that were read, not recalled."""
    slugs, plain = [], reading.read

    def watched(article, order=None):
        slugs.append(article.slug)
        return plain(article, order)

    monkeypatch.setattr(reading, "read", watched)
    return slugs


def told(file, articles=ARTICLES, order=None, readers=lambda _: None):
    with notebook.opened(file) as kept:
        return notebook.read_all(articles, order, readers, kept)


def test_nothing_is_read_twice_and_all_is_told_in_order(file, read):
    first = told(file)
    assert ["a0", "a1", "a2"] == read
    again = told(file, ARTICLES[::-1])
    assert ["a0", "a1", "a2"] == read
    assert first == again
    assert ARTICLES[::-1] == list(again)


@pytest.mark.parametrize(
    ("changed", "order"),
    [
        (replace(ARTICLES[1], html="<p>The dam broke on Tuesday.</p>"), None),
        (replace(ARTICLES[1], published=date(2018, 1, 25)), None),
        (replace(ARTICLES[1], slug="renamed"), None),
    ],
)
def test_what_changed_is_read_and_nothing_else(file, read, changed, order):
    told(file)
    read.clear()
    articles = [ARTICLES[0], changed, ARTICLES[2]]
    assert told(file, articles, order) == dict(reading.read_all(articles, order))
    assert changed.slug == read[0]


def test_who_reads_depends_on_how_many_articles_are_left_to_read(file):
    left = []
    told(file, readers=left.append)
    told(file, [ARTICLES[0], replace(ARTICLES[1], slug="renamed")], readers=left.append)
    assert [3, 1] == left


def test_another_order_of_day_and_month_reads_all_again(file, read):
    told(file)
    read.clear()
    assert told(file, order=Order.DAY_FIRST) != told(file)
    assert len(read) == 6


def test_another_program_begins_the_file_anew_and_says_so(file, read, monkeypatch, caplog):
    told(file)
    monkeypatch.setattr(notebook, "edition", lambda: "another")
    told(file)
    assert ["a0", "a1", "a2"] * 2 == read
    assert "is begun anew: another version wrote it" in caplog.text


@pytest.mark.parametrize("content", [b"", b"no database", b"SQLite format 3\x00" + b"\xff" * 5000])
def test_a_broken_file_is_begun_anew(file, read, content):
    file.parent.mkdir()
    file.write_bytes(content)
    told(file)
    told(file)
    assert ["a0", "a1", "a2"] == read


def test_a_broken_entry_is_read_again(file, read, caplog):
    told(file)
    read.clear()
    with closing(sqlite3.connect(file)) as base, base:
        base.execute("UPDATE told SET told = x'80'")
    assert told(file) == dict(reading.read_all(ARTICLES))
    assert "cannot be used" in caplog.text
    read.clear()
    told(file)
    assert [] == read


def test_a_place_where_nothing_can_be_kept_is_no_harm(tmp_path, read, caplog):
    (tmp_path / "cache").write_text("a file, and no folder")
    told(tmp_path / "cache" / "timeline.sqlite")
    told(tmp_path / "cache" / "timeline.sqlite")
    assert len(read) == 6
    assert "cannot be kept" in caplog.text


def test_only_what_is_still_told_is_kept(file):
    told(file)
    told(file, ARTICLES[:1])
    with closing(sqlite3.connect(file)) as base:
        assert [(1,)] == list(base.execute("SELECT count(*) FROM told"))
