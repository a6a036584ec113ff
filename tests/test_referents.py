"""Pronouns in titles: for which of them nothing in the title can stand."""

import pytest

from timeline.titling.referents import may_be_another, stray, without_pointing

STRAY = [
    ("The guards shot at him", "him"),
    ("Holm would leave the mill before him", "him"),  # he does not leave before himself
    ("The mayor referred to him as a thief", "him"),
    ("Karl Holm met him at the fair", "him"),
    ("The weavers used a knife to cut it off", "it"),  # the knife is what they cut with
    ("Holm used a pair of shears to cut it off", "it"),
    ("Anna Berg does not think it will harm the fair", "it"),
    ("A party of the guild would read them", "them"),
    ("Ostwerke has gone to a valley that has seen five of them", "them"),
    ("Sacks and eggs were found near their car", "their"),  # sacks have none
    ("The details of his report were read in the council", "his"),
    ("The FBI said she had been careless", "she"),
    ("Guards said he has two years to live", "he"),
    ("Called the “Iron Weaver” for her looms, she rose fast", "her"),
    ("As a result of the flood, it lowered its forecast", "it"),
    ("After the Weavers broke up he found a mill, with the help of Anna Berg", "he"),
    ("Called “Iron” for her looms, she rose in Berg’s guild", "her"),
    ("Beginning in the summer, he sold the mill", "he"),
    ("Karl Holm said: “He will come back”", "he"),  # another
    ("After the flood he left the town", "he"),
    ("Huge crowds stood before the hall, asking that he go", "he"),
    ("Doses in 90 of them were high", "them"),
    ("At the end of the fair its value was high", "its"),
    ("Several hundreds of them left", "them"),  # the hundreds are not of hundreds
    ("The guild held a briefing with them", "them"),  # not with itself
    ("Every school and nursery in its area was shut", "its"),
    ("After the shock of the Great Fire, it began to mend the dykes", "it"),
    ("All three were found in the mill", "all three"),
    ("Both were found in the mill", "both"),
    ("In that case, the court freed two men", "that case"),
    ("Although this is a rise, the town takes note", "this"),
    ("Two floods had come in that narrow valley", "that valley"),
]
CLEAR = [
    "Anna Berg lost her hat",
    "Anna Berg said the guards shot at her",
    "The mayor told the guild that he would go",
    "Ostwerke said it would close the mill",  # its subject, though "said" has it for an object
    "The town bought the mill to sell it",
    "The case against him is lost, Karl Holm said",
    "Karl Holm told of the case against him",
    "In his speech, the mayor spoke of the dam",  # who follows
    "Before she came, Anna Berg had been a guard",
    "Five years after its start, the mill is closed",
    "The rebels left their homes",
    "Guards and weavers left their homes",
    "Five of the weavers took their looms with them",
    "The weavers kept two looms and sold five of them",
    "The 35-year-old changed his mind",
    "Berg’s life was at risk after he was hurt",
    "The council made it clear that the dam would stay",
    "It is crucial to mend the dam",
    "Karl Holm said it was crucial to mend the dam",
    "It rained",
    "In Kelm it snowed",
    "The dam broke, and that year the mill was sold",
    "All three weavers were found",
    "Nobody lost his head",
    "All told, nine weavers were hurt",
    "For the town and its people, the flood was a blow",
    "At Ostwerke its value was high",
    "The mayor told reporters that the guild had asked her to go",
    "Anna Berg and Karl Holm sold their car",
]


@pytest.mark.parametrize(("title", "pronoun"), STRAY)
def test_a_pronoun_is_stray_where_nothing_before_it_can_be_meant(title, pronoun):
    assert pronoun == stray(title)


@pytest.mark.parametrize("title", CLEAR)
def test_a_pronoun_has_a_home_where_something_in_the_title_can_be_meant(title):
    assert not stray(title)


@pytest.mark.parametrize(
    ("title", "sentence", "doubtful"),
    [
        ("Berg said he left", "Berg did not give Holm’s age but said he left in May.", True),
        ("Berg said he left", "Berg, who beat Holm in April, said he left in May.", False),  # no second verb of Berg
        ("Berg said he left", "Berg wept and said he left in May.", False),
        ("Berg said the mill was sold", "Berg named Holm but said the mill was sold in May.", False),
    ],
)
def test_a_speaker_may_speak_of_one_whom_the_sentence_told_of_first(title, sentence, doubtful):
    assert doubtful == may_be_another(title, sentence)


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("In that case, the court freed two men", "The court freed two men"),
        ("In that case, he left", "In that case, he left"),
        ("In the first case, the court freed two men", "In the first case, the court freed two men"),
    ],
)
def test_a_lead_that_only_points_back_can_be_spared(title, told):
    assert told == without_pointing(title)
