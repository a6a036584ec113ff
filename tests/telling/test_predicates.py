"""The verbs of a sentence, with what their auxiliaries make of them."""

import pytest

from timeline.telling.predicates import Mood, predicates
from timeline.telling.words import read

MOODS = [
    ("It broke.", ["broke"], [Mood.PAST]),
    ("It has already been mended.", ["mended"], [Mood.PERFECT]),
    ("It will not be mended.", ["mended"], [Mood.FUTURE]),
    ("It must be mended.", ["mended"], [Mood.DUTY]),
    ("They have to leave.", ["leave"], [Mood.DUTY]),
    ("It could have been mended.", ["mended"], [Mood.SUPPOSED]),
    ("It is due to open.", ["due", "open"], [Mood.AHEAD, Mood.BARE]),
    ("It was to open.", ["open"], [Mood.MEANT]),
    ("It was set up.", ["set"], [Mood.PAST]),
    ("The hearing, due in May, was dropped.", ["due", "dropped"], [Mood.AHEAD, Mood.PAST]),
    ("The proposed law fell.", ["fell"], [Mood.PAST]),  # an adjective is no verb
    ("He likes the left.", [], []),
    ("She has a boat.", ["have"], [Mood.PRESENT]),
    ("The army plans to leave.", ["plans", "leave"], [Mood.PRESENT, Mood.BARE]),
    ("The army dropped plans for it.", ["dropped"], [Mood.PAST]),  # a noun
    ("They spoke to reporters.", ["spoke"], [Mood.PAST]),  # nor does "to" always make a verb
    ("In May they will come.", ["come"], [Mood.FUTURE]),
    ("Rain in May may come.", ["come"], [Mood.POSSIBLE]),
]


@pytest.mark.parametrize(("sentence", "heads", "moods"), MOODS)
def test_auxiliaries_say_how_surely_something_happens(sentence, heads, moods):
    found = predicates(read(sentence))
    assert (heads, moods) == ([verb.head for verb in found], [verb.mood for verb in found])


NEGATED = [
    ("He did not come.", True),
    ("He never came.", True),
    ("He didn’t come.", True),
    ("He cannot come.", True),
    ("He has yet to come.", True),
    ("He did not only come.", False),
    ("He came.", False),
]


@pytest.mark.parametrize(("sentence", "negated"), NEGATED)
def test_a_verb_may_be_negated(sentence, negated):
    assert [negated] == [verb.negated for verb in predicates(read(sentence))]
