"""Texts that prose never is, made to cost much, and ordinary ones to hold them against."""

import random
import re
import sys
from datetime import date
from pathlib import Path
from typing import Final

from timeline.dates.timex3 import tag

ROOT: Final = Path(__file__).parents[1]
WRITTEN: Final = date(2018, 1, 24)
MONTHS: Final = "January February March April May June July August September October November December "
ADVERSE: Final = {
    "digits": "1234567890",
    "numbers": "12 ",
    "figures": "1,234,567.89 1.2.3.4.5 ",
    "May": "May ",
    "every month": MONTHS,
    "nested ranges": "from 3 to 5 May to 7 ",
    "nested portions": "the end of early ",
    "nested counts": "three weeks before ",
    "lists of days": "3, 4, 5, 6 and 7 May, ",
    "days and times": "Monday morning on Tuesday at 3 p.m. ",
    "decades": "'90s ",
    "long words": "a" * 100_000 + " ",
    "control characters": "\x00\x01\x1f",
    "right-to-left marks": "\u200f\u202e",
    "quotes": "'\"'s ",
    "dots": ". . . ... ",
}
RANDOM: Final = "random Unicode"
PUBLISHED: Final = re.compile(r"^date:\s*(\d{4}-\d{2}-\d{2})", re.IGNORECASE | re.MULTILINE)


def adverse(size: int) -> dict[str, str]:
    """The hostile texts by their names, so many characters long."""
    return {name: repeated(piece, size) for name, piece in ADVERSE.items()} | {RANDOM: random_text(size)}


def repeated(piece: str, size: int) -> str:
    """A text of so many characters that says one thing over and over."""
    return (piece * (size // len(piece) + 1))[:size]


def random_text(size: int) -> str:
    """Characters from anywhere in Unicode but the surrogates, the same ones in every run."""
    dice = random.Random(1)  # noqa: S311 - it makes text, and no secrets
    return "".join(chr(dice.choice((dice.randrange(0xD800), dice.randrange(0xE000, 0x110000)))) for _ in range(size))


def articles(folder: Path) -> list[tuple[str, date]]:
    """What each article says below its front matter, and the day it was published."""
    wholes = (path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.md")))
    parted = (whole.partition("\n\n") for whole in wholes)
    return [(text, date.fromisoformat(found[1])) for front, _, text in parted if (found := PUBLISHED.search(front))]


def ordinary(size: int) -> str:
    """So many characters of the articles of this project and of its tests."""
    folders = (ROOT / "content/articles", ROOT / "tests/stories/content")
    return repeated("\n\n".join(text for folder in folders for text, _ in articles(folder)), size)


def work(text: str) -> int:
    """How many calls reading a text takes that was read before, which no other load on the machine changes."""
    calls = 0

    def count(_frame: object, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    tag(text, WRITTEN)
    sys.setprofile(count)
    try:
        tag(text, WRITTEN)
    finally:
        sys.setprofile(None)
    return calls
