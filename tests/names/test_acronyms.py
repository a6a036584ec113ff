"""Short names are known from the brackets that introduce them."""

import pytest

from timeline.names.acronyms import introduced


@pytest.mark.parametrize(
    ("text", "short", "long"),
    [
        ("the Northern Harbour Agency (NHA) said", "NHA", "Northern Harbour Agency"),
        ("the Ministry of Boats and Ice (MBI) said", "MBI", "Ministry of Boats and Ice"),
        ("the Association of Southern Elbe Towns (ASET)", "ASET", "Association of Southern Elbe Towns"),
        ("the Norsk Radio (NoRA) said", "NoRA", "Norsk Radio"),
        ("the Harbour Fund Ltd (HF) said", "HF", "Harbour Fund"),
        ("the Harbour Fund (the HF) said", "HF", "Harbour Fund"),
    ],
)
def test_a_long_name_stands_before_the_bracket(text, short, long):
    (found,) = introduced(text)
    assert (short, long) == (found.short, text[found.start : found.end])


@pytest.mark.parametrize(
    "text",
    [
        "the harbour agency (NHA) said",  # no name
        "the Northern Harbour Agency (Oslo) said",  # no letters of it
        "the Northern Harbour Agency (NBA) said",
        "the Northern Quay Agency (NA) said",  # a word of it would be left over
        "(NHA)",
        "Anna Berg (2018)",
    ],
)
def test_other_brackets_introduce_nothing(text):
    assert [] == list(introduced(text))
