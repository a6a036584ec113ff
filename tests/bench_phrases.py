"""How well single phrases are read: a part of `make bench-dates CORPUS=DIR`, for the files of phrases there.

A file is JSON lines in one of two forms. {"phrase", "ref", "kind", "times", "grain"}: the phrase is the whole text,
`times` has its first instant and, of an interval, the one after its last (Duckling). {"input", "ref",
"not_supported", "results": [{"start", "end", "type", "values"}, ...]}: a sentence with the expressions in it, `end`
inclusive, of each the values that it may have (Recognizers-Text). Times of day and durations are left out, and
expressions that Recognizers-Text itself does not read in Python.
"""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any, Final

from timeline.dates.meaning import Order, Stretch
from timeline.dates.periods import Period, Unit
from timeline.dates.readings import Reading, read
from timeline.dates.timex3 import tag

ONE_DAY: Final = timedelta(days=1)
TWO_MONTHS: Final = 60  # days, of the three that a season has
DATES: Final = ("datetimeV2.date", "datetimeV2.daterange")


@dataclass(frozen=True)
class Days:
    """The first and the last day of an answer, None where it is open; or its TIMEX3 value, where that is as good."""

    first: date | None
    last: date | None
    value: str = ""


@dataclass(frozen=True)
class Phrase:
    """An expression in a text, and its answers, any of which is right; none where the text has no such date."""

    kind: str
    text: str
    written: date
    start: int
    end: int
    answers: tuple[Days, ...]


def are_in(file: Path) -> bool:
    """Whether a file holds phrases, and no annotated documents."""
    with file.open(encoding="utf-8") as lines:
        return not json.loads(lines.readline()).keys().isdisjoint(("phrase", "input"))


def load(file: Path) -> Iterator[Phrase]:
    for line in file.read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        if not entry["ref"] or entry.get("times") == []:
            continue  # nothing to read it from, or nothing that it ought to be
        written = date.fromisoformat(entry["ref"][:10])
        yield from _of_duckling(entry, written) if "phrase" in entry else _of_recognizers(entry, written)


def _of_duckling(entry: dict[str, Any], written: date) -> Iterator[Phrase]:
    if entry["grain"] in ("hour", "minute", "second") or "Open" in entry["kind"]:
        return
    first, *after = (date.fromisoformat(time[:10]) for time in entry["times"])
    last = after[0] - ONE_DAY if after else Period.containing(first, Unit[entry["grain"].upper()]).last
    kind = "holidays" if "Holiday" in entry["kind"] else "dates and ranges"
    yield Phrase(kind, entry["phrase"], written, 0, len(entry["phrase"]), (Days(first, last),))


def _of_recognizers(entry: dict[str, Any], written: date) -> Iterator[Phrase]:
    if "python" in (entry["not_supported"] or ""):
        return
    for found in entry["results"]:
        words = entry["input"][found["start"] : found["end"] + 1]
        if found["type"] in DATES and words.lower() == found["text"].lower():  # a few offsets are wrong
            answers = tuple(days for value in found["values"] for days in _answers(value))
            yield Phrase("dates and ranges", entry["input"], written, found["start"], found["end"] + 1, answers)


def _answers(value: dict[str, str]) -> Iterator[Days]:
    """What one value allows; of a range the end may be the day after it, or the last one of it."""
    if value.get("value") == "not resolved":
        return
    if "value" in value:
        day = date.fromisoformat(value["value"][:10])
        yield Days(day, day, value["timex"])
        return
    first, end = (date.fromisoformat(value[name][:10]) if name in value else None for name in ("start", "end"))
    yield Days(first, end, value["timex"])
    yield Days(first, end and end - ONE_DAY, value["timex"])
    if first and end and first.day == end.day == 1:
        yield Days(first, Period.containing(end, Unit.MONTH).last)  # "May to July", which is cut off at 1 July there


def is_read(phrase: Phrase) -> bool:
    """Whether the dates that stand where the phrase stands are one of its answers."""
    here = [one for one in _readings(phrase) if one.when]
    if not phrase.answers:
        return not here
    return any(_is(one, days) for one in here for days in phrase.answers) or not _values(phrase).isdisjoint(
        days.value for days in phrase.answers
    )


def is_read_in_our_way(phrase: Phrase) -> bool:
    """The same, or no more precise than the words.

    "Early May" and "two weeks ago" are a month and a week here, and seasons are whole months; what is "the last three
    days" goes on to the day of writing.
    """
    here = [one for one in _readings(phrase) if one.when and _reads_all(phrase, one)]
    return is_read(phrase) or any(_holds(one, days, phrase.written) for one in here for days in phrase.answers)


def _readings(phrase: Phrase) -> list[Reading]:
    found = read(phrase.text, phrase.written, Order.MONTH_FIRST)
    return [one for one in found if one.mention.start < phrase.end and phrase.start < one.mention.end]


def _values(phrase: Phrase) -> set[str]:
    found = tag(phrase.text, phrase.written, Order.MONTH_FIRST)
    return {value for start, end, _, value in found if start < phrase.end and phrase.start < end}


def _reads_all(phrase: Phrase, reading: Reading) -> bool:
    """Whether nothing of the phrase is left over but a preposition or an article before."""
    before = phrase.text[phrase.start : max(reading.mention.start, phrase.start)]
    return reading.mention.end >= phrase.end and set(before.lower().split()) <= {"the", "at", "on", "in", "by", "of"}


def _is(reading: Reading, days: Days) -> bool:
    return reading.when is not None and (reading.when.first, reading.when.last) == (days.first, days.last)


def _holds(reading: Reading, days: Days, written: date) -> bool:
    when = reading.when
    if not (when and when.first and when.last and days.first and days.last):
        return False
    if isinstance(reading.mention.meaning, Stretch):
        return (when.first, written) == (days.first, when.last) or (written, when.last) == (when.first, days.last)
    if when.precision == "season":
        return (min(when.last, days.last) - max(when.first, days.first)).days > TWO_MONTHS
    return when.first <= days.first and days.last <= when.last and _is_one_unit(when.first, when.last)


def _is_one_unit(first: date, last: date) -> bool:
    units = (Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.QUARTER, Unit.YEAR)
    return any(Period.containing(first, unit).last == last for unit in units)


def report(file: Path) -> None:
    """Print the share of a file's phrases that are read right, by kind."""
    asked, same, ours = Counter[str](), Counter[str](), Counter[str]()
    for phrase in load(file):
        asked[phrase.kind] += 1
        same[phrase.kind] += is_read(phrase)
        ours[phrase.kind] += is_read_in_our_way(phrase)
    print(f"  {'':20}{'phrases':>8}{'same days':>11}{'or no more precise than the words':>36}")
    for kind, number in sorted(asked.items()):
        print(f"  {kind:20}{number:8}{100 * same[kind] / number:10.1f}%{100 * ours[kind] / number:35.1f}%")
