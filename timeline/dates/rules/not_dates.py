"""What looks like a time and is none. These rules win over the dates inside them, since the longest reading wins."""

from timeline.dates.grammar import Rule
from timeline.dates.meaning import NoTime
from timeline.dates.rules.absolute import day_of
from timeline.dates.rules.guards import begins_sentence, is_no_attribute

RULES = (
    Rule(
        "newspaper",
        ("the? <weekday> times|telegraph|mail|express|mirror|herald|post|sun|star|tribune|independent|people|sport",),
        lambda weekday: NoTime(),
        never=("The Sunday Times wrote so.",),
        gives="none",
    ),
    Rule(
        "newspaper of Sundays",
        ("mail|independent|star|sun|people on sunday",),
        NoTime,
        never=("The Mail on Sunday wrote so.",),
        gives="none",
        guard=lambda tokens, start, end: tokens.capitalised(start) and not begins_sentence(tokens, start),
    ),
    Rule(
        "designation",
        (
            "boeing|airbus|windows|flight|room|page|pages|version|route|highway|chapter|apollo|act <digits>",
            "resolution|section|article|no|nos|number|type|model|channel|line|gate|platform <digits>",
            "paragraph|building|psalm <digits>",
            "no|nos . <digits>",
            "build|case|order|invoice|bus|serial|part number|no? <digits>",
            "part? number|order|invoice|serial|job <slashed>",
            "number|order|invoice|serial|job <iso>",
            "russell|nikkei|ftse|topix|csi|stoxx|fortune|forbes <digits>",
            "case|ruling|judgment|file <digits> / <digits>",
        ),
        lambda **_: NoTime(),
        never=(
            "A Boeing 1907 flew by.",
            "Resolution 1929 was adopted.",
            "No. 1984 is sold.",
            "Build 1984 fails.",
            "Ruling 08/2017 stands.",
            "Order 20171130 was lost.",
            "The Russell 2000 rose.",
        ),
        gives="none",
    ),
    Rule(
        "no such day",
        ("<month:Month> the? <day> ,? <year>?", "the? <day> of? <month:Month> <year>?"),
        lambda month, day, year=None: None if day_of(day, month, None) else NoTime(),
        never=("The form is dated February 30, 2017.", "It fell on 31 April."),
        gives="none",
        guard=is_no_attribute,
    ),
    Rule(
        "measure",
        ("<digits> <measure>", "<digits> - <measure>", "$|£|€|¥ <digits>", "<digits> %|$|€|£"),
        lambda digits=0, measure="": NoTime(),
        never=("They marched 2000 miles.", "It cost $2000.", "It rose 1999%.", "The fare was £5 May to July."),
        gives="none",
    ),
    Rule(
        "name of a day",
        ("black|bloody|red|ash|man|super friday|sunday|monday|tuesday|wednesday|thursday|saturday",),
        NoTime,
        never=("Bloody Sunday was a film.",),
        gives="none",
    ),
)
