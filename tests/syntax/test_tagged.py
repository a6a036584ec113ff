"""Parts of speech: what a word is where it stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.syntax.tagged import cut, tag

ROWS = [
    ("The U.S. Army left.", ["The", "U.S.", "Army", "left", "."]),
    ("Gen. A. B. Berg left St. Ost.", ["Gen.", "A.", "B.", "Berg", "left", "St.", "Ost", "."]),
    ("It cost $1,200.50, or 3.5%.", ["It", "cost", "$", "1,200.50", ",", "or", "3.5%", "."]),
    ("The banks’ plan—a bad one—fell.", ["The", "banks’", "plan", "—", "a", "bad", "one", "—", "fell", "."]),
    ("“It’s well-known,” she said...", ["“", "It’s", "well-known", ",", "”", "she", "said", "..."]),
]

LETTERS = [
    ("The dam broke", "dnv"),
    ("The dam was broken", "dnxu"),
    ("The dam that they closed leaked", "dnThvv"),
    ("The works announced in May were dropped", "dSupNxu"),  # a participle: the verb comes later
    ("The mayor announced plans", "dnvS"),  # a verb: nothing else is
    ("She plans to leave", "hvtj"),
    ("Their plans failed", "dSv"),
    ("It may rain", "hMj"),
    ("After the rain they left", "pdnhv"),
    ("After the rain came they left", "sdnvhv"),
    ("Berg outran the guards", "NvdS"),  # a verb that no list has
    ("Berg’s plan failed", "dnv"),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_a_sentence_is_cut_into_words_and_marks(text, expected):
    assert expected == [row.rstrip() for row in cut(text)]


@pytest.mark.parametrize(("text", "expected"), LETTERS)
def test_a_word_is_what_it_is_where_it_stands(text, expected):
    assert expected == tag(cut(text)).letters


@given(st.text(max_size=200))
def test_no_character_is_lost(text):
    text = text.lstrip()
    tagged = tag(cut(text))
    assert text == "".join(tagged.raw)
    assert len(tagged.letters) == len(tagged.raw) == len(tagged.words)
