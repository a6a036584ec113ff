"""Days and years in words: "the third of March", "March first", "in nineteen eighty-four"."""

from datetime import date

from timeline.dates import periods
from timeline.dates.grammar import Rule
from timeline.dates.meaning import Dated, Fixed, inside
from timeline.dates.periods import Period, Unit
from timeline.dates.rules.absolute import day_of
from timeline.dates.rules.guards import ends_clause, owns_nothing
from timeline.dates.rules.guards_for_figures import is_year_in_words, is_year_in_words_after_a_date


def _year(rest: int, head: int) -> Dated | None:
    """A year told by its century and what is left: "nineteen eighty-four", "twenty seventeen"."""
    return Fixed(periods.year(head * 100 + rest)) if 17 <= head <= 20 and 10 <= rest <= 99 else None


def _with_year(day: Dated, rest: int, head: int = 20) -> Dated | None:
    year = _year(rest, head) if head != 20 or rest >= 10 else Fixed(periods.year(2000 + rest))
    return inside(day, year) if year else None


def _decade(year: int) -> Dated:
    return Fixed(Period(Unit.DECADE, date(year, 1, 1)))


RULES = (
    Rule(
        "spelled day of month",
        (
            "the? {ordinal} of <month>",
            "the? {ordinal} of <month> ,? <year>",
            "the? {ordinal} day of <month>",
            "the? {ordinal} day of <month> ,? <year>",
            "<month> the? {ordinal} ,? <year>",
            "<month> the {ordinal}",
        ),
        lambda ordinal, month, year=None: day_of(ordinal, month, year),
        {
            "It fell on the third of March 2016.": "2016-03-03",
            "It fell on the twenty-first of December.": "2017-12-21",
            "It fell on April first, 2016.": "2016-04-01",
        },
        ("The first of many came.", "The thirty-second of March is no day.", "The first of March's storms came."),
        guard=owns_nothing,
    ),
    Rule(
        "month and spelled day",
        ("<month:Month> {ordinal}", "<month:Month> <tens> -? <small>"),
        lambda month, ordinal=0, tens=0, small=0: day_of(ordinal or tens + small, month, None),
        {"It fell on December first.": "2017-12-01", "It fell on December twenty-nine.": "2017-12-29"},
        ("In May first reports came.", "In May second-placed Rovers won."),
        guard=ends_clause,
    ),
    Rule(
        "ides",
        ("the? ides of <month>", "the? ides of <month> ,? <year>"),
        lambda month, year=None: day_of(15 if month in (3, 5, 7, 10) else 13, month, year),
        {"He fell on the Ides of October 2016.": "2016-10-15", "He fell on the ides of June.": "2017-06-13"},
        ("The tides of March are high.",),
    ),
    Rule(
        "year in words",
        ("<head:small> {rest:count}", "<head:tens> {rest:count}"),
        _year,
        {"It shut in nineteen eighty-four.": "1984", "It shut in twenty seventeen.": "2017"},
        ("In twenty seventeen cases it held.", "Nineteen eighty-year-olds came.", "By twelve thirty it was over."),
        guard=is_year_in_words,
    ),
    Rule(
        "date with its year in words",
        ("{day:date} ,? <head:small> -? {rest:count}", "{day:date} ,? two thousand and? {rest:count}"),
        _with_year,
        {
            "It fell on August seventh, nineteen ninety-eight.": "1998-08-07",
            "It fell in May nineteen ninety.": "1990-05",
        },
        ("On May 5 nineteen men left.", "In May twenty seventy-pound shells fell."),
        guard=is_year_in_words_after_a_date,
    ),
    Rule(
        "decade of a century in words",
        ("the? <head:small> -? <decade_word>",),
        lambda head, decade_word: _decade(head * 100 + decade_word) if head in (17, 18, 19) else None,
        {"It was so in the nineteen eighties.": "198X"},
        ("In the six eighties it was so.",),
    ),
    Rule(
        "year after two thousand in words",
        ("two thousand", "two thousand and? {rest:count}", "the year two thousand and? {rest:count}"),
        lambda rest=0: Fixed(periods.year(2000 + rest)) if 0 <= rest <= 99 else None,
        {"It shut in two thousand and eight.": "2008"},
        ("In two thousand towns it rained.", "They lost two thousand and eight men."),
        guard=is_year_in_words,
    ),
)
