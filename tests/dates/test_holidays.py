"""Days that calendars know by name: when they were, how prose tells of them, and what is not known."""

import subprocess
import sys
from datetime import date
from importlib.util import find_spec

import pytest

from timeline.dates import periods
from timeline.dates.holidays import NAMED, bearing
from timeline.dates.holidays.names import Named
from timeline.dates.readings import read
from timeline.dates.timex3 import tag

WRITTEN = date(2018, 1, 24)  # a Wednesday
INDIA = pytest.mark.skipif(
    not find_spec("holidays"), reason="the package that knows the lunar days of India is not there"
)

DAYS = {
    "Martin Luther King Day": "2018-01-15 2019-01-21",
    "Memorial Day": "2016-05-30 2018-05-28",
    "Labor Day": "2017-09-04 2018-09-03",
    "Thanksgiving": "2016-11-24 2018-11-22",
    "Black Friday": "2013-11-29 2017-11-24",
    "Mother's Day": "2016-05-08 2018-05-13",
    "Victoria Day": "2015-05-18 2020-05-18",
    "King's Day": "2014-04-26 2018-04-27",  # never on a Sunday
    "Boss's Day": "2016-10-17 2021-10-15 2018-10-16",  # a working day
    "Earth Hour": "2016-03-19 2017-03-25 2018-03-24 2025-03-22",  # neither before Easter nor in Ramadan
    "Advent Sunday": "2016-11-27 2018-12-02",
    "Easter": "2008-03-23 2016-03-27 2018-04-01 2019-04-21 2038-04-25",
    "Ash Wednesday": "2016-02-10 2018-02-14",
    "Good Friday": "1998-04-10 2016-03-25",
    "Lent": "2018-02-14/2018-03-31",
    "Pentecost": "2016-05-15 2018-05-20",
    "Orthodox Easter": "2016-05-01 2017-04-16 2018-04-08 2021-05-02",
    "Clean Monday": "2018-02-19",
    "Great Lent": "2018-02-19/2018-03-30",
    "Ramadan": "2001-11-16/2001-12-15 2017-05-27/2017-06-24 2018-05-16/2018-06-14",
    "Eid al-Fitr": "2016-07-06 2017-06-25 2018-06-15 2019-06-04",
    "Eid al-Adha": "2017-09-01 2018-08-21 2019-08-11",
    "Islamic New Year": "2017-09-21 2018-09-11",
    "Ashura": "2017-09-30 2018-09-20",
    "Quds Day": "2018-06-08",
    "Purim": "2018-03-01 2019-03-21",  # in a year of thirteen months
    "Passover": "1943-04-20/1943-04-27 2018-03-31/2018-04-07",
    "Yom HaShoah": "2018-04-12 2019-05-02 2021-04-08",  # beside no Sabbath
    "Yom Ha'atzmaut": "1948-05-14 2004-04-27 2018-04-19 2021-04-15",
    "Tisha B'Av": "2018-07-22 2019-08-11",  # on no Sabbath
    "Rosh Hashanah": "2018-09-10/2018-09-11",
    "Yom Kippur": "1973-10-06 2018-09-19",
    "Simchat Torah": "2023-10-07/2023-10-08",  # in Israel, and elsewhere
    "Hanukkah": "2016-12-25/2017-01-01 2018-12-03/2018-12-10",
    "Nowruz": "2016-03-20 2018-03-21 2020-03-20 2024-03-20",
    "Chaharshanbe Suri": "2018-03-13",
    "Yalda Night": "2018-12-21 2020-12-20",
    "Parsi New Year": "2018-08-17 2022-08-16",
    "Chinese New Year": "1916-02-03 2016-02-08 2018-02-16 2019-02-05 2020-01-25",
    "Qingming": "2018-04-05 2020-04-04",
    "Dragon Boat Festival": "2018-06-18 2020-06-25",
    "Mid-Autumn Festival": "2018-09-24 2020-10-01",
    "Vesak": "1963-05-08 2018-05-29",
    "Diwali": "2008-10-28 2017-10-19 2018-11-07 2019-10-27",
    "Holi": "2018-03-02 2019-03-21 2020-03-10",
    "Guru Nanak Jayanti": "2018-11-23 2019-11-12",
    "Ganesh Chaturthi": "2018-09-13 2019-09-02",
    "Raksha Bandhan": "2018-08-26 2019-08-15",
    "Navaratri": "2018-10-10/2018-10-18",
    "Guru Gobind Singh Jayanti": "2014-01-07 2019-01-13",
}


def days(name: str, year: int) -> list[str]:
    return [periods.edtf(period) for period in bearing(name, year)]


def read_alone(prose: str) -> str:
    """EDTF of each mention, in order."""
    return " ".join(str(reading.when or "-") for reading in read(prose, WRITTEN))


def named_if_kept(names: dict[str, Named]) -> list[object]:
    return [pytest.param(name, marks=INDIA if named.optional else ()) for name, named in names.items()]


@pytest.mark.parametrize("name", named_if_kept({name: NAMED[name] for name in DAYS}))
def test_a_day_lies_where_the_almanacs_have_it(name):
    assert [[expected] for expected in DAYS[name].split()] == [
        days(name, int(expected[:4])) for expected in DAYS[name].split()
    ]


@pytest.mark.parametrize("name", named_if_kept(NAMED))
def test_every_name_has_the_day_that_its_row_gives_as_an_example(name):
    example = NAMED[name].example
    assert [example.replace("~", "")] == days(name, int(example[:4]))
    assert NAMED[name].differs == example.endswith("~")


@pytest.mark.parametrize("name", NAMED)
def test_a_year_that_a_calendar_does_not_keep_has_no_such_day(name):
    for year in (0, 1, 1582, 1583, 1900, 2077, 2101, 9999, 10000):
        assert all(isinstance(period.last, date) for period in bearing(name, year))


@pytest.mark.parametrize(
    ("name", "year"),
    [("Easter", 1204), ("Ramadan", 1924), ("Eid al-Fitr", 2077), ("Chinese New Year", 1900), ("Yom Kippur", 1066)],
)
def test_a_calendar_is_kept_for_certain_years(name, year):
    assert () == bearing(name, year)
    assert ["its calendar is not kept for that year, or has it twice in it"] == [
        reading.why for reading in read(f"It fell on {name} {year}.", WRITTEN)
    ]


def test_a_shorter_year_comes_twice_to_one_of_ours():
    assert ["2000-01-08", "2000-12-27"] == days("Eid al-Fitr", 2000)
    assert "-" == read_alone("It fell on Eid al-Fitr 2000.")  # nobody can tell which


@pytest.mark.parametrize(
    ("prose", "expected"),
    [
        # the tense decides the year, as for a month and a day
        ("They met on Christmas Eve.", "2017-12-24"),
        ("They will meet on Halloween.", "2018-10-31"),
        ("He fasted during Ramadan.", "2017-05-27~/2017-06-24~"),
        ("He will fast during Ramadan.", "2018-05-16~/2018-06-14~"),
        ("It opened in 1921. It burned at Christmas.", "1921 2017-12-25"),
        # the year beside it
        ("It shut at Christmas 2014.", "2014-12-25"),
        ("It shut on New Year's Day in 2016.", "2016-01-01"),
        ("It shut on Easter Sunday of last year.", "2017-04-16"),
        ("Last year's Halloween was wet.", "2017-10-31"),
        ("The 2015 Easter holiday was wet.", "2015-04-05"),
        # directions
        ("They met last Easter.", "2017-04-16"),
        ("They met this past Thanksgiving.", "2017-11-23"),
        ("It opens next Passover.", "2018-03-31/2018-04-07"),
        ("It opened in May 1921. The following Christmas it shut.", "1921-05 1921-12-25"),
        # days around it
        ("They met the day after Christmas 2016.", "2016-12-26"),
        ("They met on the eve of Yom Kippur 2016.", "2016-10-11"),
        ("They met two days after Passover 2018.", "2018-04-09"),
        ("They met on the third day of Hanukkah 2016.", "2016-12-27"),
        ("They met on the last Friday of Ramadan 2018.", "2018-06-08~"),
        ("They met in Christmas week 2016.", "2016-12-19/2016-12-25"),
        ("They met over the Memorial Day weekend of 2016.", "2016-05-28/2016-05-29"),
        ("They met on Halloween weekend.", "2017-10-28/2017-10-29"),
        ("They met on Fourth of July weekend 2018.", "-"),  # a Wednesday has two weekends beside it
        # bounds and ranges
        ("It was shut before Ramadan 2018.", "../2018-05-15~"),
        ("It has been shut since Hanukkah 2016.", "2016-12-25/.."),
        ("It was open from Thanksgiving 2016 to Easter.", "2016-11-24/2017-04-16"),
        ("It was shut between Christmas and New Year's.", "2017-12-25/2018-01-01"),
        ("Much has changed since 9/11.", "2001-09-11/.."),
        # spellings
        ("They met on St. Patrick’s Day 2016.", "2016-03-17"),
        ("They met on Mothers Day 2016.", "2016-05-08"),
        ("They met on Eid-ul-Fitr 2018.", "2018-06-15~"),
        ("They met on the day of Ashura 2017.", "2017-09-30~"),
        ("They met on Norouz 2018.", "2018-03-21"),
    ],
)
def test_named_days_are_read_in_prose(prose, expected):
    assert expected == read_alone(prose)


@pytest.mark.parametrize(
    "prose",
    [
        "He lent them a room.",
        "Lent by a museum, the vase broke.",
        "It was a service of thanksgiving.",
        "The advent of steam was near.",
        "They own shares of Advent International.",
        "The Good Friday Agreement held.",
        "The Yom Kippur War was lost.",
        "A ship left Easter Island.",
        "Merry Christmas, he said.",
        "He stole a Christmas tree and nine Easter eggs.",  # they are there on other days, too
        "The Halloween costume was lost at a Christmas market.",
        "They ate a Sunday roast.",
        "She spoke to Johnnie Christmas.",
        "Kenya's Independence Day was quiet.",  # which day that is, this calendar does not know
        "He gave his New Year address.",
        "They shot 9/11 miles away.",
    ],
)
def test_words_that_only_look_like_a_named_day_are_none(prose):
    assert "" == read_alone(prose)


def test_what_is_held_on_a_named_day_keeps_it():
    assert "2017-12-25" == read_alone("They met at the Christmas tree lighting.")
    assert "2017-12-25" == read_alone("At Christmas cards were sent.")


def test_a_day_of_every_year_is_how_often_and_not_when():
    assert [("SET", "P1Y")] == [found[2:] for found in tag("They sing every Christmas.", WRITTEN)]


@pytest.mark.parametrize(
    ("prose", "value"),
    [
        ("It fell on Eid al-Fitr 2018.", "2018-06-15"),  # TimeML has no "about"
        ("It fell in Hanukkah 2018.", "2018-12"),  # nor several days: the narrowest unit that holds them
        ("It fell in Ramadan 2018.", "2018"),
    ],
)
def test_timex3_gives_a_plain_value(prose, value):
    assert [("DATE", value)] == [found[2:] for found in tag(prose, WRITTEN)]


def test_no_calendar_is_loaded_for_a_text_that_names_none_of_its_days():
    code = (
        "import sys; from datetime import date; from timeline.dates.timex3 import tag;"
        "tag('It fell on Christmas Eve 2016.', date(2018, 1, 24));"
        "print({'hijridate', 'pyluach', 'persiantools', 'borax', 'holidays'} & {*sys.modules})"
    )
    assert (
        "set()"
        == subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip()
    )
