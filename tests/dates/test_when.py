"""EDTF text: what is read, what it covers, what is refused, and how dates of any precision stand in order."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.dates.when import When

COVERS = [
    ("2018", "2018-01-01", "2018-12-31", "year"),
    ("0001", "0001-01-01", "0001-12-31", "year"),
    ("9999", "9999-01-01", "9999-12-31", "year"),
    ("2018-03", "2018-03-01", "2018-03-31", "month"),
    ("2016-02", "2016-02-01", "2016-02-29", "month"),  # a leap year
    ("2018-03-05", "2018-03-05", "2018-03-05", "day"),
    ("2025-22", "2025-06-01", "2025-08-31", "season"),
    ("2024-24", "2024-12-01", "2025-02-28", "season"),  # winter ends in the next year
    ("201X", "2010-01-01", "2019-12-31", "decade"),
    ("2018-03~", "2018-03-01", "2018-03-31", "month"),  # doubt widens nothing
    ("2025-07-21/2025-07-27", "2025-07-21", "2025-07-27", "interval"),
    ("2016/2017-05", "2016-01-01", "2017-05-31", "interval"),
    ("../2025-08-31", None, "2025-08-31", "interval"),
    ("2018-01/..", "2018-01-01", None, "interval"),
]


@pytest.mark.parametrize(("text", "first", "last", "precision"), COVERS)
def test_a_date_covers_exactly_the_days_that_its_text_names(text, first, last, precision):
    when = When.parse(text)
    assert (str(first), str(last), precision) == (str(when.first), str(when.last), when.precision)


@pytest.mark.parametrize(
    ("text", "approximate", "uncertain"),
    [
        ("2018", False, False),
        ("2018~", True, False),
        ("2018?", False, True),
        ("2018%", True, True),
        ("2018~/2019", True, False),
    ],
)
def test_a_qualifier_says_which_doubt_there_is(text, approximate, uncertain):
    when = When.parse(text)
    assert (approximate, uncertain) == (when.approximate, when.uncertain)


REFUSED = [
    ("", "an EDTF date such as"),
    ("March 2018", "an EDTF date such as"),
    ("2018-3", "an EDTF date such as"),
    ("20180305", "an EDTF date such as"),
    ("2018-03-05T10:00", "an EDTF date such as"),
    ("٢٠١٨", "an EDTF date such as"),  # digits, but not those of EDTF
    ("2018-13", "a date that exists"),
    ("2018-02-30", "a date that exists"),
    ("2017-02-29", "a date that exists"),
    ("0000", "a date that exists"),
    ("9999-24", "a date that exists"),  # that winter would end in the year 10000
    ("2025-22~", "a date that exists"),
    ("2018/2017", "begins before it ends"),
    ("../..", "one end of the interval"),
    ("2018/", "an EDTF date such as"),
    ("2018/2019/2020", "an EDTF date such as"),
    ("2025-21/2025-22", "months instead of seasons"),
]


@pytest.mark.parametrize(("text", "expected"), REFUSED)
def test_anything_else_is_refused_with_what_was_expected_and_what_was_found(text, expected):
    with pytest.raises(ValueError, match=expected) as error:
        When.parse(text)
    assert f'got "{text}"' in str(error.value)


def test_dates_of_any_precision_stand_in_order():
    ordered = [
        "2009",
        "201X",
        "2015",
        "2018",
        "2018-01",
        "2018-01-01",
        "2018-01-02",
        "2018-21",
        "2018-03",
        "../2018-03-05",
        "2018-04/..",
    ]
    assert ordered == sorted(set(ordered), key=lambda text: When.parse(text).sort_key)


@pytest.mark.parametrize(
    ("one", "other", "covers"),
    [
        ("2018-03", "2018-03-05", True),
        ("2018-03-05", "2018-03", False),
        ("2018", "2018", True),
        ("../2018", "2017", True),
        ("2018/..", "2017", False),
        ("2018/..", "2019/..", True),
    ],
)
def test_a_date_covers_another_when_every_day_of_it_lies_within(one, other, covers):
    assert covers is When.parse(one).covers(When.parse(other))


@given(st.dates())
def test_every_day_of_the_calendar_is_read(day: date):
    when = When.parse(day.isoformat())
    assert (day, day) == (when.first, when.last)


@given(st.text(alphabet="0123456789-/.X~?%", max_size=24))
def test_no_text_raises_anything_but_a_value_error(text):
    try:
        when = When.parse(text)
    except ValueError:
        return
    assert text == str(when)
