"""What is nearly what was planned, and what is told of it in other words."""

import pytest

from tests.outcomes.cases import came, planned, then
from tests.told import told


@pytest.mark.parametrize(
    ("plan", "other"),
    [
        (planned("Brask will visit Varn [on 5 March]."), then("Brask’s deputy visited Varn [on Tuesday].")),
        (
            planned("Brask will visit Varn [on 5 March]."),
            then("Brask spent two million on roads in Varn [on Tuesday]."),
        ),
        (
            planned("The council will vote on the toll [on 5 March]."),
            then("The council voted on the mayor’s pay [on Tuesday]."),
        ),
        (planned("The council of Odda will vote [on 5 March]."), then("The council of Varn voted [on Tuesday].")),
        (planned("Brask will leave the party [on 5 March]."), then("Brask left Varn [on Tuesday].")),
        (planned("Brask will open the fair [on 5 March]."), then("Brask opened a letter [on Tuesday].")),
        (planned("The dockers will strike [on 5 March]."), then("Lightning struck the dockers’ hall [on Tuesday].")),
        (planned("The ferry will sail [on 5 March]."), then("The ferry was to sail [on Tuesday], but stayed in port.")),
        (planned("Both ferries will sail [on 5 March]."), then("One of the ferries sailed [on Tuesday].")),
        (planned("The trial of Bo Lind will begin [on 5 March]."), then("The trial of Ane Lind began [on Tuesday].")),
        (
            planned("The second trial of Lind will begin [on 5 March]."),
            then("The first trial of Lind began [on Tuesday]."),
        ),
        (planned("She will give a speech [on 5 March]."), then("She gave an interview [on Tuesday].")),
        (planned("Lind is to play for Odda [on 5 March]."), then("Lind played the piano [on Tuesday].")),
        (planned("Odda will play Varn [on 5 March]."), then("Odda beat Lisk [on Tuesday].")),
        (planned("Odda will win the cup [on 5 March], its coach says."), then("Odda lost the cup [on Tuesday].")),
        (planned("The board meets [on 5 March]."), then("The board member met his wife [on Tuesday].")),
        (planned("The board meets [on 5 March]."), then("The school board met [on Tuesday].")),
        (
            planned("Brask’s visit to Varn is set for [5 March]."),
            then("Lind’s visit to Varn was cancelled [on 4 March].", "2019-03-04"),
        ),
        (
            planned("The fair will be held [on 5 March]."),
            then("The fishing fair was cancelled [on 4 March].", "2019-03-04"),
        ),
        (
            planned("The strike begins [on 5 March]."),
            then("The teachers’ strike was called off [on 4 March].", "2019-03-04"),
        ),
        (planned("Brask will meet Lind [on 5 March]."), then("Brask met reporters [on Tuesday].")),
        (planned("Brask will meet Lind [on 5 March]."), then("Lind met Brask [on Tuesday].")),
        (planned("The minister will meet dockers [on 5 March]."), then("The mayor met dockers [on Tuesday].")),
        (planned("The verdict is expected [on 5 March]."), then("A jury gave its verdict on Lind [on Tuesday].")),
        (
            planned("A report on the dam is expected [on 5 March]."),
            then("A report on the school was published [on Tuesday]."),
        ),
        (planned("Work on the pier starts [on 5 March]."), then("Work on the dam started [on Tuesday].")),
        (
            planned("Trains will run again [from 5 March].", "2019-03-05/.."),
            then("Buses have run again [since 5 March].", "2019-03-05/..", kind="ongoing"),
        ),
        (
            planned("Trains will run [from 5 March].", "2019-03-05/.."),
            then("Two trains ran into each other [on 5 March]."),
        ),
        (planned("Brask will resign [on 5 March]."), then("Brask’s aide resigned [on Tuesday].")),
        (planned("Brask will resign [on 5 March]."), then("Brask refused to resign [on Tuesday].")),
        (planned("Brask will resign [on 5 March]."), then("Brask almost resigned [on Tuesday].")),
        (planned("Prices will rise [on 5 March]."), then("Prices fell [on Tuesday].")),
        (planned("The bank will raise rates [on 5 March]."), then("The bank raised doubts [on Tuesday].")),
        (
            planned("The company will pay the fine [by 5 March].", "../2019-03-05", "deadline"),
            then("The company paid a dividend [on 1 March].", "2019-03-01"),
        ),
        (
            planned("The company will pay the fine [by 5 March].", "../2019-03-05", "deadline"),
            then("The company partly paid the fine [on 1 March].", "2019-03-01"),
        ),
        (
            planned("Lind must answer the court [by 5 March].", "../2019-03-05", "deadline"),
            then("Lind answered the phone [on 1 March].", "2019-03-01"),
        ),
        (
            planned("The Odda council will debate the toll [on 5 March]."),
            then("Students debated the toll in Odda [on Tuesday]."),
        ),
        (planned("Brask will fly to Varn [on 5 March]."), then("Brask flew from Varn [on Tuesday].")),
        (
            planned("Brask will visit Varn [on 5 March]."),
            then("Protesters arrived in Varn ahead of Brask [on Tuesday]."),
        ),
        (planned("The summit will take place [on 5 March]."), then("Ministers prepared for the summit [on Tuesday].")),
        (
            planned("A second debate will take place [on 5 March]."),
            then("Candidates practised for the second debate [on Tuesday]."),
        ),
    ],
)
def test_what_others_did_or_what_is_another_deed_is_no_outcome(plan, other):
    assert came(plan, other) == ("nothing reported", "")


VISIT = planned("Brask will visit Varn [on 5 March].")


@pytest.mark.parametrize(
    ("others", "expected"),
    [
        ([told("The visit of Brask has been put off to [12 March].", "2019-03-12", "after", "planned", id="new"),
          told("Brask did not visit Varn [on Tuesday].", "2019-03-05", "after", negated=True, id="not"),
          told("Brask visited Varn [on 12 March].", "2019-03-12", "later", id="done")], ("took place later", "done")),
        ([told("The visit of Brask has been put off to [12 March].", "2019-03-12", "after", "planned", id="new"),
          told("Brask did not visit Varn [on Tuesday].", "2019-03-05", "after", negated=True, id="not")],
         ("called off", "not")),  # nothing is told of the new day
        ([told("Brask was to have flown to Varn [on 5 March].", "2019-03-05", "after", "planned", id="was")],
         ("nothing reported", "")),
    ],
)  # fmt: skip
def test_what_came_of_a_plan_that_was_put_off_is_what_came_of_it_on_its_new_day(others, expected):
    assert came(VISIT, *others) == expected


def test_what_was_put_off_twice_took_place_in_the_end():
    first = told("The match of Odda at Lisk has been moved to [9 March].", "2019-03-09", "before", "planned", id="one")
    again = told("The match of Odda at Lisk has been moved to [16 March].", "2019-03-16", "after", "planned", id="two")
    played = told("Odda lost at Lisk [on 16 March].", "2019-03-16", "later", id="done")
    match = planned("The match of Odda at Lisk will be played [on 5 March].")
    assert came(match, first, again, played) == ("took place later", "done")


def test_what_is_planned_twice_was_not_put_off():
    again = told("A week later, [on 12 March], the council will meet again.", "2019-03-12", "before", "planned", id="b")
    met = told("The council met [on 12 March].", "2019-03-12", "later", id="met")
    assert came(planned("The council will meet [on 5 March]."), again, met) == ("nothing reported", "")


@pytest.mark.parametrize(
    ("plan", "other", "expected"),
    [
        ("The mayor, Ane Lind, will open a fair [on 5 March].", "Ane Lind opened the fair [on Tuesday].", "took place"),
        ("The court in Lisk is due to hear Lind [on 5 March].", "The court heard Lind [on Tuesday].", "took place"),
        ("Lind will stand trial [on 5 March].", "The trial of Lind began [on Tuesday].", "took place"),
        ("The board meets [on 5 March] to talk about wool.", "The board met for an hour [on Tuesday].", "took place"),
        ("The porters will strike [on 5 March].", "The porters went on strike [on Tuesday].", "took place"),
        ("The mayoral election is [on 5 March].", "Ane Lind won the mayoral election [on Tuesday].", "took place"),
        ("A wool fair will take place [on 5 March].", "The wool fair was held [on Tuesday].", "took place"),
        ("Odda plays at Lisk [on 5 March].", "Odda drew at Lisk [on Tuesday].", "took place"),
        ("The inspectors will visit the mill [on 5 March].",
         "The Inspection Board spent six hours in the mill [on Tuesday].", "took place"),  # where, not who, is the same
        ("Odda plays at Lisk [on 5 March].", "Odda’s match at Lisk [on Tuesday] was called off.", "called off"),
        ("The porters will strike [on 5 March].", "A storm kept the porters from striking [on Tuesday].",
         "nothing reported"),
    ],
)  # fmt: skip
def test_one_deed_has_many_words(plan, other, expected):
    outcome = came(planned(plan), then(other))
    assert outcome is not None
    assert expected == outcome[0]
