"""What looks like a time and is none. These rules win over the dates inside them, since the longest reading wins."""

from typing import Final

from timeline.dates.grammar import Rule
from timeline.dates.meaning import NoTime
from timeline.dates.rules.absolute import day_of
from timeline.dates.rules.guards import begins_sentence, is_no_attribute
from timeline.dates.tokens import Tokens

_OF_A_FEAST: Final = (  # what bears its name at any time of the year
    "tree|trees|egg|eggs|card|cards|costume|costumes|bauble|baubles|bonnet|bonnets|bunny|bunnies|cake|cakes|candle",
    "candles|candy|carol|carols|chocolate|chocolates|cookie|cookies|cracker|crackers|decoration|decorations|flowers",
    "gift|gifts|goose|hamper|hampers|jumper|jumpers|lantern|lanterns|light|lights|market|markets|mask|masks|movie",
    "movies|film|films|ornament|ornaments|pie|pies|present|presents|pudding|puddings|pumpkin|pumpkins|recipe|recipes",
    "single|song|songs|stamp|stamps|stocking|stockings|story|stories|sweater|sweaters|sweets|toy|toys|turkey|turkeys",
    "wreath|wreaths",
)
_OF_A_WEEKDAY: Final = "roast|roasts|school|schools|driver|drivers"
_AT_A_TIME: Final = frozenset(
    "at on by over until till since during throughout this last next past coming every each".split()
)
_HELD: Final = frozenset(
    "lighting hunt hunts roll service services concert contest competition parade party ceremony auction fair "
    "festival day massacre attack".split()
)


def _is_of_a_kind(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a day only tells what kind of thing is meant: not "at Easter cards are sent", "the Easter egg hunt"."""
    return tokens.words[start - 1] not in _AT_A_TIME and tokens.words[end] not in _HELD


RULES = (
    Rule(
        "thing named after a day",
        (*(f"{{day:named_day}} {things}" for things in _OF_A_FEAST), f"<weekday:Weekday> {_OF_A_WEEKDAY}"),
        lambda **_: NoTime(),
        never=("She lit the Christmas tree.", "He hid Easter eggs.", "They ate a Sunday roast."),
        gives="none",
        guard=_is_of_a_kind,
    ),
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
