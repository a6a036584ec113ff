"""How well and how fast dates are read, on annotated corpora: `make bench-dates CORPUS=DIR`.

A corpus is a file of JSON lines, a document each: {"id", "dct", "text", "timexes": [{"start", "end", "type",
"value"}, ...], "ignore": [[start, end], ...]}; offsets in characters, end exclusive. The measures are those of
TempEval-3 (UzZaman et al. 2013): an expression counts as found if it overlaps (relaxed) or has the same extent
(strict); type and value F1 are the relaxed F1 times the share of found expressions whose type or value is right.

A file of phrases, in the forms that bench_phrases.py names, is scored by it.
"""

import json
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from importlib import import_module
from pathlib import Path
from typing import Any, TypeAlias

from tests import bench_phrases
from timeline.dates.timex3 import tag

Timex: TypeAlias = tuple[int, int, str, str]
Reader: TypeAlias = Callable[[str, date], Sequence[Timex]]


@dataclass(frozen=True)
class Document:
    text: str
    published: date
    gold: tuple[Timex, ...]
    ignored: tuple[tuple[int, int], ...]


@dataclass
class Score:
    """Counts over a corpus: expressions in the gold standard, found, and found with each thing right."""

    gold: int = 0
    found: int = 0
    relaxed: int = 0
    strict: int = 0
    typed: int = 0
    valued: int = 0

    def f1(self, right: int) -> float:
        """The harmonic mean of precision and recall, in percent."""
        return 200 * right / (self.gold + self.found) if self.gold + self.found else 0.0


def load(file: Path) -> Iterator[Document]:
    for line in file.read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        gold = tuple((each["start"], each["end"], each["type"], each["value"] or "") for each in entry["timexes"])
        ignored = tuple((start, end) for start, end in entry.get("ignore", ()))
        yield Document(entry["text"], date.fromisoformat(entry["dct"][:10]), gold, ignored)


def compare(document: Document, found: Sequence[Timex], score: Score) -> None:
    """Match each gold expression with at most one found, those of the same extent first, then the larger overlap."""
    seen = [one for one in found if not any(one[0] < end and start < one[1] for start, end in document.ignored)]
    score.gold += len(document.gold)
    score.found += len(seen)
    pairs = sorted(
        (
            (gold[:2] != one[:2], max(gold[0], one[0]) - min(gold[1], one[1]), gold, one)
            for gold in document.gold
            for one in seen
        ),
        key=lambda pair: (*pair[:2], pair[2][0], pair[3][0]),
    )
    matched: set[tuple[str, Timex]] = set()
    for differs, overlap, gold, one in pairs:
        if overlap >= 0 or ("gold", gold) in matched or ("found", one) in matched:
            continue
        matched |= {("gold", gold), ("found", one)}
        score.relaxed += 1
        score.strict += not differs
        score.typed += gold[2] == one[2]
        score.valued += gold[3] == one[3]


def measure(read: Reader, documents: Sequence[Document]) -> tuple[Score, float]:
    """The score, and characters per CPU second of a second pass."""
    score = Score()
    for document in documents:
        compare(document, read(document.text, document.published), score)
    started = time.process_time()
    for document in documents:
        read(document.text, document.published)
    spent = time.process_time() - started
    return score, sum(len(document.text) for document in documents) / max(spent, 1e-9)


def readers() -> Iterator[tuple[str, Reader]]:
    """Ours, and the others that are installed."""
    yield "timeline", tag
    with suppress(ImportError):
        search = import_module("dateparser.search").search_dates
        yield "dateparser", lambda text, published: list(_dateparser(search, text, published))
    with suppress(ImportError):
        other = import_module("timefhuman")
        yield "timefhuman", lambda text, published: list(_timefhuman(other, text, published))


def _dateparser(search: Any, text: str, published: date) -> Iterator[Timex]:
    base = datetime(published.year, published.month, published.day)  # noqa: DTZ001 - a day, as the others take it
    at = 0
    for words, moment in search(text, languages=["en"], settings={"RELATIVE_BASE": base}) or ():
        start = text.find(words, at)
        if start >= 0:
            at = start + len(words)
            yield start, at, "DATE", moment.date().isoformat()


def _timefhuman(other: Any, text: str, published: date) -> Iterator[Timex]:
    now = datetime(published.year, published.month, published.day)  # noqa: DTZ001
    for _, (start, end), found in other.timefhuman(text, other.tfhConfig(now=now, return_matched_text=True)):
        first = found[0] if isinstance(found, list | tuple) and found else found
        day = first.date() if isinstance(first, datetime) else first
        if isinstance(day, date):
            yield start, end, "DATE", day.isoformat()


def main(folder: str) -> int:
    files = sorted(Path(folder).glob("*.jsonl")) if folder else []
    if not files:
        complaint = f'expected a folder with corpora (*.jsonl), got "{folder}": say make bench-dates CORPUS=DIR'
        print(complaint, file=sys.stderr)
        return 2
    for file in files:
        if bench_phrases.are_in(file):
            print(f"{file.stem}: phrases")
            bench_phrases.report(file)
        else:
            report(file)
    return 0


def report(file: Path) -> None:
    """Print the scores of every reader on a corpus."""
    documents = tuple(load(file))
    print(f"{file.stem}: {len(documents)} documents")
    print(f"  {'':12}{'strict':>8}{'relaxed':>9}{'type':>8}{'value':>8}{'wrong value':>13}{'characters/CPU s':>18}")
    for name, read in readers():
        score, speed = measure(read, documents)
        wrong = 100 * (1 - score.valued / score.relaxed) if score.relaxed else 0.0
        figures = (score.f1(right) for right in (score.strict, score.relaxed, score.typed, score.valued))
        print(f"  {name:12}" + "{:8.1f}{:9.1f}{:8.1f}{:8.1f}".format(*figures) + f"{wrong:11.1f} %{speed:18,.0f}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else ""))
