"""Sentences of an article to reports of events, and what is passed over."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline import events
from timeline.dates.meaning import Order
from timeline.model import KINDS, Article, Sentence
from timeline.titling.unnamed import UNNAMED

WEDNESDAY = date(2018, 1, 24)


def found(*texts: str, heading: bool = False, order: Order | None = None) -> events.Found:
    article = Article("articles/a.md", "a", "A", WEDNESDAY, "")
    return events.find(article, [Sentence(text, 1, 100 * n, heading) for n, text in enumerate(texts)], order)


def test_each_date_of_a_sentence_gives_a_report_that_points_at_its_words():
    sentence = "The dam opened on 5 May 2016 and broke on 7 June 2017."
    reports = found(sentence).reports
    assert ["2016-05-05", "2017-06-07"] == [str(report.when) for report in reports]
    assert ["on 5 May 2016", "on 7 June 2017"] == [report.words for report in reports]
    assert all(sentence[report.at :].startswith(report.words) for report in reports)


def test_each_date_is_judged_by_its_own_clause():
    reports = found("The army announced on Monday that the port, which was shut in 2015, will open on March 5.").reports
    assert [
        ("on Monday", "occurred", "statement"),
        ("in 2015", "occurred", "event"),
        ("on March 5", "planned", "event"),
    ] == [(report.words, report.kind, report.act) for report in reports]


PASSED = [
    ("It was a 12-day war.", "says how long, not when"),
    ("They meet every week.", "says how often, not when"),
    ("Had he come in 2015, the firm would have survived.", "supposed, not said to happen"),
    ("Who stole the painting in 2015?", "asked, not told"),
    ("OSLO, January 22 (Gazette) — The dam broke.", "a dateline"),
    ("Output grew faster than in 2015.", "a comparison"),
    ("Output rose 5% compared with December.", "a comparison"),
    ("That is an increase of ten from December.", "a comparison"),
    ("The bell was about the same size as that from a dig in December.", "a comparison"),
    ("The guild fears a flood that would spoil the bread like the great storm did in December.", "a comparison"),
    ("Output was 5.2 tons, compared with 4.1 tons, or nine sacks a head, in December.", "a comparison"),
    ("It was the first strike since the ferry dispute of December.", "a comparison"),
    ("They left for Kelm on Monday.", "does not say who or what"),
    ("“We have mended the dam,” she said on Monday.", "does not say who or what"),
]


@pytest.mark.parametrize(("sentence", "why"), PASSED)
def test_date_words_that_tell_of_no_event_are_passed_over_with_the_reason(sentence, why):
    assert ((), [why]) == (found(sentence).reports, [item.why for item in found(sentence).passed])


def test_a_date_that_only_names_a_thing_is_told_where_the_title_says_who():
    (report,) = found("The weavers had not met since last month's strike at the mill.").reports
    assert (report.words, report.kind) == ("last month", "background")
    unknown = found("They had not met since last month's strike at the mill.")
    assert [UNNAMED] == [each.why for each in unknown.passed]


def test_whom_the_sentence_before_names_is_told_of():
    assert ["Anna Berg left Kelm"] == [
        each.title for each in found("Anna Berg fell ill.", "She left Kelm in May.").reports
    ]


def test_a_quotation_whose_speaker_nobody_names_is_left_to_an_editor():
    assert [UNNAMED] == [each.why for each in found("“The dam will be mended in May,” she said.").passed]


def test_a_quotation_is_of_whoever_is_named_where_it_ends():
    told = found("“The dam will be mended in May.", "It is old,” Anna Berg said.").reports
    assert ["“The dam will be mended in May,” Anna Berg said"] == [each.title for each in told]


@pytest.mark.parametrize(
    ("before", "title"),
    [
        ("“It is safe,” Anna Berg said.", "“The dam will be mended in May,” Anna Berg said"),
        ("Anna Berg said that it is safe.", ""),  # whoever speaks now
    ],
)
def test_a_quotation_that_begins_a_paragraph_is_of_whoever_was_quoted_before(before, title):
    quoted = "“The dam will be mended in May.”"
    article = Article("articles/a.md", "a", "A", WEDNESDAY, "")
    told = events.find(article, [Sentence(before, 1, 0), Sentence(quoted, 2, 0)]).reports
    assert title == "".join(report.title for report in told)


def test_a_date_told_twice_in_one_sentence_gives_one_report():
    both = found("On Monday Berg came, and on Monday Holm left.")
    assert (1, ["this sentence has told that date"]) == (len(both.reports), [item.why for item in both.passed])


def test_a_date_that_is_first_supposed_and_then_told_gives_a_report():
    both = found("Berg asked whether the two met in May 2016, and in May 2016 the two did meet.")
    assert (1, ["supposed, not said to happen"]) == (len(both.reports), [item.why for item in both.passed])


def test_what_points_at_the_sentence_before_is_left_to_editors_though_a_date_names_a_thing():
    (passed,) = found("That took last year's sum to ten thousand crowns.").passed
    assert passed.why == "does not say who or what"


def test_headings_tell_of_no_events():
    assert ((), ()) == (found("The flood of May 2016", heading=True).reports, found("May", heading=True).passed)


def test_a_date_carries_over_to_the_next_sentence():
    reports = found("The dam opened on 5 May 2016.", "The next day it broke.").reports
    assert ["2016-05-05", "2016-05-06"] == [str(report.when) for report in reports]


ORDERS = [(None, []), (Order.DAY_FIRST, ["2016-05-04"]), (Order.MONTH_FIRST, ["2016-04-05"])]


@pytest.mark.parametrize(("order", "dates"), ORDERS)
def test_the_order_of_day_and_month_is_the_caller_s_to_know(order, dates):
    assert dates == [str(report.when) for report in found("The dam broke on 4/5/2016.", order=order).reports]


def test_a_very_long_sentence_is_read_about_each_date():
    reports = found(
        "Ships met, " * 1000 + "did not sail in 2015, " + "and met, " * 1000 + "and will sail on March 5."
    ).reports
    assert [("2015", True, "occurred"), ("2018-03-05", False, "planned")] == [
        (str(report.when), report.negated, report.kind) for report in reports
    ]


WORDS = st.sampled_from(
    "Berg she he the ministry officials said told denied announced that on Monday in March 2015 by March 5 since 2016 "
    "will not would have was to be held if unless whether had could never no talks , ; “ ” ? . — ( ) according to and "
    "but which who quoted as saying until before than deadline of expires last week's 's May cancelled off".split()
)


@given(st.lists(st.lists(WORDS, min_size=1, max_size=25).map(" ".join), min_size=1, max_size=3))
def test_whatever_the_words_reports_point_at_them_and_name_nobody_else(texts):
    told = found(*texts)
    for report in told.reports:
        assert report.quote[report.at :].startswith(report.words)
        assert report.kind in KINDS
        assert report.speaker.lower() in " ".join(texts).lower()
    for passed in told.passed:
        assert passed.quote[passed.at :].startswith(passed.words)
        assert passed.why


@given(st.text(max_size=200))
def test_any_text_can_be_read(text):
    assert found(text) == found(text)
