"""Portions of a period: early, mid, late; the beginning, middle and end; and parts put into larger periods."""

from timeline.dates.grammar import Rule
from timeline.dates.meaning import Dated, Part, Portion, Relative, Some, grain, inside
from timeline.dates.periods import WIDTH, Unit


def _some(portion: Portion, date: Dated) -> Dated | None:
    """A portion of anything longer than a day, or of a day told from now: "earlier today"."""
    unit = grain(date)
    return Some(portion, date) if unit and (WIDTH[unit] > WIDTH[Unit.DAY] or isinstance(date, Relative)) else None


RULES = (
    Rule(
        "early",
        ("the? early|earlier in? {date}", "the? early - {date}"),
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
        ("the? late|later in? {date}", "the? late - {date}", "as recently as {date}"),
        lambda date: _some(Portion.END, date),
        {"It fell in late 2015.": "2015", "It will open later this year.": "2018"},
        ("He came late to it.",),
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
        "part of",
        ("{inner:date} of? {larger:date}", "{inner:date} , {larger:date}", "{larger:date} ' s {inner:date}"),
        inside,
        {
            "It opened in March last year.": "2017-03",
            "It will close on 4 May next year.": "2019-05-04",
            "In the summer of last year it burned.": "2017-22",
            "He came on Monday of last week.": "2018-01-15",
            "It opens on Tuesday next week.": "2018-01-30",
        },
        ("In March Monday came.",),
    ),
)
