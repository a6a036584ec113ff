import pytest

from tests.told import told
from timeline.merging import tellings
from timeline.outcomes.reversal import called_off


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("A crane fell in Varn.", "A crane fell in Odda.", True),
        ("A crane fell in Varn.", "A crane fell.", False),  # less is no contrast
        ("Varn shut its port.", "Odda shut its port.", True),  # a first word may be a name
        ("Dockers shut Varn.", "Varn was shut by dockers.", False),
        ("Ane Dahl spoke in Varn.", "In Varn, Dahl spoke to Bo Lind.", False),  # her whole name, and half of it
        ("Ane Dahl spoke in Varn.", "Bo Dahl spoke in Varn.", True),
        ("Dahl spoke in New Varn.", "Dahl spoke in Varn.", True),  # two places
        ("Foreign Minister Dahl spoke.", "President Dahl spoke.", False),  # a title is no name
        ("Dahl saw 3 ships.", "Dahl saw 5 ships.", True),
        ("Dahl saw three ships.", "Dahl saw five ships.", True),
        ("Dahl saw three ships.", "Dahl saw ships.", False),
    ],
)
def test_whether_each_names_what_the_other_does_not(one, other, expected):
    assert tellings.contrast(one, other) is expected
    assert tellings.contrast(other, one) is expected


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("Dahl visited Varn [on Tuesday].", False),
        ("Dahl cancelled her visit to Varn [on Tuesday].", True),
        ("Dahl put the visit off [on Tuesday].", True),
        ("The visit was called off [on Tuesday].", True),
        ("Dahl declined to visit Varn [on Tuesday].", True),
        ("The lights went off in Varn [on Tuesday].", False),
        ("Dahl put it to the council [on Tuesday] and set off.", False),
    ],
)
def test_what_was_not_done(quote, expected):
    assert tellings.undone(told(quote, "2019-03-05")) is expected


def test_a_denial_is_of_what_was_not_done():
    assert tellings.undone(told("Dahl did not visit Varn [on Tuesday].", "2019-03-05", negated=True))


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Dahl cancelled her visit to Varn", "Dahl   her visit to Varn"),
        ("Dahl put her visit off", "Dahl  her visit"),
        ("Dahl met Lind in Varn after the fair was called off", " the fair was"),  # only what that part speaks of
        ("Dahl met Lind in Varn", ""),
    ],
)
def test_what_was_called_off(title, expected):
    assert called_off(title).split() == expected.split()
