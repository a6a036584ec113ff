"""Days of the week: "Wednesday", "last Friday", "Tuesday next week"."""

from timeline.dates.grammar import Rule
from timeline.dates.meaning import Turn, Weekday
from timeline.dates.rules.guards import is_weekday

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
        "last weekday",
        ("last|past <weekday>", "this past <weekday>", "<weekday:Weekday> last"),
        lambda weekday: Turn(Weekday(weekday), -1),
        {"It rained last Wednesday.": "2018-01-17", "It rained on Friday last.": "2018-01-19"},
        ("He sat last in line.",),
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
)
