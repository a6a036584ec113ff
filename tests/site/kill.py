"""Kills publications at instants spread over their run, and looks at what is left: `python -m tests.site.kill 200`.

Half of the instants are points of time, as many in each stretch of the run; half are steps: the build's own changes to
its files, counted, so that its few milliseconds of swapping are met as well. A point of time kills the build alone, and
the processes that it began have to end by themselves; of two steps one kills all of them and one whichever took it. At
once, readers must have one whole site, and it alone must be on record; what was found and kept must be whole; and the
next build, begun while others may still be ending, must leave what one that nobody killed leaves, and nothing else.
"""

import os
import signal
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import cycle, islice, pairwise
from pathlib import Path
from random import Random
from subprocess import Popen, TimeoutExpired
from tempfile import TemporaryDirectory
from typing import Final

from tests.site.editions import Desk, Start
from tests.site.steps import ENDED, STRETCHES, SWAP, listed

_PATIENCE: Final = 30  # seconds in which processes of a build that was killed end


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


def instants(desk: Desk, count: int, rng: Random) -> Iterator[Instant]:
    """Points of time and steps in turns, each in a part of its own of a stretch or of the run."""
    second, third, alone = desk.starts
    for start, some in ((second, count - 2 * (count // 4)), (third, count // 4), (alone, count // 4)):
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
