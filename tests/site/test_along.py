"""What a site that has an address lets readers take along, file by file."""

import csv
import json
from datetime import timedelta
from io import BytesIO, StringIO
from urllib.parse import urlsplit

import feedparser
import icalendar
import pytest
from PIL import Image

from tests.site.projects import FERRY, HARBOUR, project
from timeline.exports.table import unguarded

HOME = "https://sable.example/record"


@pytest.fixture(scope="module")
def placed(tmp_path_factory):
    made = project(tmp_path_factory.mktemp("placed"), harbour=HARBOUR, ferry=FERRY)
    made.write("settings.py", (made.root / "settings.py").read_text() + f"SITEURL, RELATIVE_URLS = {HOME!r}, False\n")
    outcome = made.build()
    assert outcome.code == 0, outcome.complained
    return made.files()


@pytest.fixture(scope="module")
def events(placed):
    return {event["id"]: event for event in json.loads(placed["timeline.json"])["events"]}


def there(files, url):
    """Whether an address of the site names a file of it."""
    assert url.startswith(f"{HOME}/"), url
    return urlsplit(url.removeprefix(f"{HOME}/")).path in files


def test_every_address_of_the_feeds_is_there(placed):
    atom, items = feedparser.parse(placed["feeds/events.atom.xml"]), json.loads(placed["feeds/events.json"])
    assert (atom.bozo, len(atom.entries)) == (False, len(items["items"]))
    urls = [link.href for link in atom.feed.links] + [entry.link for entry in atom.entries]
    urls += [items["home_page_url"], items["feed_url"], *(item["url"] for item in items["items"])]
    assert [url for url in urls if not there(placed, url)] == []


def test_calendars_have_the_days_of_the_events(placed, events):
    calendars = [name for name in placed if name.endswith(".ics")]
    assert {"timeline.ics", "years/2021.ics"} < set(calendars)
    for name in calendars:
        for entry in icalendar.Calendar.from_ical(placed[name]).walk("VEVENT"):
            event = events[entry["url"].rpartition("/")[2].removesuffix(".html")]
            last = entry["dtend"].dt - timedelta(days=1)
            first = entry["dtstart"].dt.isoformat()
            assert (first, last.isoformat()) == (event["earliest"] or event["latest"], event["latest"])


def test_the_table_says_what_the_data_say(placed, events):
    rows = list(csv.DictReader(StringIO(placed["timeline.csv"].decode(), newline="")))
    assert [row["id"] for row in rows] == list(events)
    for row in rows:
        event = events[row["id"]]
        same = ("edtf", "precision", "kind", "act", "title", "state", "url")
        assert {name: unguarded(row[name]) for name in same} == {name: event[name] for name in same}
        assert (row["earliest"] or None, row["latest"] or None) == (event["earliest"], event["latest"])
        assert unguarded(row["quote"]) == event["reports"][0]["quote"]


def test_the_linked_data_name_the_pages(placed, events):
    items = json.loads(placed["timeline.jsonld"])["itemListElement"]
    assert [item["@id"] for item in items] == [event["url"] for event in events.values()]


def test_every_picture_that_a_page_names_is_there_and_no_other(placed):
    named = {
        line.split('content="')[1].rstrip('">')
        for name, page in placed.items()
        if name.endswith(".html")
        for line in page.decode().splitlines()
        if 'property="og:image"' in line
    }
    assert {url.removeprefix(f"{HOME}/") for url in named} == {name for name in placed if name.startswith("pictures/")}
    for url in named:
        assert Image.open(BytesIO(placed[url.removeprefix(f"{HOME}/")])).size == (1200, 630)


def test_a_snippet_shows_a_page_that_is_there(placed):
    sources = [
        part.partition("&#34;")[0]
        for name, page in placed.items()
        if name.endswith(".html")
        for part in page.decode().split("iframe src=&#34;")[1:]
    ]
    assert f"{HOME}/embed/index.html" in sources
    assert [url for url in sources if not there(placed, url)] == []


def test_a_site_without_an_address_has_no_pictures(built):
    assert [name for name in built.files() if name.startswith("pictures/")] == []


def test_a_page_to_embed_has_the_icon_of_the_theme(placed):
    page = placed["embed/index.html"].decode()
    assert 'rel="icon"' in page
    assert "theme/favicon.svg" in placed
