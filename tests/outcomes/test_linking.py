from dataclasses import replace

import pytest

from tests.outcomes.cases import AFTER, BEFORE, came, planned, then
from tests.told import article, told
from timeline.dates.when import When
from timeline.merging.merge import merge
from timeline.model import Citation, Event, Outcome
from timeline.outcomes.linking import link
from timeline.outcomes.linking import planned as settled_by

VISIT = "Minister Brask will visit Varn [on 5 March]."


@pytest.mark.parametrize(
    ("plan", "other"),
    [
        (planned(VISIT), then("Brask visited Varn [on Tuesday] and met dockers.")),
        (planned("The harbour bridge will reopen [on 5 March]."), then("The harbour bridge reopened [on Tuesday].")),
        (planned("Talks on wool tariffs are to resume in Odda [on 5 March]."),
         then("Talks on wool tariffs resumed in Odda [on Tuesday], with Brask in the chair.")),
        (planned("Brask is to fly to Varn [on 5 March] for talks on wool."),
         then("Brask arrived in Varn [on Tuesday] for talks on wool.")),  # other words for going there
        (planned("Brask will visit Varn [in March].", "2019-03"), then("Brask visited Varn [on Tuesday].")),
        (planned("Foreign Minister Brask will sign the wool accord in Varn [on 5 March]."),
         then("President Odd looked on as Brask signed the wool accord in Varn [on Tuesday].",
              title="Brask signed the wool accord in Varn")),
        (planned(VISIT), then("Brask’s visit to Varn began [on Tuesday].")),
        (planned("Foreign Minister Lene Brask will visit Varn [on 5 March]."),
         then("Brask visited Varn [on Tuesday] and met Odd Lind.")),  # by her whole name, then by half of it
        (planned("The council must publish the harbour accounts [by 5 March].", "../2019-03-05", "deadline"),
         then("The council published the harbour accounts [on 1 March].", "2019-03-01")),
        (planned("Odda votes on the harbour toll [on 5 March]."), then("Odda voted [on Tuesday] on the harbour toll.")),
    ],
)  # fmt: skip
def test_it_took_place(plan, other):
    assert came(plan, other) == ("took place", "then")


@pytest.mark.parametrize(
    ("plan", "other"),
    [
        (planned(VISIT), then("Brask visited Varn [on 12 March].", "2019-03-12", "later")),
        (planned("Brask will visit Varn [in March].", "2019-03"),
         then("Brask visited Varn [on 9 April].", "2019-04-09", "later")),
        (planned("The council must publish the harbour accounts [by 5 March].", "../2019-03-05", "deadline"),
         then("The council published the harbour accounts [on 14 March].", "2019-03-14", "later")),
    ],
)  # fmt: skip
def test_it_took_place_later(plan, other):
    assert came(plan, other) == ("took place later", "then")


@pytest.mark.parametrize(
    ("plan", "other"),
    [
        (planned(VISIT), then("The visit of Brask to Varn set for [5 March] was cancelled.")),
        (planned(VISIT), then("Brask called off her visit to Varn [on 1 March].", "2019-03-01")),  # the day of doing so
        (planned(VISIT), then("Brask’s visit to Varn was postponed to [3 April].", "2019-04-03", kind="planned")),
        (planned(VISIT), then("Brask did not visit Varn [on Tuesday].", negated=True)),
        (planned(VISIT), then("Varn said [on 1 March] that Brask had put her visit to Varn off.", "2019-03-01",
                              act="statement", title="Brask had put her visit to Varn off")),
    ],
)  # fmt: skip
def test_it_was_called_off(plan, other):
    assert came(plan, other) == ("called off", "then")


@pytest.mark.parametrize(
    "other",
    [
        then("Brask visited Odda [on Tuesday]."),  # another place
        then("Brask visited New Varn [on Tuesday]."),
        then("Brask visited a school [on Tuesday]."),
        then("Lind visited Varn [on Tuesday]."),  # another visitor
        then("Brask gave a speech on Varn [on Tuesday]."),  # another deed
        then("Varn visited Brask [on Tuesday]."),  # the other way round
        then("Brask visited Varn [on 4 March].", "2019-03-04"),  # too early
        then("Brask visited Varn [in March].", "2019-03"),  # perhaps on that day, perhaps not
        then("Brask visited Varn [about 5 March].", "2019-03-05~"),
        then("Brask visited Varn [on 20 March].", "2019-03-20", "later"),  # fifteen days later
        then("Brask’s visit to Varn was discussed [on Tuesday]."),
        then("Parliament asked Brask to visit Varn [on Tuesday]."),
        then("Brask was to visit Varn [on Tuesday]."),
        then("Brask should have visited Varn [on Tuesday]."),
        then("Brask refused to visit Varn [on Tuesday]."),
        then("Brask visited Varn [on Tuesday].", act="statement"),
        then("Brask visited Varn [on Tuesday].", kind="background"),
        then("Minister Brask will visit Varn [on 5 March]."),  # the very sentence, printed once more afterwards
        then("Lind called off his visit to Varn [on 1 March].", "2019-03-01"),
        then("Brask called off her visit to Odda [on 1 March].", "2019-03-01"),
        then("Brask called off her visit to Varn planned for [June].", "2019-06"),  # another visit
        then("Brask met Lind in Varn [on Tuesday], after the wool fair was cancelled.", title="Brask met Lind in Varn"),
        then("Brask called off her visit to Varn [on 1 February].", "2019-02-01"),  # before it was planned
    ],
)
def test_what_did_not_come_of_it(other):
    assert came(planned(VISIT), other) == ("nothing reported", "")


@pytest.mark.parametrize(
    ("plan", "other"),
    [
        ("The Varn Sound bridge will reopen [on 5 March].", "The Varn Sound bridge was inspected [on Tuesday]."),
        ("The harbour bridge will reopen [on 5 March].", "The harbour bridge was inspected [on Tuesday]."),
        ("Brask will sign the wool accord in Varn [on 5 March].", "Brask signed the guest book in Varn [on Tuesday]."),
        ("The wool accord will be signed in Varn [on 5 March].", "A will was signed in Varn [on Tuesday]."),
        ("The wool summit opens in Varn [on 5 March].", "Riots at the wool summit shook Varn [on Tuesday]."),
        ("Talks on wool are to resume in Varn [on 5 March].", "Work on the pier resumed in Varn [on Tuesday]."),
    ],
)
def test_the_same_place_or_thing_is_not_the_same_deed(plan, other):
    assert came(planned(plan), then(other)) == ("nothing reported", "")


def test_what_happens_time_and_again_is_not_taken_for_what_was_planned():
    weekly = [told("Brask visited Varn [then].", f"2019-03-{day}", "later", id=day) for day in ("12", "19")]
    assert came(planned(VISIT), *weekly) == ("nothing reported", "")
    before = told("Brask visited Varn [then].", "2019-02-12", "before", id="before")
    assert came(planned(VISIT), before, weekly[0]) == ("nothing reported", "")


def test_what_another_plan_was_for_is_not_the_late_outcome_of_this_one():
    other = told("Brask will visit Varn [on 12 March].", "2019-03-12", "before", "planned", id="other")
    done = then("Brask visited Varn [on 12 March].", "2019-03-12", "later")
    assert came(planned(VISIT), other, done) == ("nothing reported", "")


def test_of_two_visits_planned_nobody_knows_which_was_called_off():
    other = told("Brask will visit Varn [on 12 April].", "2019-04-12", "before", "planned", id="other")
    off = then("Brask called off her visit to Varn [on 1 March].", "2019-03-01")
    assert came(planned(VISIT), other, off) == ("nothing reported", "")
    named = then("Brask called off her visit to Varn planned for [5 March].")
    assert came(planned(VISIT), other, named) == ("called off", "then")


def test_what_is_planned_again_after_it_was_called_off_is_not_off():
    again = told("Minister Brask will visit Varn [on 5 March].", "2019-03-05", "after", "planned", id="again")
    off = told("Brask called off her visit to Varn [on 20 February].", "2019-02-20", "before", id="off")
    assert came(planned(VISIT), again, off) == ("nothing reported", "")


def test_what_took_place_after_all_was_not_called_off():
    off = told("Brask called off her visit to Varn [on 1 March].", "2019-03-01", "after", id="off")
    assert came(planned(VISIT), off, then("Brask visited Varn [on Tuesday].")) == ("took place", "then")


@pytest.mark.parametrize(
    ("edtf", "latest", "expected"),
    [
        ("2019-07-01", "2019-06-30", None),
        ("2019-06-30", "2019-06-30", None),  # its day is not over
        ("2019-06-29", "2019-06-30", ("nothing reported", "")),
        ("2019-06", "2019-06-29", None),
        ("2019-06/..", "2019-06-30", None),
        ("2019-06/..", "2019-07-01", ("nothing reported", "")),  # what begins in June should have begun by its end
        ("201X", "2020-06-30", None),  # too vague to be held to
    ],
)
def test_nothing_is_reported_of_what_should_have_been(edtf, latest, expected):
    assert came(planned("Brask will visit Varn [then].", edtf), latest=latest) == expected


def test_what_is_known_already_need_not_wait_for_the_last_day():
    plan = planned("Brask will visit Varn [this year].", "2019")
    assert came(plan, then("Brask visited Varn [on Tuesday].")) == ("took place", "then")


def test_a_day_has_passed_for_all_topics_when_one_tells_of_a_later_one():
    articles = [article("before", BEFORE, topic="wool"), article("last", AFTER, topic="ferries")]
    (event,) = link(merge([planned(VISIT)], articles=articles), articles)
    assert event.outcome == Outcome("nothing reported")


def test_what_another_topic_tells_is_no_outcome():
    articles = [article("before", BEFORE, topic="wool"), article("after", "2019-03-06", topic="ferries")]
    events = link(merge([planned(VISIT), then("Brask visited Varn [on Tuesday].")], articles=articles), articles)
    assert {event.id: event.outcome for event in events}["plan"] == Outcome("nothing reported")


def test_a_deadline_that_was_missed_was_not_called_off():
    plan = planned("The council must publish the harbour accounts [by 5 March].", "../2019-03-05", "deadline")
    missed = then("The council did not publish the harbour accounts [by 5 March].", "../2019-03-05", negated=True)
    assert came(plan, missed) == ("nothing reported", "")


@pytest.mark.parametrize(
    "event",
    [
        planned(VISIT, kind="occurred"),
        planned(VISIT, act="statement"),
        planned("Brask will not visit Varn [on 5 March].", negated=True),
        planned("Brask’s visit to Varn [on 5 March] is cancelled."),
    ],
)
def test_what_is_no_plan_has_no_outcome(event):
    assert came(event) is None


def test_an_outcome_that_is_known_stays():
    settled = Outcome("took place", "elsewhere")
    articles = [article("before", BEFORE), article("last", AFTER)]
    (event,) = link([replace(*merge([planned(VISIT)]), outcome=settled)], articles)
    assert event.outcome == settled


def test_a_plan_that_editors_added_is_known_by_its_title():
    own = Event("plan", When.parse("2019-03-05"), "planned", "Brask to visit Varn", (), (Citation("Agenda"),))
    articles = [article("after", "2019-03-06"), article("last", AFTER)]
    events = link([own, *merge([then("Brask visited Varn [on Tuesday].")])], articles)
    assert events[0].outcome == Outcome("took place", "then")


def test_an_event_knows_the_plans_that_it_settles():
    articles = [article("before", BEFORE), article("after", "2019-03-06")]
    events = link(merge([planned(VISIT), then("Brask visited Varn [on Tuesday].")], articles=articles), articles)
    assert settled_by(events) == {"then": ("plan",)}


@pytest.mark.parametrize(
    ("plan", "other", "expected"),
    [
        (planned("A finding of the harbour court is expected [in March].", "2019-03"),
         then("The harbour court made its finding known [on Tuesday]."), "took place"),  # a noun carried out
        (planned("The court promised a finding on the dues [by 5 March].", "../2019-03-05", "deadline"),
         then("The harbour court issued its finding on the dues [on 1 March].", "2019-03-01"), "took place"),
        (planned("Vans may use the tunnel again [from 5 March]."),
         then("Vans have used the tunnel again [since 5 March].", "2019-03-05/..", kind="ongoing"), "took place"),
        (planned("Both cabinets want to talk in Odda [on 5 March] about who is to dredge."),
         then("Envoys talked in Odda [on Tuesday] about who is to dredge the canal."), "took place"),
        (planned("The wool boards of Odda and Varn will meet at Lisk [on 5 March] to fix a price."),
         then("The wool boards of Odda and Varn met at Lisk [on Tuesday]."), "took place"),  # a purpose can wait
        (planned("The treasurer, Ane Lind, will choose [by 5 March] whether to sell the mill.", "../2019-03-05"),
         then("Ane Lind chose [on 1 March] to sell the mill.", "2019-03-01"), "took place"),  # without her office
        (planned("Nobody likes the tram, and the depot is to open again [on 5 March]."),
         then("The depot opened again [on Tuesday], freshly painted."), "took place"),  # its own clause decides
        (planned("The new tariff pact will be signed at Lisk [on 5 March]."),
         then("Lind and Brask signed the new tariff pact at Lisk [on 6 March].", "2019-03-06"), "took place later"),
        (planned("The wool boards intend to meet [in March].", "2019-03"),
         then("The wool boards did not meet [in March].", "2019-03", negated=True), "called off"),
        (planned("The trip of Lene Brask [in March] will be her first.", "2019-03"),
         then("Lene Brask, the minister, called off her trip [on 1 March].", "2019-03-01"), "called off"),
        (planned("The wool boards of Odda and Varn will meet at Lisk [on 5 March]."),
         then("The fishing crews of Odda and Varn met at Lisk [on Tuesday]."), "took place"),  # who met has many names
        (planned("The wool boards will meet [on 5 March]."),
         then("The choir met [on Tuesday]."), "nothing reported"),  # nothing shared but the deed
        (planned("Vans may use the tunnel again [from 5 March]."),
         then("Cyclists used the tunnel [on Tuesday]."), "nothing reported"),  # others did
        (planned("The new tariff pact will be signed at Lisk [on 5 March]."),
         then("Brask signed the fishing charter at Odda [on Tuesday]."), "nothing reported"),
        (planned("She will launch a book [on 5 March]."),
         then("Brask launched an appeal [on Tuesday]."), "nothing reported"),  # another object
        (planned("It is to take effect [on 5 March]."),
         then("The sewage order took effect [on Tuesday]."), "nothing reported"),  # unknown to the plan
        (planned("A finding of the harbour court is expected [in March].", "2019-03"),
         then("The harbour court shook in an earthquake [on Tuesday]."), "nothing reported"),
        (planned("The treasurer, Ane Lind, will choose a mill [on 5 March]."),
         then("Ane Lind wants to choose a mill, she said [on Tuesday]."), "nothing reported"),  # still ahead
        (planned("The treasurer, Ane Lind, will choose a mill [on 5 March]."),
         then("Bo Lind chose a mill [on Tuesday]."), "nothing reported"),  # a namesake
        (planned("The wool boards intend to meet [in March].", "2019-03"),
         then("The wool boards did not meet [in February].", "2019-02", negated=True), "nothing reported"),
    ],
)  # fmt: skip
def test_deed_matter_and_days_say_what_came_of_it(plan, other, expected):
    outcome = came(plan, other)
    assert outcome is not None
    assert expected == outcome[0]
