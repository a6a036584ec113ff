"""Titles that do not say who or what, and others that begin with a pronoun and say all there is to say."""

import pytest

from timeline.titling.unnamed import is_unnamed, without_speaker

SAY_NEITHER = [
    "He left for Kelm",
    "They've been sending sacks to the town",
    "It follows a strike",
    "It is due to open",  # no clause of its own
    "It was told that the mill is safe",
    "It is a firm that makes sacks",
    "It said that the mill is safe",
    "This comes after a strike",
    "That was denied by the mayor",
    "These include floods and fires",
    "But they left",
    "Later, she wrote a book",
    "His wife fell ill",  # whose?
    "Its sales rose",
    "“It will go on,” Anna Berg said",
    "“We have mended the dam,” he told reporters",
    "“We have mended the dam”",
    "“The dam is safe”",  # who says so?
    "“The dam is safe,” she said",
    "His wife, Anna Berg, fell ill",
    "The guards shot at him",  # not the subject alone must be known
    "The dam is safe, she said",
    "It was a blow to the town",
    "None of them could swim",  # of whom?
    "Several hundreds of them left the town",
    "More than 90 of them left the town",
    "The first of those was sold",
    "The others are to be sold",
    "The latter was closed",
    "At the fair of 2021, they won nothing",  # what stands before the pronoun names nobody
]

SAY_ENOUGH = [
    "None of those who fled came back",
    "The latter half of the play was cut",
    "With two of the weavers ill, they won nothing",
    "It rained",
    "It has been snowing in Kelm",
    "It was cold in the valley",
    "It is expected that the dam will break",
    "It is thought the dam will break",
    "It was not clear who broke the dam",
    "It was Anna Berg who broke the dam",
    "It was on the hill that the dam broke",
    "It emerged that the dam was old",
    "It appears there was no guard",
    "It took two days to mend the dam",
    "It was illegal to sell the mill",
    "It was decided to sell the mill",
    "It is ten years since the dam broke",
    "It was the first time that the dam broke",
    "This is the last day of the fair",
    "This bridge is closed",
    "That night was cold",
    "Those killed were from Kelm",
    "There was a flood",
    "“We have mended the dam,” Anna Berg said",
    "“They took our boats,” Anna Berg said",  # those who have the say
    "Anna Berg will come, she said",
    "I went to Kelm",
]


@pytest.mark.parametrize("title", SAY_NEITHER)
def test_a_title_whose_subject_nobody_can_know_says_neither_who_nor_what(title):
    assert is_unnamed(title)


@pytest.mark.parametrize("title", SAY_ENOUGH)
def test_a_title_may_begin_with_a_pronoun_and_say_enough(title):
    assert not is_unnamed(title)


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("“The dam is safe,” she said", "“The dam is safe”"),
        ('"The dam is safe," he told a crowd', '"The dam is safe"'),
        ("“The dam is safe,” Anna Berg said", "“The dam is safe,” Anna Berg said"),
        ("Anna Berg will come, she said", "Anna Berg will come, she said"),
    ],
)
def test_a_quotation_goes_without_a_speaker_whom_nobody_can_know(title, told):
    assert told == without_speaker(title)
