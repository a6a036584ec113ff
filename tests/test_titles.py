"""Titles: one readable clause without the date words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.titles import LONGEST, title

TITLES = [
    ("The dam broke [on Monday].", "The dam broke"),
    ("[On Monday], the dam broke.", "The dam broke"),
    ("[Last month]'s flood drowned the valley.", "Flood drowned the valley"),
    ("Anna Berg said that the dam broke [on Monday].", "The dam broke"),
    ("The dam broke [on Monday], Anna Berg said.", "The dam broke"),
    ("According to the council, the dam broke [on Monday].", "The dam broke"),
    ("“The dam is safe, it was mended [on Monday].", "The dam is safe, it was mended"),  # half a pair of quotes goes
    ("“Safe” was the word that the engineer used [on Monday].", "“Safe” was the word that the engineer used"),
    (
        "The engineer, sent from the capital to look at the dam, found [on Monday] that one wall of it had given way.",
        "The engineer found that one wall of it had given way",  # the aside makes it too long
    ),
    (
        "The dam broke [on Monday]; the council, which engineers had warned for years, says that nobody is to blame.",
        "The dam broke",
    ),
]


@pytest.mark.parametrize(("marked", "expected"), TITLES)
def test_a_title_is_the_clause_that_the_date_belongs_to(marked, expected):
    start, end = marked.index("["), marked.index("]") - 1
    assert expected == title(marked.replace("[", "").replace("]", ""), start, end)


def test_a_long_clause_is_cut_between_words():
    sentence = "word " * 40 + "today."
    made = title(sentence, len(sentence) - 6, len(sentence) - 1)
    assert made.endswith("word…")
    assert len(made) <= LONGEST


@given(st.text(min_size=1, max_size=300), st.data())
def test_any_sentence_has_a_title_that_is_short_enough(sentence, data):
    start = data.draw(st.integers(0, len(sentence) - 1))
    end = data.draw(st.integers(start + 1, len(sentence)))
    made = title(sentence, start, end)
    assert 0 < len(made) <= LONGEST or not sentence.strip()
