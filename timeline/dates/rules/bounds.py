"""Dates that only bound a time: by, until, since, before, after."""

from timeline.dates.grammar import Rule
from timeline.dates.meaning import Bound, Side
from timeline.dates.rules.guards import is_open_beginning, stands_alone

RULES = (
    Rule(
        "by",
        ("by {date}", "no|not later than {date}", "on or before {date}", "at the latest by {date}", "up to {date}"),
        lambda date: Bound(Side.BY, date),
        {
            "It must be paid by March 5.": "../2018-03-05",
            "They will sign no later than May.": "../2018-05",
            "It will close by 2020.": "../2020",
        },
        ("It was signed by the minister.",),
        gives="span",
        guard=stands_alone,
    ),
    Rule(
        "until",
        ("until|till {date}", "up until|till {date}"),
        lambda date: Bound(Side.BY, date),
        {"It will stay shut until March 5.": "../2018-03-05", "He served until 2015.": "../2015"},
        ("Until then it stays.",),
        gives="span",
        guard=stands_alone,
    ),
    Rule(
        "before",
        ("before|preceding {date}", "prior to {date}", "ahead of {date}", "earlier|sooner than {date}"),
        lambda date: Bound(Side.BEFORE, date),
        {"It was built before 2015.": "../2014", "He left before March 5, 2017.": "../2017-03-04"},
        ("He left before the 2015 deal.", "He left before last week's talks."),
        gives="span",
        guard=stands_alone,
    ),
    Rule(
        "since",
        (
            "since {date}",
            "from {date} on|onwards|onward",
            "as of|from {date}",
            "starting|beginning in|on|from? {date}",
            "no|not earlier|sooner than {date}",
            "not before {date}",
            "on or after {date}",
        ),
        lambda date: Bound(Side.SINCE, date),
        {
            "It has been shut since 2015.": "2015/..",
            "It was shut from March 5, 2017 onwards.": "2017-03-05/..",
            "It has been shut since last month.": "2017-12/..",
            "It will open no earlier than May.": "2018-05/..",
        },
        ("He has changed since the 2015 deal.",),
        gives="span",
        guard=stands_alone,
    ),
    Rule(
        "from",
        ("from {date}",),
        lambda date: Bound(Side.SINCE, date),
        {
            "It will be shut from March 5.": "2018-03-05/..",
            "Vans may cross again from 1 February, the port said.": "2018-02-01/..",
            "The crew voted to strike from 5 February: they want more.": "2018-02-05/..",
        },
        ("A letter from July 2017 was read.",),
        gives="span",
        guard=lambda tokens, start, end: stands_alone(tokens, start, end) and is_open_beginning(tokens, start, end),
    ),
    Rule(
        "after",
        ("after {date}", "any time after {date}", "later than {date}"),
        lambda date: Bound(Side.AFTER, date),
        {"It was built after 2015.": "2016/..", "It will open after March 5.": "2018-03-06/.."},
        ("He left after the 2015 deal.", "He came after the war."),
        gives="span",
        guard=stands_alone,
    ),
)
