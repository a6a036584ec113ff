"""Days of the week: "Wednesday", "last Friday", "Tuesday next week"."""

from timeline.dates.grammar import Rule
from timeline.dates.meaning import Base, Relative, Turn, Weekday
from timeline.dates.periods import Unit
from timeline.dates.rules.guards import is_whole
from timeline.dates.rules.guards_for_names import is_weekday
from timeline.dates.rules.guards_for_units import ends_there, is_no_clause

RULES = (
    Rule(
        "weekday",
        ("<number:Weekday>",),
        Weekday,
        {
            "He flew to Rome on Tuesday.": "2018-01-23",
            "Ministers met on Wednesday.": "2018-01-24",
            "She will speak on Friday.": "2018-01-26",
            "Thursday's vote failed.": "2018-01-18",
        },
        ("The Sunday Times wrote so.", "The cat sat down.", "Sat on a chair, he wrote."),
        guard=is_weekday,
    ),
    Rule(
        "weekday in short",
        ("<number:weekday>",),
        Weekday,
        {"Fri": "2018-01-26", "on mon.": "2018-01-29"},
        ("He sat.", "The sun set."),
        guard=is_whole,
    ),
    Rule(
        "last weekday",
        ("last <weekday>", "<weekday:Weekday> last"),
        lambda weekday: Turn(Weekday(weekday), -1),
        {"It rained last Wednesday.": "2018-01-17", "It rained on Friday last.": "2018-01-19"},
        ("He sat last in line.",),
    ),
    Rule(
        "past weekday",
        ("past <weekday>", "this past <weekday>"),
        lambda weekday: Turn(Weekday(weekday), -1, latest=True),
        {"It rained this past Tuesday.": "2018-01-23", "It rained this past Wednesday.": "2018-01-17"},
        ("He walked past, sat down and slept.",),
    ),
    Rule(
        "this weekday",
        ("this|current <weekday>",),
        lambda weekday: Turn(Weekday(weekday), 0),
        {"They meet this Friday.": "2018-01-26", "They met this Monday.": "2018-01-22"},
        ("He sat this one out.",),
    ),
    Rule(
        "next weekday",
        ("next|coming|upcoming <weekday>", "this|the coming <weekday>", "<weekday:Weekday> next"),
        lambda weekday: Turn(Weekday(weekday), 1),
        {"They meet next Friday.": "2018-01-26", "They meet this coming Monday.": "2018-01-29"},
        ("He sat next to her.",),
    ),
    Rule(
        "weekday after next",
        ("the? <weekday:Weekday> after next",),
        lambda weekday: Turn(Weekday(weekday), 2),
        {"They meet the Friday after next.": "2018-02-02"},
        ("They sat after next to nothing.",),
    ),
    Rule(
        "weekday before last",
        ("the? <weekday:Weekday> before last",),
        lambda weekday: Turn(Weekday(weekday), -2),
        {"They met the Friday before last.": "2018-01-12"},
        ("On Friday before lasting peace came.",),
    ),
    Rule(
        "weekdays ago",
        ("{count} <weekdays> ago|back",),
        lambda count, weekdays: Turn(Weekday(weekdays), -count) if 0 < count < 60 else None,
        {"They met two Fridays ago.": "2018-01-12"},
        ("On Fridays ago means nothing.",),
    ),
    Rule(
        "weekdays from now",
        ("{count} <weekdays> from now|today", "{count} <weekdays> hence"),
        lambda count, weekdays: Turn(Weekday(weekdays), count) if 0 < count < 60 else None,
        {"They will meet three Fridays from now.": "2018-02-09"},
        ("On Fridays from now on they rest.",),
    ),
    Rule(
        "previous weekday",
        (
            "previous <weekday:Weekday>",
            "the previous|preceding <weekday:Weekday>",
            "the <weekday:Weekday> before|earlier",
        ),
        lambda weekday: Turn(Weekday(weekday), -1, Base.THEN),
        {
            "It shut on 5 May 2016. It was sold the previous Monday.": "2016-05-02",
            "It shut on 5 May 2016. It was sold the Monday before.": "2016-05-02",
        },
        ("The previous sat idle.", "On the Monday before the vote he left."),
        guard=ends_there,
    ),
    Rule(
        "that weekday",
        ("that|same <weekday:Weekday>", "that|the same <weekday:Weekday>"),
        lambda weekday: Weekday(weekday, Relative(Unit.WEEK, 0, Base.THEN)),
        {"It shut on 2 May 2016. It was sold that Friday.": "2016-05-06"},
        ("He said that Friday was bad.", "The mayor confirmed that Monday's fire hurt nobody."),
        guard=is_no_clause,
    ),
    Rule(
        "following weekday",
        ("the following <weekday:Weekday>",),
        lambda weekday: Turn(Weekday(weekday), 1, Base.THEN),
        {"It shut on 5 May 2016. It was sold the following Monday.": "2016-05-09"},
        ("The following sat idle.",),
    ),
)
