"""How long: "a 12-day war", "the past three years". Knowing it keeps it from being taken for a date."""

from functools import partial
from typing import Final

from timeline.dates.grammar import Rule
from timeline.dates.meaning import Duration, Stretch
from timeline.dates.periods import Unit
from timeline.dates.rules.guards_for_units import (
    after_for,
    counts_to_now,
    is_no_ordinal,
    is_part_of_what_lasted,
    lasts,
)
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


def lasting(unit: Unit, count: float = SOME, few: int = SOME) -> Duration | None:
    """So many units as a TIMEX3 value; X where the number is not said."""
    if unit not in _DESIGNATORS:
        return None
    time, factor, designator = _DESIGNATORS[unit]
    if not (count or few):
        return Duration(f"P{time}X{_LONGER.get(unit, designator)}")
    return Duration(f"P{time}{(count or few) * factor:g}{designator}")


def _stretch(sign: int, unit: Unit, count: int = 1) -> Stretch | None:
    """So many units up to now or from now on, where the calendar has such a unit."""
    found = lasting(unit, count or 1)
    if found is None or unit not in CALENDAR or count < 0 or (unit is Unit.QUARTER and count == 1):
        return None  # "the past quarter" is one of the calendar
    return Stretch(count, unit, sign, found.value)


_ABOUT = "about|around|nearly|almost|roughly|approximately|over|under|some|another?"
_FILLED = "full|whole|consecutive|straight|successive|solid|long?"  # which do not change where so many units lie
_LAST = f"{_FILLED[:-1]}|more|additional|further|trading|working|business?"
_HALVES: Final = {  # as one says them in the next smaller unit
    Unit.MINUTE: "PT30S",
    Unit.HOUR: "PT30M",
    Unit.DAY: "PT12H",
    Unit.YEAR: "P6M",
    Unit.DECADE: "P5Y",
    Unit.CENTURY: "P50Y",
    Unit.MILLENNIUM: "P500Y",
}
_TURNS: Final = "latest|last|past|next|coming|upcoming|previous|following|first|final|preceding"

RULES = (
    Rule(
        "duration",
        (
            f"{_ABOUT} {{count}} {_LAST} <unit>",
            f"more|less|fewer than {{count}} {_LAST} <unit>",
            f"no more|less|fewer than {{count}} {_LAST} <unit>",
            f"at least|most {{count}} {_LAST} <unit>",
            f"well|just over|under {{count}} {_LAST} <unit>",
            f"a|an full|additional|further|whole {{count}} {_LAST} <unit>",
            "{count} <unit> or so",
            f"the|these|those {{count}} {_LAST} <unit:units>",
            "{count} <unit> old|long",
            "{count} <unit> of age",
            "{count} - <unit>",
            "{count} - <unit> - old|long",
        ),
        lasting,
        {
            "It was a 12-day war.": "P12D",
            "It took more than three years.": "P3Y",
            "It took an hour.": "PT1H",
            "It took two decades.": "P20Y",
            "It took two hundred years.": "P200Y",
            "It took a hundred and fifty days.": "P150D",
            "It took a couple of months.": "P2M",
            "It took a dozen years.": "P12Y",
            "It will cost much over five years.": "P5Y",
            "It took no more than an hour or so.": "PT1H",
            "It took another three weeks.": "P3W",
            "It took a full three weeks.": "P3W",
            "She is 58 years old.": "P58Y",
            "Sales for the nine months rose.": "P9M",
        },
        (
            "He had years.",
            "He took a second helping.",
            "She was a second-year student.",
            "About a quarter left.",
            "A day-long strike ended.",
        ),
        gives="duration",
        guard=is_no_ordinal,
    ),
    Rule(
        "period of units",
        (
            "a|an|the|that|any {count} -? <unit> -? period|span|stretch|spell|interval",
            "the same {count} -? <unit> period",
        ),
        lasting,
        {"They are held for a 90-day period.": "P90D", "It fell over a ten-year span.": "P10Y"},
        ("It was a period of three years.",),
        gives="duration",
    ),
    Rule(
        "all the unit",
        ("all <unit:one_unit> long?",),
        lambda unit: lasting(unit, 1) if unit in CALENDAR else None,
        {"It rained all week.": "P1W", "They waited all day long.": "P1D"},
        ("All quarters were searched.", "After all night fell."),
        gives="duration",
    ),
    Rule(
        "unit-long",
        ("<unit:one_unit> - old|long",),
        lambda unit: lasting(unit, 1) if unit in CALENDAR else None,
        {"A month-long strike ended.": "P1M", "The decade-old law fell.": "P10Y"},
        ("A yard-long rod.",),
        gives="duration",
    ),
    *(
        Rule(
            f"{unit.name.lower()}long",
            (f"{unit.name.lower()}long",),
            lambda value=value: Duration(value),
            {f"The {unit.name.lower()}long talks failed.": value},
            (f"It went on {unit.name.lower()} long.",),
            gives="duration",
        )
        for unit, value in (
            (Unit.HOUR, "PT1H"),
            (Unit.DAY, "P1D"),
            (Unit.WEEK, "P1W"),
            (Unit.MONTH, "P1M"),
            (Unit.YEAR, "P1Y"),
        )
    ),
    *(
        Rule(
            f"{unit.name.lower()}slong",
            (f"{unit.name.lower()}slong",),
            lambda value=value: Duration(value),
            {f"The {unit.name.lower()}slong talks failed.": value},
            (f"It went on {unit.name.lower()}s long ago.",),
            gives="duration",
        )
        for unit, value in (
            (Unit.HOUR, "PTXH"),
            (Unit.DAY, "PXD"),
            (Unit.WEEK, "PXW"),
            (Unit.MONTH, "PXM"),
            (Unit.YEAR, "PXY"),
            (Unit.DECADE, "PXE"),
        )
    ),
    Rule(
        "half a unit",
        ("half a|an <one_unit>", "a? half - <one_unit>", "a half <one_unit>"),
        lambda one_unit: Duration(_HALVES[one_unit]) if one_unit in _HALVES else None,
        {"It took half an hour.": "PT30M", "It took half a century.": "P50Y", "A half-hour talk began.": "PT30M"},
        ("Half of the year was wet.",),
        gives="duration",
    ),
    Rule(
        "units and a half",
        (
            "{count} and a half <units>",
            "a|one <one_unit> and a half",
            "{count} - and - a - half - <one_unit>",
            "{count} -? 1 / 2 <units>",
            "{count} -? 1 / 2 - <one_unit>",
        ),
        lambda count=1, units=None, one_unit=None: lasting(units or one_unit, count + 0.5),
        {
            "It took two and a half years.": "P2.5Y",
            "It took 2 1/2 years.": "P2.5Y",
            "A two-and-a-half-year war began.": "P2.5Y",
        },
        ("Two and a half of them left.", "In 1/2 years it fell."),
        gives="duration",
    ),
    Rule(
        "units in figures",
        (
            "<amount> <units>",
            "<amount> <units> old|long",
            f"{_ABOUT} <amount> <units>",
            "more|less|fewer than <amount> <units>",
        ),
        lambda amount, units: lasting(units, float(amount.replace(",", ""))) if amount.count(".") < 2 else None,
        {"It took 2.5 years.": "P2.5Y", "It has stood for 1,200 years.": "P1200Y"},
        ("It took 2.5 tonnes.", "Version 1.2.3 years later was sold."),
        gives="duration",
    ),
    Rule(
        "quarter of a century",
        ("a quarter -? century", "a quarter of a century"),
        lambda: Duration("P25Y"),
        {"He ruled for a quarter of a century.": "P25Y"},
        ("A quarter of the century was wet.",),
        gives="duration",
    ),
    Rule(
        "vague duration",
        ("{few} <unit>", "{few} - <unit>"),
        lasting,
        {"It took several years.": "PXY", "It took a few days.": "PXD"},
        ("It took several.",),
        gives="duration",
    ),
    Rule(
        "units",
        ("<units>", "<unit:units> - long|old", "the <units>"),
        lambda units=None, unit=None: lasting(units or unit),
        {
            "They waited for years.": "PXY",
            "It went on for decades.": "PXE",
            "It may be years before it ends, or decades.": "PXY PXE",
            "It could take months or years.": "PXM PXY",
            "Over the years it grew.": "PXY",
            "Hours after the blast it burned.": "PTXH",
            "After months of talks it failed.": "PXM",
        },
        (
            "The days of rain ended.",
            "The years were good.",
            "Office hours are short.",
            "Visiting hours after noon are short.",
        ),
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
            f"the {{count}} {_TURNS} <unit:units>",
            "the past|coming <one:one_unit>",
            "the past|coming|last|next|recent|following|succeeding|intervening|preceding|latter|final <unit:units>",
        ),
        lambda unit=None, count=SOME, few=SOME, one=None: lasting(one, 1) if one else lasting(unit, count, few),
        {
            "It will fall in the next few days.": "PXD",
            "It fell in the last two years of the war.": "P2Y",
            "It fell in the intervening years.": "PXY",
            "It fell in the four previous weeks.": "P4W",
            "The past hour was wet.": "PT1H",
        },
        ("In the past he fell.",),
        gives="duration",
    ),
    Rule(
        "units of what lasted",
        (
            "the first|last|final|opening|closing <unit:one_unit>",
            "the first|last|final|opening|closing|early|late|later <units>",
        ),
        lambda unit=None, units=None: lasting(unit, 1) if unit else lasting(units),
        {"It failed in the first year of the war.": "P1Y", "It failed in the early years of the war.": "PXY"},
        ("The first year was wet.", "He fell on the last day of the war.", "It fell in the first month of 2017."),
        gives="duration",
        guard=is_part_of_what_lasted,
    ),
)

BEFORE_DATES = (
    Rule(
        "for the next unit",
        ("the next|last|following|previous|coming <unit:one_unit>",),
        lambda unit: lasting(unit, 1) if unit is not Unit.QUARTER else None,
        {"It will stay so for the next decade.": "P10Y"},
        ("It will open in the next decade.", "Plans for next year are grand."),
        gives="duration",
        guard=after_for,
    ),
    Rule(
        "over the last unit",
        ("the last <unit:one_unit>",),
        partial(_stretch, -1),
        {"It grew over the last decade.": "2008~/2018-01-24"},
        ("It grew in the last decade.", "It grew over the last decade of the reign."),
        gives="duration",
        guard=lambda tokens, start, end: (
            tokens.words[start - 1] in ("over", "throughout", "within") and counts_to_now(tokens, start, end)
        ),
    ),
    Rule(
        "over the next unit",
        ("the next <unit:one_unit>",),
        partial(_stretch, 1),
        {"It will grow over the next decade.": "2018-01-24/2028~"},
        ("It will open in the next decade.", "It will grow over the next decade of the reign."),
        gives="duration",
        guard=lambda tokens, start, end: (
            tokens.words[start - 1] in ("over", "throughout") and counts_to_now(tokens, start, end)
        ),
    ),
)
