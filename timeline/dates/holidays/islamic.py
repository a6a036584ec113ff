"""Days of the Islamic calendar, by the tables of Umm al-Qura that `hijridate` keeps for the years 1925 to 2076.

Where the new moon has to be seen, a month may begin a day sooner or later: each country's days may differ by one.
A day is the one of daylight; it begins on the evening before.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from dateutil.relativedelta import FR, relativedelta

from timeline.dates.holidays.names import Days, Named, Needs, span
from timeline.dates.periods import Period, Unit

KEPT: Final = range(1925, 2077)
RAMADAN, SHAWWAL = 9, 10


def islamic(month: int, number: int) -> Days:
    """A day of the Islamic year. It comes to a year of ours once, rarely twice or not at all."""
    return lambda year: (Period(Unit.DAY, day) for day in _days(year, month, number))


def _days(year: int, month: int, number: int) -> Iterator[date]:
    if year not in KEPT:
        return
    from hijridate import Gregorian, Hijri  # noqa: PLC0415 - only texts that name such days pay for it

    for islamic_year in range(Gregorian(year, 1, 1).to_hijri().year, Gregorian(year, 12, 31).to_hijri().year + 1):
        day = date(*Hijri(islamic_year, month, number).to_gregorian().datetuple())
        if day.year == year:
            yield day


def _ramadan(year: int) -> Iterator[Period]:
    """From its first day to the one before the feast that ends it."""
    for first in _days(year, RAMADAN, 1):
        yield span(first, next(end for end in _ends(year) if end >= first))


def _last_friday(year: int) -> Iterator[Period]:
    """The last Friday of Ramadan."""
    for end in _ends(year):
        friday = end + relativedelta(weekday=FR(-1))
        if friday.year == year:
            yield Period(Unit.DAY, friday)


def _ends(year: int) -> list[date]:
    """The last days of Ramadan in a year and in the next."""
    return [feast - timedelta(days=1) for near in (year, year + 1) for feast in _days(near, SHAWWAL, 1)]


def _named(name: str, spelt: str, days: Days, example: str, needs: Needs = Needs.NOTHING) -> Named:
    return Named(name, spelt, days, example, needs, differs=True)


ISLAMIC: Final = (
    _named(
        "Ramadan",
        "ramadan|ramadhan|ramazan|ramzan / month of ramadan|ramadhan / "
        "the? muslim|islamic? holy|fasting month of ramadan|ramadhan",
        _ramadan,
        "2018-05-16~/2018-06-14~",
    ),
    _named(
        "Eid al-Fitr",
        "eid|id-al|ul|el-fitr|fitri / idul|eidul|aidil fitri|fitr / festival|feast of breaking the? fast / lebaran",
        islamic(SHAWWAL, 1),
        "2018-06-15~",
    ),
    _named(
        "Eid al-Adha",
        "eid|id-al|ul|el-adha|azha|zuha|kabir / idul|eidul|aidil adha / bakr|bakra|bakri id|eid / bakrid / tabaski / "
        "kurban bayram|bayrami / feast|festival of the? sacrifice / sacrifice feast",
        islamic(12, 10),
        "2018-08-21~",
    ),
    _named("Day of Arafah", "the? day of arafah|arafat", islamic(12, 9), "2018-08-20~"),
    _named("Eid al-Ghadir", "eid al-ghadir|ghadeer", islamic(12, 18), "2018-08-29~"),
    _named("Islamic New Year", "islamic|hijri|muslim new year / amun jadid", islamic(1, 1), "2018-09-11~"),
    _named("Ashura", "the? day of ashura|ashoura|aashura / ashura|ashoura|aashura", islamic(1, 10), "2018-09-20~"),
    _named("Arbaeen", "arbaeen|arba'een|arbain", islamic(2, 20), "2018-10-29~"),
    _named(
        "Mawlid",
        "mawlid|maulid|mawlud|mouloud / mawlid|maulid|milad-al|an|un|e|ul-nabi|nabawi / "
        "the? prophet's birthday / the? prophet muhammad's|mohammed's|mohammad's birthday",
        islamic(3, 12),
        "2018-11-20~",
    ),
    _named(
        "Isra and Mi'raj",
        "isra and|wal|& mi'raj|meraj / al-isra and|wal|& al-mi'raj|meraj / the? prophet's ascension / "
        "shab-e-miraj|meraj",
        islamic(7, 27),
        "2018-04-13~",
    ),
    _named("Night Journey", "the? night journey", islamic(7, 27), "2018-04-13~", Needs.CAPITAL),
    _named("Mid-Sha'ban", "mid-sha'ban / shab-e-barat|baraat", islamic(8, 15), "2018-05-01~"),
    _named(
        "Laylat al-Qadr",
        "laylat|lailat-al|ul-qadr|kadr / laylatul|lailatul-qadr|kadr",
        islamic(RAMADAN, 27),
        "2018-06-11~",
    ),
    _named(
        "Night of Power",
        "the? night of power|destiny|decree|measures",
        islamic(RAMADAN, 27),
        "2018-06-11~",
        Needs.CAPITAL,
    ),
    _named("Jumu'atul-Wida", "jumu'atul|jumatul-wida|vida / jamat-ul-wida|vida", _last_friday, "2018-06-08~"),
    _named("Quds Day", "quds day / international|al-quds day", _last_friday, "2018-06-08~"),
)
