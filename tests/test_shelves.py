"""Which page lists an event, in a small collection and in a crowded one."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.samples import POST, catalogued, event, report, timeline
from timeline import plan, views
from timeline.exports.formats import FORMATS
from timeline.views import addresses
from timeline.views.shelves import everything, sheets, shelve


def events(*edtfs):
    made = [event(edtf, report(POST, edtf, f"{n} ", edtf), id=f"e{n}") for n, edtf in enumerate(edtfs)]
    return sorted(made, key=lambda each: each.when.sort_key)


def layout(*edtfs, most=2):
    """What stands on each page."""
    pages = (sheet for shelf in everything(shelve(events(*edtfs), most)) for sheet in sheets(shelf, "", most))
    return {page.url: [each.when.edtf for each in page.events] for page in pages}


def test_a_year_has_one_page():
    assert layout("2018-03-05", "2018-04", "2019") == {
        "years/2018.html": ["2018-03-05", "2018-04"],
        "years/2019.html": ["2019"],
    }


def test_a_crowded_year_keeps_what_is_known_to_the_year_and_has_pages_for_its_months():
    assert layout("2018", "2018-03-05", "2018-04", "2018-04-20/2018-05-02") == {
        "years/2018.html": ["2018", "2018-04-20/2018-05-02"],
        "months/2018-03.html": ["2018-03-05"],
        "months/2018-04.html": ["2018-04"],
    }


def test_a_crowded_month_has_pages_for_its_days():
    assert layout("2018-03", "2018-03-05", "2018-03-05", "2018-03-06") == {
        "years/2018.html": [],
        "months/2018-03.html": ["2018-03"],
        "days/2018-03-05.html": ["2018-03-05", "2018-03-05"],
        "days/2018-03-06.html": ["2018-03-06"],
    }


def test_a_crowded_day_goes_on_in_sheets():
    assert layout(*["2018-03-05"] * 5)["days/2018-03-05-3.html"] == ["2018-03-05"]


DATES = st.sampled_from(
    [
        "2018",
        "201X",
        "2018-22",
        "2018-03",
        "2018-03-05",
        "2018-03-06",
        "2018-03-05/2018-03-07",
        "../2018-03-31",
        "2018/..",
    ]
)


@settings(max_examples=50)  # each example makes every page of a site
@given(st.lists(DATES, max_size=30), st.integers(1, 5), st.integers(0, 30), st.integers(1, 30))
def test_every_event_is_listed_once_and_every_address_is_claimed(edtfs, most, own, keys):
    shown = timeline(*events(*edtfs))
    made = catalogued(shown, page_events=most, event_pages=own, key_dates=keys)
    listed = list(made.shelved.values())
    assert len(listed) == len(edtfs)
    drawn = [page.address for page in plan.pages(shown, made)] + [address for address, _ in views.redirects(made)]
    others = [
        addresses.REVIEW,
        addresses.PATTERNS,
        addresses.CHANGES_FEED,
        addresses.CHANGES_JSON_FEED,
        *(each.name for each in FORMATS),
    ]
    assert sorted([*drawn, *others]) == sorted(plan.claimed(made))


@settings(max_examples=50)  # each example makes every page of a site
@given(st.lists(DATES, max_size=30), st.integers(1, 5), st.integers(0, 30), st.integers(1, 30))
def test_every_event_answers_at_its_permanent_address_and_every_link_leads_to_it(edtfs, most, own, keys):
    shown = timeline(*events(*edtfs))
    made = catalogued(shown, page_events=most, event_pages=own, key_dates=keys)
    pages = {page.address: page.make() for page in plan.pages(shown, made)}
    for each in shown.events:
        assert made.permalink(each).partition("#")[0] in pages
        for place in (made.shelved[each.id], made.listed[each.id]):
            page, _, anchor = place.partition("#")
            assert anchor == each.id
            assert anchor in _ids(pages[page]["view"])


def _ids(page):
    sections = getattr(page, "sections", None)
    return (
        {view.id for section in sections for view in section.events} if sections else {view.id for view in page.events}
    )


def test_the_page_of_a_crowded_year_shows_the_best_of_its_months():
    made = catalogued(timeline(*events("2018", "2018-03-05", "2018-04")), page_events=1)
    (year, *_) = (page.make() for page in views.period_pages(made.parts[0], made))
    assert [view.date.edtf for view in year.events] == ["2018", "2018-03-05", "2018-04"]
    assert year.note == "3 events of 3 are here; the pages of the months have the rest."
    assert [bar.label for bar in year.within] == ["Mar", "Apr"]


def test_each_page_has_the_overview_of_the_periods_beside_it():
    told = ("2017-02", "2018-03-05", "2018-03-05", "2018-03-06", "2018-03-06", "2018-04")
    made = catalogued(timeline(*events(*told)), page_events=1)
    seen = {page.label: (page.beside, [bar.label for bar in page.overview], page.current)
            for page in (later.make() for later in views.period_pages(made.parts[0], made))}  # fmt: skip
    assert seen["2018"] == ("Years", ["2017", "2018"], "2018")
    assert seen["March 2018"] == ("Within 2018", ["Mar", "Apr"], "March 2018")
    assert seen["6 March 2018"] == ("Within March 2018", ["5", "6"], "6 March 2018")
    assert seen["6 March 2018, page 2"] == seen["6 March 2018"]
