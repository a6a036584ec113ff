"""The vocabulary of time: which words name months, days, units, seasons and numbers.

A lexeme is a category and a value. Categories are what rules write in angle brackets; a word may bear several.
`Month` and `Weekday` (capitalised) hold only words that are safe by themselves; `month` and `weekday` also those that
need company, such as lower-case "may" and "sat".
"""

from collections.abc import Iterator
from typing import Any, Final, TypeAlias

from timeline.dates.periods import Unit

Lexeme: TypeAlias = tuple[str, Any]

MONTHS: Final = {
    1: ("january", "jan"),
    2: ("february", "feb"),
    3: ("march", "mar"),
    4: ("april", "apr"),
    5: ("may",),
    6: ("june", "jun"),
    7: ("july", "jul"),
    8: ("august", "aug"),
    9: ("september", "sept", "sep"),
    10: ("october", "oct"),
    11: ("november", "nov"),
    12: ("december", "dec"),
}
WEEKDAYS: Final = {
    0: ("monday", "mon"),
    1: ("tuesday", "tues", "tue"),
    2: ("wednesday", "wed", "weds"),
    3: ("thursday", "thurs", "thur", "thu"),
    4: ("friday", "fri"),
    5: ("saturday", "sat"),
    6: ("sunday", "sun"),
}
SEASONS: Final = {
    1: ("spring", "springtime"),
    2: ("summer", "summertime"),
    3: ("autumn", "fall"),
    4: ("winter", "wintertime"),
}
UNITS: Final = {
    Unit.SECOND: ("second", "seconds", "sec", "secs"),
    Unit.MINUTE: ("minute", "minutes", "min", "mins"),
    Unit.HOUR: ("hour", "hours", "hr", "hrs"),
    Unit.DAY: ("day", "days"),
    Unit.WEEK: ("week", "weeks", "wk", "wks"),
    Unit.WEEKEND: ("weekend", "weekends"),
    Unit.MONTH: ("month", "months"),
    Unit.QUARTER: ("quarter", "quarters", "qtr", "qtrs"),
    Unit.YEAR: ("year", "years", "yr", "yrs"),
    Unit.DECADE: ("decade", "decades"),
    Unit.CENTURY: ("century", "centuries"),
    Unit.MILLENNIUM: ("millennium", "millennia", "millenniums"),
}
ONES: Final = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
TENS: Final = "twenty thirty forty fifty sixty seventy eighty ninety".split()
NTH: Final = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth"
).split()
NTH_TENS: Final = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth".split()
DECADES: Final = "twenties thirties forties fifties sixties seventies eighties nineties".split()
NEEDS_A_CAPITAL: Final = {
    "may",
    "march",
    "mar",
    "jan",
    "jun",
    "dec",
    "sat",
    "sun",
    "mon",
    "wed",
    "fri",
    "august",
    "tue",
}
ABBREVIATED: Final = {  # words that take a full stop with them
    name for names in (*MONTHS.values(), *WEEKDAYS.values()) for name in names[1:]
} | {"secs", "mins", "hrs", "hr", "min", "sec", "wk", "wks", "qtr", "qtrs", "yr", "yrs"}  # fmt: skip
ZONES: Final = "utc gmt est edt cst cdt mst mdt pst pdt bst cet cest".split()
MEASURES: Final = frozenset(
    "km kilometre kilometres kilometer kilometers mile miles metre metres meter meters feet foot ft cm mm kg tonne "
    "tonnes ton tons pound pounds litres liters gallons barrels acres hectares people persons troops soldiers men "
    "women children civilians residents workers employees police officers refugees protesters demonstrators "
    "casualties deaths prisoners students dollars euros francs rials crowns kroner kronor rupees roubles rubles pesos "
    "zlotys votes seats shares points percent pc degrees volts watts megawatts mw calories bytes pages words copies "
    "times jobs homes houses units aircraft planes ships tanks rockets missiles bombs rounds shells vehicles cars "
    "buses schools villages cities countries companies".split()
)


def _entries() -> Iterator[tuple[str, Lexeme]]:
    for category, table in (("month", MONTHS), ("weekday", WEEKDAYS), ("season", SEASONS)):
        yield from ((name, (category, number)) for number, names in table.items() for name in names)
    yield from ((names[0] + "s", ("weekdays", number)) for number, names in WEEKDAYS.items())
    for unit, names in UNITS.items():
        for name in names:
            yield name, ("unit", unit)
            if unit in (Unit.SECOND, Unit.MINUTE, Unit.HOUR):
                yield name, ("short_unit", unit)
            yield name, ("units" if name.endswith("s") or name == "millennia" else "one_unit", unit)
    yield from ((name, ("small", number)) for number, name in enumerate(ONES))
    yield from ((name, ("nth", number)) for number, name in enumerate(NTH))
    for rank, (tens, nth, decade) in enumerate(zip(TENS, NTH_TENS, DECADES, strict=True), 2):
        yield from ((tens, ("tens", rank * 10)), (nth, ("nth", rank * 10)), (decade, ("decade_word", rank * 10)))
    yield from ((name, ("measure", name)) for name in MEASURES)
    yield from ((name, ("zone", name)) for name in ZONES)


def _lexicon() -> dict[str, dict[str, Any]]:
    """What each word may be, by category."""
    found: dict[str, dict[str, Any]] = {}
    for word, (category, value) in _entries():
        found.setdefault(word, {})[category] = value
    return found


LEXICON: Final = _lexicon()
