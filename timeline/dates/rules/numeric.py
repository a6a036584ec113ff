"""Dates in numbers and codes: "2017-11-30", "24/12/2017", "31-Oct-1974", "Q3 2018", "2018-W07", "FY2018"."""

from datetime import date

from timeline.dates import periods
from timeline.dates.grammar import Rule
from timeline.dates.meaning import Dated, Doubt, Either, Fixed, Part, Roughly, Vague
from timeline.dates.periods import Period, Unit
from timeline.dates.rules.absolute import day_of, full_year, month_of
from timeline.dates.rules.guards_for_figures import (
    is_joined,
    is_no_code,
    is_numeric_day,
    is_short_period,
    is_written_together,
)


def _iso(iso: str) -> Dated | None:
    try:
        return Fixed(Period(Unit.DAY, date.fromisoformat(iso[:10])))
    except ValueError:
        return None


def _slashed(slashed: str) -> Dated | None:
    """Numbers parted by slashes, dots or dashes."""
    separator = next(character for character in slashed if not character.isdigit())
    first, second, third = (int(part) for part in slashed.split(separator))
    if first > 31:
        return day_of(third, second, first)
    if separator == "." and third < 100:
        return None  # a version or a section, far more often than a date
    return _day_and_month(first, second, third if third > 99 else full_year(third))


def _day_and_month(first: int, second: int, year: int | None = None) -> Dated | None:
    """Two numbers of which one is a month; which of two small ones, the words do not say."""
    if first > 12 or first == second:
        return day_of(first, second, year)
    if second > 12:
        return day_of(second, first, year)
    day_first, month_first = day_of(first, second, year), day_of(second, first, year)
    return Either(day_first, month_first) if day_first and month_first else None


def _month(year: int, number: int) -> Dated | None:
    """A month, unless the number is rather the short end of a range or season of years: "2008-09", "2013/14"."""
    return month_of(number, year) if 1 <= number <= 12 and not year % 100 < number else None


def _quarter(dated_quarter: tuple[int, int] | None = None, quarter: int = 0, year: int = 0, short: int = 0) -> Dated:
    """A quarter, with its year where the words give one."""
    in_year, number = dated_quarter or (year or (short and full_year(short)), quarter)
    return Part(Unit.QUARTER, number, Fixed(periods.year(in_year)) if in_year else None)


def _half(dated_half: tuple[int, int] | None = None, half: int = 0, year: int = 0) -> Dated:
    """A half-year, with its year where the words give one."""
    in_year, number = dated_half or (year, half)
    return Part(Unit.HALF, number, Fixed(periods.year(in_year)) if in_year else None)


def _week(year: int, week: int, weekday: int = 1) -> Dated | None:
    """A week of ISO 8601, or a day of it."""
    try:
        day = date.fromisocalendar(year, week, weekday)
    except ValueError:
        return None
    return Fixed(Period.containing(day, Unit.DAY if weekday > 1 else Unit.WEEK))


def _fiscal(year: int = 0, short: int = 0) -> Dated:
    """A fiscal year is about the year it is named after; where it begins, the words do not say."""
    return Roughly(Doubt.ABOUT, Fixed(periods.year(year or full_year(short))))


RULES = (
    Rule(
        "ISO date",
        ("<iso>",),
        _iso,
        {"Logged on 2017-11-30 at the gate.": "2017-11-30", "Logged on 20171130 at the gate.": "2017-11-30"},
        ("Order 2017-13-30 was lost.", "Job 20171330 was lost."),
    ),
    Rule(
        "numeric date",
        ("<slashed>",),
        _slashed,
        {
            "Stamped 24/12/2017 in ink.": "2017-12-24",
            "Filed on 2017/02/01.": "2017-02-01",
            "Due 3.4.2018.": "-",
            "Kept since 2016-5-7.": "2016-05-07/..",
        },
        ("Release 1.2.33 is out.", "Release 10.4.2017-beta is out."),
        guard=is_no_code,
    ),
    Rule(
        "day and month in numbers",
        ("<first:digits> / <second:digits>",),
        _day_and_month,
        {"The gate opens on 24/3.": "2018-03-24", "They paid on 9/15, in full.": "2017-09-15", "Come on 3/4.": "-"},
        ("On 3/4 of the land wheat grows.", "A 15/2 vote settled it.", "It is open 24/7."),
        guard=is_numeric_day,
    ),
    Rule(
        "year and month in numbers",
        ("<year> - <number:digits>", "<year> / <number:digits>"),
        _month,
        {"The file says 2017-03 and no more.": "2017-03", "Series begin in 2016/05.": "2016-05"},
        ("The 2013/14 season ended.", "In 2015-25 it fell.", "It lost 2015 - 3 of them won."),
        guard=is_joined,
    ),
    Rule(
        "month and year in numbers",
        ("<number:digits> / <year>", "<number:digits> - <year>"),
        lambda number, year: month_of(number, year) if 1 <= number <= 12 else None,
        {"It is valid until 08/2019.": "../2019-08"},
        ("Ruling 17/2016 stands.",),
        guard=is_joined,
    ),
    Rule(
        "day, month and year joined",
        (
            "<day> - <month> - <year>",
            "<day> / <month> / <year>",
            "<year> - <month> - <day>",
            "<year> / <month> / <day>",
            "<month> - <day> - <year>",
            "<month> / <day> / <year>",
            "<day> - <month> - <two_digits>",
            "<day> / <month> / <two_digits>",
            "<month> / <day>",
        ),
        lambda month, day, year=None, two_digits=None: day_of(
            day, month, full_year(two_digits) if two_digits is not None else year
        ),
        {
            "Stamped 31-Oct-1974 in ink.": "1974-10-31",
            "Stamped 31/Oct/74 in ink.": "1974-10-31",
            "Stamped 2016/Feb/03 in ink.": "2016-02-03",
            "Paid Oct/2 in full.": "2017-10-02",
        },
        ("Stamped 31-Abc-1974.",),
        guard=is_joined,
    ),
    Rule(
        "month and year joined",
        ("<month> / <year>", "<month> - <year>", "<year> - <month>"),
        lambda month, year: Fixed(periods.month(year, month)),
        {"Accounts of Oct/2016 are lost.": "2016-10", "See Dec/2016-May/2017.": "2016-12/2017-05"},
        ("The Jan/Feb issue sold out.",),
        guard=is_written_together,
    ),
    Rule(
        "quarter in short",
        (
            "<quarter:quarter_code>",
            "<quarter:quarter_code> -? of|in? <year>",
            "<quarter:quarter_code> <short:short_year>",
            "<year> -? <quarter:quarter_code>",
            "<dated_quarter>",
        ),
        _quarter,
        {
            "Sales fell in Q3 2016.": "2016-07/2016-09",
            "Sales fell in 2016Q2.": "2016-04/2016-06",
            "Sales fell in Q4.": "2017-10/2017-12",
            "Sales fell in Q1 '15.": "2015-01/2015-03",
            "Q2 to Q3 was poor.": "2017-04/2017-09",
        },
        ("A Q3 engine was built.",),
        guard=is_short_period,
    ),
    Rule(
        "half in short",
        (
            "<half:half_code>",
            "<half:half_code> -? of|in? <year>",
            "<year> -? <half:half_code>",
            "<dated_half>",
        ),
        _half,
        {"Sales fell in H1 2016.": "2016-01/2016-06", "Sales will fall in 2019-H2.": "2019-07/2019-12"},
        ("An H1 title stands above.", "The H2 blocker failed."),
        guard=is_short_period,
    ),
    Rule(
        "week of the year",
        (
            "<year> -? <week:week_code>",
            "<year> - <week:week_code> - <weekday:digits>",
            "calendar? week <week:digits> of|in? ,? <year>",
        ),
        _week,
        {
            "Planned for 2018-W07.": "2018-02-12/2018-02-18",
            "Planned for 2018-W07-3.": "2018-02-14",
            "It broke in week 20 of 2016.": "2016-05-16/2016-05-22",
        },
        ("In week 10 of the season they lost.", "Planned for 2018-W60."),
    ),
    Rule(
        "fiscal year",
        (
            "the? fiscal|financial year? <year>",
            "the? fiscal|financial year? <short:short_year>",
            "the? <year> fiscal|financial year",
            "<year:fiscal_year>",
            "fy -? <year>",
        ),
        _fiscal,
        {"Costs rose in fiscal 2016.": "2016~", "Costs rose in FY2016.": "2016~", "Fiscal year '16 ended.": "2016~"},
        ("A fiscal rule was kept.",),
    ),
    Rule(
        "fiscal quarter",
        (
            "the? fiscal {nth:ordinal} - quarter",
            "the? fiscal {nth:ordinal} quarter",
            "the? fiscal {nth:ordinal} quarter of? <year>",
            "the? {nth:ordinal} fiscal quarter of? <year>",
            "the? {nth:ordinal} -? quarter of fiscal year? <year>",
        ),
        lambda nth, year=None: (_fiscal(year) if year else Vague("XXXX-QX")) if 1 <= nth <= 4 else None,
        {"Costs rose in the fiscal third quarter of 2016.": "2016~", "Costs rose in fiscal second-quarter.": "XXXX-QX"},
        ("The fiscal fifth quarter.",),
    ),
)
