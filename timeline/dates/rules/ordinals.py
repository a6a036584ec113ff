"""The first, second, last of its kind within a period: weeks, weekdays, quarters, halves."""

from functools import partial

from timeline.dates.grammar import Rule
from timeline.dates.meaning import Dated, Nth, Part, grain
from timeline.dates.periods import WIDTH, Unit
from timeline.dates.rules.guards_for_names import is_quarter


def _nth(nth: int, date: Dated, one_unit: Unit | None = None, weekday: int = 0) -> Dated | None:
    """The nth unit or weekday of a longer period, -1 for the last."""
    larger = grain(date)
    if larger is None or WIDTH[larger] <= WIDTH[Unit.WEEK] or not -53 <= nth <= 53 or not nth:
        return None
    if one_unit is None:
        return Nth(nth, weekday, date)
    if WIDTH[one_unit] < WIDTH[Unit.DAY] or WIDTH[one_unit] >= WIDTH[larger]:
        return None
    if one_unit is Unit.QUARTER and larger is Unit.YEAR and nth > 0:
        return Part(one_unit, nth, date) if nth <= 4 else None
    return Nth(nth, one_unit, date)


def _half(nth: int, date: Dated | None = None) -> Dated | None:
    if nth not in (1, 2) or (date is not None and grain(date) is not Unit.YEAR):
        return None
    return Part(Unit.HALF, nth, date)


RULES = (
    Rule(
        "nth unit of",
        ("the? {nth:ordinal} <one_unit> of|in {date}", "the? {nth:ordinal} <one_unit> of|in {date:the_unit}"),
        _nth,
        {
            "It fell in the first week of March 2017.": "2017-02-27/2017-03-05",
            "It rose in the third quarter of 2016.": "2016-07/2016-09",
        },
        ("The second day of talks began.",),
    ),
    Rule(
        "last unit of",
        ("the? last|final <one_unit> of|in {date}", "the? last|final <one_unit> of|in {date:the_unit}"),
        partial(_nth, -1),
        {
            "On the last day of 2016 it rained.": "2016-12-31",
            "It fell in the last week of May 2017.": "2017-05-22/2017-05-28",  # ISO 8601 counts the next one to June
        },
        ("The last day of talks began.",),
    ),
    Rule(
        "nth weekday of",
        ("the? {nth:ordinal} <weekday> of|in {date}", "the? {nth:ordinal} <weekday> of|in {date:the_unit}"),
        _nth,
        {"It opens on the third Thursday of May 2018.": "2018-05-17"},
        ("The third Thursday came.",),
    ),
    Rule(
        "last weekday of",
        ("the? last|final <weekday> of|in {date}", "the? last|final <weekday> of|in {date:the_unit}"),
        partial(_nth, -1),
        {"It opens on the last Friday of May 2018.": "2018-05-25"},
        ("The last Friday came.",),
    ),
    Rule(
        "unit before the last of",
        (
            "the? {nth:ordinal} -? last <one_unit> of|in {date}",
            "the? {nth:ordinal} -? to -? last <one_unit> of|in {date}",
        ),
        lambda nth, one_unit, date: _nth(-nth, date, one_unit) if nth > 1 else None,
        {
            "It fell on the third last day of May 2017.": "2017-05-29",
            "It fell in the second-to-last week of 2016.": "2016-12-19/2016-12-25",
        },
        ("The second last stand was theirs.",),
    ),
    Rule(
        "quarter",
        ("the? <nth> quarter|qtr", "the? <nth> - quarter"),
        lambda nth: Part(Unit.QUARTER, nth) if 1 <= nth <= 4 else None,
        {"Sales fell in the fourth quarter.": "2017-10/2017-12"},
        ("The latin quarter burned.", "The fifth quarter is odd.", "They won every first quarter."),
        guard=is_quarter,
    ),
    Rule(
        "half",
        ("the? <nth> half of {date}", "the? <nth> half of {date:the_unit}", "the latter half of {date}"),
        lambda date, nth=2: _half(nth, date),
        {"It fell in the first half of 2016.": "2016-01/2016-06"},
        ("The first half of the game was dull.",),
    ),
)
