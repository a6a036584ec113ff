"""Names, sources and kinds: which have pages, and that every count stands where its link leads."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.samples import FRENCH, PERSIAN, POST, UNNAMED, catalogued, event, report, timeline
from timeline import plan, views
from timeline.model import Citation
from timeline.views import facets
from timeline.views.names import browse_within
from timeline.views.shelves import everything


def told(edtf, *, by=POST, **known):
    return event(edtf, report(by, edtf, "It was ", edtf), **known)


def catalogue(*events, **choices):
    return catalogued(timeline(*events), **choices)


def facets_of(made, sort):
    return {facet.name: (len(facet.events), facet.url) for facet in made.parts[0].facets.every[sort]}


# --- which have pages ---


def test_a_name_has_a_page_from_its_second_event_on():
    made = catalogue(
        told("2018", actors=("Anna Berg", "Karl Lund")), told("2019", actors=("Anna Berg",), places=("Rome",))
    )
    assert facets_of(made, "actor") == {"Anna Berg": (2, "actors/anna-berg.html"), "Karl Lund": (1, "")}
    assert facets_of(made, "place") == {"Rome": (1, "")}


def test_of_too_many_names_those_with_most_events_have_pages():
    names = ("Anna Berg",), ("Anna Berg", "Karl Lund"), ("Anna Berg", "Karl Lund")
    made = catalogue(*(told(f"201{n}", actors=each) for n, each in enumerate(names)), facet_pages=1)
    assert [bool(url) for _, url in facets_of(made, "actor").values()] == [True, False]


def test_sources_are_those_of_its_articles_and_of_what_editors_cite():
    cited = event("2019", citations=(Citation("Minutes", "The Council"), Citation("A leaflet")))
    made = catalogue(told("2017"), told("2018"), told("2018-03", by=UNNAMED), cited)
    assert facets_of(made, "source") == {"Harbour Post": (2, "sources/harbour-post.html"), "The Council": (1, "")}


def test_every_kind_has_a_page_and_what_was_only_said_is_one():
    made = catalogue(told("2017", act="statement"), told("2018", kind="planned"), told("2019", negated=True))
    assert facets_of(made, "kind") == {
        "occurred": (1, "kinds/occurred.html"),
        "planned": (1, "kinds/planned.html"),
        "statement": (1, "kinds/statement.html"),
    }


def test_names_that_latin_letters_cannot_write_have_addresses_too():
    made = catalogue(*(told(f"201{n}", by=PERSIAN, actors=("آنا برگ", "José", "Jose")) for n in range(2)))
    urls = [url for _, url in (*facets_of(made, "actor").values(), *facets_of(made, "source").values())]
    assert all(url.isascii() for url in urls)
    assert len(set(urls)) == len(urls) == 4


def test_a_crowded_name_goes_on_in_sheets_that_no_other_name_can_take():
    made = catalogue(*(told(f"201{n}", actors=("Berg", "Berg 2")) for n in range(5)), page_events=2)
    assert [page.url for page in views.facet_pages(made.parts[0], made) if page.url.startswith("actors/")] == [
        *("actors/berg.html", "actors/berg/2.html", "actors/berg/3.html"),
        *("actors/berg-2.html", "actors/berg-2/2.html", "actors/berg-2/3.html"),
    ]


# --- what they show ---


def test_a_page_lists_its_events_by_year_and_leads_to_those_of_each_year():
    made = catalogue(*(told(edtf, actors=("Berg",)) for edtf in ("2017", "2018-01", "2018-02")), page_events=2)
    first, second = (page.make() for page in views.facet_pages(made.parts[0], made) if page.url.startswith("actors/"))
    assert [(year.link.label, len(year.events)) for year in first.years] == [("2017", 1), ("2018", 1)]
    assert [(year.link.label, len(year.events)) for year in second.years] == [("2018", 1)]
    assert [bar.link.url for bar in second.overview] == ["actors/berg.html#year_2017", "actors/berg.html#year_2018"]
    assert (first.label, first.count, first.note) == ("Berg", "3 events", "2 of them are on this page.")
    assert (second.label, second.previous.url) == ("Berg, page 2", "actors/berg.html")


def test_an_event_leads_to_all_that_it_names():
    made = catalogue(told("2017", actors=("Berg", "Lund")), told("2018", actors=("Berg",)))
    named = {group.label: [(link.name, link.url, link.events) for link in group.links]
             for group in next(views.event_pages(made.parts[0], made)).make().named}  # fmt: skip
    assert named == {
        "Who": [("Berg", "actors/berg.html", ""), ("Lund", "", "")],
        "Sources": [("Harbour Post", "sources/harbour-post.html", "")],
        "Kinds": [("What happened", "kinds/occurred.html", "")],
    }


def test_the_index_lists_names_by_alphabet_and_one_of_a_single_event_leads_to_it():
    made = catalogue(told("2017", actors=("Éva Lund", "Karl Berg")), told("2018", actors=("Zoe Ash", "Karl Berg")))
    who, *_ = views.names_page(made.parts[0], made).groups
    assert [(link.name, link.url) for link in who.links] == [
        ("Éva Lund", "events/2017-event.html"),
        ("Karl Berg", "actors/karl-berg.html"),
        ("Zoe Ash", "events/2018-event.html"),
    ]


def test_the_index_says_how_many_names_it_leaves_out():
    made = catalogue(told("2017", actors=("Anna", "Berta", "Carla")), facet_pages=2)
    who, *_ = views.names_page(made.parts[0], made).groups
    assert ([link.name for link in who.links], who.left) == (["Anna", "Berta"], "One more is named less often.")


def test_of_several_timelines_each_has_an_index():
    made = catalogue(told("2017", topic="port"), told("2018", topic="mine"))
    pages = {page.address: page for page in plan.pages(timeline(), made)}
    assert [line.url for line in pages["names.html"].make()["lines"]] == [
        "topics/other/names.html", "topics/mine/names.html", "topics/port/names.html",
    ]  # fmt: skip
    assert pages["names.html"].make()["lines"][1].about == "0 actors, 0 places, 1 source"
    assert "topics/port/kinds/occurred.html" in pages


def test_an_article_leads_to_all_that_its_outlet_tells():
    made = catalogue(told("2017"), told("2018"), told("2019", by=FRENCH))
    assert [views.article_reading(each, made).outlet_url for each in (POST, FRENCH, UNNAMED)] == [
        "sources/harbour-post.html", "", "",
    ]  # fmt: skip


# --- that counts combine ---

DATES = st.sampled_from(["2018", "201X", "2018-22", "2018-03", "2018-03-05", "2018-03-05/2018-03-07", "../2018-03-31"])
NAMES = st.lists(st.sampled_from(["Berg", "Lund", "Ash"]), max_size=3, unique=True).map(tuple)
EVENTS = st.lists(st.tuples(DATES, NAMES, st.sampled_from([POST, FRENCH, UNNAMED])), max_size=20)


@settings(max_examples=50)  # each example makes every page of a name
@given(EVENTS, st.integers(1, 4), st.integers(1, 4))
def test_a_count_beside_a_year_month_or_day_is_the_number_of_its_events_where_the_link_leads(found, most, least):
    events = [told(edtf, by=by, actors=names, id=f"e{n}") for n, (edtf, names, by) in enumerate(found)]
    made = catalogue(*events, page_events=most, facet_events=least)
    part = made.parts[0]
    listed, anchors = {}, {}
    for page in (later.make() for later in views.facet_pages(part, made)):
        shown = [each for year in page.years for each in year.events]
        anchors[page.url] = {each.id for each in shown} | {year.link.anchor for year in page.years}
        listed.setdefault(page.url.partition("/")[2].partition("/")[0].removesuffix(".html"), []).extend(
            each.id for each in shown
        )
    for shelf in everything(part.shelves):
        within = {each.id for inner in everything((shelf,)) for each in inner.events}
        browse = browse_within(shelf, part, made)
        for link in (link for group in (browse.groups if browse else ()) for link in group.links):
            page, _, anchor = link.url.partition("#")
            name = page.partition("/")[2].partition("/")[0].removesuffix(".html")
            assert anchor in anchors[page]
            assert int(link.events) == len(within.intersection(listed[name]))


def test_a_year_leads_to_its_heading_and_a_month_to_its_first_event_on_the_page_of_the_name():
    made = catalogue(*(told(edtf, actors=("Berg",)) for edtf in ("2018", "2018-03-05", "2018-03-06")), page_events=2)
    year, month = (
        next(group for group in page.make().browse.groups if group.sort == "actor").links[0]
        for page in views.period_pages(made.parts[0], made)
        if page.url in ("years/2018.html", "months/2018-03.html")
    )
    assert (year.url, year.events) == ("actors/berg.html#year_2018", "3")
    assert (month.url, month.events) == ("actors/berg.html#2018-03-05-event", "2")


def test_a_kind_is_never_mistaken_for_another():
    assert facets.kind(told("2018", act="statement", kind="planned")) == "planned"
