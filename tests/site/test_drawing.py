"""Pages drawn by several processes."""

import logging
import os
import signal
import sys
import time
from contextlib import nullcontext
from functools import partial

import pytest

from timeline.building import drawing
from timeline.building.log import listening
from timeline.errors import InputError, Problem

MANY = 201  # more than one process does by itself


@pytest.fixture(autouse=True)
def _forking(monkeypatch):
    """As if this process had no threads: those of the test runner do nothing meanwhile."""
    if sys.platform != "linux":
        pytest.skip("pages are drawn by one process here")
    monkeypatch.setattr(drawing, "_may_fork", lambda: True)


def _named(folder, number):
    (folder / str(number)).write_text(str(os.getpid()), encoding="utf-8")


def _raise(error):
    raise error


def test_each_job_is_done_once_by_one_of_several_processes(tmp_path):
    drawing.draw([partial(_named, tmp_path, number) for number in range(MANY)], 3)
    assert len(list(tmp_path.iterdir())) == MANY
    assert len({file.read_text(encoding="utf-8") for file in tmp_path.iterdir()}) == 3


def test_a_few_jobs_are_done_here(tmp_path):
    drawing.draw([partial(_named, tmp_path, number) for number in range(3)], 3)
    assert {file.read_text(encoding="utf-8") for file in tmp_path.iterdir()} == {str(os.getpid())}


def test_what_all_processes_have_done_is_counted(monkeypatch):
    told = []
    monkeypatch.setattr(drawing.progress, "telling", lambda *_: nullcontext(told.append))
    drawing.draw([partial(time.sleep, 0.001 if number % 2 else 0) for number in range(MANY)], 2)  # the other is slower
    assert told == sorted(told)
    assert MANY // 2 < told[-1] <= MANY


@pytest.mark.parametrize("place", [0, 1, MANY - 1])
def test_what_a_job_raises_is_raised_wherever_it_is_done(place):
    error = InputError([Problem("content/a.md", 3, "wrong", "right")])
    jobs = [int] * MANY
    jobs[place] = partial(_raise, error)
    with pytest.raises(InputError) as raised:
        drawing.draw(jobs, 2)
    assert raised.value.problems == error.problems


def test_an_error_that_cannot_be_sent_is_told_in_words():
    class LocalError(Exception):
        pass

    with pytest.raises(RuntimeError, match="LocalError: no such page"):
        drawing.draw([int, partial(_raise, LocalError("no such page")), *[int] * MANY], 2)


def test_what_is_logged_elsewhere_is_heard_here():
    jobs = [partial(logging.getLogger(f"of.{number}").warning, "odd: %s", number) for number in range(MANY)]
    with listening() as heard:
        drawing.draw(jobs, 2)
    assert {entry.text for entry in heard} == {f"odd: {number}" for number in range(MANY)}


def test_a_process_that_the_system_ends_is_a_problem():
    here = os.getpid()

    def end():
        if os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)

    with pytest.raises(InputError, match="ended by the system"):
        drawing.draw([end] * MANY, 2)
