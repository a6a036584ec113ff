"""Days that the calendar knows by name."""

from collections.abc import Callable
from datetime import date
from typing import Final

from dateutil.easter import easter
from dateutil.relativedelta import MO, TH, relativedelta

NAMED: Final[dict[str, Callable[[int], date]]] = {
    "new year's day": lambda year: date(year, 1, 1),
    "new year's eve": lambda year: date(year, 12, 31),
    "valentine's day": lambda year: date(year, 2, 14),
    "may day": lambda year: date(year, 5, 1),
    "bastille day": lambda year: date(year, 7, 14),
    "armistice day": lambda year: date(year, 11, 11),
    "halloween": lambda year: date(year, 10, 31),
    "christmas eve": lambda year: date(year, 12, 24),
    "christmas day": lambda year: date(year, 12, 25),
    "christmas": lambda year: date(year, 12, 25),
    "boxing day": lambda year: date(year, 12, 26),
    "good friday": lambda year: easter(year) - relativedelta(days=2),
    "easter sunday": easter,
    "easter": easter,
    "easter monday": lambda year: easter(year) + relativedelta(days=1),
    "thanksgiving": lambda year: date(year, 11, 1) + relativedelta(weekday=TH(4)),
    "labor day": lambda year: date(year, 9, 1) + relativedelta(weekday=MO(1)),
    "memorial day": lambda year: date(year, 5, 31) + relativedelta(weekday=MO(-1)),
}


def day(name: str, year: int) -> date:
    """The day that bears the name in a year. Raises ValueError beyond the years 1 to 9999."""
    return NAMED[name](year)
