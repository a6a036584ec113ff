"""Dates that say their year, or that lack only that: days, months, years, decades and centuries."""

from dataclasses import replace
from datetime import date

from timeline.dates import periods
from timeline.dates.grammar import Rule
from timeline.dates.meaning import Dated, Either, Fixed, Part
from timeline.dates.periods import Period, Unit
from timeline.dates.rules.guards import counts_nothing, ends_clause, is_no_attribute
from timeline.dates.rules.guards_for_figures import is_century, is_decade, is_two_digit_year, is_year
from timeline.dates.rules.guards_for_names import (
    is_day_of_month,
    is_month,
    is_month_after_year,
    is_month_and_day,
    is_weekday_of,
)


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


def _day(month: int, day: int, year: int | None = None, short_year: int | None = None) -> Dated | None:
    return day_of(day, month, year or (None if short_year is None else full_year(short_year)))


def full_year(two_digits: int) -> int:
    """The year that an apostrophe abbreviates: '68 is 1968, '17 is 2017."""
    return two_digits + (1900 if two_digits >= 40 else 2000)


def _with_weekday(date: Dated, weekday: int) -> Dated | None:
    match date:
        case Fixed(Period(unit=Unit.DAY)):
            return date
        case Part(Unit.DAY):
            return replace(date, weekday=weekday)
        case Either(Fixed(Period(_, first)), Fixed(Period(_, second))):
            fit = [one for one in (date.day_first, date.month_first) if _falls_on(weekday, one)]
            return fit[0] if len(fit) == 1 else date
        case Either(Part() as first, Part() as second):
            return Either(replace(first, weekday=weekday), replace(second, weekday=weekday))
    return None


def _falls_on(weekday: int, date: Dated) -> bool:
    return isinstance(date, Fixed) and date.period.first.weekday() == weekday


def _decade(decade: int) -> Dated | None:
    """The 1990s or the '90s; "the 1900s" are as often the century, and so are left alone."""
    if decade < 100:
        return Fixed(Period(Unit.DECADE, date((1900 if decade > 20 else 2000) + decade, 1, 1)))
    told = decade >= 1000 and (decade % 100 or decade == 2000)  # "the 470s" are as often before our era
    return Fixed(Period(Unit.DECADE, date(decade, 1, 1))) if told else None


def _century(ordinal: int) -> Dated | None:
    return Fixed(Period(Unit.CENTURY, date(ordinal * 100 - 99, 1, 1))) if 0 < ordinal < 100 else None


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
        (
            "They marched 2000 kilometres.",
            "It cost $2000.",
            "A 1500-metre race was run.",
            "It has 1848 seats.",
            "In all, 1932 teachers came.",
            "They met at 2015 North Lantern Avenue.",
            "A survey of 1709 schoolchildren found it.",
        ),
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
        {
            "The bridge dates from the 1990s.": "199X",
            "Music of the '60s was loud.": "196X",
            "1950s trams are rare.": "195X",  # at the very beginning
            "The 60s were loud.": "196X",
        },
        ("In her 50s now, she paints.", "They were in age from 20s to 50s."),
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
        ("the? {ordinal} -? century",),
        _century,
        {
            "Steam changed the 19th century.": "1801/1900",
            "The law is from the twelfth century.": "1101/1200",
            "The twenty-first century began.": "2001/2100",
        },
        ("A century ended.", "He hit a second century.", "He sold 21st Century Lantern to the bank."),
        guard=is_century,
    ),
    Rule(
        "month",
        ("<number:Month>", "the month of <number:month>"),
        lambda number: Part(Unit.MONTH, number),
        {
            "Snow fell in December.": "2017-12",
            "The talks will resume in March.": "2018-03",
            "Sales rose in Sept. and kept rising.": "2017-09",
            "The March elections were free.": "2018-03",
        },
        (
            "Theresa May spoke first.",
            "They may march on.",
            "The troops march at dawn.",
            "April Jones won.",
            "Nobody asked for it, according to May Ordal.",
            "The March on Rome.",
            "He spoke at Mar-a-Berg.",
        ),
        guard=is_month,
    ),
    Rule(
        "month and year",
        (
            "<month> ,? <year>",
            "<month> of <year>",
            "<month> in the? year? <year>",
            "<month> ,? <short_year>",
        ),
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
        "year and month",
        ("<year> ,? <month:Month>",),
        lambda year, month: Fixed(periods.month(year, month)),
        {"It opened in 2016 October, and shut soon.": "2016-10"},
        ("In 2016 August Smith won.", "In 2016 May said so."),
        guard=is_month_after_year,
    ),
    Rule(
        "month and day",
        (
            "<month> the? <day>",
            "<month> , <day:monthday>",
            "<month> the? <day> ,? <year>",
            "<month> the? <day> ,? <short_year>",
            "<month> the? <day> of|in <year>",
        ),
        _day,
        {
            "She arrives on March 5.": "2018-03-05",
            "The treaty of Jan. 3, 1993 holds.": "1993-01-03",
            "He died on December 1st.": "2017-12-01",
            "It ended on November 11, 1918.": "1918-11-11",
            "It ended on Oct 6th, '15.": "2015-10-06",
        },
        ("February 30 was never a day.", "In May 45 people came.", "They may 5 times refuse."),
        guard=is_month_and_day,
    ),
    Rule(
        "day and month",
        (
            "the? <day> of? <month>",
            "the? <day> of? <month> ,? <year>",
            "the? <day> of? <month> ,? <short_year>",
            "the? <day> of? <month> of|in <year>",
            "the? <day> day of <month> ,? <year>?",
        ),
        _day,
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
        ("<weekday> ,? the? {date}", "{date} ,? ( <weekday> )", "{date} , <weekday:Weekday>"),
        _with_weekday,
        {
            "It met on Monday, 28 July 2025.": "2025-07-28",
            "Polls open on Sunday, March 4.": "2018-03-04",
            "It struck on Friday, April 1.": "2016-04-01",
            "It struck on Friday, 5/12/2017.": "2017-05-12",
        },
        ("Sunday 2018 was a film.",),
    ),
    Rule(
        "weekday and day of month",
        ("<weekday> the? <day:monthday>",),
        lambda weekday, day: Part(Unit.DAY, day, None, weekday),
        {"They met on Tuesday the 19th.": "2017-12-19", "They met on Tues. 19th.": "2017-12-19"},
        ("He sat the 19th time.", "They won on Sunday 5th Avenue."),
        guard=lambda tokens, start, end: is_weekday_of(tokens, start, end) and is_no_attribute(tokens, start, end),
    ),
    Rule(
        "weekday and number",
        ("<weekday> <day:bare_day>", "<weekday> the {day:ordinal}"),
        lambda weekday, day: Part(Unit.DAY, day, None, weekday) if day <= 31 else None,
        {"They met on Sunday 31.": "2017-12-31", "They met on Tuesday the nineteenth.": "2017-12-19"},
        ("On Sunday 31 were hurt.", "On Tuesday the third was found."),
        guard=lambda tokens, start, end: is_weekday_of(tokens, start, end) and ends_clause(tokens, start, end),
    ),
    Rule(
        "day of month",
        ("the? <day:monthday>",),
        lambda day: Part(Unit.DAY, day),
        {"It will be settled by the 31st.": "../2018-01-31", "They will dine on 29th.": "2018-01-29"},
        ("She came in the first.", "The 5th Fleet sailed.", "On the second attempt it held."),
        guard=is_day_of_month,
    ),
)
