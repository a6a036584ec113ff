"""Times a build of the site, and the reading of dates in its articles: `make bench` prints the medians."""

import re
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from shutil import copytree, ignore_patterns
from statistics import median
from subprocess import DEVNULL, run
from tempfile import TemporaryDirectory
from time import perf_counter, process_time
from typing import Final

from timeline.dates.timex3 import tag

ROOT: Final = Path(__file__).parents[1]
ROUNDS: Final = 5
PUBLISHED: Final = re.compile(r"^date:\s*(\d{4}-\d{2}-\d{2})", re.IGNORECASE | re.MULTILINE)


def main() -> None:
    texts = tuple(_articles(ROOT / "content/articles"))
    characters = sum(len(text) for text, _ in texts)
    print(f"{len(texts)} articles, {characters:,} characters; medians of {ROUNDS}")
    print(f"a whole build           {_build_seconds():10.2f} s")
    print(f"dates read              {characters / _reading_seconds(texts):10,.0f} characters a CPU second")


def _articles(folder: Path) -> list[tuple[str, date]]:
    """What each article says below its front matter, and the day it was published."""
    wholes = (path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.md")))
    parted = (whole.partition("\n\n") for whole in wholes)
    return [(text, date.fromisoformat(found[1])) for front, _, text in parted if (found := PUBLISHED.search(front))]


def _build_seconds() -> float:
    """Builds in a copy of the project, so that neither its output/ nor its found events are touched."""
    with TemporaryDirectory() as folder:
        project = Path(folder) / "project"
        copytree(ROOT, project, ignore=ignore_patterns(".*", "output", "tests"))
        command = (sys.executable, "-m", "timeline", "build")
        return _median_seconds(perf_counter, lambda: run(command, cwd=project, check=True, stdout=DEVNULL))


def _reading_seconds(texts: tuple[tuple[str, date], ...]) -> float:
    """CPU seconds for every article once; read so often that the clock's own grain does not show."""
    times = 20
    return _median_seconds(process_time, lambda: [tag(*text) for text in texts * times]) / times


def _median_seconds(clock: Callable[[], float], work: Callable[[], object]) -> float:
    def once() -> float:
        begun = clock()
        work()
        return clock() - begun

    return median(once() for _ in range(ROUNDS))


if __name__ == "__main__":
    main()
