"""Portions of a period: early, mid, late; the beginning, middle and end; and parts put into larger periods."""

from functools import partial

from timeline.dates.grammar import Rule
from timeline.dates.meaning import Away, Base, Dated, Part, Portion, Relative, Some, Turn, Weekday, grain, inside
from timeline.dates.periods import WIDTH, Unit
from timeline.dates.rules.guards import is_in_capitals, owns_nothing


def _some(portion: Portion, date: Dated) -> Dated | None:
    """A portion of anything longer than a day, or of a day told from now: "earlier today"."""
    unit = grain(date)
    return Some(portion, date) if unit and (WIDTH[unit] > WIDTH[Unit.DAY] or isinstance(date, Relative)) else None


def _of_day(portion: Portion, date: Dated) -> Dated | None:
    """A portion of a day or of a part of one: "late Thursday", "early this morning"."""
    return Some(portion, date) if grain(date) is Unit.DAY and not isinstance(date, Some | Relative) else None


def _this(portion: Portion, unit: Unit) -> Dated | None:
    """A portion of this year, month or week, which the words leave without an article."""
    return Some(portion, Relative(unit, 0, Base.FOCUS)) if unit in (Unit.YEAR, Unit.MONTH, Unit.WEEK) else None


def _day(number: int, month: Dated) -> Dated | None:
    """A day of a month that is told from another time; one that has a name is read as "the 5th of May"."""
    return inside(Part(Unit.DAY, number), month) if isinstance(month, Relative | Away | Turn) and number <= 31 else None


RULES = (
    Rule(
        "early",
        ("the? early|earlier in? {date}", "the? early - {date}", "as early as {date}"),
        lambda date: _some(Portion.START, date),
        {"Early in 2015 it fell.": "2015", "It fell in early March.": "2017-03", "It fell earlier this year.": "2018"},
        ("He rose early on.",),
    ),
    Rule(
        "mid",
        ("the? mid|middle - {date}", "the? mid {date}", "mid|early|late - <season>"),
        lambda date=None, season=0: _some(Portion.MID, date or Part(Unit.SEASON, season)),
        {"It fell in mid-2015.": "2015", "It fell in mid-December.": "2017-12"},
        ("The mid-sized firm fell.",),
    ),
    Rule(
        "late",
        ("the? late|later in? {date}", "the? late - {date}", "as late|recently as {date}"),
        lambda date: _some(Portion.END, date),
        {"It fell in late 2015.": "2015", "It will open later this year.": "2018"},
        ("He came late to it.",),
    ),
    Rule(
        "early in the day",
        ("early|earlier {date}",),
        partial(_of_day, Portion.START),
        {"Early Monday it fell.": "2018-01-22", "It fell early this morning.": "2018-01-24"},
        ("He rose early, Monday or not.",),
    ),
    Rule(
        "late in the day",
        ("late|later {date}",),
        partial(_of_day, Portion.END),
        {
            "It fell late Monday.": "2018-01-22",
            "Later Monday it fell.": "2018-01-22",
        },
        ("He came late, Monday or not.",),
    ),
    Rule(
        "beginning of",
        ("the? beginning|start|onset|outset|turn of {date}", "the? beginning|start of {date:the_unit}"),
        lambda date: _some(Portion.START, date),
        {"It fell at the beginning of 2015.": "2015", "It fell at the start of the year.": "2018"},
        ("The beginning of talks was slow.",),
    ),
    Rule(
        "middle of",
        ("the? middle of {date}", "the? middle of {date:the_unit}"),
        lambda date: _some(Portion.MID, date),
        {"It fell in the middle of 2015.": "2015"},
        ("The middle of town burned.",),
    ),
    Rule(
        "end of",
        ("the? very? end|close of {date}", "the? very? end|close of {date:the_unit}"),
        lambda date: _some(Portion.END, date),
        {
            "It fell at the end of 2015.": "2015",
            "They will sign by the end of the summer.": "../2018-08-31",
            "They will sign by the end of the month.": "../2018-01",
        },
        ("The end of talks came soon.",),
    ),
    Rule(
        "end of unit",
        ("the? end of <one_unit>",),
        lambda one_unit: _this(Portion.END, one_unit),
        {"They will sign by end of year.": "../2018"},
        ("The end of day and night.",),
    ),
    Rule(
        "beginning of unit",
        ("the? beginning|start of <one_unit>",),
        lambda one_unit: _this(Portion.START, one_unit),
        {"It was so at the beginning of year.": "2018"},
        ("The start of day was slow.",),
    ),
    Rule(
        "middle of unit",
        ("the? middle of <one_unit>", "the? mid -? <one_unit>"),
        lambda one_unit: _this(Portion.MID, one_unit),
        {"They will meet mid-month.": "2018-01"},
        ("The mid-day sun burned.",),
    ),
    *(
        Rule(
            name,
            (f"the? {name.lower()}",),
            lambda unit=unit: Some(Portion.END, Relative(unit, 0)),
            {f"It is due by {name}.": edtf},
            (f"He said {name.lower()}.",),
            guard=is_in_capitals,
        )
        for name, unit, edtf in (("EOY", Unit.YEAR, "../2018"), ("EOM", Unit.MONTH, "../2018-01"))
    ),
    Rule(
        "rest of",
        ("the? rest|remainder|balance of {date}", "the? rest|remainder|balance of {date:the_unit}"),
        lambda date: _some(Portion.END, date),
        {"It will be shut for the rest of the month.": "2018-01", "It stays so for the remainder of 2018.": "2018"},
        ("The rest of them left.",),
    ),
    Rule(
        "early part of",
        ("the? early|earlier|first part of {date}", "the? early|earlier|first part of {date:the_unit}"),
        lambda date: _some(Portion.START, date),
        {"It fell in the early part of 2015.": "2015"},
        ("The first part of it fell.",),
    ),
    Rule(
        "latter part of",
        (
            "the? late|later|latter|last|final|closing part of {date}",
            "the? late|later|latter|last|final|closing part of {date:the_unit}",
        ),
        lambda date: _some(Portion.END, date),
        {"It fell in the latter part of 2015.": "2015", "It fell in the last part of the year.": "2018"},
        ("The latter part of it fell.",),
    ),
    Rule(
        "week of",
        (
            "the? <unit:one_unit> of {date}",
            "the? <unit:one_unit> beginning|starting|commencing|ending on? {date}",
            "w / c {date}",
        ),
        lambda date, unit=Unit.WEEK: (
            Away(0, unit, 1, date) if grain(date) is Unit.DAY and unit in (Unit.WEEK, Unit.WEEKEND) else None
        ),
        {
            "It fell in the week of March 8, 2017.": "2017-03-06/2017-03-12",
            "It fell in the week beginning 6 March 2017.": "2017-03-06/2017-03-12",
        },
        ("The week of talks ended.",),
    ),
    Rule(
        "day of a month",
        (
            "the? {day:day_only} of {month:date}",
            "the? {day:ordinal} of {month:date}",
            "the {day:ordinal} of {month:the_unit}",
        ),
        lambda day, month: _day(day if isinstance(day, int) else day.number, month),
        {
            "It closes on the 20th of next month.": "2018-02-20",
            "It was due on the third of last month.": "2017-12-03",
            "It opened in May 2016 and closed on the fifth of the same month.": "2016-05-05",
        },
        ("The first of last week's talks failed.", "The third of last month's talks failed."),
        guard=owns_nothing,
    ),
    Rule(
        "week and weekday",
        ("{week:date} on? <weekday:Weekday>", "<weekday> from {week:date}"),
        lambda week, weekday: inside(Weekday(weekday), week) if grain(week) is Unit.WEEK else None,
        {"They will meet next week on Tuesday.": "2018-01-30", "He quoted Sunday from last week.": "2018-01-21"},
        ("They met in May on Monday.",),
    ),
    Rule(
        "part of",
        ("{inner:date} of? {larger:date}", "{inner:date} , {larger:date}", "{larger:date} ' s {inner:date}"),
        inside,
        {
            "It opened in March last year.": "2017-03",
            "It will close on 4 May next year.": "2019-05-04",
            "In the summer of last year it burned.": "2017-22",
            "He came on Monday of last week.": "2018-01-15",
            "It opens on Tuesday next week.": "2018-01-30",
            "Fourth quarter 2016 was poor.": "2016-10/2016-12",
        },
        ("In March Monday came.",),
    ),
)
