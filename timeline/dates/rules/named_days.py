"""Days that the calendar knows by name: "Christmas Eve", "Easter 2016", "last Ramadan", "the eve of Yom Kippur"."""

from dataclasses import replace
from typing import Final

from timeline.dates import periods
from timeline.dates.grammar import Rule
from timeline.dates.meaning import (
    Away,
    Base,
    Dated,
    Either,
    Fixed,
    Holiday,
    NoTime,
    Part,
    Recurring,
    Since,
    Turn,
    Weekday,
    inside,
)
from timeline.dates.periods import Period, Unit
from timeline.dates.rules import day_names
from timeline.dates.rules.guards import FUNCTION_WORDS, counts_nothing, touches
from timeline.dates.tokens import Tokens

_OF_DAYS: Final = frozenset("on by until till since before after".split())


def _names_a_thing(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a day is but a part of a name: "the Good Friday Agreement", and not "On Boxing Day Leeds won"."""
    following = tokens.words[end]
    if following in ("island", "islands"):
        return True
    if not tokens.capitalised(end) or following in FUNCTION_WORDS or tokens.forms[end].lexemes:
        return False
    return tokens.words[start - 1] not in _OF_DAYS


def _is_the_attack(tokens: Tokens, start: int, end: int) -> bool:
    """Not "9/11" of a score, nor a part of a longer number."""
    return counts_nothing(tokens, start, end) and not touches(tokens, start) and tokens.words[end] not in ("/", "-")


_ATTACKED: Final = periods.day(2001, 9, 11)
_OF_THE_ATTACK: Final = frozenset(
    "attack attacks attacker attackers hijacking hijackings hijacker hijackers terror terrorist terrorists terrorism "
    "commission victims widows survivors memorial plotters plotter plot conspirators suspects suspect".split()
)


def _of_the_attack(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a date has the noun after it for which it has become a name."""
    del start
    return tokens.words[end] in _OF_THE_ATTACK


def _day_in(month: int, day: int) -> Part:
    return Part(Unit.DAY, day, Part(Unit.MONTH, month))


def _told_twice(day: Holiday, date: Dated) -> Dated | None:
    """A day that is told by its name and by its date, of which the date needs no calendar; or by its weekday."""
    match date:
        case Fixed(Period(unit=Unit.DAY)) | Part(Unit.DAY, _, Part(Unit.MONTH)):
            return date
        case Weekday(of=None):
            return day
    return None


def _beside(day: Dated, sign: int) -> Dated | None:
    """The day before or after one that bears a name, or after the last of several."""
    named = day.what if isinstance(day, Turn) else day
    return Away(1, Unit.DAY, sign, day) if isinstance(named, Holiday) else None


def _in(day: Holiday, year: int | None) -> Holiday:
    return replace(day, of=Fixed(periods.year(year)) if year else None)


def _weekend(day: Holiday, year: int | None = None) -> Dated | None:
    return replace(_in(day, year), unit=Unit.WEEKEND) if day.unit is Unit.DAY else None


RULES = (
    *day_names.RULES,
    Rule(
        "what bears the name of a day",
        ("{day:named_day}", "the {day:named_day}"),
        lambda day: NoTime(),
        never=("The Good Friday Agreement stands.", "Ships called at Easter island."),
        gives="none",
        guard=_names_a_thing,
    ),
    Rule(
        "named day",
        ("{day:named_day}",),
        lambda day: day,
        {
            "It opened on Christmas Eve.": "2017-12-24",
            "She will speak on Good Friday.": "2018-03-30",
            "He fasted during Ramadan.": "2017-05-27~/2017-06-24~",
            "Over Easter it will be shut.": "2018-04-01",
        },
        ("The Good Friday Agreement stands.", "Merry Christmas, he said.", "He lent it to Johnnie Christmas."),
    ),
    Rule(
        "named day and year",
        (
            "{day:named_day} ,? <year>",
            "{day:named_day} ,? in|of <year>",
            "{day:named_day} ,? in|of {date}",
            "<year> {day:named_day}",
        ),
        lambda day, year=None, date=None: inside(day, date) if date else _in(day, year),
        {
            "It closed at Christmas, 2014.": "2014-12-25",
            "It closed after Passover in 2016.": "2016-05-01/..",
            "It opens on Thanksgiving of next year.": "2019-11-28",
            "The 2015 Easter holiday was wet.": "2015-04-05",
        },
        ("At Easter 300 people came.", "The 1916 Easter Rising failed."),
        guard=lambda tokens, start, end: counts_nothing(tokens, start, end) and not _names_a_thing(tokens, start, end),
    ),
    Rule(
        "named day and date",
        ("{day:named_day} , {date}", "{day:named_day} ( {date} )", "{day:named_day} {date}"),
        _told_twice,
        {
            "It fell on Easter Sunday, March 27, 2016.": "2016-03-27",
            "It fell on Halloween (October 31).": "2017-10-31",
            "It fell on Thanksgiving, Thursday.": "2017-11-23",
        },
        ("At Christmas, last week's snow was gone.",),
    ),
    Rule(
        "every named day",
        ("each|every {day:named_day}",),
        lambda day: Recurring("P1Y"),
        {"They meet every Christmas.": "P1Y"},
        ("Every eastern wind blows.",),
        gives="set",
    ),
    Rule(
        "last named day",
        ("last|past {day:named_day}", "this past {day:named_day}"),
        lambda day: Turn(day, -1),
        {"They met last Thanksgiving.": "2017-11-23", "It closed last Ramadan.": "2017-05-27~/2017-06-24~"},
        ("The last easterly wind blew.",),
    ),
    Rule(
        "this named day",
        ("this|current {day:named_day}",),
        lambda day: Turn(day, 0),
        {"It opens this Halloween.": "2018-10-31"},
        ("This eastern wind blows.",),
    ),
    Rule(
        "next named day",
        ("next|coming|upcoming {day:named_day}", "this|the coming|upcoming {day:named_day}"),
        lambda day: Turn(day, 1),
        {"It opens next Nowruz.": "2018-03-21", "It opens this coming Easter.": "2018-04-01"},
        ("The next lentil soup is ours.",),
    ),
    Rule(
        "following named day",
        ("the? following {day:named_day}", "the next {day:named_day}"),
        lambda day: Turn(day, 1, Base.THEN),
        {"It shut in May 2014. The following Easter it burned.": "2015-04-05"},
        ("The following eastern wind blew.",),
    ),
    Rule(
        "previous named day",
        ("the? previous|preceding {day:named_day}",),
        lambda day: Turn(day, -1, Base.THEN),
        {"It shut in May 2014. The previous Christmas it had burned.": "2013-12-25"},
        ("The previous eastern wind blew.",),
    ),
    Rule(
        "day after named day",
        ("the? day after|following {day:date}",),
        lambda day: _beside(day, 1),
        {
            "They met the day after Christmas 2016.": "2016-12-26",
            "It will open the day after Ramadan.": "2018-06-15~",
        },
        ("They met the day after the vote.",),
    ),
    Rule(
        "day before named day",
        ("the? day before|preceding {day:date}", "the? eve of {day:date}"),
        lambda day: _beside(day, -1),
        {
            "They met the day before last Thanksgiving.": "2017-11-22",
            "It fell on the eve of Yom Kippur 2016.": "2016-10-11",
        },
        ("They met on the eve of the vote.",),
    ),
    Rule(
        "week of named day",
        ("{day:named_day} week", "{day:named_day} week ,? of? <year>"),
        lambda day, year=None: Away(0, Unit.WEEK, 1, _in(day, year)),
        {
            "It snowed all through Christmas week.": "2017-12-25/2017-12-31",
            "It snowed in Easter week 2015.": "2015-03-30/2015-04-05",
        },
        ("Christmas weekly sales rose.",),
    ),
    Rule(
        "weekend of named day",
        (
            "{day:named_day} weekend",
            "{day:named_day} weekend ,? of? <year>",
            "{day:named_day} <year> weekend",
            "the? weekend of {day:named_day}",
            "the? weekend of {day:named_day} <year>",
        ),
        _weekend,
        {
            "It burned over the Labor Day weekend of 2017.": "2017-09-02/2017-09-03",
            "It opens on Easter weekend.": "2018-03-31/2018-04-01",
        },
        ("Easter weekends are wet.",),
    ),
    Rule(
        "9/11",
        ("9 / 11",),
        lambda: Since(_ATTACKED, Either(_day_in(11, 9), _day_in(9, 11))),
        {"Much has changed since 9/11.": "2001-09-11/.."},
        ("She hit 19/11 of them.", "It was 9/11 miles long."),
        guard=_is_the_attack,
    ),
    Rule(
        "Sept. 11",
        ("sept|sep|september 11|11th", "the? 11|11th september"),
        lambda: Since(_ATTACKED, _day_in(9, 11)),
        {"The Sept. 11 attacks changed much.": "2001-09-11", "The 11 September hijackers had come.": "2001-09-11"},
        ("The Sept. 11 primary was held.", "They met on Sept. 11."),
        guard=_of_the_attack,
    ),
)
