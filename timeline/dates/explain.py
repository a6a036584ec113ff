"""How each mention of a text was read: the words, the rule, what they say, what they denote, and why."""

from collections.abc import Iterator
from datetime import date

from timeline.dates.meaning import Order
from timeline.dates.mentions import find
from timeline.dates.readings import Reading, read
from timeline.dates.surroundings import surroundings
from timeline.dates.timex3 import type_and_value


def explain(text: str, published: date, order: Order | None = None) -> list[str]:
    """One paragraph of lines a mention; one line that says so where there is none. `order` is as in `readings.read`."""
    mentions = find(text)
    if not mentions:
        return ["No words about time were found."]
    values = [
        [" ".join(type_and_value(part.meaning, context)) for part in mention.parts]
        for mention, context in zip(mentions, surroundings((mentions,), published, order), strict=True)
    ]
    readings = zip(read(text, published, order), values, strict=True)
    return [line for reading, timexes in readings for line in _lines(reading, timexes)][:-1]


def _lines(reading: Reading, timexes: list[str]) -> Iterator[str]:
    mention = reading.mention
    yield f'"{mention.words}"'
    yield f"  rule     {mention.rule}"
    yield f"  meaning  {mention.meaning!r}"
    yield f"  tense    {mention.tense}"
    yield f"  EDTF     {reading.when or 'none'}"
    yield f"  TIMEX3   {', '.join(timexes)}"
    yield f"  why      {reading.why}"
    yield ""
