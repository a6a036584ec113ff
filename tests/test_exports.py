import json
from datetime import date
from uuid import UUID
from xml.etree import ElementTree as ET

import feedparser
import pytest

from tests.samples import FRENCH, POST, UNNAMED, catalogued, event, full, report, timeline
from timeline.exports import ATOM, Site, feed, timeline_json
from timeline.model import Citation, Timeline

HOME = "https://example.org/port"
SITE = Site("The port", "What happened there", HOME)


def exported(*events, siteurl=""):
    shown = timeline(*events)
    return json.loads(timeline_json(shown, catalogued(shown), siteurl))["events"]


def parsed(shown=None, site=SITE, **limits):
    shown = shown or full()
    return feedparser.parse(feed(shown, catalogued(shown), site, **limits))


# --- timeline.json ---


def test_an_event_is_exported_with_its_date_computed_and_its_reports():
    made = event(
        "2018-03",
        report(POST, "2018-03", "He will come in ", "March", speaker="the mayor"),
        kind="planned",
        aliases=("x",),
    )
    assert exported(made) == [
        {
            "id": "2018-03-event",
            "url": "events/2018-03-event.html",
            "edtf": "2018-03",
            "earliest": "2018-03-01",
            "latest": "2018-03-31",
            "precision": "month",
            "kind": "planned",
            "act": "event",
            "negated": False,
            "title": "Event of 2018-03",
            "state": "pending",
            "corroboration": "one source",
            "score": 0,
            "topic": "",
            "actors": [],
            "places": [],
            "aliases": ["x"],
            "note": "",
            "outcome": None,
            "reports": [
                {
                    "id": "2018-03-bridge",
                    "article": "bridge",
                    "outlet": "Harbour Post",
                    "published": "2018-01-24",
                    "quote": "He will come in March.",
                    "paragraph": 1,
                    "start": 0,
                    "words": "March",
                    "at": 16,
                    "edtf": "2018-03",
                    "anchor": "2018-01-24",
                    "rule": "<a rule>",
                    "speaker": "the mayor",
                }
            ],
            "citations": [],
        }
    ]


def test_a_citation_is_exported():
    (made,) = exported(
        event("2018", citations=(Citation("Minutes", "The Port", "https://example.org/m", date(2018, 5, 2)),))
    )
    assert made["citations"] == [
        {"title": "Minutes", "outlet": "The Port", "url": "https://example.org/m", "published": "2018-05-02"}
    ]


def test_an_open_end_is_null():
    until, since = exported(event("../2025-08-31"), event("2026/.."))
    assert (until["earliest"], until["latest"]) == (None, "2025-08-31")
    assert (since["earliest"], since["latest"]) == ("2026-01-01", None)


def test_events_are_exported_in_order():
    assert [each["id"] for each in exported(*full().events)] == [each.id for each in full().events]


@pytest.mark.parametrize("home", [HOME, f"{HOME}/"])
def test_addresses_are_absolute_once_the_site_has_one(home):
    assert exported(event("2018"), siteurl=home)[0]["url"] == f"{HOME}/events/2018-event.html"


def test_the_export_is_text_for_people_too():
    text = timeline_json(full(), catalogued(full()))
    assert "روز شنبه" in text  # not as escapes
    assert len(text.splitlines()) == len(full().events) + 2  # a line an event: what changed shows in a comparison


# --- feed ---


@pytest.mark.parametrize("site", [SITE, Site("The port"), Site("Quay & <b>sons</b>", "«ü»", HOME)])
def test_a_reader_program_finds_nothing_amiss(site):
    read = parsed(site=site)
    assert (read.bozo, read.version) == (False, "atom10")
    assert (read.feed.title_detail.type, len(read.entries)) == ("text/plain", 13)


def test_a_feed_has_what_atom_asks_for():
    root = ET.fromstring(feed(full(), catalogued(full()), SITE))  # noqa: S314 - our own
    for parent in (root, *root.findall(f"{{{ATOM}}}entry")):
        for name in ("id", "title", "updated"):
            assert len(parent.findall(f"{{{ATOM}}}{name}")) == 1
        assert [link for link in parent.findall(f"{{{ATOM}}}link") if link.get("rel") == "alternate"]
    assert root.find(f"{{{ATOM}}}author/{{{ATOM}}}name").text == "The port"


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
    sites = (SITE, Site("The port"), Site("Another"))
    ids = [entry.id for site in sites for entry in parsed(site=site).entries]
    assert len(set(ids)) == len(ids)


def test_a_feed_without_an_address_leads_to_the_pages_beside_it():
    read = parsed(site=Site("The port"))
    assert read.feed.links == [{"rel": "alternate", "type": "text/html", "href": "../index.html"}]
    assert read.entries[0].link.startswith("../events/")


def test_a_feed_with_an_address_names_its_own():
    own = [link.href for link in parsed().feed.links if link.rel == "self"]
    assert own == [f"{HOME}/feeds/events.atom.xml"]


def test_characters_that_xml_forbids_are_left_out():
    (entry,) = parsed(timeline(event("2018", title="A\x00\x1f\ud800 title"))).entries
    assert entry.title == "2018: A title"
