"""Words that qualify a date: about, around, roughly; possibly, perhaps, probably."""

from timeline.dates.grammar import Rule
from timeline.dates.meaning import Doubt, Roughly

RULES = (
    Rule(
        "about",
        (
            "about|around|circa|approximately|roughly|nearly|almost|some {date}",
            "c . {date}",
            "{date} or so",
        ),
        lambda date: Roughly(Doubt.ABOUT, date),
        {
            "They will meet around March 5.": "2018-03-05~",
            "It was built about 1921.": "1921~",
            "He left roughly three years ago.": "2015~",
        },
        ("They spoke about peace.", "He ran around the park."),
    ),
    Rule(
        "some time in",
        ("some time|point in {date}", "sometime in? {date}"),
        lambda date: Roughly(Doubt.ABOUT, date),
        {"It fell sometime in 2015.": "2015~"},
        ("It fell some time later.",),
        gives="span",
    ),
    Rule(
        "possibly",
        ("possibly|perhaps|maybe|probably in|on|at? {date}",),
        lambda date: Roughly(Doubt.MAYBE, date),
        {"It was built possibly in 1921.": "1921?", "They met perhaps on 5 May 2017.": "2017-05-05?"},
        ("Possibly he left.",),
    ),
)
