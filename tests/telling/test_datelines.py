"""Dates of the article, a picture or a page, and no events."""

import pytest

from tests.telling.paragraphs import passed, told

NO_EVENTS = [
    ("OSLO, January 22 (Gazette) — The dam broke.", "a dateline"),
    ("LUND, Sweden, Jan. 22 - The dam broke.", "a dateline"),
    ("Lund, 22 January /NTB/. The dam broke.", "a dateline"),
    ("22 January 2018", "a date that stands alone"),
    ("Updated on 23 January 2018 at 10:30 GMT", "the date of a page"),
    ("Published: January 22, 2018", "the date of a page"),
    ("© Gazette 2017", "the date of a page"),
    ("Copyright 2017 Anna Berg", "the date of a page"),
    ("“The old bridge is shut” — Lund Gazette, May 5, 2016", "the date of a source"),
    ("Photo: Anna Berg, May 2016.", "the date of a picture"),
    ("The old bridge (Photo by Anna Berg, May 2016).", "the date of a picture"),
    ("FILE - The old bridge stands in May 2016.", "the date of a picture"),
    ("In a May 2016 file photo, the bridge is shut.", "the date of a picture"),
    ("Anna Berg (left) and the mayor (right) in May 2016.", "the date of a picture"),
    ("An earlier version of this story said that the bridge was shut on Monday.", "withdrawn by a correction"),
    ("Correction: This article originally put the vote in May 2016.", "withdrawn by a correction"),
]


@pytest.mark.parametrize(("sentence", "why"), NO_EVENTS)
def test_some_dates_date_no_event(sentence, why):
    assert ([], [why]) == (told(sentence), [item.why for item in passed(sentence)])


EVENTS = [
    "Published in 2015, the novel sold well.",
    "In Lund, on January 22 — a holiday — the dam broke.",
    "Updated on Monday, the rules forbid fires.",
    "Berg took a photo of the bridge in May 2016.",
    "An earlier version of this story named another dam; it broke on Monday.",  # what is right now
    "An earlier version of the law failed in May 2016.",
]


@pytest.mark.parametrize("sentence", EVENTS)
def test_what_looks_like_a_notice_may_be_an_event(sentence):
    assert 1 == len(told(sentence))
