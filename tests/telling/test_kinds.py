"""The kind of event that a date dates."""

import pytest

from tests.telling.paragraphs import told

KINDS = [
    ("The envoy landed on Monday.", "occurred"),
    ("The envoy will land on Monday.", "planned"),
    ("The ferry is to be launched in June.", "planned"),
    ("The ministers meet in Oslo on March 5.", "planned"),  # a present for a day to come
    ("The mayor is flying to Oslo on Wednesday.", "planned"),  # written on that Wednesday
    ("The council votes today.", "occurred"),
    ("The report is due to appear later this year.", "planned"),
    ("The ferry ran aground earlier this year.", "occurred"),
    ("The envoy said he would visit the harbour on March 5.", "planned"),  # a plan, reported
    ("The envoy said on Tuesday he would call at the harbour on January 10.", "planned"),  # its day has come
    ("The mayor was to open the bridge in November.", "planned"),
    ("A hearing planned for January 10 drew a crowd.", "planned"),
    ("Berg would die in the same town in 1950.", "occurred"),  # the future of a history
    ("Berg was to become mayor in 1950.", "occurred"),
    ("The man arrested on Monday will appear in court.", "occurred"),  # the date goes with the arrest
    ("The roof must be mended no later than March 5.", "deadline"),
    ("The deadline of March 5 is firm.", "deadline"),
    ("The factory has a March 5 deadline to pay.", "deadline"),
    ("The bridge is closed until March 5.", "deadline"),
    ("The factory had to pay by June 2016.", "deadline"),  # it lay ahead, and bound them
    ("The court ordered the firm to leave the site by March 2016.", "deadline"),
    ("She said the guards would leave by June 2016.", "deadline"),
    ("In May 2016 crowds came to town to mark the day.", "occurred"),
    ("The mayor predicted a boom by June 2016.", "deadline"),
    ("By June 2016 the factory had closed.", "occurred"),  # a bound in the past that bound nobody
    ("Berg governed the province until 2016.", "occurred"),
    ("The licence expired in December.", "occurred"),
    ("The talks were postponed until March 5.", "planned"),  # what is put off to a day is planned for it
    ("The bridge will not open until March 5.", "planned"),
    ("The talks did not begin until March 2016.", "occurred"),
    ("The bridge has been shut since 2015.", "ongoing"),
    ("From May 2016 on the road was shut.", "ongoing"),
    ("For the past three years the road has been shut.", "ongoing"),
    ("Ten soldiers died in the past week.", "occurred"),  # within the stretch, not all through it
    ("It was the worst flood since 1995.", "background"),  # 1995 only measures it
    ("Prices rose to a height not seen since 1995.", "background"),
    ("Berg has not been seen since Monday.", "ongoing"),
    ("The city expects a million guests this year.", "planned"),
    ("The city expects to make a profit this year.", "planned"),
    ("More than 30 people died in December.", "occurred"),  # compares with a number
    ("The bill came to more than $1.5 million in December.", "occurred"),
    ("The guards were moving towards the 16th century mill.", "background"),
    ("Berg spoke of the 2015 accord.", "background"),  # the year only names a thing
    ("Villagers recalled the storm of 1987.", "background"),
    ("Berg condemned last month's storming of the port.", "background"),
    ("Berg condemned Monday's attack on the port.", "background"),
    ("Monday's attack killed ten people.", "occurred"),  # the clause tells of the attack itself
    ("Berg confirmed that Monday's attack killed ten people.", "occurred"),
    ("Ten people were killed in Monday's attack.", "occurred"),
    ("The storms of last month did harm.", "occurred"),
    ("In 2015 talks with the union failed.", "occurred"),  # "in 2015" describes no talks
    ("The accord was signed in 2015.", "occurred"),
    ("If no deal is signed by March 5, the plant will close.", "deadline"),
]


@pytest.mark.parametrize(("sentence", "kind"), KINDS)
def test_the_words_decide_what_kind_of_event_it_is(sentence, kind):
    assert kind == told(sentence)[-1].kind


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        # what the clause tells has a day of its own; the other one says when that was which explains it
        (
            "Berg blamed the press for her loss in Sunday's vote in a talk with friends on Monday.",
            ["background", "occurred"],
        ),
        ("On Monday night, Lund saw new riots after the death of a clerk on Sunday.", ["occurred", "background"]),
        ("The mayor died on Monday in Friday's fire.", ["occurred", "background"]),
        # each has a clause of its own
        ("Ten men were hurt in Friday's fire and flown out on Sunday.", ["occurred", "occurred"]),
        ("On Monday the port was shut, and it was opened again after repairs on Tuesday.", ["occurred", "occurred"]),
        # a thing is called by its day, and is no scene
        ("Berg spoke to the families of those killed in the attacks of May 5.", ["occurred"]),
        ("Berg spoke to the victims of the attacks of May 5.", ["background"]),
        ("Berg spoke to weavers in the early hours of Sunday.", ["occurred"]),
    ],
)
def test_of_two_dates_in_a_clause_one_may_only_explain(sentence, kinds):
    assert kinds == [report.kind for report in told(sentence)]
