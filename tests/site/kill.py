"""Kills builds at instants spread over all of their run, and looks at what is left: `python -m tests.site.kill 200`.

Half of the instants are points of time, half are steps: the build's own changes to its files, counted, so that its few
milliseconds of swapping are met as well. After each, what is published is one whole site, what was found and kept is
whole, and the next build succeeds and leaves nothing of the one that was killed.
"""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from random import Random
from shutil import copy
from tempfile import TemporaryDirectory
from typing import Final

from tests import newsroom
from tests.site.projects import SETTINGS, Project

ARTICLES: Final = 110  # more than one process reads by itself
BUILD: Final = ("build", "-s", "settings.py")
SWAP: Final = "@swap"  # among the steps of a build: the exchange of the two sites

_CHANGES: Final = {"os.rename": 1, "os.remove": 0, "os.mkdir": 0, "os.rmdir": 0}  # and which argument is the file


@dataclass(frozen=True, slots=True)
class Whole:
    """What a whole build leaves behind."""

    site: dict[str, bytes]
    found: dict[str, bytes]


class Desk:
    """A project of two editions, each of which changes every page and many of the articles."""

    def __init__(self, root: Path, articles: int = ARTICLES) -> None:
        self.project = Project(root)
        newsroom.write(root / "content/articles", articles)
        self.articles = sorted((root / "content/articles").rglob("*.md"))
        self.texts = [file.read_text(encoding="utf-8") for file in self.articles]
        self.editions = [self._built(number) for number in (0, 1, 0, 1)][2:]  # each knowing the addresses of the other

    def edit(self, number: int) -> None:
        self.project.write("settings.py", f'{SETTINGS}\nSITENAME = "Edition {number}"\n')
        for file, text in list(zip(self.articles, self.texts, strict=True))[::3]:
            file.write_text(
                f"{text}\n\nOn {3 + number} May 2011 the quay burnt.\n" if number else text, encoding="utf-8"
            )

    def _built(self, number: int) -> Whole:
        self.edit(number)
        outcome = self.project.build()
        assert outcome.code == 0, outcome.complained
        return Whole(self.project.files(), self.project.files("content/events"))

    def start(self, step: str = "") -> subprocess.Popen[str]:
        """A build in a process group of its own, which kills itself at a step, or lists all of them."""
        environment = {"STEP": step} if step else {}
        return self.project.start("tests.site.kill", "--build", how={"start_new_session": True}, **environment)

    def look(self, number: int) -> str:
        """What is not as it should be after a build towards an edition was killed."""
        site = self.project.files()
        if not any(site == each.site for each in self.editions):
            return f"output/ is neither of the two sites: {_mixed(site, self.editions)}"
        for name, data in self.project.files("content/events").items():
            if not name.startswith(".") and not any(each.found.get(name) == data for each in self.editions):
                return f"content/events/{name} is neither of the two"
        if said := self._broken():
            return f"the cache is broken: {said}"
        return self.mend(number)

    def mend(self, number: int) -> str:
        """What the next build does wrong."""
        outcome = self.project.build()
        if outcome.code or outcome.complained:
            return f"the next build says: {outcome.complained}"
        if self.project.files() != self.editions[number].site:
            return f"the next build makes another site: {_mixed(self.project.files(), self.editions)}"
        if self.project.files("content/events") != self.editions[number].found:
            return "the next build leaves something else in content/events/"
        left = sorted(path.name for path in self.project.root.iterdir() if "building" in path.name)
        return f"the next build leaves {left}" if left else ""

    def _broken(self) -> str:
        """What SQLite finds wrong with a copy of the cache, so that looking mends nothing."""
        cache = self.project.root / "cache"
        with TemporaryDirectory() as folder:
            for file in cache.glob("timeline.sqlite*"):
                copy(file, folder)
            if not (file := Path(folder, "timeline.sqlite")).exists():
                return ""
            with closing(sqlite3.connect(file)) as base:
                (said,) = base.execute("PRAGMA integrity_check").fetchone()
        return "" if said == "ok" else str(said)


def _instants(desk: Desk, count: int, rng: Random) -> Iterator[tuple[str, str]]:
    """Points of time as ("time", seconds), and steps as ("step", number): each in a stretch of its own of the run."""
    steps, takes = _measured(desk)
    by_time, by_step = count - count // 2, count // 2
    swap = steps.index(SWAP)
    near = [swap, swap + 1][: by_step // 2]  # just before the exchange, and just after
    for number in range(by_time):
        yield "time", f"{takes * (number + rng.random()) / by_time:.3f}"
    spread = by_step - len(near)
    for number in near + [int(len(steps) * (number + rng.random()) / spread) for number in range(spread)]:
        yield "step", str(number)


def faults(desk: Desk, count: int, rng: Random) -> Iterator[str]:
    """Kill so many builds, from one edition to the other and back. What was wrong after each: "" where nothing was."""
    for done, (how, where) in enumerate(_instants(desk, count, rng), 1):
        said = _killed(desk, how, where, done % 2)
        yield f"killed at {how} {where}: {said}" if said else ""


def _killed(desk: Desk, how: str, where: str, number: int) -> str:
    """Kill a build towards an edition, and look."""
    desk.edit(number)
    build = desk.start(where if how == "step" else "")
    if how == "time":
        time.sleep(float(where))
        os.kill(build.pid, signal.SIGKILL)  # alone: the processes that it began have to end by themselves
    build.communicate()
    return desk.look(number)


def _measured(desk: Desk) -> tuple[list[str], float]:
    """The steps of a build from the second edition to the first, and how long it takes."""
    desk.edit(0)
    begun = time.monotonic()
    said, _ = desk.start("all").communicate()
    return [line for line in said.splitlines() if line.startswith("@")], time.monotonic() - begun


def _mixed(site: dict[str, bytes], editions: list[Whole]) -> str:
    counts = [sum(data == each.site.get(name) for name, data in site.items()) for each in editions]
    return f"{len(site)} files, {counts[0]} of the one and {counts[1]} of the other"


def _build() -> int:
    """The command itself, with its steps counted."""
    from timeline import cli  # noqa: PLC0415  (after its own imports the steps begin)

    chosen, here = os.environ.get("STEP", ""), str(Path.cwd())
    steps: list[str] = []

    def step(event: str, arguments: tuple[object, ...]) -> None:
        if name := _step(event, arguments, here):
            if chosen == str(len(steps)):
                os.killpg(0, signal.SIGKILL)
            steps.append(name)

    if chosen:
        sys.addaudithook(step)
    code = cli.main(BUILD)
    if chosen == "all":
        print(*steps, sep="\n")
    return code


def _step(event: str, arguments: tuple[object, ...], here: str) -> str:
    """What is about to be changed in this folder; "" for anything else."""
    if event == "ctypes.dlsym" and arguments[1] in ("renameat2", "renamex_np"):
        return SWAP
    if event == "open":
        path, _, flags = arguments
        writes = isinstance(flags, int) and flags & (os.O_WRONLY | os.O_RDWR)
        return f"@{path}" if writes and _within(path, here) else ""
    if event in _CHANGES and _within(path := arguments[_CHANGES[event]], here):
        return f"@{path}"
    return ""


def _within(path: object, here: str) -> bool:
    return isinstance(path, str | os.PathLike) and os.path.abspath(os.fspath(path)).startswith(here)  # noqa: PTH100


def main(count: int, seed: int = 1) -> int:
    """Kill so many builds, and say what was wrong."""
    with TemporaryDirectory() as folder:
        wrong = [said for said in faults(Desk(Path(folder)), count, Random(seed)) if said]  # noqa: S311
    print(*wrong, f"{count} builds killed, {len(wrong)} faults.", sep="\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(_build() if "--build" in sys.argv else main(int(sys.argv[1]) if sys.argv[1:] else 200))
