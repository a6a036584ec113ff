from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.samples import ARTICLES, FRENCH, PERSIAN, POST, UNNAMED, catalogued, event, full, report, timeline
from timeline import views
from timeline.dates.when import When
from timeline.language import ENGLISH
from timeline.model import Citation, Outcome, Passed, Timeline
from timeline.record.changes import recorded
from timeline.views import wording
from timeline.views.corroboration import corroboration
from timeline.views.dates import date_view
from timeline.views.years import gaps, overview, year_link

FULL = catalogued(full())
BY_SLUG = {article.slug: article for article in ARTICLES}


# --- dates in words ---


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2018-03-05", "5 March 2018"),
        ("2018-03", "March 2018"),
        ("2018", "2018"),
        ("0476-09-04", "4 September AD 476"),  # a bare 476 would be a number
        ("2025-21", "spring 2025"),
        ("2025-22", "summer 2025"),
        ("2025-23", "autumn 2025"),
        ("2017-24", "winter 2017–18"),  # it begins in December of the year it names
        ("1999-24", "winter 1999–2000"),  # "1999–00" would be misread
        ("2008-24", "winter 2008–09"),
        ("201X", "the 2010s"),
        ("200X", "the 2000s"),
        ("2018-03~", "about March 2018"),
        ("2009?", "2009, uncertain"),
        ("2009%", "about 2009, uncertain"),
        ("199X~", "about the 1990s"),
        ("2025-07-21/2025-07-27", "21–27 July 2025"),
        ("2025-07-28/2025-08-03", "28 July\u2009–\u20093 August 2025"),
        ("2024-12-28/2025-01-03", "28 December 2024\u2009–\u20093 January 2025"),
        ("2018-03/2018-05", "March\u2009–\u2009May 2018"),
        ("2017-11/2018-02", "November 2017\u2009–\u2009February 2018"),
        ("2015/2018", "2015–2018"),
        ("2018-03/2018-05-05", "March 2018\u2009–\u20095 May 2018"),  # of unequal precision: nothing is left out
        ("199X/200X", "the 1990s\u2009–\u2009the 2000s"),
        ("2018-03-05/2018-03-05", "5 March 2018"),
        ("2017~/2018", "about 2017\u2009–\u20092018"),
        ("2017/2018?", "2017\u2009–\u20092018, uncertain"),
        ("../2025-08-31", "by 31 August 2025"),
        ("../2025-08", "by the end of August 2025"),  # "by August" would leave the month open
        ("../2025", "by the end of 2025"),
        ("2018-01/..", "from January 2018"),
        ("2018-01~/..", "from about January 2018"),
    ],
)
def test_a_date_is_worded_as_precisely_as_it_is_known(edtf, words):
    assert wording.plain(When.parse(edtf), ENGLISH) == words


@pytest.mark.parametrize(
    ("edtf", "datetimes"),
    [
        ("2018-03-05", ["2018-03-05"]),
        ("2018-03", ["2018-03"]),
        ("2018", ["2018"]),
        ("2025-07-21/2025-07-27", ["2025-07-21", "2025-07-27"]),
        ("2018-03/2018-05-05", ["2018-03", "2018-05-05"]),
        ("199X/2005", ["2005"]),
        ("0476", []),  # HTML would take it, readers of it do not
        ("2025-22", []),
        ("201X", []),
        ("2018-03~", []),
        ("2009?", []),
        ("2017~/2018", []),
        ("../2025-08-31", []),
        ("2018-01/..", []),
    ],
)
def test_only_what_html_has_a_notation_for_is_a_time_element(edtf, datetimes):
    parts = date_view(When.parse(edtf), ENGLISH).parts
    assert [part.datetime for part in parts if part.datetime] == datetimes


@pytest.mark.parametrize(
    ("edtf", "shape", "doubts"),
    [
        ("2018-03-05", "day", ()),
        ("2018-03", "month", ()),
        ("2025-22", "season", ()),
        ("2018", "year", ()),
        ("201X", "decade", ()),
        ("2015/2018", "range", ()),
        ("../2025", "until", ()),
        ("2018/..", "since", ()),
        ("2018-03~", "month", ("approximate",)),
        ("2009?", "year", ("uncertain",)),
        ("2009%", "year", ("approximate", "uncertain")),
    ],
)
def test_the_shape_of_a_mark_is_the_precision(edtf, shape, doubts):
    view = date_view(When.parse(edtf), ENGLISH)
    assert (view.shape, view.doubts) == (shape, doubts)


@pytest.mark.parametrize(
    ("edtf", "known"),
    [
        ("2018-03-05", "Known to the day."),
        ("2018-03", "Known to the month; the day is not given."),
        ("201X", "Known to the decade; the year is not given."),
        ("2018-03~", "Precise to the month at most. Given as approximate."),
        ("2009%", "Precise to the year at most. Given as approximate and uncertain."),
        ("2015/2018", "A span of time: all of it, or some part of it."),
        ("2015~/2018", "A span of time: all of it, or some part of it. Given as approximate."),
        ("../2025-08-31", "Not later than this; no beginning is given."),
        ("2018/..", "Not earlier than this; no end is given."),
    ],
)
def test_a_page_says_how_precisely_a_date_is_known(edtf, known):
    assert date_view(When.parse(edtf), ENGLISH).known == known


@pytest.mark.parametrize(
    ("edtf", "covers"),
    [
        ("2025-22", "June\u2009–\u2009August 2025"),
        ("2017-24", "December 2017\u2009–\u2009February 2018"),
        ("201X", "January 2010\u2009–\u2009December 2019"),
        ("2018-03", ""),  # the words say it
    ],
)
def test_a_season_and_a_decade_say_which_months_they_are(edtf, covers):
    assert date_view(When.parse(edtf), ENGLISH).covers == covers


@given(st.dates(), st.sampled_from(["day", "month", "year"]))
def test_every_date_has_words_and_valid_markup(day, unit):
    edtf = day.isoformat()[: {"day": 10, "month": 7, "year": 4}[unit]]
    for text in (edtf, f"{edtf}~", f"../{edtf}", f"{edtf}/.."):
        view = date_view(When.parse(text), ENGLISH)
        assert str(day.year) in view.words
        assert {part.datetime for part in view.parts} <= {"", edtf}


# --- silences ---


@pytest.mark.parametrize(
    ("dates", "silences"),
    [
        (["2018-01-24", "2025-04-24"], ["", "7 years 2 months without a recorded event"]),  # and 30 days
        (["2018-01-24", "2025-04-25"], ["", "7 years 3 months without a recorded event"]),
        (["2009", "2015"], ["", "5 years without a recorded event"]),  # from the end of one to the start of the other
        (["2018-01-31", "2019-01-31"], ["", ""]),  # 364 days lie between
        (["2018-01-30", "2019-01-31"], ["", "1 year without a recorded event"]),
        (["201X", "2010", "2021"], ["", "", "1 year without a recorded event"]),  # the decade reaches to its last day
        (["2010/2018", "2011", "2020"], ["", "", "1 year without a recorded event"]),
        (
            ["2010/..", "2015"],
            ["", "4 years without a recorded event"],
        ),  # it may have begun on the last day of 2010, and reaches nowhere
        (["2018", "../2025-08-31"], ["", "6 years 7 months without a recorded event"]),
        (["9999-12-31", "9999-12-31"], ["", ""]),
        ([], []),
    ],
)
def test_a_year_or_more_without_an_event_is_said(dates, silences):
    assert gaps([When.parse(edtf) for edtf in dates], ENGLISH) == silences


# --- years ---


def front(told):
    made = catalogued(told)
    return views.timeline_page(made.parts[0], made)


def labels(bars):
    return [(bar.label, bar.count) for bar in bars]


def link(year):
    return year_link(year, ENGLISH)


def test_the_overview_has_a_bar_a_year_and_folds_long_silences():
    bars = overview({2009: 1, 2015: 2, 2017: 4}, link, ENGLISH)
    assert labels(bars) == [("2009", "1"), ("…", ""), ("2015", "2"), ("2016", ""), ("2017", "4")]
    assert [bar.height for bar in bars] == [25, 0, 50, 0, 100]
    assert bars[1].said == "2010 to 2014: no events"
    assert [bar.link is None for bar in bars] == [False, True, False, True, False]


def test_the_fewest_events_still_make_a_bar_that_shows():
    assert overview({2017: 1, 2018: 5000}, link, ENGLISH)[0].height == 1


def test_an_overview_of_nothing_is_empty():
    assert overview({}, link, ENGLISH) == ()


@pytest.mark.parametrize(
    ("edtf", "year"),
    [
        ("2018-03-05", 2018),
        ("../2025-08-31", 2025),  # a bound belongs where it falls due
        ("2017-12-28/2018-01-03", 2017),
        ("2017-24", 2017),  # a winter begins in December
        ("201X", 2010),
        ("2018-01/..", 2018),
    ],
)
def test_an_event_belongs_to_the_year_it_begins_in_and_a_bound_to_that_of_its_last_day(edtf, year):
    made = catalogued(timeline(event(edtf)))
    (page,) = (later.make() for later in views.period_pages(made.parts[0], made))
    assert (page.label, page.url, len(page.events)) == (str(year), f"years/{year}.html", 1)


def test_years_follow_each_other_with_all_events_in_order():
    sections = front(full()).sections
    assert [section.year for section in sections] == [2009, 2010, 2015, 2017, 2018, 2019, 2020, 2025, 2026]
    assert [view.id for section in sections for view in section.events] == [each.id for each in full().events]


def test_a_year_page_leads_to_the_years_beside_it():
    pages = {page.label: page for page in (later.make() for later in views.period_pages(FULL.parts[0], FULL))}
    assert (pages["2015"].previous.url, pages["2015"].following.url) == ("years/2010.html", "years/2017.html")
    assert (pages["2009"].previous, pages["2026"].following) == (None, None)


@pytest.mark.parametrize(
    ("edtfs", "description"),
    [
        (("2009", "2018-01-24"), "2 events from 2009 to 2018, each with its sources."),
        (("2018-03", "2018-04"), "2 events of 2018, each with its sources."),
        (("2018",), "1 event of 2018, with its sources."),
        ((), "No dated events yet."),
    ],
)
def test_the_timeline_says_what_it_holds(edtfs, description):
    assert front(timeline(*map(event, edtfs))).description == description


# --- events ---


def shown(made):
    return views.event_view(made, catalogued(timeline(made)))


def test_the_evidence_is_the_sentence_with_its_date_words_marked():
    told = shown(event("2018-01-23", report(POST, "2018-01-23", "He left ", "on Tuesday", " at noon.", start=40)))
    (evidence,) = told.evidence
    assert (evidence.before, evidence.words, evidence.after) == ("He left ", "on Tuesday", " at noon.")
    assert (evidence.article, evidence.outlet) == ("Ministers quarrel over the bridge", "Harbour Post")
    assert evidence.url == "articles/bridge.html#d1-48"
    assert (evidence.read_as.words, evidence.anchor, evidence.of_article) == (
        "23 January 2018",
        "24 January 2018",
        True,
    )


def test_words_counted_from_another_day_say_from_which():
    later = report(POST, "2017-12-05", "It fell ", "two days later", anchor=date(2017, 12, 3))
    (evidence,) = shown(event("2017-12-05", later)).evidence
    assert (evidence.anchor, evidence.of_article) == ("3 December 2017", False)


@pytest.mark.parametrize(
    ("kind", "speakers", "says"),
    [
        ("occurred", ["", ""], ""),
        ("occurred", ["the mayor", "the mayor"], "According to the mayor"),
        ("planned", ["the mayor", "the minister"], "Planned, according to the mayor and the minister"),
        ("deadline", ["the mayor", ""], "Deadline"),  # an outlet says so in its own voice as well
        ("background", [], "Background"),
    ],
)
def test_a_claim_carries_its_speaker(kind, speakers, says):
    told = [report(POST, "2018", f"{n} ", "2018", speaker=speaker) for n, speaker in enumerate(speakers)]
    assert shown(event("2018", *told, kind=kind)).says == says


def test_a_statement_is_that_of_its_speaker():
    told = report(POST, "2018", "He said so in ", "2018", speaker="the mayor")
    assert shown(event("2018", told, act="statement")).says == "Statement by the mayor"
    assert shown(event("2018", replace(told, speaker=""), act="statement")).says == "Statement"


def plan(came, event_id=""):
    return event("2018-03-05", report(POST, "2018-03-05", "Due ", "on March 5"), kind="planned", id="plan",
                 title="The visit", outcome=Outcome(came, event_id))  # fmt: skip


OUTCOMES = [
    ("took place", "done", "Planned, then reported as done", "Reported as having taken place"),
    ("took place later", "done", "Planned, then reported as done later", "Reported as having taken place later"),
    ("called off", "done", "Planned, then reported as called off", "Reported as called off"),
    ("nothing reported", "", "Planned, outcome not reported", "No article here tells what came of it"),
]


@pytest.mark.parametrize(("came", "by", "says", "words"), OUTCOMES)
def test_a_plan_says_what_came_of_it_as_far_as_articles_tell(came, by, says, words):
    done = event("2018-03-07", report(UNNAMED, "2018-03-07", "He came ", "on March 7"), id="done", title="He came")
    made = catalogued(timeline(plan(came, by), done))
    view = views.event_view(plan(came, by), made)
    assert (view.says, view.outcome.words) == (says, words)
    assert (view.outcome.event.title if view.outcome.event else "") == ("He came" if by else "")
    assert [link.title for link in views.event_view(done, made).plans] == (["The visit"] if by else [])


DENIED = [
    ("occurred", "Reported as not having happened"),
    ("planned", "Reported as not to happen"),
]


@pytest.mark.parametrize(("kind", "words"), DENIED)
def test_what_did_not_happen_is_said_to_be_reported_so(kind, words):
    assert shown(event("2018", kind=kind, negated=True)).kind_words == words


DAY = report(UNNAMED, "2025-07-25", "The council met ", "on Friday")
SAME = report(FRENCH, "2025-07-25", "Le conseil s'est réuni ", "le 25 juillet")
WEEK = report(FRENCH, "2025-07-21/2025-07-27", "Le conseil s'est réuni ", "cette semaine")
OTHER = report(PERSIAN, "2025-07-26", "شورا ", "روز شنبه")
COPY = report(POST, "2025-07-25", "The council met ", "on Friday")
BOTH_DAYS = "25 July 2025 and 26 July 2025"


@pytest.mark.parametrize(
    ("reports", "said"),
    [
        ([DAY], "One source: a publisher not named"),
        ([SAME], "One source: Le Port"),
        ([DAY, SAME], "2 sources: Le Port and a publisher not named"),
        ([DAY, WEEK], "2 sources, which differ in precision: Le Port and a publisher not named"),
        ([SAME, WEEK], "One source, more and less precise: Le Port"),
        (
            [SAME, OTHER],
            f"2 sources, which disagree on the date ({BOTH_DAYS}): Le Port and \u2068روزنامه بندر\u2069",
        ),
        ([DAY, COPY], "One source, carried by 2 publishers: Harbour Post and a publisher not named"),
        ([], "No source given"),
    ],
)
def test_corroboration_counts_publishers_and_says_how_far_they_agree(reports, said):
    assert corroboration(event("2025-07-25", *reports), BY_SLUG, ENGLISH).said == said


def test_one_publisher_that_gives_two_dates_is_said_to():
    reports = [SAME, report(FRENCH, "2025-07-26", "Il revint ", "samedi")]
    words = corroboration(event("2025-07-25", *reports), BY_SLUG, ENGLISH).words
    assert words == f"One source, with dates that disagree ({BOTH_DAYS})"


def test_a_disagreement_is_shown_after_the_editors_have_settled_it_as_well():
    merged = event("2025-07-26", SAME, OTHER, edited=("when", "merge"))
    shown_now = shown(merged)
    assert shown_now.corroboration.words == (
        "2 sources, which disagree on the date (25 July 2025 and 26 July 2025; the editors decided for 26 July 2025)"
    )
    assert [told.read_as.words for told in shown_now.evidence] == ["25 July 2025", "26 July 2025"]


def test_copies_of_one_report_are_one_source_though_their_sentences_differ():
    by_slug = {slug: replace(article, origin="agency afp") for slug, article in BY_SLUG.items()}
    words = corroboration(event("2025-07-25", DAY, SAME), by_slug, ENGLISH).words
    assert words == "One source, carried by 2 publishers"


def test_an_event_of_the_editors_own_cites_its_source_and_follows_no_unsafe_link():
    own = event(
        "2025-09-23",
        edited=("added",),
        citations=(Citation("Calendar", "The Port", "https://example.org/c"), Citation("Notes", url="javascript:x")),
    )
    view = shown(own)
    assert [(source.title, source.url) for source in view.sources] == [
        ("Calendar", "https://example.org/c"),
        ("Notes", ""),
    ]
    assert (view.edits, view.corroboration.words) == ("Added by the editors.", "2 sources")


@pytest.mark.parametrize(
    ("edited", "said"),
    [
        ((), ""),
        (("title",), "Set by the editors: title."),
        (("when", "title"), "Set by the editors: title and date."),
        (
            ("title", "when", "kind", "merge"),
            "Set by the editors: title, date and kind. Reports brought together by the editors.",
        ),
        (("id",), ""),  # an address states nothing
        (("added", "title"), "Added by the editors."),
    ],
)
def test_what_the_editors_changed_is_disclosed(edited, said):
    assert shown(event("2018", edited=edited)).edits == said


def test_when_it_was_reported_stands_apart_from_when_it_happened():
    told = [report(article, "2015", f"{article.slug} ", "2015") for article in (UNNAMED, POST, FRENCH)]
    assert shown(event("2015", *told)).reported == "between 24 January 2018 and 28 July 2025"
    assert shown(event("2015", *told[:2])).reported == "24 January 2018 and 28 July 2025"
    assert shown(event("2015")).reported == ""


def test_event_pages_lead_to_the_events_beside_them():
    first, second, *_ = pages = tuple(later.make() for later in views.event_pages(FULL.parts[0], FULL))
    assert (first.previous, first.following.url, second.previous.url) == (None, second.event.url, first.event.url)
    assert len(pages) == len(full().events)


def test_every_former_id_leads_to_the_event():
    assert [*views.redirects(FULL)] == [
        ("events/2018-03-visit.html", "events/2018-03-05-event.html"),
        ("embed/events/2018-03-visit.html", "embed/events/2018-03-05-event.html"),
    ]


def test_a_page_that_readers_once_had_leads_to_where_its_event_is_listed_now():
    made = catalogued(full(), event_pages=0)
    (first, *_) = full().events
    record = recorded((), [first], full().articles, date(2018, 2, 1))
    assert (f"events/{first.id}.html", made.url(first)) in [*views.redirects(made, record)]
    assert f"events/{first.id}.html" not in dict(views.redirects(made))


# --- articles ---


def test_marks_stand_where_the_date_words_do():
    made = report(POST, "2018-01-23", "He left ", "on Tuesday", paragraph=3, start=40)
    (mark,) = views.marks(POST, catalogued(timeline(event("2018-01-23", made))))
    assert (mark.paragraph, mark.start, mark.end) == (3, 48, 58)
    assert (mark.anchor, mark.url, mark.title) == ("d3-48", "events/2018-01-23-event.html", "23 January 2018")


def test_words_that_tell_two_events_are_marked_once():
    made = report(POST, "2018", "Two quays opened in ", "2018")
    assert len(views.marks(POST, catalogued(timeline(event("2018", made), event("2018", made, id="b"))))) == 1


def test_marks_are_those_of_the_article_in_the_order_of_its_text():
    marks = views.marks(POST, FULL)
    assert [mark.anchor for mark in marks] == ["d1-0", "d1-24", "d2-16", "d4-28", "d5-21", "d6-16"]


def test_an_article_lists_its_dates_in_order_with_those_that_gave_no_event():
    readings = views.article_reading(POST, FULL).readings
    assert [(each.words, each.read_as.words if each.read_as else "") for each in readings] == [
        ("On Tuesday", "23 January 2018"),
        ("2009", "2009"),
        ("July 2017", "July 2017"),
        ("20 days", ""),  # a length of time denotes no date
        ("2015", "2015"),
        ("March", "March 2018"),
        ("March 5", "5 March 2018"),
    ]
    assert (readings[3].url, readings[3].why) == ("", "a length of time")
    assert readings[5].event == readings[6].event == "The minister is to visit the harbour"  # merged


def test_date_words_passed_over_are_worded_where_they_denote_a_time():
    passed = Passed("bridge", "Five years ago it was worse.", 1, 0, "Five years ago", 0, "2013", "a comparison")
    (reading,) = views.article_reading(POST, catalogued(timeline(passed=(passed,)))).readings
    assert reading.read_as.words == "2013"


@pytest.mark.parametrize(
    ("slug", "link"), [("bridge", "https://example.org/bridge"), ("pont", ""), ("ferry", "")]
)  # a citation is no address
def test_only_an_address_is_linked_as_the_source(slug, link):
    assert views.article_reading(BY_SLUG[slug], FULL).link == link


def test_articles_are_listed_with_what_they_tell():
    (leaf,) = views.article_lists(FULL)
    assert [(line.url, line.events) for line in leaf.items] == [
        ("articles/bridge.html", "5 events"),
        ("articles/pont.html", "4 events"),
        ("articles/pol.html", "1 event"),
        ("articles/ferry.html", "4 events"),
    ]


# --- method ---


def test_the_method_page_counts_what_was_passed_over_by_reason():
    passed = [Passed("bridge", "", 1, 0, "x", 0, "", why) for why in ("b", "a", "b", "c")]
    page = views.method_page(Timeline((), ARTICLES, tuple(passed)), ENGLISH)
    assert page.passed == (("b", "2"), ("a", "1"), ("c", "1"))
    assert (page.passed_over, page.made_of) == ("4 date expressions gave no event:", "0 events from 4 articles.")


def test_the_method_page_shows_every_shape():
    shapes = {example.date.shape for example in views.method_page(full(), ENGLISH).legend}
    assert shapes == {"day", "month", "season", "year", "decade", "range", "until", "since"}


def test_the_method_page_states_the_months_of_each_season():
    seasons = [f"{season.words}: {season.covers}" for season in views.method_page(full(), ENGLISH).periods]
    assert seasons[1] == "summer 2018: June\u2009–\u2009August 2018"
    assert seasons[3] == "winter 2018–19: December 2018\u2009–\u2009February 2019"
