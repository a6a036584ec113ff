"""Finds events over a cluster that loses a worker, and by one process: `python -m tests.site.cluster 2000`.

A scheduler and three workers, each a process, read invented articles; when half of them are noted, one worker is killed
(SIGKILL) and does not come back. Then content/events/ must hold the same bytes as after a `find` in one process.
"""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from functools import partial
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory
from typing import Final

from tests import newsroom
from tests.site.projects import ROOT, SETTINGS, Project

WORKERS: Final = 3
FOUND: Final = "content/events"

_FIND: Final = ("timeline", "find", "-s", "settings.py")
_LOOK: Final = 0.1  # seconds between two looks at how much is noted
_PATIENCE: Final = 60  # seconds for a scheduler to begin


def main(count: int) -> int:
    """Compare the two, and say what came of them."""
    with TemporaryDirectory() as folder:
        here, there = Project(Path(folder, "here")), Project(Path(folder, "there"))
        newsroom.write(here.root / "content/articles", count)
        here.write("settings.py", SETTINGS)
        copytree(here.root, there.root)
        print(f"one process: {_ended(_alone(here))}", flush=True)
        print(f"{WORKERS} workers: {_over_a_cluster(there, count)}", flush=True)
        alone, together = here.files(FOUND), there.files(FOUND)
    differing = {name for name in alone.keys() | together.keys() if alone.get(name) != together.get(name)}
    print(f"{len(alone)} files, {sum(map(len, alone.values())):,} bytes; {len(differing)} differ.")
    return 1 if differing or not alone else 0


def _alone(project: Project) -> "subprocess.Popen[str]":
    """One that may use one core, and so reads in one process."""
    return project.start(*_FIND, how={"preexec_fn": partial(os.sched_setaffinity, 0, {min(os.sched_getaffinity(0))})})


def _over_a_cluster(project: Project, count: int) -> str:
    with cluster(project.root) as (address, workers):
        finding = project.start(*_FIND, "--cluster", address)
        while (noted := _noted(project.root / "cache/timeline.sqlite")) < count // 2 and finding.poll() is None:
            time.sleep(_LOOK)
        workers[0].send_signal(signal.SIGKILL)
        said = _ended(finding)
        if not count // 2 <= noted < count or workers[0].wait() != -signal.SIGKILL:
            sys.exit(f"No worker was killed half way, {noted} of {count} articles were noted: {said}")
    return f"one killed when {noted} of {count} articles were noted. {said}"


def _noted(cache: Path) -> int:
    """How many articles are read for good."""
    try:
        with closing(sqlite3.connect(f"file:{cache}?mode=ro", uri=True)) as base:
            (noted,) = base.execute("SELECT count(*) FROM told").fetchone()
    except sqlite3.Error:  # it is not there yet, or being written
        return 0
    return int(noted)


def _ended(finding: "subprocess.Popen[str]") -> str:
    said, _ = finding.communicate()
    if finding.returncode:
        sys.exit(said)
    return said.strip()


@contextmanager
def cluster(folder: Path, count: int = WORKERS) -> Iterator[tuple[str, list["subprocess.Popen[bytes]"]]]:
    """The address of a scheduler, and its workers: whoever of them ends is not begun anew."""
    place = folder / "scheduler.json"
    with ExitStack() as running:
        dask = partial(_dask, running, folder)
        dask("scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard", "--scheduler-file", str(place))
        _wait_for(place)
        reading = ("worker", "--scheduler-file", str(place), "--no-nanny", "--nthreads", "1", "--no-dashboard")
        workers = [dask(*reading) for _ in range(count)]
        yield _address(place, count), workers


def _dask(running: ExitStack, folder: Path, *command: str) -> "subprocess.Popen[bytes]":
    paths = {"PYTHONPATH": str(ROOT), "DASK_TEMPORARY_DIRECTORY": str(folder)}
    arguments = [sys.executable, "-m", "dask", *command]
    with Path(folder, "dask.log").open("ab") as log:
        process = subprocess.Popen(arguments, env=os.environ | paths, stdout=log, stderr=log, cwd=folder)
    running.enter_context(process)
    running.callback(process.kill)
    return process


def _wait_for(file: Path) -> None:
    end = time.monotonic() + _PATIENCE
    while not file.exists():
        if time.monotonic() > end:
            sys.exit(f"No scheduler began within {_PATIENCE} seconds.")
        time.sleep(_LOOK)


def _address(place: Path, count: int) -> str:
    """Where the scheduler is to be found, once all its workers are there."""
    from distributed import Client  # noqa: PLC0415  (it takes a second to load)

    with Client(scheduler_file=str(place), set_as_default=False) as client:
        client.wait_for_workers(count, timeout=_PATIENCE)
        return str(client.scheduler.address)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if sys.argv[1:] else 2000))
