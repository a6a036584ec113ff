"""What gave no event: listed by reason, and found again in its article."""

from dataclasses import replace

from tests.samples import POST, catalogued, event, report, timeline
from timeline import plan, views
from timeline.model import Passed

ARTICLE = replace(POST, html="<p>In 2017 it rained for 20 days. It may snow in 2019.</p>")
RAINED = Passed("bridge", "In 2017 it rained for 20 days.", 1, 0, "20 days", 22, "P20D", "a length of time")
SNOW = Passed("bridge", "It may snow in 2019.", 1, 31, "in 2019", 12, "2019", "supposed, not said to happen")
EVENTS = (event("2017", report(ARTICLE, "2017", "In ", "2017", " it rained for 20 days.")),)


def covered(*passed, **choices):
    made = catalogued(timeline(*EVENTS, articles=(ARTICLE,), passed=passed), **choices)
    return made, [make() for _, make in views.coverage_pages(made)]


def test_reasons_come_by_their_number_each_with_its_sentences():
    _, (page,) = covered(SNOW, RAINED, replace(SNOW, start=90))
    assert [(reason.why, reason.count) for reason in page.reasons] == [
        ("Supposed, not said to happen", "2 times"),
        ("A length of time", "1 time"),
    ]
    left = page.reasons[1].left[0]
    assert (left.before, left.words, left.after) == ("In 2017 it rained for ", "20 days", ".")
    assert (left.read_as, page.reasons[0].left[0].read_as.words) == (None, "2019")


def test_the_figures_add_up():
    _, (page,) = covered(SNOW, RAINED)
    assert page.description == "Of 3 date expressions in 1 article, 1 date an event here and 2 do not."


def test_each_sentence_leads_to_its_words_in_the_article():
    made, (page,) = covered(SNOW, RAINED)
    urls = [left.url for reason in page.reasons for left in reason.left]
    assert urls == ["articles/bridge.html#d1-22", "articles/bridge.html#d1-43"]
    assert [f'<span id="{url.partition("#")[2]}">' in plan.marked(ARTICLE, made) for url in urls] == [True, True]


def test_words_that_overlap_others_lead_to_these():
    """Marks do not nest: what was read twice is found where the first of them stands."""
    again = replace(RAINED, words="2017", at=3, why="again")
    made, (page,) = covered(again, SNOW, replace(SNOW, words="2019", at=15, why="within"))
    urls = {reason.why: reason.left[0].url.partition("#")[2] for reason in page.reasons}
    assert urls == {"Again": "d1-3", "Supposed, not said to happen": "d1-43", "Within": "d1-43"}
    assert plan.marked(ARTICLE, made).count('id="d1-43"') == 1


def test_the_article_itself_leads_to_them_too():
    made, _ = covered(RAINED)
    readings = views.article_reading(ARTICLE, made).readings
    assert [(reading.words, reading.anchor, reading.why) for reading in readings] == [
        ("2017", "d1-3", ""),
        ("20 days", "d1-22", "a length of time"),
    ]


def test_many_have_pages_of_their_own_by_reason_in_sheets():
    _, pages = covered(*(replace(SNOW, start=31 + 30 * n) for n in range(3)), RAINED, page_events=2)
    assert [(page.url, [len(reason.left) for reason in page.reasons]) for page in pages] == [
        ("coverage.html", [0, 0]),
        ("coverage/supposed-not-said-to-happen.html", [2]),
        ("coverage/supposed-not-said-to-happen/2.html", [1]),
        ("coverage/a-length-of-time.html", [1]),
    ]
    assert [reason.url for reason in pages[0].reasons] == [pages[1].url, pages[3].url]
    assert (pages[1].following.url, pages[2].previous.url) == (pages[2].url, pages[1].url)


def test_their_addresses_are_known_without_making_them():
    made, pages = covered(*(replace(SNOW, start=31 + 30 * n) for n in range(3)), RAINED, page_events=2)
    assert sorted(views.coverage_urls(made)) == sorted(page.url for page in pages)


def test_where_all_gave_events_the_page_says_so():
    _, (page,) = covered()
    assert (page.reasons, page.description) == (
        (),
        "Of 1 date expression in 1 article, 1 date an event here and 0 do not.",
    )
