import pytest

from timeline.editing.weakness import weakness


@pytest.mark.parametrize(
    "title",
    [
        "The minister visits the harbour",
        "Ministers quarrel over the bridge",  # a plural passes for a verb
        "The council will vote on tolls",
        "Talks on steel are due",
        "The old dam broke",
        "The ferry Aurelia sailed with forty passengers",
        "Italy votes",
        "It-girls gather at the quay",  # a pronoun only in part
        "Theirry Holm wins the race",
        "x" * 96 + " ran",
    ],
)
def test_a_title_against_which_nothing_speaks(title):
    assert "" == weakness(title)


@pytest.mark.parametrize(
    ("title", "why"),
    [
        ("The authority announced that the ferry would be painted, mended and…", "was cut"),
        ("The authority announced that ...", "was cut"),
        ("It went into a drawer", 'begins with "It"'),
        ("they agreed to meet again", 'begins with "they"'),
        ("Its mayor promised to open it", 'begins with "Its"'),
        ("This will cost a million", 'begins with "This"'),
        ("Who pays is not known", 'begins with "Who"'),
        ("There was a storm", 'begins with "There"'),
        ("The ferry sailed " + "on and " * 12, "longer than 100 characters"),
        ("The harbour treaty", "no verb"),
        ("PORT SABLE", "no verb"),
        ("Bids", "a single word"),
    ],
)
def test_what_is_weak_about_a_title(title, why):
    assert why in weakness(title)
