"""Clauses."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.costs import seconds
from timeline.syntax.clauses import Clause, clause_at
from timeline.syntax.clauses import clauses as of_tagged
from timeline.telling.words import read

CLAUSES = [
    ("The dam broke.", ["The dam broke."]),
    ("The dam broke, and the mayor resigned.", ["The dam broke", "the mayor resigned."]),
    ("The mayor came and left.", ["The mayor came", "left."]),  # two predicates
    ("Mills and bakeries closed.", ["Mills and bakeries closed."]),  # one, with two subjects
    ("Mills in Ost, West and Mittel closed.", ["Mills in Ost, West and Mittel closed."]),  # a list
    ("The dam, an old wall, broke.", ["The dam, an old wall", "broke."]),  # an apposition belongs to its noun
    ("The dam, which was old, broke.", ["The dam", "was old", "broke."]),
    ("The wall that they built fell.", ["The wall", "they built", "fell."]),
    ("The dam broke when the rain came.", ["The dam broke", "the rain came."]),
    ("The dam broke after a night of rain.", ["The dam broke after a night of rain."]),  # a preposition
    ("The dam broke after the rain came.", ["The dam broke", "the rain came."]),  # a conjunction
    ("If it breaks, they will go.", ["it breaks", "they will go."]),
    ("By the end of the day the dam was dry.", ["By the end of the day the dam was dry."]),  # no comma
    ("It rained and in May the dam broke.", ["It rained", "in May the dam broke."]),
    ("The rain fell since the wall broke and sank.", ["The rain fell", "the wall broke", "sank."]),
    (
        "Rain fell, and men who had built walls fled the town.",
        ["Rain fell, and men", "had built walls", "fled the town."],
    ),
    ("He said that it broke; she denied it.", ["He said", "it broke", "she denied it."]),
    ("He said the dam broke.", ["He said", "the dam broke."]),  # without "that"
    ("The works announced in May were dropped.", ["The works announced in May were dropped."]),  # a participle
    ("The dam broke, drowning the valley.", ["The dam broke", "drowning the valley."]),
]

OPENERS = [
    ("The dam, which was old, broke.", ["", "which", ""]),
    ("The dam broke, and the mayor left, but she came back.", ["", "and", "but"]),
    ("If it breaks, they will go.", ["if", ""]),
    ("He said that it broke.", ["", "that"]),
]


def clauses(sentence: str) -> tuple[Clause, ...]:
    words = read(sentence)
    return of_tagged(words.tagged, words.starts)


@pytest.mark.parametrize(("sentence", "expected"), CLAUSES)
def test_a_sentence_is_parted_into_its_clauses(sentence, expected):
    assert expected == [sentence[part.start : part.end] for part in clauses(sentence)]


@pytest.mark.parametrize(("sentence", "expected"), OPENERS)
def test_a_clause_knows_the_word_that_joins_it(sentence, expected):
    assert expected == [part.opener for part in clauses(sentence)]


def test_what_joins_two_clauses_belongs_to_the_first():
    sentence = "It broke, and she left."
    parts = clauses(sentence)
    assert ["It broke", "It broke", "she left."] == [
        sentence[part.start : part.end] for part in (clause_at(parts, place) for place in (0, 9, 14))
    ]


@given(st.text(max_size=300))
def test_clauses_lie_in_their_sentence_and_in_order(sentence):
    parts = clauses(sentence)
    assert parts
    assert all(0 <= part.start <= part.end <= len(sentence) for part in parts)
    assert all(first.end <= second.start for first, second in pairwise(parts))
    assert all(clause_at(parts, place) in parts for place in range(len(sentence) + 1))


@pytest.mark.parametrize(
    "unit", ["a, ", "word and the ", "(", '"', "that he said ", "which ", "and ran ", "as though "]
)
def test_reading_takes_time_in_proportion_to_the_text(unit):
    def cost(length: int) -> float:
        sentence = unit * (length // len(unit))
        return seconds(lambda: clauses(sentence))

    assert cost(80_000) < 40 * max(cost(10_000), 0.01)
