"""Last, this and next: units, months and seasons with a direction, told from the day of writing."""

from collections.abc import Callable
from typing import Final

from timeline.dates.grammar import Rule
from timeline.dates.meaning import Base, Dated, Part, Relative, Turn
from timeline.dates.periods import Unit
from timeline.dates.rules.absolute import day_of
from timeline.dates.rules.guards import follows_a_preposition
from timeline.dates.rules.guards_for_units import is_no_duration, is_the_unit

CALENDAR: Final = (
    Unit.DAY, Unit.WEEK, Unit.WEEKEND, Unit.MONTH, Unit.QUARTER, Unit.YEAR, Unit.DECADE, Unit.CENTURY
)  # fmt: skip


def unit_from(offset: int, base: Base = Base.NOW) -> Callable[..., Dated | None]:
    """The meaning of a unit counted from a base, where the calendar has such a unit."""
    return lambda one_unit: Relative(one_unit, offset, base) if one_unit in CALENDAR else None


def _last(one_unit: Unit) -> Dated | None:
    """The unit before this one; nobody calls yesterday "the last day"."""
    return Relative(one_unit, -1) if one_unit in CALENDAR and one_unit is not Unit.DAY else None


RULES = (
    Rule(
        "last unit",
        (
            "last <one_unit>",
            "this past <one_unit>",
            "the last <one_unit>",
            "last calendar <one_unit>",
        ),
        _last,
        {
            "The strikes of last month went on.": "2017-12",
            "They met last week.": "2018-01-15/2018-01-21",
            "It was signed last year.": "2017",
            "Last week's storm passed.": "2018-01-15/2018-01-21",
            "Last year police found the barge.": "2017",
        },
        ("At the last minute he left.", "In the last year of the war they fled.", "Friday is the last day to pay."),
        guard=is_no_duration,
    ),
    Rule(
        "past unit",
        ("past|previous <one_unit>",),
        lambda one_unit: Relative(one_unit, -1) if one_unit in CALENDAR and one_unit is not Unit.DAY else None,
        {"Sales of previous quarter were low.": "2017-10/2017-12"},
        ("Her previous decade was dull.", "The previous year was dull."),
        guard=follows_a_preposition,
    ),
    Rule(
        "this unit",
        ("this|current <one_unit>", "the current <one_unit>", "this calendar <one_unit>"),
        unit_from(0),
        {
            "Prices rose this year.": "2018",
            "They met this week.": "2018-01-22/2018-01-28",
            "It ends this month.": "2018-01",
        },
        ("This minute it began.",),
    ),
    Rule(
        "this unit's",
        ("this <units>",),
        lambda units: Relative(units, 0) if units in (Unit.WEEK, Unit.MONTH, Unit.YEAR) else None,
        {"The rules of this years fair are strict.": "2018"},  # an apostrophe left out
        ("These years were good.", "Of this days were lost."),
    ),
    Rule(
        "next unit",
        (
            "next <one_unit>",
            "coming|upcoming <one_unit>",
            "this|the coming|upcoming <one_unit>",
            "next calendar <one_unit>",
        ),
        unit_from(1),
        {"It will open next month.": "2018-02", "They meet next week.": "2018-01-29/2018-02-04"},
        ("The next one is ours.",),
        guard=is_no_duration,
    ),
    Rule(
        "next quarter",
        ("the next|coming quarter",),
        lambda: Relative(Unit.QUARTER, 1),
        {"Orders for the next quarter are few.": "2018-04/2018-06"},
        ("The next quarters are dear.",),
    ),
    Rule(
        "unit after next",
        ("the? <one_unit> after next",),
        unit_from(2),
        {"It will open the week after next.": "2018-02-05/2018-02-11"},
        ("The year after next to nothing grew.",),
        guard=lambda tokens, start, end: end == len(tokens) or tokens.words[end] != "to",
    ),
    Rule(
        "unit before last",
        ("the? <one_unit> before last",),
        unit_from(-2),
        {"It opened the year before last.": "2016"},
        ("The year before lasted.",),
    ),
    Rule(
        "the unit spoken of",
        ("the <one_unit>", "the entire|whole|full <one_unit>"),
        unit_from(0, Base.FOCUS),
        {
            "Shares ended the day lower.": "2018-01-24",
            "It rained later in the month.": "2018-01",
            "It was its worst loss of the year.": "2018",
        },
        ("The day they met was cold.", "She came on the day of the vote.", "He was named man of the year."),
        guard=is_the_unit,
    ),
    Rule("the unit", ("the <one_unit>",), unit_from(0, Base.FOCUS), gives="the_unit"),
    Rule(
        "unit-end",
        ("<one_unit> - end", "<one_unit> end", "the? <one_unit> ' s end"),
        lambda one_unit: Relative(one_unit, 0) if one_unit in (Unit.YEAR, Unit.MONTH, Unit.QUARTER) else None,
        {"The plant will close by year-end.": "../2018", "He will go at year's end.": "2018"},
        ("A week end later.",),
    ),
    Rule(
        "weekend",
        ("the weekend",),
        lambda: Part(Unit.WEEKEND, 1),
        {
            "Fighting went on over the weekend.": "2018-01-20/2018-01-21",
            "They will meet at the weekend.": "2018-01-27/2018-01-28",
        },
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
    Rule(
        "following month by name",
        ("the following|next|ensuing <month:Month>",),
        lambda month: Turn(Part(Unit.MONTH, month), 1, Base.THEN),
        {"It shut on 5 May 2016. The following March it burned.": "2017-03"},
        ("The following marches were long.",),
    ),
    Rule(
        "previous month by name",
        ("the previous|preceding <month:Month>",),
        lambda month: Turn(Part(Unit.MONTH, month), -1, Base.THEN),
        {"It shut on 5 May 2016. The previous March it had burned.": "2016-03"},
        ("The previous marches were long.",),
    ),
    *(
        Rule(
            f"{name} month and day",
            (f"{words} <month:Month> the? <day>",),
            lambda month, day, offset=offset: Turn(Part(Unit.DAY, day, Part(Unit.MONTH, month)), offset),
            {f"It is told of {name} December 5.": edtf},
            (f"They {name} march 5 times.",),
        )
        for name, words, offset, edtf in (
            ("last", "last|past", -1, "2017-12-05"),
            ("this", "this", 0, "2018-12-05"),
            ("next", "next", 1, "2018-12-05"),
        )
    ),
    Rule(
        "this day in full",
        ("this|last|next <month:Month> the? <day> ,? <year>", "this|last|next <day> <month:Month> ,? <year>"),
        lambda month, day, year: day_of(day, month, year),
        {"It was read out this May 5, 2016.": "2016-05-05"},
        ("They march this way 5, 2016 times.",),
    ),
    Rule(
        "month before last",
        ("<month:Month> before last", "the <month> before last"),
        lambda month: Turn(Part(Unit.MONTH, month), -2),
        {"It opened the May before last.": "2016-05"},
        ("The May before lasted.",),
    ),
    Rule(
        "month after next",
        ("<month:Month> after next", "the <month> after next"),
        lambda month: Turn(Part(Unit.MONTH, month), 2),
        {"It opens the May after next.": "2019-05"},
        ("May after next to nothing grew is bleak.",),
        guard=lambda tokens, start, end: end == len(tokens) or tokens.words[end] != "to",
    ),
)
