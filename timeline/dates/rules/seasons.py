"""Seasons: "the summer", "spring 2016", "last winter". Which months they are is said where dates are defined."""

from typing import Final

from timeline.dates import periods
from timeline.dates.grammar import Rule
from timeline.dates.meaning import Base, Dated, Fixed, Part, Relative, Turn
from timeline.dates.periods import Unit
from timeline.dates.rules.absolute import full_year
from timeline.dates.rules.guards_for_figures import is_two_digit_year
from timeline.dates.rules.guards_for_names import is_all_season, is_no_verb, is_season
from timeline.dates.rules.guards_for_units import is_beside_that, is_no_clause_about_seasons

_WINTER: Final = 4


def _season(season: int, year: int) -> Dated:
    return Part(Unit.SEASON, season, Fixed(periods.year(year)))


def _winter(season: int, year: int, tail: int | None = None, next_year: int = 0) -> Dated | None:
    """A winter is named after both the years that it is part of."""
    follows = next_year == year + 1 or tail == (year + 1) % 100
    return _season(season, year) if season == _WINTER and follows else None


RULES = (
    Rule(
        "season",
        ("the <season>", "<season>"),
        lambda season: Part(Unit.SEASON, season),
        {
            "It is to end in the summer.": "2018-22",
            "They left in autumn.": "2017-23",
            "It will be paid by the spring.": "../2018-05-31",
            "They held off a winter offensive.": "2017-24",
        },
        (
            "After the fall of the city they fled.",
            "The Arab Spring began.",
            "The spring from which it flows is dry.",
            "Prices fall in shops.",
            "Shares continued to fall on Monday.",
        ),
        guard=is_season,
    ),
    Rule(
        "season before last",
        ("the? <season> before last",),
        lambda season: Turn(Part(Unit.SEASON, season), -2),
        {
            "It has been shut since the summer before last.": "2016-06-01/..",
            "It fell the winter before last.": "2015-24",
        },
        ("The summer before lasted.",),
    ),
    Rule(
        "all season",
        ("all <season> long?", "all through <season>", "the whole|entire <season>"),
        lambda season: Part(Unit.SEASON, season),
        {"It rained all summer.": "2017-22", "They wait all winter long.": "2017-24"},
        ("They all fall down.", "Prices will all fall."),
        guard=is_all_season,
    ),
    Rule(
        "season and year",
        ("the? <season> ,? of? <year>", "the? <season> in <year>"),
        _season,
        {"They met in the spring of 2016.": "2016-21", "Summer 2015 was hot.": "2015-22"},
        ("In the fall of Rome all was lost.", "Prices will fall in 2019.", "Hopes spring from 2019."),
        guard=is_no_verb,
    ),
    Rule(
        "winter of two years",
        ("the? <season> of? <year> -|/ {tail:year_tail}", "the? <season> of? <year> -|/ <next_year:year>"),
        _winter,
        {"They starved in the winter of 1941-42.": "1941-24", "The winter of 1941/1942 was hard.": "1941-24"},
        ("The summer of 1941-42 was none.", "The winter of 1941-45 was none."),
    ),
    Rule(
        "season and short year",
        ("the? <season> of? <short_year>",),
        lambda season, short_year: _season(season, full_year(short_year)),
        {"In the summer of '69 they sang.": "1969-22", "Summer '71 was hot.": "1971-22"},
        ("The spring of 69 jars broke.",),
        guard=lambda tokens, _start, end: is_two_digit_year(tokens, end - 1, end),
    ),
    Rule(
        "that season",
        ("that|same <season>", "that|the same <season>"),
        lambda season: Part(Unit.SEASON, season, Relative(Unit.YEAR, 0, Base.THEN)),
        {"It shut on 5 May 2016. It was sold that same autumn.": "2016-23"},
        ("The same falls to all.", "They knew that summer was over.", "They sweep leaves that fall early."),
        guard=is_no_clause_about_seasons,
    ),
    Rule(
        "following season",
        ("the following|next|ensuing|subsequent <season>", "the <season> after|following"),
        lambda season: Turn(Part(Unit.SEASON, season), 1, Base.THEN),
        {"It shut on 5 May 2016. The following spring it burned.": "2017-21"},
        ("The following fall in the price was steep.", "The summer after the war was wet."),
        guard=is_beside_that,
    ),
    Rule(
        "previous season",
        ("the previous|preceding <season>", "the <season> before"),
        lambda season: Turn(Part(Unit.SEASON, season), -1, Base.THEN),
        {"It shut on 5 May 2016. The previous autumn it had burned.": "2015-23"},
        ("The previous fall of the mark was steep.", "The summer before the war was wet."),
        guard=is_beside_that,
    ),
    Rule(
        "last season",
        ("last|past <season>", "this past <season>"),
        lambda season: Turn(Part(Unit.SEASON, season), -1),
        {"She left last summer.": "2017-22"},
        ("The last to fall was the tower.",),
    ),
    Rule(
        "this season",
        ("this|current <season>", "the current <season>"),
        lambda season: Turn(Part(Unit.SEASON, season), 0),
        {"He retires this summer.": "2018-22"},
        ("This will fall.",),
    ),
    Rule(
        "next season",
        ("next|coming|upcoming <season>", "this|the coming <season>"),
        lambda season: Turn(Part(Unit.SEASON, season), 1),
        {"Work ends next autumn.": "2018-23"},
        ("The next to fall was the wall.",),
    ),
)
