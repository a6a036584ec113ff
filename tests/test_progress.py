"""How far a long step has come, as a terminal and a log show it."""

from io import StringIO
from types import SimpleNamespace

import pytest

from timeline import progress

WIPE = "\r\x1b[K"


class Terminal(StringIO):
    def isatty(self):
        return True


@pytest.fixture
def terminal(monkeypatch):
    monkeypatch.setenv("TERM", "xterm")
    return Terminal()


def told(monkeypatch, stream, seconds, total=5_000):
    """What is written while one thing is done after so many seconds each, from the beginning."""
    clock = iter([0.0, *seconds])
    monkeypatch.setattr(progress, "time", SimpleNamespace(monotonic=lambda: next(clock)))  # that of this module alone
    monkeypatch.setattr(progress.sys, "stderr", stream)
    assert list(progress.counted(range(len(seconds)), total, "articles read")) == list(range(len(seconds)))
    return stream.getvalue()


def test_a_terminal_shows_one_line_that_is_renewed_and_wiped(monkeypatch, terminal):
    written = told(monkeypatch, terminal, [0.1, 0.5, 0.6, 1.0])
    assert written == f"{WIPE}2 of 5,000 articles read, 4.0 a second{WIPE}4 of 5,000 articles read, 4.0 a second{WIPE}"


def test_a_log_gets_nothing_of_a_short_build(monkeypatch):
    assert told(monkeypatch, StringIO(), [0.5, 30, 59.9]) == ""


def test_a_log_gets_a_line_a_minute_of_a_long_one(monkeypatch):
    written = told(monkeypatch, StringIO(), [30, 61, 100, 119, 125])
    assert written == "2 of 5,000 articles read, 0.0 a second\n5 of 5,000 articles read, 0.0 a second\n"


@pytest.mark.parametrize("kind", ["dumb", ""])  # cannot wipe a line
def test_a_terminal_that_can_do_nothing_is_a_log(monkeypatch, terminal, kind):
    monkeypatch.setenv("TERM", kind)
    assert told(monkeypatch, terminal, [1, 2, 3]) == ""


def test_what_goes_wrong_leaves_no_line_behind(monkeypatch, terminal):
    monkeypatch.setattr(progress.sys, "stderr", terminal)
    with pytest.raises(ZeroDivisionError), progress.telling("files written", 10):
        raise ZeroDivisionError
    assert terminal.getvalue().endswith(WIPE)


def test_a_line_is_no_longer_than_its_terminal(monkeypatch, terminal):
    monkeypatch.setenv("COLUMNS", "20")
    assert told(monkeypatch, terminal, [1]) == f"{WIPE}1 of 5,000 articles{WIPE}"


def test_where_nobody_knows_how_many_there_will_be_their_number_is_enough(monkeypatch, terminal):
    assert told(monkeypatch, terminal, [0.5] * 2, None).startswith(f"{WIPE}1 articles read, 2.0 a second")
