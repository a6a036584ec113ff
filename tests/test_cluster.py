"""A real Dask scheduler with two workers, one of which is killed, gives what one process gives."""

import os
import signal
from concurrent.futures import Executor, Future
from contextlib import contextmanager
from dataclasses import replace
from functools import partial

import dask
import pytest
from distributed import LocalCluster

from tests.site.projects import project
from tests.test_reading import ARTICLES
from timeline import cluster, edition, reading
from timeline.errors import InputError, Problem

MANY = [replace(ARTICLES[n % 20], path=f"articles/{n}.md", slug=f"a{n}") for n in range(200)]


DEADLY = "from tests.test_reading import deadly; from timeline import reading; reading.read = deadly"  # to its process


@contextmanager
def running(workers, **how):
    with LocalCluster(
        n_workers=workers, threads_per_worker=1, dashboard_address=":0", silence_logs=50, host="127.0.0.1", **how
    ) as running:
        yield running


@pytest.fixture(scope="module")
def pair():
    with running(2) as workers:
        yield workers


def test_what_a_killed_worker_was_reading_is_read_by_another(pair):
    coming, told = reading.read_all(MANY, pool=partial(cluster.workers, pair.scheduler_address)), {}
    told.update([next(coming)])
    os.kill(pair.workers[0].pid, signal.SIGKILL)
    told.update(coming)
    assert told == dict(reading.read_all(MANY))


def test_an_article_that_ends_its_workers_is_named_and_the_others_are_read():
    told = {}
    with dask.config.set({"distributed.scheduler.allowed-failures": 0}), running(2, preload=[DEADLY]) as doomed:
        coming = reading.read_all(ARTICLES[:10], pool=partial(cluster.workers, doomed.scheduler_address))
        with pytest.raises(InputError) as raised:
            told.update(coming)
    named = [problem.path for problem in raised.value.problems]
    assert ["content/articles/3.md", "content/articles/7.md"] == named
    assert {article.slug for article in ARTICLES[:10]} - {"a3", "a7"} == {article.slug for article in told}


def test_what_is_lost_with_all_workers_is_waited_for_no_longer(monkeypatch):
    monkeypatch.setattr(cluster, "_LOOK", 0.01)
    opened = []

    @contextmanager
    def pool():
        if opened:
            raise InputError([Problem("--cluster", 0, "there are no workers")])
        opened.append(cluster.Lent(Silent()))
        with cluster.watched(dict, opened[0]):
            yield opened[0]

    with pytest.raises(InputError, match="there are no workers"):
        dict(reading.read_all(ARTICLES, pool=pool))


class Silent(Executor):
    """Nothing comes of what is submitted."""

    def submit(self, *_args, **_named):
        return Future()


def test_the_same_command_writes_the_same_bytes(pair, tmp_path):
    here, there = project(tmp_path / "here"), project(tmp_path / "there")
    assert here.run("find", "-s", "settings.py").said.endswith(" They are in content/events/.\n")
    outcome = there.run("find", "-s", "settings.py", "--cluster", pair.scheduler_address)
    assert (0, "") == (outcome.code, outcome.complained)
    assert here.files("content") == there.files("content")
    assert not (there.root / "output").exists()


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:1", "nowhere", ""])
def test_a_scheduler_that_does_not_answer_is_a_problem(address, monkeypatch):
    monkeypatch.setattr(cluster, "_SECONDS", 0.5)
    with pytest.raises(InputError, match="no Dask scheduler answers at"), cluster.workers(address):
        pass


def test_a_scheduler_without_workers_is_a_problem(monkeypatch):
    monkeypatch.setattr(cluster, "_RETURN", 1)
    with running(0) as none, pytest.raises(InputError, match="has no workers"), cluster.workers(none.scheduler_address):
        pass


def test_workers_of_another_edition_are_refused(pair, monkeypatch):
    monkeypatch.setattr(edition, "_READ_WITH", ("pytest",))
    edition.edition.cache_clear()
    with pytest.raises(InputError, match="have another edition"), cluster.workers(pair.scheduler_address):
        pass
    edition.edition.cache_clear()
