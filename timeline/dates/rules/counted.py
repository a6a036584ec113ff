"""So many units from the day of writing or from a date: "three years ago", "in two weeks", "ten days before May 4"."""

from timeline.dates.grammar import Rule
from timeline.dates.meaning import Away, Base, Dated, Vague
from timeline.dates.periods import Unit
from timeline.dates.rules.guards import in_the_future
from timeline.dates.rules.turns import CALENDAR


def _away(count: int, unit: Unit, sign: int, base: Base | Dated = Base.NOW) -> Dated | None:
    return Away(count, unit, sign, base) if unit in CALENDAR else None


RULES = (
    Rule(
        "units ago",
        (
            "{count} <unit> ago",
            "{count} <unit> back",
            "even? just|only|over|under|nearly|almost {count} <unit> ago",
            "more|less than {count} <unit> ago",
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
        "units before date",
        ("{count} <unit> before|ahead|prior {date}", "{count} <unit> ahead|prior of|to {date}"),
        lambda count, unit, date: _away(count, unit, -1, date),
        {"They will speak ten days before March 5.": "2018-02-23", "Two years before 2015 it fell.": "2013"},
        ("Ten days before the vote they spoke.",),
    ),
    Rule(
        "units after date",
        ("{count} <unit> after|following {date}",),
        lambda count, unit, date: _away(count, unit, 1, date),
        {"Three days after 30 December 2016 he left.": "2017-01-02"},
        ("Ten days after the vote they spoke.",),
    ),
)
