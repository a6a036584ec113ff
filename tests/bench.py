"""Times a build of the site, and the reading of dates in its articles and in hostile texts: `make bench` prints it.

A hostile text is a megabyte of what prose never is; its time is told as a ratio to a megabyte of the articles, read in
the same run, so that the machine and its load hardly count.
"""

import random
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
MEGABYTE: Final = 1_000_000
HOSTILE: Final = {
    "digits": "1234567890",
    "numbers": "12 ",
    "May": "May ",
    "every month": "January February March April May June July August September October November December ",
    "nested ranges": "from 3 to 5 May to 7 ",
    "nested portions": "the end of early ",
    "lists of days": "3, 4, 5, 6 and 7 May, ",
    "days and times": "Monday morning on Tuesday at 3 p.m. ",
    "decades": "'90s ",
    "long words": "a" * 100_000 + " ",
    "control characters": "\x00\x01\x1f",
    "right-to-left marks": "\u200f\u202e",
    "quotes": "'\"'s ",
}
PUBLISHED: Final = re.compile(r"^date:\s*(\d{4}-\d{2}-\d{2})", re.IGNORECASE | re.MULTILINE)


def main() -> None:
    texts = tuple(_articles(ROOT / "content/articles"))
    characters = sum(len(text) for text, _ in texts)
    print(f"{len(texts)} articles, {characters:,} characters; medians of {ROUNDS}")
    print(f"a whole build           {_build_seconds():10.2f} s")
    print(f"dates read              {characters / _reading_seconds(texts):10,.0f} characters a CPU second")
    prose = "\n\n".join(text for text, _ in texts)
    usual = _megabyte_seconds(prose)
    print(f"a megabyte of articles  {usual:10.2f} CPU seconds; of hostile text, so many times that:")
    for name, piece in (*HOSTILE.items(), ("random Unicode", _random_text())):
        print(f"  {name:22}{_megabyte_seconds(piece) / usual:10.2f}")


def _megabyte_seconds(piece: str) -> float:
    """CPU seconds for a text of a megabyte made of one piece; the least of a few, which load disturbs least."""
    text = (piece * (MEGABYTE // len(piece) + 1))[:MEGABYTE]
    return min(_seconds(process_time, lambda: tag(text, date(2018, 1, 24))) for _ in range(3))


def _random_text() -> str:
    """Characters from anywhere in Unicode but the surrogates, the same ones in every run."""
    dice = random.Random(1)  # noqa: S311 - it makes text, and no secrets
    return "".join(
        chr(dice.choice((dice.randrange(0xD800), dice.randrange(0xE000, 0x110000)))) for _ in range(MEGABYTE)
    )


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
    return median(_seconds(clock, work) for _ in range(ROUNDS))


def _seconds(clock: Callable[[], float], work: Callable[[], object]) -> float:
    begun = clock()
    work()
    return clock() - begun


if __name__ == "__main__":
    main()
