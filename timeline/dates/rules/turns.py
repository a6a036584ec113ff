"""Last, this and next: units, months and seasons with a direction, told from the day of writing."""

from collections.abc import Callable
from typing import Final

from timeline.dates.grammar import Rule
from timeline.dates.meaning import Base, Dated, Part, Relative, Turn
from timeline.dates.periods import Unit
from timeline.dates.rules.guards import is_no_duration, is_the_unit

CALENDAR: Final = (
    Unit.DAY, Unit.WEEK, Unit.WEEKEND, Unit.MONTH, Unit.QUARTER, Unit.YEAR, Unit.DECADE, Unit.CENTURY
)  # fmt: skip


def unit_from(offset: int, base: Base = Base.NOW) -> Callable[..., Dated | None]:
    """The meaning of a unit counted from a base, where the calendar has such a unit."""
    return lambda one_unit: Relative(one_unit, offset, base) if one_unit in CALENDAR else None


RULES = (
    Rule(
        "last unit",
        ("last <one_unit>", "this past <one_unit>", "the last <one_unit>"),
        unit_from(-1),
        {
            "The strikes of last month went on.": "2017-12",
            "They met last week.": "2018-01-15/2018-01-21",
            "It was signed last year.": "2017",
            "Last week's storm passed.": "2018-01-15/2018-01-21",
        },
        ("At the last minute he left.", "In the last year of the war they fled."),
        guard=is_no_duration,
    ),
    Rule(
        "this unit",
        ("this|current <one_unit>", "the current <one_unit>"),
        unit_from(0),
        {
            "Prices rose this year.": "2018",
            "They met this week.": "2018-01-22/2018-01-28",
            "It ends this month.": "2018-01",
        },
        ("This minute it began.",),
    ),
    Rule(
        "next unit",
        ("next <one_unit>", "coming|upcoming <one_unit>", "this|the coming <one_unit>"),
        unit_from(1),
        {"It will open next month.": "2018-02", "They meet next week.": "2018-01-29/2018-02-04"},
        ("The next one is ours.",),
        guard=is_no_duration,
    ),
    Rule(
        "the unit spoken of",
        ("the <one_unit>", "the entire|whole <one_unit>"),
        unit_from(0, Base.FOCUS),
        {"Shares ended the day lower.": "2018-01-24", "It rained later in the month.": "2018-01"},
        ("The day they met was cold.", "She came on the day of the vote."),
        guard=is_the_unit,
    ),
    Rule("the unit", ("the <one_unit>",), unit_from(0, Base.FOCUS), gives="the_unit"),
    Rule(
        "unit-end",
        ("<one_unit> - end", "<one_unit> end"),
        lambda one_unit: Relative(one_unit, 0) if one_unit in (Unit.YEAR, Unit.MONTH, Unit.QUARTER) else None,
        {"The plant will close by year-end.": "../2018"},
        ("A week end later.",),
    ),
    Rule(
        "weekend",
        ("the weekend",),
        lambda: Relative(Unit.WEEKEND, -1),
        {"Fighting went on over the weekend.": "2018-01-20/2018-01-21"},
        ("A weekend house burned.",),
    ),
    Rule(
        "last month by name",
        ("last|past <month>", "this past <month>", "<month:Month> last"),
        lambda month: Turn(Part(Unit.MONTH, month), -1),
        {"The rules changed last March.": "2017-03"},
        ("They march last.",),
    ),
    Rule(
        "this month by name",
        ("this <month:Month>", "the? current <month:Month>"),
        lambda month: Turn(Part(Unit.MONTH, month), 0),
        {"It opens this May.": "2018-05"},
        ("This is why they march.",),
    ),
    Rule(
        "next month by name",
        ("next|coming|upcoming <month>", "this|the coming <month>"),
        lambda month: Turn(Part(Unit.MONTH, month), 1),
        {"It opens next May.": "2018-05"},
        ("They march next to us.",),
    ),
)
