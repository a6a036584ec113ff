"""How long and how often. A timeline shows neither, but knowing them keeps them from being taken for dates."""

from functools import partial
from typing import Final

from timeline.dates.grammar import Rule
from timeline.dates.meaning import Duration, Recurring, Stretch
from timeline.dates.periods import Unit
from timeline.dates.rules.guards import is_no_paper
from timeline.dates.rules.guards_for_units import after_for, counts_to_now, follows_an_amount, is_no_ordinal, lasts
from timeline.dates.rules.numbers import SOME
from timeline.dates.rules.turns import CALENDAR

_DESIGNATORS: Final = {
    Unit.SECOND: ("T", 1, "S"),
    Unit.MINUTE: ("T", 1, "M"),
    Unit.HOUR: ("T", 1, "H"),
    Unit.DAY: ("", 1, "D"),
    Unit.WEEK: ("", 1, "W"),
    Unit.MONTH: ("", 1, "M"),
    Unit.QUARTER: ("", 1, "Q"),
    Unit.YEAR: ("", 1, "Y"),
    Unit.DECADE: ("", 10, "Y"),  # ISO 8601 knows no designator for what is longer than a year
    Unit.CENTURY: ("", 100, "Y"),
    Unit.MILLENNIUM: ("", 1000, "Y"),
}
_LONGER: Final = {Unit.DECADE: "E", Unit.CENTURY: "C", Unit.MILLENNIUM: "L"}  # TIDES 2005, where the number is not said
_OFTEN: Final = {"daily": "P1D", "weekly": "P1W", "monthly": "P1M", "quarterly": "P1Q", "fortnightly": "P2W"}


def _lasting(unit: Unit, count: float = SOME, few: int = SOME) -> Duration | None:
    """So many units as a TIMEX3 value; X where the number is not said."""
    if unit not in _DESIGNATORS:
        return None
    time, factor, designator = _DESIGNATORS[unit]
    if not (count or few):
        return Duration(f"P{time}X{_LONGER.get(unit, designator)}")
    return Duration(f"P{time}{(count or few) * factor:g}{designator}")


def _stretch(sign: int, unit: Unit, count: int = 1) -> Stretch | None:
    """So many units up to now or from now on, where the calendar has such a unit."""
    lasting = _lasting(unit, count or 1)
    if lasting is None or unit not in CALENDAR or count < 0 or (unit is Unit.QUARTER and count == 1):
        return None  # "the past quarter" is one of the calendar
    return Stretch(count, unit, sign, lasting.value)


def _every(unit: Unit | None = None, weekday: int = 0, month: int = 0, count: int = 1) -> Recurring:
    if unit:
        return Recurring(f"P{count}{unit.value}")
    return Recurring(f"XXXX-{month:02}" if month else f"XXXX-WXX-{weekday + 1}")


def _adverb(word: str) -> Rule:
    """The rule for one adverb or adjective of frequency."""
    return Rule(
        word,
        (word,),
        lambda: Recurring(_OFTEN.get(word, "P1Y")),
        {f"They meet {word}.": _OFTEN.get(word, "P1Y")},
        (f"The {word.title()} News wrote so.", f"The {word} Le Monde wrote so."),
        gives="set",
        guard=is_no_paper,
    )


_ABOUT = "about|around|nearly|almost|roughly|approximately|over|under|some?"
_FILLED = "full|whole|consecutive|straight|successive|solid|long?"  # which do not change where so many units lie
_LAST = f"{_FILLED[:-1]}|more|additional|further|trading|working|business?"
_TURNS: Final = "last|past|next|coming|upcoming|previous|following|first|final|preceding"

RULES = (
    Rule(
        "so much a unit",
        ("a|an <unit:one_unit>",),
        _every,
        {"It earns ten dollars a day.": "P1D", "They meet three times a week.": "P1W"},
        ("It took a day.",),
        gives="set",
        guard=follows_an_amount,
    ),
    Rule(
        "duration",
        (
            f"{_ABOUT} {{count}} {_LAST} <unit>",
            f"more|less than {{count}} {_LAST} <unit>",
            "at least|most {count} <unit>",
            "{count} - <unit>",
            "{count} - <unit> - old|long",
        ),
        _lasting,
        {
            "It was a 12-day war.": "P12D",
            "It took more than three years.": "P3Y",
            "It took an hour.": "PT1H",
            "It took two decades.": "P20Y",
            "It took two hundred years.": "P200Y",
            "It took a hundred and fifty days.": "P150D",
            "It took a couple of months.": "P2M",
            "It took a dozen years.": "P12Y",
        },
        ("He had years.", "He took a second helping."),
        gives="duration",
        guard=is_no_ordinal,
    ),
    Rule(
        "half a unit",
        ("half a|an <unit>", "{count} and a half <units>", "a|one <one_unit> and a half"),
        lambda unit=None, count=0, units=None, one_unit=None: (
            _lasting(units or one_unit, (count or 1) + 0.5) if units or one_unit else _lasting(unit, 0.5)
        ),
        {"It took two and a half years.": "P2.5Y", "It took half an hour.": "PT0.5H"},
        ("Half of the year was wet.",),
        gives="duration",
    ),
    Rule(
        "vague duration",
        ("{few} <unit>", "{few} - <unit>"),
        _lasting,
        {"It took several years.": "PXY", "It took a few days.": "PXD"},
        ("It took several.",),
        gives="duration",
    ),
    Rule(
        "units",
        ("<units>", "<unit:units> - long"),
        lambda units=None, unit=None: _lasting(units or unit),
        {"They waited for years.": "PXY", "It went on for decades.": "PXE"},
        ("The days of rain ended.", "Office hours are short."),
        gives="duration",
        guard=lasts,
    ),
    Rule(
        "units up to now",
        (
            f"the? last|past {{count}} {_FILLED} <unit>",
            f"this past {{count}} {_FILLED} <unit>",
            "the past <unit:one_unit>",
        ),
        partial(_stretch, -1),
        {
            "It fell in the past three years.": "2015/2018-01-24",
            "It fell over the last ten days.": "2018-01-14/2018-01-24",
            "It fell over the past decade.": "2008~/2018-01-24",
        },
        ("It fell in the last two years of the war.", "It fell over the past five trading days."),
        gives="duration",
        guard=counts_to_now,
    ),
    Rule(
        "units from now on",
        (
            f"the? next|coming|upcoming {{count}} {_FILLED} <unit>",
            "the? {count} coming|upcoming <unit>",
            "the coming <unit:one_unit>",
        ),
        partial(_stretch, 1),
        {"It will fall in the next three months.": "2018-01-24/2018-04"},
        ("In the next two years of the war they fled.",),
        gives="duration",
        guard=counts_to_now,
    ),
    Rule(
        "unit to date",
        ("the? <unit:one_unit> - to - date", "the? <unit:one_unit> to date"),
        lambda unit: _stretch(-1, unit, 0),
        {"It lost a fifth in the year to date.": "2018/2018-01-24"},
        ("It took a year to date the find.",),
        gives="duration",
        guard=lambda tokens, start, end: tokens.words[start] == "the" or "-" in tokens.words[start:end],
    ),
    Rule(
        "duration to or from now",
        (
            f"the? {_TURNS} {{count}} {_LAST} <unit>",
            f"the? {_TURNS} {{few}} {_LAST} <unit>",
            "the past|coming <unit:one_unit>",
            "the past|coming|last|next|recent|following|succeeding|intervening|preceding <unit:units>",
        ),
        lambda unit, count=SOME, few=None: _lasting(unit, count) if count or few is not None else _lasting(unit, 1),
        {"It will fall in the next few days.": "PXD", "It fell in the last two years of the war.": "P2Y"},
        ("In the past he fell.",),
        gives="duration",
    ),
    Rule(
        "every",
        (
            "every|each <unit:one_unit>",
            "every|each {count} <unit:units>",
            "every other|second? <weekday>",
            "each <weekday>",
            "every|each <month>",
            "<weekday:weekdays>",
            "per <unit:one_unit>",
        ),
        _every,
        {
            "They meet every week.": "P1W",
            "They meet every three weeks.": "P3W",
            "It is shut on Mondays.": "XXXX-WXX-1",
            "It floods every March.": "XXXX-03",
        },
        ("Every one of them left.",),
        gives="set",
    ),
    Rule(
        "every other",
        ("every other|second <unit:one_unit>",),
        partial(_every, count=2),
        {"They meet every other day.": "P2D"},
        ("Every other man left.",),
        gives="set",
    ),
    *map(_adverb, "daily weekly fortnightly monthly quarterly yearly annually annual".split()),
)

BEFORE_DATES = (
    Rule(
        "for the next unit",
        ("the next|last|following|previous|coming <unit:one_unit>", "next|last|coming <unit:one_unit>"),
        lambda unit: _lasting(unit, 1) if unit is not Unit.QUARTER else None,
        {"It will stay so for the next decade.": "P10Y"},
        ("It will open in the next decade.",),
        gives="duration",
        guard=after_for,
    ),
)
