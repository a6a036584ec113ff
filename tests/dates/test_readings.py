"""Prose and what it denotes: tense, anchors, months and years turned, the ends of the calendar."""

from datetime import date

import pytest

from timeline.dates.meaning import Order
from timeline.dates.readings import read, read_each

WEDNESDAY = "2018-01-24"

READINGS = [
    # the tense decides which one is meant
    (WEDNESDAY, "The envoy arrived on Thursday.", "2018-01-18"),
    (WEDNESDAY, "The envoy will arrive on Thursday.", "2018-01-25"),
    (WEDNESDAY, "The envoy is to arrive on Thursday.", "2018-01-25"),
    (WEDNESDAY, "The envoy spoke on Wednesday.", "2018-01-24"),  # on the day itself
    (WEDNESDAY, "He served in the navy until December.", "../2017-12"),  # "serve" and a past ending, not "-s"
    (WEDNESDAY, "The second half of the year was better.", "2017-07/2017-12"),  # the year that is over
    (WEDNESDAY, "The second half of the year will be better.", "2018-07/2018-12"),
    (WEDNESDAY, "She agreed to meet the press when she returns in May.", "2018-05"),
    (WEDNESDAY, "The minister's March visit is in doubt.", "2018-03"),  # no verb dates it: the nearer March
    (WEDNESDAY, "The minister's February 25 speech is in doubt.", "2018-02-25"),
    (WEDNESDAY, "The February 25 bombing is not solved.", "2017-02-25"),  # of what nobody plans there is no next one
    (WEDNESDAY, "The fair opens on Saturday.", "2018-01-27"),
    (WEDNESDAY, "Ministers meet on Friday.", "2018-01-26"),
    (WEDNESDAY, "The vote is on Friday.", "2018-01-26"),
    (WEDNESDAY, "He plays in Rome on Friday.", "2018-01-26"),
    (WEDNESDAY, "He will retire in December.", "2018-12"),
    (WEDNESDAY, "On Friday he goes to Rome.", "2018-01-26"),
    (WEDNESDAY, "The games, which end on Friday, were fine.", "2018-01-26"),
    (WEDNESDAY, "It could come as early as April.", "2018-04"),
    (WEDNESDAY, "Until Monday, he denied it.", "../2018-01-22"),
    (WEDNESDAY, "Until Monday, he will deny it.", "../2018-01-29"),
    (WEDNESDAY, "In two plays on Friday he sang.", "2018-01-19"),
    (WEDNESDAY, "The rule takes effect in July.", "2018-07"),
    (WEDNESDAY, "Friday's report is expected to be grim.", "2018-01-26"),
    (WEDNESDAY, "Friday's report was expected to be grim.", "2018-01-19"),
    (WEDNESDAY, "The storm hit on Friday and will move on.", "2018-01-19"),
    (WEDNESDAY, "The storm is to hit on Friday.", "2018-01-26"),
    (WEDNESDAY, "The vote was set for February 3.", "2018-02-03"),
    (WEDNESDAY, "The paper was to print it on January 22.", "2018-01-22"),  # two days past, not a year ahead
    (WEDNESDAY, "The mayor confirmed that Monday's fire hurt nobody.", "2018-01-22"),  # "that" begins a clause here
    (WEDNESDAY, "She knew that Friday would be hard.", "2018-01-26"),
    (WEDNESDAY, "It shut on 2 May 2016. That Friday, it was sold.", "2016-05-02 2016-05-06"),
    (WEDNESDAY, "The council has promised an answer by Friday.", "../2018-01-26"),
    (WEDNESDAY, "All roads were open again by Friday.", "../2018-01-19"),
    (WEDNESDAY, "The crews worked until Sunday.", "../2018-01-21"),
    (WEDNESDAY, "The vote was put off until Friday.", "../2018-01-26"),
    (WEDNESDAY, "She was to have opened the lock on Saturday.", "2018-01-27"),
    (
        WEDNESDAY,
        "She quit on Monday. She was to have sung on Friday. He came the same day.",
        "2018-01-22 2018-01-26 2018-01-22",
    ),
    (WEDNESDAY, "Boats may moor there from Monday.", "2018-01-29/.."),
    (WEDNESDAY, "The crew voted on Monday to strike from 5 February.", "2018-01-22 2018-02-05/.."),
    (WEDNESDAY, "He will decide before the end of the year whether to stay.", "../2018"),
    (WEDNESDAY, "Those who sailed the ships of the seventies will smile.", "197X"),
    ("2018-12-14", "In January they thanked us for it.", "2018-01"),  # not the one a month ahead
    ("2018-12-14", "They were told of a meeting in January.", "2019-01"),
    ("2018-01-10", "The fire of 14 February is not solved.", "2017-02-14"),
    ("2018-11-10", "It burned in March 2017. The inquest into the fire of 14 March began.", "2017-03 2017-03-14"),
    (
        "2018-11-10",
        "It burned in February 2017. The fire of 29 February is another.",
        "2017-02 2016-02-29",
    ),  # no such day
    (WEDNESDAY, "If talks are held in May, they will fail.", "2018-05"),
    (WEDNESDAY, "The league said it would not attend in March.", "2018-03"),
    ("2018-01-22", "The fair took place this weekend.", "2018-01-20/2018-01-21"),
    (WEDNESDAY, "The firm announced plans on Monday.", "2018-01-22"),
    (WEDNESDAY, "She plans a trip in May.", "2018-05"),
    (WEDNESDAY, "Both sides face a June 1 deadline.", "2018-06-01"),
    (WEDNESDAY, "They failed to meet on Monday.", "2018-01-22"),
    (WEDNESDAY, "His plan faces a vote on Thursday.", "2018-01-25"),
    (WEDNESDAY, "They lost on Saturday and face Tarn on Sunday.", "2018-01-20 2018-01-21"),  # "face" may be a noun
    (WEDNESDAY, "She lost on Saturday and faces Tarn on Sunday.", "2018-01-20 2018-01-28"),
    (WEDNESDAY, "The faces seen on Monday were grim.", "2018-01-22"),
    (WEDNESDAY, "The chancellor is visiting Tarn on Friday.", "2018-01-26"),
    (WEDNESDAY, "Police are investigating a fire on Friday.", "2018-01-19"),  # what is arranged, and what is
    (WEDNESDAY, "She may run again in November.", "2018-11"),
    (WEDNESDAY, "She may have left on Monday.", "2018-01-22"),
    (WEDNESDAY, "It may be the worst flood since May.", "2017-05/.."),
    (WEDNESDAY, "It will be the first vote since March.", "2017-03/.."),
    (WEDNESDAY, "In May, open war began.", "2017-05"),  # the month, and not the verb
    (WEDNESDAY, "Snow is forecast for Saturday.", "2018-01-27"),
    (WEDNESDAY, "The forecast on Saturday was grim.", "2018-01-20"),
    (WEDNESDAY, "They had until Friday to pay.", "../2018-01-26"),
    (WEDNESDAY, "They were given until Friday to pay.", "../2018-01-26"),
    (WEDNESDAY, "Starting Monday, fares rise.", "2018-01-29/.."),
    (WEDNESDAY, "After the October vote he quit.", "2017-10"),
    (WEDNESDAY, "After the May elections he will quit.", "2018-05"),
    (WEDNESDAY, "The May government fell.", ""),
    (WEDNESDAY, "Shares rose Monday.", "2018-01-22"),  # no carnival
    (WEDNESDAY, "They had a good Friday.", "2018-01-19"),
    (WEDNESDAY, "They march on Good Friday.", "2018-03-30"),
    # a sentence that has named a year need not name it again
    (WEDNESDAY, "He came in May 1990, left in June and died in August.", "1990-05 1990-06 1990-08"),
    (WEDNESDAY, "He left in May 1990 after being hired in March.", "1990-05 1990-03"),
    (WEDNESDAY, "He was hired in November 1990 and quit in February.", "1990-11 1991-02"),
    (WEDNESDAY, "He came on 3 May 1990. On 9 June he was ill.", "1990-05-03 2017-06-09"),  # another sentence
    (WEDNESDAY, "The bank, founded in June 1998, will close in August.", "1998-06 2018-08"),
    (WEDNESDAY, "He was hired in 1998 and quit in August.", "1998 2017-08"),  # a year tells less
    # the turn of weeks, months and years
    ("2018-01-01", "He resigned yesterday.", "2017-12-31"),
    ("2017-12-31", "They meet tomorrow.", "2018-01-01"),
    ("2018-01-01", "They met last week.", "2017-12-25/2017-12-31"),
    ("2021-01-03", "They met this week.", "2020-12-28/2021-01-03"),  # week 53
    ("2018-03-31", "It fell one month ago.", "2018-02"),
    ("2020-02-29", "It fell a year ago.", "2019"),
    ("2016-03-01", "It fell on February 29.", "2016-02-29"),
    ("2018-01-24", "They met last winter.", "2016-24"),  # the one that ended a year before
    ("2018-12-05", "It began this winter.", "2018-24"),
    # never more precise than the words
    (WEDNESDAY, "It fell three weeks ago.", "2018-01-01/2018-01-07"),
    (WEDNESDAY, "It was built in the early 1990s.", "199X"),
    (WEDNESDAY, "It was built in early March 2017.", "2017-03"),
    # ranges and bounds
    (WEDNESDAY, "It ran from late 2015 to early 2017.", "2015/2017"),
    (WEDNESDAY, "The talks lasted from 28 December 2016 to 2 January.", "2016-12-28/2017-01-02"),
    (WEDNESDAY, "They will leave by the end of next week.", "../2018-02-04"),
    (WEDNESDAY, "It has been dry since last summer.", "2017-06-01/.."),
    (WEDNESDAY, "They must leave before the end of May.", "../2018-05"),  # which days of May is not said
    (WEDNESDAY, "It will open after the beginning of May.", "2018-05/.."),
    (WEDNESDAY, "It was shut from Monday through Friday.", "2018-01-15/2018-01-19"),  # this week's Friday is to come
    (WEDNESDAY, "It will be shut from Monday through Friday.", "2018-01-29/2018-02-02"),
    (WEDNESDAY, "It will be dry from November to February 2020.", "2019-11/2020-02"),  # November of the year before
    ("2018-11-13", "In the January-October period exports rose.", "2018-01/2018-10"),
    ("2018-03-13", "Prices fell between October and February.", "2017-10/2018-02"),
    # stretches up to now and from now on
    (WEDNESDAY, "Prices have fallen in the past two months.", "2017-11/2018-01-24"),
    (WEDNESDAY, "Prices will fall in the next two months.", "2018-01-24/2018-03"),
    (WEDNESDAY, "In the next two months it fell.", "-"),  # from a time that the text tells of
    # a weekday beside a date decides which one
    (WEDNESDAY, "It burned on Friday, July 7.", "2017-07-07"),
    (WEDNESDAY, "It burned on Sunday, May 1.", "2016-05-01"),
    (WEDNESDAY, "It burned on Tuesday the 9th.", "2018-01-09"),
    (WEDNESDAY, "It burned on Sunday, June 1.", "2017-06-01"),  # no such Sunday is near: a slip
    # words that are the whole text look ahead
    (WEDNESDAY, "Monday", "2018-01-29"),
    (WEDNESDAY, "on Wednesday", "2018-01-31"),  # of the day itself it would say "today"
    (WEDNESDAY, "January 22", "2019-01-22"),
    (WEDNESDAY, "March", "2018-03"),
    (WEDNESDAY, "the following week", "2018-01-29/2018-02-04"),
    (WEDNESDAY, "22-26 January", "2018-01-22/2018-01-26"),  # it is under way
    (WEDNESDAY, "Monday's vote", "2018-01-22"),  # not the whole text
    # a date that has become a name
    ("2002-05-02", "The Sept. 11 attacks are not forgotten.", "2001-09-11"),
    ("2001-05-02", "The Sept. 11 attacks are not forgotten.", "2000-09-11"),
    ("2001-05-02", "Nothing has changed since 9/11.", "-"),  # a day and a month, and nobody knows which is which
    # what was mentioned before
    (WEDNESDAY, "He came on 30 May 2016. The next day he left.", "2016-05-30 2016-05-31"),
    (WEDNESDAY, "It opened in 1921. Two years later it shut.", "1921 1923"),
    # what is longest is what is meant
    ("2018-05-24", "It has been shut since Easter Monday.", "2018-04-02/.."),
    ("2018-05-24", "It has been shut since Orthodox Easter Monday.", "2018-04-09/.."),
    # the ends of the calendar
    ("0001-01-01", "He resigned yesterday.", "-"),
    ("9999-12-31", "They meet tomorrow.", "-"),
    ("0001-01-03", "They met on Wednesday.", "0001-01-03"),
    ("9999-12-31", "They met on Friday.", "9999-12-31"),
    ("0001-06-01", "It fell in March.", "0001-03"),
    # marks that nobody sees
    (WEDNESDAY, "It fell on \u200e5\u200f \u202aMay\u202c 2016.", "2016-05-05"),
    # what only looks like a time
    (WEDNESDAY, "The range is 2,000 kilometres.", ""),
    (WEDNESDAY, "Version 2.0.17 costs $2015 and weighs 1999 kg.", ""),
    (WEDNESDAY, "Theresa May will march on, and may sing.", ""),
    (WEDNESDAY, "See http://example.org/2017/05/03 for more.", ""),
    (WEDNESDAY, "The Sunday Times called it a second spring.", ""),
    (WEDNESDAY, "The Sunday Lantern reads it so.", ""),
    (WEDNESDAY, "The tug tore loose, according to May Ordal.", ""),
    (WEDNESDAY, "Fields of winter wheat drowned.", ""),
    (WEDNESDAY, "The storm kept 1932 schoolchildren home.", ""),
]


@pytest.mark.parametrize(("written", "prose", "expected"), READINGS)
def test_prose_is_read_as_a_careful_reader_would(written, prose, expected):
    readings = read(prose, date.fromisoformat(written))
    assert expected == " ".join(str(reading.when or "-") for reading in readings)


def test_a_sentence_among_others_does_not_look_ahead_for_having_no_verb():
    readings = read_each(("Monday.", "The vote failed."), date(2018, 1, 24))
    assert ["2018-01-22"] == [str(reading.when) for found in readings for reading in found]


ORDERS = [
    ("It was filed on 3/4/2017.", None, "None"),
    ("It was filed on 3/4/2017.", Order.DAY_FIRST, "2017-04-03"),
    ("It was filed on 3/4/2017.", Order.MONTH_FIRST, "2017-03-04"),
    ("It was filed on 3/14/2017.", Order.DAY_FIRST, "2017-03-14"),  # there is no fourteenth month
    ("It was filed on 9/4.", Order.MONTH_FIRST, "2017-09-04"),
    ("It was filed by 3/4/2017.", Order.DAY_FIRST, "../2017-04-03"),
    ("It ran from 3/4 to 5/4.", Order.DAY_FIRST, "2017-04-03/2017-04-05"),
    ("It ran from 3/4/2017 to 5/4/2017.", None, "None"),
    ("It was filed on Monday, 4/3/2017.", None, "2017-04-03"),  # the weekday decides: 4 March was a Saturday
]


@pytest.mark.parametrize(("prose", "order", "expected"), ORDERS)
def test_day_and_month_in_numbers_are_read_in_the_order_that_is_stated(prose, order, expected):
    assert [expected] == [str(reading.when) for reading in read(prose, date(2018, 1, 24), order)]


def test_a_date_in_a_stated_order_is_what_the_next_one_counts_from():
    text = "It was filed on 3/4/2016. The next day it was read."
    read_so = {order: [str(one.when) for one in read(text, date(2018, 1, 24), order)] for order in (*Order, None)}
    assert read_so == {
        Order.DAY_FIRST: ["2016-04-03", "2016-04-04"],
        Order.MONTH_FIRST: ["2016-03-04", "2016-03-05"],
        None: ["None", "None"],
    }


ANCHORS = [
    ("He resigned yesterday.", "2018-01-24"),
    ("He resigned on Monday.", "2018-01-24"),
    ("He resigned in early March.", "2018-01-24"),
    ("He will go by the end of May.", "2018-01-24"),
    ("He resigned last March.", "2018-01-24"),
    ("It fell in the past two months.", "2018-01-24"),
    ("It ran from Monday to Wednesday.", "2018-01-24"),
    ("He came on 5 May 2016. The next day he left.", "None 2016-05-05"),
    ("It shut in May 2016. It was sold the following Monday.", "None 2016-05-01"),
    ("It shut in May 2016. Two years later it burned.", "None 2016-05-01"),
    ("It fell three days before 5 May 2016.", "None"),  # the words name all that they count from
    ("It fell three days before Friday.", "2018-01-24"),
    ("It was a 12-day war.", "None"),
]


@pytest.mark.parametrize(("prose", "expected"), ANCHORS)
def test_a_reading_says_from_which_day_it_counts(prose, expected):
    assert expected == " ".join(str(reading.anchor) for reading in read(prose, date(2018, 1, 24)))


@pytest.mark.parametrize(
    ("prose", "why"),
    [
        ("It was a 12-day war.", "says how long, not when"),
        ("They meet every week.", "says how often, not when"),
        ("He left recently.", "names no time of the calendar"),
        ("It was filed on 3/4/2018.", "may be read with day or month first"),
        ("The following year it shut.", "counts from a date mentioned before, and there is none"),
    ],
)
def test_words_that_denote_no_date_say_why(prose, why):
    assert [(None, why)] == [(reading.when, reading.why) for reading in read(prose, date(2018, 1, 24))]


@pytest.mark.parametrize(
    ("prose", "edtf", "why"),
    [
        ("It burned two decades ago.", "1998~", "2 decades before the day of publication"),
        ("It burned two years ago.", "2016", "2 years before the day of publication"),
        ("Seas will rise over the next century.", "2018-01-24/2118~", "from then until 1 century after the day"),
        ("It fell over the past two centuries.", "1818~/2018-01-24", "from 2 centuries before the day of publication"),
    ],
)
def test_what_is_counted_is_named_in_the_unit_of_the_words(prose, edtf, why):
    ((when, said),) = [(reading.when.edtf, reading.why) for reading in read(prose, date(2018, 1, 24))]
    assert when == edtf
    assert why in said
