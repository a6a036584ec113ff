"""Dates that say their year, or that lack only that: days, months, years, decades and centuries."""

from datetime import date

from timeline.dates import periods
from timeline.dates.grammar import Rule
from timeline.dates.meaning import Dated, Fixed, Part, Vague
from timeline.dates.periods import Period, Unit
from timeline.dates.rules.guards import counts_nothing, is_day_of_month, is_decade, is_month, is_two_digit_year, is_year


def month_of(number: int, in_year: int | None) -> Dated:
    """A month, with its year where the words give one."""
    return Fixed(periods.month(in_year, number)) if in_year else Part(Unit.MONTH, number)


def day_of(number: int, in_month: int, in_year: int | None) -> Dated | None:
    """A day of a month, with its year where the words give one; None for a day that does not exist."""
    try:
        found = periods.day(in_year or 2000, in_month, number)  # a leap year, so that 29 February is a day
    except ValueError:
        return None
    return Fixed(found) if in_year else Part(Unit.DAY, number, Part(Unit.MONTH, in_month))


def full_year(two_digits: int) -> int:
    """The year that an apostrophe abbreviates: '68 is 1968, '17 is 2017."""
    return two_digits + (1900 if two_digits > 40 else 2000)


def _with_weekday(date: Dated) -> Dated | None:
    match date:
        case Fixed(Period(unit=Unit.DAY)) | Part(Unit.DAY):
            return date
    return None


def _iso(iso: str) -> Dated | None:
    try:
        return Fixed(Period(Unit.DAY, date.fromisoformat(iso[:10])))
    except ValueError:
        return None


def _slashed(slashed: str) -> Dated | Vague | None:
    """Numbers parted by slashes, dots or dashes; which of two small ones is the month, nobody can tell."""
    separator = next(character for character in slashed if not character.isdigit())
    first, second, third = (int(part) for part in slashed.split(separator))
    if first > 31:
        return day_of(third, second, first)
    if separator == "." and third < 100:
        return None  # a version or a section, far more often than a date
    in_year = third if third > 99 else full_year(third)
    if first == second or first > 12:
        return day_of(first, second, in_year)
    return day_of(second, first, in_year) if second > 12 else Vague("XXXX-XX-XX")


def _decade(decade: int) -> Dated | None:
    """The 1990s or the '90s; "the 1900s" are as often the century, and so are left alone."""
    if decade < 100:
        return Fixed(Period(Unit.DECADE, date((1900 if decade > 20 else 2000) + decade, 1, 1)))
    return Fixed(Period(Unit.DECADE, date(decade, 1, 1))) if decade % 100 or decade == 2000 else None


def _century(nth: int) -> Dated | None:
    return Fixed(Period(Unit.CENTURY, date(nth * 100 - 99, 1, 1))) if 0 < nth < 100 else None


RULES = (
    Rule(
        "year",
        ("<year>", "the year <year>"),
        lambda year: Fixed(periods.year(year)),
        {
            "The court closed in 2009.": "2009",
            "Protests followed the 2015 deal.": "2015",
            "It has stood there since 1648.": "1648/..",
            "The year 2000 passed quietly.": "2000",
        },
        ("They marched 2000 kilometres.", "It cost $2000.", "A 1500-metre race was run.", "It has 1848 seats."),
        guard=is_year,
    ),
    Rule(
        "apostrophe year",
        ("<short_year>",),
        lambda short_year: Fixed(periods.year(full_year(short_year))),
        {"The class of '68 met again.": "1968"},
        ("It fell by 30'45 in the end.",),
        guard=is_two_digit_year,
    ),
    Rule(
        "decade",
        ("the? <decade>", "the? mid|early|late - <decade>"),
        _decade,
        {"The bridge dates from the 1990s.": "199X", "Music of the '60s was loud.": "196X"},
        ("In her 50s now, she paints.",),
        guard=is_decade,
    ),
    Rule(
        "decade in words",
        ("the <decade_word>", "the mid|early|late -? <decade_word>"),
        lambda decade_word: Part(Unit.DECADE, decade_word),
        {"She left in the eighties.": "198X"},
        ("He is in his eighties.",),
    ),
    Rule(
        "century",
        ("the? <nth> -? century",),
        _century,
        {"Steam changed the 19th century.": "1801/1900", "The law is from the twelfth century.": "1101/1200"},
        ("A century ended.",),
    ),
    Rule(
        "month",
        ("<number:Month>", "the month of <number:month>"),
        lambda number: Part(Unit.MONTH, number),
        {
            "Snow fell in December.": "2017-12",
            "The talks will resume in March.": "2018-03",
            "Sales rose in Sept. and kept rising.": "2017-09",
        },
        ("Theresa May spoke first.", "They may march on.", "The troops march at dawn.", "April Jones won."),
        guard=is_month,
    ),
    Rule(
        "month and year",
        ("<month> ,? <year>", "<month> of <year>", "<month> in the? year? <year>", "<month> ,? <short_year>"),
        lambda month, year=None, short_year=None: month_of(month, year or full_year(short_year)),
        {
            "The port opened in July, 2017.": "2017-07",
            "Since Feb. 2012 it has been shut.": "2012-02/..",
            "It began in March of 1921.": "1921-03",
        },
        ("The march 2 miles long ended.", "In May, 2000 people left."),
        guard=counts_nothing,
    ),
    Rule(
        "month and day",
        ("<month> the? <day>", "<month> the? <day> ,? <year>", "<month> the? <day> of|in <year>"),
        lambda month, day, year=None: day_of(day, month, year),
        {
            "She arrives on March 5.": "2018-03-05",
            "The treaty of Jan. 3, 1993 holds.": "1993-01-03",
            "He died on December 1st.": "2017-12-01",
            "It ended on November 11, 1918.": "1918-11-11",
        },
        ("February 30 was never a day.", "In May 45 people came."),
    ),
    Rule(
        "day and month",
        (
            "the? <day> of? <month>",
            "the? <day> of? <month> ,? <year>",
            "the? <day> day of <month> ,? <year>?",
            "the? <day> - <month> - <year>",
        ),
        lambda day, month, year=None: day_of(day, month, year),
        {
            "They signed on 14 July 2015.": "2015-07-14",
            "On the 5th of December it rained.": "2017-12-05",
            "Polls open on 4 March.": "2018-03-04",
            "It fell on 29 February.": "2016-02-29",
        },
        ("The 32 March was no date.",),
    ),
    Rule(
        "weekday and date",
        ("<weekday> ,? the? {date}", "{date} ,? ( <weekday> )", "<weekday> the? {date}"),
        lambda date, weekday: _with_weekday(date),
        {"It met on Monday, 28 July 2025.": "2025-07-28", "Polls open on Sunday, March 4.": "2018-03-04"},
        ("Sunday 2018 was a film.",),
    ),
    Rule(
        "day of month",
        ("the <nth>",),
        lambda nth: Part(Unit.DAY, nth) if nth <= 31 else None,
        {"It will be settled by the 31st.": "../2018-01-31"},
        ("She came in the first.", "The 5th Fleet sailed.", "On the second attempt it held."),
        guard=is_day_of_month,
    ),
    Rule(
        "ISO date",
        ("<iso>",),
        _iso,
        {"Logged on 2017-11-30 at the gate.": "2017-11-30"},
        ("Order 2017-13-30 was lost.",),
    ),
    Rule(
        "numeric date",
        ("<slashed>",),
        _slashed,
        {
            "Stamped 24/12/2017 in ink.": "2017-12-24",
            "Filed on 2017/02/01.": "2017-02-01",
            "Due 3.4.2018.": "XXXX-XX-XX",
        },
        ("Release 1.2.33 is out.",),
    ),
)
