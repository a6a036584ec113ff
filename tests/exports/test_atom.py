import re
from dataclasses import replace
from uuid import UUID
from xml.etree import ElementTree as ET

import feedparser
import pytest

from tests.samples import FRENCH, NOWHERE, POST, SITE, UNNAMED, collection, event, report, timeline
from timeline.exports import Site
from timeline.exports.atom import NAMESPACE, atom
from timeline.model import Timeline

HOME = SITE.url
ADDRESS = "feeds/events.atom.xml"
ATOM = f"{{{NAMESPACE}}}"
ONCE = ("id", "title", "updated")
DATE = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ"
VALUES = {"updated": DATE, "published": DATE, "id": "[a-z]+:.+"}
ATTRIBUTES = {"link": "href", "category": "term"}
AT_MOST_ONCE = ("subtitle", "published", "summary", "content", "rights", "generator", "icon", "logo")


def parsed(shown=None, site=SITE, **limits):
    return feedparser.parse(atom(collection(shown, site), ADDRESS, **limits))


@pytest.mark.parametrize("site", [SITE, NOWHERE, Site("Quay & <b>sons</b>", "«ü»", HOME)])
def test_a_reader_program_finds_nothing_amiss(site):
    read = parsed(site=site)
    assert (read.bozo, read.version) == (False, "atom10")
    assert (read.feed.title_detail.type, len(read.entries)) == ("text/plain", 13)


def wrong(text):
    """What RFC 4287 forbids in a feed, by its section."""
    root = ET.fromstring(text)  # noqa: S314 - our own
    entries = root.findall(f"{ATOM}entry")
    ids = [each.findtext(f"{ATOM}id") for each in entries]
    if len(set(ids)) != len(ids):
        yield "4.1.1: two entries of one id"
    if root.find(f"{ATOM}author/{ATOM}name") is None:
        yield "4.1.1: entries without an author, and no author of the feed"
    for each in (root, *entries):
        yield from misbuilt(each)
    for each in root.iter():
        name, text = each.tag.removeprefix(ATOM), each.text or ""
        if not each.tag.startswith(ATOM):
            yield f"6.1: {name} is not of Atom"
        if name in VALUES and not re.fullmatch(VALUES[name], text):
            yield f"3.3: {name} may not be {text}"
        if name in ATTRIBUTES and not each.get(ATTRIBUTES[name]):
            yield f"4.2: {name} without {ATTRIBUTES[name]}"


def misbuilt(each):
    """The same of a feed or an entry and its children."""
    yield from (f"4.1: {name} must stand there once" for name in ONCE if len(each.findall(ATOM + name)) != 1)
    yield from (f"4.1: {name} may stand there once" for name in AT_MOST_ONCE if len(each.findall(ATOM + name)) > 1)
    links = [link for link in each.findall(f"{ATOM}link") if link.get("rel", "alternate") == "alternate"]
    if len({(link.get("type"), link.get("hreflang")) for link in links}) != len(links):
        yield "4.1.1: two alternates of one type and language"
    if each.tag == f"{ATOM}entry" and not links and each.find(f"{ATOM}content") is None:
        yield "4.1.2: neither content nor alternate"


@pytest.mark.parametrize("site", [SITE, NOWHERE])
def test_a_feed_keeps_the_rules_of_atom(site):
    assert list(wrong(atom(collection(site=site), ADDRESS))) == []
    assert list(wrong(atom(collection(Timeline((), ()), site), ADDRESS))) == []


@pytest.mark.parametrize(
    ("feed", "said"),
    [
        (
            "<feed xmlns='http://www.w3.org/2005/Atom'><id>x</id><title/><updated>2018</updated></feed>",
            "3.3 4.1.1",
        ),
        (
            "<feed xmlns='http://www.w3.org/2005/Atom'><entry><link href=''/></entry><category/><b xmlns=''/></feed>",
            "4.1 4.1.1 4.2 6.1",
        ),
    ],
)
def test_what_breaks_them_is_found(feed, said):
    assert sorted({rule.partition(":")[0] for rule in wrong(feed)}) == said.split()


def test_an_entry_is_dated_by_its_newest_report_and_titled_by_the_event():
    told = (report(POST, "2015", "They recalled ", "2015"), report(UNNAMED, "2015", "The treaty of ", "2015"))
    (entry,) = parsed(timeline(event("2015", *told, title="The treaty"))).entries
    assert (entry.title, entry.updated) == ("2015: The treaty", "2025-07-28T00:00:00Z")
    assert entry.link == f"{HOME}/events/2015-event.html"
    assert entry.summary == "“They recalled 2015.” 2 sources: Harbour Post and a publisher not named."


def test_the_last_reported_come_first_and_the_rest_are_left_out():
    made = [
        event(f"{year}", report(article, f"{year}", "In ", f"{year}"))
        for year, article in ((2001, UNNAMED), (2002, POST), (2003, FRENCH))
    ]
    assert [entry.title[:4] for entry in parsed(timeline(*made)).entries] == ["2001", "2003", "2002"]
    assert [entry.title[:4] for entry in parsed(timeline(*made), limit=1).entries] == ["2001"]


def test_an_event_that_no_dated_source_tells_of_takes_the_day_of_the_newest_article():
    assert parsed(timeline(event("2018"))).entries[0].updated == "2025-07-28T00:00:00Z"


def test_a_feed_of_nothing_is_a_feed():
    read = parsed(Timeline((), ()))
    assert (read.bozo, read.entries) == (False, [])


def test_ids_last_while_titles_and_dates_change():
    before, after = (
        parsed(timeline(event("2018", report(article, "2018", "In ", "2018"), title=title))).entries[0].id
        for article, title in ((POST, "One"), (UNNAMED, "Two"))
    )
    assert before == after
    assert UUID(before.removeprefix("urn:uuid:")).version == 5


def test_ids_tell_sites_and_events_apart():
    sites = (SITE, NOWHERE, Site("Another"))
    ids = [entry.id for site in sites for entry in parsed(site=site).entries]
    assert len(set(ids)) == len(ids)


def test_a_feed_without_an_address_leads_to_the_pages_beside_it():
    read = parsed(site=NOWHERE)
    assert read.feed.links == [{"rel": "alternate", "type": "text/html", "href": "../index.html"}]
    assert read.entries[0].link.startswith("../events/")


def test_a_feed_with_an_address_names_its_own():
    own = [link.href for link in parsed().feed.links if link.rel == "self"]
    assert own == [f"{HOME}/feeds/events.atom.xml"]


def test_characters_that_xml_forbids_are_left_out():
    (entry,) = parsed(timeline(event("2018", title="A\x00\x1f\ud800 title"))).entries
    assert entry.title == "2018: A title"


def test_a_topic_has_a_feed_of_its_own_with_the_same_entries():
    whole = collection()
    topic = replace(whole, name="Bridges", page="topics/bridges/index.html")
    read = feedparser.parse(atom(topic, "topics/bridges/feeds/events.atom.xml"))
    assert (read.bozo, read.feed.title) == (False, "Bridges · The port")
    assert read.feed.id != parsed().feed.id
    assert [entry.id for entry in read.entries] == [entry.id for entry in parsed().entries]
    assert [link.href for link in read.feed.links] == [
        f"{HOME}/topics/bridges/index.html",
        f"{HOME}/topics/bridges/feeds/events.atom.xml",
    ]


def test_an_entry_says_when_its_first_source_came_out():
    told = (report(POST, "2015", "They recalled ", "2015"), report(UNNAMED, "2015", "The treaty of ", "2015"))
    (entry,) = parsed(timeline(event("2015", *told))).entries
    assert entry.published == "2018-01-24T00:00:00Z"
