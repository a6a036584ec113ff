"""So many units from the day of writing or from a date: "three years ago", "in two weeks", "ten days before May 4"."""

from functools import partial
from typing import Final

from timeline.dates.grammar import Rule
from timeline.dates.meaning import (
    Away,
    Base,
    Dated,
    Doubt,
    Holiday,
    Part,
    Relative,
    Roughly,
    Turn,
    Vague,
    Weekday,
    grain,
)
from timeline.dates.periods import WIDTH, Unit
from timeline.dates.rules.guards import no_year_follows
from timeline.dates.rules.guards_for_units import ends_there, is_so_far_ahead
from timeline.dates.rules.numbers import roughly
from timeline.dates.rules.turns import CALENDAR


def _away(count: int, unit: Unit, sign: int, base: Base | Dated = Base.NOW) -> Dated | None:
    return Away(count, unit, sign, base) if unit in CALENDAR else None


def _beside(sign: int, unit: Unit, date: Dated, count: int = 0) -> Dated | None:
    """So many units before or after a date, or the one beside it; named days have rules of their own for that."""
    if not count and isinstance(date, Holiday):
        return None
    return _away(count or 1, unit, sign, date)


def _from(count: int, unit: Unit, date: Dated) -> Dated | None:
    return Away(count, unit, 1, date, exact=True) if unit in CALENDAR and _is_told(date) else None


def _is_told(date: Dated) -> bool:
    """Whether a day is told from another: "a week from Tuesday"; "ten days from 5 May" may as well last them."""
    return grain(date) is Unit.DAY and isinstance(date, Weekday | Holiday | Relative | Turn)


def _ago_from(count: int, unit: Unit, date: Dated) -> Dated | None:
    """So many years or months before a time that is told from now: "ten years ago today", "a year ago in October"."""
    match date:
        case Relative(Unit.DAY) if unit is Unit.WEEK:
            return Away(count, unit, -1, date, exact=True)
        case Relative() | Turn() | Weekday(of=None) | Part(of=None) | Part(of=Part(of=None)) if (
            WIDTH[unit] >= WIDTH[Unit.MONTH]
        ):
            return Away(count, unit, -1, date, exact=True)
    return None


_HALVES: Final = {Unit.YEAR: (6, Unit.MONTH), Unit.DECADE: (5, Unit.YEAR), Unit.CENTURY: (50, Unit.YEAR)}

RULES = (
    Rule(
        "units ago",
        (
            "{count} <unit> ago",
            "{count} <unit> back",
            "even? just|only {count} <unit> ago",
        ),
        lambda count, unit: _away(count, unit, -1),
        {
            "He left three years ago.": "2015",
            "It fell two months ago.": "2017-11",
            "It fell ten days ago.": "2018-01-14",
            "A week ago it fell.": "2018-01-15/2018-01-21",
            "A decade ago it fell.": "2008~",
        },
        ("Long ago it fell.", "Years ago it fell."),
    ),
    Rule(
        "about units ago",
        roughly("{count} <unit> ago"),
        lambda count, unit: Roughly(Doubt.ABOUT, away) if (away := _away(count, unit, -1)) else None,
        {"It fell over three years ago.": "2015~", "It fell less than two months ago.": "2017-11~"},
        ("It fell over the years.",),
    ),
    Rule(
        "half a unit ago",
        ("half a|an <unit:one_unit> ago", "nearly|almost|over|about half a|an <unit:one_unit> ago"),
        lambda unit: Roughly(Doubt.ABOUT, Away(*_HALVES[unit], -1)) if unit in _HALVES else None,
        {"Half a century ago it was a village.": "1968~", "It fell half a year ago.": "2017-07~"},
        ("Half a day ago he slept.",),
    ),
    Rule(
        "quarter of a century ago",
        ("a quarter -? century ago", "a quarter of a century ago"),
        lambda: Roughly(Doubt.ABOUT, Away(25, Unit.YEAR, -1)),
        {"A quarter of a century ago it was a village.": "1993~"},
        ("A quarter of the town was new.",),
    ),
    Rule(
        "years and a half ago",
        ("a year and a half ago", "{count} and a half years ago"),
        lambda count=1: Roughly(Doubt.ABOUT, Away(12 * count + 6, Unit.MONTH, -1)),
        {"A year and a half ago it fell.": "2016-07~", "Two and a half years ago it fell.": "2015-07~"},
        ("A year and a half passed.",),
    ),
    Rule(
        "units ago to the day",
        ("{count} <unit> ago {date}", "{count} <unit> ago on|in {date}"),
        _ago_from,
        {
            "Ten years ago today it fell.": "2008-01-24",
            "It fell twenty years ago this week.": "1998-01-19/1998-01-25",
            "They met a week ago today.": "2018-01-17",
            "They met a year ago in October.": "2016-10",
            "They met two years ago last month.": "2015-12",
        },
        ("Two years ago 2015 people left.", "Ten years ago on 5 May 2007 he left."),
        guard=no_year_follows,
    ),
    Rule(
        "some units ago",
        (
            "{few} <unit> ago|earlier|before",
            "<units> ago|earlier",
            "about? {count} <short_unit> ago|earlier",
            *roughly("{count} <short_unit> ago|earlier"),
            "<amount> <units> ago|earlier",
            "over|about|some|nearly|almost|roughly <amount> <units> ago|earlier",
            "more than <amount> <units> ago|earlier",
            "half an? <short_unit> ago|earlier",
            "not? so|too|very? long ago",
            "a long|short time ago|earlier|before",
            "some time ago",
            "a while ago|back",
        ),
        lambda **_: Vague("PAST_REF"),
        {
            "Several years ago it fell.": "PAST_REF",
            "Long ago it fell.": "PAST_REF",
            "Not so long ago it fell.": "PAST_REF",
            "Some time ago it fell.": "PAST_REF",
            "More than 2,000 years ago it fell.": "PAST_REF",
            "Half an hour earlier it fell.": "PAST_REF",
        },
        ("A few units fell.", "A few days before the vote it fell."),
        gives="vague",
        guard=ends_there,
    ),
    Rule(
        "some units later",
        (
            "{few} <unit> later|afterwards|afterward",
            "<units> later|afterwards|afterward",
            "{count} <short_unit> later|afterwards|afterward",
            "half an? <short_unit> later|afterwards|afterward",
        ),
        lambda **_: Vague("FUTURE_REF"),
        {
            "A few days later it fell.": "FUTURE_REF",
            "Six hours later it fell.": "FUTURE_REF",
            "Half an hour later it fell.": "FUTURE_REF",
        },
        ("Later it fell.", "It fell a few hours later than planned."),
        gives="vague",
        guard=ends_there,
    ),
    Rule(
        "units from now",
        ("{count} <unit> from now", "{count} <unit> hence"),
        lambda count, unit: _away(count, unit, 1),
        {"It will fall two weeks from now.": "2018-02-05/2018-02-11"},
        ("From now on it falls.",),
    ),
    Rule(
        "in units",
        ("{count} <unit>", "{count} <unit> ' time", "{count} <unit> ' s time"),
        lambda count, unit: _away(count, unit, 1),
        {"It will end in two years.": "2020", "They will vote in ten days.": "2018-02-03"},
        (
            "It was built in two years.",
            "It will be built in two years or three.",
            "It will be the worst flood of its kind in two years.",
            "It will be the first strike to shut the port in two years.",
        ),
        guard=is_so_far_ahead,
    ),
    Rule(
        "units from date",
        ("{count} <unit> from {date}",),
        _from,
        {"They will meet a week from Friday.": "2018-02-02", "They will meet a week from today.": "2018-01-31"},
        ("They live two weeks from Paris.",),
    ),
    Rule(
        "units and units ago",
        ("{count} <unit> and {more:count} <finer:unit> ago",),
        lambda count, unit, more, finer: (
            Away(more, finer, -1, Away(count, unit, -1, exact=True)) if {unit, finer} <= {*CALENDAR} else None
        ),
        {"It fell two weeks and two days ago.": "2018-01-08", "It fell a year and three months ago.": "2016-10"},
        ("Two weeks and two days passed.",),
    ),
    Rule(
        "units before date",
        (
            "{count} <unit> before|ahead|prior {date}",
            "{count} <unit> ahead|prior of|to {date}",
            "the <unit:one_unit> before {date}",
        ),
        partial(_beside, -1),
        {"They will speak ten days before March 5.": "2018-02-23", "Two years before 2015 it fell.": "2013"},
        ("Ten days before the vote they spoke.",),
    ),
    Rule(
        "units after date",
        ("{count} <unit> after|following {date}", "the <unit:one_unit> after {date}"),
        partial(_beside, 1),
        {
            "Three days after 30 December 2016 he left.": "2017-01-02",
            "It shut the year after 1921.": "1922",
        },
        ("Ten days after the vote they spoke.",),
    ),
)
