from dataclasses import replace

import pytest

from tests.costs import seconds
from tests.told import article, told
from timeline.dates.when import When
from timeline.merging.merge import merge
from timeline.merging.suggestions import suggest
from timeline.model import Event, Outcome

FERRY = "The ferry Aurelia sank off Port Sable [on Wednesday] with forty people aboard."
FERRY_AGAIN = "Forty people were aboard the Aurelia, a ferry that sank near Port Sable [on 1 May]."
TALKS = "Minister Brask met the dockers of Port Sable [then] to discuss their wages."


def pairs(suggestions):
    return [(each.first, each.second, each.why) for each in suggestions]


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        (told(TALKS, "2019-05-01", "a", id="a"),
         told("Dockers were promised higher wages when Brask met them [on 1 May].", "2019-05-01", "b", id="b"),
         "alike"),
        (told(TALKS, "2019-05-01", "a", id="b"),
         told("Brask heard the dockers of Port Sable on their fears [in May].", "2019-05", "b", id="a"), "alike"),
        (told("A crane in Port Sable killed 3 dockers [on Wednesday].", "2019-05-01", "a", id="a"),
         told("A crane in Port Sable killed 5 dockers [on Wednesday].", "2019-05-01", "b", id="b"),
         "alike"),  # too much so to be missed, and not safely the same
        (told(TALKS, "2019-05-01", "a", id="a"),
         told("Brask met the dockers of Port Sable over wages [on Thursday].", "2019-05-02", "b", id="b"),
         "adjacent days"),
        (told(TALKS, "2019-05-01", "a", id="a"),
         told("Brask met the dockers of Port Sable over wages [on Friday].", "2019-05-03", "b", id="b"), None),
        (told(TALKS, "2019-05-01", "a", id="a"), told(TALKS, "2019-05-02", "b", id="b"), "dates differ"),
        (told(TALKS, "2019-05-01", "a", id="a"), told(TALKS, "2019-05-08", "b", id="b"), "dates differ"),
        (told(TALKS, "2018-05-01", "a", id="a"), told(TALKS, "2019-05-01", "b", id="b"), None),  # what comes every year
        (told(TALKS, "2019-05-01", "a", id="a"), told(TALKS, "2019-05-08", "a2", id="b"), None),  # one paper's habit
        (told("The dockers met [on Wednesday].", "2019-05-01", "a", id="a"),
         told("The dockers met [on 8 May].", "2019-05-08", "b", id="b"), None),  # said too often to mean one meeting
        (told(TALKS, "2019-05-01", "a", id="a"), told(TALKS, "2019-05-01", "b", "planned", id="b"), None),
        (told(TALKS, "2019-05-01", "a", id="a"), told(TALKS, "2019-05-01", "b", id="b", act="statement"), None),
        (told(TALKS, "2019-05-01", "a", id="a"), told(TALKS, "2019-05-01", "b", id="b", negated=True), None),
    ],
)  # fmt: skip
def test_why_two_events_may_be_one(one, other, why):
    articles = [article("a", outlet="Gazette"), article("a2", outlet="Gazette"), article("b", outlet="Herald")]
    events = merge([one, other], articles=articles)
    assert len(events) == 2
    assert pairs(suggest(events, articles=articles)) == ([("a", "b", why)] if why else [])


def test_a_wide_date_that_fits_two_events_alike_is_for_the_editor():
    first = told("Minister Brask met the dockers of Port Sable [on 3 May].", "2019-05-03", id="first")
    second = told("Minister Brask met the dockers of Port Sable [on 20 May].", "2019-05-20", "b", id="second")
    wide = told("Minister Brask met the Port Sable dockers [in May].", "2019-05", "c", id="wide")
    assert set(pairs(suggest(merge([first, second, wide])))) == {
        ("wide", "first", "unclear which"),
        ("wide", "second", "unclear which"),
        ("first", "second", "dates differ"),
    }


def test_two_dates_of_one_sentence_are_not_suggested():
    begin = told("The harbour talks of Port Sable open [in May], on 9 May.", "2019-05", id="begin")
    end = told("The harbour talks of Port Sable open in May, [on 9 May].", "2019-05-09", id="end")
    assert suggest(merge([begin, end])) == ()


def test_topics_are_never_mixed():
    articles = [article("a", topic="ferries"), article("b", topic="storms")]
    events = merge([told(TALKS, "2019-05-01", "a"), told(TALKS, "2019-05-01", "b")], articles=articles)
    assert suggest(events, articles=articles) == ()


def test_reports_set_apart_are_not_suggested_again():
    events = merge([told(FERRY, "2019-05-01", "a"), told(FERRY_AGAIN, "2019-05-01", "b")], apart={"b-2019-05-01"})
    assert suggest(events) != ()
    assert suggest(events, apart={"b-2019-05-01"}) == ()


def test_an_event_is_as_like_another_as_its_likest_report():
    other, more, less = (
        told(quote, "2019-05-01", article)
        for article, quote in [
            ("a", "The ferry and its cargo sank [on Wednesday] in the storm."),
            ("b", "The ferry of Port Sable sank [on Wednesday] in the storm."),
            ("c", "The ferry sank [on Wednesday] at Varn."),
        ]
    )
    (one,) = merge([other])
    pairs = [replace(one, id=own, reports=two) for own in ("0", "z") for two in ((more, less), (less, more))]
    (score,) = {suggestion.score for pair in pairs for suggestion in suggest([one, pair])}
    (least,) = suggest([one, *merge([less])])
    assert score > least.score


def test_likely_pairs_are_suggested_the_best_first_and_few_a_day():
    quotes = [
        f"Minister Brask met {envoy} at Port Sable [on Wednesday] to discuss {matter}."
        for envoy, matter in [("Ane", "fish"), ("Bo", "tolls"), ("Cai", "oil"), ("Dag", "coal"), ("Eda", "wool")]
    ]
    events = merge([told(quote, "2019-05-01", f"a{n}") for n, quote in enumerate(quotes)])
    assert len(events) == 5  # ten pairs
    scores = [suggestion.score for suggestion in suggest(events)]
    assert len(scores) == 5
    assert scores == sorted(scores, reverse=True)


def test_pairs_that_bring_an_event_beside_another_come_before_the_rest_of_a_crowded_day():
    """Of six tellings alike, the last like none but one of them, each stands beside another."""
    quotes = [f"Minister Brask met the dockers of Port Sable [on Wednesday] over {n} crowns." for n in range(5)]
    quotes.append("Five crowns and four divided dockers, and Brask had met them [on Wednesday] over 4.")
    events = merge([told(quote, "2019-05-01", f"a{n}", id=f"e{n}") for n, quote in enumerate(quotes)])
    assert len(events) == 6
    assert {f"e{n}" for n in range(6)} == {id_ for each in suggest(events) for id_ in (each.first, each.second)}


def test_on_a_date_of_which_little_is_told_a_shared_word_is_worth_a_look():
    quotes = (
        "The 2003 charter of the wool boards, [1998], says nothing of lambs.",
        "A charter ended it all [in 1998].",
    )
    alike = [told(quote, "1998", f"a{n}", "background", id=f"e{n}") for n, quote in enumerate(quotes)]
    assert pairs(suggest(merge(alike))) == [("e0", "e1", "alike")]
    others = [f"Harbour {name} got a crane [in 1998]." for name in ("Varn", "Odda", "Lisk", "Brava")]
    crowd = [told(quote, "1998", f"b{n}", "background", id=f"f{n}") for n, quote in enumerate(others)]
    suggested = pairs(suggest(merge([*alike, *crowd])))
    assert ("e0", "e1", "alike") not in suggested


def test_two_plans_of_which_the_same_came_are_suggested():
    visit = told("Minister Brask will travel to Varn [on 3 May].", "2019-05-03", "a", "planned", id="a")
    guests = told("The bakers expect their guest from Odda [in May].", "2019-05", "b", "planned", id="b")
    events = [replace(event, outcome=Outcome("called off", "off")) for event in merge([visit, guests])]
    assert pairs(suggest(events)) == [("b", "a", "one outcome")]
    assert pairs(suggest([replace(event, outcome=Outcome("nothing reported")) for event in events])) == []


def test_a_plan_and_its_outcome_are_not_suggested():
    plan = told("Minister Brask will meet the dockers of Port Sable [on 3 May].", "2019-05-03", "a", "planned")
    outcome = told("Minister Brask met the dockers of Port Sable [on Friday].", "2019-05-03", "b")
    assert suggest(merge([plan, outcome])) == ()
    assert suggest(merge([plan, replace(outcome, kind="deadline")])) != ()


def test_an_editors_own_event_is_compared_by_its_title():
    own = Event("own", When.parse("2019-05-01"), "occurred", "Ferry Aurelia sinks off Port Sable", ())
    (suggestion,) = suggest([own, *merge([told(FERRY, "2019-05-01")])])
    assert {suggestion.first, suggestion.second} == {"own", "gazette-2019-05-01"}


def test_suggestions_say_how_alike():
    one = told(
        "France's foreign minister Leroux will travel to Brava [on 5 March] for talks on tariffs.", "2018-03-05", "a"
    )
    other = told("Leroux is expected in Brava for tariff talks [in March], his office confirmed.", "2018-03", "b")
    events = merge([replace(one, kind="planned"), replace(other, kind="planned")])
    (suggestion,) = suggest(events)
    assert (suggestion.first, suggestion.second) == ("b-2018-03", "a-2018-03-05")
    assert 0.30 <= suggestion.score < 0.55


def test_the_order_of_events_does_not_matter():
    quotes = (TALKS, FERRY, FERRY_AGAIN, "Brask met the dockers of Port Sable over wages [then].")
    reports = [told(quote, f"2019-05-0{n % 3 + 1}", f"a{n}", id=f"e{n}") for n, quote in enumerate(quotes * 3)]
    events = merge(reports)
    assert suggest(events)
    assert suggest(events) == suggest(tuple(reversed(events)))


def test_a_day_with_a_thousand_events_alike_takes_no_longer_than_many_days():
    def cost(days):
        reports = [
            told(
                f"Envoy Nr{n} met envoy Nr{n + 1} [then] on wages, tolls and fish.", f"20{10 + n % days}-05-01", f"a{n}"
            )
            for n in range(1000)
        ]
        named = [replace(report, id=f"e{n}") for n, report in enumerate(reports)]
        return seconds(lambda: suggest(merge(named)))

    assert cost(1) < 5 * cost(50)
