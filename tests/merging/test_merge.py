from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.told import article, told
from timeline.merging.merge import merge


def ids(events):
    """What became of the reports: for each event its own id, then those of the others."""
    return [(event.id, *event.aliases) for event in events]


FERRY = "The ferry Aurelia sank off Port Sable [on Wednesday] with forty people aboard."
FERRY_AGAIN = "Forty people were aboard the Aurelia, a ferry that sank near Port Sable [on 1 May]."
FERRY_COARSE = "The ferry Aurelia sank off Port Sable [in May] with forty people aboard."
MOURNED = "Port Sable mourned [on Wednesday], after the Aurelia sank in a storm with forty people aboard."
DROWNED = "[On Wednesday] the Aurelia sank in a storm off Port Sable, drowning three of its crew."
VISIT = "Minister Brask visited the docks [on Wednesday]."
NO_VISIT = "Minister Brask did not visit the docks [on Wednesday]."
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
        (told(FERRY, "2019-05-01", "a"), told(MOURNED, "2019-05-01", "b", title="Port Sable mourned"), False),
        (told(FERRY, "2019-05-01", "a"), told(DROWNED, "2019-05-01", "b"), False),  # cosine .34
        (told(VISIT, "2019-05-01", "a"), told(NO_VISIT, "2019-05-01", "b", negated=True), False),  # a denial
        (told(NO_VISIT, "2019-05-01", "a", negated=True),
         told("Minister Brask did not visit the new docks [on 1 May].", "2019-05-01", "b", negated=True), True),
        (told(VISIT, "2019-05-01", "a"),
         told("Minister Brask postponed her visit of the docks [on Wednesday].", "2019-05-01", "b"), False),
        (told(VISIT, "2019-05-01", "a"),
         told("Minister Brask refused to visit the docks [on Wednesday].", "2019-05-01", "b"), False),
        (told(VISIT, "2019-05-01", "a"), told(VISIT, "2019-05-01", "b", act="statement"), False),  # said, and done
        (told("Three dockers were killed in Varn [on Wednesday] by a falling crane.", "2019-05-01", "a"),
         told("Three dockers were killed in Odda [on Wednesday] by a falling crane.", "2019-05-01", "b"), False),
        (told("Brava said [on Wednesday] that the harbour talks were useful and would go on.", "2019-05-01", "a"),
         told("Odda said [on Wednesday] that the harbour talks were useful and would go on.", "2019-05-01", "b"),
         False),  # the first word may be a name
        (told("A crane in Port Sable killed 3 dockers [on Wednesday].", "2019-05-01", "a"),
         told("A crane in Port Sable killed 5 dockers [on Wednesday].", "2019-05-01", "b"), False),
        (told("A crane in Port Sable killed three dockers [on Wednesday].", "2019-05-01", "a"),
         told("A crane killed dockers [on Wednesday] in Port Sable.", "2019-05-01", "b"), True),  # less is no conflict
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
    fine = told(
        FERRY,
        "2019-05-01",
        "b",
        anchor=date(2019, 6, 1),
        id="fine",
        kind="ongoing",
        title="Ferry Aurelia sinks off Port Sable",
    )
    (event,) = merge([coarse, fine])
    assert (event.id, event.when, event.kind, event.title) == (
        "fine",
        fine.when,
        "ongoing",
        "Ferry Aurelia sinks off Port Sable",
    )
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


def test_of_two_events_of_its_date_a_report_belongs_to_the_one_most_like_it():
    wool = told("Talks on wool and salt tariffs open [on Wednesday].", "2019-05-01", "a", id="wool")
    other = told("Talks on grain and fish tariffs open [on Wednesday].", "2019-05-01", "b", id="grain")
    third = told("Talks on grain and salt and fish tariffs will open [on Wednesday].", "2019-05-01", "c", id="third")
    assert ids(merge([wool, other, third])) == [("wool",), ("grain", "third")]


def test_topics_are_never_mixed():
    reports = [told(FERRY, "2019-05-01", slug) for slug in "abc"]
    articles = [article("a", topic="ferries"), article("b", topic="ferries"), article("c", topic="storms")]
    events = merge(reports, articles=articles)
    assert {(event.topic, len(event.reports)) for event in events} == {("ferries", 2), ("storms", 1)}


def test_an_event_takes_act_and_denial_from_its_primary_report():
    (event,) = merge([told(NO_VISIT, "2019-05-01", act="statement", negated=True)])
    assert (event.act, event.negated) == ("statement", True)


def test_the_day_of_publication_decides_which_is_first_not_the_day_the_words_were_counted_from():
    sooner = told(FERRY, "2019-05-01", "b", id="sooner", anchor=date(2019, 6, 1))
    later = told(FERRY, "2019-05-01", "a", id="later", anchor=date(2019, 5, 1))
    (event,) = merge([later, sooner], articles=[article("a", "2019-05-09"), article("b", "2019-05-03")])
    assert (event.id, event.reports) == ("sooner", (sooner, later))


def test_reports_set_apart_stay_single():
    reports = [told(FERRY, "2019-05-01", article) for article in "abc"]
    events = merge(reports, apart={"b-2019-05-01"})
    assert ids(events) == [("a-2019-05-01", "c-2019-05-01"), ("b-2019-05-01",)]


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
    assert sorted(report.id for event in events for report in event.reports) == sorted(each.id for each in reports)
    for event in events:
        assert {event.id, *event.aliases} == {report.id for report in event.reports}
        assert all(report.when.covers(event.when) for report in event.reports)
        dates = {(report.quote, report.when) for report in event.reports}
        assert len({quote for quote, _ in dates}) == len(dates)  # no sentence gives one event two dates
