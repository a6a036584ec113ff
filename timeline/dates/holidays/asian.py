"""Days of the Persian calendar, by `persiantools`, and of the Chinese one and its neighbours, by `borax`.

Korea and Vietnam reckon the new moon by their own clocks, so that once in many years their months begin a day apart.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from dateutil.relativedelta import WE, relativedelta

from timeline.dates.holidays.names import Days, Named, Needs, after
from timeline.dates.periods import Period, Unit

KEPT: Final = range(1901, 2100)  # years of our calendar
QINGMING: Final = "清明"  # as borax calls that term of the sun


def persian(month: int, number: int) -> Days:
    """A day of the Persian year, of which ours holds the spring and summer of one and the winter of another."""
    return lambda year: (Period(Unit.DAY, day) for day in _persian(year, month, number))


def _persian(year: int, month: int, number: int) -> Iterator[date]:
    if year not in KEPT:
        return
    from persiantools.jdatetime import JalaliDate  # noqa: PLC0415 - only texts that name such days pay for it

    for persian_year in (year - 622, year - 621):
        day: date = JalaliDate(persian_year, month, number).to_gregorian()  # type: ignore[no-untyped-call]
        if day.year == year:
            yield day


def _wednesday_feast(year: int) -> Iterator[Period]:
    """The evening before the last Wednesday of the Persian year."""
    for nowruz in _persian(year, 1, 1):
        wednesday = nowruz - timedelta(days=1) + relativedelta(weekday=WE(-1))
        yield Period(Unit.DAY, wednesday - timedelta(days=1))


def _parsi_new_year(year: int) -> Iterator[Period]:
    """The year of the Shahenshahi calendar has 365 days and never a leap day."""
    if year in KEPT:
        yield Period(Unit.DAY, date(1972, 8, 28) + timedelta(days=365 * (year - 1972)))


def chinese(month: int, number: int) -> Days:
    """A day of the Chinese year that begins in ours."""

    def days(year: int) -> Iterator[Period]:
        if year in KEPT:
            from borax.calendars.lunardate import LunarDate  # type: ignore[import-untyped] # noqa: PLC0415

            yield Period(Unit.DAY, LunarDate(year, month, number).to_solar_date())

    return days


def _qingming(year: int) -> Iterator[Period]:
    """The day on which the sun has gone 15 degrees from the equinox of spring."""
    if year in KEPT:
        from borax.calendars.lunardate import TermUtils  # noqa: PLC0415

        yield Period(Unit.DAY, TermUtils.day_start_from_term(year, QINGMING))


PERSIAN: Final = (
    Named("Chaharshanbe Suri", "chaharshanbe|chaharshanbeh-suri|soori", _wednesday_feast, "2018-03-13"),
    Named(
        "Nowruz",
        "nowruz|norouz|nowrouz|nawruz|navruz|noruz|norooz|nowrooz|novruz|navroz|nauryz / persian|iranian new year",
        persian(1, 1),
        "2018-03-21",
    ),
    Named("Sizdah Bedar", "sizdah|sizdeh bedar", persian(1, 13), "2018-04-02"),
    Named("Parsi New Year", "parsi new year", _parsi_new_year, "2018-08-17"),
    Named("Yalda Night", "yalda night / shab-e yalda / shabe yalda", persian(9, 30), "2018-12-21"),
)
NEW_YEAR: Final = chinese(1, 1)
CHINESE: Final = (
    Named(
        "Chinese New Year's Eve",
        "chinese|lunar new year's|year eve / chinese lunar new year's|year eve",
        after(NEW_YEAR, -1),
        "2018-02-15",
    ),
    Named(
        "Chinese New Year",
        "chinese|lunar new year|years / chinese|lunar new year's|year day / chinese lunar new year / "
        "chinese lunar new year's|year day",
        NEW_YEAR,
        "2018-02-16",
    ),
    Named("Spring Festival", "spring festival", NEW_YEAR, "2018-02-16", Needs.COMPANY),
    Named("Seollal", "seollal / korean new year", NEW_YEAR, "2018-02-16~", differs=True),
    Named("Tet", "tet|tết", NEW_YEAR, "2018-02-16~", Needs.COMPANY, differs=True),
    Named("Vietnamese New Year", "vietnamese new year / tet nguyen dan", NEW_YEAR, "2018-02-16~", differs=True),
    Named("Lantern Festival", "lantern festival", chinese(1, 15), "2018-03-02", Needs.COMPANY),
    Named("Qingming", "qingming|ching ming festival? / qingming / tomb-sweeping day", _qingming, "2018-04-05"),
    Named("Dragon Boat Festival", "dragon boat festival / tuen ng / duanwu", chinese(5, 5), "2018-06-18"),
    Named("Mid-Autumn Festival", "mid-autumn festival|day", chinese(8, 15), "2018-09-24"),
    Named("Chuseok", "chuseok|chusok", chinese(8, 15), "2018-09-24~", differs=True),
    Named("Double Ninth Festival", "double ninth|chongyang festival / chung yeung", chinese(9, 9), "2018-10-17"),
)
BUDDHIST: Final = (
    Named(
        "Vesak",
        "vesak|wesak|vaisakha / vesak|wesak|buddha day / visakha bucha",
        chinese(4, 15),
        "2018-05-29~",
        differs=True,
    ),
    Named("Buddha's Birthday", "buddha's birthday", chinese(4, 8), "2018-05-22~", Needs.CAPITAL, differs=True),
)
ASIAN: Final = PERSIAN + CHINESE + BUDDHIST
