"""tag() in TimeML's terms, on ordinary prose and on anything else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.hostile import HOSTILE, RANDOM, WRITTEN, hostile, ordinary, repeated, work
from timeline.dates.timex3 import tag

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
    # where a timeline says nothing, the likeliest value
    ("The next day he left.", [("The next day", "DATE", "2018-01-25")]),
    ("It was filed on 12/1/2018.", [("12/1/2018", "DATE", "2018-01-12")]),
]


@pytest.mark.parametrize(("prose", "expected"), TAGGED)
def test_prose_is_tagged_with_extent_type_and_value(prose, expected):
    assert expected == [(prose[start:end], kind, value) for start, end, kind, value in tag(prose, WRITTEN)]


PIECES = st.sampled_from(
    "the of in on by since until May March 5 2018 15th 1990s 12 - – , . last next week Monday ago years before after "
    "end early between and from to about first quarter summer century ' s noon 3 pm 14:30 \n\n é ۱۲ \u200f \x00".split(
        " "
    )
)
ANY_TEXT = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=40).map(" ".join))


@given(ANY_TEXT, st.dates())
def test_any_text_gives_mentions_in_order_inside_it_and_the_same_ones_again(text, written):
    found = tag(text, written)
    ends = [0, *(offset for start, end, _, _ in found for offset in (start, end)), len(text)]
    assert sorted(ends) == ends
    assert all(start < end for start, end, _, _ in found)
    assert all(kind in ("DATE", "TIME", "DURATION", "SET") and value for _, _, kind, value in found)
    assert found == tag(text, written)


MOST = {  # calls a character, in so many times those of prose: what may be a date every few letters takes more
    "numbers": 5,
    "every month": 3.5,
    "nested ranges": 6.5,
    "nested counts": 5,
    "lists of days": 9.5,
    "days and times": 6,
    "decades": 12.5,
}
OF_PROSE = work(ordinary(30_000)) / 30_000


@pytest.mark.parametrize("name", [*HOSTILE, RANDOM])
def test_hostile_text_takes_little_more_work_than_prose(name):
    assert work(hostile(8_000)[name]) <= MOST.get(name, 3) * OF_PROSE * 8_000


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE.keys())
def test_the_work_grows_with_the_text_and_no_faster(piece):
    assert work(repeated(piece, 16_000)) < 8.5 * work(repeated(piece, 2_000)) + 1000
