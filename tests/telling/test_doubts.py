"""What is denied, and what is only supposed."""

import pytest

from tests.telling.paragraphs import passed, told

NEGATED = [
    ("The council did not meet in December.", True),
    ("No talks were held in December.", True),
    ("The two sides held no talks in December.", True),
    ("There were no talks in December.", True),
    ("Nobody came in December.", True),
    ("Berg never came back in 2015.", True),
    ("The firm failed to deliver the ships in 2016.", True),
    ("The firm was unable to deliver the ships in 2016.", True),
    ("The firm refused to deliver the ships in 2016.", False),  # to refuse is to do something
    ("Berg has not been seen since Monday.", True),
    ("The army said it will not attend the talks on March 5.", True),
    ("The talks did take place, but not in May 2016.", True),
    ("Berg left without signing the accord in December.", True),
    ("Not only did Berg come in May 2016, she stayed.", False),
    ("Berg came not only in May 2016.", False),
    ("No fewer than ten ships sank in December.", False),
    ("The talks did not begin until March 2016.", False),  # then they began
    ("Berg did not say why the ship sank in December.", False),  # another clause is negated
    ("The envoy, who did not speak, left in December.", False),
    ("The visit was cancelled on Monday.", False),  # to cancel is to do something
    ("The visit on March 5 was cancelled.", True),
    ("The visit planned for March 5 has been called off.", True),
    ("Monday's match was called off.", True),
    ("The campaign failed and by September 2016 the plans were cancelled.", False),
    ("Neither side moved until April 2016.", False),
    ("The visit was postponed to March 5.", False),
    ("The mayor was to open the bridge in November but did not.", True),
    ("The mayor was to open the bridge in November, but the feast was called off.", True),
    ("The army denied that it had shelled the town in December.", True),  # what is said not to have happened
    ("The council rejected claims that it had sold the land in 2015.", True),
    ("The army did not deny that it had shelled the town in December.", False),
    ("The army denied on Monday that it had shelled the town.", False),  # it did say so
    ("Berg was denied a visa in December.", False),
    ("The ministry did not say on Monday whether the port is safe.", True),
]


@pytest.mark.parametrize(("sentence", "negated"), NEGATED)
def test_a_sentence_may_tell_of_what_did_not_happen(sentence, negated):
    assert [negated] == [report.negated for report in told(sentence)]


SUPPOSED = [
    "If talks are held on March 5, many will come.",
    "Many will come if talks are held on March 5.",
    "If, on March 5, talks are held, many will come.",
    "Unless a deal is signed on March 5, the plant closes.",
    "The court will decide whether he was in Rome in May 2016.",
    "Had he come in 2015, the firm would have survived.",
    "Should the dam break on March 5, ten towns will be lost.",
    "He could have left in 2016.",
    "The picture may have been stolen in 2015.",
    "The border would open in June if the guards agreed.",
    "The border could open in June, unless the guards object.",
]


@pytest.mark.parametrize("sentence", SUPPOSED)
def test_what_is_only_supposed_is_no_event(sentence):
    assert ([], ["supposed, not said to happen"]) == (told(sentence), [item.why for item in passed(sentence)])


TOLD = [
    "If the guards agree, the border will open in June.",  # it will
    "If the mayor is right, the dam broke in 2015.",
    "The ferry may sail on March 5.",
    "When the dam broke in 2015, ten people fled.",
    "Berg said on Monday that he would come if asked.",  # he did say so
    "If the tax is not paid by March 5, the shop closes.",  # a deadline stands
]


@pytest.mark.parametrize("sentence", TOLD)
def test_what_is_told_beside_a_condition_is_an_event(sentence):
    assert 1 == len(told(sentence))


def test_what_is_asked_is_no_event_and_the_asking_is_one():
    sentence = "“Did you see the miller in May 2016?” the judge asked on Monday."
    assert ["on Monday"] == [report.words for report in told(sentence)]
    assert ["asked, not told"] == [item.why for item in passed(sentence)]
