"""Given phrases are found word for word, the longest first."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.names.phrases import Phrases, folded


@pytest.mark.parametrize(
    ("phrases", "text", "found"),
    [
        (["Berg"], "Berg's boat", ["Berg"]),
        (["Berg", "Anna Berg"], "Anna Berg left Berg", ["Anna Berg", "Berg"]),
        (["the mayor"], "The mayor met the mayor", ["The mayor", "the mayor"]),
        (["The Mayor"], "the mayor left", []),
        (["Berg"], "Bergen and Anna-Berg", []),
        (["U.S. Navy"], "the US Navy left", ["US Navy"]),
        (["Côte d'Ivoire"], "in Côte d’Ivoire.", ["Côte d’Ivoire"]),
        (["Berg & Lund"], "at Berg & Lund today", ["Berg & Lund"]),
        (["آنا برگ"], "گفت آنا برگ آمد", ["آنا برگ"]),
        ([], "Berg", []),
    ],
)
def test_where_phrases_stand(phrases, text, found):
    assert found == [text[start:end] for start, end, _ in Phrases.of(map(folded, phrases)).found(text)]


@given(st.lists(st.text("ab ", max_size=8), max_size=6), st.text("ab .", max_size=20))
def test_what_is_found_is_a_phrase_and_stands_alone(phrases, text):
    given_phrases = {folded(phrase) for phrase in phrases}
    found = list(Phrases.of(given_phrases).found(text))
    assert all(phrase in given_phrases and folded(text[start:end]).lower() == phrase for start, end, phrase in found)
    assert all(before[1] <= after[0] for before, after in pairwise(found))


def test_a_phrase_without_a_word_is_found_nowhere():
    assert [] == list(Phrases.of([folded("—")]).found("so — it is"))
