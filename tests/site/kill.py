"""Kills publications at instants spread over their run, and looks at what is left: `python -m tests.site.kill 200`.

Half of the instants are points of time, as many in each stretch of the run; half are steps: the build's own changes to
its files, counted, so that its few milliseconds of swapping are met as well. A point of time kills the build alone, and
the processes that it began have to end by themselves; of two steps one kills all of them and one whichever took it. At
once, readers must have one whole site, and it alone must be on record; what was found and kept must be whole; and the
next build, begun while others may still be ending, must leave what one that nobody killed leaves, and nothing else.
"""

import os
import signal
import sqlite3
import sys
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from itertools import cycle, islice, pairwise
from pathlib import Path
from random import Random
from shutil import copy, copytree, rmtree
from subprocess import Popen, TimeoutExpired
from tempfile import TemporaryDirectory
from typing import Final, TypeAlias

from tests import newsroom
from tests.site.projects import SETTINGS, Project
from tests.site.steps import ENDED, STRETCHES, SWAP, listed
from timeline.record.file import FILE

ARTICLES: Final = 110  # more than one process converts or reads by itself, and pages for more than one to draw

_PATIENCE: Final = 30  # seconds in which processes of a build that was killed end
_WAITING: Final = "Another build of this site is running; waiting for it to end.\n"

_Files: TypeAlias = Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Start:
    """Where a build begins: a folder to copy, what is in it, and what is in it once the build has ended."""

    folder: Path
    before: _Files
    after: _Files


@dataclass(frozen=True, slots=True)
class Instant:
    """When a build is killed: after a share of a stretch of its run, or at a step."""

    start: Start
    stretch: str = ""
    seconds: float = 0.0
    step: str = "none"

    def __str__(self) -> str:
        when = f"{self.seconds:.3f} s into {self.stretch}" if self.stretch else f"step {self.step}"
        return f"killed at {when}, begun in {self.start.folder.name}"


class Desk:
    """A project whose second edition changes every page and many articles, to publish after the first or alone."""

    def __init__(self, root: Path, articles: int = ARTICLES) -> None:
        self.root, self.project = root, Project(root / "desk")
        self.project.root.mkdir()
        newsroom.write(self.project.root / "content/articles", articles)
        for file in self._articles():  # of each its first paragraph: many articles, and not too many events
            file.write_text("\n\n".join(file.read_text(encoding="utf-8").split("\n\n")[:2]), encoding="utf-8")
        self._edit("")
        self._build()
        self._edit("On 3 May 2011 the quay burnt.")
        second = self._start("second")
        for made in ("output", "cache", "content/events"):
            rmtree(self.project.root / made)
        (self.project.root / "content" / FILE).unlink()
        self.starts = (second, self._start("alone"))

    def _edit(self, said: str) -> None:
        named = f"SITENAME = 'Edition {said}'\nSITEURL = 'https://quay.example'\nTIMELINE_RECORD = True\n"
        self.project.write("settings.py", SETTINGS + named)
        for file in self._articles()[::3]:
            file.write_text(f"{file.read_text(encoding='utf-8')}\n\n{said}\n", encoding="utf-8")

    def _articles(self) -> list[Path]:
        return sorted((self.project.root / "content/articles").rglob("*.md"))

    def _start(self, name: str) -> Start:
        before = self.files()
        folder = Path(copytree(self.project.root, self.root / name))
        self._build()
        after = self.files()
        self.open(folder)
        return Start(folder, before, after)

    def _build(self) -> None:
        outcome = self.project.build()
        assert outcome.code == 0, outcome.complained

    def open(self, folder: Path) -> None:
        """Begin anew with what is in a folder."""
        rmtree(self.project.root)
        copytree(folder, self.project.root)

    def files(self) -> _Files:
        """All there is; of the cache, which may differ from build to build, the names."""
        every = self.project.files(".")
        return {name: b"" if name.startswith("cache/") else data for name, data in every.items()}

    def start(self, step: str) -> "Popen[str]":
        """A build in a process group of its own, which kills itself at a step, or lists all of them."""
        return self.project.start("tests.site.steps", how={"start_new_session": True}, STEP=step)

    def look(self, start: Start) -> str:
        """What is not as it should be while a build is dead and the next has not begun."""
        now = self.files()
        site, record = dict(_in("output/", now)), now.get(f"content/{FILE}")
        laid = site.pop(f".{FILE}", None)
        old, new = start.before.get(f"content/{FILE}"), start.after[f"content/{FILE}"]
        sites = [dict(_in("output/", each)) for each in (start.before, start.after)]
        if site not in sites:
            counts = [sum(data == each.get(name) for name, data in site.items()) for each in sites]
            return f"output/ is neither of the two sites: {len(site)} files, {counts} of either"
        if (record, laid) not in ([(old, None)] if site == sites[0] else [(old, new), (new, new), (new, None)]):
            return "what is on record is not what is published"
        found = [dict(_in("content/events/", each)) for each in (now, start.before, start.after)]
        for name in found[0].keys() | (found[1].keys() & found[2].keys()):
            if not name.startswith(".") and found[0].get(name) not in (found[1].get(name), found[2].get(name)):
                return f"content/events/{name} is neither of the two"
        said = [said for file in ("timeline", "markdown") if (said := self._broken(file))]
        return f"the cache is broken: {said}" if said else ""

    def mend(self, start: Start) -> str:
        """What the next build does wrong."""
        outcome = self.project.build()
        if outcome.code or outcome.complained.removeprefix(_WAITING):
            return f"the next build says: {outcome.complained}"
        now, after = self.files(), start.after
        differing = sorted(name for name in now.keys() | after.keys() if now.get(name) != after.get(name))
        return f"the next build leaves {len(differing)} files otherwise: {differing[:5]}" if differing else ""

    def _broken(self, name: str) -> str:
        """What SQLite finds wrong with a copy of a cache, so that looking mends nothing."""
        with TemporaryDirectory() as folder:
            for file in (self.project.root / "cache").glob(f"{name}.sqlite*"):
                copy(file, folder)
            if not (file := Path(folder, f"{name}.sqlite")).exists():
                return ""
            with closing(sqlite3.connect(file)) as base:
                (said,) = base.execute("PRAGMA integrity_check").fetchone()
        return "" if said == "ok" else f"{name}: {said}"


def _in(folder: str, files: _Files) -> Iterator[tuple[str, bytes]]:
    return ((name.removeprefix(folder), data) for name, data in files.items() if name.startswith(folder))


def instants(desk: Desk, count: int, rng: Random) -> Iterator[Instant]:
    """Points of time and steps in turns, each in a part of its own of a stretch or of the run; of four, one alone."""
    second, alone = desk.starts
    for start, some in ((second, count - count // 4), (alone, count // 4)):
        steps, takes = _measured(desk, start)
        by_time, by_step = some - some // 2, some // 2
        for number, stretch in enumerate(islice(cycle(STRETCHES), by_time)):
            of = len(range(list(STRETCHES).index(stretch), by_time, len(STRETCHES)))
            yield Instant(start, stretch, takes[stretch] * (number // len(STRETCHES) + rng.random()) / of)
        swap = steps.index(SWAP if SWAP in steps else "@output")
        near = [swap, swap + 1][: by_step // 2]  # just before the exchange, and just after
        spread = by_step - len(near)
        for step in near + [int(len(steps) * (number + rng.random()) / spread) for number in range(spread)]:
            yield Instant(start, step=str(step))


def faults(desk: Desk, count: int, rng: Random) -> Iterator[tuple[str, str]]:
    """Kill so many builds. In which stretch each was, and what was wrong after it: "" where nothing was."""
    for instant in instants(desk, count, rng):
        reached, said = _killed(desk, instant)
        yield reached, f"{instant}: {said}" if said else ""


def _killed(desk: Desk, instant: Instant) -> tuple[str, str]:
    """Kill a build, and look."""
    desk.open(instant.start.folder)
    build = desk.start(instant.step)
    reached = ["reading"]
    if instant.stretch:
        reached += [stretch for stretch, _ in _begun(build, until=instant.stretch)]
        time.sleep(instant.seconds)
        build.kill()
    build.wait()
    said = desk.look(instant.start) or desk.mend(instant.start)
    try:
        rest, _ = build.communicate(timeout=_PATIENCE)
    except TimeoutExpired:
        os.killpg(build.pid, signal.SIGKILL)
        return reached[-1], said or "processes of the build live on"
    return [*reached, *(word for word in rest.split() if word in (*STRETCHES, ENDED))][-1], said


def _begun(build: "Popen[str]", until: str = "") -> Iterator[tuple[str, float]]:
    """The stretches of a build as they begin, each with the time by the clock, up to one."""
    yield "reading", time.monotonic()
    assert build.stdout
    while until != "reading" and (line := build.stdout.readline()):
        if (word := line.strip()) in (*STRETCHES, ENDED):
            yield word, time.monotonic()
        if word in (until, ENDED):
            return


def _measured(desk: Desk, start: Start) -> tuple[list[str], dict[str, float]]:
    """The steps of a build, and how long each stretch takes."""
    desk.open(start.folder)
    build = desk.start("all")
    begun = list(_begun(build))
    said, _ = build.communicate()
    return [*listed(said)], {name: end - begin for (name, begin), (_, end) in pairwise(begun)}


def main(count: int, seed: int = 1) -> int:
    """Kill so many builds, and say what was wrong."""
    with TemporaryDirectory() as folder:
        killed = list(faults(Desk(Path(folder)), count, Random(seed)))  # noqa: S311
    wrong = [said for _, said in killed if said]
    spread = ", ".join(f"{number} {stretch}" for stretch, number in Counter(reached for reached, _ in killed).items())
    print(*wrong, f"{count} builds killed ({spread}), {len(wrong)} faults.", sep="\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if sys.argv[1:] else 200))
