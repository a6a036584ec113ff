"""From one date to another, and dates told in one breath."""

from timeline.dates import periods
from timeline.dates.grammar import Rule
from timeline.dates.meaning import Dated, Either, Fixed, Part, Range, Relative, Roughly, Several, Some, grain, inside
from timeline.dates.periods import Period, Unit
from timeline.dates.rules.guards import is_no_attribute


def completed(first: Dated, last: Dated) -> Dated:
    """The first of two dates with what it leaves to the last: "13" of "13-24 June", "May" of "May and June 2018"."""
    while isinstance(last, Some | Roughly):
        last = last.of
    match first, last:
        case Some(portion, of), _:
            return Some(portion, completed(of, last))
        case Part(Unit.DAY, number, None), Part(Unit.DAY, _, of):
            return Part(Unit.DAY, number, of)
        case Part(Unit.DAY, number, None), Fixed(Period(Unit.DAY, day)):
            return Part(Unit.DAY, number, Fixed(periods.month(day.year, day.month)))
        case Part(of=None) | Part(of=Part(of=None)), Fixed(Period(_, day)):
            return inside(first, Fixed(periods.year(day.year))) or first
        case Part(of=None) | Part(of=Part(of=None)), Part(of=larger) if larger:
            return inside(first, larger) or first
        case Either(day, month), Either(last_day, last_month):
            return Either(completed(day, last_day), completed(month, last_month))
    return first


def _range(start: Dated, end: Dated) -> Range | None:
    """A range whose ends are of comparable grain; a start in a later month than its end belongs to the year before."""
    start = _not_after(completed(start, end), end)
    return Range(start, end) if grain(start) and grain(end) else None


def _not_after(start: Dated, end: Dated) -> Dated:
    """The start of a range in the year before, where it took its year from an end that it would come after."""
    match start, end:
        case Part(unit, number, Fixed(Period(Unit.YEAR, first))), Fixed(Period(_, last)) if number > last.month:
            return Part(unit, number, Fixed(periods.year(first.year - 1))) if unit is Unit.MONTH else start
        case Part(Unit.DAY, number, Part(Unit.MONTH, month, Fixed(Period(Unit.YEAR, first)))), Fixed(Period(_, last)):
            before = Part(Unit.MONTH, month, Fixed(periods.year(first.year - (month > last.month))))
            return Part(Unit.DAY, number, before)
    return start


def _days(start: Dated, day: int, year: int | None = None) -> Range | None:
    """Two days of one month: "March 3-5, 2018"."""
    match start:
        case Part(Unit.DAY, first, Part(Unit.MONTH, number, None)) if first < day:
            month: Dated = Fixed(periods.month(year, number)) if year else Part(Unit.MONTH, number)
            return Range(Part(Unit.DAY, first, month), Part(Unit.DAY, day, month))
        case Fixed(Period(Unit.DAY, date)) if date.day < day and not year:
            return Range(start, Part(Unit.DAY, day, Fixed(periods.month(date.year, date.month))))
    return None


def _years(start: Dated, tail: int) -> Range | None:
    """Two years, the second without its century: "1939-45"."""
    match start:
        case Fixed(Period(Unit.YEAR, date)):
            end = date.year - date.year % 100 + tail
            return Range(start, Fixed(periods.year(end))) if date.year < end <= date.year + 60 else None
    return None


def _and_day(first: Dated, day: Dated) -> Several | None:
    """Two days of one month, the second without it: "May 4 and 5"."""
    match first, day:
        case Part(Unit.DAY, _, Part(Unit.MONTH) as month), Part(Unit.DAY, number):
            return Several((first, Part(Unit.DAY, number, month)))
    return None


def _several(first: Dated, rest: Dated | Several) -> Several:
    dates = rest.dates if isinstance(rest, Several) else (rest,)
    return Several((completed(first, dates[-1]), *dates))


def _is_day(date: Dated | Several) -> bool:
    last = date.dates[-1] if isinstance(date, Several) else date
    return grain(last) is Unit.DAY


def _is_short(first: Dated, rest: Dated | Several) -> bool:
    """Whether the first date leaves to the last what both are part of."""
    last = rest.dates[-1] if isinstance(rest, Several) else rest
    return completed(first, last) != first


RULES = (
    Rule("day number", ("<day>",), lambda day: Part(Unit.DAY, day), gives="day_only"),
    Rule("ordinal day", ("<monthday>",), lambda monthday: Part(Unit.DAY, monthday), gives="ordinal_day"),
    Rule("the day of writing", ("now|today",), lambda: Relative(Unit.DAY, 0), gives="now"),
    Rule("last two digits", ("<two_digits>",), lambda two_digits: two_digits, gives="year_tail"),
    Rule(
        "between",
        (
            "between {start:date} and|- {end:date}",
            "between the? {start:day_only} and the? {end:date}",
            "between the {start:ordinal_day} and the? {end:ordinal_day}",
            "between {start:now} and {end:date}",
            "between {start:date} and {end:now}",
        ),
        _range,
        {
            "It grew between March and May 2017.": "2017-03/2017-05",
            "It fell between 2014 and 2016.": "2014/2016",
            "They met between 3 and 5 May 2017.": "2017-05-03/2017-05-05",
            "They will meet between the 3rd and the 5th.": "2018-02-03/2018-02-05",
            "They will meet between now and March 5.": "2018-01-24/2018-03-05",
        },
        ("It lay between the hills.",),
        gives="span",
    ),
    Rule(
        "from to",
        (
            "from {start:date} to|until|till|through|thru|-|-- {end:date}",
            "from the? {start:day_only} to|until|till|through|thru|-|-- the? {end:date}",
            "from {start:date} up to|until {end:date}",
            "from the {start:ordinal_day} to|until|till|through|thru the? {end:ordinal_day}",
            "from {start:date} to|until|till|through|thru {end:now}",
        ),
        _range,
        {
            "It ran from 3 to 5 May 2017.": "2017-05-03/2017-05-05",
            "It ran from November 2016 to February.": "2016-11/2017-02",
            "He ruled from 1921 until 1935.": "1921/1935",
            "It was shut from the 3rd to the 5th.": "2018-01-03/2018-01-05",
            "It was shut from 2015 until now.": "2015/2018-01-24",
        },
        ("From here to there it ran.",),
        gives="span",
    ),
    Rule(
        "dash",
        (
            "{start:date} -|--|to|through|thru|until|till {end:date}",
            "the? {start:day_only} -|--|to|through|thru the? {end:date}",
        ),
        _range,
        {
            "The 13-24 June 2015 talks failed.": "2015-06-13/2015-06-24",
            "They ruled 1921-1935.": "1921/1935",
            "March to May 2017 was dry.": "2017-03/2017-05",
            "November-February 2017 was dry.": "2016-11/2017-02",
            "It will be dry 28 December - 3 January 2019.": "2018-12-28/2019-01-03",
        },
        ("A 3-5 win was theirs.",),
        gives="span",
    ),
    Rule(
        "days of a month",
        (
            "{start:date} -|--|to|through|thru the? {day:day_only}",
            "{start:date} -|--|to|through|thru {day:day_only} ,? <year>",
            "from {start:date} -|--|to|through|thru the? {day:day_only}",
        ),
        lambda start, day, year=None: _days(start, day.number, year),
        {"It ran March 3-5, 2018.": "2018-03-03/2018-03-05", "It ran on May 3 to 5.": "2017-05-03/2017-05-05"},
        ("May 5-3 was the score.",),
        gives="span",
    ),
    Rule(
        "years with a short end",
        ("{start:date} - {tail:year_tail}",),
        _years,
        {"In 1939-45 it was shut.": "1939/1945", "The 2017-18 season began.": "2017/2018"},
        ("In 1945-39 it was shut.",),
        gives="span",
    ),
    Rule(
        "several days",
        ("the? {first:day_only} ,|and|or|& the? {rest:date}", "the? {first:day_only} , {rest:list}"),
        lambda first, rest: _several(first, rest) if _is_day(rest) else None,
        {"They met on 3, 5 and 7 May 2017.": "2017-05-03 2017-05-05 2017-05-07"},
        ("In 3 and 2017 cases it failed.",),
        gives="list",
    ),
    Rule(
        "day and another",
        ("{first:date} and|or|& {day:day_only}",),
        _and_day,
        {"They met on May 4 and 5.": "2017-05-04 2017-05-05"},
        ("On May 4 and 5 people came.",),
        gives="list",
        guard=is_no_attribute,
    ),
    Rule(
        "several months",
        ("{first:date} and|or|&|/ {rest:date}", "{first:date} , {rest:list}"),
        lambda first, rest: _several(first, rest) if _is_short(first, rest) else None,
        {"It rained in May and June 2016.": "2016-05 2016-06"},
        ("In 2015 and 2016 it rained.",),
        gives="list",
    ),
)
