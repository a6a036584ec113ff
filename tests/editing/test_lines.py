"""The line in an article's file on which date words stand."""

import pytest

from timeline.editing.lines import line
from timeline.model import Passed

TEXT = """\
Title: Signed 3/4/2018
Date: 2021-05-12

It rained. The *treaty* was signed on 3/4/2018, and
again on 5/6/2018 in ["Tarn"](https://tarn.example/3/4/2018).

Nobody signed on 3/4/2018.
"""


@pytest.mark.parametrize(
    ("quote", "words", "expected"),
    [
        ("Nobody signed on 3/4/2018.", "3/4/2018", 7),
        ("The treaty was signed on 3/4/2018, and again on 5/6/2018 in “Tarn”.", "5/6/2018", 5),  # not its first line
        (
            "The treaty was signed on 3/4/2018, and again on 5/6/2018 in “Tarn” by Nobody.",
            "5/6/2018",
            5,
        ),  # by its words
        ("It snowed on 9/9/2018.", "9/9/2018", 0),  # a plugin's
    ],
)
def test_date_words_are_found_on_their_line(quote, words, expected):
    passed = Passed("a", quote, 1, 0, words, quote.index(words), "", "")
    assert line(TEXT, passed) == expected
    assert line("", passed) == 0
