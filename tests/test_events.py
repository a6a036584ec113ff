"""Sentences of an article to reports of events: kinds, titles, speakers, and what is passed over."""

from datetime import date

import pytest

from timeline import events
from timeline.model import Article, Sentence

WEDNESDAY = date(2018, 1, 24)


def found(*texts: str, heading: bool = False) -> events.Found:
    article = Article("articles/a.md", "a", "A", WEDNESDAY, "")
    return events.find(article, [Sentence(text, number, 0, heading) for number, text in enumerate(texts, 1)])


KINDS = [
    ("The envoy landed on Monday.", "2018-01-22", "occurred"),
    ("The envoy will land on Monday.", "2018-01-29", "planned"),
    ("The envoy will land in March.", "2018-03", "planned"),
    ("The bridge must be mended by March 5.", "../2018-03-05", "deadline"),
    ("The bridge has been shut since 2015.", "2015/..", "ongoing"),
    ("He spoke of the 2015 accord.", "2015", "background"),  # the year only names a thing
    ("The accord was signed in 2015.", "2015", "occurred"),
    ("The storms of last month did harm.", "2017-12", "occurred"),
    ("He governed the province until 2016.", "../2016", "occurred"),  # a bound in the past is no deadline
]


@pytest.mark.parametrize(("sentence", "when", "kind"), KINDS)
def test_the_words_decide_what_kind_of_event_it_is(sentence, when, kind):
    assert [(when, kind)] == [(str(report.when), report.kind) for report in found(sentence).reports]


def test_each_date_of_a_sentence_gives_a_report_that_points_at_its_words():
    sentence = "The dam opened on 5 May 2016 and broke on 7 June 2017."
    reports = found(sentence).reports
    assert ["2016-05-05", "2017-06-07"] == [str(report.when) for report in reports]
    assert ["on 5 May 2016", "on 7 June 2017"] == [report.words for report in reports]
    assert all(sentence[report.at :].startswith(report.words) for report in reports)


PASSED = [
    ("It is stronger than it was even five years ago.", "a comparison"),
    ("It was a 12-day war.", "says how long, not when"),
    ("They meet every week.", "says how often, not when"),
]


@pytest.mark.parametrize(("sentence", "why"), PASSED)
def test_date_words_that_tell_of_no_event_are_passed_over_with_the_reason(sentence, why):
    assert ((), [why]) == (found(sentence).reports, [item.why for item in found(sentence).passed])


def test_a_date_told_twice_in_one_sentence_gives_one_report():
    both = found("On Monday he came, and on Monday he left.")
    assert (1, ["this sentence has told that date"]) == (len(both.reports), [item.why for item in both.passed])


def test_headings_tell_of_no_events():
    assert ((), ()) == (found("The flood of May 2016", heading=True).reports, found("May", heading=True).passed)


def test_a_date_carries_over_to_the_next_sentence():
    reports = found("The dam opened on 5 May 2016.", "The next day it broke.").reports
    assert ["2016-05-05", "2016-05-06"] == [str(report.when) for report in reports]


SPEAKERS = [
    ("Anna Berg said on Monday that the dam is safe.", "Anna Berg"),
    ("“The dam is safe,” said the engineer Anna Berg on Monday.", "Anna Berg"),
    ("She said on Monday that the dam is safe.", ""),  # the sentence names nobody
    ("The dam broke on Monday.", ""),
]


@pytest.mark.parametrize(("sentence", "speaker"), SPEAKERS)
def test_the_speaker_is_whom_the_sentence_names(sentence, speaker):
    assert [speaker] == [report.speaker for report in found(sentence).reports]
