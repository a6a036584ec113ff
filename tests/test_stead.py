"""Names in the stead of pronouns: where a sentence before leaves one thing or person that can be meant."""

import pytest

from timeline.titling.stead import in_stead

CERTAIN = [
    ("The mayor promised that it will open", "The bridge was closed after a storm.", "that the bridge will open"),
    ("A treaty settled them", "The tolls had been a quarrel.", "A treaty settled the tolls"),
    ("Anna Berg has led it", "Anna Berg will leave the Weavers Guild.", "Anna Berg has led the Weavers Guild"),
    ("Both towns signed it", "The two mayors wrote the letter.", "Both towns signed the letter"),
    ("Carts may use it", "The first of them is about the bridge.", "Carts may use the bridge"),
    ("Both were opened", "The lanes", "Both lanes were opened"),
    ("All three were found", "The weavers had gone to the mill.", "All three weavers were found"),
    ("The flood took his cart", "Karl Holm drove on.", "The flood took Karl Holm’s cart"),
]
DOUBTFUL = [
    ("The guards said it would open", "The bridge crossed the river near the mill."),  # either, or the mill
    ("Guards hoped that they would sail", "Rocks held the ship."),  # rocks do not sail
    ("“Both are safe,” Anna Berg said", "The lanes"),  # what is quoted stays as it was said
    ("The flood took his cart", "Karl Holm met Otto Lund."),
]


@pytest.mark.parametrize(("title", "before", "told"), CERTAIN)
def test_a_pronoun_gives_way_to_the_only_thing_or_person_that_it_can_mean(title, before, told):
    assert told in in_stead(title, f"{title}.", [before])


@pytest.mark.parametrize(("title", "before"), DOUBTFUL)
def test_a_pronoun_stays_where_it_may_mean_another(title, before):
    assert title == in_stead(title, f"{title}.", [before])


def test_whose_somebody_is_gives_way_to_a_name_beside():
    sentence = "“We shall bring ladders,” its chair, Lena Orvik, told the Gazette."
    assert "“We shall bring ladders,” Lena Orvik told the Gazette" == in_stead(
        "“We shall bring ladders,” its chair told the Gazette", sentence, []
    )


def test_a_ship_that_was_called_one_may_be_she():
    title = "The last places on her deck were sold"
    told = ["The ferry Mirabel lies at Kelm.", "The Mirabel sails again."]
    assert "The last places on the Mirabel’s deck were sold" == in_stead(title, f"{title}.", told)
    assert title == in_stead(title, f"{title}.", told[1:])


def test_nobody_is_named_for_a_pronoun_that_the_sentence_itself_explains():
    sentence = "Otto Lund had a cart, and a guard shot at him."
    assert "A guard shot at him" == in_stead("A guard shot at him", sentence, ["Karl Holm drove on."])
