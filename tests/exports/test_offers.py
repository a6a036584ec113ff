"""What is offered on which page, and that it is made."""

from html.parser import HTMLParser

import pytest

from tests.samples import NOWHERE, SITE, catalogued, event, full, timeline, two_topics
from tests.test_language import FRENCH
from timeline import pictures
from timeline.exports import Offers, Site, calendar
from timeline.exports.formats import FORMATS
from timeline.pictures import Plate


def offers(shown=None, site=SITE, **choices):
    shown = shown or full()
    return Offers(shown, catalogued(shown, **choices), site)


def test_the_whole_is_offered_in_every_format():
    assert [file.address for file in offers().files("index.html")] == [
        "feeds/events.atom.xml",
        "feeds/events.json",
        "timeline.ics",
        "timeline.csv",
        "timeline.json",
        "timeline.jsonld",
    ]


def test_of_several_topics_each_is_offered_in_every_format_too():
    made = offers(two_topics())
    assert [collection.name for collection in made.timelines] == ["The port", "Quays", "Ships"]
    assert [file.address for file in made.files("topics/ships/index.html")] == [
        f"topics/ships/{each.name}" for each in FORMATS
    ]
    assert [event.id for event in made.timelines[2].events] == ["2018-03-05-event"]


def test_years_and_events_offer_a_calendar_where_they_have_days():
    made = offers()
    assert [file.address for file in made.files("years/2018.html")] == ["years/2018.ics"]
    assert [file.address for file in made.files("events/2018-03-05-event.html")] == ["events/2018-03-05-event.ics"]
    assert made.files("years/2017.html") == made.files("events/2015-event.html") == made.files("method.html") == ()


def test_a_calendar_of_a_year_has_the_events_of_that_year():
    (file,) = offers().files("years/2018.html")
    assert file.text().count("BEGIN:VEVENT") == 2


def test_what_is_offered_is_made_once():
    made = offers(two_topics())
    addresses = [address for address, _ in made.written()]
    assert len(set(addresses)) == len(addresses)
    assert set(addresses) == {file.address for page in made.exports for file in made.files(page)}
    assert all(export.text() for _, export in made.written())


def test_a_name_or_a_kind_with_a_page_offers_its_calendar_under_its_name_in_the_language_of_the_site():
    made = Offers(full(), catalogued(full(), FRENCH), SITE)
    (planned,) = made.files("kinds/planned.html")
    assert planned.address == "kinds/planned.ics"
    assert "planned" not in planned.label
    on_days = [each for each in full().events if each.kind == "planned" and calendar.days(each)]
    assert planned.text().count("BEGIN:VEVENT") == len(on_days)


def test_subscribing_takes_an_address():
    offered = offers().files("index.html")[2]
    assert offered.subscribed == "webcal://example.org/port/timeline.ics"
    assert offers(site=NOWHERE).files("index.html")[2].subscribed == ""
    assert {file.subscribed for file in offers().files("index.html")} == {offered.subscribed, ""}
    assert offers().files("events/2018-03-05-event.html")[0].subscribed == ""  # one event never grows


class Frame(HTMLParser):
    def handle_starttag(self, tag, attrs):
        self.found = (tag, dict(attrs))


@pytest.mark.parametrize("name", ["The port", '"><script>&amp;'])
def test_another_site_shows_it_in_one_frame(name):
    snippet, frame = offers(site=Site(name, url="https://example.org/port/")).snippet("index.html"), Frame()
    frame.feed(snippet)
    tag, attributes = frame.found
    assert (tag, attributes["src"], attributes["title"]) == (
        "iframe",
        "https://example.org/port/embed/index.html",
        name,
    )
    assert "<script" not in snippet


def test_what_no_page_of_ours_lists_cannot_be_shown_elsewhere():
    assert offers().snippet("method.html") == offers(site=NOWHERE).snippet("index.html") == ""
    assert offers(two_topics()).snippet("index.html") == ""  # it lists topics
    assert "embed/topics/ships/index.html" in offers(two_topics()).snippet("topics/ships/index.html")


# --- pictures ---


def test_timelines_years_and_the_first_events_have_a_picture():
    made = offers(pictures=2)
    years = {page for page in made.pictures if page.startswith("years/")}
    assert len(years) == 9
    assert len(set(made.pictures) - years - {"index.html"}) == 2
    assert made.picture("method.html") == "pictures/index.png"
    assert made.picture("years/2018.html") == "pictures/years/2018.png"


def test_a_picture_says_what_its_page_is_about():
    plates = offers().pictures
    assert plates["events/2018-03-05-event.html"] == Plate(
        "The minister is to visit the harbour", "5 March 2018", "The port", exact=True
    )
    assert not plates["events/2017-07-event.html"].exact
    assert plates["index.html"].title == "The port"
    assert plates["index.html"].below == "What happened there"
    year = plates["years/2018.html"]
    assert (year.title, year.below, year.bars[year.current]) == ("2018", "The port", 50)


@pytest.mark.parametrize("made", [offers(site=NOWHERE), offers(pictures=0)])
def test_no_picture_is_drawn_that_nobody_could_name_or_nobody_wants(made):
    assert (list(made.drawn()), made.picture("index.html")) == ([], "")


def test_what_the_font_lacks_has_the_picture_of_the_site():
    made = offers(timeline(event("2018", title="شورای بندر"), event("2019", title="The port")))
    assert made.picture("events/2018-event.html") == "pictures/index.png"
    assert made.picture("events/2019-event.html") == "pictures/events/2019-event.png"


def test_a_site_whose_name_the_font_lacks_has_a_picture_of_its_years():
    plate = offers(site=Site("روزنامه بندر", url="https://example.org")).pictures["index.html"]
    assert (plate.texts, len(plate.bars) > 5) == (("", "", ""), True)


def test_pictures_are_drawn_for_the_pages_that_name_them():
    made = offers(timeline(event("2018-03-05", title="The visit")))
    drawn = {address: pictures.drawn(plate, letters) for address, plate, letters in made.drawn()}
    assert sorted(drawn) == ["pictures/events/2018-03-05-event.png", "pictures/index.png", "pictures/years/2018.png"]
    assert {data[:4] for data in drawn.values()} == {b"\x89PNG"}
