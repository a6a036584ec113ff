"""Days of the civil year: those on a fixed day, and those on the nth weekday of a month.

A name that nations keep on days of their own is read as the day that most prose in English means by it; a nation's name
before it is seen to by the rules. Names of which that cannot be said ("Labour Day", "National Day") are not here.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from dateutil.easter import easter
from dateutil.relativedelta import FR, MO, SA, SU, TH, relativedelta

from timeline.dates import periods
from timeline.dates.holidays.names import Named, Needs, each, fixed, span
from timeline.dates.periods import Period

KINGS_DAYS: Final = range(2014, 10000)  # of a king who was born on 27 April; before there were queens


def _kings_day(year: int) -> Iterator[Period]:
    """The day of the Dutch king, never on a Sunday."""
    if year in KINGS_DAYS:
        yield periods.day(year, 4, 26 if date(year, 4, 27).weekday() == SU.weekday else 27)


def _boss_day(year: int) -> tuple[Period]:
    """The working day nearest to 16 October."""
    nearest = {SA.weekday: 15, SU.weekday: 17}
    return (periods.day(year, 10, nearest.get(date(year, 10, 16).weekday(), 16)),)


def _earth_hour(year: int) -> tuple[Period]:
    """The last Saturday of March, a week sooner where that is the one before Easter Sunday or the last of Ramadan."""
    saturday = date(year, 3, 31) + relativedelta(weekday=SA(-1))
    sooner = year == 2025 or saturday + timedelta(days=1) == easter(year)
    return (Period.containing(saturday - timedelta(days=7 * sooner), periods.Unit.DAY),)


def _rabindra(year: int) -> tuple[Period]:
    """The 25th of Boishakh in West Bengal."""
    return (periods.day(year, 5, 8 if year % 4 == 0 else 9),)


FIXED: Final = (
    Named("New Year's Day", "new year's|year day", fixed(1, 1), "2018-01-01"),
    Named("New Year's Eve", "new year's|year eve / hogmanay", fixed(12, 31), "2018-12-31"),
    Named("New Year", "new year|year's", fixed(1, 1), "2018-01-01", Needs.ROOM),
    Named("Orthodox Christmas Eve", "orthodox|coptic christmas eve", fixed(1, 6), "2018-01-06"),
    Named("Orthodox Christmas", "orthodox|coptic christmas / orthodox|coptic christmas day", fixed(1, 7), "2018-01-07"),
    Named("Orthodox New Year", "orthodox new year / old new year's day", fixed(1, 14), "2018-01-14"),
    Named("Lohri", "lohri", fixed(1, 13), "2018-01-13"),
    Named("Burns Night", "burns night", fixed(1, 25), "2018-01-25"),
    Named("Australia Day", "australia day", fixed(1, 26), "2018-01-26"),
    Named("Indian Republic Day", "india's|indian republic day", fixed(1, 26), "2018-01-26"),
    Named(
        "International Holocaust Remembrance Day",
        "international holocaust remembrance|memorial day",
        fixed(1, 27),
        "2018-01-27",
    ),
    Named("Groundhog Day", "groundhog day", fixed(2, 2), "2018-02-02"),
    Named("World Cancer Day", "world cancer day", fixed(2, 4), "2018-02-04"),
    Named("Waitangi Day", "waitangi day", fixed(2, 6), "2018-02-06"),
    Named("Valentine's Day", "valentine's|valentine day / st|saint .? valentine's day", fixed(2, 14), "2018-02-14"),
    Named("St David's Day", "st|saint .? david's day", fixed(3, 1), "2018-03-01"),
    Named("International Women's Day", "international women's day", fixed(3, 8), "2018-03-08"),
    Named("Pi Day", "pi day", fixed(3, 14), "2018-03-14"),
    Named("St Patrick's Day", "st|saint .? patrick's|paddy's day", fixed(3, 17), "2018-03-17"),
    Named("Newroz", "newroz", fixed(3, 21), "2018-03-21"),
    Named("World Water Day", "world water day", fixed(3, 22), "2018-03-22"),
    Named("April Fools' Day", "april fools'|fool's|fool day", fixed(4, 1), "2018-04-01"),
    Named("World Health Day", "world health day", fixed(4, 7), "2018-04-07"),
    Named("Songkran", "songkran", fixed(4, 13), "2018-04-13"),
    Named("Ambedkar Jayanti", "ambedkar jayanti", fixed(4, 14), "2018-04-14"),
    Named("Earth Day", "earth day", fixed(4, 22), "2018-04-22"),
    Named("St George's Day", "st|saint .? george's day", fixed(4, 23), "2018-04-23"),
    Named("Anzac Day", "anzac day", fixed(4, 25), "2018-04-25"),
    Named("King's Day", "king's day / koningsdag", _kings_day, "2018-04-27", Needs.CAPITAL),
    Named("Walpurgis Night", "walpurgis night / walpurgisnacht", fixed(4, 30), "2018-04-30"),
    Named("May Day", "may day", fixed(5, 1), "2018-05-01"),
    Named("International Workers' Day", "international workers'|worker's|labour|labor day", fixed(5, 1), "2018-05-01"),
    Named("World Press Freedom Day", "world press freedom day", fixed(5, 3), "2018-05-03"),
    Named("Cinco de Mayo", "cinco de mayo", fixed(5, 5), "2018-05-05"),
    Named("VE Day", "ve day / v-e day", fixed(5, 8), "2018-05-08"),
    Named("Europe Day", "europe day", fixed(5, 9), "2018-05-09"),
    Named("Rabindra Jayanti", "rabindra|rabindranath jayanti", _rabindra, "2018-05-09"),
    Named("World Environment Day", "world environment day", fixed(6, 5), "2018-06-05"),
    Named("Bloomsday", "bloomsday", fixed(6, 16), "2018-06-16"),
    Named("Juneteenth", "juneteenth", fixed(6, 19), "2018-06-19"),
    Named("World Refugee Day", "world refugee day", fixed(6, 20), "2018-06-20"),
    Named("Midsummer's Day", "midsummer's|midsummer day / st|saint .? john's day", fixed(6, 24), "2018-06-24"),
    Named("Canada Day", "canada day", fixed(7, 1), "2018-07-01"),
    Named("Fourth of July", "the? fourth of july / july fourth", fixed(7, 4), "2018-07-04"),
    Named(
        "Independence Day",
        "independence day / america's|american independence day / u . s . independence day",
        fixed(7, 4),
        "2018-07-04",
        Needs.HOME,
    ),
    Named("Bastille Day", "bastille day", fixed(7, 14), "2018-07-14"),
    Named("Mandela Day", "mandela day / nelson mandela day", fixed(7, 18), "2018-07-18"),
    Named("Pakistani Independence Day", "pakistan's|pakistan|pakistani independence day", fixed(8, 14), "2018-08-14"),
    Named("Indian Independence Day", "india's|indian independence day", fixed(8, 15), "2018-08-15"),
    Named("Ukrainian Independence Day", "ukraine's|ukrainian independence day", fixed(8, 24), "2018-08-24"),
    Named("Mexican Independence Day", "mexico's|mexican independence day", fixed(9, 16), "2018-09-16"),
    Named("International Day of Peace", "the? international day of peace", fixed(9, 21), "2018-09-21"),
    Named("Gandhi Jayanti", "gandhi jayanti", fixed(10, 2), "2018-10-02"),
    Named("German Unity Day", "german unity day / the? day of german unity", fixed(10, 3), "2018-10-03"),
    Named("World Mental Health Day", "world mental health day", fixed(10, 10), "2018-10-10"),
    Named("World Food Day", "world food day", fixed(10, 16), "2018-10-16"),
    Named(
        "Boss's Day",
        "boss's|bosses'|boss day / national boss's|bosses'|boss day",
        _boss_day,
        "2018-10-16",
        Needs.CAPITAL,
    ),
    Named("United Nations Day", "united nations day", fixed(10, 24), "2018-10-24"),
    Named("Halloween", "halloween|hallowe'en / all hallows' eve", fixed(10, 31), "2018-10-31"),
    Named("World Vegan Day", "world vegan day", fixed(11, 1), "2018-11-01"),
    Named(
        "Day of the Dead", "the? day of the dead / día|dia de los? muertos", fixed(11, 2), "2018-11-02", Needs.CAPITAL
    ),
    Named(
        "Guy Fawkes Night",
        "guy fawkes' night|day / bonfire night",
        fixed(11, 5),
        "2018-11-05",
    ),
    Named("Armistice Day", "armistice day", fixed(11, 11), "2018-11-11"),
    Named("Remembrance Day", "remembrance day", fixed(11, 11), "2018-11-11"),
    Named("Veterans Day", "veterans' day", fixed(11, 11), "2018-11-11"),
    Named("Singles' Day", "singles' day", fixed(11, 11), "2018-11-11"),
    Named("World AIDS Day", "world aids day", fixed(12, 1), "2018-12-01"),
    Named("Pearl Harbor Day", "pearl harbor day", fixed(12, 7), "2018-12-07"),
    Named("Human Rights Day", "human rights day / international human rights day", fixed(12, 10), "2018-12-10"),
    Named("Christmas Eve", "christmas|xmas eve", fixed(12, 24), "2018-12-24"),
    Named("Christmas Day", "christmas|xmas day", fixed(12, 25), "2018-12-25"),
    Named("Christmas", "christmas|xmas", fixed(12, 25), "2018-12-25"),
    Named("Boxing Day", "boxing day", fixed(12, 26), "2018-12-26"),
    Named(
        "Kwanzaa", "kwanzaa", lambda year: (span(date(year, 12, 26), date(year + 1, 1, 1)),), "2018-12-26/2019-01-01"
    ),
)
WEEKDAYS: Final = (
    Named(
        "Martin Luther King Day",
        "martin luther king's|king day / martin luther king ,? jr|junior .? day / mlk day / mlk jr .? day / "
        "civil rights day",
        each(1, 1, MO(3)),
        "2018-01-15",
    ),
    Named("Presidents' Day", "presidents'|president's day / washington's birthday", each(2, 1, MO(3)), "2018-02-19"),
    Named("Earth Hour", "earth hour", _earth_hour, "2018-03-24"),
    Named("Arbor Day", "arbor day", each(4, 30, FR(-1)), "2018-04-27"),
    Named("Mother's Day", "mother's|mothers' day", each(5, 1, SU(2)), "2018-05-13", Needs.HOME),
    Named("Victoria Day", "victoria day", each(5, 24, MO(-1)), "2018-05-21"),
    Named("Memorial Day", "memorial day", each(5, 31, MO(-1)), "2018-05-28", Needs.HOME),
    Named("Father's Day", "father's|fathers' day", each(6, 1, SU(3)), "2018-06-17", Needs.HOME),
    Named("Labor Day", "labor day", each(9, 1, MO(1)), "2018-09-03", Needs.HOME),
    Named("Columbus Day", "columbus day / indigenous peoples'|people's day", each(10, 1, MO(2)), "2018-10-08"),
    Named(
        "Canadian Thanksgiving",
        "canada's|canadian thanksgiving / canada's|canadian thanksgiving day",
        each(10, 1, MO(2)),
        "2018-10-08",
    ),
    Named("Remembrance Sunday", "remembrance sunday", each(11, 1, SU(2)), "2018-11-11"),
    Named("Thanksgiving", "thanksgiving", each(11, 1, TH(4)), "2018-11-22", Needs.CAPITAL),
    Named("Thanksgiving Day", "thanksgiving day", each(11, 1, TH(4)), "2018-11-22", Needs.HOME),
    Named("Black Friday", "black friday", each(11, 1, TH(4), 1), "2018-11-23"),
    Named("Small Business Saturday", "small business saturday", each(11, 1, TH(4), 2), "2018-11-24"),
    Named("Cyber Monday", "cyber monday", each(11, 1, TH(4), 4), "2018-11-26"),
    Named("Giving Tuesday", "giving tuesday", each(11, 1, TH(4), 5), "2018-11-27"),
)
CIVIL: Final = FIXED + WEEKDAYS
