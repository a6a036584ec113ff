"""Days of the Hindus, Jains, Sikhs and Buddhists of India.

Those that follow the sun are fixed, to a day or so. Those that follow the moon stand in the tables of the package
`holidays`, which need not be there: without it, they are no day of any year. This is the only module that knows it.

A lunar day seldom begins at midnight, and tradition and place decide which of two days of ours it is.
"""

from collections.abc import Iterator, Mapping
from datetime import timedelta
from functools import cache
from importlib import import_module
from typing import Final, TypeAlias

from timeline.dates import periods
from timeline.dates.holidays.names import Days, Named, Needs, after, fixed, span
from timeline.dates.periods import Period

MonthDay: TypeAlias = tuple[int, int]

CALENDAR: Final = "_HinduLunisolar"  # which bears an underscore, since the package publishes holidays of countries


def listed(*tables: str) -> Days:
    """The days in a table of the package; of several tables the first that has the year."""

    def days(year: int) -> Iterator[Period]:
        found = (_table(name).get(year) for name in tables)
        for month, number in next(filter(None, found), ()):
            yield periods.day(year, month, number)

    return days


@cache
def _table(name: str) -> Mapping[int, tuple[MonthDay, ...]]:
    """Month and day of each year that is kept: one, two, or none."""
    try:
        calendar = getattr(import_module("holidays.calendars.hindu"), CALENDAR)
    except ModuleNotFoundError:
        return {}
    table: Mapping[int, MonthDay | tuple[MonthDay, ...]] = getattr(calendar, f"{name}_DATES")
    return {year: _each(days) for year, days in table.items()}


def _each(days: MonthDay | tuple[MonthDay, ...]) -> tuple[MonthDay, ...]:
    match days:
        case (int(month), int(number)):
            return ((month, number),)
    return days


def _navaratri(year: int) -> Iterator[Period]:
    """The nine days before Dussehra."""
    for first, dussehra in zip(listed("SHARAD_NAVRATRI")(year), DUSSEHRA(year), strict=True):
        yield span(first.first, dussehra.first - timedelta(days=1))


def _solar(name: str, spelt: str, month: int, number: int, example: str) -> Named:
    return Named(name, spelt, fixed(month, number), example, differs=True)


def _lunar(name: str, spelt: str, days: Days | str, example: str, needs: Needs = Needs.NOTHING) -> Named:
    found = listed(days) if isinstance(days, str) else days
    return Named(name, spelt, found, example, needs, differs=True, optional=True)


DIWALI: Final = listed("DIWALI_INDIA", "DIWALI")
DUSSEHRA: Final = listed("DUSSEHRA")
HOLI: Final = listed("HOLI")

SOLAR: Final = (
    _solar("Bhogi", "bhogi|bogi / bhogi|bogi pandigai", 1, 13, "2018-01-13~"),
    _solar("Makar Sankranti", "makar|makara sankranti|sankranthi / maghi", 1, 14, "2018-01-14~"),
    _solar("Pongal", "pongal / thai pongal", 1, 14, "2018-01-14~"),
    _solar("Mattu Pongal", "mattu|maattu pongal", 1, 15, "2018-01-15~"),
    _solar("Kaanum Pongal", "kaanum|kanum|kanni pongal", 1, 16, "2018-01-16~"),
    _solar("Vaisakhi", "vaisakhi|baisakhi|vasakhi|vaishakhi", 4, 14, "2018-04-14~"),
    _solar("Vishu", "vishu", 4, 14, "2018-04-14~"),
    _solar("Puthandu", "puthandu / tamil new year", 4, 14, "2018-04-14~"),
    _solar("Pohela Boishakh", "pohela|poila-boishakh|baisakh / bengali new year", 4, 15, "2018-04-15~"),
)
LUNAR: Final = (
    _lunar("Vasant Panchami", "vasant|basant panchami / saraswati puja", "BASANT_PANCHAMI", "2018-01-22~"),
    _lunar("Thaipusam", "thaipusam|thaipoosam", "THAIPUSAM", "2018-01-31~"),
    _lunar(
        "Guru Ravidas Jayanti",
        "guru ravidas|ravidass jayanti|birthday / guru ravidas'|ravidass's birthday",
        "GURU_RAVIDAS_JAYANTI",
        "2018-01-31~",
    ),
    _lunar(
        "Dayanand Saraswati Jayanti",
        "dayanand|dayananda saraswati jayanti",
        "SWAMI_DAYANAND_SARASWATI_JAYANTI",
        "2018-02-10~",
    ),
    _lunar(
        "Maha Shivaratri",
        "maha-shivaratri|shivratri|sivaratri / mahashivratri|mahashivaratri",
        "MAHA_SHIVARATRI",
        "2018-02-13~",
    ),
    _lunar("Holika Dahan", "holika dahan / choti|chhoti holi / kamudu pyre", after(HOLI, -1), "2018-03-01~"),
    _lunar("Holi", "holi|dhulandi|dhuleti|phagwah", HOLI, "2018-03-02~"),
    _lunar("Hola Mohalla", "hola mohalla", "HOLA_MOHOLLA", "2018-03-02~"),
    _lunar("Ugadi", "ugadi|yugadi|samvatsaradi / gudi padwa / chaitra sukladi|sukhladi", "GUDI_PADWA", "2018-03-18~"),
    _lunar("Rama Navami", "ram|rama navami", "RAM_NAVAMI", "2018-03-25~"),
    _lunar(
        "Mahavir Jayanti",
        "mahavir|mahaveer jayanti / mahavir|mahaveer janma kalyanak",
        "MAHAVIR_JAYANTI",
        "2018-03-29~",
    ),
    _lunar("Hanuman Jayanti", "hanuman jayanti", "HANUMAN_JAYANTI", "2018-03-31~"),
    _lunar("Buddha Purnima", "buddha purnima|jayanti", "BUDDHA_PURNIMA", "2018-04-30~"),
    _lunar("Rath Yatra", "rath|ratha-yatra|jatra", "RATH_YATRA", "2018-07-14~", Needs.COMPANY),
    _lunar("Guru Purnima", "guru purnima", "GURU_PURNIMA", "2018-07-27~"),
    _lunar("Nag Panchami", "nag|naag|naga panchami", "NAAG_PANCHAMI", "2018-08-15~"),
    _lunar("Onam", "onam|thiruvonam / thiru onam", "ONAM", "2018-08-25~"),
    _lunar("Raksha Bandhan", "raksha bandhan / rakshabandhan / rakhi purnima", "RAKSHA_BANDHAN", "2018-08-26~"),
    _lunar("Rakhi", "rakhi", "RAKSHA_BANDHAN", "2018-08-26~", Needs.COMPANY),
    _lunar(
        "Janmashtami",
        "janmashtami|janmastami|gokulashtami / krishna janmashtami|janmastami",
        "JANMASHTAMI",
        "2018-09-03~",
    ),
    _lunar("Ganesh Chaturthi", "ganesh|ganesha|vinayaka|vinayak chaturthi|chavithi", "GANESH_CHATURTHI", "2018-09-13~"),
    _lunar("Vishwakarma Puja", "vishwakarma puja", "VISHWAKARMA_PUJA", "2018-09-17~"),
    _lunar(
        "Navaratri",
        "navaratri|navratri|navarathri / sharad|sharadiya navaratri|navratri",
        _navaratri,
        "2018-10-10~/2018-10-18~",
    ),
    _lunar("Durga Puja", "durga puja|pujo|pooja", after(DUSSEHRA, -4, 0), "2018-10-15~/2018-10-19~"),
    _lunar("Maha Saptami", "maha saptami", after(DUSSEHRA, -3), "2018-10-16~"),
    _lunar("Maha Ashtami", "maha ashtami / durga ashtami", "MAHA_ASHTAMI", "2018-10-17~"),
    _lunar("Dussehra", "dussehra|dasara|dasera|vijayadashami|vijayadasami / vijaya dashami", DUSSEHRA, "2018-10-19~"),
    _lunar(
        "Valmiki Jayanti",
        "valmiki jayanti / maharishi|maharshi valmiki jayanti / pargat diwas",
        "MAHARSHI_VALMIKI_JAYANTI",
        "2018-10-24~",
    ),
    _lunar("Karva Chauth", "karva|karwa chauth", "KARWA_CHAUTH", "2018-10-27~"),
    _lunar("Dhanteras", "dhanteras|dhanatrayodashi|dhantrayodashi", after(DIWALI, -2), "2018-11-05~"),
    _lunar(
        "Choti Diwali",
        "choti|chhoti diwali / kali chaudas / naraka|narak chaturdashi",
        "NARAKA_CHATURDASHI",
        "2018-11-06~",
    ),
    _lunar(
        "Diwali",
        "diwali|deepavali|deepawali|divali|dipawali|dipavali / lakshmi|laxmi puja|pooja",
        DIWALI,
        "2018-11-07~",
    ),
    _lunar("Govardhan Puja", "govardhan puja", "GOVARDHAN_PUJA", "2018-11-08~"),
    _lunar("Bhai Dooj", "bhai dooj|duj|tika|phota", after(DIWALI, 2), "2018-11-09~"),
    _lunar(
        "Chhath", "chhath|chath / chhath|chath-puja / chhath|dala puja / surya shashthi", "CHHATH_PUJA", "2018-11-13~"
    ),
    _lunar(
        "Guru Nanak Jayanti",
        "guru nanak jayanti|gurpurab|birthday / guru nanak's birthday",
        "GURU_NANAK_JAYANTI",
        "2018-11-23~",
    ),
    _lunar(
        "Guru Gobind Singh Jayanti",
        "guru gobind|govind singh jayanti|gurpurab|birthday / guru gobind|govind singh's birthday",
        "GURU_GOBIND_SINGH_JAYANTI",
        "2019-01-13~",
    ),
)
INDIAN: Final = SOLAR + LUNAR
