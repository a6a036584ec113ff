"""Dates told from the date mentioned before: "that year", "the following day", "two weeks later"."""

from timeline.dates.grammar import Rule
from timeline.dates.meaning import Away, Base, Doubt, Roughly
from timeline.dates.rules.guards import is_no_prefix
from timeline.dates.rules.guards_for_units import ends_there
from timeline.dates.rules.numbers import roughly
from timeline.dates.rules.turns import CALENDAR, unit_from

RULES = (
    Rule(
        "that unit",
        ("that <one_unit>", "the same <one_unit>", "that same <one_unit>"),
        unit_from(0, Base.THEN),
        {"It opened in 1921. That year the port burned.": "1921"},
        ("That is how years pass.", "They cut it by the same quarter-point step."),
        guard=is_no_prefix,
    ),
    Rule(
        "following unit",
        ("the following|next|ensuing|subsequent <one_unit>", "the <one_unit> after|afterwards|following"),
        unit_from(1, Base.THEN),
        {"It opened in 1921. The following year the port burned.": "1922"},
        ("He was following them.", "The day after the vote they left."),
        guard=ends_there,
    ),
    Rule(
        "previous unit",
        ("the previous|preceding <one_unit>", "the <one_unit> before|earlier|previous", "the <one_unit> before that"),
        unit_from(-1, Base.THEN),
        {"It opened in 1921. The previous year the port burned.": "1920"},
        ("The previous owner left.", "The day before the vote they left."),
        guard=ends_there,
    ),
    Rule(
        "units later",
        (
            "just|only? {count} <unit> later|afterwards|afterward|thereafter",
            "{count} <unit> after that",
        ),
        lambda count, unit: Away(count, unit, 1, Base.THEN) if unit in CALENDAR else None,
        {"It opened in 1921. Three years later it burned.": "1924"},
        ("Later units were sold.", "It came in 1921, three days later than planned."),
        guard=ends_there,
    ),
    Rule(
        "units earlier",
        ("just|only? {count} <unit> earlier|previously|before", "{count} <unit> before that"),
        lambda count, unit: Away(count, unit, -1, Base.THEN) if unit in CALENDAR else None,
        {"It opened in 1921. Three years earlier it was begun.": "1918"},
        ("Earlier units were sold.", "It came in 1921, two days before the vote.", "It came not a day earlier."),
        guard=ends_there,
    ),
    Rule(
        "about units later",
        roughly("{count} <unit> later|afterwards|afterward|thereafter"),
        lambda count, unit: Roughly(Doubt.ABOUT, Away(count, unit, 1, Base.THEN)) if unit in CALENDAR else None,
        {"It opened in 1921. Less than two years later it burned.": "1923~"},
        ("It came in 1921, more than three days later than planned.",),
        guard=ends_there,
    ),
    Rule(
        "about units earlier",
        roughly("{count} <unit> earlier|previously|before"),
        lambda count, unit: Roughly(Doubt.ABOUT, Away(count, unit, -1, Base.THEN)) if unit in CALENDAR else None,
        {"It opened in 1921. Just over two years earlier it was begun.": "1919~"},
        ("It came in 1921, over two days before the vote.",),
        guard=ends_there,
    ),
)
