"""Days that the calendar knows by name: "Christmas Eve", "Easter 2016", "Bastille Day"."""

from timeline.dates import holidays
from timeline.dates.grammar import Rule
from timeline.dates.meaning import Dated, Fixed, Holiday
from timeline.dates.periods import year


def _named(name: str) -> Rule:
    phrase = name.replace("'s", " ' s")
    return Rule(
        name,
        (phrase, f"{phrase} ,? <year>", f"{phrase} of <year>"),
        lambda year=None: _holiday(name, year),
        {f"It fell on {name} 2016.": holidays.day(name, 2016).isoformat()},
        (f"It was no {name.split(maxsplit=1)[0]}ish thing.",),
    )


def _holiday(name: str, in_year: int | None) -> Dated:
    return Holiday(name, Fixed(year(in_year)) if in_year else None)


RULES = tuple(_named(name) for name in holidays.NAMED)
