from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.dates.when import When
from timeline.merge import merge, state, suggest
from timeline.model import Citation, Event, Report


def told(quote, edtf, article="gazette", kind="occurred", **given):
    """A report whose date words stand in square brackets, which the sentence does not have."""
    before, rest = quote.split("[")
    words, after = rest.split("]")
    report = Report(
        id=given.pop("id", f"{article}-{edtf}"),
        article=article,
        when=When.parse(edtf),
        kind=kind,
        title=f"{before.strip()} {after.strip()}",
        quote=before + words + after,
        paragraph=1,
        start=0,
        words=words,
        at=len(before),
        rule="test",
        anchor=date(2019, 5, 2),
    )
    return replace(report, **given)


def ids(events):
    """What became of the reports: for each event its own id, then those of the others."""
    return [(event.id, *event.aliases) for event in events]


FERRY = "The ferry Aurelia sank off Port Sable [on Wednesday] with forty people aboard."
FERRY_AGAIN = "Forty people were aboard the Aurelia, a ferry that sank near Port Sable [on 1 May]."
FERRY_COARSE = "The ferry Aurelia sank off Port Sable [in May] with forty people aboard."
MOURNED = "Port Sable mourned [on Wednesday], after the Aurelia sank in a storm with forty people aboard."
DROWNED = "[On Wednesday] the Aurelia sank in a storm off Port Sable, drowning three of its crew."
STRIKE = "Dock workers in Port Sable went on strike [on Wednesday] over wages."


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        (told(FERRY, "2019-05-01", "a"), told(FERRY, "2019-05-01", "b"), True),  # a wire report in two papers
        (told("“Port Sable is shut [today],” he said.", "2019-05-01", "a"),
         told('"Port Sable is shut [today]," he said.', "2019-05-01", "b"), True),  # with the marks of its own house
        (told(FERRY, "2019-05-01", "a"), told(FERRY_AGAIN, "2019-05-01", "b"), True),  # the same in other words
        (told(FERRY, "2019-05-01", "a"), told(FERRY_COARSE, "2019-05", "b"), True),  # a month around the day
        (told(FERRY, "2019-05-01", "a"), told(FERRY_COARSE, "2019-04-29/2019-05-05", "b"), True),  # a week around it
        (told(FERRY, "2019-05-01", "a"), told(FERRY_COARSE, "2019-05-01~", "b"), True),  # about that day
        (told(FERRY, "2019-05-01", "a"), told(FERRY_COARSE, "2019-04", "b"), False),  # a month beside the day
        (told(FERRY, "2019-05-01", "a"), told(FERRY_COARSE, "../2019-05-31", "b"), False),  # a bound is no wide date
        (told(FERRY, "../2019-05-31", "a"), told(FERRY_AGAIN, "../2019-05-31", "b"), True),  # but itself
        (told(FERRY, "../2019-05-31", "a"), told(FERRY_AGAIN, "../2019-06-30", "b"), False),
        (told(FERRY, "2019-05-27/2019-06-02", "a"), told(FERRY_COARSE, "2019-05", "b"), False),  # they only overlap
        (told(FERRY, "2019-06", "a"), told(FERRY_COARSE, "2019-05-27/2019-07-07", "b"), True),
        (told(FERRY, "2019-06", "a"), told(FERRY_COARSE, "2019-05-06/2019-06-16", "b"), False),
        (told(FERRY, "2019-05-01", "a"), told(FERRY_AGAIN, "2019-05-02", "b"), False),  # neighbouring days
        (told(FERRY, "2019-05-01", "a"), told(FERRY, "2019-05-08", "b"), False),  # one sentence, read from two weeks
        (told(FERRY, "2019-05-01", "a"), told(FERRY, "2019-05", "b"), False),  # one sentence, read two ways
        (told(FERRY, "2019-05-01", "a"), told(STRIKE, "2019-05-01", "b"), False),  # another event of that day
        (told(FERRY, "2019-05-01", "a"), told(FERRY_AGAIN, "2019-05-01", "b", "planned"), False),  # plan, occurrence
        (told(FERRY, "2019-05-01", "a"), told(FERRY_AGAIN, "2019-05-01", "b", "ongoing"), True),
        (told(FERRY, "2019-05-01", "a"), told(FERRY_AGAIN, "2019-05-01", "b", "background"), False),
        (told("He died [on Wednesday].", "2019-05-01", "a"),
         told("He died [on Wednesday].", "2019-05-01", "b"), False),  # two men, for all we know
        (told(FERRY, "2019-05-01", "a"), told(MOURNED, "2019-05-01", "b"), True),  # cosine .71
        (told(FERRY, "2019-05-01", "a"), told(DROWNED, "2019-05-01", "b"), False),  # cosine .34
        (told("Minister Brask visited the docks [on Wednesday].", "2019-05-01", "a"),
         told("Minister Brask never visited the docks [on Wednesday].", "2019-05-01", "b"), False),  # a denial
    ],
)  # fmt: skip
def test_what_two_articles_tell(one, other, together):
    assert len(merge([one, other])) == (1 if together else 2)


def test_two_dates_of_one_sentence_are_two_events():
    begin = told("The talks that began in Port Sable [in May] end there on 9 May.", "2019-05", id="begin")
    end = told("The talks that began in Port Sable in May end there [on 9 May].", "2019-05-09", id="end")
    assert begin.quote == end.quote
    assert ids(merge([begin, end])) == [("begin",), ("end",)]


def test_a_report_like_one_date_of_a_sentence_does_not_bring_in_the_other():
    month = told("The harbour talks of Port Sable open [in May], on 9 May.", "2019-05", id="month")
    day = told("The harbour talks of Port Sable open in May, [on 9 May].", "2019-05-09", id="day")
    other = told("The harbour talks of Port Sable open [on 9 May].", "2019-05-09", "z", id="other")
    assert ids(merge([month, day, other])) == [("month",), ("day", "other")]


def test_the_finest_report_gives_id_title_kind_and_date():
    coarse = told(FERRY_COARSE, "2019-05", "a", anchor=date(2019, 5, 1), id="coarse")
    fine = told(FERRY, "2019-05-01", "b", anchor=date(2019, 6, 1), id="fine", kind="ongoing", title="Aurelia sinks")
    (event,) = merge([coarse, fine])
    assert (event.id, event.when, event.kind, event.title) == ("fine", fine.when, "ongoing", "Aurelia sinks")
    assert event.aliases == ("coarse",)
    assert event.reports == (coarse, fine)  # in order of publication


def test_of_two_equally_fine_reports_the_first_published_is_primary():
    later = told(FERRY, "2019-05-01", "a", anchor=date(2019, 5, 3), id="later")
    sooner = told(FERRY_AGAIN, "2019-05-01", "b", anchor=date(2019, 5, 2), id="sooner")
    about = told(FERRY_COARSE, "2019-05-01~", "c", anchor=date(2019, 5, 1), id="about")
    assert ids(merge([later, sooner, about])) == [("sooner", "about", "later")]


def test_a_wide_date_that_fits_two_events_belongs_to_neither():
    first = told("Minister Brask met the dockers of Port Sable [on 3 May].", "2019-05-03", id="first")
    second = told("Minister Brask met the dockers of Port Sable [on 20 May].", "2019-05-20", "b", id="second")
    wide = told("Minister Brask met the Port Sable dockers [in May].", "2019-05", "c", id="wide")
    events = merge([first, second, wide])
    assert ids(events) == [("wide",), ("first",), ("second",)]
    assert {(each.first, each.second) for each in suggest(events)} == {("wide", "first"), ("wide", "second")}


def test_of_two_events_of_its_date_a_report_belongs_to_the_one_most_like_it():
    wool = told("Talks on wool and salt tariffs open [on Wednesday].", "2019-05-01", "a", id="wool")
    other = told("Talks on grain and fish tariffs open [on Wednesday].", "2019-05-01", "b", id="grain")
    third = told("Talks on grain and salt and fish tariffs will open [on Wednesday].", "2019-05-01", "c", id="third")
    assert ids(merge([wool, other, third])) == [("wool",), ("grain", "third")]


def test_reports_set_apart_stay_single():
    reports = [told(FERRY, "2019-05-01", article) for article in "abc"]
    events = merge(reports, apart={"b-2019-05-01"})
    assert ids(events) == [("a-2019-05-01", "c-2019-05-01"), ("b-2019-05-01",)]


def test_reports_set_apart_are_not_suggested_again():
    events = merge([told(FERRY, "2019-05-01", "a"), told(FERRY_AGAIN, "2019-05-01", "b")], apart={"b-2019-05-01"})
    assert suggest(events) != ()
    assert suggest(events, apart={"b-2019-05-01"}) == ()


def test_two_dates_of_one_sentence_are_not_suggested():
    begin = told("The harbour talks of Port Sable open [in May], on 9 May.", "2019-05", id="begin")
    end = told("The harbour talks of Port Sable open in May, [on 9 May].", "2019-05-09", id="end")
    assert suggest(merge([begin, end])) == ()


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


def test_events_stand_in_order_of_time():
    reports = [told(FERRY, edtf) for edtf in ("2019-05-02", "2019", "../2018", "2019-05")]
    assert [event.when.edtf for event in merge(reports)] == ["../2018", "2019", "2019-05", "2019-05-02"]


DATES = st.sampled_from(["2019-05-01", "2019-05-02", "2019-05", "2019", "2019-05-01~", "../2019-05-31"])
SAID = st.sampled_from(["ferry", "sank", "harbour", "strike", "talks", "minister", "dockers", "not", "night", "storm"])
QUOTES = st.lists(SAID, min_size=1, max_size=6).map(lambda said: " ".join(said) + " [then].")


@st.composite
def reports_in_two_orders(draw):
    rows = draw(st.lists(st.tuples(QUOTES, DATES, st.sampled_from("abc")), max_size=12))
    reports = [told(quote, edtf, article, id=f"id{n}", paragraph=n) for n, (quote, edtf, article) in enumerate(rows)]
    return reports, draw(st.permutations(reports))


@given(reports_in_two_orders())
def test_no_report_is_lost_and_order_does_not_matter(both):
    reports, shuffled = both
    events = merge(reports)
    assert merge(shuffled) == events
    assert suggest(events) == suggest(tuple(reversed(events)))
    assert sorted(report.id for event in events for report in event.reports) == sorted(each.id for each in reports)
    for event in events:
        assert {event.id, *event.aliases} == {report.id for report in event.reports}
        assert all(report.when.covers(event.when) for report in event.reports)
        dates = {(report.quote, report.when) for report in event.reports}
        assert len({quote for quote, _ in dates}) == len(dates)  # no sentence gives one event two dates


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


OUTLETS = {"a": "Gazette", "a2": "Gazette", "b": "Herald", "x": "", "y": ""}


@pytest.mark.parametrize(
    ("reports", "expected"),
    [
        ([], "one source"),
        ([told(FERRY, "2019-05-01", "a")], "one source"),
        ([told(FERRY, "2019-05-01", "a"), told(FERRY_AGAIN, "2019-05-01", "a")], "one source"),  # one article
        ([told(FERRY, "2019-05-01", "a"), told(FERRY_AGAIN, "2019-05-01", "a2")], "one source"),  # one outlet
        ([told(FERRY, "2019-05-01", "a"), told(FERRY, "2019-05-01", "b")], "one source"),  # a wire report
        ([told(FERRY, "2019-05-01", "a"), told(FERRY_COARSE, "2019-05", "a")], "one source"),
        ([told(FERRY, "2019-05-01", "a"), told(FERRY_AGAIN, "2019-05-01", "b")], "several sources"),
        ([told(FERRY, "2019-05-01", "x"), told(FERRY_AGAIN, "2019-05-01", "y")], "several sources"),  # outlets unknown
        ([told(FERRY, "2019-05-01", "a"), told(FERRY, "2019-05-01", "b"), told(FERRY_AGAIN, "2019-05-01", "b")],
         "several sources"),  # a copy, and words of one's own
        ([told(FERRY, "2019-05-01", "a"), told(FERRY_COARSE, "2019-05", "b")], "sources differ in precision"),
        ([told(FERRY, "2019-05-01", "a"), told(FERRY_AGAIN, "2019-05-02", "b")], "sources disagree"),
        ([told(FERRY, "2019-05-01", "a"), told(FERRY_AGAIN, "2019-05-02", "b"), told(FERRY_COARSE, "2019-05", "a")],
         "sources disagree"),  # though the month is around both
        ([told(FERRY, "2019-05-01", "a"), told(FERRY_AGAIN, "2019-05-02", "a")], "sources disagree"),  # with itself
    ],
)  # fmt: skip
def test_how_far_sources_agree(reports, expected):
    assert (
        state(Event("id", When.parse("2019-05-01"), "occurred", "Aurelia sinks", tuple(reports)), OUTLETS) == expected
    )


@pytest.mark.parametrize(
    ("citations", "expected"),
    [
        ([Citation("Ship register", "Harbour Office")], "several sources"),
        ([Citation("Aurelia sinks", "Gazette")], "one source"),  # the outlet of the report
        ([Citation("Logbook")], "several sources"),
    ],
)
def test_an_editors_citations_are_sources_too(citations, expected):
    (event,) = merge([told(FERRY, "2019-05-01", "a")])
    assert state(replace(event, citations=tuple(citations)), OUTLETS) == expected
