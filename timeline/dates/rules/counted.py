"""So many units from the day of writing or from a date: "three years ago", "in two weeks", "ten days before May 4"."""

from functools import partial

from timeline.dates.grammar import Rule
from timeline.dates.meaning import Away, Base, Dated, Doubt, Holiday, Relative, Roughly, Turn, Vague, Weekday, grain
from timeline.dates.periods import Unit
from timeline.dates.rules.guards import in_the_future
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
        (
            "over|under|nearly|almost {count} <unit> ago",
            "more|less than {count} <unit> ago",
            "well|just over|under {count} <unit> ago",
        ),
        lambda count, unit: Roughly(Doubt.ABOUT, away) if (away := _away(count, unit, -1)) else None,
        {"It fell over three years ago.": "2015~", "It fell less than two months ago.": "2017-11~"},
        ("It fell over the years.",),
    ),
    Rule(
        "some units ago",
        (
            "{few} <unit> ago|earlier|before",
            "<units> ago|earlier",
            "over|under|about? {count} <short_unit> ago",
            "long ago",
        ),
        lambda **_: Vague("PAST_REF"),
        {"Several years ago it fell.": "PAST_REF", "Long ago it fell.": "PAST_REF"},
        ("A few units fell.",),
        gives="vague",
    ),
    Rule(
        "some units later",
        ("{few} <unit> later", "<units> later"),
        lambda few=0, unit=None, units=None: Vague("FUTURE_REF"),
        {"A few days later it fell.": "FUTURE_REF"},
        ("Later it fell.",),
        gives="vague",
    ),
    Rule(
        "units from now",
        ("{count} <unit> from now|today", "{count} <unit> hence"),
        lambda count, unit: _away(count, unit, 1),
        {"It will fall two weeks from now.": "2018-02-05/2018-02-11"},
        ("From now on it falls.",),
    ),
    Rule(
        "in units",
        ("in {count} <unit>", "in {count} <unit> ' time"),
        lambda count, unit: _away(count, unit, 1),
        {"It will end in two years.": "2020", "They will vote in ten days.": "2018-02-03"},
        ("It was built in two years.",),
        guard=in_the_future,
    ),
    Rule(
        "units from date",
        ("{count} <unit> from {date}",),
        _from,
        {"They will meet a week from Friday.": "2018-02-02"},
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
