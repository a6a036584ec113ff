"""The JSON Feed of what changed: it keeps the rules, and says what the Atom feed says."""

import json

import pytest

from tests.exports.test_jsonfeed import wrong
from tests.record.test_changes import VISIT
from tests.record.test_feed import RECORD, read
from tests.samples import NOWHERE, SITE, catalogued, timeline
from timeline import views
from timeline.record.json_feed import json_feed


def told(site=SITE, record=RECORD):
    return json.loads(json_feed(views.changes(record, catalogued(timeline(VISIT))), site, "What changed"))


@pytest.mark.parametrize("site", [SITE, NOWHERE])
@pytest.mark.parametrize("record", [(), RECORD])
def test_it_keeps_the_rules(site, record):
    assert list(wrong(told(site, record))) == []


def test_it_says_whose_it_is_and_where():
    feed = told()
    assert (feed["title"], feed["feed_url"], feed["home_page_url"]) == (
        "What changed · The port", f"{SITE.url}/feeds/changes.json", f"{SITE.url}/changes.html",
    )  # fmt: skip


def test_its_items_are_the_entries_of_the_atom_feed():
    items = [(item["id"], item["title"], item["url"], item["date_published"]) for item in told()["items"]]
    entries = read(SITE.url).entries
    forbidden = str.maketrans("", "", "\x00")  # in XML, and in no JSON
    assert [(id_, title.translate(forbidden), *rest) for id_, title, *rest in items] == [
        (entry.id, entry.title, entry.link, entry.updated) for entry in entries
    ]
