"""tag() in TimeML's terms, on ordinary prose and on anything else."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.adverse import ADVERSE, RANDOM, WRITTEN, adverse, ordinary, repeated, work
from timeline.dates.meaning import Order
from timeline.dates.readings import read
from timeline.dates.rules import GRAMMAR, TABLE
from timeline.dates.timex3 import tag
from timeline.dates.when import When

TAGGED = [
    ("He flew to Rome on Tuesday.", [("Tuesday", "DATE", "2018-01-23")]),  # TIMEX3 leaves the preposition out
    ("It fell between May and July 2017.", [("May", "DATE", "2017-05"), ("July 2017", "DATE", "2017-07")]),
    (
        "They met on 3, 5 and 7 May 2017.",
        [("3", "DATE", "2017-05-03"), ("5", "DATE", "2017-05-05"), ("7 May 2017", "DATE", "2017-05-07")],
    ),
    ("It ended last week.", [("last week", "DATE", "2018-W03")]),
    ("They spoke over the weekend.", [("the weekend", "DATE", "2018-W03-WE")]),
    ("Sales rose in the third quarter of 2016.", [("the third quarter of 2016", "DATE", "2016-Q3")]),
    ("Summer 2015 was hot.", [("Summer 2015", "DATE", "2015-SU")]),
    ("Music of the 1960s was loud.", [("the 1960s", "DATE", "196")]),
    ("Steam changed the 19th century.", [("the 19th century", "DATE", "18")]),
    ("It was a 12-day war.", [("12-day", "DURATION", "P12D")]),
    ("They meet every week.", [("every week", "SET", "P1W")]),
    ("He spoke on Monday morning.", [("Monday morning", "TIME", "2018-01-22TMO")]),
    ("He is now in Rome.", [("now", "DATE", "PRESENT_REF")]),
    ("They will vote in two weeks.", [("two weeks", "DATE", "2018-W06")]),
    (
        "It fell late on Monday, and late Tuesday.",
        [("Monday", "DATE", "2018-01-22"), ("late Tuesday", "DATE", "2018-01-23")],
    ),
    ("They attacked at night.", [("night", "TIME", "XXXX-XX-XXTNI")]),
    (
        "Sales fell in the quarter ended Sept. 30.",
        [("the quarter", "DATE", "2017-Q3"), ("Sept. 30", "DATE", "2017-09-30")],
    ),
    ("Costs rose in fiscal second-quarter.", [("fiscal second-quarter", "DATE", "XXXX-QX")]),
    ("They worked overnight.", [("overnight", "TIME", "2018-01-24TNI")]),
    ("It runs 24 hours a day.", [("24 hours", "DURATION", "PT24H"), ("a day", "SET", "P1D")]),
    ("It took an hour or so.", [("an hour or so", "DURATION", "PT1H")]),
    ("Thebes fell in 379-378 BC.", [("379", "DATE", "BC0379"), ("378 BC", "DATE", "BC0378")]),
    ("It fell from March to January.", [("March", "DATE", "2017-03"), ("January", "DATE", "2018-01")]),
    # where a timeline says nothing, the likeliest value
    ("The next day he left.", [("The next day", "DATE", "2018-01-25")]),
    ("It was filed on 12/1/2018.", [("12/1/2018", "DATE", "2018-01-12")]),
]


@pytest.mark.parametrize(("prose", "expected"), TAGGED)
def test_prose_is_tagged_with_extent_type_and_value(prose, expected):
    assert expected == [(prose[start:end], kind, value) for start, end, kind, value in tag(prose, WRITTEN)]


ENDS = [
    # the ends of the calendar
    ("0001-01-01", "It fell yesterday.", "XXXX-XX-XX"),
    ("0001-01-01", "It fell last year.", "XXXX-XX-XX"),
    ("0001-01-01", "It fell the Sunday before last.", "XXXX-XX-XX"),
    ("9999-12-30", "It opens the Tuesday after next.", "XXXX-XX-XX"),
    ("9999-12-31", "It opens tomorrow.", "XXXX-XX-XX"),
    ("9999-12-31", "It opens next month.", "XXXX-XX-XX"),
    ("9999-12-31", "It opens in two weeks.", "XXXX-XX-XX"),
    ("9999-12-31", "It fell in 2016.", "2016"),
    ("9999-12-31", "It fell this year.", "9999"),
    ("2018-01-24", "It stood from May to the first century.", "2017-05 00"),
    # leap days
    ("2016-02-28", "It opens tomorrow.", "2016-02-29"),
    ("2017-02-28", "It opens tomorrow.", "2017-03-01"),
    ("2016-03-01", "It fell yesterday.", "2016-02-29"),
    ("2100-03-01", "It fell yesterday.", "2100-02-28"),  # no leap year
    ("2018-01-24", "It fell on 29 February 2017.", "XXXX-XX-XX"),  # no such day
    # the ends of months and years
    ("2018-01-31", "It opens next month.", "2018-02"),
    ("2018-03-31", "It fell a month ago.", "2018-02"),
    ("2018-12-31", "It opens tomorrow.", "2019-01-01"),
    ("2018-01-01", "It fell last month.", "2017-12"),
    # week 53, and weeks of another year
    ("2021-01-01", "It fell this week.", "2020-W53"),
    ("2021-01-04", "It fell last week.", "2020-W53"),
    ("2018-12-31", "It opens this week.", "2019-W01"),
    ("2016-01-03", "It fell at the weekend.", "2015-W53-WE"),
]


@pytest.mark.parametrize(("written", "prose", "expected"), ENDS)
def test_the_calendar_is_kept_at_its_edges(written, prose, expected):
    assert expected == " ".join(value for _, _, _, value in tag(prose, date.fromisoformat(written)))


VALUE = re.compile(  # TIMEX3: a time of the calendar, X for what is not known of it; no certain time; how long
    r"""(?:BC)?(?: [\dX]{4} (?: -[\dX]{2}(?:-[\dX]{2})? | -W[\dX]{2}(?:-[1-7]|-WE)? | -Q[1-4X] | -H[12X]
                             | -(?:SP|SU|FA|WI) )?
                | \d{1,3} )
        (?:T(?: MO|MI|AF|EV|NI|DT | \d\d(?::\d\d){0,2}(?:Z|[+-]\d\d(?::?\d\d)?)? ))?
    | (?:PAST|PRESENT|FUTURE)_REF
    | P(?: T?(?:\d+(?:\.\d+)?|X+)(?:ML|CE|DE|WE|SP|SU|FA|WI|[YQHMWDSEC]) )+""",
    re.VERBOSE,
)
WORDS = sorted({word for rule in TABLE for prose in (*rule.examples, *rule.never) for word in prose.split()})
MARKS = ["–", "—", ",", ".", "'", "’s", "(", "\n\n", "é", "۱۲", "\u200f", "\x00", "0000", "9999", "31", "0001-01-01"]
ANY_TEXT = st.one_of(st.text(max_size=200), st.lists(st.sampled_from([*WORDS, *MARKS]), max_size=40).map(" ".join))
ANY_DAY = st.one_of(st.dates(), st.dates(max_value=date(1, 3, 1)), st.dates(min_value=date(9999, 10, 1)))


@given(ANY_TEXT, ANY_DAY, st.sampled_from([None, *Order]))
def test_any_text_gives_mentions_in_order_inside_it_and_the_same_ones_again(text, written, order):
    found = tag(text, written, order)
    ends = [0, *(offset for start, end, _, _ in found for offset in (start, end)), len(text)]
    assert sorted(ends) == ends
    assert all(start < end for start, end, _, _ in found)
    assert all(kind in ("DATE", "TIME", "DURATION", "SET") for _, _, kind, _ in found)
    assert [] == [value for _, _, _, value in found if not VALUE.fullmatch(value)]
    assert found == tag(text, written, order)
    assert all(reading.when is None or reading.when == When.parse(str(reading.when)) for reading in read(text, written))


@given(ANY_TEXT, ANY_TEXT)
def test_what_was_read_before_changes_nothing(text, other):
    found = tag(text, WRITTEN)
    tag(other, date(2016, 2, 29))
    GRAMMAR.forget()
    assert found == tag(text, WRITTEN)


MOST = 1.2  # calls a character: about three times those of prose, ...
MOST_OF = {  # ... but for what is a date every few letters
    "every month": 1.9,
    "nested ranges": 2.3,
    "lists of days": 3.3,
    "decades": 1.6,
}


def test_prose_takes_little_work():
    assert work(ordinary(30_000)) < 0.4 * 30_000


@pytest.mark.parametrize("name", [*ADVERSE, RANDOM])
def test_hostile_text_takes_little_more_work_than_prose(name):
    assert work(adverse(8_000)[name]) <= MOST_OF.get(name, MOST) * 8_000


@pytest.mark.parametrize("piece", ADVERSE.values(), ids=ADVERSE.keys())
def test_the_work_grows_with_the_text_and_no_faster(piece):
    assert work(repeated(piece, 16_000)) < 8.5 * work(repeated(piece, 2_000)) + 1000
