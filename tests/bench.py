"""Times a build of the site, and the reading of dates in its articles and in hostile texts: `make bench` prints it.

A hostile text is a megabyte of what prose never is; its time is told as a ratio to a megabyte of articles, read in the
same run, so that the machine and its load hardly count. What takes more than three times as long stands below a line.
"""

import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from shutil import copytree, ignore_patterns, rmtree
from statistics import median
from subprocess import DEVNULL, run
from tempfile import TemporaryDirectory
from time import perf_counter, process_time
from typing import Final

from tests.adverse import ROOT, WRITTEN, adverse, articles, ordinary
from timeline.dates.timex3 import tag

ROUNDS: Final = 5
MEGABYTE: Final = 1_000_000
LIMIT: Final = 3  # times ordinary prose


def main() -> None:
    texts = tuple(articles(ROOT / "content/articles"))
    characters = sum(len(text) for text, _ in texts)
    print(f"{len(texts)} articles, {characters:,} characters; medians of {ROUNDS}")
    print(f"a whole build           {_build_seconds():10.2f} s")
    print(f"dates read              {characters / _reading_seconds(texts):10,.0f} characters a CPU second")
    usual = _least_seconds(ordinary(MEGABYTE))
    print(f"a megabyte of articles  {usual:10.2f} CPU seconds; of hostile text, so many times that:")
    ratios = sorted((_least_seconds(text) / usual, name) for name, text in adverse(MEGABYTE).items())
    for number, (ratio, name) in enumerate(ratios):
        if ratio > LIMIT and (number == 0 or ratios[number - 1][0] <= LIMIT):
            print(f"  {f' more than {LIMIT} times ':-^32}")
        print(f"  {name:22}{ratio:10.2f}")


def _least_seconds(text: str) -> float:
    """CPU seconds for a text; the least of a few, which load disturbs least."""
    return min(_seconds(process_time, lambda: tag(text, WRITTEN)) for _ in range(3))


def _build_seconds() -> float:
    """Builds in a copy of the project, so that neither its output/ nor its found events are touched."""
    with TemporaryDirectory() as folder:
        project = Path(folder) / "project"
        copytree(ROOT, project, ignore=ignore_patterns(".*", "cache", "output", "tests"))
        command = (sys.executable, "-m", "timeline", "build")

        def build() -> None:
            rmtree(project / "cache", ignore_errors=True)  # or what stands would be left standing
            run(command, cwd=project, check=True, stdout=DEVNULL)

        return _median_seconds(perf_counter, build)


def _reading_seconds(texts: tuple[tuple[str, date], ...]) -> float:
    """CPU seconds for every article once; read so often that the clock's own grain does not show."""
    times = 20
    return _median_seconds(process_time, lambda: [tag(*text) for text in texts * times]) / times


def _median_seconds(clock: Callable[[], float], work: Callable[[], object]) -> float:
    return median(_seconds(clock, work) for _ in range(ROUNDS))


def _seconds(clock: Callable[[], float], work: Callable[[], object]) -> float:
    begun = clock()
    work()
    return clock() - begun


if __name__ == "__main__":
    main()
