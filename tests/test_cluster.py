"""A real Dask scheduler with several workers, one of which is killed, gives what one process gives."""

import os
import signal
from contextlib import contextmanager
from dataclasses import replace
from functools import partial

import pytest
from distributed import LocalCluster

from tests.site.projects import project
from tests.test_reading import ARTICLES
from timeline import cluster, edition, reading
from timeline.errors import InputError

MANY = [replace(ARTICLES[n % 20], path=f"articles/{n}.md", slug=f"a{n}") for n in range(200)]


@contextmanager
def running(workers):
    with LocalCluster(
        n_workers=workers, threads_per_worker=1, dashboard_address=":0", silence_logs=50, host="127.0.0.1"
    ) as running:
        yield running


@pytest.fixture(scope="module")
def three():
    with running(3) as workers:
        yield workers


def test_what_a_killed_worker_was_reading_is_read_by_another(three):
    coming, told = reading.read_all(MANY, pool=partial(cluster.workers, three.scheduler_address)), {}
    told.update([next(coming)])
    os.kill(three.workers[0].pid, signal.SIGKILL)
    told.update(coming)
    assert told == dict(reading.read_all(MANY))


def test_the_same_command_writes_the_same_bytes(three, tmp_path):
    here, there = project(tmp_path / "here"), project(tmp_path / "there")
    assert here.run("find", "-s", "settings.py").said.endswith(" They are in content/events/.\n")
    outcome = there.run("find", "-s", "settings.py", "--cluster", three.scheduler_address)
    assert (0, "") == (outcome.code, outcome.complained)
    assert here.files("content") == there.files("content")
    assert not (there.root / "output").exists()


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:1", "nowhere", ""])
def test_a_scheduler_that_does_not_answer_is_a_problem(address, monkeypatch):
    monkeypatch.setattr(cluster, "_SECONDS", 0.5)
    with pytest.raises(InputError, match="no Dask scheduler answers at"), cluster.workers(address):
        pass


def test_a_scheduler_without_workers_is_a_problem():
    with running(0) as none, pytest.raises(InputError, match="has no workers"), cluster.workers(none.scheduler_address):
        pass


def test_workers_of_another_edition_are_refused(three, monkeypatch):
    monkeypatch.setattr(edition, "_READ_WITH", ("pytest",))
    edition.edition.cache_clear()
    with pytest.raises(InputError, match="have another edition"), cluster.workers(three.scheduler_address):
        pass
    edition.edition.cache_clear()
