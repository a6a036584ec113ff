"""The feed of what changed, as a reader program sees it."""

from dataclasses import replace
from datetime import date

import feedparser
import pytest

from tests.exports.test_atom import wrong
from tests.record.test_changes import FIRST, FLOOD, SECOND, VISIT, published
from tests.samples import catalogued, timeline
from timeline import views
from timeline.exports import Site
from timeline.record.feed import feed

TOLD = replace(FLOOD, title="The flood & <more>\x00")
RECORD = published((FIRST, [FLOOD]), (SECOND, [TOLD]), (SECOND, [VISIT]))


def written(url, record):
    changes = views.changes(record, catalogued(timeline(VISIT)))
    return feed(changes, Site("A port", url=url), "What changed", date(2018, 1, 24))


def read(url="", record=RECORD):
    return feedparser.parse(written(url, record))


@pytest.mark.parametrize("url", ["", "https://example.org/port"])
def test_it_is_sound(url):
    found = read(url)
    assert not found.bozo
    assert (found.feed.title, found.feed.updated) == ("What changed · A port", "2018-03-01T00:00:00Z")


@pytest.mark.parametrize("url", ["", "https://example.org/port"])
@pytest.mark.parametrize("record", [(), RECORD])
def test_it_keeps_the_rules_of_atom(url, record):
    assert list(wrong(written(url, record))) == []


def test_the_latest_publication_comes_first_each_change_with_its_day():
    assert [(entry.title, entry.updated[:10]) for entry in read().entries] == [
        ("New: March 2018: A visit", "2018-03-01"),
        ("Taken off: July 2017: The flood & <more>", "2018-03-01"),
        ("Changed: July 2017: The flood & <more>", "2018-03-01"),
        ("First published: 1 event", "2018-02-01"),
    ]


def test_an_event_that_changes_twice_on_a_day_has_two_entries():
    ids = [entry.id for entry in read().entries]
    assert len(set(ids)) == len(ids)


def test_an_entry_keeps_its_id_when_others_come():
    before = read("https://example.org/port", RECORD[:2]).entries
    assert [entry.id for entry in before] == [entry.id for entry in read("https://example.org/port").entries[2:]]


def test_links_lead_to_the_event_or_where_it_is_said_to_be_gone():
    new, gone, *_ = read("https://example.org/port").entries
    assert (new.link, gone.link) == (
        "https://example.org/port/events/2018-03-event.html", "https://example.org/port/changes.html",
    )  # fmt: skip


def test_before_the_first_publication_it_is_empty_and_dated_by_the_newest_article():
    found = read(record=())
    assert (bool(found.bozo), found.entries, found.feed.updated) == (False, [], "2018-01-24T00:00:00Z")
