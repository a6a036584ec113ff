"""Periods that companies and statistics report on: "the first half", "the year-earlier quarter", "a year earlier"."""

from typing import Final

from timeline.dates import periods
from timeline.dates.grammar import Rule
from timeline.dates.meaning import Away, Dated, Doubt, Fixed, Like, Part, Range, Relative, Roughly, grain
from timeline.dates.periods import Unit
from timeline.dates.rules.guards_for_figures import compares, is_ended, is_the_quarter, tells_of_figures

_SAME: Final = "the? same|like|comparable|corresponding|equivalent"
_EARLIER: Final = ("last year", "a|the year ago|earlier|before", "the? previous|prior|preceding year")


def _like(one_unit: Unit | None = None, year: int | None = None) -> Like | None:
    return Like(one_unit, year) if one_unit in (None, Unit.QUARTER, Unit.MONTH, Unit.WEEK) else None


def _in_year(nth: int, one_unit: Unit, year: int) -> Dated | None:
    return Part(one_unit, nth, Fixed(periods.year(year))) if one_unit is Unit.QUARTER and nth <= 4 else None


def _half(nth: int, year: int | None = None) -> Dated | None:
    return Part(Unit.HALF, nth, Fixed(periods.year(year)) if year else None) if nth in (1, 2) else None


def _ended(one_unit: Unit, date: Dated) -> Range | None:
    """The quarter, month or week that ends with a day; a year that does so is hardly one of the calendar."""
    ends = one_unit in (Unit.QUARTER, Unit.MONTH, Unit.WEEK) and grain(date) is Unit.DAY
    return Range(Away(0, one_unit, 1, date), date) if ends else None


RULES = (
    Rule(
        "year-earlier",
        (
            "the? year - earlier|ago <one_unit>",
            "the? year - earlier|ago period?",
            "the? prior - year <one_unit>",
            "the? prior - year period?",
        ),
        _like,
        {
            "Sales fell from the third quarter of 2016 and from the year-earlier quarter.": "2015-07/2015-09",
            "It had a loss in the year-ago quarter.": "2016-10/2016-12",
            "Year-earlier figures were not told.": "2017",
            "In July 2016 sales fell by a tenth from the year-earlier period.": "2015-07",
        },
        ("They came a year earlier than planned.",),
    ),
    Rule(
        "a year earlier in a comparison",
        ("a|the year earlier|ago|before",),
        Like,
        {
            "Profit in the third quarter of 2016 rose from $2 million a year earlier.": "2015-07/2015-09",
            "Exports in May 2016 were lower than a year before.": "2015-05",
            "Profit fell in May 2016. A year earlier, profit had doubled.": "2015-05",
        },
        (
            "In May 2016 he left. A year earlier, he had come.",
            "In May 2016 he left; a year earlier he had come.",
            "It came a year earlier than planned.",
        ),
        guard=compares,
    ),
    Rule(
        "same period of another year",
        (
            *(f"{_SAME} period|time {earlier}" for earlier in _EARLIER),
            *(f"{_SAME} <one_unit> {earlier}" for earlier in _EARLIER),
            f"{_SAME} period|time of|in|during? <year>",
            f"{_SAME} <one_unit> of|in|during? <year>",
            "the <year> period",
            "the <year> <one_unit>",
        ),
        _like,
        {
            "May 2017 was dearer than the same month last year.": "2016-05",
            "In May 2017 they sold more than in the same period of 2014.": "2014-05",
            "In the third quarter of 2017 they sold more than in the 2014 quarter.": "2014-07/2014-09",
        },
        ("At the same time it fell.", "The same period was dull."),
    ),
    *(
        Rule(
            f"{name} fiscal year",
            tuple(f"{word} fiscal|financial year" for word in words),
            lambda offset=offset: Roughly(Doubt.ABOUT, Relative(Unit.YEAR, offset)),
            {f"It was so in {name.replace('current', 'the current')} fiscal year.": f"{2018 + offset}~"},
            (f"It was so in {name} fiscal rules.",),
        )
        for name, words, offset in (
            ("last", ("the? last|past|previous|prior",), -1),
            ("current", ("this", "the? current"), 0),
            ("next", ("the? next|coming",), 1),
        )
    ),
    Rule(
        "the quarter",
        ("the <one_unit>", "the same <one_unit>"),
        lambda one_unit: Like(one_unit, back=0) if one_unit is Unit.QUARTER else None,
        {
            "In the third quarter of 2016 sales fell; loss for the quarter was great.": "2016-07/2016-09",
            "Sales fell in the quarter.": "2017-10/2017-12",
        },
        ("The quarter of the town burned.", "He lost in the quarter of an hour.", "Prices in the quarter mile fell."),
        guard=is_the_quarter,
    ),
    Rule(
        "latest unit",
        ("the latest <one_unit>", "the most recent <one_unit>", "the just - ended|completed <one_unit>"),
        lambda one_unit: Relative(one_unit, -1) if one_unit in (Unit.WEEK, Unit.MONTH, Unit.QUARTER) else None,
        {"Sales fell in the latest quarter.": "2017-10/2017-12"},
        ("The latest year book is out.",),
    ),
    Rule(
        "quarter of a year named first",
        ("the? <year> <nth> -? <one_unit>",),
        _in_year,
        {"The 2016 third quarter was poor.": "2016-07/2016-09"},
        ("In the 2016 second round he lost.",),
    ),
    Rule(
        "half of a year",
        ("the? <nth> half", "the? <nth> - half", "the? <nth> - half <year>", "the? <year> <nth> -? half"),
        _half,
        {"Profit fell 3% in the first half.": "2018-01/2018-06", "Second-half 2016 sales fell.": "2016-07/2016-12"},
        ("They scored twice in the second half.",),
        guard=tells_of_figures,
    ),
    Rule(
        "unit ended",
        ("{the_unit} ended|ending on? {date}",),
        lambda date, the_unit: _ended(the_unit.unit, date),
        {"Profit fell in the quarter ended September 30.": "2017-07/2017-09-30"},
        ("The week ended September 30.",),
        gives="span",
        guard=is_ended,
    ),
)
