"""Days of the Jewish calendar, by `pyluach`.

A day is the one of daylight, as printed calendars show it; it begins on the evening before. Where the diaspora keeps a
day more than Israel, both are given.
"""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Final

from dateutil.relativedelta import FR, MO, SA, SU

from timeline.dates.holidays.names import Days, Named, after, span
from timeline.dates.periods import Period, Unit

KEPT: Final = range(1583, 6000)  # years of our calendar
NISAN, IYAR, SIVAN, AV, TISHRI, KISLEV, SHEVAT = 1, 2, 3, 5, 7, 9, 11  # as pyluach counts them
Moved = Mapping[int, tuple[int, int]]  # by so many days where it would lie on a weekday; since which year

AFTER_THE_SABBATH: Final[Moved] = {SA.weekday: (1, 1)}
BESIDE_THE_SABBATH: Final[Moved] = {FR.weekday: (-1, 1951), SU.weekday: (1, 1997)}
INDEPENDENCE: Final[Moved] = {FR.weekday: (-1, 1951), SA.weekday: (-2, 1951), MO.weekday: (1, 2004)}


def jewish(month: int, number: int, days: int = 1, moved: Moved | None = None) -> Days:
    """So many days from a day of the Jewish year."""

    def found(year: int) -> Iterator[Period]:
        for day in _days(year, month, number):
            by, since = (moved or {}).get(day.weekday(), (0, 1))
            first = day + timedelta(days=by) if year >= since else day
            yield Period(Unit.DAY, first) if days == 1 else span(first, first + timedelta(days=days - 1))

    return found


def _days(year: int, month: int, number: int) -> Iterator[date]:
    if year not in KEPT:
        return
    from pyluach.dates import HebrewDate  # noqa: PLC0415 - only texts that name such days pay for it

    for jewish_year in (year + 3760, year + 3761):
        day: date = HebrewDate(jewish_year, month, number).to_pydate()
        if day.year == year:
            yield day


PASSOVER: Final = jewish(NISAN, 15, 8)
JEWISH: Final = (
    Named("Tu BiShvat", "tu bi-shvat / tu bishvat|bishevat|b'shvat|b'shevat", jewish(SHEVAT, 15), "2018-01-31"),
    Named("Purim", "purim", after(PASSOVER, -30), "2018-03-01"),
    Named("Shushan Purim", "shushan purim", after(PASSOVER, -29), "2018-03-02"),
    Named("Passover", "passover|pesach|pesah / feast of unleavened bread", PASSOVER, "2018-03-31/2018-04-07"),
    Named(
        "Yom HaShoah",
        "yom hashoah|ha'shoah / yom ha-shoah / israel's|israeli holocaust remembrance|memorial day",
        jewish(NISAN, 27, moved=BESIDE_THE_SABBATH),
        "2018-04-12",
    ),
    Named(
        "Yom HaZikaron",
        "yom hazikaron / yom ha-zikaron / israel's|israeli memorial day",
        after(jewish(IYAR, 5, moved=INDEPENDENCE), -1),
        "2018-04-18",
    ),
    Named(
        "Yom Ha'atzmaut",
        "yom ha'atzmaut / yom ha-atzmaut / israel's|israeli independence day",
        jewish(IYAR, 5, moved=INDEPENDENCE),
        "2018-04-19",
    ),
    Named("Lag BaOmer", "lag baomer|ba'omer|b'omer / lag ba-omer", jewish(IYAR, 18), "2018-05-03"),
    Named("Jerusalem Day", "jerusalem day / yom yerushalayim", jewish(IYAR, 28), "2018-05-13"),
    Named("Shavuot", "shavuot|shavuoth|shavuos / feast of weeks", jewish(SIVAN, 6, 2), "2018-05-20/2018-05-21"),
    Named("Tisha B'Av", "tisha|tish'a b'av|be'av", jewish(AV, 9, moved=AFTER_THE_SABBATH), "2018-07-22"),
    Named("Tu B'Av", "tu b'av|be'av", jewish(AV, 15), "2018-07-27"),
    Named(
        "Rosh Hashanah",
        "rosh hashanah|hashana|hashanna|hashona|hashonah / rosh ha-shanah|shana / jewish new year / feast of trumpets",
        jewish(TISHRI, 1, 2),
        "2018-09-10/2018-09-11",
    ),
    Named("Yom Kippur", "yom kippur|kipur / the? day of atonement", jewish(TISHRI, 10), "2018-09-19"),
    Named(
        "Sukkot",
        "sukkot|sukkoth|succot|succoth|sukkos|succos / feast of the? tabernacles|booths|ingathering",
        jewish(TISHRI, 15, 7),
        "2018-09-24/2018-09-30",
    ),
    Named("Shemini Atzeret", "shemini|shmini atzeret|atzeres", jewish(TISHRI, 22), "2018-10-01"),
    Named("Simchat Torah", "simchat|simchas|simhat torah", jewish(TISHRI, 22, 2), "2018-10-01/2018-10-02"),
    Named(
        "Hanukkah",
        "hanukkah|chanukah|chanukkah|hanukah|hannukah|hannukkah|hanuka|chanuka|channukah",
        jewish(KISLEV, 25, 8),
        "2018-12-03/2018-12-10",
    ),
)
