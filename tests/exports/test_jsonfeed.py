"""The JSON Feed, held against the rules of https://jsonfeed.org/version/1.1."""

import json
import re

import pytest

from tests.samples import FRENCH, NOWHERE, POST, SITE, UNNAMED, collection, event, report, timeline
from timeline.exports.jsonfeed import json_feed
from timeline.model import Timeline

ADDRESS = "feeds/events.json"
FEED = {
    "version": str, "title": str, "home_page_url": str, "feed_url": str, "description": str, "user_comment": str,
    "next_url": str, "icon": str, "favicon": str, "authors": list, "language": str, "expired": bool, "hubs": list,
    "items": list,
}  # fmt: skip
ITEM = {
    "id": str, "url": str, "external_url": str, "title": str, "content_html": str, "content_text": str, "summary": str,
    "image": str, "banner_image": str, "date_published": str, "date_modified": str, "authors": list, "tags": list,
    "language": str, "attachments": list,
}  # fmt: skip
AUTHOR = {"name": str, "url": str, "avatar": str}


def read(shown=None, site=SITE, **limits):
    return json.loads(json_feed(collection(shown, site), ADDRESS, **limits))


def wrong(feed):
    yield from (f"{name} is missing" for name in ("version", "title", "items") if name not in feed)
    yield from misfits(feed, FEED)
    if len({item.get("id") for item in feed["items"]}) != len(feed["items"]):
        yield "two items of one id"
    for item in feed["items"]:
        yield from misfits(item, ITEM)
        yield from ("an item without an id" for _ in range("id" not in item))
        yield from ("an item without content" for _ in range(not {"content_html", "content_text"} & set(item)))
    for author in feed.get("authors", ()):
        yield from misfits(author, AUTHOR)
        yield from ("an author of nothing" for _ in range(not author))


def misfits(value, known):
    """Names that are not of the standard (an extension begins with an underscore), types, dates and addresses."""
    for name, each in value.items():
        if name.startswith("_") and isinstance(each, dict):
            continue
        if not isinstance(each, known.get(name, ())):
            yield f"{name}: {each!r}"
        if name.startswith("date_") and not re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)", each):
            yield f"{name} is no date: {each}"
        if (name == "url" or name.endswith("_url")) and not re.match("https?://", each):
            yield f"{name} is no whole address: {each}"


@pytest.mark.parametrize("site", [SITE, NOWHERE])
def test_a_feed_keeps_the_rules(site):
    assert list(wrong(read(site=site))) == []
    assert list(wrong(read(Timeline((), ()), site))) == []


def test_what_breaks_them_is_found():
    item = {"url": "x", "date_published": "2018", "_own": {}, "other": 1}
    assert [*wrong({"title": 5, "items": [item]})] == [
        "version is missing",
        "title: 5",
        "url is no whole address: x",
        "date_published is no date: 2018",
        "other: 1",
        "an item without an id",
        "an item without content",
    ]


def test_it_says_whose_it_is_and_where():
    feed = read()
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert (feed["title"], feed["home_page_url"]) == ("The port", "https://example.org/port/index.html")
    assert feed["feed_url"] == "https://example.org/port/feeds/events.json"


def test_an_item_is_dated_by_its_sources_and_titled_by_the_event():
    told = (report(POST, "2015", "They recalled ", "2015"), report(UNNAMED, "2015", "The treaty of ", "2015"))
    (item,) = read(timeline(event("2015", *told, title="The treaty")))["items"]
    assert (item["date_published"], item["date_modified"]) == ("2018-01-24T00:00:00Z", "2025-07-28T00:00:00Z")
    assert (item["title"], item["_timeline"]["edtf"]) == ("2015: The treaty", "2015")
    assert item["url"] == "https://example.org/port/events/2015-event.html"
    assert item["content_text"].startswith("“They recalled 2015.”")


def test_the_last_reported_come_first_and_the_rest_are_left_out():
    made = [
        event(f"{year}", report(article, f"{year}", "In ", f"{year}"))
        for year, article in ((2001, UNNAMED), (2002, POST), (2003, FRENCH))
    ]
    assert [item["title"][:4] for item in read(timeline(*made))["items"]] == ["2001", "2003", "2002"]
    assert len(read(timeline(*made), limit=2)["items"]) == 2
